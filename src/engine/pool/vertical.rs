//! The rows of a window, joined into one line.
//!
//! Few rows are joined one by one. Many are joined by van Herk's way (M. van Herk, "A fast algorithm for local minimum
//! and maximum filters on rectangular and octagonal kernels", Pattern Recognition Letters 13, 1992; J. Gil and
//! M. Werman, "Computing 2-D min, median, and max filters", IEEE TPAMI 15, 1993), with three joins a line whatever the
//! kernel: the rows are cut into blocks as tall as the kernel, so that each window is the end of one block and the
//! beginning of the next. The blocks begin at the first row of the padded input, so a line does not depend on the part
//! that is asked for, not even where it is a sum.

#![expect(
    unsafe_code,
    reason = "SIMD kernels: loads and stores whose lengths are checked once for each line"
)]

use std::marker::PhantomData;
use std::ops::Range;

use super::join::Join;
use crate::engine::AxisGeometry;
use crate::engine::simd::{F32x4, LANES};

/// Joins the rows of one window after the other, from the top.
pub(super) struct Vertical<J> {
    kernel: usize,
    stride: usize,
    dilation: usize,
    blocks: Option<Blocks>,
    join: PhantomData<J>,
}

/// What van Herk's way keeps. Rows are counted from the first of the padded input.
struct Blocks {
    width: usize,
    /// The row after the last in which a window starts.
    starts_end: usize,
    /// Which block the lines below are of, as long as there is one.
    block: Option<usize>,
    /// The first row in which a window of the block starts.
    first: usize,
    /// A line for each row from there: that row to the last of the block.
    ends: Vec<f32>,
    /// The first rows of the next block.
    beginning: Vec<f32>,
    /// The first row that is not in it.
    next: usize,
}

/// How many lines [`Vertical`] keeps for `outputs`.
pub(super) fn lines_kept(axis: &AxisGeometry, outputs: &Range<usize>) -> usize {
    if in_blocks(axis) {
        ((outputs.len() - 1) * axis.stride + 1).min(axis.kernel)
    } else {
        0
    }
}

/// Where three joins for each row, and one for each window, are less than the rows of a window.
const fn in_blocks(axis: &AxisGeometry) -> bool {
    axis.dilation == 1 && axis.kernel >= axis.stride.saturating_mul(4).saturating_add(2)
}

impl<J: Join> Vertical<J> {
    /// For lines of `width` cells, of these outputs.
    pub(super) fn new(axis: &AxisGeometry, outputs: &Range<usize>, width: usize) -> Self {
        let blocks = in_blocks(axis).then(|| Blocks {
            width,
            starts_end: (outputs.end - 1) * axis.stride + 1,
            block: None,
            first: 0,
            ends: vec![J::EMPTY; lines_kept(axis, outputs) * width],
            beginning: vec![J::EMPTY; width],
            next: 0,
        });
        Self {
            kernel: axis.kernel,
            stride: axis.stride,
            dilation: axis.dilation,
            blocks,
            join: PhantomData,
        }
    }

    /// Forgets all rows: another channel follows.
    pub(super) const fn reset(&mut self) {
        if let Some(blocks) = &mut self.blocks {
            blocks.block = None;
        }
    }

    /// The joined rows of the window of `output`, into `line`. `row` gives a row of the padded input, as wide as the line;
    /// it is asked only for rows that the outputs so far, from the first, read.
    pub(super) fn line<'a>(
        &mut self,
        output: usize,
        row: impl Fn(usize) -> &'a [f32],
        line: &mut [f32],
    ) {
        let first = output * self.stride;
        if let Some(blocks) = &mut self.blocks {
            blocks.line::<J>(self.kernel, first, row, line);
            return;
        }
        let tap = |tap: usize| row(first + tap * self.dilation);
        match self.kernel {
            1 => copy(tap(0), line),
            2 => join_rows::<J, 2>([tap(0), tap(1)], line),
            3 => join_rows::<J, 3>([tap(0), tap(1), tap(2)], line),
            kernel => {
                join_rows::<J, 4>([tap(0), tap(1), tap(2), tap(3)], line);
                let mut taps = 4..kernel;
                while let Some(next) = taps.next() {
                    match (taps.next(), taps.next()) {
                        (Some(second), Some(third)) => {
                            add_rows::<J, 3>(line, [tap(next), tap(second), tap(third)]);
                        }
                        (Some(second), None) => add_rows::<J, 2>(line, [tap(next), tap(second)]),
                        _ => add_rows::<J, 1>(line, [tap(next)]),
                    }
                }
            }
        }
    }
}

impl Blocks {
    fn line<'a, J: Join>(
        &mut self,
        kernel: usize,
        first: usize,
        row: impl Fn(usize) -> &'a [f32],
        line: &mut [f32],
    ) {
        let block = first / kernel;
        if self.block != Some(block) {
            self.block = Some(block);
            self.first = first;
            self.take_ends::<J>((block + 1) * kernel, &row);
            self.next = (block + 1) * kernel;
        }
        let end = self
            .ends
            .chunks_exact(self.width.max(1))
            .nth(first - self.first)
            .unwrap_or_default();
        let after = first + kernel;
        if after == (block + 1) * kernel {
            copy(end, line);
            return;
        }
        if self.next == (block + 1) * kernel {
            copy(row(self.next), &mut self.beginning);
            self.next += 1;
        }
        while self.next + 1 < after {
            add_rows::<J, 1>(&mut self.beginning, [row(self.next)]);
            self.next += 1;
        }
        if self.next < after {
            add_and_join::<J>(&mut self.beginning, row(self.next), end, line);
            self.next += 1;
        } else {
            join_rows::<J, 2>([end, &self.beginning], line);
        }
    }

    /// The lines of a block that ends before row `block_end`, from its last row upwards.
    fn take_ends<'a, J: Join>(&mut self, block_end: usize, row: &impl Fn(usize) -> &'a [f32]) {
        let starts = self.first..block_end.min(self.starts_end);
        let lines = self
            .ends
            .chunks_exact_mut(self.width.max(1))
            .take(starts.len())
            .rev();
        let mut below: Option<&[f32]> = None;
        for (start, line) in starts.rev().zip(lines) {
            match below {
                Some(below) => join_rows::<J, 2>([below, row(start)], line),
                None => {
                    copy(row(block_end - 1), line);
                    for start in (start..block_end - 1).rev() {
                        add_rows::<J, 1>(line, [row(start)]);
                    }
                }
            }
            below = Some(line);
        }
    }
}

fn copy(row: &[f32], line: &mut [f32]) {
    for (to, from) in line.iter_mut().zip(row) {
        *to = *from;
    }
}

/// The rows, joined from the first to the last, cell by cell.
fn join_rows<J: Join, const R: usize>(rows: [&[f32]; R], line: &mut [f32]) {
    if rows.iter().all(|row| row.len() == line.len()) {
        let rows = rows.map(<[f32]>::as_ptr);
        // SAFETY: the rows and the line are of one length.
        unsafe { join_cells::<J, R>(rows, line.as_mut_ptr(), line.len()) };
    }
}

/// The line, and then the rows.
fn add_rows<J: Join, const R: usize>(line: &mut [f32], rows: [&[f32]; R]) {
    if rows.iter().all(|row| row.len() == line.len()) {
        let rows = rows.map(<[f32]>::as_ptr);
        let (line, length) = (line.as_mut_ptr(), line.len());
        each(length, |at, four| {
            // SAFETY: the rows and the line are of one length, and `each` stays below it.
            unsafe {
                let sum = rows.iter().fold(load(line, at, four), |sum, row| {
                    J::join(sum, load(*row, at, four))
                });
                store(sum, line, at, four);
            }
        });
    }
}

/// Adds `row` to `beginning`, and joins `end` with that.
fn add_and_join<J: Join>(beginning: &mut [f32], row: &[f32], end: &[f32], line: &mut [f32]) {
    let length = line.len();
    if [beginning.len(), row.len(), end.len()] != [length; 3] {
        return;
    }
    let (beginning, line) = (beginning.as_mut_ptr(), line.as_mut_ptr());
    let (row, end) = (row.as_ptr(), end.as_ptr());
    each(length, |at, four| {
        // SAFETY: all four are of one length, and `each` stays below it.
        unsafe {
            let sum = J::join(load(beginning, at, four), load(row, at, four));
            store(sum, beginning, at, four);
            store(J::join(load(end, at, four), sum), line, at, four);
        }
    });
}

/// # Safety
/// All rows and the line have `length` cells.
#[inline(always)]
unsafe fn join_cells<J: Join, const R: usize>(
    rows: [*const f32; R],
    line: *mut f32,
    length: usize,
) {
    each(length, |at, four| {
        // SAFETY: the caller's, and `each` stays below the length.
        unsafe {
            let mut cells = rows.iter().map(|row| load(*row, at, four));
            if let Some(first) = cells.next() {
                store(cells.fold(first, J::join), line, at, four);
            }
        }
    });
}

/// Visits the cells below `length`, four at once and then one by one.
#[inline(always)]
fn each(length: usize, mut visit: impl FnMut(usize, bool)) {
    let whole = length - length % LANES;
    let groups = length - length % GROUP;
    for at in (0..groups).step_by(GROUP) {
        for vector in 0..GROUP / LANES {
            visit(at + vector * LANES, true);
        }
    }
    for at in (groups..whole).step_by(LANES) {
        visit(at, true);
    }
    for at in whole..length {
        visit(at, false);
    }
}

/// Cells for each turn of a loop: places within are constants, which loads and stores take for nothing.
const GROUP: usize = 4 * LANES;

/// Four cells, or one four times: it meets the same operations in every lane.
///
/// # Safety
/// The cells can be read.
#[inline(always)]
unsafe fn load(row: *const f32, at: usize, four: bool) -> F32x4 {
    // SAFETY: the caller's.
    unsafe {
        if four {
            F32x4::load(row.add(at))
        } else {
            F32x4::load_splat(row.add(at))
        }
    }
}

/// # Safety
/// The cells can be written.
#[inline(always)]
unsafe fn store(cells: F32x4, line: *mut f32, at: usize, four: bool) {
    // SAFETY: the caller's.
    unsafe {
        if four {
            cells.store(line.add(at));
        } else {
            let [first, ..] = cells.array();
            line.add(at).write(first);
        }
    }
}

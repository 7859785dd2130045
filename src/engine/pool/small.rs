//! Dense windows of 2 × 2 and 3 × 3 at a horizontal stride of 1 or 2: joined in registers, without lines between.
//!
//! The joins are those of [`super::strips`] in the same order: first the rows, then the columns.

#![expect(
    unsafe_code,
    reason = "SIMD kernels: loads and stores whose lengths are checked once for each row"
)]

use std::array::from_fn;
use std::ops::Range;

use super::join::Join;
use crate::engine::part::{Part, Rows};
use crate::engine::simd::{F32x4, LANES};
use crate::engine::{AxisGeometry, Geometry};

/// Fills `output` with a part that is not empty, or tells that the windows are others.
pub(super) fn fill<J: Join>(
    input: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
    output: &mut [f32],
) -> bool {
    let [height, width] = geometry.axes;
    let fill = match (height.kernel, width.kernel, width.stride) {
        (2, 2, 1) => fill_of::<J, 2, 1>,
        (2, 2, 2) => fill_of::<J, 2, 2>,
        (3, 3, 1) => fill_of::<J, 3, 1>,
        (3, 3, 2) => fill_of::<J, 3, 2>,
        _ => return false,
    };
    let here = (height.dilation, width.dilation) == (1, 1);
    if here {
        fill(input, geometry, part, count_padding, output);
    }
    here
}

fn fill_of<J: Join, const K: usize, const S: usize>(
    input: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
    output: &mut [f32],
) {
    let [height, width] = geometry.axes;
    let counted = |axis: AxisGeometry, outputs: &Range<usize>| -> Vec<f32> {
        let counts = outputs.clone().map(|at| axis.counted(at, count_padding));
        counts.map(|count| count as f32).collect()
    };
    let counts = counted(width, &part.columns);
    let row_counts = counted(height, &part.rows);
    let empty = vec![J::EMPTY; width.input];
    let first = width.start(part.columns.start);
    let inside = Inside::of::<K, S>(first, width.input, counts.len());
    let planes = output.chunks_exact_mut(part.rows.len() * counts.len());
    for (channel, plane) in part.channels.clone().zip(planes) {
        let cells = input.plane(channel);
        let lines = plane.chunks_exact_mut(counts.len());
        for ((output, &count), line) in part.rows.clone().zip(&row_counts).zip(lines) {
            let window = cells.and_then(|cells| {
                let top = usize::try_from(height.start(output)).ok()?;
                cells.get(top * width.input..(top + K) * width.input)
            });
            if let Some(window) = window
                && inside.count == line.len()
            {
                let left = window.as_ptr().wrapping_add(inside.start);
                let rows = from_fn(|row| left.wrapping_add(row * width.input));
                let count = F32x4::splat(count * K as f32);
                // SAFETY: of each row, all cells of the windows are there, and at least four windows.
                unsafe { join_inside::<J, K, S>(rows, count, line.as_mut_ptr(), inside.count) };
                continue;
            }
            let mut rows = [empty.as_slice(); K];
            for (slot, cell) in rows.iter_mut().zip(height.start(output)..) {
                match usize::try_from(cell) {
                    Ok(y) if y < height.input => *slot = input.row(channel, y),
                    _ => {}
                }
            }
            let rows = Windows::<K, S> { rows, first };
            rows.join::<J>(count, &counts, line);
        }
    }
}

/// The windows that lie on a row of the input as a whole.
struct Inside {
    /// Windows before them.
    before: usize,
    /// The first cell of the first of them.
    start: usize,
    /// How many they are; none if they are fewer than four.
    count: usize,
}

impl Inside {
    /// Of so many windows `S` apart, of which the first begins with the cell `first`, on so many cells.
    fn of<const K: usize, const S: usize>(first: isize, cells: usize, windows: usize) -> Self {
        let before = first.min(0).unsigned_abs().div_ceil(S).min(windows);
        let start = first.saturating_add_unsigned(before * S);
        let start = usize::try_from(start).unwrap_or_default();
        let count = match cells.checked_sub(start + K) {
            Some(steps) => (steps / S + 1).min(windows - before),
            None => 0,
        };
        Self {
            before,
            start,
            count: if count < LANES { 0 } else { count },
        }
    }
}

/// The windows of one row of outputs: `S` cells apart, of `K` cells each way.
struct Windows<'a, const K: usize, const S: usize> {
    rows: [&'a [f32]; K],
    /// The first cell of the first window.
    first: isize,
}

impl<const K: usize, const S: usize> Windows<'_, K, S> {
    /// The results, divided by `rows` · `columns` if they are means.
    fn join<J: Join>(&self, rows: f32, columns: &[f32], output: &mut [f32]) {
        let cells = self.rows.iter().map(|row| row.len()).min().unwrap_or(0);
        let Inside {
            before,
            start,
            count: inside,
        } = Inside::of::<K, S>(self.first, cells, output.len());
        let (edge, rest) = output.split_at_mut(before);
        let (output, last_edge) = rest.split_at_mut(inside);
        for (index, to) in edge.iter_mut().enumerate() {
            *to = self.one::<J>(index, rows, columns);
        }
        for (index, to) in last_edge.iter_mut().enumerate() {
            *to = self.one::<J>(before + inside + index, rows, columns);
        }
        let rows_from = self.rows.map(|row| row.get(start..).unwrap_or_default());
        if inside > 0
            && rows_from
                .iter()
                .all(|row| row.len() >= (inside - 1) * S + K)
        {
            let from = rows_from.map(<[f32]>::as_ptr);
            let count = F32x4::splat(rows * K as f32);
            // SAFETY: of each row, all cells of at least four windows are there.
            unsafe { join_inside::<J, K, S>(from, count, output.as_mut_ptr(), inside) };
        }
    }

    /// One window, of which a part may lie outside.
    fn one<J: Join>(&self, index: usize, rows: f32, columns: &[f32]) -> f32 {
        let count = rows * columns.get(index).copied().unwrap_or(1.0);
        let splat = |value: Option<&f32>| F32x4::splat(value.copied().unwrap_or(J::EMPTY));
        let first = self.first.saturating_add_unsigned(index * S);
        let columns: [F32x4; K] =
            from_fn(
                |tap| match usize::try_from(first.saturating_add_unsigned(tap)) {
                    Ok(cell) => fold::<J, K>(self.rows.map(|row| splat(row.get(cell)))),
                    Err(_) => splat(None),
                },
            );
        let [value, ..] = J::finish(fold::<J, K>(columns), || F32x4::splat(count)).array();
        value
    }
}

/// From the first to the last.
#[inline(always)]
fn fold<J: Join, const K: usize>(values: [F32x4; K]) -> F32x4 {
    let mut values = values.into_iter();
    let first = values.next().unwrap_or(F32x4::splat(J::EMPTY));
    values.fold(first, J::join)
}

/// # Safety
/// `count` is at least four; each of the rows has (`count` − 1) · `S` + `K` cells, the output `count`.
#[inline(never)]
unsafe fn join_inside<J: Join, const K: usize, const S: usize>(
    rows: [*const f32; K],
    divisor: F32x4,
    output: *mut f32,
    count: usize,
) {
    let cells = (count - 1) * S + K;
    // SAFETY: the caller's, for four cells from there on.
    let column = |at: usize| fold::<J, K>(rows.map(|row| unsafe { F32x4::load(row.add(at)) }));
    // SAFETY: the caller's, for four outputs from there on.
    let write = |at: usize, joined: F32x4| unsafe {
        J::finish(joined, || divisor).store(output.add(at));
    };
    // The first two cells of four windows.
    let group = |at: usize| -> [F32x4; 2] {
        if S == 1 {
            let cells = column(at);
            [cells, cells]
        } else {
            let (low, high) = (column(at * 2), column(at * 2 + LANES));
            [low.evens(high), low.odds(high)]
        }
    };
    // Four windows, of their first two cells and those of the next four windows.
    let join = |[first, second]: [F32x4; 2], [next, _]: [F32x4; 2]| {
        let shifted = first.shifted(next);
        match (S, K) {
            (1, 2) => J::join(first, shifted),
            (1, _) => J::join(J::join(first, shifted), first.shifted_twice(next)),
            (_, 2) => J::join(first, second),
            _ => J::join(J::join(first, second), shifted),
        }
    };
    let mut at = 0;
    let mut here = group(0);
    if S == 2 && K == 2 {
        while at + LANES <= count {
            write(at, join(here, here));
            at += LANES;
            if at + LANES <= count {
                here = group(at);
            }
        }
    } else {
        while (at + 3 * LANES) * S <= cells {
            let next = group(at + LANES);
            write(at, join(here, next));
            here = group(at + 2 * LANES);
            write(at + LANES, join(next, here));
            at += 2 * LANES;
        }
    }
    while at < count {
        let last = at.min(count - LANES);
        let joined = if S == 1 {
            let taps: [usize; K] = from_fn(|tap| tap);
            fold::<J, K>(taps.map(|tap| column(last + tap)))
        } else {
            let [first, second] = group(last);
            let joined = J::join(first, second);
            if K == 2 {
                joined
            } else {
                let cell = (last + LANES) * S;
                // SAFETY: it is the last cell of the last of the four windows.
                let next = rows.map(|row| unsafe { F32x4::load_splat(row.add(cell)) });
                J::join(joined, first.shifted(fold::<J, K>(next)))
            }
        };
        write(last, joined);
        at = last + LANES;
    }
}

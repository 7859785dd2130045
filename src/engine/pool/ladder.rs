//! The cells of a window along one line, joined by way of ever longer runs.
//!
//! A run of n cells is made of shorter ones that begin where it does or later: for a maximum of two to four of
//! ⌈n / 4⌉ cells, which may overlap (the logarithmic decomposition of R. van den Boomgaard and R. van Balen, "Methods for
//! fast morphological image transforms using bitmapped binary images", CVGIP 54, 1992); for a sum of two of ⌊n / 2⌋
//! cells and, where n is odd, of one cell more. So a window costs some log n joins of whole vectors, a sum rounds at
//! most 2 · log₂ n times on each cell's way, and neither depends on where the line begins.

#![expect(
    unsafe_code,
    reason = "SIMD kernels: loads and stores whose lengths are checked once for each line"
)]

use super::join::Join;
use crate::engine::AxisGeometry;
use crate::engine::simd::{F32x4, LANES};

/// One way from a line to its windows.
pub(super) struct Ladder {
    stride: usize,
    span: usize,
    /// Steps that make a run for each cell, each with how many cells its runs reach over.
    steps: Vec<(Step, usize)>,
    /// The step to the windows.
    last: Step,
}

/// Makes runs of shorter ones.
#[derive(Clone, Copy)]
struct Step {
    /// Where the shorter runs begin, in cells from where theirs does.
    taps: [usize; 4],
    /// How many there are.
    count: usize,
    /// One cell of the line besides.
    cell: Option<usize>,
}

/// Cells by which a line is longer than what the windows read, so that the last outputs are computed four at once.
pub(super) const SLACK: usize = 4 * LANES;

impl Step {
    /// All of few cells.
    fn dense(cells: usize, dilation: usize) -> Self {
        Self::of(cells, [0, 1, 2, 3], None, dilation)
    }

    fn of(count: usize, taps: [usize; 4], cell: Option<usize>, dilation: usize) -> Self {
        let mut cells = [0; 4];
        for (cell, tap) in cells.iter_mut().zip(taps).take(count) {
            *cell = tap * dilation;
        }
        Self {
            taps: cells,
            count,
            cell: cell.map(|cell| cell * dilation),
        }
    }

    /// A run of `cells`, and the length of the shorter ones.
    fn longer<J: Join>(cells: usize, dilation: usize) -> (Self, usize) {
        if J::IDEMPOTENT {
            let shorter = cells.div_ceil(4);
            let count = cells.div_ceil(shorter);
            let taps = [0, 1, 2, 3].map(|tap| (tap * shorter).min(cells - shorter));
            (Self::of(count, taps, None, dilation), shorter)
        } else {
            let shorter = cells / 2;
            let cell = (cells % 2 == 1).then_some(2 * shorter);
            (Self::of(2, [0, shorter, 0, 0], cell, dilation), shorter)
        }
    }
}

impl Ladder {
    pub(super) fn new<J: Join>(axis: &AxisGeometry) -> Self {
        let (mut cells, dilation) = (axis.kernel, axis.dilation);
        let mut steps = Vec::new();
        while cells > 4 {
            let (step, shorter) = Step::longer::<J>(cells, dilation);
            steps.push((step, (cells - 1) * dilation));
            cells = shorter;
        }
        steps.push((Step::dense(cells, dilation), (cells - 1) * dilation));
        steps.reverse();
        let last = steps.pop().map_or(Step::dense(1, 1), |(step, _)| step);
        Self {
            stride: axis.stride,
            span: axis.span,
            steps,
            last,
        }
    }

    /// The windows of `line`, one a stride, divided by `rows` · `columns` if they are means.
    ///
    /// The line has [`SLACK`] cells more than the windows read, `runs` is as long as the line, and `columns` as long as
    /// the output, rounded up to whole vectors.
    pub(super) fn windows<J: Join>(
        &self,
        line: &[f32],
        runs: &mut [f32],
        rows: f32,
        columns: &[f32],
        output: &mut [f32],
    ) {
        let (stride, count) = (self.stride, output.len());
        let read = self.span + (count.max(1) - 1) * stride;
        if line.len() < read + SLACK
            || runs.len() != line.len()
            || columns.len() < count.next_multiple_of(LANES)
        {
            return;
        }
        let (x, runs) = (line.as_ptr(), runs.as_mut_ptr());
        let mut y = x;
        for (step, reach) in &self.steps {
            // SAFETY: `count` is of runs that reach no further than what is read, and a vector passes the last by less
            // than the slack. Runs are written no later than where they are read.
            unsafe {
                let write = |at: usize, run: F32x4| run.store(runs.add(at));
                let runs = (read - reach).next_multiple_of(LANES);
                step.take::<J>(Dense, y, x, runs, write, write);
            }
            y = runs;
        }
        let rows = F32x4::splat(rows);
        let (to, columns) = (output.as_mut_ptr(), columns.as_ptr());
        // SAFETY: there are as many counts, in whole vectors.
        let finish = |at: usize, joined: F32x4| unsafe {
            J::finish(joined, || rows.mul(F32x4::load(columns.add(at))))
        };
        // SAFETY: four outputs from there on are there.
        let write = |at: usize, joined: F32x4| unsafe { finish(at, joined).store(to.add(at)) };
        let write_rest = |at: usize, joined: F32x4| {
            let results = finish(at, joined).array();
            for (lane, value) in results.into_iter().take(count - at).enumerate() {
                // SAFETY: below the count.
                unsafe { to.add(at + lane).write(value) };
            }
        };
        let last = &self.last;
        // SAFETY: the windows read what is read, and the last vector passes that by less than the slack.
        unsafe {
            match stride {
                1 => last.take::<J>(Dense, y, x, count, write, write_rest),
                2 if last.is_dense() => {
                    last.take::<J>(SecondOfDense, y, x, count, write, write_rest);
                }
                2 => last.take::<J>(Second, y, x, count, write, write_rest),
                _ => {
                    let last_output = count.saturating_sub(1);
                    let cells = Every {
                        stride,
                        last_output,
                    };
                    last.take::<J>(cells, y, x, count, write, write_rest);
                }
            }
        }
    }
}

impl Step {
    /// Whether the taps are neighbours.
    fn is_dense(&self) -> bool {
        self.cell.is_none() && self.taps.iter().take(self.count).copied().eq(0..self.count)
    }

    /// Makes `count` runs of the runs at `y`, and cells of the line at `x`: four for each `write`, or fewer
    /// than four for `write_rest`.
    ///
    /// # Safety
    /// The runs and cells of each vector can be read.
    #[inline(always)]
    unsafe fn take<J: Join>(
        &self,
        cells: impl Cells,
        y: *const f32,
        x: *const f32,
        count: usize,
        write: impl FnMut(usize, F32x4),
        write_rest: impl FnMut(usize, F32x4),
    ) {
        let taps = &self.taps;
        // SAFETY: the caller's.
        unsafe {
            match (self.count, self.cell) {
                (2, Some(cell)) => {
                    let vector = |at| {
                        let [cell] = cells.runs(x, at, &[cell, 0, 0, 0]);
                        J::join(join::<J, 2>(cells.runs(y, at, taps)), cell)
                    };
                    each(count, vector, write, write_rest);
                }
                (1, _) => {
                    let vector = |at| join::<J, 1>(cells.runs(y, at, taps));
                    each(count, vector, write, write_rest);
                }
                (2, None) => {
                    let vector = |at| join::<J, 2>(cells.runs(y, at, taps));
                    each(count, vector, write, write_rest);
                }
                (3, _) => {
                    let vector = |at| join::<J, 3>(cells.runs(y, at, taps));
                    each(count, vector, write, write_rest);
                }
                _ => {
                    let vector = |at| join::<J, 4>(cells.runs(y, at, taps));
                    each(count, vector, write, write_rest);
                }
            }
        }
    }
}

/// From the first to the last.
#[inline(always)]
fn join<J: Join, const T: usize>(runs: [F32x4; T]) -> F32x4 {
    let mut runs = runs.into_iter();
    let first = runs.next().unwrap_or(F32x4::splat(J::EMPTY));
    runs.fold(first, J::join)
}

/// Writes all vectors, two for each turn of the loop; the last overlaps the one before where it has to.
#[inline(always)]
fn each(
    count: usize,
    vector: impl Fn(usize) -> F32x4,
    mut write: impl FnMut(usize, F32x4),
    mut write_rest: impl FnMut(usize, F32x4),
) {
    let (pairs, whole) = (count - count % (2 * LANES), count - count % LANES);
    for at in (0..pairs).step_by(2 * LANES) {
        write(at, vector(at));
        write(at + LANES, vector(at + LANES));
    }
    if pairs < whole {
        write(pairs, vector(pairs));
    }
    match count.checked_sub(LANES) {
        Some(last) if whole < count => write(last, vector(last)),
        None => write_rest(0, vector(0)),
        _ => {}
    }
}

/// How outputs lie on a line.
trait Cells: Copy {
    /// What four outputs from `output` on meet at some taps.
    ///
    /// # Safety
    /// It can be read, in whole vectors.
    unsafe fn runs<const T: usize>(
        self,
        line: *const f32,
        output: usize,
        taps: &[usize; 4],
    ) -> [F32x4; T];
}

/// At stride 1.
#[derive(Clone, Copy)]
struct Dense;
/// At stride 2.
#[derive(Clone, Copy)]
struct Second;
/// At stride 2, where the taps are 0, 1, …
#[derive(Clone, Copy)]
struct SecondOfDense;
/// At any stride; nothing is read for lanes after the last output.
#[derive(Clone, Copy)]
struct Every {
    stride: usize,
    last_output: usize,
}

/// One vector for each of the first taps.
#[inline(always)]
fn of_each<const T: usize>(taps: &[usize; 4], run: impl Fn(usize) -> F32x4) -> [F32x4; T] {
    let mut runs = [F32x4::splat(0.0); T];
    for (to, &tap) in runs.iter_mut().zip(taps) {
        *to = run(tap);
    }
    runs
}

impl Cells for Dense {
    #[inline(always)]
    unsafe fn runs<const T: usize>(
        self,
        line: *const f32,
        output: usize,
        taps: &[usize; 4],
    ) -> [F32x4; T] {
        // SAFETY: the caller's.
        of_each(taps, |tap| unsafe {
            F32x4::load(line.add(tap).add(output))
        })
    }
}

impl Cells for Second {
    #[inline(always)]
    unsafe fn runs<const T: usize>(
        self,
        line: *const f32,
        output: usize,
        taps: &[usize; 4],
    ) -> [F32x4; T] {
        of_each(taps, |tap| {
            // SAFETY: the caller's.
            unsafe {
                let from = line.add(tap).add(2 * output);
                F32x4::load(from).evens(F32x4::load(from.add(LANES)))
            }
        })
    }
}

impl Cells for SecondOfDense {
    #[inline(always)]
    unsafe fn runs<const T: usize>(
        self,
        line: *const f32,
        output: usize,
        _taps: &[usize; 4],
    ) -> [F32x4; T] {
        let pair = |at: usize| {
            // SAFETY: the caller's.
            unsafe {
                let from = line.add(2 * output).add(at);
                (F32x4::load(from), F32x4::load(from.add(LANES)))
            }
        };
        let (a, b) = pair(0);
        of_each(&[0, 1, 2, 3], |tap| match tap {
            0 => a.evens(b),
            1 => a.odds(b),
            2 => {
                let (c, d) = pair(2);
                c.evens(d)
            }
            _ => {
                let (c, d) = pair(2);
                c.odds(d)
            }
        })
    }
}

impl Cells for Every {
    #[inline(always)]
    unsafe fn runs<const T: usize>(
        self,
        line: *const f32,
        output: usize,
        taps: &[usize; 4],
    ) -> [F32x4; T] {
        of_each(taps, |tap| {
            F32x4::new([0, 1, 2, 3].map(|lane| {
                let output = (output + lane).min(self.last_output);
                // SAFETY: the caller's.
                unsafe { line.add(tap + output * self.stride).read() }
            }))
        })
    }
}

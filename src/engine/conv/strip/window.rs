#![expect(
    unsafe_code,
    reason = "SIMD loads and stores by pointers; `Window::new` and `sum` check what all of them touch"
)]

use crate::engine::simd::{F32x4, LANES};

/// Room in columns that a line needs, however narrow the strip: outputs are summed in blocks of no more.
pub(in super::super) const ROOM: usize = LANES * ALONE;
/// Vectors of sums in a block of one row.
const ALONE: usize = 8;
/// The same in each of two rows: with eight sums, two weights and the cells, all stay in 16 registers.
const PAIRED: usize = 4;

/// The lines that one or two rows of outputs read, and where each tap finds its first cell in them.
///
/// y(r, x) = b + Σ K(c, i, j) · line(c, r, i)\[x + taps(j)\], summed from the bias on by c, then i, then j: every sum in
/// the same order, wherever the output lies.
pub(in super::super) struct Window<'lines> {
    /// By channel, output row and vertical tap.
    lines: &'lines [&'lines [f32]],
    taps: &'lines [usize],
    height: usize,
    /// The lower of two output rows reads with tap i what the upper one reads with tap i + shift.
    shift: usize,
    /// Outputs in a row.
    columns: usize,
}

impl<'lines> Window<'lines> {
    /// None if a line is too short: each has the cells of `columns` outputs, or of [`ROOM`] if they are fewer.
    pub(in super::super) fn new(
        lines: &'lines [&'lines [f32]],
        taps: &'lines [usize],
        height: usize,
        shift: usize,
        columns: usize,
    ) -> Option<Self> {
        let end = taps.iter().max()?.checked_add(columns.max(ROOM))?;
        let long_enough = lines.iter().all(|line| line.len() >= end);
        (long_enough && height > 0).then_some(Self {
            lines,
            taps,
            height,
            shift: shift.min(height),
            columns,
        })
    }

    /// Sums one row, if `weights` are as many as there are taps in all channels.
    pub(in super::super) fn sum(&self, weights: &[f32], bias: f32, output: &mut [f32]) {
        let fits = weights.len() == self.lines.len() * self.taps.len()
            && self.lines.len().is_multiple_of(self.height)
            && output.len() == self.columns;
        debug_assert!(fits, "lines, weights and outputs belong together");
        if !fits {
            return;
        }
        // SAFETY: just checked.
        unsafe {
            match self.dense() {
                1 => self.sum_with::<1>(weights, bias, output),
                3 => self.sum_with::<3>(weights, bias, output),
                _ => self.sum_with::<0>(weights, bias, output),
            }
        }
    }

    /// Sums two rows: the lines of each channel are those of the upper row, then those of the lower.
    pub(in super::super) fn sum_pair(
        &self,
        weights: &[f32],
        bias: f32,
        upper: &mut [f32],
        lower: &mut [f32],
    ) {
        let fits = 2 * weights.len() == self.lines.len() * self.taps.len()
            && self.lines.len().is_multiple_of(2 * self.height)
            && upper.len() == self.columns
            && lower.len() == self.columns;
        debug_assert!(fits, "lines, weights and outputs belong together");
        if !fits {
            return;
        }
        // SAFETY: just checked.
        unsafe {
            match self.dense() {
                1 => self.sum_pair_with::<1>(weights, bias, upper, lower),
                3 => self.sum_pair_with::<3>(weights, bias, upper, lower),
                _ => self.sum_pair_with::<0>(weights, bias, upper, lower),
            }
        }
    }

    /// The number of taps if each reads the cell after the last one's, else 0.
    fn dense(&self) -> usize {
        let consecutive = self.taps.iter().enumerate().all(|(tap, &at)| tap == at);
        if consecutive { self.taps.len() } else { 0 }
    }

    /// # Safety
    /// As [`sum`](Self::sum) checks; `W` is 0, or the taps are the numbers from 0 to `W` − 1.
    unsafe fn sum_with<const W: usize>(&self, weights: &[f32], bias: f32, output: &mut [f32]) {
        for at in places(self.columns, LANES * ALONE) {
            let mut sums = [F32x4::splat(bias); ALONE];
            let per_channel = self.height * self.taps.len();
            let channels = self
                .lines
                .chunks_exact(self.height)
                .zip(weights.chunks_exact(per_channel));
            for (lines, weights) in channels {
                let rows = weights.chunks_exact(self.taps.len());
                for (line, weights) in lines.iter().zip(rows) {
                    // SAFETY: a line has cells for all taps of this block, `weights` one for each tap.
                    unsafe {
                        self.add::<ALONE, W>(&mut sums, line.as_ptr().add(at), weights.as_ptr())
                    };
                }
            }
            store(&sums, output, at);
        }
    }

    /// # Safety
    /// As [`sum_pair`](Self::sum_pair) checks; `W` is 0, or the taps are the numbers from 0 to `W` − 1.
    unsafe fn sum_pair_with<const W: usize>(
        &self,
        weights: &[f32],
        bias: f32,
        upper: &mut [f32],
        lower: &mut [f32],
    ) {
        let Self { height, shift, .. } = *self;
        let width = if W == 0 { self.taps.len() } else { W };
        let channels = self.lines.len() / (2 * height);
        for at in places(self.columns, LANES * PAIRED) {
            let mut sums = [F32x4::splat(bias); PAIRED];
            let mut lower_sums = sums;
            for channel in 0..channels {
                // SAFETY: there are 2 · height lines a channel, each with cells for all taps of this block,
                // and height · width weights; shift is at most height.
                unsafe {
                    let lines = self.lines.as_ptr().add(channel * 2 * height);
                    let weights = weights.as_ptr().add(channel * height * width);
                    let line = |index: usize| (*lines.add(index)).as_ptr().add(at);
                    for tap in 0..shift {
                        self.add::<PAIRED, W>(&mut sums, line(tap), weights.add(tap * width));
                    }
                    for tap in shift..height {
                        let both = [tap, tap - shift].map(|tap| weights.add(tap * width));
                        self.add_to_both::<W>(&mut sums, &mut lower_sums, line(tap), both);
                    }
                    for tap in height - shift..height {
                        let weights = weights.add(tap * width);
                        self.add::<PAIRED, W>(&mut lower_sums, line(height + tap), weights);
                    }
                }
            }
            store(&sums, upper, at);
            store(&lower_sums, lower, at);
        }
    }

    /// Adds one row of the kernel.
    ///
    /// # Safety
    /// `cells` have all taps of `V` vectors of outputs, `weights` a number for each tap.
    #[inline(always)]
    unsafe fn add<const V: usize, const W: usize>(
        &self,
        sums: &mut [F32x4; V],
        cells: *const f32,
        weights: *const f32,
    ) {
        let width = if W == 0 { self.taps.len() } else { W };
        for tap in 0..width {
            // SAFETY: the caller's.
            unsafe {
                let from = cells.add(self.at::<W>(tap));
                let weight = F32x4::load_splat(weights.add(tap));
                for (index, sum) in sums.iter_mut().enumerate() {
                    *sum = sum.mul_add(weight, F32x4::load(from.add(index * LANES)));
                }
            }
        }
    }

    /// Adds a row of the kernel to the upper sums, and another to the lower ones, over the same cells.
    ///
    /// # Safety
    /// As of [`add`](Self::add).
    #[inline(always)]
    unsafe fn add_to_both<const W: usize>(
        &self,
        upper: &mut [F32x4; PAIRED],
        lower: &mut [F32x4; PAIRED],
        cells: *const f32,
        [upper_weights, lower_weights]: [*const f32; 2],
    ) {
        let width = if W == 0 { self.taps.len() } else { W };
        for tap in 0..width {
            // SAFETY: the caller's.
            unsafe {
                let from = cells.add(self.at::<W>(tap));
                let upper_weight = F32x4::load_splat(upper_weights.add(tap));
                let lower_weight = F32x4::load_splat(lower_weights.add(tap));
                for (index, (upper, lower)) in upper.iter_mut().zip(lower.iter_mut()).enumerate() {
                    let cells = F32x4::load(from.add(index * LANES));
                    *upper = upper.mul_add(upper_weight, cells);
                    *lower = lower.mul_add(lower_weight, cells);
                }
            }
        }
    }

    /// Where in a line a tap lies.
    ///
    /// # Safety
    /// There is such a tap.
    #[inline(always)]
    unsafe fn at<const W: usize>(&self, tap: usize) -> usize {
        if W == 0 {
            // SAFETY: the caller's.
            unsafe { *self.taps.as_ptr().add(tap) }
        } else {
            tap
        }
    }
}

/// Where the blocks begin that cover some columns: the last is moved back so that it ends with them, if it can be.
fn places(columns: usize, block: usize) -> impl Iterator<Item = usize> {
    (0..columns)
        .step_by(block)
        .map(move |at| at.min(columns.saturating_sub(block)))
}

/// Writes a block of sums, or as much of it as there is room for.
#[inline(always)]
fn store<const V: usize>(sums: &[F32x4; V], output: &mut [f32], at: usize) {
    let Some(to) = output.get_mut(at..) else {
        return;
    };
    if to.len() >= V * LANES {
        for (index, sum) in sums.iter().enumerate() {
            // SAFETY: there is room for V vectors.
            unsafe { sum.store(to.as_mut_ptr().add(index * LANES)) };
        }
    } else {
        for (to, sum) in to.chunks_mut(LANES).zip(sums) {
            for (to, sum) in to.iter_mut().zip(sum.array()) {
                *to = sum;
            }
        }
    }
}

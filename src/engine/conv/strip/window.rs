#![expect(
    unsafe_code,
    reason = "SIMD loads and stores by pointers; `Window::new`, `sum` and `sum_pair` check what they touch"
)]

use std::marker::PhantomData;

use super::sums::{BLOCK, Sums};
use crate::engine::simd::F32x4;

/// Outputs of one row that are summed at once. With their sums and cells, all vectors stay in 16 registers.
const ALONE: usize = 3 * BLOCK;
/// The same in each of two rows.
const PAIRED: usize = 2 * BLOCK;
/// Room in columns that a line needs, however narrow the strip.
pub(in super::super) const ROOM: usize = 32;

/// What one or two neighbouring rows of outputs read, tap by tap.
///
/// y(x) = b + Σ K(c, i, j) · cells(c, i, j)\[x\], summed from the bias on by c, then i, then j: every sum in the same
/// order, wherever the output lies.
///
/// The innermost loops take one tap a turn, on purpose: where taps are unrolled, the browser's compiler loads the cells
/// of many before it multiplies them, and spills the sums.
pub(in super::super) struct Window<'lines> {
    /// By channel and tap: of a single row; or of the upper one, and the last `shift` of the lower one. Each has the
    /// cells of all outputs, or of [`ROOM`] if they are fewer.
    cells: &'lines [*const f32],
    lines: PhantomData<&'lines [f32]>,
    /// Taps of one output in one channel.
    size: usize,
    /// The lower of two output rows reads with a tap what the upper one reads with the tap that is so much later.
    shift: usize,
    /// Outputs in a row.
    columns: usize,
}

impl<'lines> Window<'lines> {
    /// From lines, with room for the places of their cells: by channel, those of each row of the kernel in turn, of a single output row; or of the upper one,
    /// and the last `shift` of the lower one. `taps` are where in a line each tap of a row of the kernel lies.
    pub(in super::super) fn new(
        room: &'lines mut Vec<*const f32>,
        lines: impl Iterator<Item = &'lines [f32]>,
        taps: &[usize],
        height: usize,
        shift: usize,
        columns: usize,
    ) -> Self {
        let reach = taps.iter().max().copied().unwrap_or_default() + columns.max(ROOM);
        room.clear();
        for line in lines.filter(|line| line.len() >= reach) {
            room.extend(taps.iter().map(|&tap| line.as_ptr().wrapping_add(tap)));
        }
        Self {
            cells: room,
            lines: PhantomData,
            size: height * taps.len(),
            shift: shift.min(height) * taps.len(),
            columns,
        }
    }

    /// Whether there are cells for all taps.
    fn fits(&self, weights: &[f32]) -> bool {
        let channels = weights.len() / self.size.max(1);
        let fits = weights.len() == channels * self.size
            && self.cells.len() == channels * (self.size + self.shift);
        debug_assert!(fits, "lines and weights belong together");
        fits
    }

    /// Sums one row.
    pub(in super::super) fn sum(&self, weights: &[f32], bias: f32, output: &mut [f32]) {
        if !self.fits(weights) || self.shift > 0 || output.len() != self.columns {
            return;
        }
        for at in places(self.columns, ALONE) {
            let mut sums = [Sums::splat(bias); 3];
            for (&cells, &weight) in self.cells.iter().zip(weights) {
                let weight = F32x4::splat(weight);
                let [left, middle, right] = sums;
                // SAFETY: each tap has at least `ROOM` cells, and those of all columns; `at` leaves a block of them.
                sums = unsafe {
                    let cells = cells.add(at);
                    [
                        left.mul_add(weight, Sums::load(cells)),
                        middle.mul_add(weight, Sums::load(cells.add(BLOCK))),
                        right.mul_add(weight, Sums::load(cells.add(2 * BLOCK))),
                    ]
                };
            }
            let [left, middle, right] = sums;
            write([left, middle], output, at);
            right.write_some(output.get_mut(at + PAIRED..).unwrap_or_default());
        }
    }

    /// Sums two rows.
    pub(in super::super) fn sum_pair(
        &self,
        weights: &[f32],
        bias: f32,
        upper: &mut [f32],
        lower: &mut [f32],
    ) {
        let fits = upper.len() == self.columns && lower.len() == self.columns;
        if !self.fits(weights) || !fits {
            return;
        }
        let Self { size, shift, .. } = *self;
        let channels = weights.len() / size;
        for at in places(self.columns, PAIRED) {
            let mut sums = [Sums::splat(bias); 2];
            let mut lower_sums = sums;
            let mut cells = self.cells.as_ptr();
            let mut kernel = weights.as_ptr();
            for _ in 0..channels {
                // SAFETY: a channel has `size` weights and `size + shift` lists of cells, and shift ≤ size; each list
                // has at least `ROOM` cells, and those of all columns, and `at` leaves a block of them.
                unsafe {
                    let cell = |tap: usize| (*cells.add(tap)).add(at);
                    let weight = |tap: usize| F32x4::load_splat(kernel.add(tap));
                    for tap in 0..shift {
                        sums = add(sums, weight(tap), cell(tap));
                    }
                    for tap in shift..size {
                        let both = load(cell(tap));
                        sums = mul_add(sums, weight(tap), both);
                        lower_sums = mul_add(lower_sums, weight(tap - shift), both);
                    }
                    for tap in size - shift..size {
                        lower_sums = add(lower_sums, weight(tap), cell(shift + tap));
                    }
                    cells = cells.add(size + shift);
                    kernel = kernel.add(size);
                }
            }
            write(sums, upper, at);
            write(lower_sums, lower, at);
        }
    }
}

/// # Safety
/// Two blocks can be read from `cells` on.
#[inline(always)]
unsafe fn load(cells: *const f32) -> [Sums; 2] {
    // SAFETY: the caller's.
    unsafe { [Sums::load(cells), Sums::load(cells.add(BLOCK))] }
}

/// # Safety
/// Two blocks can be read from `cells` on.
#[inline(always)]
unsafe fn add(sums: [Sums; 2], weight: F32x4, cells: *const f32) -> [Sums; 2] {
    // SAFETY: the caller's.
    mul_add(sums, weight, unsafe { load(cells) })
}

#[inline(always)]
fn mul_add([left, right]: [Sums; 2], weight: F32x4, [a, b]: [Sums; 2]) -> [Sums; 2] {
    [left.mul_add(weight, a), right.mul_add(weight, b)]
}

/// Where the blocks begin that cover some columns: the last is moved back so that it ends with them, if it can be.
pub(super) fn places(columns: usize, block: usize) -> impl Iterator<Item = usize> {
    (0..columns)
        .step_by(block)
        .map(move |at| at.min(columns.saturating_sub(block)))
}

/// Writes two blocks of sums from a place on, or as much of them as there is room for.
#[inline(always)]
fn write([left, right]: [Sums; 2], output: &mut [f32], at: usize) {
    let Some(to) = output.get_mut(at..) else {
        return;
    };
    match to.first_chunk_mut::<PAIRED>() {
        // SAFETY: there is room for two blocks.
        Some(to) => unsafe {
            let to = to.as_mut_ptr();
            left.store(to);
            right.store(to.add(BLOCK));
        },
        None => {
            left.write_some(to);
            right.write_some(to.get_mut(BLOCK..).unwrap_or_default());
        }
    }
}

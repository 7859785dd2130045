#![expect(
    unsafe_code,
    reason = "SIMD loads and stores whose place is checked by the caller or by an array's type"
)]

use crate::engine::simd::{F32x4, LANES};

/// Outputs side by side whose sums are held together.
pub(super) const BLOCK: usize = 2 * LANES;

/// The sums, or the cells, of a block of outputs. By value, so that they stay in registers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sums([F32x4; 2]);

impl Sums {
    #[inline(always)]
    pub(super) fn splat(value: f32) -> Self {
        Self([F32x4::splat(value); 2])
    }

    /// # Safety
    /// A block can be read from `from` on.
    #[inline(always)]
    pub(super) unsafe fn load(from: *const f32) -> Self {
        // SAFETY: the caller's.
        unsafe { Self([F32x4::load(from), F32x4::load(from.add(LANES))]) }
    }

    /// This + weight · cells.
    #[inline(always)]
    pub(super) fn mul_add(self, weight: F32x4, cells: Self) -> Self {
        let Self([a, b]) = self;
        let Self([c, d]) = cells;
        Self([a.mul_add(weight, c), b.mul_add(weight, d)])
    }

    /// # Safety
    /// A block can be written from `to` on.
    #[inline(always)]
    pub(super) unsafe fn store(self, to: *mut f32) {
        let Self([a, b]) = self;
        // SAFETY: the caller's.
        unsafe {
            a.store(to);
            b.store(to.add(LANES));
        }
    }

    /// Writes what there is room for.
    #[inline(always)]
    pub(super) fn write_some(self, to: &mut [f32]) {
        match to.first_chunk_mut::<BLOCK>() {
            // SAFETY: there is room for a block.
            Some(to) => unsafe { self.store(to.as_mut_ptr()) },
            None => self.write_less(to),
        }
    }

    #[cold]
    #[inline(never)]
    fn write_less(self, to: &mut [f32]) {
        let Self([a, b]) = self;
        let sums = a.array().into_iter().chain(b.array());
        for (to, sum) in to.iter_mut().zip(sums) {
            *to = sum;
        }
    }
}

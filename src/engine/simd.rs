//! Four f32 at once: `simd128` in the browser, SSE natively, so that native tests run the very kernels.
//!
//! Both round alike: a multiply-add rounds twice, unless the build has relaxed SIMD.

#![expect(
    unsafe_code,
    reason = "SIMD instructions, and loads and stores whose place is checked by the caller or by an array's type"
)]

mod pixels;

pub(crate) use pixels::means;

#[cfg(target_arch = "wasm32")]
mod arch {
    pub(super) use core::arch::wasm32::*;

    /// The second where it is greater, else the first; not a number where one of them is not.
    #[inline(always)]
    pub(super) fn f32x4_max_or_nan(a: v128, b: v128) -> v128 {
        v128_or(f32x4_pmax(a, b), f32x4_ne(b, b))
    }
}
#[cfg(target_arch = "x86_64")]
mod arch {
    pub(super) use core::arch::x86_64::*;

    /// As `f32x4_pmax`: the second where it is greater, else the first.
    #[inline(always)]
    pub(super) fn max_ps(a: __m128, b: __m128) -> __m128 {
        // SAFETY: SSE is part of every x86-64.
        unsafe { _mm_max_ps(b, a) }
    }

    /// The second where it is greater, else the first; not a number where one of them is not.
    #[inline(always)]
    pub(super) fn max_or_nan_ps(a: __m128, b: __m128) -> __m128 {
        // SAFETY: SSE is part of every x86-64.
        unsafe { _mm_or_ps(max_ps(a, b), _mm_cmpunord_ps(b, b)) }
    }

    /// As `f32x4_pmin`: the second where it is less, else the first.
    #[inline(always)]
    pub(super) fn min_ps(a: __m128, b: __m128) -> __m128 {
        // SAFETY: SSE is part of every x86-64.
        unsafe { _mm_min_ps(b, a) }
    }
}

#[cfg(target_arch = "wasm32")]
type Four = arch::v128;
#[cfg(target_arch = "x86_64")]
type Four = arch::__m128;
#[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
type Four = [f32; 4];

/// Numbers side by side.
pub(crate) const LANES: usize = 4;

/// Four numbers, on which every operation acts at once.
#[derive(Debug, Clone, Copy)]
#[repr(transparent)]
pub(crate) struct F32x4(Four);

/// An operation by its instruction on each machine, and by its definition elsewhere.
macro_rules! binary {
    ($(#[$doc:meta])* $name:ident, $wasm:ident, $sse:ident, $plain:expr) => {
        $(#[$doc])*
        #[inline(always)]
        pub(crate) fn $name(self, other: Self) -> Self {
            #[cfg(target_arch = "wasm32")]
            return Self(arch::$wasm(self.0, other.0));
            #[cfg(target_arch = "x86_64")]
            // SAFETY: SSE is part of every x86-64.
            return Self(unsafe { arch::$sse(self.0, other.0) });
            #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
            {
                let plain: fn(f32, f32) -> f32 = $plain;
                let [a, b, c, d] = self.0;
                let [e, f, g, h] = other.0;
                Self([plain(a, e), plain(b, f), plain(c, g), plain(d, h)])
            }
        }
    };
}

#[cfg_attr(
    target_arch = "x86_64",
    expect(
        unused_unsafe,
        reason = "newer compilers know that SSE is always there"
    )
)]
impl F32x4 {
    /// The same number four times.
    #[inline(always)]
    pub(crate) fn splat(value: f32) -> Self {
        Self::new([value; 4])
    }

    /// These four numbers.
    #[inline(always)]
    pub(crate) fn new(values: [f32; 4]) -> Self {
        // SAFETY: the array has room for four.
        unsafe { Self::load(values.as_ptr()) }
    }

    /// The four numbers.
    #[inline(always)]
    pub(crate) fn array(self) -> [f32; 4] {
        let mut values = [0.0; 4];
        // SAFETY: the array has room for four.
        unsafe { self.store(values.as_mut_ptr()) };
        values
    }

    /// Four numbers from memory.
    ///
    /// # Safety
    /// Four numbers can be read from `from` on; it needs no more alignment than an f32's.
    #[inline(always)]
    pub(crate) unsafe fn load(from: *const f32) -> Self {
        #[cfg(target_arch = "wasm32")]
        // SAFETY: the caller's.
        return Self(unsafe { arch::v128_load(from.cast()) });
        #[cfg(target_arch = "x86_64")]
        // SAFETY: the caller's.
        return Self(unsafe { arch::_mm_loadu_ps(from) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        // SAFETY: the caller's.
        return Self(unsafe { from.cast::<[f32; 4]>().read_unaligned() });
    }

    /// Four times the number at a place in memory.
    ///
    /// # Safety
    /// One number can be read from `from`.
    #[inline(always)]
    pub(crate) unsafe fn load_splat(from: *const f32) -> Self {
        #[cfg(target_arch = "wasm32")]
        // SAFETY: the caller's.
        return Self(unsafe { arch::v128_load32_splat(from.cast()) });
        #[cfg(target_arch = "x86_64")]
        // SAFETY: the caller's.
        return Self(unsafe { arch::_mm_set1_ps(*from) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        // SAFETY: the caller's.
        return Self([unsafe { *from }; 4]);
    }

    /// Writes four numbers.
    ///
    /// # Safety
    /// Four numbers can be written from `to` on; it needs no more alignment than an f32's.
    #[inline(always)]
    pub(crate) unsafe fn store(self, to: *mut f32) {
        #[cfg(target_arch = "wasm32")]
        // SAFETY: the caller's.
        unsafe {
            arch::v128_store(to.cast(), self.0);
        }
        #[cfg(target_arch = "x86_64")]
        // SAFETY: the caller's.
        unsafe {
            arch::_mm_storeu_ps(to, self.0);
        }
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        // SAFETY: the caller's.
        unsafe {
            to.cast::<[f32; 4]>().write_unaligned(self.0);
        }
    }

    binary!(/// a + b.
        add, f32x4_add, _mm_add_ps, |a, b| a + b);
    binary!(/// a − b.
        sub, f32x4_sub, _mm_sub_ps, |a, b| a - b);
    binary!(/// a · b.
        mul, f32x4_mul, _mm_mul_ps, |a, b| a * b);
    binary!(/// The larger: `other` where it is greater than this, else this.
        max, f32x4_pmax, max_ps, |a, b| if b > a { b } else { a });
    binary!(/// The smaller: `other` where it is less than this, else this.
        min, f32x4_pmin, min_ps, |a, b| if b < a { b } else { a });

    binary!(/// a / b.
        div, f32x4_div, _mm_div_ps, |a, b| a / b);
    binary!(/// The larger, `other` where it is greater than this; not a number where one of them is not.
        max_or_nan, f32x4_max_or_nan, max_or_nan_ps, |a, b| if b > a || b.is_nan() { b } else { a });

    /// This + a · b. It rounds twice, with relaxed SIMD once where the machine can.
    #[inline(always)]
    pub(crate) fn mul_add(self, a: Self, b: Self) -> Self {
        #[cfg(all(target_arch = "wasm32", target_feature = "relaxed-simd"))]
        return Self(arch::f32x4_relaxed_madd(a.0, b.0, self.0));
        #[cfg(not(all(target_arch = "wasm32", target_feature = "relaxed-simd")))]
        self.add(a.mul(b))
    }

    /// Numbers 0 and 2 of this, then of the other.
    #[inline(always)]
    pub(crate) fn evens(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<0, 2, 4, 6>(self.0, other.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe { arch::_mm_shuffle_ps::<0b10_00_10_00>(self.0, other.0) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[0], self.0[2], other.0[0], other.0[2]]);
    }

    /// Numbers 1 and 3 of this, then of the other.
    #[inline(always)]
    pub(crate) fn odds(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<1, 3, 5, 7>(self.0, other.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe { arch::_mm_shuffle_ps::<0b11_01_11_01>(self.0, other.0) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[1], self.0[3], other.0[1], other.0[3]]);
    }

    /// The second where this is below zero, else the first.
    #[inline(always)]
    pub(crate) fn by_sign(self, first: Self, second: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        {
            let below = arch::f32x4_lt(self.0, arch::f32x4_splat(0.0));
            Self(arch::v128_bitselect(second.0, first.0, below))
        }
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe {
            let below = arch::_mm_cmplt_ps(self.0, arch::_mm_setzero_ps());
            arch::_mm_or_ps(
                arch::_mm_and_ps(below, second.0),
                arch::_mm_andnot_ps(below, first.0),
            )
        });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([0, 1, 2, 3].map(|at: usize| {
            if self.0[at] < 0.0 {
                second.0[at]
            } else {
                first.0[at]
            }
        }));
    }

    /// Numbers 1, 2 and 3 of this, then 0 of the other.
    #[inline(always)]
    pub(crate) fn shifted(self, next: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<1, 2, 3, 4>(self.0, next.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe {
            let turned = arch::_mm_move_ss(self.0, next.0);
            arch::_mm_shuffle_ps::<0b00_11_10_01>(turned, turned)
        });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[1], self.0[2], self.0[3], next.0[0]]);
    }

    /// Numbers 2 and 3 of this, then 0 and 1 of the other.
    #[inline(always)]
    pub(crate) fn shifted_twice(self, next: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<2, 3, 4, 5>(self.0, next.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe { arch::_mm_shuffle_ps::<0b01_00_11_10>(self.0, next.0) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[2], self.0[3], next.0[0], next.0[1]]);
    }

    /// Four rows become four columns.
    #[inline(always)]
    pub(crate) fn transposed([a, b, c, d]: [Self; 4]) -> [Self; 4] {
        let (ac, bd) = (a.low_pairs(c), b.low_pairs(d));
        let (ac_high, bd_high) = (a.high_pairs(c), b.high_pairs(d));
        [
            ac.low_pairs(bd),
            ac.high_pairs(bd),
            ac_high.low_pairs(bd_high),
            ac_high.high_pairs(bd_high),
        ]
    }

    /// a0 b0 a1 b1.
    #[inline(always)]
    pub(crate) fn low_pairs(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<0, 4, 1, 5>(self.0, other.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe { arch::_mm_unpacklo_ps(self.0, other.0) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[0], other.0[0], self.0[1], other.0[1]]);
    }

    /// a2 b2 a3 b3.
    #[inline(always)]
    pub(crate) fn high_pairs(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(arch::i32x4_shuffle::<2, 6, 3, 7>(self.0, other.0));
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE is part of every x86-64.
        return Self(unsafe { arch::_mm_unpackhi_ps(self.0, other.0) });
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        return Self([self.0[2], other.0[2], self.0[3], other.0[3]]);
    }
}

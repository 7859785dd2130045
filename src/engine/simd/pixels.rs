//! Pixels of four bytes as numbers, and back.

use super::F32x4;
#[cfg(any(target_arch = "wasm32", target_arch = "x86_64"))]
use super::arch;

impl F32x4 {
    /// Red, green and blue of four pixels of four bytes.
    #[inline(always)]
    pub(crate) fn of_pixels(pixels: &[u8; 16]) -> [Self; 3] {
        #[cfg(target_arch = "wasm32")]
        {
            // SAFETY: the array has 16 bytes.
            let pixels = unsafe { arch::v128_load(pixels.as_ptr().cast()) };
            let byte = |shifted| {
                Self(arch::f32x4_convert_i32x4(arch::v128_and(
                    shifted,
                    arch::i32x4_splat(255),
                )))
            };
            [
                byte(pixels),
                byte(arch::u32x4_shr(pixels, 8)),
                byte(arch::u32x4_shr(pixels, 16)),
            ]
        }
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE2 is part of every x86-64; the array has 16 bytes.
        unsafe {
            let pixels = arch::_mm_loadu_si128(pixels.as_ptr().cast());
            let byte = |shifted| {
                let byte = arch::_mm_and_si128(shifted, arch::_mm_set1_epi32(255));
                Self(arch::_mm_cvtepi32_ps(byte))
            };
            [
                byte(pixels),
                byte(arch::_mm_srli_epi32::<8>(pixels)),
                byte(arch::_mm_srli_epi32::<16>(pixels)),
            ]
        }
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        {
            let (pixels, _) = pixels.as_chunks::<4>();
            let channel =
                |at: usize| Self([0, 1, 2, 3].map(|pixel: usize| f32::from(pixels[pixel][at])));
            [channel(0), channel(1), channel(2)]
        }
    }

    /// Four opaque pixels of four bytes: red, green and blue, from 0 to 255, rounded, halves to the even number.
    #[inline(always)]
    pub(crate) fn pixels(planes: [Self; 3]) -> [u8; 16] {
        // A number below 2²³ plus 2²³ is rounded, and has the integer in its lower bits: cheaper than a conversion.
        let [red, green, blue] = planes.map(|plane| plane.add(Self::splat(8_388_608.0)));
        let mut bytes = [0; 16];
        #[cfg(target_arch = "wasm32")]
        {
            let (green, blue) = (arch::i32x4_shl(green.0, 8), arch::i32x4_shl(blue.0, 16));
            let opaque = arch::v128_or(blue, arch::u32x4_splat(0xff00_0000));
            let pixels = arch::v128_or(arch::v128_or(red.0, green), opaque);
            // SAFETY: the array has 16 bytes.
            unsafe { arch::v128_store(bytes.as_mut_ptr().cast(), pixels) };
        }
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE2 is part of every x86-64; the array has 16 bytes.
        unsafe {
            let [red, green, blue] =
                [red, green, blue].map(|plane| arch::_mm_castps_si128(plane.0));
            let green = arch::_mm_slli_epi32::<8>(green);
            let blue = arch::_mm_slli_epi32::<16>(blue);
            let opaque = arch::_mm_set1_epi32(0xff00_0000_u32.cast_signed());
            let pixels = arch::_mm_or_si128(
                arch::_mm_or_si128(red, green),
                arch::_mm_or_si128(blue, opaque),
            );
            arch::_mm_storeu_si128(bytes.as_mut_ptr().cast(), pixels);
        }
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        {
            let (pixels, _) = bytes.as_chunks_mut::<4>();
            for (at, pixel) in pixels.iter_mut().enumerate() {
                let [red, green, blue] = [red, green, blue].map(|x| x.0[at].to_bits() as u8);
                *pixel = [red, green, blue, 255];
            }
        }
        bytes
    }
}

/// Four pixels of four bytes, each the mean of two by two, halves rounded up.
#[inline(always)]
pub(crate) fn means(upper: &[u8; 32], lower: &[u8; 32]) -> [u8; 16] {
    #[cfg(target_arch = "wasm32")]
    {
        use arch::{u16x8_add, u16x8_extend_high_u8x16, u16x8_extend_low_u8x16};
        // Sums of a column of two for four pixels, then of pixels side by side.
        let half = |at: usize| {
            // SAFETY: each array has 16 bytes from 0 and from 16.
            let load = |row: &[u8; 32]| unsafe { arch::v128_load(row.as_ptr().add(at).cast()) };
            let (upper, lower) = (load(upper), load(lower));
            let first = u16x8_add(u16x8_extend_low_u8x16(upper), u16x8_extend_low_u8x16(lower));
            let second = u16x8_add(
                u16x8_extend_high_u8x16(upper),
                u16x8_extend_high_u8x16(lower),
            );
            let even = arch::i64x2_shuffle::<0, 2>(first, second);
            let odd = arch::i64x2_shuffle::<1, 3>(first, second);
            let sum = u16x8_add(u16x8_add(even, odd), arch::u16x8_splat(2));
            arch::u16x8_shr(sum, 2)
        };
        let pixels = arch::u8x16_narrow_i16x8(half(0), half(16));
        let mut bytes = [0; 16];
        // SAFETY: the array has 16 bytes.
        unsafe { arch::v128_store(bytes.as_mut_ptr().cast(), pixels) };
        bytes
    }
    #[cfg(target_arch = "x86_64")]
    // SAFETY: SSE2 is part of every x86-64; each array has 16 bytes from 0 and from 16.
    unsafe {
        let zero = arch::_mm_setzero_si128();
        let half = |at: usize| {
            let load = |row: &[u8; 32]| arch::_mm_loadu_si128(row.as_ptr().add(at).cast());
            let (upper, lower) = (load(upper), load(lower));
            let first = arch::_mm_add_epi16(
                arch::_mm_unpacklo_epi8(upper, zero),
                arch::_mm_unpacklo_epi8(lower, zero),
            );
            let second = arch::_mm_add_epi16(
                arch::_mm_unpackhi_epi8(upper, zero),
                arch::_mm_unpackhi_epi8(lower, zero),
            );
            let even = arch::_mm_unpacklo_epi64(first, second);
            let odd = arch::_mm_unpackhi_epi64(first, second);
            let sum = arch::_mm_add_epi16(arch::_mm_add_epi16(even, odd), arch::_mm_set1_epi16(2));
            arch::_mm_srli_epi16::<2>(sum)
        };
        let mut bytes = [0; 16];
        let pixels = arch::_mm_packus_epi16(half(0), half(16));
        arch::_mm_storeu_si128(bytes.as_mut_ptr().cast(), pixels);
        bytes
    }
    #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
    core::array::from_fn(|at| {
        let left = at / 4 * 8 + at % 4;
        let four = [upper[left], upper[left + 4], lower[left], lower[left + 4]];
        ((four.map(u16::from).iter().sum::<u16>() + 2) / 4) as u8
    })
}

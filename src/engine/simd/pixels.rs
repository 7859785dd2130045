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

    /// Four opaque pixels of four bytes: red, green and blue, from 0 to below 256, rounded down.
    #[inline(always)]
    pub(crate) fn pixels([red, green, blue]: [Self; 3]) -> [u8; 16] {
        #[cfg(target_arch = "wasm32")]
        {
            // An integer k below 2¹⁶ plus 2²³ has k in its lower bits: exact, and cheaper than a conversion.
            let [red, green, blue] = [red, green, blue].map(|x| arch::f32x4_floor(x.0));
            let (step, first) = (arch::f32x4_splat(256.0), arch::f32x4_splat(8_388_608.0));
            let red_green = arch::f32x4_add(red, arch::f32x4_mul(green, step));
            let red_green = arch::f32x4_add(red_green, first);
            let red_green = arch::v128_and(red_green, arch::i32x4_splat(0xffff));
            let blue = arch::i32x4_shl(arch::f32x4_add(blue, first), 16);
            let opaque = arch::v128_or(blue, arch::u32x4_splat(0xff00_0000));
            let pixels = arch::v128_or(red_green, opaque);
            let mut bytes = [0; 16];
            // SAFETY: the array has 16 bytes.
            unsafe { arch::v128_store(bytes.as_mut_ptr().cast(), pixels) };
            bytes
        }
        #[cfg(target_arch = "x86_64")]
        // SAFETY: SSE2 is part of every x86-64; the array has 16 bytes.
        unsafe {
            let [red, green, blue] = [red, green, blue].map(|x| arch::_mm_cvttps_epi32(x.0));
            let green = arch::_mm_slli_epi32::<8>(green);
            let blue = arch::_mm_slli_epi32::<16>(blue);
            let opaque = arch::_mm_set1_epi32(0xff00_0000_u32.cast_signed());
            let pixels = arch::_mm_or_si128(
                arch::_mm_or_si128(red, green),
                arch::_mm_or_si128(blue, opaque),
            );
            let mut bytes = [0; 16];
            arch::_mm_storeu_si128(bytes.as_mut_ptr().cast(), pixels);
            bytes
        }
        #[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
        {
            let mut bytes = [255; 16];
            let (pixels, _) = bytes.as_chunks_mut::<4>();
            for (at, pixel) in pixels.iter_mut().enumerate() {
                let [red, green, blue] = [red, green, blue].map(|x| x.0[at] as u8);
                *pixel = [red, green, blue, 255];
            }
            bytes
        }
    }
}

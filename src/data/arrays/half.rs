//! Numbers of 16 bits. Two functions: the crate `half` would bring two more crates and its arithmetic for them.

/// IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. Exact.
pub(super) fn binary16(bits: u16) -> f32 {
    const FRACTION: u16 = 0x3ff;
    let sign = u32::from(bits & 0x8000) << 16;
    let fraction = bits & FRACTION;
    let magnitude = match bits >> 10 & 0x1f {
        // subnormal: a whole number of 2⁻²⁴
        0 => (f32::from(fraction) / 16_777_216.0).to_bits(),
        // infinite or NaN
        31 => 0xff << 23 | u32::from(fraction) << 13,
        exponent => (u32::from(exponent) + 127 - 15) << 23 | u32::from(fraction) << 13,
    };
    f32::from_bits(sign | magnitude)
}

/// bfloat16: the upper half of an `f32`.
pub(super) fn bfloat16(bits: u16) -> f32 {
    f32::from_bits(u32::from(bits) << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (−1)^s · 2^(e − 15) · (1 + f / 1024), and 2^(−14) · f / 1024 where e is 0.
    fn defined(bits: u16) -> f64 {
        let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
        let fraction = f64::from(bits & 0x3ff) / 1024.0;
        sign * match i32::from(bits >> 10 & 0x1f) {
            0 => fraction * 2_f64.powi(-14),
            31 if fraction == 0.0 => f64::INFINITY,
            31 => f64::NAN,
            exponent => (1.0 + fraction) * 2_f64.powi(exponent - 15),
        }
    }

    #[test]
    fn every_binary16() {
        for bits in 0..=u16::MAX {
            let (got, expected) = (f64::from(binary16(bits)), defined(bits));
            let same = got.to_bits() == expected.to_bits() || got.is_nan() && expected.is_nan();
            assert!(same, "{bits:#06x}: {got} instead of {expected}");
        }
    }
}

use crate::engine::simd::F32x4;

/// Four complex numbers, on which every operation acts at once.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub(super) struct Complex {
    pub(super) re: F32x4,
    pub(super) im: F32x4,
}

/// One complex number, a factor.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(C)]
pub(super) struct Root {
    pub(super) re: f32,
    pub(super) im: f32,
}

impl Root {
    /// The same number four times.
    #[inline(always)]
    fn splat(self) -> Complex {
        Complex {
            re: F32x4::splat(self.re),
            im: F32x4::splat(self.im),
        }
    }
}

impl Complex {
    /// Four times 0.
    #[inline(always)]
    pub(super) fn zero() -> Self {
        Self::new([0.0; 4], [0.0; 4])
    }

    #[inline(always)]
    pub(super) fn new(re: [f32; 4], im: [f32; 4]) -> Self {
        Self {
            re: F32x4::new(re),
            im: F32x4::new(im),
        }
    }

    #[inline(always)]
    pub(super) fn add(self, other: Self) -> Self {
        Self {
            re: self.re.add(other.re),
            im: self.im.add(other.im),
        }
    }

    #[inline(always)]
    pub(super) fn sub(self, other: Self) -> Self {
        Self {
            re: self.re.sub(other.re),
            im: self.im.sub(other.im),
        }
    }

    #[inline(always)]
    pub(super) fn times(self, other: Self) -> Self {
        Self {
            re: self.re.mul(other.re).sub(self.im.mul(other.im)),
            im: self.re.mul(other.im).mul_add(self.im, other.re),
        }
    }

    /// This times the conjugate of `other`.
    #[inline(always)]
    pub(super) fn times_conjugate(self, other: Self) -> Self {
        Self {
            re: self.re.mul(other.re).mul_add(self.im, other.im),
            im: self.im.mul(other.re).sub(self.re.mul(other.im)),
        }
    }

    /// The conjugate times a real number.
    #[inline(always)]
    pub(super) fn conjugate_scaled(self, scale: f32) -> Self {
        Self {
            re: self.re.mul(F32x4::splat(scale)),
            im: self.im.mul(F32x4::splat(-scale)),
        }
    }

    /// Four rows become four columns.
    #[inline(always)]
    pub(super) fn transposed([a, b, c, d]: [Self; 4]) -> [Self; 4] {
        let [p, q, r, s] = F32x4::transposed([a.re, b.re, c.re, d.re]);
        let [t, u, v, w] = F32x4::transposed([a.im, b.im, c.im, d.im]);
        [
            Self { re: p, im: t },
            Self { re: q, im: u },
            Self { re: r, im: v },
            Self { re: s, im: w },
        ]
    }

    /// a + i · b.
    #[inline(always)]
    fn plus_turned(self, other: Self) -> Self {
        Self {
            re: self.re.sub(other.im),
            im: self.im.add(other.re),
        }
    }

    /// a − i · b.
    #[inline(always)]
    fn minus_turned(self, other: Self) -> Self {
        Self {
            re: self.re.add(other.im),
            im: self.im.sub(other.re),
        }
    }
}

/// Σₙ xₙ · e^(−2πi·nk/4) for k = 0, 1, 2, 3.
#[inline(always)]
pub(super) fn four_forward([a, b, c, d]: [Complex; 4]) -> [Complex; 4] {
    let (even_sum, even_difference) = (a.add(c), a.sub(c));
    let (odd_sum, odd_difference) = (b.add(d), b.sub(d));
    [
        even_sum.add(odd_sum),
        even_difference.minus_turned(odd_difference),
        even_sum.sub(odd_sum),
        even_difference.plus_turned(odd_difference),
    ]
}

/// Σₖ Xₖ · e^(+2πi·nk/4) for n = 0, 1, 2, 3.
#[inline(always)]
pub(super) fn four_inverse([a, b, c, d]: [Complex; 4]) -> [Complex; 4] {
    let (even_sum, even_difference) = (a.add(c), a.sub(c));
    let (odd_sum, odd_difference) = (b.add(d), b.sub(d));
    [
        even_sum.add(odd_sum),
        even_difference.plus_turned(odd_difference),
        even_sum.sub(odd_sum),
        even_difference.minus_turned(odd_difference),
    ]
}

/// The last three times their factors.
#[inline(always)]
pub(super) fn turn(
    [a, b, c, d]: [Complex; 4],
    [second, third, fourth]: &[Root; 3],
) -> [Complex; 4] {
    [
        a,
        b.times(second.splat()),
        c.times(third.splat()),
        d.times(fourth.splat()),
    ]
}

/// The last three times the conjugates of their factors.
#[inline(always)]
pub(super) fn turn_back(
    [a, b, c, d]: [Complex; 4],
    [second, third, fourth]: &[Root; 3],
) -> [Complex; 4] {
    [
        a,
        b.times_conjugate(second.splat()),
        c.times_conjugate(third.splat()),
        d.times_conjugate(fourth.splat()),
    ]
}

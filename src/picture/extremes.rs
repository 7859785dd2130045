use crate::engine::simd::F32x4;

/// The smallest and the largest of some numbers, in each of four lanes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    smallest: F32x4,
    largest: F32x4,
}

impl Range {
    /// Of no numbers.
    pub(super) fn nothing() -> Self {
        Self {
            smallest: F32x4::splat(f32::INFINITY),
            largest: F32x4::splat(f32::NEG_INFINITY),
        }
    }

    /// With four more; what is not a number is passed over.
    #[inline(always)]
    pub(super) fn with(self, values: F32x4) -> Self {
        Self {
            smallest: self.smallest.min(values),
            largest: self.largest.max(values),
        }
    }

    fn low(self) -> f32 {
        let smallest = self.smallest.array().into_iter();
        smallest.fold(f32::INFINITY, f32::min)
    }

    fn high(self) -> f32 {
        let largest = self.largest.array().into_iter();
        largest.fold(f32::NEG_INFINITY, f32::max)
    }
}

/// The smallest and the largest of many numbers, and how many lie outside the colours.
pub(super) struct Extremes {
    /// Where the colours end.
    ends: [f32; 2],
    pub(super) low: f32,
    pub(super) high: f32,
    /// Numbers below the colours' low end.
    pub(super) below: u64,
    /// Numbers above their high end.
    pub(super) above: u64,
}

impl Extremes {
    pub(super) const fn new(low: f32, high: f32) -> Self {
        Self {
            ends: [low, high],
            low: f32::INFINITY,
            high: f32::NEG_INFINITY,
            below: 0,
            above: 0,
        }
    }

    /// Takes a row of each plane in, whose range is known.
    pub(super) fn add(&mut self, planes: &[&[f32]], range: Range) {
        let [low, high] = self.ends;
        // Most rows have nothing outside: they are not looked at once more.
        if range.low() < low {
            self.below += count(planes, |value| value < low);
        }
        if range.high() > high {
            self.above += count(planes, |value| value > high);
        }
        self.low = self.low.min(range.low());
        self.high = self.high.max(range.high());
    }
}

fn count(planes: &[&[f32]], outside: impl Fn(f32) -> bool) -> u64 {
    // In pieces whose count fits 32 bits, so that four are compared at once.
    let pieces = planes.iter().flat_map(|values| values.chunks(1 << 16));
    pieces
        .map(|piece| {
            let count: u32 = piece.iter().map(|&value| u32::from(outside(value))).sum();
            u64::from(count)
        })
        .sum()
}

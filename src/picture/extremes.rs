use crate::engine::simd::{F32x4, LANES};

/// The smallest and the largest of many numbers, and how many lie outside the colours.
pub(super) struct Extremes {
    /// Where the colours end.
    ends: [f32; 2],
    smallest: F32x4,
    largest: F32x4,
    /// Numbers below the colours' low end.
    pub(super) below: u64,
    /// Numbers above their high end.
    pub(super) above: u64,
}

impl Extremes {
    pub(super) fn new(low: f32, high: f32) -> Self {
        Self {
            ends: [low, high],
            smallest: F32x4::splat(f32::INFINITY),
            largest: F32x4::splat(f32::NEG_INFINITY),
            below: 0,
            above: 0,
        }
    }

    /// Takes some numbers in.
    pub(super) fn add(&mut self, values: &[f32]) {
        let [[mut small, mut other_small], [mut large, mut other_large]] = [
            [F32x4::splat(f32::INFINITY); 2],
            [F32x4::splat(f32::NEG_INFINITY); 2],
        ];
        let (eights, rest) = values.as_chunks::<{ 2 * LANES }>();
        for [a, b, c, d, e, f, g, h] in eights {
            let (first, second) = (F32x4::new([*a, *b, *c, *d]), F32x4::new([*e, *f, *g, *h]));
            (small, large) = (small.min(first), large.max(first));
            (other_small, other_large) = (other_small.min(second), other_large.max(second));
        }
        for &value in rest {
            let value = F32x4::splat(value);
            (small, large) = (small.min(value), large.max(value));
        }
        let (small, large) = (small.min(other_small), large.max(other_large));
        let [low, high] = self.ends;
        // Most rows have nothing outside: they are not looked at once more.
        if least(small) < low {
            self.below += count(values, |value| value < low);
        }
        if greatest(large) > high {
            self.above += count(values, |value| value > high);
        }
        self.smallest = self.smallest.min(small);
        self.largest = self.largest.max(large);
    }

    pub(super) fn low(&self) -> f32 {
        least(self.smallest)
    }

    pub(super) fn high(&self) -> f32 {
        greatest(self.largest)
    }
}

fn least(values: F32x4) -> f32 {
    values.array().into_iter().fold(f32::INFINITY, f32::min)
}

fn greatest(values: F32x4) -> f32 {
    values.array().into_iter().fold(f32::NEG_INFINITY, f32::max)
}

fn count(values: &[f32], outside: impl Fn(f32) -> bool) -> u64 {
    // In pieces whose count fits 32 bits, so that four are compared at once.
    let pieces = values.chunks(1 << 16);
    pieces
        .map(|piece| {
            let count: u32 = piece.iter().map(|&value| u32::from(outside(value))).sum();
            u64::from(count)
        })
        .sum()
}

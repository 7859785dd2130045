//! Numbers and their neighbours at a distance.

use std::ops::RangeInclusive;

/// The distances of the lab.
pub(super) const DISTANCES: RangeInclusive<usize> = 1..=50;

/// Rows of numbers: a series has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    pub(super) width: usize,
    pub(super) data: Vec<f32>,
}

impl Rows {
    /// How many pairs there are at a distance.
    pub(super) fn count(&self, distance: usize) -> usize {
        self.width.saturating_sub(distance) * (self.data.len() / self.width.max(1))
    }

    /// Each number with the one that stands so many places to its right.
    pub(super) fn pairs(&self, distance: usize) -> impl Iterator<Item = (f32, f32)> {
        let rows = self.data.chunks(self.width.max(1));
        rows.flat_map(move |row| {
            let later = row.get(distance..).unwrap_or_default();
            row.iter().copied().zip(later.iter().copied())
        })
    }

    /// The correlation of all such pairs; none where one side of them does not vary.
    pub(super) fn correlation(&self, distance: usize) -> Option<f64> {
        correlation(|| self.pairs(distance))
    }

    /// The numbers in another order: place `i` takes number `order[i]`.
    pub(super) fn reordered(&self, order: &[usize]) -> Self {
        Self {
            width: self.width,
            data: reordered(&self.data, order),
        }
    }
}

/// Numbers in another order: place `i` takes number `order[i]`.
pub(super) fn reordered<T: Copy>(numbers: &[T], order: &[usize]) -> Vec<T> {
    order
        .iter()
        .filter_map(|from| numbers.get(*from))
        .copied()
        .collect()
}

/// Pearson's correlation: the sum of products of what both sides are off their means, over the root of the product of their
/// sums of squares. Twice over the pairs, so that far means lose nothing.
pub(super) fn correlation<I: Iterator<Item = (f32, f32)>>(pairs: impl Fn() -> I) -> Option<f64> {
    let (mut count, mut left, mut right) = (0.0, 0.0, 0.0);
    for (a, b) in pairs() {
        count += 1.0;
        left += f64::from(a);
        right += f64::from(b);
    }
    let (left, right) = (left / count, right / count);
    let (mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0);
    for (a, b) in pairs() {
        let (a, b) = (f64::from(a) - left, f64::from(b) - right);
        aa += a * a;
        bb += b * b;
        ab += a * b;
    }
    let r = ab / (aa.sqrt() * bb.sqrt());
    r.is_finite().then(|| r.clamp(-1.0, 1.0))
}

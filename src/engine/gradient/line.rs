use std::ops::Range;

use crate::engine::{AxisGeometry, Source};

/// How the gradients of one padded row are laid out while they are summed: dealt into lanes as the cells of a
/// [`PaddedRow`](crate::engine::rows::PaddedRow) are, so that a tap adds to consecutive cells, whatever the stride.
pub(super) struct Line {
    axis: AxisGeometry,
    first: isize,
    lanes: usize,
    lane_length: usize,
}

impl Line {
    /// Of the cells that `columns` of the output read, at least one.
    pub(super) fn new(axis: AxisGeometry, columns: &Range<usize>) -> Self {
        let length = axis.reach_of(columns);
        Self {
            axis,
            first: axis.start(columns.start),
            lanes: axis.stride.min(length),
            lane_length: length.div_ceil(axis.stride),
        }
    }

    /// How many sums it has.
    pub(super) const fn len(&self) -> usize {
        self.lanes * self.lane_length
    }

    /// Adds what the outputs send to the cells under each tap: its weight times their gradient.
    pub(super) fn add(&self, sums: &mut [f32], taps: &[f32], gradients: &[f32]) {
        for (block, gradients) in gradients.chunks(BLOCK).enumerate() {
            for (tap, weight) in taps.iter().enumerate() {
                let first = self.under(tap) + block * BLOCK;
                let sums = sums.get_mut(first..).unwrap_or_default();
                for (sum, gradient) in sums.iter_mut().zip(gradients) {
                    *sum += weight * gradient;
                }
            }
        }
    }

    /// Adds the sums to the cells of `row` that they belong to: a copy in the padding to the cell that was copied,
    /// a number in the padding to none.
    pub(super) fn fold(&self, sums: &[f32], row: &mut [f32]) {
        for (lane, sums) in sums.chunks_exact(self.lane_length).enumerate() {
            for (step, sum) in sums.iter().enumerate() {
                let distance = lane + step * self.axis.stride;
                let cell = self.first.saturating_add_unsigned(distance);
                if let Source::Cell(cell) = self.axis.source(cell)
                    && let Some(gradient) = row.get_mut(cell)
                {
                    *gradient += sum;
                }
            }
        }
    }

    /// Where the cell stands that the first output reads with `tap`.
    const fn under(&self, tap: usize) -> usize {
        let AxisGeometry {
            stride, dilation, ..
        } = self.axis;
        let distance = tap * dilation;
        distance % stride * self.lane_length + distance / stride
    }
}

/// Outputs in one block: its sums stay in the first-level cache while all taps pass over them.
const BLOCK: usize = 2048;

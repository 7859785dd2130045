//! An output cell taken apart: what each channel that it sees adds to it.

use super::{Kind, Model, Place};
use crate::engine::{Shape, Tensor};

/// The cells of one channel, the weights that they meet, and what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The channel, from 0.
    pub channel: usize,
    /// Cells in a row of the window.
    pub columns: usize,
    /// Row by row; padding is 0.
    pub cells: Vec<f32>,
    /// Row by row.
    pub weights: Vec<f32>,
    /// Σ cell · weight.
    pub sum: f32,
}

impl Term {
    fn of(channel: usize, columns: usize, cells: Vec<f32>, weights: Vec<f32>) -> Self {
        let products = cells
            .iter()
            .zip(&weights)
            .map(|(cell, weight)| cell * weight);
        Self {
            channel,
            columns,
            sum: products.sum(),
            cells,
            weights,
        }
    }
}

impl Model {
    /// What each channel adds to an output cell; of the separable kind those between its halves. They add up to the
    /// cell's number.
    #[must_use]
    pub fn terms(&self, channel: usize, place: Place) -> Vec<Term> {
        match self.kind {
            Kind::Transposed => self.gathered(channel, place),
            Kind::Filter => {
                let half = self.sizes.kernel / 2;
                let around = |at: usize, length: usize| -> Vec<isize> {
                    let cells = (0..self.sizes.kernel).map(|tap| (at + tap).saturating_sub(half));
                    cells
                        .map(|cell| cell.min(length - 1).cast_signed())
                        .collect()
                };
                let Shape { height, width, .. } = self.input.shape();
                let window = [around(place.row, height), around(place.column, width)];
                let cells = under(&self.input, channel, &window);
                vec![Term::of(
                    channel,
                    self.sizes.kernel,
                    cells,
                    self.generated(place),
                )]
            }
            Kind::Separable => {
                let weights = self.bank.of(Kind::Pointwise);
                let own = weights.chunks_exact(self.sizes.channels).nth(channel);
                let middle = self.middle.iter();
                let pairs = middle
                    .flat_map(|middle| own.unwrap_or_default().iter().map(move |w| (middle, *w)));
                pairs
                    .enumerate()
                    .map(|(channel, (middle, weight))| {
                        let cell = middle.get(channel, place.row, place.column);
                        Term::of(channel, 1, vec![cell.unwrap_or_default()], vec![weight])
                    })
                    .collect()
            }
            _ => {
                let window = self.window(place);
                let taps = window.iter().map(Vec::len).product::<usize>().max(1);
                let kernels = self.kernels(channel);
                let seen = self.seen(channel).zip(kernels.chunks_exact(taps));
                let [_, columns] = &window;
                seen.map(|(channel, weights)| {
                    let cells = under(&self.input, channel, &window);
                    Term::of(channel, columns.len(), cells, weights.to_vec())
                })
                .collect()
            }
        }
    }

    /// Of a transposed convolution: the input cells whose kernels reach the output cell, and with which taps.
    fn gathered(&self, channel: usize, place: Place) -> Vec<Term> {
        let Shape { height, width, .. } = self.input.shape();
        let Ok(geometry) = self.sizes.transposed_over(height, width) else {
            return Vec::new();
        };
        let [rows, columns] = geometry.axes;
        // From left to right on the input, which is from the last tap to the first.
        let mut rows: Vec<_> = rows.reads(place.row).collect();
        let mut columns: Vec<_> = columns.reads(place.column).collect();
        rows.reverse();
        columns.reverse();
        let taps = self.sizes.kernel * self.sizes.kernel;
        let own = self.bank.spread(Some(channel));
        let planes = own.chunks_exact(taps).enumerate();
        planes
            .map(|(channel, plane)| {
                let pairs = || {
                    rows.iter()
                        .flat_map(|row| columns.iter().map(move |column| (row, column)))
                };
                let cells = pairs()
                    .filter_map(|(row, column)| self.input.get(channel, row.input, column.input));
                let weights = pairs().filter_map(|(row, column)| {
                    plane.get(row.tap * self.sizes.kernel + column.tap).copied()
                });
                Term::of(channel, columns.len(), cells.collect(), weights.collect())
            })
            .collect()
    }
}

/// The cells of a channel in these rows and columns, row by row; 0 outside.
fn under(input: &Tensor, channel: usize, [rows, columns]: &[Vec<isize>; 2]) -> Vec<f32> {
    let cell = |row: isize, column: isize| {
        let (row, column) = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
        input.get(channel, row, column)
    };
    let cells = rows
        .iter()
        .flat_map(|row| columns.iter().map(move |column| cell(*row, *column)));
    cells.map(Option::unwrap_or_default).collect()
}

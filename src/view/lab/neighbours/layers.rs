//! What a convolution and a dense unit make of numbers, and of the same numbers shuffled.

use super::pairs::{Rows, correlation, reordered};
use crate::engine::{
    Amount, ConvSpec, Fill, GeometryError, Padding, Shape, Tensor, Window, conv_plainly,
};
use crate::net::Random;

/// Outputs of both layers over both orders.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layers {
    pub(super) convolved: Vec<f32>,
    pub(super) convolved_shuffled: Vec<f32>,
    /// How much the outputs of the convolution, put back in order, agree with those in order: their correlation.
    pub(super) agreement: f64,
    /// Of the unit, in order.
    pub(super) dense: f64,
    /// Over the shuffled numbers, its weights shuffled alike.
    pub(super) dense_shuffled: f64,
    /// Over the shuffled numbers, its weights left where they are.
    pub(super) dense_kept: f64,
}

impl Layers {
    /// `order` is how `shuffled` came from `rows`.
    pub(super) fn of(
        rows: &Rows,
        shuffled: &Rows,
        order: &[usize],
        kernel: &[f32],
        seed: u64,
    ) -> Result<Self, GeometryError> {
        let convolved = convolved(rows, kernel)?;
        let convolved_shuffled = self::convolved(shuffled, kernel)?;
        let mut back = vec![0.0; order.len()];
        for (value, place) in convolved_shuffled.iter().zip(order) {
            if let Some(slot) = back.get_mut(*place) {
                *slot = *value;
            }
        }
        let agreement = correlation(|| convolved.iter().copied().zip(back.iter().copied()));
        // Another stream than the shuffling's.
        let mut random = Random::new(seed.wrapping_add(1_000_003));
        let scale = (rows.data.len().max(1) as f64).sqrt();
        let weights: Vec<f64> = rows.data.iter().map(|_| random.normal() / scale).collect();
        let unit = |weights: &[f64], numbers: &[f32]| {
            weights
                .iter()
                .zip(numbers)
                .map(|(w, x)| w * f64::from(*x))
                .sum::<f64>()
        };
        Ok(Self {
            agreement: agreement.unwrap_or(1.0),
            dense: unit(&weights, &rows.data),
            dense_shuffled: unit(&reordered(&weights, order), &shuffled.data),
            dense_kept: unit(&weights, &shuffled.data),
            convolved,
            convolved_shuffled,
        })
    }

    /// By how much the unit's number differs, its weights shuffled alike.
    pub(super) fn difference(&self) -> f64 {
        (self.dense - self.dense_shuffled).abs()
    }
}

/// The convolution with a kernel along the rows and, of a picture, down the columns too; the ends repeat their last number.
fn convolved(rows: &Rows, kernel: &[f32]) -> Result<Vec<f32>, GeometryError> {
    let height = rows.data.len() / rows.width.max(1);
    let input = Tensor::new(Shape::new(1, height, rows.width), rows.data.clone())?;
    let window = Window::dense(kernel.len());
    let flat = height == 1;
    let spec = ConvSpec {
        window: [if flat { Window::ONE } else { window }, window],
        padding: Padding {
            amount: Amount::SameUpper,
            fill: Fill::Replicate,
        },
        ..ConvSpec::IDENTITY
    };
    let weights = if flat {
        kernel.to_vec()
    } else {
        kernel
            .iter()
            .flat_map(|a| kernel.iter().map(move |b| a * b))
            .collect()
    };
    Ok(conv_plainly(&input, &weights, None, &spec)?
        .output
        .into_data())
}

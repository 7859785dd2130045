use serde::{Deserialize, Serialize};

use super::axes::Rank;
use super::{ArgumentError, CaseError};
use crate::engine::{Shape, Tensor};

/// A tensor as a case writes it: row-major, `(C, L)` for a series, `(C, H, W)` for an image.
///
/// The data may be left out and put in later, see [`Case::tensors_mut`](super::Case::tensors_mut).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TensorData {
    /// The sizes, channels first.
    pub shape: Vec<usize>,
    /// The numbers.
    #[serde(default)]
    pub data: Vec<f32>,
}

impl TensorData {
    /// Whether this is a series or an image, and the numbers in the engine's form.
    pub(super) fn read(&self) -> Result<(Rank, Tensor), CaseError> {
        let (rank, shape) = match *self.shape.as_slice() {
            [channels, length] => (Rank::Series, Shape::series(channels, length)),
            [channels, height, width] => (Rank::Image, Shape::new(channels, height, width)),
            _ => {
                return Err(ArgumentError::InputRank {
                    got: self.shape.len(),
                }
                .into());
            }
        };
        Ok((rank, Tensor::new(shape, self.data.clone())?))
    }

    /// `tensor` with the axes of `rank`.
    pub(super) fn write(rank: Rank, tensor: Tensor) -> Self {
        Self {
            shape: Self::shape_of(rank, tensor.shape()),
            data: tensor.into_data(),
        }
    }

    /// `shape` with the axes of `rank`.
    pub(super) fn shape_of(rank: Rank, shape: Shape) -> Vec<usize> {
        let Shape {
            channels,
            height,
            width,
        } = shape;
        match rank {
            Rank::Series => vec![channels, width],
            Rank::Image => vec![channels, height, width],
        }
    }
}

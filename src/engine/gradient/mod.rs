//! The backward pass: how a number that follows from an output changes with each number that the output was made of.
//!
//! Given ∂E/∂y for every output of a layer, each function gives ∂E/∂x for its input, or ∂E/∂K for its weights. With
//! 1 at one unit and 0 elsewhere, ∂E/∂x is that unit's effective receptive field. Only the box around the cells whose
//! gradient is not 0 costs time ([`support`]).

mod activation;
mod conv;
mod line;
mod maximum;
mod pool;
mod pyramid;
mod support;

pub use activation::activation_gradient;
pub use conv::{conv_input_gradient, conv_weight_gradient};
pub use pool::pool_input_gradient;
pub use pyramid::{global_input_gradient, pyramid_input_gradient};

use super::{GeometryError, Shape, Tensor};

fn zeros(shape: Shape) -> Result<Tensor, GeometryError> {
    Tensor::new(shape, vec![0.0; shape.len()?])
}

/// Whether `tensor` has the shape that the layer's geometry says.
fn must_have(expected: Shape, tensor: &Tensor) -> Result<(), GeometryError> {
    let got = tensor.shape();
    if got == expected {
        return Ok(());
    }
    Err(GeometryError::ShapeMismatch {
        expected_channels: expected.channels,
        expected_height: expected.height,
        expected_width: expected.width,
        channels: got.channels,
        height: got.height,
        width: got.width,
    })
}

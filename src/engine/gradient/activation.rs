use super::{must_have, zeros};
use crate::engine::{Activation, GeometryError, Tensor};

/// The gradient of an activation with respect to what it was applied to: ∂E/∂x = f′(x) · ∂E/∂y, element by element,
/// rounded once more than [`Activation::derivative`].
///
/// `preactivation` is x, and `output_gradient` is ∂E/∂y, in the same shape.
///
/// # Errors
///
/// [`ShapeMismatch`](GeometryError::ShapeMismatch) if the shapes differ.
///
/// ```
/// # use convolens::engine::*;
/// let (x, gradient) = (Tensor::series(vec![-1.0, 0.0, 2.0])?, Tensor::series(vec![3.0, 4.0, 5.0])?);
/// assert_eq!(activation_gradient(Activation::Relu, &x, &gradient)?.data(), [0.0, 0.0, 5.0], "only 2 is above 0");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn activation_gradient(
    activation: Activation,
    preactivation: &Tensor,
    output_gradient: &Tensor,
) -> Result<Tensor, GeometryError> {
    must_have(preactivation.shape(), output_gradient)?;
    let mut input_gradient = zeros(preactivation.shape())?;
    let given = preactivation.data().iter().zip(output_gradient.data());
    for (slot, (&x, gradient)) in input_gradient.data_mut().iter_mut().zip(given) {
        *slot = activation.derivative(x) * gradient;
    }
    Ok(input_gradient)
}

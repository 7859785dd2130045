//! What learns in the page: weights that follow from examples, by least squares or by gradient descent with the engine's
//! own gradients.

pub mod dense;
pub mod digits;
pub mod kernel;

//! What learns in the page, by gradient descent with the engine's own gradients.

pub mod digits;

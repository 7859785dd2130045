//! What learns in the page: weights that follow from examples, and their errors.

pub mod dense;
pub mod kernel;

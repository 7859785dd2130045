//! Weights that follow from examples: fits and their errors.

pub mod dense;

//! Weights from a file, laid over the layers of a stack.

use crate::net::Weights;

/// Weights that were read from a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Tensors {
    pub(super) name: String,
    pub(super) weights: Option<Weights>,
}

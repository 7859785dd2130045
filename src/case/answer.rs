use serde::Serialize;

use super::TensorData;
use crate::engine::{Algorithm, Hcl};

/// What an operation answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// A tensor of the rank of the input; of rank 1 for pyramid pooling.
    Tensor {
        /// The numbers.
        #[serde(flatten)]
        tensor: TensorData,
        /// How they were computed, where there is a choice.
        #[serde(skip_serializing_if = "Option::is_none")]
        algorithm: Option<Algorithm>,
    },
    /// A colour.
    Color {
        /// L (0…100), a, b.
        lab: [f32; 3],
        /// The cylinder of that Lab.
        hcl: Hcl,
    },
}

use serde::Deserialize;

use super::{Answer, CaseError, TensorData};
use crate::engine::Activation;

/// An activation without a parameter.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Elementwise {
    pub(super) input: TensorData,
}

/// The activation with a slope.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LeakyRelu {
    pub(super) input: TensorData,
    #[serde(default = "usual_slope")]
    alpha: f32,
}

/// As in the paper of Maas et al., 2013, and in PyTorch.
const fn usual_slope() -> f32 {
    0.01
}

impl Elementwise {
    pub(super) fn run(&self, activation: Activation) -> Result<Answer, CaseError> {
        activate(&self.input, activation)
    }
}

impl LeakyRelu {
    pub(super) fn run(&self) -> Result<Answer, CaseError> {
        activate(&self.input, Activation::LeakyRelu(self.alpha))
    }
}

fn activate(input: &TensorData, activation: Activation) -> Result<Answer, CaseError> {
    let (rank, input) = input.read()?;
    let tensor = TensorData::write(rank, input.map(|x| activation.apply(x)));
    Ok(Answer::Tensor {
        tensor,
        algorithm: None,
    })
}

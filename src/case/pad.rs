use serde::Deserialize;

use super::padding::PaddingArgument;
use super::{Answer, ArgumentError, CaseError, TensorData};
use crate::engine::{Amount, Fill, Padding, pad};

/// The padded input itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pad {
    pub(super) input: TensorData,
    #[serde(default)]
    padding: PaddingArgument,
    /// What zero padding holds instead of zeros.
    #[serde(default)]
    value: f32,
}

impl Pad {
    pub(super) fn run(&self) -> Result<Answer, CaseError> {
        let (rank, input) = self.input.read()?;
        let Padding { amount, fill } = self.padding.read(rank)?;
        let sides = match amount {
            Amount::Explicit(sides) => sides,
            Amount::Valid => [[0, 0]; 2],
            Amount::SameUpper | Amount::SameLower | Amount::Causal => {
                return Err(ArgumentError::AmountNeedsKernel {
                    amount: amount.name(),
                }
                .into());
            }
        };
        let fill = match fill {
            fill if self.value == 0.0 => fill,
            Fill::Zero => Fill::Constant(self.value),
            other => {
                return Err(ArgumentError::IgnoredArgument {
                    field: "value",
                    with: other.name(),
                }
                .into());
            }
        };
        let tensor = TensorData::write(rank, pad(&input, sides, fill)?);
        Ok(Answer::Tensor {
            tensor,
            algorithm: None,
        })
    }
}

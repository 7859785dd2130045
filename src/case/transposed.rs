use serde::Deserialize;

use super::axes::Rank;
use super::padding::PaddingArgument;
use super::{Answer, ArgumentError, CaseError, TensorData};
use crate::engine::{
    Amount, Fill, GeometryError, Padding, Tensor, TransposedSpec, conv_transposed,
};

/// A transposed convolution; `weight` is `(C, M / groups, *kernel)`, `padding` what is cropped from the full output.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConvTransposed {
    pub(super) input: TensorData,
    pub(super) weight: TensorData,
    #[serde(default)]
    bias: Option<Vec<f32>>,
    stride: Option<Vec<usize>>,
    dilation: Option<Vec<usize>>,
    #[serde(default = "one")]
    groups: usize,
    #[serde(default)]
    padding: PaddingArgument,
    output_padding: Option<Vec<usize>>,
}

const fn one() -> usize {
    1
}

const NAME: &str = "conv_transposed";

impl ConvTransposed {
    pub(super) fn run(&self) -> Result<Answer, CaseError> {
        let (rank, input, spec) = self.read()?;
        let output = conv_transposed(&input, &self.weight.data, self.bias.as_deref(), &spec)?;
        Ok(Answer::Tensor {
            tensor: TensorData::write(rank, output),
            algorithm: None,
        })
    }

    /// The arguments in the engine's form.
    fn read(&self) -> Result<(Rank, Tensor, TransposedSpec), CaseError> {
        let (rank, input) = self.input.read()?;
        let (in_channels, group_channels, kernel) = match self.weight.shape.as_slice() {
            [inputs, outputs, kernel @ ..] if kernel.len() == rank.axes() => {
                (*inputs, *outputs, kernel)
            }
            shape => {
                return Err(ArgumentError::RankMismatch {
                    field: "weight.shape",
                    expected: rank.axes() + 2,
                    got: shape.len(),
                }
                .into());
            }
        };
        let extra = match &self.output_padding {
            Some(list) => rank.per_axis("output_padding", list, 0)?,
            None => [0, 0],
        };
        let spec = TransposedSpec {
            window: rank.windows(kernel, self.stride.as_deref(), self.dilation.as_deref())?,
            sides: self.sides(rank)?,
            extra,
            out_channels: group_channels.saturating_mul(self.groups),
            groups: self.groups,
        };
        let got = input.shape().channels;
        if in_channels != got {
            return Err(GeometryError::ChannelsMismatch {
                expected: in_channels,
                got,
            }
            .into());
        }
        Ok((rank, input, spec))
    }

    fn sides(&self, rank: Rank) -> Result<[[usize; 2]; 2], ArgumentError> {
        let Padding { amount, fill } = self.padding.read(rank)?;
        if fill != Fill::Zero {
            return Err(ArgumentError::IgnoredArgument {
                field: "padding.fill",
                with: NAME,
            });
        }
        match amount {
            Amount::Valid => Ok([[0, 0]; 2]),
            Amount::Explicit(sides) => Ok(sides),
            Amount::SameUpper | Amount::SameLower | Amount::Causal => {
                Err(ArgumentError::AmountNeedsNumbers {
                    amount: amount.name(),
                    with: NAME,
                })
            }
        }
    }
}

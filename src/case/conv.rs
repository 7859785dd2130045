use serde::Deserialize;

use super::axes::Rank;
use super::padding::PaddingArgument;
use super::{Answer, ArgumentError, CaseError, TensorData};
use crate::engine::{ConvSpec, Geometry, GeometryError, Tensor, check_lengths, conv};

/// A convolution; `weight` is `(M, C / groups, *kernel)`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conv {
    pub(super) input: TensorData,
    pub(super) weight: TensorData,
    #[serde(default)]
    pub(super) bias: Option<Vec<f32>>,
    stride: Option<Vec<usize>>,
    dilation: Option<Vec<usize>>,
    #[serde(default = "one")]
    groups: usize,
    #[serde(default)]
    padding: PaddingArgument,
    #[serde(default)]
    flip: bool,
}

const fn one() -> usize {
    1
}

impl Conv {
    pub(super) fn run(&self) -> Result<Answer, CaseError> {
        let (rank, input, spec, _) = self.read()?;
        let convolved = conv(&input, &self.weight.data, self.bias.as_deref(), &spec)?;
        let tensor = TensorData::write(rank, convolved.output);
        Ok(Answer::Tensor {
            tensor,
            algorithm: Some(convolved.algorithm),
        })
    }

    /// The arguments in the engine's form, checked.
    pub(super) fn read(&self) -> Result<(Rank, Tensor, ConvSpec, Geometry), CaseError> {
        let (rank, input) = self.input.read()?;
        let [out_channels, group_channels, kernel @ ..] = self.weight.shape.as_slice() else {
            return Err(self.weight_rank(rank.axes()).into());
        };
        if kernel.len() != rank.axes() {
            return Err(self.weight_rank(rank.axes()).into());
        }
        let spec = ConvSpec {
            window: rank.windows(kernel, self.stride.as_deref(), self.dilation.as_deref())?,
            padding: self.padding.read(rank)?,
            out_channels: *out_channels,
            groups: self.groups,
            flip: self.flip,
        };
        let geometry = spec.resolve(input.shape())?;
        let (expected, got) = (
            group_channels.saturating_mul(self.groups),
            geometry.input.channels,
        );
        if expected != got {
            return Err(GeometryError::ChannelsMismatch { expected, got }.into());
        }
        check_lengths(&geometry, &self.weight.data, self.bias.as_deref())?;
        Ok((rank, input, spec, geometry))
    }

    fn weight_rank(&self, axes: usize) -> ArgumentError {
        ArgumentError::RankMismatch {
            field: "weight.shape",
            expected: axes + 2,
            got: self.weight.shape.len(),
        }
    }
}

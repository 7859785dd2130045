use serde::Deserialize;

use super::axes::Rank;
use super::padding::PaddingArgument;
use super::{Answer, ArgumentError, CaseError, TensorData};
use crate::engine::{Fill, Geometry, Padding, PoolKind, PoolSpec, Tensor, global, pool, pyramid};

/// Pooling by a window that slides.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pool {
    pub(super) input: TensorData,
    kernel: Vec<usize>,
    stride: Option<Vec<usize>>,
    dilation: Option<Vec<usize>>,
    #[serde(default)]
    padding: PaddingArgument,
    #[serde(default)]
    ceil_mode: bool,
    /// Part of the format for a maximum too, where padding never counts.
    #[serde(default)]
    count_include_pad: bool,
}

impl Pool {
    pub(super) fn run(&self, kind: PoolKind) -> Result<Answer, CaseError> {
        let (rank, input, spec, _) = self.read(kind)?;
        let tensor = TensorData::write(rank, pool(&input, &spec)?.output);
        Ok(Answer::Tensor {
            tensor,
            algorithm: None,
        })
    }

    /// The arguments in the engine's form, checked.
    pub(super) fn read(
        &self,
        kind: PoolKind,
    ) -> Result<(Rank, Tensor, PoolSpec, Geometry), CaseError> {
        let (rank, input) = self.input.read()?;
        let Padding { amount, fill } = self.padding.read(rank)?;
        if fill != Fill::Zero {
            return Err(ArgumentError::IgnoredArgument {
                field: "padding.fill",
                with: "pooling",
            }
            .into());
        }
        let spec = PoolSpec {
            window: rank.windows(
                &self.kernel,
                self.stride.as_deref(),
                self.dilation.as_deref(),
            )?,
            amount,
            kind,
            ceil: self.ceil_mode,
            count_padding: self.count_include_pad,
        };
        let geometry = spec.resolve(input.shape())?;
        Ok((rank, input, spec, geometry))
    }
}

/// Pooling of each whole channel.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GlobalPool {
    pub(super) input: TensorData,
}

impl GlobalPool {
    pub(super) fn run(&self, kind: PoolKind) -> Result<Answer, CaseError> {
        let (rank, input) = self.input.read()?;
        let tensor = TensorData::write(rank, global(&input, kind)?);
        Ok(Answer::Tensor {
            tensor,
            algorithm: None,
        })
    }
}

/// Pooling to a fixed number of bins: n for a series, n × n for an image, at each level n.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PyramidPool {
    pub(super) input: TensorData,
    kind: PyramidKind,
    levels: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PyramidKind {
    Max,
    Avg,
}

impl PyramidPool {
    pub(super) fn run(&self) -> Result<Answer, CaseError> {
        let (rank, input) = self.input.read()?;
        let kind = match self.kind {
            PyramidKind::Max => PoolKind::Max,
            PyramidKind::Avg => PoolKind::Average,
        };
        let bins = |&level: &usize| match rank {
            Rank::Series => [1, level],
            Rank::Image => [level, level],
        };
        let levels: Vec<[usize; 2]> = self.levels.iter().map(bins).collect();
        let data = pyramid(&input, kind, &levels)?;
        let tensor = TensorData {
            shape: vec![data.len()],
            data,
        };
        Ok(Answer::Tensor {
            tensor,
            algorithm: None,
        })
    }
}

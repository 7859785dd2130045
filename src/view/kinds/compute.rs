//! What a kind gives: all its channels, or one of them alone.

use std::ops::Range;

use super::bank::Bank;
use super::mixture::Mixture;
use super::{Guide, Kind, Sizes};
use crate::engine::dynamic::{DynamicError, Generator, LocalFilter};
use crate::engine::{
    ConvSpec, GeometryError, Shape, Tensor, TransposedSpec, conv_plainly, conv_transposed,
};

/// All that results are made of.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) sizes: &'a Sizes,
    pub(super) bank: &'a Bank,
    pub(super) input: &'a Tensor,
    pub(super) guide: Guide,
    pub(super) tau: f32,
    pub(super) mix: f32,
}

impl Maker<'_> {
    /// All channels of a kind's output.
    pub(super) fn all(&self, kind: Kind) -> Result<Tensor, DynamicError> {
        let Self {
            sizes, bank, input, ..
        } = *self;
        let conv = |weights: &[f32], input: &Tensor, kind| {
            Ok(conv_plainly(input, weights, None, &sizes.conv(kind))?.output)
        };
        match kind {
            Kind::Separable => {
                let middle = self.first_half()?;
                conv(&bank.of(Kind::Pointwise), &middle, Kind::Pointwise)
            }
            Kind::Transposed => {
                let output = conv_transposed(input, &bank.spread(None), None, &sizes.transposed());
                Ok(output?)
            }
            Kind::Filter => self.filter()?.run(input),
            _ => match self.mixture(kind)? {
                Some(mixture) => conv(&mixture.mixed, input, kind),
                None => conv(&bank.of(kind), input, kind),
            },
        }
    }

    /// One channel of a kind's output, by itself: what the comparison of all kinds shows.
    pub(super) fn one(&self, kind: Kind, channel: usize) -> Result<Tensor, DynamicError> {
        let Self {
            sizes, bank, input, ..
        } = *self;
        let alone = |weights: &[f32], input: &Tensor, kind| {
            let spec = ConvSpec {
                out_channels: 1,
                groups: 1,
                ..sizes.conv(kind)
            };
            let per = weights.len() / sizes.channels;
            let own = weights.get(channel * per..(channel + 1) * per);
            Ok(conv_plainly(input, own.unwrap_or_default(), None, &spec)?.output)
        };
        match kind {
            Kind::Separable => {
                let middle = self.first_half()?;
                alone(&bank.of(Kind::Pointwise), &middle, Kind::Pointwise)
            }
            Kind::Transposed => {
                let spec = TransposedSpec {
                    out_channels: 1,
                    ..sizes.transposed()
                };
                Ok(conv_transposed(
                    input,
                    &bank.spread(Some(channel)),
                    None,
                    &spec,
                )?)
            }
            Kind::Filter => part(&self.all(kind)?, channel..channel + 1),
            _ => match self.mixture(kind)? {
                Some(mixture) => alone(&mixture.mixed, input, kind),
                None => {
                    // Groups that do not divide the channels are refused with their numbers.
                    sizes.conv(kind).resolve(input.shape())?;
                    let seen = part(input, sizes.seen(kind, channel))?;
                    alone(&bank.of(kind), &seen, kind)
                }
            },
        }
    }

    /// The depthwise half of the separable kind.
    pub(super) fn first_half(&self) -> Result<Tensor, DynamicError> {
        let weights = self.bank.of(Kind::Separable);
        let spec = self.sizes.conv(Kind::Separable);
        Ok(conv_plainly(self.input, &weights, None, &spec)?.output)
    }

    pub(super) fn mixture(&self, kind: Kind) -> Result<Option<Mixture>, DynamicError> {
        Mixture::of(kind, self.sizes, self.bank, self.input, self.mix)
    }

    /// What generates a kernel at every position.
    pub(super) fn filter(&self) -> Result<LocalFilter, DynamicError> {
        let generator = match self.guide {
            Guide::Similar => Generator::Similar { tau: self.tau },
            Guide::Linear => Generator::Linear(self.bank.generator.clone()),
        };
        LocalFilter::new([self.sizes.kernel; 2], generator)
    }
}

/// Some channels.
fn part(tensor: &Tensor, channels: Range<usize>) -> Result<Tensor, DynamicError> {
    let Shape { height, width, .. } = tensor.shape();
    let data = channels.clone().flat_map(|channel| tensor.channel(channel));
    let shape = Shape::new(channels.len(), height, width);
    let part: Result<Tensor, GeometryError> = Tensor::new(shape, data.copied().collect());
    Ok(part?)
}

//! Kernels that are mixed: by an attention, or by hand.

use std::str::FromStr;

use super::bank::Bank;
use super::{Kind, Sizes};
use crate::engine::Tensor;
use crate::engine::dynamic::{Attention, AttentionSpec, DynamicError, mix};
use crate::net::Init;

/// How soft the choice of the attention is: the lower, the more one kernel wins.
const TEMPERATURE: f32 = 0.4;

/// A style: a kernel for the whole network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Edges, each channel's turned further.
    #[default]
    Edges,
    /// A bell.
    Blur,
    /// The centre against the mean.
    Outline,
    /// The cell itself.
    Plain,
}

impl Style {
    /// All of them, with their names in an address.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Edges, "edges"),
        (Self::Blur, "blur"),
        (Self::Outline, "outline"),
        (Self::Plain, "plain"),
    ];

    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        let known = Self::ALL.iter().find(|(style, _)| *style == self);
        known.map_or("edges", |(_, name)| name)
    }

    pub(super) const fn init(self) -> Init {
        match self {
            Self::Edges => Init::Edges,
            Self::Blur => Init::Gauss,
            Self::Outline => Init::Laplace,
            Self::Plain => Init::Identity,
        }
    }
}

impl FromStr for Style {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let known = Self::ALL.iter().find(|(_, name)| *name == text);
        known.map(|(style, _)| *style).ok_or(())
    }
}

/// Kernels, their shares, and the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixture {
    /// `(C, C, k, k)` each.
    pub kernels: Vec<Vec<f32>>,
    /// One for each kernel; their sum is 1.
    pub shares: Vec<f32>,
    /// Σ share · kernel.
    pub mixed: Vec<f32>,
}

impl Mixture {
    /// The mix of a kind for an input; none where the kind mixes nothing.
    ///
    /// # Errors
    /// None that a person can cause.
    pub fn of(
        kind: Kind,
        sizes: &Sizes,
        bank: &Bank,
        input: &Tensor,
        share: f32,
    ) -> Result<Option<Self>, DynamicError> {
        Ok(match kind {
            Kind::Attention => {
                let spec = AttentionSpec {
                    conv: sizes.conv(kind),
                    kernels: bank.kernels.clone(),
                    biases: Vec::new(),
                    squeeze: bank.squeeze.clone(),
                    temperature: TEMPERATURE,
                };
                let attention = Attention::new(spec, sizes.channels)?;
                let shares = attention.attention(input)?;
                let (mixed, _) = attention.mixed(&shares)?;
                Some(Self {
                    kernels: bank.kernels.clone(),
                    shares,
                    mixed,
                })
            }
            Kind::Style => {
                let [first, second] = &bank.styles;
                Some(Self {
                    kernels: bank.styles.to_vec(),
                    shares: vec![1.0 - share, share],
                    mixed: mix(first, second, share)?,
                })
            }
            _ => None,
        })
    }
}

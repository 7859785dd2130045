use super::error::{List, positive};
use super::{Dense, DynamicError, softmax};
use crate::engine::shape::count_elements;
use crate::engine::window::{check_groups, check_window};
use crate::engine::{
    Activation, Axis, ConvSpec, GeometryError, PoolKind, Shape, Tensor, conv_plainly, global,
};

/// A convolution whose kernel is a mix of K kernels, and what decides their shares.
#[derive(Debug, Clone, PartialEq)]
pub struct AttentionSpec {
    /// The convolution that all kernels share.
    pub conv: ConvSpec,
    /// K times `(M, C / groups, kernel height, kernel width)`.
    pub kernels: Vec<Vec<f32>>,
    /// K times `(M)`, or empty for no bias.
    pub biases: Vec<Vec<f32>>,
    /// C → hidden and hidden → K: from the channels' means to a score for each kernel.
    pub squeeze: [Dense; 2],
    /// What the scores are divided by before softmax: the larger, the more alike the shares.
    pub temperature: f32,
}

/// Attention over convolution kernels, or dynamic convolution: each input mixes its own kernel of K given ones
/// (Chen et al., 2020, arXiv 1912.03458).
///
/// Since convolution is linear in its kernel, the mixed kernel gives the mix of the K outputs, at the price of one
/// convolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Attention {
    spec: AttentionSpec,
    channels: usize,
}

/// What an [`Attention`] gives, with what it was made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Attended {
    /// The result.
    pub output: Tensor,
    /// One share for each kernel; their sum is 1.
    pub attention: Vec<f32>,
    /// The mixed kernels, `(M, C / groups, kernel height, kernel width)`.
    pub weights: Vec<f32>,
    /// The mixed bias, if there is any.
    pub bias: Option<Vec<f32>>,
}

impl Attention {
    /// The attention of `spec` for inputs of `channels` channels.
    ///
    /// # Errors
    ///
    /// [`NoKernels`](DynamicError::NoKernels), [`NoHidden`](DynamicError::NoHidden),
    /// [`Length`](DynamicError::Length) for a list of another length, [`Temperature`](DynamicError::Temperature), and
    /// [`Geometry`](DynamicError::Geometry) for sizes of 0 and groups that do not divide the channels.
    pub fn new(spec: AttentionSpec, channels: usize) -> Result<Self, DynamicError> {
        let AttentionSpec {
            conv,
            kernels,
            biases,
            squeeze: [hidden, score],
            temperature,
        } = &spec;
        check_groups(conv.groups, Shape::series(channels, 1), conv.out_channels)?;
        for axis in Axis::ALL {
            check_window(axis, axis.of(&conv.window))?;
        }
        if kernels.is_empty() {
            return Err(DynamicError::NoKernels);
        }
        let [height, width] = conv.window.map(|window| window.kernel);
        let inputs = channels / conv.groups;
        let weights = count_elements([conv.out_channels, inputs, height, width])?;
        for (index, kernel) in kernels.iter().enumerate() {
            List::Weights.check_of(Some(index), weights, kernel.len())?;
        }
        if !biases.is_empty() {
            List::Biases.check_length(kernels.len(), biases.len())?;
        }
        for (index, bias) in biases.iter().enumerate() {
            List::Bias.check_of(Some(index), conv.out_channels, bias.len())?;
        }
        if hidden.outputs() == 0 {
            return Err(DynamicError::NoHidden);
        }
        hidden.check(channels, List::HiddenWeights)?;
        List::ScoreBias.check_length(kernels.len(), score.outputs())?;
        score.check(hidden.outputs(), List::ScoreWeights)?;
        positive(*temperature)?;
        Ok(Self { spec, channels })
    }

    /// What it was made of.
    pub const fn spec(&self) -> &AttentionSpec {
        &self.spec
    }

    /// The shares of the kernels for `input`: softmax(W₂ · ReLU(W₁ · means + b₁) + b₂, over the temperature).
    ///
    /// # Errors
    ///
    /// [`ChannelsMismatch`](GeometryError::ChannelsMismatch).
    ///
    /// ```
    /// # use convolens::engine::{ConvSpec, Tensor};
    /// # use convolens::engine::dynamic::{Attention, AttentionSpec, Dense, DynamicError};
    /// let spec = AttentionSpec {
    ///     conv: ConvSpec::IDENTITY,
    ///     kernels: vec![vec![1.0], vec![5.0]],
    ///     biases: Vec::new(),
    ///     squeeze: [
    ///         Dense { weights: vec![1.0], bias: vec![0.0] },
    ///         Dense { weights: vec![0.0, 1.0], bias: vec![0.0, 0.0] },
    ///     ],
    ///     temperature: 2.0 / 3_f32.ln(),
    /// };
    /// let attention = Attention::new(spec, 1)?;
    /// let attended = attention.run(&Tensor::series(vec![1.0, 3.0])?)?;
    /// let near = |a: f32, b: f32| (a - b).abs() < 1e-5;
    /// assert!(near(attended.attention[1], 0.75), "mean 2, scores 0 and 2 · ln 3 / 2, shares 1 : 3");
    /// assert!(near(attended.weights[0], 4.0), "0.25 · 1 + 0.75 · 5 = 4");
    /// assert!(near(attended.output.data()[1], 12.0), "4 · 3 = 12");
    /// # Ok::<(), DynamicError>(())
    /// ```
    pub fn attention(&self, input: &Tensor) -> Result<Vec<f32>, DynamicError> {
        let got = input.shape().channels;
        if got != self.channels {
            return Err(GeometryError::ChannelsMismatch {
                expected: self.channels,
                got,
            }
            .into());
        }
        let means = global(input, PoolKind::Average)?;
        let [hidden, score] = &self.spec.squeeze;
        let mut units = hidden.sums(means.data());
        for unit in &mut units {
            *unit = Activation::Relu.apply(*unit);
        }
        Ok(softmax(&score.sums(&units), self.spec.temperature))
    }

    /// The mix of the kernels, and of the biases if there are any: Σ share · kernel.
    ///
    /// # Errors
    ///
    /// [`Length`](DynamicError::Length) if there is not one share for each kernel.
    pub fn mixed(&self, shares: &[f32]) -> Result<(Vec<f32>, Option<Vec<f32>>), DynamicError> {
        let AttentionSpec {
            kernels, biases, ..
        } = &self.spec;
        List::Attention.check_length(kernels.len(), shares.len())?;
        let bias = (!biases.is_empty()).then(|| weighted_sum(biases, shares));
        Ok((weighted_sum(kernels, shares), bias))
    }

    /// The convolution of `input` with its own mix of the kernels.
    ///
    /// # Errors
    ///
    /// [`Geometry`](DynamicError::Geometry): another number of channels, or a geometry that cannot be.
    pub fn run(&self, input: &Tensor) -> Result<Attended, DynamicError> {
        let attention = self.attention(input)?;
        let (weights, bias) = self.mixed(&attention)?;
        let convolved = conv_plainly(input, &weights, bias.as_deref(), &self.spec.conv)?;
        Ok(Attended {
            output: convolved.output,
            attention,
            weights,
            bias,
        })
    }
}

/// Σ share · list, number by number; all lists have the length of the first.
fn weighted_sum(lists: &[Vec<f32>], shares: &[f32]) -> Vec<f32> {
    let mut sums = vec![0.0; lists.first().map_or(0, Vec::len)];
    for (list, share) in lists.iter().zip(shares) {
        for (sum, value) in sums.iter_mut().zip(list) {
            *sum += share * value;
        }
    }
    sums
}

use serde::{Deserialize, Serialize};

use super::{Channels, Colour, Plan};
use crate::engine::{
    Activation, Amount, ConvSpec, Fill, Geometry, GeometryError, Padding, PoolKind, PoolSpec,
    Shape, Window,
};

/// An operation on a whole picture: what a worker is told. Mirrored by `PictureJob` in `www/protocol/image.ts`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// Pixels in a row of the input.
    pub width: usize,
    /// Rows of the input.
    pub height: usize,
    /// Which numbers of its pixels.
    pub channels: Channels,
    /// What is done with them.
    pub op: Op,
    /// Taps of the window: height, width.
    pub kernel: [usize; 2],
    /// Weights in window order, row by row; none for a pooling.
    pub weights: Vec<f32>,
    /// Added to every sum.
    pub bias: f32,
    /// Whether the kernel is turned around.
    pub flip: bool,
    /// What follows a convolution.
    pub act: Act,
    /// Slope of the leaky ReLU below zero.
    pub alpha: f32,
    /// Pixels from one window to the next: height, width.
    pub stride: [usize; 2],
    /// Pixels from one tap to the next: height, width.
    pub dilation: [usize; 2],
    /// How much padding.
    pub pad: Pad,
    /// Explicit padding: top, bottom, left, right.
    pub sides: [usize; 4],
    /// What the padding of a convolution holds.
    pub fill: FillName,
    /// What constant padding holds.
    pub value: f32,
    /// Whether a last window of a pooling that reaches beyond the padding gives an output.
    pub ceil: bool,
    /// Whether an average counts the cells of padding.
    pub count: bool,
    /// Whether zero has a colour of its own, between a negative and a positive end.
    pub signed: bool,
    /// The number at the dark or negative end of the colours.
    pub low: f32,
    /// The number at the light or positive end.
    pub high: f32,
    /// Of the signed scale: its negative end, zero, its positive end.
    pub colours: [Colour; 3],
}

/// What is done in each window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// A weighted sum.
    Conv,
    /// The largest value.
    Max,
    /// The mean.
    Avg,
}

/// An activation by the name that an address gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// The number itself.
    None,
    /// max(0, x).
    Relu,
    /// x, or alpha · x below 0.
    Leaky,
    /// 1 / (1 + e⁻ˣ).
    Sigmoid,
    /// The hyperbolic tangent.
    Tanh,
}

/// How much padding, by the name that an address gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pad {
    /// None.
    Valid,
    /// As much as keeps ⌈in / stride⌉, an odd cell after the input.
    Same,
    /// As [`Job::sides`] says.
    Explicit,
}

/// What padding holds, by the name that an address gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FillName {
    /// 0.
    Zero,
    /// [`Job::value`].
    Constant,
    /// The input, reflected in its border cell.
    Mirror,
    /// The input, reflected in its border.
    Symmetric,
    /// The border cell.
    Replicate,
    /// The input from its other end.
    Circular,
}

/// What is asked of the engine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Spec {
    /// A convolution.
    Conv(ConvSpec),
    /// A pooling.
    Pool(PoolSpec),
}

impl Job {
    /// The grey of a picture, unchanged: one tap of weight 1, shown from 0 to 255.
    pub fn identity(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            channels: Channels::Grey,
            op: Op::Conv,
            kernel: [1, 1],
            weights: vec![1.0],
            bias: 0.0,
            flip: false,
            act: Act::None,
            alpha: 0.01,
            stride: [1, 1],
            dilation: [1, 1],
            pad: Pad::Valid,
            sides: [0; 4],
            fill: FillName::Zero,
            value: 0.0,
            ceil: false,
            count: false,
            signed: false,
            low: 0.0,
            high: 255.0,
            colours: [
                Colour([0, 0, 255]),
                Colour([255, 255, 255]),
                Colour([255, 0, 0]),
            ],
        }
    }

    /// The geometry of the result and the blocks in which it is computed.
    ///
    /// # Errors
    ///
    /// What [`ConvSpec::resolve`] and [`PoolSpec::resolve`] refuse, and
    /// [`WeightsLength`](GeometryError::WeightsLength).
    ///
    /// ```
    /// # use convolens::picture::{Job, Pad};
    /// let job = Job { kernel: [3, 5], weights: vec![1.0; 15], ..Job::identity(100, 80) };
    /// let output = job.plan()?.geometry.output;
    /// assert_eq!((output.height, output.width), (78, 96), "80 − 3 + 1, 100 − 5 + 1");
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn plan(&self) -> Result<Plan, GeometryError> {
        Plan::of(self)
    }

    /// Of this job every 2^`level`-th row and column, its first ones included: what is seen of a large result at a
    /// small size. None where that is not a job itself, in ceil mode.
    ///
    /// ```
    /// # use convolens::picture::{Job, Pad};
    /// let job = Job { kernel: [3, 3], weights: vec![1.0; 9], pad: Pad::Same, ..Job::identity(101, 80) };
    /// let some = job.every(2, &job.plan()?.geometry).ok_or("no ceil mode")?.plan()?.geometry.output;
    /// assert_eq!((some.height, some.width), (20, 26), "80 / 4, ⌈101 / 4⌉");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn every(&self, level: u32, geometry: &Geometry) -> Option<Self> {
        let [height, width] = geometry.axes;
        let apart = |stride: usize| stride.checked_mul(1_usize.checked_shl(level)?);
        (!self.ceil || self.op == Op::Conv).then_some(())?;
        Some(Self {
            stride: [apart(height.stride)?, apart(width.stride)?],
            pad: Pad::Explicit,
            sides: [height.before, height.after, width.before, width.after],
            ..self.clone()
        })
    }

    /// What the windows see: planes, rows, columns.
    pub const fn input(&self) -> Shape {
        Shape::new(self.channels.planes(), self.height, self.width)
    }

    /// The operation in the engine's form. Each plane meets the same kernel.
    pub const fn spec(&self) -> Spec {
        let outputs = self.channels.outputs();
        let kind = match self.op {
            Op::Conv => {
                return Spec::Conv(ConvSpec {
                    window: self.windows(),
                    padding: Padding {
                        amount: self.amount(),
                        fill: self.fill(),
                    },
                    out_channels: outputs,
                    groups: outputs,
                    flip: self.flip,
                });
            }
            Op::Max => PoolKind::Max,
            Op::Avg => PoolKind::Average,
        };
        Spec::Pool(PoolSpec {
            window: self.windows(),
            amount: self.amount(),
            kind,
            ceil: self.ceil,
            count_padding: self.count,
        })
    }

    /// What follows a convolution; nothing follows a pooling.
    pub fn activation(&self) -> Activation {
        match (self.op, self.act) {
            (Op::Max | Op::Avg, _) | (_, Act::None) => Activation::None,
            (_, Act::Relu) => Activation::Relu,
            (_, Act::Leaky) => Activation::LeakyRelu(self.alpha),
            (_, Act::Sigmoid) => Activation::Sigmoid,
            (_, Act::Tanh) => Activation::Tanh,
        }
    }

    const fn windows(&self) -> [Window; 2] {
        let [rows, columns] = self.kernel;
        let ([down, along], [apart, across]) = (self.stride, self.dilation);
        [
            Window {
                kernel: rows,
                stride: down,
                dilation: apart,
            },
            Window {
                kernel: columns,
                stride: along,
                dilation: across,
            },
        ]
    }

    const fn amount(&self) -> Amount {
        let [top, bottom, left, right] = self.sides;
        match self.pad {
            Pad::Valid => Amount::Valid,
            Pad::Same => Amount::SameUpper,
            Pad::Explicit => Amount::Explicit([[top, bottom], [left, right]]),
        }
    }

    const fn fill(&self) -> Fill {
        match self.fill {
            FillName::Zero => Fill::Zero,
            FillName::Constant => Fill::Constant(self.value),
            FillName::Mirror => Fill::Mirror,
            FillName::Symmetric => Fill::Symmetric,
            FillName::Replicate => Fill::Replicate,
            FillName::Circular => Fill::Circular,
        }
    }
}

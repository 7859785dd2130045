//! A stack over an input of a known size: the shape of every value, and what each layer does to get it.

use serde::Serialize;
use thiserror::Error;

use super::layer::{Layer, Op, amount, windows};
use super::{MAX_LAYERS, MAX_PARAMETERS, Net};
use crate::engine::{
    Activation, ConvSpec, Geometry, GeometryError, Padding, PoolKind, PoolSpec, Shape,
};

/// A stack over an input of one size. Value 0 is the input, value `i` the output of layer `i`, counted from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The shape of every value.
    pub shapes: Vec<Shape>,
    /// The layers, resolved; layer `i` stands at `i − 1`.
    pub stages: Vec<Stage>,
}

/// A layer, resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Which value it reads.
    pub input: usize,
    /// What it does.
    pub step: Step,
    /// What follows, element by element.
    pub act: Activation,
}

/// What a resolved layer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A convolution.
    Conv {
        /// As it was asked for.
        spec: ConvSpec,
        /// Over its input.
        geometry: Geometry,
        /// Whether each output channel has a bias.
        bias: bool,
    },
    /// A pooling with a sliding window.
    Pool {
        /// As it was asked for.
        spec: PoolSpec,
        /// Over its input.
        geometry: Geometry,
    },
    /// One number for each channel.
    Global(PoolKind),
    /// Bins along height and width, level by level.
    Pyramid(PoolKind, Vec<[usize; 2]>),
    /// Nothing but the activation.
    Act,
    /// The sum of its input and this value.
    Add(usize),
    /// The channels of this value, then those of its input.
    Cat(usize),
}

/// Why a stack is impossible: at which layer, counted from 1, and by which numbers. An impossible input is layer 1's.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[error("layer {layer}: {cause}")]
pub struct NetError {
    /// The layer.
    pub layer: usize,
    /// Its reason.
    #[serde(flatten)]
    pub cause: Cause,
}

/// Why a layer is impossible.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(untagged)]
pub enum Cause {
    /// Its window, channels or sizes.
    #[error(transparent)]
    Geometry(#[from] GeometryError),
    /// How it is joined to other layers.
    #[error(transparent)]
    Join(#[from] Join),
}

/// Why two layers cannot be joined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Join {
    /// A branch or a skip connection begins before the input.
    #[error("it goes back over {back} layers, and before it there are {before}")]
    TooFarBack {
        /// Over how many layers.
        back: usize,
        /// How many there are.
        before: usize,
    },
    /// The sum of two values of different shapes.
    #[error(
        "a sum needs two equal shapes, not {channels} × {height} × {width} and {other_channels} × {other_height} × {other_width}"
    )]
    ShapesDiffer {
        /// Channels of its input.
        channels: usize,
        /// Rows of its input.
        height: usize,
        /// Columns of its input.
        width: usize,
        /// Channels of the other value.
        other_channels: usize,
        /// Rows of the other value.
        other_height: usize,
        /// Columns of the other value.
        other_width: usize,
    },
    /// Channels beside each other that are not equally large.
    #[error(
        "channels that stand side by side need one size, not {height} × {width} and {other_height} × {other_width}"
    )]
    SizesDiffer {
        /// Rows of its input.
        height: usize,
        /// Columns of its input.
        width: usize,
        /// Rows of the other value.
        other_height: usize,
        /// Columns of the other value.
        other_width: usize,
    },
    /// More layers than a stack may have.
    #[error("a stack has at most {limit} layers")]
    TooManyLayers {
        /// The most.
        limit: usize,
    },
}

impl Plan {
    pub(super) fn of(net: &Net, input: Shape, series: bool) -> Result<Self, NetError> {
        let at = |layer: usize| move |cause: Cause| NetError { layer, cause };
        if net.layers.len() > MAX_LAYERS {
            let limit = MAX_LAYERS;
            return Err(at(limit + 1)(Join::TooManyLayers { limit }.into()));
        }
        let possible = input.non_empty().and_then(|shape| shape.len());
        possible.map_err(|cause| at(1)(cause.into()))?;
        let mut plan = Self {
            shapes: vec![input],
            stages: Vec::new(),
        };
        for (index, layer) in net.layers.iter().enumerate() {
            plan.add(layer, series).map_err(at(index + 1))?;
        }
        Ok(plan)
    }

    /// How many layers it has.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.stages.len()
    }

    /// The shape of a value; of nothing for one that is not there.
    #[must_use]
    pub fn shape(&self, value: usize) -> Shape {
        self.shapes
            .get(value)
            .copied()
            .unwrap_or(Shape::new(0, 0, 0))
    }

    /// The layer that computes a value; none for the input.
    #[must_use]
    pub fn stage(&self, value: usize) -> Option<&Stage> {
        self.stages.get(value.checked_sub(1)?)
    }

    fn add(&mut self, layer: &Layer, series: bool) -> Result<(), Cause> {
        let before = self.stages.len();
        let over = |back: usize| {
            before
                .checked_sub(back)
                .ok_or(Join::TooFarBack { back, before })
        };
        let input = over(layer.back)?;
        let shape = self.shape(input);
        let (step, output) = match &layer.op {
            Op::Conv(conv) => {
                let spec = ConvSpec {
                    window: windows(conv.window, series),
                    padding: Padding {
                        amount: amount(conv.amount, series),
                        fill: conv.fill,
                    },
                    out_channels: conv.out,
                    groups: conv.groups,
                    flip: false,
                };
                let geometry = spec.resolve(shape)?;
                (
                    Step::Conv {
                        spec,
                        geometry,
                        bias: conv.bias,
                    },
                    geometry.output,
                )
            }
            Op::Pool(pool) => {
                let spec = PoolSpec {
                    window: windows(pool.window, series),
                    amount: amount(pool.amount, series),
                    kind: pool.kind,
                    ceil: pool.ceil,
                    count_padding: pool.count,
                };
                let geometry = spec.resolve(shape)?;
                (Step::Pool { spec, geometry }, geometry.output)
            }
            Op::Global(kind) => (Step::Global(*kind), Shape::new(shape.channels, 1, 1)),
            Op::Pyramid(kind, levels) => {
                let levels: Vec<[usize; 2]> = levels
                    .iter()
                    .map(|bins| [if series { 1 } else { *bins }, *bins])
                    .collect();
                let numbers = crate::engine::pyramid_size(shape.channels, &levels)?;
                (Step::Pyramid(*kind, levels), Shape::new(numbers, 1, 1))
            }
            Op::Act => (Step::Act, shape),
            Op::Add(around) => {
                let other = over(*around)?;
                let that = self.shape(other);
                if that != shape {
                    return Err(Join::ShapesDiffer {
                        channels: shape.channels,
                        height: shape.height,
                        width: shape.width,
                        other_channels: that.channels,
                        other_height: that.height,
                        other_width: that.width,
                    }
                    .into());
                }
                (Step::Add(other), shape)
            }
            Op::Cat(around) => {
                let other = over(*around)?;
                let that = self.shape(other);
                if (that.height, that.width) != (shape.height, shape.width) {
                    return Err(Join::SizesDiffer {
                        height: shape.height,
                        width: shape.width,
                        other_height: that.height,
                        other_width: that.width,
                    }
                    .into());
                }
                let channels = that.channels.saturating_add(shape.channels);
                (
                    Step::Cat(other),
                    Shape::new(channels, shape.height, shape.width),
                )
            }
        };
        output.len()?;
        let stage = Stage {
            input,
            step,
            act: layer.act,
        };
        let earlier: u64 = self.stages.iter().map(Stage::parameters).sum();
        let elements = earlier + stage.parameters();
        if elements > MAX_PARAMETERS {
            let limit = MAX_PARAMETERS;
            return Err(GeometryError::TooLarge { elements, limit }.into());
        }
        self.shapes.push(output);
        self.stages.push(stage);
        Ok(())
    }
}

impl Stage {
    /// Numbers that it learns.
    #[must_use]
    pub const fn parameters(&self) -> u64 {
        match &self.step {
            Step::Conv { geometry, bias, .. } => geometry.parameters(*bias),
            _ => 0,
        }
    }

    /// Its multiply-adds; a pooling only compares or adds.
    #[must_use]
    pub const fn macs(&self) -> u64 {
        match &self.step {
            Step::Conv { geometry, .. } => geometry.macs(),
            _ => 0,
        }
    }

    /// The windows of a convolution or a pooling.
    #[must_use]
    pub const fn geometry(&self) -> Option<&Geometry> {
        match &self.step {
            Step::Conv { geometry, .. } | Step::Pool { geometry, .. } => Some(geometry),
            _ => None,
        }
    }
}

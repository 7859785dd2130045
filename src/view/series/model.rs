//! A state with its series, computed.

use std::rc::Rc;

use super::Target;
use super::state::{Op, State};
use crate::engine::{
    self, Activation, Algorithm, AxisGeometry, ConvSpec, Geometry, GeometryError, Padding,
    PoolKind, PoolSpec, Source, Tensor, Window,
};
use crate::scene::{Envelope, Role, Scale};

/// What slides over the series.
#[derive(Clone, Debug, PartialEq)]
pub enum Operation {
    /// Weights in window order, as they multiply the cells (already flipped where that was asked).
    Convolution {
        /// One a tap.
        weights: Vec<f32>,
        /// Added to every sum.
        bias: f32,
        /// Whether the entered kernel was reversed.
        flipped: bool,
        /// Applied to the sum.
        activation: Activation,
    },
    /// The largest cell of the window.
    Max,
    /// The mean of the window's cells; padding counts as zeros when `count_padding`.
    Average {
        /// Whether it does.
        count_padding: bool,
    },
}

/// One cell of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which weight.
    pub tap: usize,
    /// Which cell, in input coordinates.
    pub cell: isize,
    /// Where its value is.
    pub source: Source,
    /// Its value; none where it does not take part (padding under a pooling).
    pub value: Option<f64>,
    /// What multiplies it: the weight, or 1/count in a mean.
    pub weight: f64,
}

impl Term {
    /// Weight times value.
    #[must_use]
    pub fn product(&self) -> f64 {
        self.weight * self.value.unwrap_or(0.0)
    }
}

/// How one output came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The window's cells, in window order.
    pub terms: Vec<Term>,
    /// The sum with bias, the maximum, or the mean: before the activation.
    pub total: f64,
    /// The output.
    pub output: f64,
    /// The tap that won a maximum.
    pub winner: Option<usize>,
    /// How many cells a mean divides by.
    pub count: usize,
}

/// A series, what slides over it, and the output.
#[derive(Clone, Debug)]
pub struct Model {
    /// The input, shape (1, 1, L).
    pub input: Rc<Tensor>,
    /// The output, shape (1, 1, M).
    pub output: Tensor,
    /// Which cells meet which.
    pub axis: AxisGeometry,
    /// What slides.
    pub operation: Operation,
    /// Whether the amount of padding is causal.
    pub causal: bool,
    /// The name of the fill.
    pub fill: &'static str,
    /// The activation's name.
    pub act: &'static str,
    /// How the engine did it.
    pub algorithm: Algorithm,
    /// Multiply-adds, or comparisons.
    pub macs: u64,
    /// Summary of the input.
    pub input_envelope: Rc<Envelope>,
    /// Summary of the output.
    pub output_envelope: Envelope,
    /// Colours of the input.
    pub input_scale: Scale,
    /// Colours of the kernel.
    pub kernel_scale: Scale,
    /// Colours of the output.
    pub output_scale: Scale,
}

/// More cells, with their padding, than this would make a person wait.
const MAX_CELLS: usize = 1 << 22;

fn bounded(geometry: &Geometry) -> Result<(), GeometryError> {
    let [_, axis] = geometry.axes;
    if axis.padded() <= MAX_CELLS {
        return Ok(());
    }
    Err(GeometryError::TooLarge {
        elements: axis.padded() as u64,
        limit: MAX_CELLS as u64,
    })
}

impl Model {
    /// Computes the whole output.
    ///
    /// # Errors
    /// The geometry's refusal, with its numbers.
    pub fn build(
        state: &State,
        input: Rc<Tensor>,
        envelope: Rc<Envelope>,
    ) -> Result<Self, GeometryError> {
        let along = Window {
            kernel: state.taps(),
            stride: state.stride,
            dilation: state.dilation,
        };
        let window = [Window::ONE, along];
        let amount = state.pad.amount();
        let (operation, geometry, mut output, algorithm) = if state.op == Op::Convolution {
            let mut weights: Vec<f32> = state.kernel.iter().map(|n| n.value).collect();
            let spec = ConvSpec {
                window,
                padding: Padding {
                    amount,
                    fill: state.engine_fill(),
                },
                out_channels: 1,
                groups: 1,
                flip: state.flip,
            };
            bounded(&spec.resolve(input.shape())?)?;
            let done = engine::conv_plainly(&input, &weights, Some(&[state.bias]), &spec)?;
            if state.flip {
                weights.reverse();
            }
            let operation = Operation::Convolution {
                weights,
                bias: state.bias,
                flipped: state.flip,
                activation: state.activation(),
            };
            (operation, done.geometry, done.output, done.algorithm)
        } else {
            let (kind, operation) = if state.op == Op::Max {
                (PoolKind::Max, Operation::Max)
            } else {
                (
                    PoolKind::Average,
                    Operation::Average {
                        count_padding: state.count,
                    },
                )
            };
            let spec = PoolSpec {
                window,
                amount,
                kind,
                ceil: state.ceil,
                count_padding: state.count,
            };
            bounded(&spec.resolve(input.shape())?)?;
            let done = engine::pool(&input, &spec)?;
            (operation, done.geometry, done.output, Algorithm::Direct)
        };
        if let Operation::Convolution { activation, .. } = &operation
            && *activation != Activation::None
        {
            let shape = output.shape();
            let data = output.into_data();
            output = Tensor::new(
                shape,
                data.into_iter().map(|v| activation.apply(v)).collect(),
            )?;
        }
        let macs = geometry.macs();
        let [_, axis] = geometry.axes;
        let output_envelope = Envelope::new(output.data());
        let scale = |role, (low, high): (f32, f32)| Scale::of(role, low.into(), high.into());
        let kernel_scale = match &operation {
            Operation::Convolution { weights, .. } => {
                scale(Role::Kernel, Envelope::new(weights).all())
            }
            _ => Scale::of(Role::Kernel, 0.0, 1.0),
        };
        Ok(Self {
            input_scale: scale(Role::Input, envelope.all()),
            output_scale: scale(Role::Output, output_envelope.all()),
            kernel_scale,
            input,
            output,
            axis,
            operation,
            causal: state.pad == super::Pad::Causal,
            fill: state.fill,
            act: state.act,
            algorithm,
            macs,
            input_envelope: envelope,
            output_envelope,
        })
    }

    /// How many outputs there are; at least 1.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.axis.output
    }

    /// Whether there is such a cell or weight.
    #[must_use]
    pub fn has(&self, target: Target) -> bool {
        let axis = &self.axis;
        match target {
            Target::Input(index) => index < axis.input,
            Target::Weight(tap) => tap < self.weights().len(),
            Target::Output(index) => index < axis.output,
            Target::Padding(cell) => match usize::try_from(cell) {
                Ok(cell) => (axis.input..axis.input + axis.after).contains(&cell),
                Err(_) => cell.unsigned_abs() <= axis.before,
            },
        }
    }

    /// The weights in window order, empty for a pooling.
    #[must_use]
    pub fn weights(&self) -> &[f32] {
        match &self.operation {
            Operation::Convolution { weights, .. } => weights,
            _ => &[],
        }
    }

    /// An input value.
    #[must_use]
    pub fn value(&self, source: Source) -> Option<f64> {
        match source {
            Source::Cell(index) => self.input.data().get(index).map(|v| f64::from(*v)),
            Source::Value(_) | Source::Outside if self.weights().is_empty() => match self.operation
            {
                Operation::Average {
                    count_padding: true,
                } if source != Source::Outside => Some(0.0),
                _ => None,
            },
            Source::Value(value) => Some(value.into()),
            Source::Outside => None,
        }
    }

    /// The output of a step.
    #[must_use]
    pub fn result(&self, step: usize) -> f64 {
        self.output
            .data()
            .get(step)
            .map_or(f64::NAN, |v| f64::from(*v))
    }

    /// The tap whose cell an output stands under: the newest sample when causal, else the window's centre.
    #[must_use]
    pub fn anchor_tap(&self) -> usize {
        if self.causal {
            self.axis.kernel.saturating_sub(1)
        } else {
            self.axis.centre_tap()
        }
    }

    /// The input coordinate under which an output stands.
    #[must_use]
    pub fn anchor(&self, output: usize) -> isize {
        self.axis.start(output) + (self.anchor_tap() * self.axis.dilation) as isize
    }

    /// Every number of one step, computed from its cells.
    #[must_use]
    pub fn step(&self, output: usize) -> Step {
        let mut terms: Vec<Term> = self
            .axis
            .reads(output)
            .map(|read| Term {
                tap: read.tap,
                cell: read.cell,
                source: read.source,
                value: self.value(read.source),
                weight: self.weights().get(read.tap).map_or(1.0, |w| f64::from(*w)),
            })
            .collect();
        let count = terms.iter().filter(|term| term.value.is_some()).count();
        let mut winner = None;
        let total = match &self.operation {
            Operation::Convolution { bias, .. } => {
                terms.iter().map(Term::product).sum::<f64>() + f64::from(*bias)
            }
            Operation::Max => {
                let best = terms
                    .iter()
                    .filter_map(|term| Some((term.tap, term.value?)))
                    .fold(
                        None,
                        |best: Option<(usize, f64)>, (tap, value)| match best {
                            Some((_, highest)) if highest >= value => best,
                            _ => Some((tap, value)),
                        },
                    );
                winner = best.map(|(tap, _)| tap);
                best.map_or(f64::NAN, |(_, value)| value)
            }
            Operation::Average { .. } => {
                for term in &mut terms {
                    term.weight = 1.0 / count.max(1) as f64;
                }
                terms.iter().map(Term::product).sum()
            }
        };
        Step {
            terms,
            total,
            output: self.result(output),
            winner,
            count,
        }
    }
}

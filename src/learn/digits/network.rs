//! The network: a stack of the engine's layers, whose last is a dense one.

use thiserror::Error;

use super::{NotDigits, SIDE, largest, softmax};
use crate::engine::{Activation, GeometryError, Shape, Tensor, conv_plainly, pool as engine_pool};
use crate::net::{Net, NetError, NotANet, Plan, Step, Weights};

/// The layers, as the stack's address has them. Over 2 × 2 cells, windows of 2 × 2 see everything: the last layer is a
/// dense one, from 64 numbers to 10.
pub const LAYERS: &str = "conv,8,3,p1,relu;max,2;conv,16,3,p1,relu;max,2;conv,10,2";

/// Why there is no network, or none of these numbers.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum LearnError {
    /// The layers are not readable.
    #[error(transparent)]
    Text(#[from] NotANet),
    /// They do not fit.
    #[error(transparent)]
    Net(#[from] NetError),
    /// A layer refuses its numbers.
    #[error(transparent)]
    Geometry(#[from] GeometryError),
    /// The data is something else.
    #[error(transparent)]
    Data(#[from] NotDigits),
}

/// A network and its weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    plan: Plan,
    weights: Weights,
}

/// All values of a network over one digit.
#[derive(Debug, Clone)]
pub struct Run {
    /// Value 0 is the digit, value `i` the output of layer `i`; the last are the scores of the ten classes.
    pub values: Vec<Tensor>,
    /// What each layer's activation was applied to; the same as the value where there is none.
    pub(super) sums: Vec<Option<Tensor>>,
}

impl Run {
    /// The scores of the classes, before the softmax.
    #[must_use]
    pub fn scores(&self) -> &[f32] {
        self.values.last().map_or(&[], Tensor::data)
    }

    /// How probable each class is, by the network: softmax of the scores.
    #[must_use]
    pub fn probabilities(&self) -> Vec<f32> {
        softmax(self.scores())
    }

    /// The class of the largest score.
    #[must_use]
    pub fn class(&self) -> usize {
        largest(self.scores())
    }
}

impl Network {
    /// A network that has learned nothing: weights of mean 0 and variance 2 / inputs (He et al. 2015), biases 0.
    ///
    /// # Errors
    /// None for the layers above.
    ///
    /// ```
    /// # use convolens::learn::digits::Network;
    /// let network = Network::new(1)?;
    /// assert_eq!(
    ///     network.parameters(),
    ///     1898,
    ///     "8 · 9 + 8 = 80, 16 · 8 · 9 + 16 = 1168, 10 · 16 · 4 + 10 = 650"
    /// );
    /// # Ok::<(), convolens::learn::digits::LearnError>(())
    /// ```
    pub fn new(seed: u64) -> Result<Self, LearnError> {
        let net: Net = LAYERS.parse()?;
        let plan = net.plan(Shape::new(1, SIDE, SIDE), false)?;
        let weights = Weights::new(&net, &plan, seed);
        Ok(Self { plan, weights })
    }

    /// The network of these weights and biases, layer by layer, the weights of each before its biases.
    ///
    /// # Errors
    /// [`WeightsLength`](GeometryError::WeightsLength) if there are not as many.
    pub fn from_flat(flat: &[f32]) -> Result<Self, LearnError> {
        let Self { plan, .. } = Self::new(0)?;
        let weights = Weights::from_flat(&plan, flat)?;
        Ok(Self { plan, weights })
    }

    /// Its layers over a digit.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Its weights and biases.
    #[must_use]
    pub const fn weights(&self) -> &Weights {
        &self.weights
    }

    /// How many numbers it has learned.
    #[must_use]
    pub fn parameters(&self) -> usize {
        let all = self.plan.stages.iter().map(crate::net::Stage::parameters);
        all.sum::<u64>() as usize
    }

    /// Replaces all weights.
    pub(super) fn set_flat(&mut self, flat: &[f32]) -> Result<(), LearnError> {
        self.weights = Weights::from_flat(&self.plan, flat)?;
        Ok(())
    }

    /// All values over one digit of shape (1, 8, 8).
    ///
    /// # Errors
    /// [`ShapeMismatch`](GeometryError::ShapeMismatch) and its like for another shape.
    pub fn run(&self, input: &Tensor) -> Result<Run, GeometryError> {
        let mut run = Run {
            values: vec![input.clone()],
            sums: vec![None],
        };
        for (index, stage) in self.plan.stages.iter().enumerate() {
            let Some(before) = run.values.last() else {
                break;
            };
            let output = match &stage.step {
                Step::Conv { spec, bias, .. } => {
                    let params = self.weights.of(index + 1);
                    let bias = bias.then_some(params.bias.as_slice());
                    conv_plainly(before, &params.weights, bias, spec)?.output
                }
                Step::Pool { spec, .. } => engine_pool(before, spec)?.output,
                _ => before.clone(),
            };
            let (sums, value) = if stage.act == Activation::None {
                (None, output)
            } else {
                let act = stage.act;
                (Some(output.clone()), output.map(|sum| act.apply(sum)))
            };
            run.sums.push(sums);
            run.values.push(value);
        }
        Ok(run)
    }
}

//! An operation as data: what `run(case)` takes, in the format that `tests/fixtures/README.md` describes.
//!
//! A case names an operation (`op`) and its arguments. Its labels `name`, `source` and `output` are allowed and
//! not read. Every other field that the operation does not know is refused, and so is an argument that would
//! have no effect.

mod answer;
mod axes;
mod color;
mod conv;
mod cut;
mod elementwise;
mod error;
mod labels;
mod pad;
mod padding;
mod pool;
mod tensor_data;
mod transposed;

pub use answer::Answer;
pub use cut::Cut;
pub use error::{ArgumentError, CaseError};
pub use tensor_data::TensorData;

use serde::Deserialize;

use crate::engine::{Activation, PoolKind};
use labels::Unlabelled;

/// One operation with its arguments.
///
/// ```
/// # use convolens::case::{Answer, Case};
/// let case: Case = serde_json::from_str(
///     r#"{"op": "conv", "stride": [2], "padding": {"amount": "causal", "fill": "zero"},
///         "input": {"shape": [1, 4], "data": [1, 2, 3, 4]}, "weight": {"shape": [1, 1, 2], "data": [10, 1]}}"#,
/// )?;
/// let Answer::Tensor { tensor, .. } = case.run()? else { unreachable!("a convolution answers with a tensor") };
/// assert_eq!(tensor.shape, [1, 2], "one channel, ⌊(1 + 4 − 2) / 2⌋ + 1 = 2");
/// assert_eq!(tensor.data, [1.0, 23.0], "10 · 0 + 1 · 1, 10 · 2 + 1 · 3");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "Unlabelled<Operation>")]
pub struct Case {
    operation: Operation,
}

impl From<Unlabelled<Operation>> for Case {
    fn from(Unlabelled(operation): Unlabelled<Operation>) -> Self {
        Self { operation }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
enum Operation {
    Conv(conv::Conv),
    ConvTransposed(transposed::ConvTransposed),
    MaxPool(pool::Pool),
    AvgPool(pool::Pool),
    GlobalMaxPool(pool::GlobalPool),
    GlobalAvgPool(pool::GlobalPool),
    PyramidPool(pool::PyramidPool),
    Pad(pad::Pad),
    Relu(elementwise::Elementwise),
    Sigmoid(elementwise::Elementwise),
    Tanh(elementwise::Elementwise),
    LeakyRelu(elementwise::LeakyRelu),
    Color(color::Color),
}

impl Case {
    /// What the operation answers.
    ///
    /// # Errors
    ///
    /// [`CaseError::Argument`] for arguments that contradict each other, [`CaseError::Geometry`] for a geometry
    /// that cannot be.
    pub fn run(&self) -> Result<Answer, CaseError> {
        match &self.operation {
            Operation::Conv(conv) => conv.run(),
            Operation::ConvTransposed(conv) => conv.run(),
            Operation::MaxPool(pool) => pool.run(PoolKind::Max),
            Operation::AvgPool(pool) => pool.run(PoolKind::Average),
            Operation::GlobalMaxPool(pool) => pool.run(PoolKind::Max),
            Operation::GlobalAvgPool(pool) => pool.run(PoolKind::Average),
            Operation::PyramidPool(pool) => pool.run(),
            Operation::Pad(pad) => pad.run(),
            Operation::Relu(map) => map.run(Activation::Relu),
            Operation::Sigmoid(map) => map.run(Activation::Sigmoid),
            Operation::Tanh(map) => map.run(Activation::Tanh),
            Operation::LeakyRelu(map) => map.run(),
            Operation::Color(color) => Ok(color.run()),
        }
    }

    /// The tensors among the arguments by field name, so that their numbers can be put in apart from the rest.
    pub fn tensors_mut(&mut self) -> Vec<(&'static str, &mut TensorData)> {
        match &mut self.operation {
            Operation::Conv(conv) => vec![("input", &mut conv.input), ("weight", &mut conv.weight)],
            Operation::ConvTransposed(conv) => {
                vec![("input", &mut conv.input), ("weight", &mut conv.weight)]
            }
            Operation::MaxPool(pool) | Operation::AvgPool(pool) => vec![("input", &mut pool.input)],
            Operation::GlobalMaxPool(pool) | Operation::GlobalAvgPool(pool) => {
                vec![("input", &mut pool.input)]
            }
            Operation::PyramidPool(pool) => vec![("input", &mut pool.input)],
            Operation::Pad(pad) => vec![("input", &mut pad.input)],
            Operation::Relu(map) | Operation::Sigmoid(map) | Operation::Tanh(map) => {
                vec![("input", &mut map.input)]
            }
            Operation::LeakyRelu(map) => vec![("input", &mut map.input)],
            Operation::Color(_) => Vec::new(),
        }
    }
}

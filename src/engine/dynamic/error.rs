use serde::Serialize;
use thiserror::Error;

use crate::engine::GeometryError;

/// Why a kernel that depends on the input is impossible, with the numbers.
///
/// `Display` is an English sentence; serialised, the variant is the field `code`, in kebab case, beside the numbers; a
/// geometry's refusal is serialised as it is.
///
/// ```
/// # use convolens::engine::dynamic::mix;
/// let error = mix(&[1.0, 2.0], &[3.0], 0.5).unwrap_err();
/// assert_eq!(error.to_string(), "the second style should have 2 numbers, not 1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum DynamicError {
    /// No kernel to choose from.
    #[error("there is no kernel: give at least one")]
    NoKernels,
    /// A hidden layer without a unit.
    #[error("the hidden layer is empty: give it at least one unit")]
    NoHidden,
    /// A list of another length than the rest implies.
    #[error("{} should have {expected} numbers, not {got}{}", list.name(), kernel_note(*kernel))]
    Length {
        /// Which list.
        list: List,
        /// Of which kernel, counted from 0, if there is one for each.
        kernel: Option<usize>,
        /// Numbers that it should have.
        expected: usize,
        /// Numbers that it has.
        got: usize,
    },
    /// A temperature that is not a positive, finite number.
    #[error("the temperature must be a positive number, not {temperature}")]
    Temperature {
        /// What was given.
        temperature: f32,
    },
    /// A side of a window without a cell in its middle.
    #[error("a window of {height} × {width} has no cell in its middle: take odd sizes")]
    EvenWindow {
        /// Rows of the window.
        height: usize,
        /// Cells in a row of the window.
        width: usize,
    },
    /// A share of a mix outside 0…1.
    #[error("the share must be from 0 to 1, not {share}")]
    Share {
        /// What was given.
        share: f32,
    },
    /// The geometry cannot be.
    #[error(transparent)]
    #[serde(untagged)]
    Geometry(#[from] GeometryError),
}

/// A list whose length is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// Weights of one kernel.
    Weights,
    /// Biases of one kernel.
    Bias,
    /// One list of biases for each kernel.
    Biases,
    /// Weights of a dense layer.
    DenseWeights,
    /// Weights of the layer from the channels to the hidden units.
    HiddenWeights,
    /// Weights of the layer from the hidden units to the kernels.
    ScoreWeights,
    /// Biases of the same.
    ScoreBias,
    /// One share of each kernel.
    Attention,
    /// Weights of a generator of kernels.
    GeneratorWeights,
    /// Biases of the same.
    GeneratorBias,
    /// Weights of the second of two styles.
    SecondStyle,
}

impl List {
    const fn name(self) -> &'static str {
        match self {
            Self::Weights => "the weights",
            Self::Bias => "the bias",
            Self::Biases => "the list of biases",
            Self::DenseWeights => "a dense layer",
            Self::HiddenWeights => "the weights of the hidden layer",
            Self::ScoreWeights => "the weights of the last layer",
            Self::ScoreBias => "the bias of the last layer",
            Self::Attention => "the attention",
            Self::GeneratorWeights => "the weights of the generator",
            Self::GeneratorBias => "the bias of the generator",
            Self::SecondStyle => "the second style",
        }
    }

    pub(super) fn check_length(self, expected: usize, got: usize) -> Result<(), DynamicError> {
        self.check_of(None, expected, got)
    }

    /// The same, of one kernel of several.
    pub(super) fn check_of(
        self,
        kernel: Option<usize>,
        expected: usize,
        got: usize,
    ) -> Result<(), DynamicError> {
        if expected == got {
            return Ok(());
        }
        Err(DynamicError::Length {
            list: self,
            kernel,
            expected,
            got,
        })
    }
}

/// The temperature, if it is one.
pub(super) fn positive(temperature: f32) -> Result<f32, DynamicError> {
    if temperature > 0.0 && temperature.is_finite() {
        Ok(temperature)
    } else {
        Err(DynamicError::Temperature { temperature })
    }
}

fn kernel_note(kernel: Option<usize>) -> String {
    kernel.map_or_else(String::new, |kernel| format!(" (kernel {kernel})"))
}

use serde::Serialize;
use thiserror::Error;

use crate::engine::GeometryError;

/// Why a case has no answer. Serialised, the field `code` says which; `Display` is an English sentence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(untagged)]
pub enum CaseError {
    /// The geometry cannot be.
    #[error(transparent)]
    Geometry(#[from] GeometryError),
    /// The arguments do not fit together.
    #[error(transparent)]
    Argument(#[from] ArgumentError),
}

/// Why the arguments of a case do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum ArgumentError {
    /// The input is neither a series nor an image.
    #[error(
        "the input has {got} axes: a series has the shape [channels, length], an image [channels, height, width]"
    )]
    InputRank {
        /// Length of its shape.
        got: usize,
    },
    /// A list, or the shape of the weights, has not one entry for each axis of the input.
    #[error("{field} has {got} entries, and this input needs {expected}")]
    RankMismatch {
        /// The list.
        field: &'static str,
        /// Entries that the input needs.
        expected: usize,
        /// Entries that were given.
        got: usize,
    },
    /// An argument that would have no effect.
    #[error("{field} has no effect with {with}: leave it out")]
    IgnoredArgument {
        /// The argument.
        field: &'static str,
        /// What makes it idle.
        with: &'static str,
    },
    /// An argument that another one makes necessary.
    #[error("{field} is needed with {with}")]
    MissingArgument {
        /// The argument.
        field: &'static str,
        /// What asks for it.
        with: &'static str,
    },
    /// Padding that follows from a kernel, where there is none.
    #[error(
        "{amount} padding follows from a kernel, and padding alone has none: give [before, after] for each axis"
    )]
    AmountNeedsKernel {
        /// The amount.
        amount: &'static str,
    },
    /// A named amount of padding where only numbers say how much is cropped.
    #[error("{with} takes [before, after] for each axis, not {amount} padding")]
    AmountNeedsNumbers {
        /// The amount.
        amount: &'static str,
        /// The operation.
        with: &'static str,
    },
}

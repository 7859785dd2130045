use serde::{Deserialize, Serialize};

use super::{Axis, Window};

/// How many cells are added on each side of each axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    /// None: the window stays inside the input.
    Valid,
    /// As many as keep the output at ⌈input / stride⌉; an odd cell goes after the input.
    SameUpper,
    /// As [`SameUpper`](Self::SameUpper), but an odd cell goes before the input.
    SameLower,
    /// dilation · (kernel − 1) before and none after: no output looks into the future.
    Causal,
    /// `[axis][before, after]`, axis 0 the height.
    Explicit([[usize; 2]; 2]),
}

impl Amount {
    /// The same `[before, after]` for a series, whose height is never padded.
    ///
    /// ```
    /// # use convolens::engine::Amount;
    /// assert_eq!(Amount::series(2, 1), Amount::Explicit([[0, 0], [2, 1]]));
    /// ```
    pub const fn series(before: usize, after: usize) -> Self {
        Self::Explicit([[0, 0], [before, after]])
    }

    /// The name as a case writes it; an explicit amount is called so.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::SameUpper => "same_upper",
            Self::SameLower => "same_lower",
            Self::Causal => "causal",
            Self::Explicit(_) => "explicit",
        }
    }

    /// `[before, after]` along `axis`, for an input of `input` cells. Saturates at `usize::MAX`.
    pub(super) fn along(self, axis: Axis, input: usize, window: Window) -> [usize; 2] {
        match self {
            Self::Valid => [0, 0],
            Self::SameUpper => {
                let total = same_total(input, window);
                [total / 2, total - total / 2]
            }
            Self::SameLower => {
                let total = same_total(input, window);
                [total - total / 2, total / 2]
            }
            Self::Causal => [window.span() - 1, 0],
            Self::Explicit(sides) => axis.of(&sides),
        }
    }
}

/// max(0, (⌈input / stride⌉ − 1) · stride + span − input), as in ONNX and TensorFlow.
fn same_total(input: usize, window: Window) -> usize {
    let last_start = (input.div_ceil(window.stride) - 1) * window.stride;
    last_start
        .saturating_add(window.span())
        .saturating_sub(input)
}

/// What the added cells hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fill {
    /// 0.
    Zero,
    /// One number everywhere.
    Constant(f32),
    /// The input reflected in its border cell, which is not repeated: `c b | a b c | b a`.
    Mirror,
    /// The input reflected in its border, so that the border cell is repeated: `b a | a b c | c b`.
    Symmetric,
    /// The border cell again and again: `a a | a b c | c c`.
    Replicate,
    /// The input from its other end: `b c | a b c | a b`.
    Circular,
}

impl Fill {
    /// The name, as it is serialised.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::Constant(_) => "constant",
            Self::Mirror => "mirror",
            Self::Symmetric => "symmetric",
            Self::Replicate => "replicate",
            Self::Circular => "circular",
        }
    }

    /// The most cells that this fill has for one side of an input of `input` cells; none if it never ends.
    pub(super) const fn limit(self, input: usize) -> Option<usize> {
        match self {
            Self::Zero | Self::Constant(_) | Self::Replicate => None,
            Self::Mirror => Some(input - 1),
            Self::Symmetric | Self::Circular => Some(input),
        }
    }
}

/// Two independent choices: how many cells are added, and what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Padding {
    /// How many.
    pub amount: Amount,
    /// With what.
    pub fill: Fill,
}

impl Padding {
    /// No padding.
    pub const NONE: Self = Self {
        amount: Amount::Valid,
        fill: Fill::Zero,
    };
}

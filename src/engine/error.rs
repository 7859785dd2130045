use serde::Serialize;
use thiserror::Error;

use super::shape::MAX_ELEMENTS;
use super::{Axis, Fill};

/// The largest integer that JavaScript keeps exactly, 2⁵³ − 1.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// Why a geometry is impossible, with the numbers that say what would make it possible.
///
/// `Display` is an English sentence; serialised, the variant is the field `code`, in kebab case, beside the numbers.
///
/// ```
/// # use convolens::engine::*;
/// let window = Window { kernel: 5, stride: 1, dilation: 3 };
/// let spec = ConvSpec { window: [Window::ONE, window], ..ConvSpec::IDENTITY };
/// let error = spec.resolve(Shape::series(1, 9)).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "kernel 5 with dilation 3 spans 13 cells, and the padded input has 9: add 4 cells of padding, \
///      or take a kernel of at most 3 or a dilation of at most 2 (along the width)",
///     "3 · (5 − 1) + 1 = 13, 13 − 9 = 4, 3 · (3 − 1) + 1 = 7 ≤ 9, 2 · (5 − 1) + 1 = 9",
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case"
)]
pub enum GeometryError {
    /// A size that must be at least 1 is 0.
    #[error("{} must be at least 1, not 0{}", what.name(), axis_note(*axis))]
    ZeroSize {
        /// Which size.
        what: Size,
        /// On which axis, if it has one.
        axis: Option<Axis>,
    },
    /// The input holds no cell.
    #[error("the input of {channels} × {height} × {width} is empty: give at least one cell")]
    EmptyInput {
        /// Channels of the input.
        channels: usize,
        /// Rows of the input.
        height: usize,
        /// Cells in a row of the input.
        width: usize,
    },
    /// The window is longer than the padded input.
    #[error("{}", span_sentence(*kernel, *dilation, *span, *padded, *missing, *max_kernel, *max_dilation, *axis))]
    SpanExceedsInput {
        /// Along which axis.
        axis: Axis,
        /// Taps of the kernel.
        kernel: usize,
        /// Distance between two taps.
        dilation: usize,
        /// dilation · (kernel − 1) + 1; saturates at `usize::MAX`.
        span: usize,
        /// Cells of the input.
        input: usize,
        /// Padding before it.
        before: usize,
        /// Padding after it.
        after: usize,
        /// input + before + after.
        padded: usize,
        /// span − padded.
        missing: usize,
        /// The largest kernel that fits at this dilation.
        max_kernel: usize,
        /// The largest dilation at which this kernel fits; 0 if none.
        max_dilation: usize,
    },
    /// The fill has fewer cells to copy than the padding asks for.
    #[error(
        "{} padding of {amount} cells {} an input of {input} is too wide: take at most {limit} (along the {})",
        fill.name(), side.name(), axis.name()
    )]
    FillTooWide {
        /// Along which axis.
        axis: Axis,
        /// Mirror, symmetric or circular.
        fill: Fill,
        /// On which side.
        side: Side,
        /// Cells asked for.
        amount: usize,
        /// Cells of the input.
        input: usize,
        /// The most that this fill has: input − 1 for mirror, input for the others.
        limit: usize,
    },
    /// The channels do not fall into equal groups.
    #[error("{groups} groups do not divide {channels} {} channels: take a divisor of {channels}", which.name())]
    GroupsDoNotDivide {
        /// Number of groups.
        groups: usize,
        /// Number of channels.
        channels: usize,
        /// Channels of the input or of the output.
        which: Channels,
    },
    /// The weights were made for another number of input channels.
    #[error("the weights are for {expected} input channels, and the input has {got}")]
    ChannelsMismatch {
        /// Channels that the weights and the groups imply.
        expected: usize,
        /// Channels of the input.
        got: usize,
    },
    /// Too many or too few weights.
    #[error("this convolution has {expected} weights, not {got}")]
    WeightsLength {
        /// out · (in / groups) · kernel height · kernel width.
        expected: usize,
        /// How many were given.
        got: usize,
    },
    /// Not one bias for each output channel.
    #[error("{expected} output channels need {expected} biases, not {got}")]
    BiasLength {
        /// Output channels.
        expected: usize,
        /// How many were given.
        got: usize,
    },
    /// The numbers do not fill the shape.
    #[error("the shape holds {expected} numbers, and {got} are given")]
    DataLength {
        /// channels · height · width.
        expected: usize,
        /// How many were given.
        got: usize,
    },
    /// A tensor has another shape than the layer gives it.
    #[error(
        "{expected_channels} × {expected_height} × {expected_width} numbers are needed, \
         and {channels} × {height} × {width} are given"
    )]
    ShapeMismatch {
        /// Channels that the layer says.
        expected_channels: usize,
        /// Rows that it says.
        expected_height: usize,
        /// Cells in a row that it says.
        expected_width: usize,
        /// Channels of what was given.
        channels: usize,
        /// Rows of it.
        height: usize,
        /// Cells in a row of it.
        width: usize,
    },
    /// A pooling window without a single cell of the input.
    #[error(
        "the window of output {output} holds padding only: take less padding or a smaller dilation (along the {})",
        axis.name()
    )]
    PaddingOnlyWindow {
        /// Along which axis.
        axis: Axis,
        /// The first such output, counted from 1.
        output: usize,
    },
    /// A transposed convolution whose whole output would be cropped.
    #[error(
        "cropping {before} + {after} cells leaves nothing of the {full} of a transposed convolution: \
         crop at most {limit} (along the {})",
        axis.name()
    )]
    CroppedAway {
        /// Along which axis.
        axis: Axis,
        /// Cells cropped at the beginning.
        before: usize,
        /// Cells cropped at the end.
        after: usize,
        /// (input − 1) · stride + dilation · (kernel − 1) + 1 + extra; saturates at `usize::MAX`.
        full: usize,
        /// The most cells that can be cropped: full − 1.
        limit: usize,
    },
    /// More cells added to a transposed convolution than tell its possible inputs apart.
    #[error(
        "output padding of {extra} cells with stride {stride} and dilation {dilation} is too wide: \
         take at most {limit} (along the {})",
        axis.name()
    )]
    ExtraTooLarge {
        /// Along which axis.
        axis: Axis,
        /// Cells added.
        extra: usize,
        /// Output cells from one input cell to the next.
        stride: usize,
        /// Output cells from one tap to the next.
        dilation: usize,
        /// max(stride, dilation) − 1.
        limit: usize,
    },
    /// A tensor that would not fit into memory.
    #[error(
        "{elements} numbers are more than the {limit} that fit into memory: take a smaller input, padding or number of channels"
    )]
    TooLarge {
        /// Elements of the tensor; saturates at 2⁵³ − 1, the largest integer that JavaScript keeps exactly.
        elements: u64,
        /// The most that is allowed.
        limit: u64,
    },
}

impl GeometryError {
    pub(super) fn too_large(elements: u64) -> Self {
        Self::TooLarge {
            elements: elements.min(MAX_SAFE_INTEGER),
            limit: MAX_ELEMENTS,
        }
    }
}

/// A size that must not be 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Taps of the kernel.
    Kernel,
    /// Step from one window to the next.
    Stride,
    /// Distance between two taps.
    Dilation,
    /// Number of groups.
    Groups,
    /// Number of output channels.
    OutChannels,
    /// Bins of a level of pyramid pooling, or the number of levels.
    Level,
}

impl Size {
    const fn name(self) -> &'static str {
        match self {
            Self::Kernel => "the kernel",
            Self::Stride => "the stride",
            Self::Dilation => "the dilation",
            Self::Groups => "the number of groups",
            Self::OutChannels => "the number of output channels",
            Self::Level => "the level of a pyramid",
        }
    }
}

/// A side of the input along an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Above, to the left, earlier.
    Before,
    /// Below, to the right, later.
    After,
}

impl Side {
    const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// Channels of the input or of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channels {
    /// Of the input.
    In,
    /// Of the output.
    Out,
}

impl Channels {
    const fn name(self) -> &'static str {
        match self {
            Self::In => "input",
            Self::Out => "output",
        }
    }
}

fn axis_note(axis: Option<Axis>) -> String {
    axis.map_or_else(String::new, |axis| format!(" (along the {})", axis.name()))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the sentence names every number of its variant"
)]
fn span_sentence(
    kernel: usize,
    dilation: usize,
    span: usize,
    padded: usize,
    missing: usize,
    max_kernel: usize,
    max_dilation: usize,
    axis: Axis,
) -> String {
    let with_dilation = if dilation > 1 {
        format!(" with dilation {dilation}")
    } else {
        String::new()
    };
    let or_dilation = match max_dilation {
        0 => String::new(),
        _ => format!(" or a dilation of at most {max_dilation}"),
    };
    format!(
        "kernel {kernel}{with_dilation} spans {span} cells, and the padded input has {padded}: \
         add {missing} {} of padding, or take a kernel of at most {max_kernel}{or_dilation} (along the {})",
        if missing == 1 { "cell" } else { "cells" },
        axis.name(),
    )
}

//! The output's size with its arithmetic, and what the operation costs.

use serde::Serialize;

use super::{Model, Operation};

/// The terms of `⌊(input + before + after − span) / stride⌋ + 1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are the geometry's")]
pub struct Size {
    pub input: usize,
    pub before: usize,
    pub after: usize,
    pub kernel: usize,
    pub dilation: usize,
    pub span: usize,
    pub stride: usize,
    pub ceil: bool,
    pub output: usize,
    pub leftover: usize,
}

impl Size {
    /// Reads the sizes off a model; `ceil` is whether a pooling rounds up.
    #[must_use]
    pub fn of(model: &Model, ceil: bool) -> Self {
        let axis = &model.axis;
        Self {
            input: axis.input,
            before: axis.before,
            after: axis.after,
            kernel: axis.kernel,
            dilation: axis.dilation,
            span: axis.span,
            stride: axis.stride,
            ceil: ceil && model.weights().is_empty(),
            output: axis.output,
            leftover: axis.leftover,
        }
    }
}

/// Parameters and work. As f64, since a page counts in those: whole up to 2⁵³.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cost {
    /// Weights of the kernel.
    pub weights: f64,
    /// 1 for a convolution.
    pub bias: f64,
    /// Multiply-adds, or cells looked at by a pooling.
    pub macs: f64,
    /// Parameters of a dense layer from the same input to the same output: (input + 1) · output.
    pub dense: f64,
}

impl Cost {
    /// Counts.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let learned = matches!(model.operation, Operation::Convolution { .. });
        Self {
            weights: model.weights().len() as f64,
            bias: f64::from(u8::from(learned)),
            macs: model.macs as f64,
            dense: (model.axis.input as f64 + 1.0) * model.axis.output as f64,
        }
    }
}

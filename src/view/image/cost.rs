//! The output's size with its arithmetic, and what the operation costs.

use serde::Serialize;

use super::Model;

/// The terms of `⌊(input + before + after − span) / stride⌋ + 1` on one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are the geometry's")]
pub struct AxisSize {
    pub input: usize,
    pub before: usize,
    pub after: usize,
    pub kernel: usize,
    pub dilation: usize,
    pub span: usize,
    pub stride: usize,
    pub output: usize,
    pub leftover: usize,
}

/// The sizes of both axes: height, width.
#[must_use]
pub fn sizes(model: &Model) -> Vec<AxisSize> {
    let of = |axis: &crate::engine::AxisGeometry| AxisSize {
        input: axis.input,
        before: axis.before,
        after: axis.after,
        kernel: axis.kernel,
        dilation: axis.dilation,
        span: axis.span,
        stride: axis.stride,
        output: axis.output,
        leftover: axis.leftover,
    };
    model.geometry.axes.iter().map(of).collect()
}

/// Parameters and work. As f64, since a page counts in those: whole up to 2⁵³.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cost {
    /// Weights of the kernel, which all planes share.
    pub weights: f64,
    /// 1 for a convolution.
    pub bias: f64,
    /// Multiply-adds, or cells looked at by a pooling, over all planes.
    pub macs: f64,
}

impl Cost {
    /// Counts.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        Self {
            weights: model.weights.len() as f64,
            bias: f64::from(u8::from(model.is_convolution())),
            macs: model.geometry.macs() as f64,
        }
    }
}

//! One input and its outputs, and the same for the shifted input.

use crate::engine::{
    Amount, ConvSpec, Fill, GeometryError, Padding, PoolKind, PoolSpec, Shape, Tensor, Window,
    conv_plainly, pad, pool,
};

/// What is done to the input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Op {
    #[default]
    Conv,
    Pool,
    ConvPool,
    /// The largest output of a convolution.
    Global,
}

impl Op {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "pool" => Self::Pool,
            "conv-pool" => Self::ConvPool,
            "global" => Self::Global,
            _ => Self::Conv,
        }
    }

    pub(super) const fn convolves(self) -> bool {
        !matches!(self, Self::Pool)
    }

    pub(super) const fn pools(self) -> bool {
        matches!(self, Self::Pool | Self::ConvPool)
    }
}

/// All that a run follows from, besides its input.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Spec {
    pub(super) op: Op,
    pub(super) kernel: Vec<f32>,
    pub(super) size: usize,
    pub(super) stride: usize,
    /// None: no padding.
    pub(super) fill: Option<Fill>,
}

/// How outputs lie over the input along a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) stride: usize,
    /// The first window's first cell.
    pub(super) start: isize,
    /// Cells of a window.
    pub(super) span: usize,
}

impl Place {
    /// The first cell of an output's window and the one beyond its last.
    pub(super) fn window(&self, output: usize) -> (isize, isize) {
        let start = self.start.saturating_add_unsigned(output * self.stride);
        (start, start.saturating_add_unsigned(self.span))
    }
}

/// An input and its output.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) input: Tensor,
    pub(super) output: Tensor,
    pub(super) place: Place,
}

impl Run {
    /// Runs.
    pub(super) fn of(input: Tensor, spec: &Spec) -> Result<Self, GeometryError> {
        let flat = input.shape().height == 1;
        let mut place = Place {
            stride: 1,
            start: 0,
            span: 1,
        };
        let mut output = input.clone();
        if spec.op.convolves() {
            let stride = if spec.op == Op::ConvPool {
                1
            } else {
                spec.stride
            };
            output = convolved(&output, spec, stride, flat, &mut place)?;
        }
        if spec.op.pools() {
            output = pooled(&output, spec, flat, &mut place)?;
        }
        Ok(Self {
            input,
            output,
            place,
        })
    }
}

fn windows(window: Window, flat: bool) -> [Window; 2] {
    [if flat { Window::ONE } else { window }, window]
}

/// A kernel of numbers in a row; over a picture it is its own product along the columns, unless its numbers are a square.
fn convolved(
    input: &Tensor,
    spec: &Spec,
    stride: usize,
    flat: bool,
    place: &mut Place,
) -> Result<Tensor, GeometryError> {
    let count = spec.kernel.len();
    let root = count.isqrt();
    let square = !flat && root > 1 && root * root == count;
    let taps = if square { root } else { count };
    let weights: Vec<f32> = if flat || square {
        spec.kernel.clone()
    } else {
        let rows = spec.kernel.iter();
        rows.flat_map(|a| spec.kernel.iter().map(move |b| a * b))
            .collect()
    };
    let window = Window {
        kernel: taps,
        stride,
        dilation: 1,
    };
    let conv = ConvSpec {
        window: windows(window, flat),
        padding: spec.fill.map_or(Padding::NONE, |fill| Padding {
            amount: Amount::SameUpper,
            fill,
        }),
        ..ConvSpec::IDENTITY
    };
    let done = conv_plainly(input, &weights, None, &conv)?;
    let [_, width] = done.geometry.axes;
    *place = Place {
        stride,
        start: width.start(0),
        span: width.span,
    };
    Ok(done.output)
}

/// The maximum of each window. Zeros around a pooling never win; what repeats the input lies around it as it does around a
/// convolution.
fn pooled(
    input: &Tensor,
    spec: &Spec,
    flat: bool,
    place: &mut Place,
) -> Result<Tensor, GeometryError> {
    let window = Window {
        kernel: spec.size,
        stride: spec.stride,
        dilation: 1,
    };
    let whole = PoolSpec {
        window: windows(window, flat),
        amount: if spec.fill.is_some() {
            Amount::SameUpper
        } else {
            Amount::Valid
        },
        kind: PoolKind::Max,
        ceil: false,
        count_padding: false,
    };
    let geometry = whole.resolve(input.shape())?;
    let [height, width] = geometry.axes;
    let output = match spec.fill {
        Some(fill) if fill != Fill::Zero => {
            let around = [[height.before, height.after], [width.before, width.after]];
            let inside = PoolSpec {
                amount: Amount::Valid,
                ..whole
            };
            pool(&pad(input, around, fill)?, &inside)?.output
        }
        _ => pool(input, &whole)?.output,
    };
    let before = (width.before * place.stride).cast_signed();
    *place = Place {
        stride: place.stride * spec.stride,
        start: place.start - before,
        span: place.span + (width.span - 1) * place.stride,
    };
    Ok(output)
}

/// The input moved to the right by `shift` cells, or to the left; what comes in at the side follows the fill, and is zeros
/// where there is none.
pub(super) fn shifted(
    input: &Tensor,
    shift: i64,
    fill: Option<Fill>,
) -> Result<Tensor, GeometryError> {
    let Shape {
        channels,
        height,
        width,
    } = input.shape();
    let by = usize::try_from(shift.unsigned_abs()).unwrap_or(usize::MAX);
    let around = if shift > 0 { [by, 0] } else { [0, by] };
    let padded = pad(input, [[0, 0], around], fill.unwrap_or(Fill::Zero))?;
    let from = if shift > 0 { 0 } else { by };
    let rows = (0..channels).flat_map(|channel| (0..height).map(move |row| (channel, row)));
    let data = rows
        .flat_map(|(channel, row)| {
            padded
                .row(channel, row)
                .get(from..from + width)
                .unwrap_or_default()
        })
        .copied()
        .collect();
    Tensor::new(input.shape(), data)
}

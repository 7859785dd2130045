//! The general formula of both axes.

use serde::Serialize;

use super::Model;
use super::choice::Named;
use crate::engine::AxisGeometry;
use crate::picture::Op;
use crate::view::series::Kind;

/// One axis of a formula: `i` runs `from … to`, and x stands at `stride·u + sign·dilation·i + offset`, all from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AxisFormula {
    /// First i.
    pub from: i64,
    /// Last i.
    pub to: i64,
    /// Factor of u.
    pub stride: i64,
    /// Factor of i, without its sign.
    pub dilation: i64,
    /// Whether i is added or subtracted.
    pub sign: i64,
    /// What is left.
    pub offset: i64,
}

/// `y(u, v) = Σ_c Σ_i Σ_j K(i, j) · x_c(…, …) + b`, or its kin for a pooling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// Its form.
    pub kind: Kind,
    /// Of the width, as the formula of a series has it.
    #[serde(flatten)]
    pub width: AxisFormula,
    /// Height, width.
    pub axes: [AxisFormula; 2],
    /// How many planes are summed: 3 for red, green and blue together.
    pub planes: usize,
    /// Whether a mean divides by fewer cells than the window has at some output.
    pub uneven: bool,
    /// Its name, `none` for none.
    pub activation: &'static str,
}

/// Reads the formula off a model.
#[must_use]
pub fn formula(model: &Model) -> Formula {
    let kind = match model.job.op {
        Op::Conv => Kind::Convolution,
        Op::Max => Kind::Max,
        Op::Avg => Kind::Average,
    };
    let axes = model
        .geometry
        .axes
        .each_ref()
        .map(|axis| along(axis, model.is_convolution(), model.job.flip));
    let [_, width] = axes;
    let convolution = model.is_convolution();
    Formula {
        kind,
        width,
        axes,
        planes: model.job.channels.planes() / model.geometry.output.channels,
        uneven: model.job.op == Op::Avg && is_uneven(model),
        activation: if convolution {
            model.job.act.name()
        } else {
            "none"
        },
    }
}

fn along(axis: &AxisGeometry, convolution: bool, flip: bool) -> AxisFormula {
    let integer = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (k, d, s) = (
        integer(axis.kernel),
        integer(axis.dilation),
        integer(axis.stride),
    );
    let centre = if convolution {
        integer(axis.centre_tap())
    } else {
        0
    };
    // Where tap 0 of the first window stands, with u = 1 and cells from 1.
    let first = (axis.start(0) as i64 + 1).saturating_sub(s);
    let (sign, offset) = if flip {
        (-1, first + (k - 1 - centre) * d)
    } else {
        (1, first + centre * d)
    };
    AxisFormula {
        from: -centre,
        to: k - 1 - centre,
        stride: s,
        dilation: d,
        sign,
        offset,
    }
}

/// Only the first and the last window of an axis can hold cells that a mean does not count.
fn is_uneven(model: &Model) -> bool {
    model.geometry.axes.iter().any(|axis| {
        [0, axis.output - 1]
            .into_iter()
            .any(|output| axis.counted(output, model.job.count) < axis.kernel)
    })
}

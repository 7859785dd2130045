//! The general formula, and the names of the weights in it.

use serde::Serialize;

use super::{Model, Operation};

/// What kind of formula it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// `y_j = Σ K(i)·x_{s·j + d·i + o} + b`, i about the window's centre.
    Convolution,
    /// `y_t = Σ K(i)·x_{s·t − d·i + o} + b`, i from the newest sample back.
    Causal,
    /// `y_j = max x_{s·j + d·i + o}`.
    Max,
    /// `y_j = 1/k · Σ x_{s·j + d·i + o}`.
    Average,
}

/// The formula's numbers: `i` runs `from … to`, and x stands at `stride·j + sign·dilation·i + offset`, all from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// Its form.
    pub kind: Kind,
    /// First i.
    pub from: i64,
    /// Last i.
    pub to: i64,
    /// Factor of j.
    pub stride: i64,
    /// Factor of i, without its sign.
    pub dilation: i64,
    /// Whether i is added or subtracted.
    pub sign: i64,
    /// What is left.
    pub offset: i64,
    /// Whether a mean divides by fewer cells than the window has at some output.
    pub uneven: bool,
    /// Its name, `none` for none.
    pub activation: &'static str,
}

/// Reads the formula off a model.
#[must_use]
pub fn formula(model: &Model) -> Formula {
    let axis = &model.axis;
    let integer = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (k, d, s) = (
        integer(axis.kernel),
        integer(axis.dilation),
        integer(axis.stride),
    );
    let centre = integer(axis.centre_tap());
    // Where tap 0 of the first window stands, with j = 1 and cells from 1.
    let first = (axis.start(0) as i64 + 1).saturating_sub(s);
    let flipped = matches!(
        model.operation,
        Operation::Convolution { flipped: true, .. }
    );
    let (kind, from, sign, offset) = match (&model.operation, model.causal) {
        (Operation::Max, _) => (Kind::Max, 0, 1, first),
        (Operation::Average { .. }, _) => (Kind::Average, 0, 1, first),
        (_, true) if flipped => (Kind::Causal, 0, 1, first),
        (_, true) => (Kind::Causal, 0, -1, first + (k - 1) * d),
        (_, false) if flipped => (Kind::Convolution, -centre, -1, first + (k - 1 - centre) * d),
        (_, false) => (Kind::Convolution, -centre, 1, first + centre * d),
    };
    Formula {
        kind,
        from,
        to: from + k - 1,
        stride: s,
        dilation: d,
        sign,
        offset,
        uneven: uneven(model),
        activation: if model.weights().is_empty() {
            "none"
        } else {
            model.act
        },
    }
}

/// Only the first and the last window can hold cells that a mean does not count.
fn uneven(model: &Model) -> bool {
    let Operation::Average { count_padding } = model.operation else {
        return false;
    };
    let axis = &model.axis;
    [0, axis.output - 1]
        .into_iter()
        .any(|output| axis.counted(output, count_padding) < axis.kernel)
}

/// The weights' names in window order: K(−2)…K(2) about the centre, K(k−1)…K(0) when causal.
#[must_use]
pub fn labels(model: &Model) -> Vec<String> {
    let formula = formula(model);
    (0..model.axis.kernel as i64)
        .map(|tap| {
            let i = if formula.sign > 0 {
                formula.from + tap
            } else {
                formula.to - tap
            };
            format!("K({})", i.to_string().replace('-', "−"))
        })
        .collect()
}

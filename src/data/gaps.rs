//! What to do about missing values: a convolution needs a number in every cell.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The choice, as the URL and the page spell it: `interpolate` or `drop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gaps {
    /// On the straight line between the neighbours; before the first and after the last value, that value.
    #[default]
    Interpolate,
    /// Leave the cells out: the series gets shorter.
    Drop,
}

/// Neither `interpolate` nor `drop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("neither interpolate nor drop")]
pub struct UnknownGaps;

impl FromStr for Gaps {
    type Err = UnknownGaps;

    fn from_str(text: &str) -> Result<Self, UnknownGaps> {
        match text {
            "interpolate" => Ok(Self::Interpolate),
            "drop" => Ok(Self::Drop),
            _ => Err(UnknownGaps),
        }
    }
}

/// Fills runs of NaN in place. A series without a single number stays as it is.
pub(super) fn interpolate(values: &mut [f32]) {
    let mut before = None;
    let mut rest = values;
    loop {
        let gap = rest.iter().take_while(|value| value.is_nan()).count();
        let (missing, known) = rest.split_at_mut(gap);
        let after = known.first().copied();
        fill(missing, before.or(after), after.or(before));
        let run = known.iter().take_while(|value| !value.is_nan()).count();
        let (numbers, below) = known.split_at_mut(run);
        let Some(last) = numbers.last() else { return };
        before = Some(*last);
        rest = below;
    }
}

/// Of `n` cells between `a` and `b`, cell `i` (from 0) gets `a + (b − a)·(i + 1)/(n + 1)`.
fn fill(missing: &mut [f32], before: Option<f32>, after: Option<f32>) {
    let (Some(before), Some(after)) = (before.map(f64::from), after.map(f64::from)) else {
        return;
    };
    let steps = missing.len() as f64 + 1.0;
    for (i, value) in missing.iter_mut().enumerate() {
        let part = (i as f64 + 1.0) / steps;
        *value = (before + (after - before) * part) as f32;
    }
}

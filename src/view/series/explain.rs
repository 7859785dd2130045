//! The paragraph beside the stage: which sentences are true of what is seen.

use serde::Serialize;

use super::{Model, Operation, Pad, Preset, State};
use crate::scene::Words;

/// One true sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Seen {
    /// All weights are 1/k.
    Mean { k: usize },
    /// Weights are positive and sum to 1.
    WeightedMean { k: usize },
    /// −1, 0, 1.
    Difference,
    /// 1, −2, 1.
    SecondDifference,
    /// A single 1 at the centre.
    Identity,
    /// Any other kernel.
    Own { k: usize },
    /// A maximum.
    Max { k: usize },
    /// A mean.
    Average { k: usize },
    /// So many parameters, however long the series.
    Parameters { count: usize },
    /// Without padding the output is shorter.
    ValidShrinks { lost: usize },
    /// The output is as long as the input.
    Same,
    /// What the padding is.
    Padded {
        before: usize,
        after: usize,
        fill: String,
    },
    /// Only the past is used.
    Causal,
    /// The window jumps.
    Stride {
        stride: usize,
        input: usize,
        output: usize,
    },
    /// The window is spread.
    Dilation { dilation: usize, span: usize },
    /// Cells at the end that no window reaches.
    Leftover { count: usize },
    /// The kernel is reversed.
    Flipped,
    /// Applied to the sum.
    Activation { name: String },
    /// Which cell is an even kernel's centre.
    Even { centre: usize },
    /// Zero and same padding agree here.
    ZeroIsSame,
}

/// What is to be said of the state, most telling first.
#[must_use]
pub fn explanation(state: &State, model: &Model, words: &Words) -> Vec<Seen> {
    let axis = &model.axis;
    let mut seen = vec![what(model)];
    if let Operation::Convolution { weights, .. } = &model.operation {
        seen.push(Seen::Parameters {
            count: weights.len() + 1,
        });
    }
    if state.pad == Pad::Causal {
        seen.push(Seen::Causal);
    }
    if axis.before + axis.after == 0 {
        let lost = axis.span - 1;
        if lost > 0 && axis.stride == 1 {
            seen.push(Seen::ValidShrinks { lost });
        }
    } else {
        seen.push(Seen::Padded {
            before: axis.before,
            after: axis.after,
            fill: fill(state, model, words),
        });
        if axis.output == axis.input {
            seen.push(Seen::Same);
        }
        let odd = !axis.span.is_multiple_of(2);
        let zeros = matches!(state.preset(), Preset::Zero | Preset::Same);
        if zeros && odd && axis.stride == 1 && !model.weights().is_empty() {
            seen.push(Seen::ZeroIsSame);
        }
    }
    if axis.stride > 1 {
        seen.push(Seen::Stride {
            stride: axis.stride,
            input: axis.input,
            output: axis.output,
        });
    }
    if axis.dilation > 1 && axis.kernel > 1 {
        seen.push(Seen::Dilation {
            dilation: axis.dilation,
            span: axis.span,
        });
    }
    if axis.leftover > 0 {
        seen.push(Seen::Leftover {
            count: axis.leftover,
        });
    }
    if axis.kernel.is_multiple_of(2) && !model.causal {
        seen.push(Seen::Even {
            centre: axis.centre_tap() + 1,
        });
    }
    if let Operation::Convolution { flipped: true, .. } = model.operation {
        seen.push(Seen::Flipped);
    }
    if model.act != "none" && !model.weights().is_empty() {
        let name = words.get(super::arithmetic::activation_word(model.act));
        seen.push(Seen::Activation {
            name: name.to_owned(),
        });
    }
    seen
}

/// What the padding is, `none` where it takes no part and `counted` where a mean divides by it.
fn fill(state: &State, model: &Model, words: &Words) -> String {
    match model.operation {
        Operation::Convolution { .. } if model.fill == "constant" => format!(
            "{} {}",
            words.get("fill-constant"),
            words.numerals.short(state.value.into())
        ),
        Operation::Convolution { .. } => words.get(&format!("fill-{}", model.fill)).to_owned(),
        Operation::Average {
            count_padding: true,
        } => "counted".to_owned(),
        _ => "none".to_owned(),
    }
}

fn what(model: &Model) -> Seen {
    let k = model.axis.kernel;
    let (weights, bias) = match &model.operation {
        Operation::Max => return Seen::Max { k },
        Operation::Average { .. } => return Seen::Average { k },
        Operation::Convolution { weights, bias, .. } => (weights.as_slice(), *bias),
    };
    let near = |a: f32, b: f32| (a - b).abs() < 1e-5;
    let all_equal = weights.iter().all(|w| near(*w, 1.0 / k as f32));
    let sum: f32 = weights.iter().sum();
    let identity = weights.iter().enumerate().all(|(tap, w)| {
        let centre = tap == model.anchor_tap();
        near(*w, if centre { 1.0 } else { 0.0 })
    });
    match weights {
        _ if bias != 0.0 => Seen::Own { k },
        _ if identity => Seen::Identity,
        [a, b, c] if !model.causal && near(*a, -1.0) && near(*b, 0.0) && near(*c, 1.0) => {
            Seen::Difference
        }
        [a, b, c] if !model.causal && near(*a, 1.0) && near(*b, -2.0) && near(*c, 1.0) => {
            Seen::SecondDifference
        }
        _ if all_equal => Seen::Mean { k },
        _ if near(sum, 1.0) && weights.iter().all(|w| *w >= 0.0) => Seen::WeightedMean { k },
        _ => Seen::Own { k },
    }
}

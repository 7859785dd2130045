//! What lessons may say of a series by name. `docs/lessons.md` lists the names.

use super::{Cost, Model, Operation, pieces};
use crate::engine::{AxisGeometry, Source};
use crate::scene::Words;
use crate::view::{Fact, Facts, facts};

/// The facts of a model, at one of its outputs. A name that ends in `-how` is the arithmetic of the one before it.
///
/// ```
/// # use std::rc::Rc;
/// # use convolens::{engine::Tensor, scene::{Envelope, Words}};
/// # use convolens::view::{Fact, series::{Model, State, series_facts}};
/// let mut state = State::default();
/// state.set("kernel", "0.2,0.6,0.2").unwrap();
/// state.set("pad", "valid").unwrap();
/// let x = vec![3.0, 5.0, 1.0, 4.0, 2.0, 6.0, 0.0];
/// let envelope = Rc::new(Envelope::new(&x));
/// let model = Model::build(&state, Rc::new(Tensor::series(x).unwrap()), envelope).unwrap();
/// let facts = series_facts(&model, 0, &Words::default());
/// assert_eq!(facts["output"], Fact::Number(5.0), "7 − 3 + 1");
/// assert_eq!(facts["output-how"], Fact::Text("⌊(7 + 0 + 0 − 3) / 1⌋ + 1 = 5".to_owned()));
/// assert_eq!(facts["sum"], Fact::Text("0.2·3 + 0.6·5 + 0.2·1 + 0 = 3.8".to_owned()));
/// ```
#[must_use]
pub fn series_facts(model: &Model, output: usize, words: &Words) -> Facts {
    let axis = &model.axis;
    let step = model.step(output);
    let cost = Cost::of(model);
    let cells: Vec<usize> = step
        .terms
        .iter()
        .filter_map(|term| match term.source {
            Source::Cell(index) => Some(index + 1),
            _ => None,
        })
        .collect();
    let bias = match model.operation {
        Operation::Convolution { bias, .. } => f64::from(bias),
        _ => 0.0,
    };
    let sum = sum(model, output, words);
    let (low, high) = model.input_envelope.all();
    let (lowest, highest) = model.output_envelope.all();
    let weights: f64 = model.weights().iter().map(|w| f64::from(*w)).sum();
    let mut facts = facts([
        ("input", axis.input.into()),
        ("output", axis.output.into()),
        ("output-how", size_how(axis).into()),
        ("kernel", axis.kernel.into()),
        ("n", (axis.kernel.saturating_sub(1) / 2).into()),
        ("centre", (axis.centre_tap() + 1).into()),
        ("span", axis.span.into()),
        ("span-how", span_how(axis).into()),
        ("stride", axis.stride.into()),
        ("dilation", axis.dilation.into()),
        ("padding-before", axis.before.into()),
        ("padding-after", axis.after.into()),
        ("padding", (axis.before + axis.after).into()),
        ("leftover", axis.leftover.into()),
        ("lost", (axis.input as f64 - axis.output as f64).into()),
        ("weights", cost.weights.into()),
        ("weights-sum", weights.into()),
        ("bias", bias.into()),
        ("parameters", (cost.weights + cost.bias).into()),
        (
            "parameters-how",
            format!(
                "{} + {} = {}",
                cost.weights,
                cost.bias,
                cost.weights + cost.bias
            )
            .into(),
        ),
        ("macs", cost.macs.into()),
        (
            "macs-how",
            format!("{}·{} = {}", axis.output, axis.kernel, cost.macs).into(),
        ),
        ("dense", cost.dense.into()),
        (
            "dense-how",
            format!("({} + 1)·{} = {}", axis.input, axis.output, cost.dense).into(),
        ),
        ("step", (output + 1).into()),
        ("y", step.output.into()),
        ("y-how", sum.clone().into()),
        ("sum", sum.clone().into()),
        ("z", step.total.into()),
        ("z-how", sum.into()),
        ("x-low", low.into()),
        ("x-high", high.into()),
        ("x-mean", mean(model.input.data()).into()),
        ("y-low", lowest.into()),
        ("y-high", highest.into()),
        ("y-mean", mean(model.output.data()).into()),
    ]);
    let mut also = |name: &str, fact: Option<usize>| {
        if let Some(fact) = fact {
            facts.insert(name.to_owned(), Fact::from(fact));
        }
    };
    also("x-first", cells.iter().min().copied());
    also("x-last", cells.iter().max().copied());
    let winner = step.winner.and_then(|tap| step.terms.get(tap));
    also(
        "winner",
        winner.and_then(|term| usize::try_from(term.cell + 1).ok()),
    );
    facts
}

/// The present sum as text, without its left side.
fn sum(model: &Model, output: usize, words: &Words) -> String {
    pieces(model, output, false, words)
        .into_iter()
        .skip(2)
        .map(|piece| piece.text)
        .collect()
}

/// The output's size as text.
pub(in crate::view) fn size_how(axis: &AxisGeometry) -> String {
    let AxisGeometry {
        input,
        before,
        after,
        span,
        stride,
        output,
        ..
    } = axis;
    format!("⌊({input} + {before} + {after} − {span}) / {stride}⌋ + 1 = {output}")
}

/// How many cells a window spans, as text.
pub(in crate::view) fn span_how(axis: &AxisGeometry) -> String {
    format!(
        "{}·({} − 1) + 1 = {}",
        axis.dilation, axis.kernel, axis.span
    )
}

fn mean(values: &[f32]) -> f64 {
    let sum: f64 = values.iter().map(|value| f64::from(*value)).sum();
    sum / values.len().max(1) as f64
}

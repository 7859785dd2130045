//! What lessons may say of a picture by name. `docs/lessons.md` lists the names.

use super::{Cost, Model, pieces};
use crate::scene::Words;
use crate::view::series::{size_how, span_how};
use crate::view::{Facts, facts};

/// The facts of a model, at one of its outputs. A name that ends in `-how` is the arithmetic of the one before it.
///
/// ```
/// # use std::rc::Rc;
/// # use convolens::{picture::Image, scene::Words, view::{Fact, image::{Model, State, image_facts}}};
/// let mut state = State::identity();
/// state.set("kernel", "-1,2").unwrap();
/// let rgba = [10, 30, 40].map(|v| [v, v, v, 255]).concat();
/// let model = Model::build(&state, Rc::new(Image::new(3, 1, rgba))).unwrap();
/// let facts = image_facts(&model, 1, &Words::default());
/// assert_eq!(facts["sum"], Fact::Text("−1·30 + 2·40 = 50".to_owned()));
/// assert_eq!(facts["out-width-how"], Fact::Text("⌊(3 + 0 + 0 − 2) / 1⌋ + 1 = 2".to_owned()));
/// ```
#[must_use]
pub fn image_facts(model: &Model, step: usize, words: &Words) -> Facts {
    let [rows, columns] = &model.geometry.axes;
    let at = model.step_at(step);
    let cost = Cost::of(model);
    let sum: String = pieces(model, step, false, words)
        .into_iter()
        .skip(1)
        .map(|piece| piece.text)
        .collect();
    let sum = sum.split_once(" = ").map_or("", |(_, sum)| sum).to_owned();
    let weights: f64 = model.weights.iter().map(|w| f64::from(*w)).sum();
    let outputs = rows.output * columns.output;
    facts([
        ("height", rows.input.into()),
        ("width", columns.input.into()),
        ("cells", (rows.input * columns.input).into()),
        ("out-height", rows.output.into()),
        ("out-height-how", size_how(rows).into()),
        ("out-width", columns.output.into()),
        ("out-width-how", size_how(columns).into()),
        ("output", outputs.into()),
        (
            "output-how",
            format!("{}·{} = {outputs}", rows.output, columns.output).into(),
        ),
        ("kernel-height", rows.kernel.into()),
        ("kernel-width", columns.kernel.into()),
        ("kernel", columns.kernel.into()),
        ("n", (columns.kernel.saturating_sub(1) / 2).into()),
        ("span", columns.span.into()),
        ("span-how", span_how(columns).into()),
        ("stride", columns.stride.into()),
        ("dilation", columns.dilation.into()),
        ("padding-top", rows.before.into()),
        ("padding-bottom", rows.after.into()),
        ("padding-left", columns.before.into()),
        ("padding-right", columns.after.into()),
        ("lost-rows", (rows.input as f64 - rows.output as f64).into()),
        (
            "lost-columns",
            (columns.input as f64 - columns.output as f64).into(),
        ),
        ("channels", model.job.channels.planes().into()),
        ("weights", cost.weights.into()),
        ("weights-sum", weights.into()),
        ("bias", f64::from(model.job.bias).into()),
        ("parameters", (cost.weights + cost.bias).into()),
        (
            "parameters-how",
            format!(
                "{}·{} + {} = {}",
                rows.kernel,
                columns.kernel,
                cost.bias,
                cost.weights + cost.bias
            )
            .into(),
        ),
        ("macs", cost.macs.into()),
        (
            "dense",
            (((rows.input * columns.input) as f64 + 1.0) * outputs as f64).into(),
        ),
        ("step", (step + 1).into()),
        ("row", (at.row + 1).into()),
        ("column", (at.column + 1).into()),
        ("y", at.output().into()),
        ("y-how", sum.clone().into()),
        ("sum", sum.clone().into()),
        ("z", at.total().into()),
        ("z-how", sum.into()),
    ])
}

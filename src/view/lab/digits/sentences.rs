//! What is said.

use super::model::Model;
use super::pen::{finer, percent};
use crate::learn::digits::{Digits, SIDE, largest};
use crate::net::{Unit, frames};
use crate::scene::Words;
use crate::view::lab::{Row, Told, View};

/// A class and how probable it is.
pub(super) fn best(probabilities: &[f32]) -> (usize, f64) {
    let class = largest(probabilities);
    let probability = probabilities.get(class).copied().unwrap_or_default();
    (class, probability.into())
}

/// The place of the square, counted from the player's step.
pub(super) fn place(model: &Model, view: &View<'_>) -> usize {
    let places = model.shown.occlusion.places;
    view.moment.step.min((places * places).saturating_sub(1))
}

pub(super) fn spoken(model: &Model, view: &View<'_>, words: &Words, unit: Option<Unit>) -> Told {
    if view.state.text("show") == "occlude" {
        return under(model, view, words);
    }
    match unit {
        Some(unit) if unit.value == 0 => cell(model, unit),
        Some(unit) if unit.value == model.network().plan().depth() => score(model, words, unit),
        Some(unit) => number(model, words, unit),
        None => answer(model, words),
    }
}

fn answer(model: &Model, words: &Words) -> Told {
    let (class, probability) = best(&model.shown.run.probabilities());
    let code = match model.label() {
        None => "digits-drawn",
        Some(label) if label == class => "digits-right",
        Some(_) => "digits-wrong",
    };
    Told::new(code)
        .with("class", class.to_string())
        .with(
            "label",
            model
                .label()
                .map_or(String::new(), |label| label.to_string()),
        )
        .with("probability", percent(words, probability))
}

fn cell(model: &Model, unit: Unit) -> Told {
    let index = unit.row * SIDE + unit.column;
    let ink = model.shown.cells.get(index).copied().unwrap_or_default();
    Told::new("digits-cell")
        .with("row", unit.row + 1)
        .with("column", unit.column + 1)
        .with("ink", usize::from(ink))
}

fn score(model: &Model, words: &Words, unit: Unit) -> Told {
    let scores = model.shown.run.scores();
    let score = scores.get(unit.channel).copied().unwrap_or_default();
    let probabilities = model.shown.run.probabilities();
    let probability = probabilities.get(unit.channel).copied().unwrap_or_default();
    Told::new("digits-score")
        .with("class", unit.channel.to_string())
        .with("score", words.numerals.short(score.into()))
        .with("probability", percent(words, probability.into()))
}

fn number(model: &Model, words: &Words, unit: Unit) -> Told {
    let plan = model.network().plan();
    let values = model.shown.run.values.get(unit.value);
    let number = values.and_then(|values| values.get(unit.channel, unit.row, unit.column));
    let frame = frames(plan, unit).into_iter().next().flatten();
    let [rows, columns] = frame.unwrap_or([0..0, 0..0]).map(|range| range.len());
    Told::new("digits-unit")
        .with("layer", unit.value)
        .with("channel", unit.channel + 1)
        .with("row", unit.row + 1)
        .with("column", unit.column + 1)
        .with(
            "number",
            words.numerals.short(f64::from(number.unwrap_or_default())),
        )
        .with("rows", rows)
        .with("columns", columns)
}

fn under(model: &Model, view: &View<'_>, words: &Words) -> Told {
    let (class, whole) = best(&model.shown.run.probabilities());
    let place = place(model, view);
    let under = model.under(place);
    let (now, probability) = best(under);
    let left = under.get(class).copied().unwrap_or_default();
    let places = model.shown.occlusion.places.max(1);
    let code = if now == class {
        "digits-stays"
    } else {
        "digits-turns"
    };
    Told::new(code)
        .with("row", place / places + 1)
        .with("column", place % places + 1)
        .with("class", class.to_string())
        .with("now", now.to_string())
        .with("before", percent(words, whole))
        .with("left", percent(words, left.into()))
        .with("probability", percent(words, probability))
}

pub(super) fn seen(model: &Model, view: &View<'_>, words: &Words) -> Vec<Told> {
    let measured = model.measured();
    let accuracy = finer(words, measured.accuracy());
    let parameters = words.numerals.count(model.network().parameters());
    let show = view.state.text("show");
    let mut told = match show {
        "kernels" => vec![Told::new("digits-kernels")],
        "train" => train(model, words),
        "occlude" => occluded(model, words),
        _ => vec![
            Told::new("digits-draw").with("parameters", parameters),
            origin(model),
        ],
    };
    let whose = if model.own.is_some() {
        "own"
    } else {
        "shipped"
    };
    told.push(
        Told::new(format!("digits-{whose}"))
            .with("accuracy", accuracy)
            .with("right", measured.right())
            .with("count", measured.count),
    );
    told
}

fn origin(model: &Model) -> Told {
    match model.shown.sample {
        None => Told::new("digits-by-hand"),
        Some(sample) => {
            let held = Digits::is_held(sample);
            Told::new(if held {
                "digits-held"
            } else {
                "digits-learned"
            })
            .with("sample", sample + 1)
        }
    }
}

fn train(model: &Model, words: &Words) -> Vec<Told> {
    let curve = model.curve();
    let done = curve.measured.len().saturating_sub(1);
    let loss = curve.measured.last().map_or(f64::NAN, |[loss, ..]| *loss);
    vec![
        Told::new("digits-train")
            .with("count", model.digits.indices(false).count())
            .with("held", model.digits.indices(true).count()),
        Told::new(if loss.is_finite() {
            "digits-epochs"
        } else {
            "digits-diverged"
        })
        .with("epoch", done)
        .with("epochs", curve.epochs)
        .with("seed", curve.seed.to_string())
        .with("rate", words.numerals.short(curve.rate))
        .with("loss", words.numerals.short(loss)),
    ]
}

fn occluded(model: &Model, words: &Words) -> Vec<Told> {
    let (class, lowest, changes, count) = decisive(model);
    vec![
        Told::new("digits-occlude").with("size", model.shown.occlusion.size),
        Told::new("digits-decides")
            .with("class", class.to_string())
            .with("lowest", percent(words, lowest))
            .with("changes", changes)
            .with("places", count),
    ]
}

/// The class of the whole digit, its lowest probability under the square, at how many places another one wins, and
/// how many places there are.
pub(super) fn decisive(model: &Model) -> (usize, f64, usize, usize) {
    let class = model.shown.run.class();
    let all = &model.shown.occlusion.probabilities;
    let own = all.iter().filter_map(|under| under.get(class));
    let lowest = own.copied().fold(1.0, f32::min);
    let changes = all.iter().filter(|under| largest(under) != class).count();
    (class, lowest.into(), changes, all.len())
}

pub(super) fn table(model: &Model, words: &Words) -> Vec<Row> {
    let measured = model.measured();
    let curve = model.curve();
    let row = |code: &str, value: String| Row::new(format!("digits-{code}"), value);
    let loss = words.numerals.short(measured.loss);
    let of = |index: usize| {
        let last = curve.measured.last().and_then(|row| row.get(index));
        last.copied().unwrap_or(f64::NAN)
    };
    vec![
        row(
            "parameters",
            words.numerals.count(model.network().parameters()),
        ),
        row("accuracy", finer(words, measured.accuracy())),
        row("loss", loss),
        row("train-accuracy", finer(words, of(1))),
        row("train-loss", words.numerals.short(of(0))),
        row(
            "epoch",
            format!(
                "{} / {}",
                curve.measured.len().saturating_sub(1),
                curve.epochs
            ),
        ),
        row("seed", curve.seed.to_string()),
        row("rate", words.numerals.short(curve.rate)),
    ]
}

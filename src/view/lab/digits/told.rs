//! What lessons may name.

use super::model::Model;
use super::sentences::{best, decisive, place};
use crate::net::{Unit, fields};
use crate::view::lab::View;
use crate::view::{Facts, facts};

/// A share as a percentage with one decimal.
fn percent(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

/// The facts of a state; `unit` is the one that is pointed at.
pub(super) fn told(model: &Model, view: &View<'_>, unit: Option<Unit>) -> Facts {
    let (class, probability) = best(&model.shown.run.probabilities());
    let mut all = network(model);
    all.extend(facts([
        ("class", class.into()),
        ("digit", model.label().unwrap_or(class).into()),
        ("probability", percent(probability).into()),
    ]));
    all.extend(square(model, view, class));
    if let Some(label) = model.label() {
        all.insert("label".to_owned(), label.into());
    }
    if let Some(sample) = model.shown.sample {
        all.insert("sample".to_owned(), (sample + 1).into());
    }
    if let Some(unit) = unit {
        let values = model.shown.run.values.get(unit.value);
        let number = values.and_then(|values| values.get(unit.channel, unit.row, unit.column));
        let field = fields(model.network().plan());
        let size = field.get(unit.value).map_or(1, |[rows, _]| rows.size);
        all.extend(facts([
            ("unit", number.unwrap_or_default().into()),
            ("field", size.into()),
        ]));
    }
    all
}

/// The network in use, and its training.
fn network(model: &Model) -> Facts {
    let (measured, curve) = (model.measured(), model.curve());
    let [train_loss, train, ..] = curve.measured.last().copied().unwrap_or([f64::NAN; 4]);
    facts([
        ("accuracy", percent(measured.accuracy()).into()),
        ("right", measured.right().into()),
        ("held", measured.count.into()),
        ("loss", measured.loss.into()),
        ("train-accuracy", percent(train).into()),
        ("train-loss", train_loss.into()),
        ("samples", model.digits.len().into()),
        ("epoch", curve.measured.len().saturating_sub(1).into()),
        ("epochs", curve.epochs.into()),
        ("seed", (curve.seed as f64).into()),
        ("rate", curve.rate.into()),
        ("parameters", model.network().parameters().into()),
    ])
}

/// What the square does, where it stands and anywhere.
fn square(model: &Model, view: &View<'_>, class: usize) -> Facts {
    let under = model.under(place(model, view));
    let (now, sure) = best(under);
    let left = under.get(class).copied().unwrap_or_default();
    let (_, lowest, changes, places) = decisive(model);
    facts([
        ("occluded-class", now.into()),
        ("occluded-probability", percent(sure).into()),
        ("left", percent(left.into()).into()),
        ("lowest", percent(lowest).into()),
        ("changes", changes.into()),
        ("places", places.into()),
    ])
}

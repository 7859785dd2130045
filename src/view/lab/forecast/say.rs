//! What the forecast says of itself.

use super::Forecast;
use super::run::{Errors, Run};
use crate::scene::{Numerals, Words};
use crate::view::lab::{Row, Told, View};
use crate::view::{Fact, Facts, facts};

/// More terms than this are not all written.
const TERMS: usize = 6;

/// The forecast as a sum: `0.5·3 + 0.5·5 = 4`. Weights of 0 are left out.
pub(super) fn sum(run: &Run, number: usize, numerals: Numerals) -> Option<String> {
    let made = run.forecast(number)?;
    let window = run.values.get(number - run.n()..number)?;
    let pairs = run
        .weights
        .iter()
        .zip(window)
        .filter(|(weight, _)| **weight != 0.0);
    let mut terms: Vec<String> = pairs
        .map(|(weight, value)| {
            let short = |number: f32| numerals.short(f64::from(number));
            let factor = |text: String| {
                if text.starts_with('−') {
                    format!("({text})")
                } else {
                    text
                }
            };
            format!("{}·{}", short(*weight), factor(short(*value)))
        })
        .collect();
    if terms.len() > TERMS {
        let rest = terms.split_off(terms.len() - 2);
        terms.truncate(2);
        terms.push("…".to_owned());
        terms.extend(rest);
    }
    if run.bias != 0.0 || terms.is_empty() {
        terms.push(numerals.short(f64::from(run.bias)));
    }
    let mut text = String::new();
    for term in &terms {
        match (text.is_empty(), term.strip_prefix('−')) {
            (true, _) => text.push_str(term),
            (false, Some(size)) => text.push_str(&format!(" − {size}")),
            (false, None) => text.push_str(&format!(" + {term}")),
        }
    }
    // Rounded factors give a rounded sum.
    let exact = terms.len() <= TERMS && terms.iter().all(|term| term.len() < 24);
    let sign = if exact && numerals.is_exact(made) {
        "="
    } else {
        "≈"
    };
    Some(format!("{text} {sign} {}", numerals.short(made)))
}

pub(super) fn spoken(lab: &Forecast, view: &View<'_>, words: &Words) -> Told {
    let run = &lab.run;
    let numerals = words.numerals;
    let short = |number: f64| numerals.short(number);
    let arrived = run.arrived(view.moment.step);
    let lag = view.hover.filter(|id| id.kind == "k").map(|id| id.index);
    if let Some(lag) = lag.and_then(|lag| usize::try_from(lag).ok()) {
        let weight = (run.n() - 1)
            .checked_sub(lag)
            .and_then(|place| run.weights.get(place));
        let number = (arrived - 1).checked_sub(lag);
        if let (Some(weight), Some(number)) = (weight, number) {
            return Told::new("forecast-weight")
                .with("lag", lag)
                .with("weight", short(f64::from(*weight)))
                .with("number", number + 1)
                .with("value", short(run.value(number).unwrap_or_default()));
        }
    }
    if let Some(number) = lab.pointed(view) {
        let value = run.value(number).unwrap_or_default();
        let told = |code| {
            Told::new(code)
                .with("number", number + 1)
                .with("value", short(value))
        };
        return match run.forecast(number) {
            Some(made) => told("forecast-value")
                .with("made", short(made))
                .with("error", short(made - value)),
            None => told("forecast-value-early").with("n", run.n()),
        };
    }
    let newest = arrived.saturating_sub(1);
    let value = run.value(newest).unwrap_or_default();
    let code = match (run.forecast(newest), arrived == run.values.len()) {
        (None, _) => "forecast-first",
        (Some(_), false) => "forecast-step",
        (Some(_), true) => "forecast-end",
    };
    let made = run.forecast(newest).unwrap_or_default();
    Told::new(code)
        .with("number", arrived)
        .with("n", run.n())
        .with("value", short(value))
        .with("made", short(made))
        .with("error", short(made - value))
        .with("next", arrived + 1)
        .with("sum", sum(run, arrived, numerals).unwrap_or_default())
}

pub(super) fn seen(lab: &Forecast, view: &View<'_>, words: &Words) -> Vec<Told> {
    let run = &lab.run;
    let short = |number: f64| words.numerals.short(number);
    let kind = view.state.text("weights");
    let mut all = vec![
        Told::new(format!("forecast-{kind}"))
            .with("n", run.n())
            .with("split", run.split)
            .with("count", run.values.len()),
    ];
    if run.many {
        all.push(Told::new("forecast-many").with("n", run.n()));
    }
    if let Some(errors) = run.tested() {
        let Errors {
            count,
            kernel,
            last,
        } = errors;
        let ratio = errors.ratio();
        let code = match ratio {
            None => "forecast-exact",
            Some(ratio) if ratio < 0.995 => "forecast-better",
            Some(ratio) if ratio > 1.005 => "forecast-worse",
            Some(_) => "forecast-same",
        };
        all.push(
            Told::new(code)
                .with("count", count)
                .with("kernel", short(kernel))
                .with("last", short(last))
                .with("ratio", short(ratio.unwrap_or(1.0))),
        );
    }
    all
}

pub(super) fn table(lab: &Forecast, view: &View<'_>, words: &Words) -> Vec<Row> {
    let run = &lab.run;
    let short = |number: f64| words.numerals.short(number);
    let arrived = run.arrived(view.moment.step);
    let part = run.part(arrived);
    let mut rows = vec![Row::new(
        "forecast-arrived",
        format!("{arrived} / {}", run.values.len()),
    )];
    if let Some(some) = run.errors(run.of_part(part, arrived)) {
        rows.push(Row::new("forecast-so-far", short(some.kernel)));
        rows.push(Row::new("forecast-so-far-last", short(some.last)));
    }
    if let Some(all) = run.tested() {
        rows.push(Row::new("forecast-rest", short(all.kernel)));
    }
    for (name, error) in &lab.others {
        rows.push(Row::new(format!("forecast-rest-{name}"), short(*error)));
    }
    rows
}

pub(super) fn told(lab: &Forecast, view: &View<'_>) -> Facts {
    let run = &lab.run;
    let arrived = run.arrived(view.moment.step);
    let newest = arrived.saturating_sub(1);
    let mut all = facts([
        ("n", run.n().into()),
        ("values", run.values.len().into()),
        ("split", run.split.into()),
        ("arrived", arrived.into()),
        ("value", run.value(newest).unwrap_or_default().into()),
        ("y", run.forecast(arrived).unwrap_or_default().into()),
        (
            "sum",
            sum(run, arrived, Numerals::new('.'))
                .unwrap_or_default()
                .into(),
        ),
    ]);
    let mut add = |name: &str, fact: Option<f64>| {
        if let Some(number) = fact {
            all.insert(name.to_owned(), Fact::Number(number));
        }
    };
    let value = run.value(newest).unwrap_or_default();
    add("error", run.forecast(newest).map(|made| made - value));
    let so_far = run.errors(run.of_part(run.part(arrived), arrived));
    add("so-far", so_far.map(|some| some.kernel));
    add("so-far-last", so_far.map(|some| some.last));
    let tested = run.tested();
    for (name, error) in &lab.others {
        add(&format!("rmse-{name}"), Some(*error));
    }
    add("rmse", tested.map(|all| all.kernel));
    add("rmse-last", tested.map(|all| all.last));
    add("ratio", tested.and_then(|all| all.ratio()));
    all
}

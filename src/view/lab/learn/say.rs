//! What learning says of itself.

use super::run::{Run, What};
use crate::scene::Words;
use crate::view::lab::{Row, Told, View};
use crate::view::{Fact, Facts, facts};

pub(super) fn spoken(
    run: &Run,
    weight: Option<usize>,
    output: Option<usize>,
    view: &View<'_>,
    words: &Words,
) -> Told {
    let short = |number: f64| words.numerals.short(number);
    let step = view.moment.step;
    let Some(now) = run.at(step) else {
        return Told::new("learn-nothing");
    };
    if let Some(place) = weight {
        let of = |kernel: &crate::learn::kernel::Kernel| {
            short(f64::from(
                kernel.weights.get(place).copied().unwrap_or(kernel.bias),
            ))
        };
        let code = if run.task.goal.is_some() {
            "learn-weight-goal"
        } else {
            "learn-weight"
        };
        let name = run.names().get(place).cloned();
        let name = match run.what {
            What::Edges => name.map(|_| {
                let [_, columns] = run.size();
                format!("K[{}, {}]", place / columns + 1, place % columns + 1)
            }),
            _ => name,
        };
        return Told::new(code)
            .with("name", name.unwrap_or_else(|| "b".to_owned()))
            .with("now", of(&now.kernel))
            .with("goal", of(run.goal()))
            .with("optimum", of(&run.optimum.kernel));
    }
    if let Some(told) = output.and_then(|place| of_output(run, place, now, words)) {
        return told;
    }
    let code = match (run.lost(step), step) {
        (Some(_), _) if run.diverges() => "learn-lost",
        (Some(_), _) => "learn-lost-early",
        (None, 0) => "learn-start",
        (None, _) => "learn-step",
    };
    Told::new(code)
        .with("step", step)
        .with("lost", run.lost(step).unwrap_or_default())
        .with("rate", short(run.settings.rate))
        .with("stable", short(run.stable))
        .with("loss", short(now.training))
        .with("least", short(run.least))
        .with("distance", short(now.kernel.distance(run.goal())))
}

/// An output of the test of a series.
fn of_output(
    run: &Run,
    place: usize,
    now: &crate::learn::kernel::Snapshot,
    words: &Words,
) -> Option<Told> {
    if run.what == What::Edges {
        return None;
    }
    let test = &run.task.test;
    let wanted = f64::from(*test.target().data().get(place)?);
    let made = f64::from(*test.predict(&now.kernel).ok()?.data().get(place)?);
    let unit = run.task.standard.deviation;
    let through = run.task.goal.as_ref();
    let through = through.map_or(1.0, |goal| {
        goal.weights.iter().copied().map(f64::from).sum()
    });
    let own = |value: f64| value * unit + run.task.standard.mean * through;
    let short = |number: f64| words.numerals.short(number);
    Some(
        Told::new("learn-output")
            .with("number", place + 1)
            .with("wanted", short(own(wanted)))
            .with("made", short(own(made)))
            .with("error", short((made - wanted) * unit)),
    )
}

pub(super) fn seen(run: &Run, view: &View<'_>, words: &Words) -> Vec<Told> {
    let short = |number: f64| words.numerals.short(number);
    let settings = run.settings;
    let count = run.task.training.count();
    let mut all = vec![
        Told::new(format!("learn-{}", run.what.name()))
            .with("size", run.goal().weights.len())
            .with("count", count),
    ];
    let whole = settings.batch == 0 || settings.batch >= count;
    all.push(
        Told::new(if whole {
            "learn-whole"
        } else {
            "learn-batches"
        })
        .with("batch", settings.batch)
        .with("count", count),
    );
    let code = if run.diverges() {
        "learn-diverges"
    } else {
        "learn-stable"
    };
    all.push(
        Told::new(code)
            .with("rate", short(settings.rate))
            .with("stable", short(run.stable)),
    );
    if run.optimum.ridge > 0.0 {
        all.push(Told::new("learn-many"));
    }
    if run.what == What::Recover && view.state.real("noise") > 0.0 {
        all.push(Told::new("learn-noise"));
    }
    if let Some(given) = run.cut {
        all.push(
            Told::new("learn-cut")
                .with("given", given)
                .with("taken", super::run::LONGEST),
        );
    }
    if let (What::Forecast, Some(now)) = (run.what, run.at(view.moment.step)) {
        let error = run.error(now);
        let last = run.rivals.first().map_or(0.0, |rival| rival.error);
        let best = run.best_fixed().map_or(last, |rival| rival.error.min(last));
        let code = if error < best {
            "learn-beats"
        } else {
            "learn-behind"
        };
        all.push(
            Told::new(code)
                .with("error", short(error))
                .with("best", short(best))
                .with("optimum", short(run.optimum_error)),
        );
    }
    all
}

pub(super) fn table(run: &Run, view: &View<'_>, words: &Words) -> Vec<Row> {
    let short = |number: f64| words.numerals.short(number);
    let step = view.moment.step;
    let Some(now) = run.at(step) else {
        return Vec::new();
    };
    let mut rows = vec![
        Row::new("learn-step", format!("{step} / {}", run.steps)),
        Row::new("learn-loss", short(now.training)),
        Row::new("learn-least", short(run.least)),
        Row::new("learn-distance", short(now.kernel.distance(run.goal()))),
        Row::new("learn-stable", short(run.stable)),
        Row::new("learn-test", short(run.error(now))),
        Row::new("learn-test-optimum", short(run.optimum_error)),
    ];
    for rival in &run.rivals {
        rows.push(Row::new(
            format!("learn-test-{}", rival.name),
            short(rival.error),
        ));
    }
    rows
}

pub(super) fn told(run: &Run, view: &View<'_>) -> Facts {
    let step = view.moment.step;
    let mut all = facts([
        ("step", step.into()),
        ("steps", run.steps.into()),
        ("size", run.goal().weights.len().into()),
        ("examples", run.task.training.count().into()),
        ("rate", run.settings.rate.into()),
        ("stable", run.stable.into()),
        ("optimum", run.least.into()),
        ("test-optimum", run.optimum_error.into()),
    ]);
    let mut add = |name: &str, number: Option<f64>| {
        if let Some(number) = number {
            all.insert(name.to_owned(), Fact::Number(number));
        }
    };
    let now = run.at(step);
    add("loss", now.map(|now| now.training));
    add("test", now.map(|now| run.error(now)));
    add("distance", now.map(|now| now.kernel.distance(run.goal())));
    add("test-last", run.rivals.first().map(|rival| rival.error));
    add(
        "test-best-preset",
        run.best_fixed().map(|rival| rival.error),
    );
    add("lost", run.lost(step).map(|lost| lost as f64));
    all
}

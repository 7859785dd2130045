//! (b) The forecast of the next value, on what learning has not seen, against everything that is not learned.

use std::path::Path as File;
use std::{env, fs};

use convolens::learn::kernel::{Kernel, Normal, Settings, TooFew, forecast, training_part};

use super::{PLAIN, learned, series};

/// Every series of the page.
const SERIES: [&str; 10] = [
    "sunspots",
    "co2",
    "nile",
    "elnino",
    "temperature",
    "wave",
    "lecture",
    "step",
    "impulse",
    "ramp",
];

/// As in `docs/forecasts.md`.
const DESCENT: Settings = Settings {
    rate: 0.1,
    momentum: 0.9,
    batch: 0,
    seed: 1,
};
const STEPS: usize = 2000;

/// Errors in the series' own unit on the last 30 %.
struct Line {
    last: f64,
    fixed: Vec<(&'static str, f64)>,
    least_squares: f64,
    unique: bool,
    /// None where a rate of 0.1 is too large.
    descended: Option<f64>,
}

fn measured(name: &str, n: usize) -> Option<Line> {
    let task = forecast(&series(name), n).ok()?;
    let unit = task.standard.deviation;
    let error = |kernel: &Kernel| task.test.loss(kernel).unwrap().sqrt() * unit;
    let normal = Normal::new(&task.training);
    let best = normal.optimum();
    let stable = DESCENT.rate < normal.stable_rate(DESCENT.momentum);
    Some(Line {
        last: error(&task.baseline),
        fixed: task
            .fixed
            .iter()
            .map(|fixed| (fixed.name, error(&fixed.kernel)))
            .collect(),
        least_squares: error(&best.kernel),
        unique: best.ridge == 0.0,
        descended: stable.then(|| learned(&task, DESCENT, STEPS).test.sqrt() * unit),
    })
}

#[test]
fn on_sunspots_what_is_learned_beats_all_that_is_fixed() {
    for n in [3, 5, 9] {
        let line = measured("sunspots", n).unwrap();
        let descended = line.descended.unwrap();
        for (name, error) in line.fixed.iter().chain([&("last", line.last)]) {
            assert!(
                descended < 0.8 * error,
                "n = {n}: {descended} beside {error} of {name}"
            );
            assert!(line.least_squares < 0.8 * error, "n = {n}, {name}");
        }
    }
    // With the settings that the lab opens with, it does so within its 300 steps.
    let task = forecast(&series("sunspots"), 5).unwrap();
    let end = learned(&task, PLAIN, 300);
    for fixed in &task.fixed {
        assert!(
            end.test < task.test.loss(&fixed.kernel).unwrap(),
            "{}",
            fixed.name
        );
    }
    assert!(end.test < task.test.loss(&task.baseline).unwrap());
}

/// The table of `docs/forecasts.md`, so that what it says is what is so: `CONVOLENS_GOLDEN=rewrite` writes it anew.
#[test]
fn golden_table_of_all_series() {
    let number = |value: f64| match value {
        _ if value < 0.0005 => "0".to_owned(),
        _ if value < 10.0 => format!("{value:.3}"),
        _ => format!("{value:.1}"),
    };
    let mut rows = vec![
        "| series | n | same as last | best of the fixed | least squares | descent | learned beats fixed |".to_owned(),
        "|---|--:|--:|--:|--:|--:|---|".to_owned(),
    ];
    for name in SERIES {
        for n in [3, 5, 9] {
            let Some(line) = measured(name, n) else {
                continue;
            };
            let best = line
                .fixed
                .iter()
                .copied()
                .fold(
                    ("last", line.last),
                    |best, new| {
                        if new.1 < best.1 { new } else { best }
                    },
                );
            let mark = if line.unique { "" } else { " ¹" };
            let descended = line.descended.map_or("diverges".to_owned(), number);
            let beats = if line.least_squares < best.1 - 5e-4 {
                "yes"
            } else if line.least_squares < best.1 + 5e-4 {
                "as good"
            } else {
                "no"
            };
            rows.push(format!(
                "| {name} | {n} | {} | {} ({}) | {}{mark} | {descended} | {beats} |",
                number(line.last),
                number(best.1),
                best.0,
                number(line.least_squares),
            ));
        }
    }
    let table = format!("{}\n", rows.join("\n"));
    let path = File::new(env!("CARGO_MANIFEST_DIR")).join("docs/forecasts.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, after) = (text.find("| series").unwrap(), text.find("\n¹").unwrap());
    let kept = &text[before..after];
    if env::var_os("CONVOLENS_GOLDEN").is_some_and(|value| value == "rewrite") {
        let new = format!("{}{table}{}", &text[..before], &text[after..]);
        fs::write(&path, new).unwrap();
    } else {
        assert_eq!(kept, table);
    }
}

#[test]
fn what_has_not_been_seen_changes_nothing_that_is_learned() {
    let values = series("sunspots");
    let split = training_part(values.len());
    let mut other = values.clone();
    for value in &mut other[split..] {
        *value = 1000.0 - *value;
    }
    let (one, two) = (forecast(&values, 5).unwrap(), forecast(&other, 5).unwrap());
    assert_eq!(one.standard, two.standard);
    assert_eq!(
        learned(&one, PLAIN, 50).kernel,
        learned(&two, PLAIN, 50).kernel
    );
    assert_ne!(learned(&one, PLAIN, 50).test, learned(&two, PLAIN, 50).test);
}

#[test]
fn every_value_of_the_rest_is_forecast_once_from_those_before_it() {
    let values: Vec<f32> = (0..40).map(|t| (t * t % 11) as f32).collect();
    for n in [1, 2, 6] {
        let task = forecast(&values, n).unwrap();
        assert_eq!(task.training.count(), 28 - n);
        assert_eq!(task.test.count(), 12);
        let same = task.test.predict(&task.baseline).unwrap();
        for (offset, (wanted, made)) in task
            .test
            .target()
            .data()
            .iter()
            .zip(same.data())
            .enumerate()
        {
            let back = |value: &f32| task.standard.back(f64::from(*value)) as f32;
            assert!((back(wanted) - values[28 + offset]).abs() < 1e-4);
            assert!(
                (back(made) - values[27 + offset]).abs() < 1e-4,
                "the one before it"
            );
        }
    }
}

#[test]
fn as_many_values_as_it_says_are_enough() {
    for n in 1..25 {
        let TooFew { needed, .. } = forecast(&[1.0], n).unwrap_err();
        let values = |count: usize| (0..count).map(|t| (t * t % 7) as f32).collect::<Vec<_>>();
        let task = forecast(&values(needed), n).unwrap();
        assert!(task.training.count() > 0 && task.test.count() > 0);
        let got = needed - 1;
        assert_eq!(
            forecast(&values(got), n).unwrap_err(),
            TooFew { got, needed }
        );
    }
}

#[test]
fn values_of_any_size_are_no_reason_to_break() {
    for values in [
        vec![
            f32::MAX,
            -f32::MAX,
            f32::MAX,
            0.0,
            1.0,
            2.0,
            f32::MAX,
            3.0,
            1.0,
            2.0,
        ],
        vec![1e-40; 10],
        vec![0.0; 10],
    ] {
        let task = forecast(&values, 2).unwrap();
        let normal = Normal::new(&task.training);
        assert!(
            normal
                .optimum()
                .kernel
                .weights
                .iter()
                .all(|weight| weight.is_finite())
        );
        learned(&task, PLAIN, 20);
    }
}

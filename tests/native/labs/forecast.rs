//! The lab of forecasts: a series that grows, and what was known when.

use serde_json::{Value, json};

use super::{Bench, fact, pointer, text};

/// A desk with a forecast at a step.
fn open(query: &str) -> (Bench, Value) {
    let mut bench = Bench::open(&format!("#/forecast?{query}"));
    let report = bench.bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    (bench, report)
}

#[test]
fn a_forecast_is_the_sum_over_the_last_values() {
    let (mut bench, report) = open("x=3,5,1,4,2,6&weights=own&kernel=-1,2");
    assert_eq!(text(&report, "/spoken/code"), "forecast-first");
    assert_eq!(
        (fact(&report, "arrived"), fact(&report, "y")),
        (2.0, 7.0),
        "2 · 5 − 3"
    );
    let report = bench.send(&json!({"type": "forward"}));
    assert_eq!(text(&report, "/spoken/code"), "forecast-step");
    assert_eq!(fact(&report, "value"), 1.0);
    assert_eq!(fact(&report, "error"), 6.0, "7 was forecast");
    assert_eq!(fact(&report, "y"), -3.0, "2 · 1 − 5");
    let report = bench.send(&json!({"type": "step", "step": 4}));
    assert_eq!(text(&report, "/spoken/code"), "forecast-end");
    assert_eq!(fact(&report, "arrived"), 6.0);
    assert_eq!(text(&report, "/table/0/value"), "6 / 6");
    assert_eq!(fact(&report, "split"), 4.0, "the first 70 % of six");
    // Of the last two, 2 and 6, were forecast 2 · 4 − 1 = 7 and 2 · 2 − 4 = 0.
    let error = ((25.0_f64 + 36.0) / 2.0).sqrt();
    assert!((fact(&report, "rmse") - error).abs() < 1e-6);
}

#[test]
fn what_has_not_arrived_changes_nothing() {
    for weights in ["last", "mean", "line"] {
        let mut seen = ["9,9,9", "-50,0,80"]
            .map(|rest| open(&format!("x=3,5,1,4,2,6,0,7,{rest}&n=3&weights={weights}")).0);
        for step in 0..=5 {
            let [one, other] = seen
                .each_mut()
                .map(|bench| fact(&bench.send(&json!({"type": "step", "step": step})), "y"));
            assert_eq!(one, other, "{weights}, step {step}");
        }
        let [one, other] = seen
            .each_mut()
            .map(|bench| fact(&bench.send(&json!({"type": "step", "step": 6})), "y"));
        assert_ne!(one, other, "{weights}: now they differ");
    }
}

#[test]
fn a_learned_kernel_beats_the_same_as_last_on_sunspots() {
    let (_, report) = open("series=sunspots&n=9&weights=learned");
    let learned = fact(&report, "rmse");
    assert_eq!(learned, fact(&report, "rmse-learned"));
    for name in ["last", "mean", "line"] {
        let fixed = fact(&report, &format!("rmse-{name}"));
        assert!(learned < 0.7 * fixed, "{learned} against {fixed} of {name}");
    }
    assert!((fact(&report, "ratio") - learned / fact(&report, "rmse-last")).abs() < 1e-9);
}

#[test]
fn on_temperature_it_does_not_and_says_so() {
    let (_, report) = open("series=temperature&n=5&weights=learned");
    assert!(
        fact(&report, "ratio") > 1.0,
        "{}",
        report.pointer("/facts").unwrap()
    );
    let codes: Vec<&str> = report
        .pointer("/explanation")
        .and_then(Value::as_array)
        .unwrap()
        .iter()
        .map(|told| text(told, "/code"))
        .collect();
    assert!(codes.contains(&"forecast-worse"), "{codes:?}");
}

#[test]
fn a_value_is_pinned_by_a_click_and_found_by_keys() {
    let (mut bench, _) = open("x=3,5,1,4,2,6,0,7,2,5&n=2&step=4");
    for phase in ["down", "up"] {
        pointer(&mut bench, phase, "x", 3);
    }
    let report = bench
        .send(&json!({"type": "pointer", "phase": "leave", "x": 0.0, "y": 0.0, "touch": false}));
    assert_eq!(text(&report, "/fields/at"), "4");
    assert_eq!(text(&report, "/spoken/code"), "forecast-value");
    let keys = json!({"type": "move", "value": 0, "channel": 0, "rows": 0, "columns": 9});
    let report = bench.send(&keys);
    assert_eq!(
        text(&report, "/fields/at"),
        "5",
        "the last of those that have arrived"
    );
}

#[test]
fn a_series_that_is_too_short_is_refused_with_the_numbers() {
    for (query, got, needed) in [
        ("n=5&weights=mean", 3.0, 6.0),
        ("n=3&weights=learned", 3.0, 6.0),
    ] {
        let mut bench = Bench::open(&format!("#/forecast?x=1,2,3&{query}"));
        let report = bench.bring();
        assert_eq!(text(&report, "/problem/code"), "forecast-short", "{query}");
        let number = |name: &str| {
            report
                .pointer(&format!("/problem/{name}"))
                .and_then(Value::as_f64)
        };
        assert_eq!(
            (number("got"), number("needed")),
            (Some(got), Some(needed)),
            "{query}"
        );
    }
}

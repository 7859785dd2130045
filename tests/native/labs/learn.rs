//! The lab of learning: the way down, its end, and how it is lost.

use serde_json::{Value, json};

use super::{Bench, fact, pointer, text};

/// A desk with a task, and its report at the last step.
fn end(query: &str) -> (Bench, Value) {
    let mut bench = Bench::open(&format!("#/learn?{query}"));
    let report = bench.bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    let last = report
        .pointer("/player/steps")
        .and_then(Value::as_u64)
        .unwrap()
        - 1;
    let report = bench.send(&json!({"type": "step", "step": last}));
    (bench, report)
}

/// The codes of the explanation.
fn said(report: &Value) -> Vec<&str> {
    let all = report.pointer("/explanation").and_then(Value::as_array);
    all.unwrap()
        .iter()
        .map(|told| text(told, "/code"))
        .collect()
}

#[test]
fn the_kernel_of_an_output_comes_out() {
    for target in ["difference", "second", "mean", "weighted"] {
        let (mut bench, report) = end(&format!("series=sunspots&target={target}&momentum=0.9"));
        assert!(fact(&report, "distance") < 0.05, "{target}: {report}");
        assert!(fact(&report, "loss") < 1e-3, "{target}");
        assert!(fact(&report, "optimum") < 1e-12, "{target}: without noise");
        let start = bench.send(&json!({"type": "step", "step": 0}));
        assert_eq!(text(&start, "/spoken/code"), "learn-start");
        assert!(
            fact(&start, "loss") > 100.0 * fact(&report, "loss"),
            "{target}"
        );
        assert!(
            fact(&report, "test") < fact(&report, "test-best-preset"),
            "{target}"
        );
    }
}

#[test]
fn too_large_a_rate_is_lost_and_told_as_that() {
    let (mut bench, report) = end("series=sunspots&rate=0.6");
    let stable = fact(&report, "stable");
    assert!(stable < 0.6, "{stable}");
    assert_eq!(text(&report, "/spoken/code"), "learn-lost");
    assert!(said(&report).contains(&"learn-diverges"));
    let lost = fact(&report, "lost");
    let before = bench.send(&json!({"type": "step", "step": lost as usize - 1}));
    let start = bench.send(&json!({"type": "step", "step": 0}));
    assert!(fact(&before, "loss") > fact(&start, "loss"), "it had grown");
    assert!(before.pointer("/facts/lost").is_none());
    let report = bench.set(&json!({"rate": format!("{:.3}", stable * 0.9)}));
    assert!(said(&report).contains(&"learn-stable"));
    let report = bench.send(&json!({"type": "step", "step": 200}));
    assert!(fact(&report, "loss") < fact(&start, "loss"));
}

#[test]
fn a_learned_forecast_beats_presets_and_baseline() {
    let (_, report) = end("task=forecast&series=sunspots&size=9&momentum=0.9&steps=1000");
    let test = fact(&report, "test");
    assert!(test < 0.7 * fact(&report, "test-last"), "{test}");
    assert!(test < 0.7 * fact(&report, "test-best-preset"), "{test}");
    assert!(
        (test / fact(&report, "test-optimum") - 1.0).abs() < 0.02,
        "{test}"
    );
    assert!(said(&report).contains(&"learn-beats"));
}

#[test]
fn an_edge_detector_comes_out_of_a_picture_and_its_sobel() {
    let (_, report) = end("task=edges&momentum=0.9&steps=1000");
    assert!(
        fact(&report, "distance") < 0.1,
        "{}",
        fact(&report, "distance")
    );
    assert!(fact(&report, "test") < 0.1 * fact(&report, "test-best-preset"));
    assert_eq!(fact(&report, "size"), 9.0);
}

#[test]
fn batches_follow_from_the_seed() {
    let loss = |seed: usize| {
        let (_, report) = end(&format!("series=sunspots&batch=16&steps=20&seed={seed}"));
        fact(&report, "loss")
    };
    assert_eq!(loss(1), loss(1));
    assert_ne!(loss(1), loss(2));
    let (_, report) = end("series=sunspots&batch=16&steps=20");
    assert!(said(&report).contains(&"learn-batches"));
}

#[test]
fn one_goes_back_to_a_step_on_the_curve() {
    let (mut bench, last) = end("series=sunspots&steps=40");
    let report = pointer(&mut bench, "down", "s", 7);
    pointer(&mut bench, "up", "s", 7);
    assert_eq!(fact(&report, "step"), 7.0);
    let there = fact(&report, "loss");
    assert!(there > fact(&last, "loss"));
    bench.send(&json!({"type": "step", "step": 40}));
    let again = bench.send(&json!({"type": "step", "step": 7}));
    assert_eq!(fact(&again, "loss"), there);
}

#[test]
fn a_weight_is_pinned_by_a_click_and_found_by_keys() {
    let (mut bench, _) = end("series=sunspots&steps=40");
    for phase in ["down", "up"] {
        pointer(&mut bench, phase, "k", 2);
    }
    let report = bench
        .send(&json!({"type": "pointer", "phase": "leave", "x": 0.0, "y": 0.0, "touch": false}));
    assert_eq!(text(&report, "/fields/at"), "3");
    assert_eq!(text(&report, "/spoken/code"), "learn-weight-goal");
    let keys = json!({"type": "move", "value": 0, "channel": 0, "rows": 0, "columns": 9});
    let report = bench.send(&keys);
    assert_eq!(
        text(&report, "/fields/at"),
        "4",
        "three weights and the bias"
    );
}

#[test]
fn controls_are_those_of_the_task() {
    let keys = |query: &str| -> Vec<String> {
        let report = Bench::open(&format!("#/learn?{query}")).bring();
        let all = report.pointer("/controls").and_then(Value::as_array);
        let all = all.unwrap().iter();
        all.map(|control| text(control, "/key").to_owned())
            .collect()
    };
    let has = |query: &str, key: &str| keys(query).iter().any(|other| other == key);
    assert!(has("", "target") && !has("", "size") && !has("", "side"));
    assert!(has("target=own", "kernel") && !has("", "kernel"));
    assert!(has("task=forecast", "size") && !has("task=forecast", "noise"));
    assert!(has("task=edges", "side") && !has("task=edges", "target"));
}

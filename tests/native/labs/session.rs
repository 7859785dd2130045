//! A session with a lab: its address, its data, its player.

use convolens::view::lab::LABS;
use serde_json::{Value, json};

use super::{Bench, length, picture, text};

#[test]
fn every_lab_opens_on_its_own_data() {
    for (name, _) in LABS {
        let mut bench = Bench::open(&format!("#/{name}"));
        let report = bench.bring();
        assert_eq!(text(&report, "/view"), "lab");
        assert_eq!(text(&report, "/lab"), name);
        assert_eq!(length(&report, "/notices"), 0, "{name}: {report}");
        assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{name}");
        assert_eq!(
            text(&report, "/hash"),
            format!("#/{name}"),
            "defaults are left out"
        );
        assert!(
            length(&report, "/explanation") > 0,
            "{name} says what it shows"
        );
        let facts = report.pointer("/facts").and_then(Value::as_object).unwrap();
        assert!(!facts.is_empty(), "{name} has facts for lessons");
        assert!(
            bench.desk.scene().commands.len() > 1 || name == "tensors",
            "{name} draws something"
        );
    }
}

#[test]
fn a_lab_that_there_is_not_is_named() {
    let mut bench = Bench::open("#/astrology?stars=7");
    let report = bench.bring();
    assert_eq!(text(&report, "/view"), "series");
    assert_eq!(text(&report, "/notices/0/code"), "unknown-view");
}

#[test]
fn what_is_broken_is_named_and_the_rest_kept() {
    let mut bench = Bench::open("#/tensors?kind=nonsense&stars=7&speed=2");
    let report = bench.bring();
    assert_eq!(text(&report, "/notices/0/code"), "bad-value");
    assert_eq!(text(&report, "/notices/1/code"), "unknown-key");
    assert_eq!(text(&report, "/fields/speed"), "2");
    let report = bench.set(&json!({"kind": "series"}));
    assert_eq!(length(&report, "/notices"), 1, "the value is mended");
}

#[test]
fn language_and_theme_go_along() {
    let mut bench = Bench::open("#/series?lang=ru&theme=dark");
    let report = bench.send(&json!({"type": "open", "hash": "#/tensors"}));
    assert_eq!(text(&report, "/fields/lang"), "ru");
    assert_eq!(text(&report, "/fields/theme"), "dark");
    let report = bench.send(&json!({"type": "open", "hash": "#/series"}));
    assert_eq!(text(&report, "/fields/lang"), "ru", "and back");
}

#[test]
fn a_table_that_is_dropped_is_shown_here_and_a_picture_in_its_own_view() {
    let mut bench = Bench::open("#/tensors?kind=series");
    let report = bench
        .send(&json!({"type": "load", "kind": "file", "name": "own.csv", "bytes": b"v\n1\n2\n3"}));
    assert_eq!(text(&report, "/view"), "lab");
    assert_eq!(text(&report, "/fields/table"), "own.csv");
    assert_eq!(report.pointer("/source/width"), Some(&json!(3)));
    let report = bench.send(&picture(&json!("file"), "own.png", 4, 4));
    assert_eq!(text(&report, "/view"), "image", "this lab takes no picture");
}

#[test]
fn the_player_stands_in_the_address_and_stepping_back_is_exact() {
    let mut bench = Bench::open("#/tensors?step=3");
    assert_eq!(bench.bring().pointer("/player/step"), Some(&json!(2)));
    bench.send(&json!({"type": "back"}));
    let before = bench.desk.scene();
    let report = bench.send(&json!({"type": "step", "step": 5}));
    assert_eq!(
        text(&report, "/fields/slice"),
        "5",
        "the key that the step stands for"
    );
    assert_eq!(
        text(&report, "/hash"),
        "#/tensors?slice=5",
        "and not the step"
    );
    bench.send(&json!({"type": "step", "step": 1}));
    assert_eq!(*bench.desk.scene(), *before, "the same step looks the same");
}

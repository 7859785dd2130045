//! The lab of edges: the numbers of a pixel, and how the player goes through the picture.

use convolens::scene::{Command, Outline};
use serde_json::{Value, json};

use super::colour::pixels;
use super::{Bench, fact, text};

/// A step from 10 to 110 between the third column and the fourth.
const STEP: &str = "cells=10,10,10,110,110;10,10,10,110,110;10,10,10,110,110;10,10,10,110,110";

fn open(query: &str) -> (Bench, Value) {
    let mut bench = Bench::open(&format!("#/edges?{query}"));
    let report = bench.bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    (bench, report)
}

#[test]
fn a_step_is_as_steep_as_the_weights_of_one_side() {
    for (operator, gain) in [
        ("central", 1.0),
        ("prewitt", 3.0),
        ("sobel", 4.0),
        ("scharr", 16.0),
    ] {
        let (_, report) = open(&format!("{STEP}&operator={operator}&at=2,1"));
        assert_eq!(fact(&report, "gain"), gain);
        assert_eq!(
            (fact(&report, "gx"), fact(&report, "gy")),
            (100.0 * gain, 0.0),
            "{operator}"
        );
        assert_eq!(
            (fact(&report, "magnitude"), fact(&report, "direction")),
            (100.0 * gain, 0.0)
        );
        assert_eq!(fact(&report, "above"), 40.0, "two of five columns");
    }
}

#[test]
fn a_flat_place_has_no_direction() {
    let (_, report) = open(&format!("{STEP}&at=0,0"));
    assert_eq!(text(&report, "/spoken/code"), "edges-flat");
    assert_eq!(report.pointer("/facts/direction"), None);
}

#[test]
fn the_threshold_is_in_levels_of_grey() {
    let (mut bench, report) = open(&format!("{STEP}&threshold=100"));
    assert_eq!(fact(&report, "above"), 40.0, "as steep is enough");
    let report = bench.set(&json!({"threshold": "101"}));
    assert_eq!(fact(&report, "above"), 0.0);
}

#[test]
fn before_anything_is_chosen_the_steepest_place_is_shown() {
    let (mut bench, report) = open("cells=0,0,0,0;0,0,0,0;0,0,90,0;0,0,0,0");
    assert!(fact(&report, "magnitude") > 0.0);
    let report = bench.send(&json!({"type": "step", "step": 5}));
    assert_eq!(
        (fact(&report, "x"), fact(&report, "y")),
        (2.0, 2.0),
        "row after row"
    );
}

#[test]
fn a_click_goes_there_and_stepping_goes_on_from_there() {
    let (mut bench, _) = open(STEP);
    let (rect, columns, rows) = pixels(&bench.desk.scene().commands).unwrap();
    assert_eq!((columns, rows), (5, 4));
    let (x, y) = (rect.x + rect.width * 0.7, rect.y + rect.height * 0.6);
    for phase in ["down", "up", "leave"] {
        bench.send(&json!({"type": "pointer", "phase": phase, "x": x, "y": y, "touch": false}));
    }
    let report = bench.report();
    assert_eq!(
        (text(&report, "/fields/at"), text(&report, "/fields/step")),
        ("3,2", "14")
    );
    assert_eq!((fact(&report, "x"), fact(&report, "y")), (4.0, 3.0));
    bench.send(&json!({"type": "step", "step": 14}));
    let report = bench.report();
    assert_eq!(
        (fact(&report, "x"), fact(&report, "y")),
        (5.0, 3.0),
        "the player's place, not the chosen one"
    );
    let left = json!({"type": "move", "value": 0, "channel": 0, "rows": 0, "columns": -1});
    let report = bench.send(&left);
    assert_eq!((fact(&report, "x"), fact(&report, "y")), (4.0, 3.0));
}

#[test]
fn while_it_plays_the_rest_is_covered() {
    let (mut bench, _) = open(STEP);
    let fills = |bench: &mut Bench| {
        let scene = bench.desk.scene();
        scene
            .commands
            .iter()
            .filter(|command| matches!(command, Command::Fill(Outline::Rect(..), _)))
            .count()
    };
    let still = fills(&mut bench);
    bench.send(&json!({"type": "play"}));
    bench.wait(0.0);
    bench.wait(50.0);
    assert_eq!(
        fills(&mut bench),
        still + 8,
        "beside and below, on four maps"
    );
}

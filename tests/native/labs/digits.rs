//! The lab of digits: drawing by pointer and keys, what is pointed at, training, and the square.

use serde_json::{Value, json};

use super::{Bench, asset, fact, length, pointer, text};

/// Draws a stroke over cells of the digit.
fn stroke(bench: &mut Bench, cells: &[isize]) -> Value {
    pointer(bench, "down", "cell", cells[0]);
    for cell in cells {
        pointer(bench, "move", "cell", *cell);
    }
    pointer(bench, "up", "cell", *cells.last().unwrap())
}

/// News of a training of one epoch whose weights are all this number.
fn news(weight: f32) -> Value {
    let weights: Vec<u8> = (0..1898).flat_map(|_| weight.to_le_bytes()).collect();
    json!({"type": "learnt", "news": {
        "seed": 3, "rate": 0.01, "epochs": 15, "weights": weights,
        "measured": [[2.3, 0.1, 2.3, 0.1], [0.5, 0.8, 0.6, 0.7]],
    }})
}

#[test]
fn the_shipped_weights_start_at_once_and_tell_97_of_100() {
    let mut bench = Bench::open("#/digits");
    let report = bench.bring();
    assert!(fact(&report, "accuracy") >= 97.0);
    assert_eq!(fact(&report, "parameters"), 1898.0);
    assert_eq!(fact(&report, "class"), fact(&report, "label"));
    assert_eq!(text(&report, "/spoken/code"), "digits-right");
    assert_eq!(fact(&report, "epoch"), 15.0);
}

#[test]
fn a_digit_is_drawn_with_the_pointer_and_told() {
    let mut bench = Bench::open("#/digits");
    let report = bench.set(&json!({"clear": "1"}));
    assert_eq!(
        text(&report, "/fields/cells"),
        ["0,0,0,0,0,0,0,0"; 8].join(";")
    );
    let down: Vec<isize> = (0..8).map(|row| row * 8 + 4).collect();
    let report = stroke(&mut bench, &down);
    assert_eq!(fact(&report, "class"), 1.0, "a stroke downwards is a one");
    let away = bench
        .send(&json!({"type": "pointer", "phase": "leave", "x": 0.0, "y": 0.0, "touch": false}));
    assert_eq!(text(&away, "/spoken/code"), "digits-drawn");
    assert!(text(&report, "/hash").contains("cells="), "it can be sent");
    assert!(report.pointer("/facts/label").is_none());
    // The rubber takes the stroke away where it goes.
    bench.set(&json!({"pen": "rubber"}));
    let report = stroke(&mut bench, &down);
    assert!(!text(&report, "/fields/cells").contains("16"));
    let report = bench.set(&json!({"take": "1"}));
    assert_eq!(text(&report, "/fields/cells"), "");
    assert_eq!(fact(&report, "sample"), 5.0);
}

#[test]
fn a_fast_stroke_leaves_no_gaps_and_another_sample_replaces_the_drawing() {
    let mut bench = Bench::open("#/digits");
    bench.set(&json!({"clear": "1"}));
    let report = stroke(&mut bench, &[3, 59]);
    let cells = text(&report, "/fields/cells").to_owned();
    assert_eq!(cells.matches("16").count(), 8, "every row: {cells}");
    let report = bench.set(&json!({"sample": "12"}));
    assert_eq!(text(&report, "/fields/cells"), "");
    assert_eq!(fact(&report, "sample"), 12.0);
}

#[test]
fn a_digit_is_drawn_with_the_keyboard() {
    let mut bench = Bench::open("#/digits");
    bench.set(&json!({"clear": "1"}));
    let go = |rows: i32, columns: i32| json!({"type": "move", "value": 0, "channel": 0, "rows": rows, "columns": columns});
    bench.send(&go(0, 1));
    for _ in 0..4 {
        bench.send(&go(0, 1));
    }
    for _ in 0..7 {
        bench.send(&json!({"type": "pin"}));
        bench.send(&go(1, 0));
    }
    let report = bench.send(&json!({"type": "pin"}));
    assert_eq!(text(&report, "/fields/unit"), "0.1.8.5");
    assert_eq!(fact(&report, "class"), 1.0);
}

#[test]
fn the_keyboard_goes_through_every_layer_and_back() {
    let mut bench = Bench::open("#/digits?unit=0.1.4.8");
    let right = json!({"type": "move", "value": 0, "channel": 0, "rows": 0, "columns": 1});
    let left = json!({"type": "move", "value": 0, "channel": 0, "rows": 0, "columns": -1});
    let report = bench.send(&right);
    assert_eq!(
        text(&report, "/fields/unit"),
        "1.1.4.1",
        "beyond the digit, the first map"
    );
    let report = bench.send(&left);
    assert_eq!(text(&report, "/fields/unit"), "0.1.4.8");
    for _ in 0..600 {
        bench.send(&right);
    }
    let report = bench.report();
    assert_eq!(text(&report, "/fields/unit"), "5.10.1.1", "the last class");
    assert_eq!(text(&report, "/spoken/code"), "digits-score");
}

#[test]
fn a_unit_that_is_pointed_at_tells_its_field_and_a_click_keeps_it() {
    let mut bench = Bench::open("#/digits");
    let report = pointer(&mut bench, "move", "d", 0);
    assert_eq!(text(&report, "/spoken/code"), "digits-unit");
    // 3×3, then pairs of it, then 3×3 of these, then pairs again: 3 + 1 + 2·2 + 2 = 10.
    assert_eq!(report.pointer("/spoken/rows"), Some(&json!(10.0)));
    assert_eq!(fact(&report, "field"), 10.0);
    pointer(&mut bench, "down", "a", 9);
    let report = pointer(&mut bench, "up", "a", 9);
    assert_eq!(text(&report, "/fields/unit"), "1.1.2.2");
    let report = bench.send(&json!({"type": "unpin"}));
    assert_eq!(text(&report, "/fields/unit"), "");
}

#[test]
fn what_a_worker_learns_is_shown_and_can_be_forgotten() {
    let mut bench = Bench::open("#/digits?show=train&seed=3&rate=0.01");
    let before = bench.bring();
    let training = before.pointer("/training").unwrap();
    assert_eq!(
        *training,
        json!({"data": "digits.csv", "seed": 3, "rate": 0.01, "own": false})
    );
    let scene = bench.desk.scene();
    let report = bench.send(&news(0.0));
    assert_eq!(report.pointer("/training/own"), Some(&json!(true)));
    assert_eq!(fact(&report, "seed"), 3.0);
    assert_eq!(fact(&report, "epoch"), 1.0);
    assert!(fact(&report, "accuracy") < 20.0, "zeros know nothing");
    assert_ne!(*scene, *bench.desk.scene());
    // What is no network of this kind is left.
    let broken = json!({"type": "learnt", "news": {
        "seed": 3, "rate": 0.01, "epochs": 15, "weights": [1, 2, 3, 4], "measured": [],
    }});
    let report = bench.send(&broken);
    assert_eq!(report.pointer("/training/own"), Some(&json!(false)));
    bench.send(&news(f32::NAN));
    let report = bench.send(&json!({"type": "forget"}));
    assert_eq!(report, {
        let mut same = before.clone();
        same["history"] = report["history"].clone();
        same
    });
    assert_eq!(*scene, *bench.desk.scene());
}

#[test]
fn the_square_goes_over_the_digit_by_player_pointer_and_keys() {
    let mut bench = Bench::open("#/digits?show=occlude");
    let report = bench.bring();
    assert_eq!(report.pointer("/player/steps"), Some(&json!(36)), "6 · 6");
    assert!(fact(&report, "lowest") < fact(&report, "probability"));
    pointer(&mut bench, "down", "under", 27);
    let report = pointer(&mut bench, "up", "under", 27);
    assert_eq!(
        text(&report, "/fields/step"),
        "15",
        "middle at row 4, column 4: 2 · 6 + 2, from 1"
    );
    let report =
        bench.send(&json!({"type": "move", "value": 0, "channel": 0, "rows": 1, "columns": 0}));
    assert_eq!(text(&report, "/fields/step"), "21");
    let heat = (1..=36).map(|step| fact(&bench.set(&json!({"step": step.to_string()})), "left"));
    let heat: Vec<f64> = heat.collect();
    let low = heat.iter().copied().fold(f64::INFINITY, f64::min);
    assert!((low - fact(&bench.report(), "lowest")).abs() < 1e-9);
    let report = bench.set(&json!({"size": "6"}));
    assert_eq!(report.pointer("/player/steps"), Some(&json!(9)));
}

#[test]
fn what_is_no_digit_is_said_and_a_missing_file_too() {
    let mut bench = Bench::open("#/digits?cells=1,2;3,4");
    let report = bench.bring();
    assert_eq!(text(&report, "/problem/code"), "digits-cells");
    let report = bench.set(&json!({"sample": "7"}));
    assert_eq!(report.pointer("/problem"), Some(&Value::Null));

    let mut desk = convolens::session::Desk::default();
    let mut send = |message: Value| desk.send(serde_json::from_value(message).unwrap());
    send(json!({"type": "open", "hash": "#/digits"}));
    send(json!({"type": "absent", "kind": "sample", "name": "digits.csv"}));
    send(
        json!({"type": "load", "kind": "sample", "name": "digits-weights", "bytes": asset("digits-weights")}),
    );
    let report = serde_json::to_value(desk.report()).unwrap();
    assert_eq!(length(&report, "/notices"), 1);
    assert_eq!(text(&report, "/notices/0/code"), "absent-sample");
    assert_eq!(
        report.pointer("/wanted"),
        Some(&Value::Null),
        "it is asked for once"
    );
}

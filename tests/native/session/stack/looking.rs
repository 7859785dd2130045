//! A unit is pointed at, chosen, played; what it sees is told.

use convolens::scene::{Command, Outline, Point, Role};
use serde_json::{Value, json};

use super::{Stage, hash};

const THREE: &str = "layers=conv,4,3,p1,relu;max,2;conv,4,3,p1";

/// A point of a value's place on the stage, in shares of its width and height.
fn on(report: &Value, value: u64, x: f64, y: f64) -> Point {
    let inspectors = report["inspectors"].as_array().unwrap();
    let rect = &inspectors.iter().find(|one| one["value"] == value).unwrap()["rect"];
    let side = |name: &str| rect[name].as_f64().unwrap();
    Point::new(
        side("x") + x * side("width"),
        side("y") + y * side("height"),
    )
}

fn pointer(stage: &mut Stage, phase: &str, at: Point) -> Value {
    stage.send(json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": false}))
}

#[test]
fn a_unit_under_the_pointer_tells_the_rows_and_columns_that_it_sees() {
    let mut stage = Stage::photo(32, 32, THREE);
    let report = stage.report();
    let at = on(&report, 3, 8.5 / 16.0, 8.5 / 16.0);
    let spoken = pointer(&mut stage, "move", at)["spoken"].clone();
    assert_eq!(spoken["code"], "stack-unit");
    assert_eq!(
        (&spoken["layer"], &spoken["row"], &spoken["column"]),
        (&json!(3), &json!(9), &json!(9))
    );
    // Units 7 … 9 of the pooling, cells 14 … 19 of its input, one more on either side.
    assert_eq!(
        (&spoken["top"], &spoken["bottom"]),
        (&json!(14), &json!(21))
    );
    assert_eq!(
        (&spoken["left"], &spoken["right"], &spoken["cells"]),
        (&json!(14), &json!(21), &json!(64))
    );
    assert_eq!(spoken["height"], 8);
    // At the border a part of the field lies in the padding.
    let at = on(&report, 3, 0.01, 0.01);
    let report = pointer(&mut stage, "move", at);
    assert_eq!(
        (&report["spoken"]["top"], &report["spoken"]["bottom"]),
        (&json!(1), &json!(5))
    );
    let seen: Vec<&str> = report["explanation"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(seen.contains(&"stack-outside"), "{seen:?}");
}

#[test]
fn a_cell_of_the_input_tells_what_it_influences() {
    let mut stage = Stage::photo(32, 32, THREE);
    let at = on(&stage.report(), 0, 16.5 / 32.0, 16.5 / 32.0);
    let spoken = pointer(&mut stage, "move", at)["spoken"].clone();
    assert_eq!(
        (&spoken["code"], &spoken["row"]),
        (&json!("stack-cell"), &json!(17))
    );
    // Three units of layer 1 on each axis, in two windows of the pooling, in four of layer 3, of four channels.
    assert_eq!(spoken["units"], 4 * 4 * 4);
}

#[test]
fn a_click_keeps_the_unit_in_the_address() {
    let mut stage = Stage::photo(32, 32, THREE);
    let at = on(&stage.report(), 2, 5.5 / 16.0, 3.5 / 16.0);
    for phase in ["move", "down", "up", "leave"] {
        pointer(&mut stage, phase, at);
    }
    let report = stage.report();
    assert_eq!(
        report["unit"],
        json!({"layer": 2, "channel": 0, "row": 3, "column": 5})
    );
    let again = Stage::photo(32, 32, hash(&report).split_once('?').unwrap().1).report();
    assert_eq!(again["unit"], report["unit"], "{}", hash(&report));
}

#[test]
fn playing_takes_the_unit_up_through_the_layers() {
    let mut stage = Stage::photo(32, 32, THREE);
    stage.say("first");
    stage.say("play");
    let mut seen = Vec::new();
    for _ in 0..200 {
        let again = stage.wait(50.0);
        let report = stage.report();
        let layer = report["unit"]["layer"].as_u64().unwrap();
        if seen.last() != Some(&layer) {
            seen.push(layer);
        }
        if !again {
            break;
        }
    }
    assert_eq!(seen, [1, 2, 3], "from the input on");
}

#[test]
fn the_keyboard_moves_the_unit() {
    let mut stage = Stage::photo(32, 32, THREE);
    let go = |stage: &mut Stage, channel: i32, rows: i32, columns: i32| {
        stage.send(json!({"type": "move", "value": 3, "channel": channel, "rows": rows, "columns": columns}))
    };
    let before = go(&mut stage, 0, 0, 0)["unit"].clone();
    let after = go(&mut stage, 1, -1, 2)["unit"].clone();
    let number = |unit: &Value, name: &str| unit[name].as_i64().unwrap();
    assert_eq!(number(&after, "row"), number(&before, "row") - 1);
    assert_eq!(number(&after, "column"), number(&before, "column") + 2);
    assert_eq!(number(&after, "channel"), 1);
    let report = stage.say("pin");
    assert_eq!(report["unit"], after);
    let far = go(&mut stage, 99, 999, 999)["unit"].clone();
    assert_eq!(
        far,
        json!({"layer": 3, "channel": 3, "row": 15, "column": 15}),
        "it stays inside"
    );
}

#[test]
fn a_series_tells_the_samples_that_a_unit_sees() {
    let query = "on=series&x=1,2,3,4,5,6,7,8,9,10,11,12&layers=conv,1,2,causal;conv,1,2,d2,causal;conv,1,2,d4,causal&step=3&at=8.5";
    let mut stage = Stage::open(query);
    let spoken = stage.report()["spoken"].clone();
    assert_eq!(spoken["code"], "stack-unit-series");
    let index = spoken["index"].as_u64().unwrap();
    assert_eq!(spoken["size"], 8, "1 + 1 + 2 + 4");
    assert_eq!(
        (&spoken["to"], &spoken["from"]),
        (&json!(index), &json!(index - 7))
    );
}

#[test]
fn a_long_series_follows_the_keyboard() {
    let x = ["1"; 64].join(",");
    let mut stage = Stage::open(&format!("on=series&x={x}&layers=conv,1,3&at=5"));
    let mut report = Value::Null;
    for _ in 0..50 {
        report =
            stage.send(json!({"type": "move", "value": 1, "channel": 0, "rows": 0, "columns": 1}));
    }
    let unit = report["unit"]["column"].as_u64().unwrap();
    let scene = stage.desk.scene();
    let red = reds(&scene.commands);
    let sight = 0.0..scene.width;
    assert!(unit > 50, "walked to unit {unit}");
    assert!(red.iter().any(|x| sight.contains(x)), "{red:?}");
}

/// Where red frames begin.
fn reds(commands: &[Command]) -> Vec<f64> {
    let of = |command: &Command| match command {
        Command::Group(group) => reds(&group.commands),
        Command::Stroke(Outline::Rect(rect, _), paint, ..) if paint.role == Role::Field => {
            vec![rect.x]
        }
        _ => Vec::new(),
    };
    commands.iter().flat_map(of).collect()
}

#[test]
fn a_dense_layer_and_a_convolution_are_looked_into_where_they_stand() {
    let query = "on=series&x=1,2,3,4,5,6,7,8&layers=relu;conv,1,3&links=1";
    let mut stage = Stage::open(query);
    let report = stage.report();
    // Of 6 outputs the fourth, and of 8 inputs the second: the values that the convolution writes and reads.
    for (value, share, index) in [(2, 3.5 / 6.0, 4), (1, 1.5 / 8.0, 2)] {
        let at = on(&report, value, share, 0.5);
        let spoken = pointer(&mut stage, "move", at)["spoken"].clone();
        let told = (&spoken["layer"], &spoken["index"]);
        assert_eq!(told, (&json!(value), &json!(index)));
    }
    let rest = pointer(&mut stage, "move", Point::new(2.0, 2.0))["spoken"].clone();
    assert_eq!(rest["layer"], 2, "beside the cells lies nothing");
}

#[test]
fn an_effective_field_is_measured_where_it_is_asked_for() {
    let mut stage = Stage::photo(40, 40, "preset=deep&seeds=60");
    assert_eq!(stage.report()["effective"], json!(null));
    let begun = stage.set(json!({"field": "effective"}));
    let runs = |report: &Value| report["effective"]["seeds"].as_u64().unwrap();
    assert!((1..60).contains(&runs(&begun)), "{}", begun["effective"]);
    for frame in 1.. {
        assert!(frame < 60, "every frame measures on");
        let again = stage.wait(16.0);
        let missing = runs(&stage.report()) < 60;
        assert_eq!(again, missing, "frames are due until the last seed is in");
        if !missing {
            break;
        }
    }
    let report = stage.report();
    let number = |name: &str| {
        report["effective"][name]
            .as_str()
            .unwrap()
            .parse::<f64>()
            .unwrap()
    };
    assert!(
        number("share") > number("even") + 20.0,
        "{}",
        report["effective"]
    );
}

#[test]
fn what_would_hold_the_page_up_is_told_and_not_computed() {
    let layers = "layers=conv,32,3,p1;conv,32,3,p1;global,avg&field=effective&step=3";
    let mut stage = Stage::photo(100, 90, layers);
    let report = stage.report();
    let work = 90 * 100 * (32 * 9 + 32 * 32 * 9 + 32);
    assert_eq!(report["heavy"]["unit"], json!(work));
    let drawn = 32 * 10 + 32 * (32 * 9 + 1);
    assert_eq!(
        report["heavy"]["field"],
        json!(3 * work + 16 * drawn),
        "forwards and back, and every weight drawn"
    );
    assert_eq!(report["arithmetic"], json!(null));
    assert_eq!(report["effective"], json!(null));
    assert_eq!(report["spoken"]["number"], "");
    let report = stage.work();
    assert_ne!(report["spoken"]["number"], "", "the map has it");
    assert_eq!(report["arithmetic"], json!(null));
    let report = stage.set(json!({"step": "2"}));
    assert_eq!(report["heavy"], json!({"unit": null, "field": null}));
    assert_eq!(report["arithmetic"]["kind"], "conv");
}

fn number(text: &Value) -> f64 {
    let plain = text.as_str().unwrap().replace('−', "-");
    plain.parse().unwrap()
}

#[test]
fn of_what_does_not_multiply_the_arithmetic_leads_to_the_number_too() {
    let at_the_corner = "&at=0,0";
    for layers in [
        "avg,3,p1",
        "avg,3,p1,tanh",
        "max,3,p1,sigmoid",
        "global,avg,tanh",
        "global,max,sigmoid",
        "pyramid,avg,1,2",
        "conv,2,1;tanh",
        "conv,2,1;conv,2,1;add,1,tanh",
        "conv,2,1;conv,2,1;cat,1,sigmoid",
        "conv,2,1;conv,2,1;cat,1,sigmoid&channel=3",
    ] {
        let mut stage = Stage::photo(12, 12, &format!("layers={layers}{at_the_corner}"));
        let report = stage.report();
        assert_eq!(report["notices"], json!([]), "{layers}");
        let told = &report["arithmetic"];
        let sum = number(&told["sum"]);
        for channel in told["channels"].as_array().unwrap() {
            assert_eq!(channel["subtotal"], told["sum"], "{layers}: {told}");
        }
        let value = match told["act"].as_str().unwrap() {
            "tanh" => sum.tanh(),
            "sigmoid" => 1.0 / (1.0 + (-sum).exp()),
            _ => sum,
        };
        assert!(
            (value - number(&told["output"])).abs() < 0.002,
            "{layers}: {told}"
        );
    }
    // A corner's average counts nine cells, five of them padding.
    let mut stage = Stage::photo(12, 12, "layers=avg,3,p1&at=0,0");
    let expected = (f64::from(7 + 13 + 20) / 255.0 - 4.0 * 0.5) / 9.0;
    let told = stage.report()["arithmetic"].clone();
    assert!((number(&told["sum"]) - expected).abs() < 0.0005, "{told}");
}

#[test]
fn the_arithmetic_adds_up() {
    let mut stage = Stage::photo(
        32,
        32,
        "layers=conv,4,3,p1,relu;conv,4,3,p1&step=2&channel=1",
    );
    let sum = stage.report()["arithmetic"].clone();
    assert_eq!(sum["kind"], "conv");
    let channels = sum["channels"].as_array().unwrap();
    assert_eq!(channels.len(), 4, "all of layer one");
    let mut total = number(&sum["bias"]);
    for channel in channels {
        let products: f64 = channel["terms"]
            .as_array()
            .unwrap()
            .iter()
            .map(|term| number(&term[0]) * number(&term[1]))
            .sum();
        assert!(
            (products - number(&channel["subtotal"])).abs() < 0.02,
            "{channel}"
        );
        total += number(&channel["subtotal"]);
    }
    assert!(
        (total - number(&sum["sum"])).abs() < 0.02,
        "{total} in {sum}"
    );
}

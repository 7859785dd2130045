//! Pointing, clicking, pinning and dragging on the stage.

use convolens::scene::Point;
use serde_json::json;

use super::{Stage, step};

#[test]
fn pointing_tells_what_is_there() {
    let mut stage = Stage::open("step=7");
    let at = stage.find("y", 2);
    let report = stage.pointer("move", at);
    assert_eq!(
        [&report["spoken"]["index"], &report["spoken"]["sum"]],
        [&json!(3), &json!("3.2")]
    );
    let at = stage.find("y", 9);
    assert_eq!(
        stage.pointer("move", at)["spoken"],
        json!({"code": "output-hidden", "index": 10})
    );
    let at = stage.find("x", 1);
    assert_eq!(
        stage.pointer("move", at)["spoken"],
        json!({"code": "input", "index": 2, "value": "5", "count": 4, "outputs": "y1, y2, y3, y4"}),
        "the padding's copy of x₂ is read by y₁ once more"
    );
    let at = stage.find("p", -2);
    let padding = stage.pointer("move", at)["spoken"].clone();
    assert_eq!(
        [&padding["position"], &padding["value"], &padding["source"]],
        ["−1", "1", "x3"]
    );
    let at = stage.find("k", 4);
    let weight = stage.pointer("move", at)["spoken"].clone();
    assert_eq!([&weight["label"], &weight["value"]], ["K(2)", "0.1"]);
    assert_eq!(
        weight["uses"],
        "x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x11, x10"
    );
    let report = stage.pointer("leave", at);
    assert_eq!(report["spoken"]["index"], 7, "the step again");
    assert_eq!(step(&report), 7, "pointing moves nothing");
}

#[test]
fn a_click_on_the_input_places_the_window() {
    let mut stage = Stage::open("step=7");
    for cell in [0, 3, 11] {
        let at = stage.find("x", cell);
        let report = stage.click(at);
        assert_eq!(step(&report), cell as u64 + 1);
        assert_eq!(report["fields"]["pin"], "");
    }
    let mut stage = Stage::open("stride=3&pad=valid&step=1");
    // windows at 0, 3, 6 with their centres on 2, 5, 8: cell 9 is nearest to the last
    let at = stage.find("x", 9);
    assert_eq!(step(&stage.click(at)), 3);
    let mut causal = Stage::open("pad=causal&fill=zero&step=1");
    let at = causal.find("x", 5);
    assert_eq!(
        step(&causal.click(at)),
        6,
        "the newest sample is the one clicked"
    );
}

#[test]
fn a_click_pins_and_another_unpins() {
    let mut stage = Stage::open("step=7");
    for (kind, index, pin) in [("y", 2, "y3"), ("k", 0, "k1")] {
        let at = stage.find(kind, index);
        let report = stage.click(at);
        assert_eq!(report["fields"]["pin"], pin);
        let pinned = stage.pointer("leave", at);
        assert_eq!(
            pinned["spoken"], report["spoken"],
            "it stays when the pointer goes"
        );
        let at = stage.find(kind, index);
        assert_eq!(stage.click(at)["fields"]["pin"], "");
        stage.pointer("leave", at);
    }
    let at = stage.find("y", 4);
    stage.click(at);
    let report = stage.click(Point::new(3.0, 3.0));
    assert_eq!(
        report["fields"]["pin"], "",
        "a click beside everything unpins"
    );
    let at = stage.find("y", 4);
    stage.click(at);
    stage.pointer("leave", at);
    assert_eq!(stage.say("unpin")["fields"]["pin"], "");
}

#[test]
fn the_keyboard_points_and_pins_too() {
    let mut stage = Stage::open("step=7");
    let report = stage.send(json!({"type": "focus", "row": "output", "index": 2}));
    assert_eq!(report["spoken"]["sum"], "3.2");
    let rows: Vec<_> = report["inspectors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| (i["row"].clone(), i["index"].clone(), i["count"].clone()))
        .collect();
    assert_eq!(
        rows,
        [
            (json!("input"), json!(6), json!(12)),
            (json!("kernel"), json!(2), json!(5)),
            (json!("output"), json!(2), json!(12)),
        ],
        "the others stand at the step"
    );
    assert_eq!(stage.say("pin")["fields"]["pin"], "y3");
    assert_eq!(stage.say("blur")["spoken"]["sum"], "3.2", "pinned");
    assert_eq!(stage.say("unpin")["spoken"]["index"], 7);
    let report = stage.send(json!({"type": "focus", "row": "input", "index": 999}));
    assert_eq!(report["spoken"]["index"], 12, "no further than the last");
}

#[test]
fn what_is_pinned_on_padding_stands_in_the_address() {
    let mut stage = Stage::open("step=1");
    let at = stage.find("p", -2);
    stage.pointer("move", at);
    let report = stage.say("pin");
    let again = stage.send(json!({"type": "open", "hash": report["hash"]}));
    assert_eq!(again["notices"], json!([]));
    assert_eq!(again["fields"]["pin"], report["fields"]["pin"]);
    assert_eq!(again["spoken"]["code"], "padding");
}

#[test]
fn dragging_moves_the_window_with_the_pointer() {
    let mut stage = Stage::open("step=4");
    let pitch = stage.find("x", 5).x - stage.find("x", 4).x;
    let from = stage.find("x", 3);
    let moved = |cells: f64| Point::new(from.x + cells * pitch, from.y);
    stage.pointer("move", from);
    stage.pointer("down", from);
    assert_eq!(
        step(&stage.pointer("move", moved(0.05))),
        4,
        "a tremble is no drag"
    );
    assert_eq!(step(&stage.pointer("move", moved(2.1))), 6);
    assert_eq!(step(&stage.pointer("move", moved(-1.9))), 2);
    assert_eq!(
        step(&stage.pointer("move", moved(-50.0))),
        1,
        "no further than the first"
    );
    assert_eq!(
        step(&stage.pointer("up", moved(-50.0))),
        1,
        "letting go is no click"
    );
    assert_eq!(
        step(&stage.pointer("move", moved(3.0))),
        1,
        "and then the drag is over"
    );
}

#[test]
fn a_finger_keeps_what_it_tapped() {
    let mut stage = Stage::open("step=7");
    let tap = |stage: &mut Stage, at: Point| {
        for phase in ["down", "up", "leave"] {
            stage.send(
                json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": true}),
            );
        }
        stage.report()
    };
    let at = stage.find("y", 2);
    let report = tap(&mut stage, at);
    assert_eq!(report["spoken"]["sum"], "3.2");
    assert_eq!(tap(&mut stage, Point::new(3.0, 3.0))["spoken"]["index"], 7);
}

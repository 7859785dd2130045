//! What becomes an entry of the history, and what only changes the present one.

use serde_json::{Value, json};

use super::Stage;

#[track_caller]
fn check(report: &Value, expected: &str) {
    assert_eq!(report["history"], expected, "{}", report["hash"]);
}

#[test]
fn a_change_is_an_entry_and_a_slider_only_one() {
    let mut stage = Stage::open("");
    check(&stage.set(json!({"stride": "2"})), "push");
    check(&stage.set(json!({"stride": "3"})), "replace");
    check(&stage.set(json!({"dilation": "2"})), "push");
    check(&stage.set(json!({"stride": "2"})), "push");
    check(&stage.set(json!({"pad": "same", "fill": "zero"})), "push");
    check(&stage.set(json!({"data": "ramp"})), "push");
}

#[test]
fn looking_is_no_entry() {
    let mut stage = Stage::open("");
    check(&stage.report(), "replace");
    for (key, value) in [
        ("step", "3"),
        ("pin", "y1"),
        ("speed", "2"),
        ("lang", "ru"),
        ("theme", "dark"),
    ] {
        check(&stage.set(json!({key: value})), "replace");
    }
    for what in ["forward", "back", "first", "last", "faster", "unpin", "fit"] {
        check(&stage.say(what), "replace");
    }
    check(&stage.send(json!({"type": "step", "step": 3})), "replace");
    for message in [
        json!({"type": "pointer", "phase": "move", "x": 1.0, "y": 1.0, "touch": false}),
        json!({"type": "focus", "row": "input", "index": 1}),
        json!({"type": "blur"}),
        json!({"type": "dismiss"}),
        json!({"type": "motion", "reduced": true}),
        json!({"type": "words", "table": {}, "decimal": ","}),
    ] {
        check(&stage.send(message), "none");
    }
}

#[test]
fn playing_writes_the_address_when_it_ends() {
    let mut stage = Stage::open("step=10");
    check(&stage.say("play"), "none");
    stage.wait(16.0);
    stage.wait(16.0);
    check(&stage.report(), "none");
    check(&stage.rest(), "replace");
    stage.say("play");
    check(&stage.say("pause"), "replace");
}

#[test]
fn a_slip_is_no_entry() {
    let mut stage = Stage::open("from=1&to=5&pin=y2");
    let report = stage.set(json!({"x": "1,2,oops"}));
    check(&report, "none");
    assert_eq!(
        report["notices"],
        json!([{"code": "bad-value", "key": "x", "value": "oops"}])
    );
    assert_eq!(
        [
            &report["fields"]["from"],
            &report["fields"]["to"],
            &report["fields"]["pin"]
        ],
        ["1", "5", "y2"]
    );
}

#[test]
fn an_entry_is_not_replaced_by_what_follows_a_file() {
    let mut stage = Stage::open("");
    check(&stage.set(json!({"stride": "2"})), "push");
    check(&stage.load("a.csv", [1.0, 2.0, 3.0]), "push");
    check(&stage.set(json!({"stride": "3"})), "push");
}

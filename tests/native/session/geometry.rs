//! An impossible geometry: the last good picture, the numbers, and what was entered.

use convolens::scene::Command;
use serde_json::json;

use super::{Stage, step};

#[test]
fn the_last_good_picture_stays_dimmed_and_comes_back() {
    let mut stage = Stage::open("pad=valid&step=3");
    let good = stage.scene();
    let before = stage.report();
    let report = stage.set(json!({"dilation": "9"}));
    // 9 · (5 − 1) + 1 = 37 cells over 12; kernel 2 spans 10, dilation 2 spans 9
    assert_eq!(
        report["problem"],
        json!({"code": "span-exceeds-input", "axis": "width", "kernel": 5, "dilation": 9, "span": 37, "input": 12,
               "before": 0, "after": 0, "padded": 12, "missing": 25, "max_kernel": 2, "max_dilation": 2})
    );
    assert_eq!(report["fields"]["dilation"], "9", "what was entered stays");
    assert_eq!(report["hash"], "#/series?dilation=9&pad=valid&step=3");
    let dimmed = stage.scene();
    let [Command::Group(group)] = dimmed.commands.as_slice() else {
        panic!("one group dims it all");
    };
    assert!(group.opacity < 0.5);
    assert_eq!(group.commands, good.commands, "the same picture");
    for key in ["spoken", "arithmetic", "size", "formula", "player"] {
        assert_eq!(report[key], before[key], "{key}");
    }
    assert_eq!(
        stage.say("play")["player"]["playing"],
        false,
        "nothing to play"
    );
    let report = stage.set(json!({"dilation": "2"}));
    assert_eq!(report["problem"], json!(null));
    assert_eq!([&report["size"]["span"], &report["size"]["output"]], [9, 4]);
    let report = stage.set(json!({"dilation": "1"}));
    assert_eq!(report["spoken"], before["spoken"]);
    assert_eq!(stage.scene(), good);
}

#[test]
fn every_refusal_has_its_numbers() {
    let refused = |query: &str| Stage::open(query).report()["problem"].clone();
    assert_eq!(
        refused("stride=0"),
        json!({"code": "zero-size", "what": "stride", "axis": "width"})
    );
    assert_eq!(
        refused("dilation=0"),
        json!({"code": "zero-size", "what": "dilation", "axis": "width"})
    );
    assert_eq!(
        refused("op=max&size=0"),
        json!({"code": "zero-size", "what": "kernel", "axis": "width"})
    );
    let mirror = refused("x=1,2,3&pad=3,0&fill=mirror");
    assert_eq!(
        [&mirror["code"], &mirror["side"]],
        ["fill-too-wide", "before"]
    );
    assert_eq!(
        [&mirror["amount"], &mirror["input"], &mirror["limit"]],
        [3, 3, 2]
    );
    let window = refused("op=avg&size=2&pad=2,2");
    assert_eq!(
        [&window["code"], &window["output"]],
        [&json!("padding-only-window"), &json!(1)]
    );
    assert_eq!(refused("pad=9999999999,0&fill=zero")["code"], "too-large");
}

#[test]
fn too_much_for_a_page_is_refused_and_not_tried() {
    // 268 million cells would fit into a tensor, and take a page half a minute.
    for query in [
        "pad=200000000,0&fill=zero",
        "dilation=60000000&pad=same&fill=zero",
    ] {
        let report = Stage::open(query).report();
        assert_eq!(report["problem"]["code"], "too-large", "{query}");
    }
    assert_eq!(
        Stage::open("op=avg&size=100000000&pad=same").report()["notices"][0]["code"],
        "bad-value"
    );
}

#[test]
fn the_step_is_kept_for_when_it_is_possible_again() {
    let mut stage = Stage::open("step=9");
    assert_eq!(
        step(&stage.set(json!({"stride": "4"}))),
        3,
        "the last of three"
    );
    assert_eq!(step(&stage.set(json!({"stride": "1"}))), 9);
}

//! Addresses, and pictures that come with them or later.

use serde_json::json;

use super::{Stage, place};
use crate::session::codes;

#[test]
fn the_first_page_wants_its_sample() {
    let mut stage = Stage::open("");
    let report = stage.report();
    assert_eq!(
        [&report["view"], &report["hash"]],
        [&json!("image"), &json!("#/image")]
    );
    assert_eq!(
        report["wanted"],
        json!({"kind": "sample", "name": "astronaut"})
    );
    for nothing in ["picture", "job", "scale", "formula", "cost"] {
        assert!(report[nothing].is_null(), "{nothing}");
    }
    assert_eq!(report["inspectors"], json!([]));
    assert!(!stage.scene().commands.is_empty(), "it says that it waits");
    let report = stage.bring("sample", "astronaut", 6, 4, |x, y| (10 * x + y) as u8);
    assert!(report["wanted"].is_null());
    assert_eq!(report["history"], "none", "the address had asked for it");
    assert_eq!(
        [&report["picture"]["width"], &report["picture"]["height"]],
        [6, 4]
    );
    assert_eq!(
        [&report["player"]["rows"], &report["player"]["columns"]],
        [4, 6]
    );
    assert_eq!(report["job"]["spec"]["width"], 6);
    assert_eq!(report["kernel"]["preset"], "sobel-x");
}

#[test]
fn what_is_not_understood_is_named_and_the_rest_kept() {
    let mut stage = Stage::open("cells=0,255;255,0&kernel=1,2;x&colour=red&stride=2&show=loud");
    let report = stage.report();
    assert_eq!(
        codes(&report["notices"]),
        ["bad-value", "unknown-key", "bad-value"]
    );
    assert_eq!(report["notices"][1]["key"], "colour");
    assert_eq!(report["fields"]["stride"], "2");
    assert_eq!(stage.say("dismiss")["notices"], json!([]));
}

#[test]
fn a_painted_grid_is_a_picture_without_the_page() {
    let mut stage = Stage::open("cells=0,50,100;0,50,100&kernel=-1,0,1&pad=valid");
    let report = stage.work();
    assert!(report["wanted"].is_null());
    assert_eq!(report["picture"]["kind"], "cells");
    assert_eq!(report["picture"]["cells"], json!([0, 50, 100, 0, 50, 100]));
    assert_eq!(
        [&report["player"]["rows"], &report["player"]["columns"]],
        [2, 1]
    );
    assert_eq!(
        [&report["scale"]["smallest"], &report["scale"]["largest"]],
        ["100", "100"],
        "100 − 0"
    );
    let picture = report["job"]["picture"].clone();
    let report = stage.set(json!({"cells": "0,50,200;0,50,100"}));
    assert_ne!(report["job"]["picture"], picture, "another picture");
    assert_eq!(stage.work()["scale"]["largest"], "200");
    assert_eq!(
        stage.desk.rows(0, 9).len(),
        2 * 3 * 4,
        "no rows beyond the last"
    );
}

#[test]
fn a_picture_that_nobody_asked_for_becomes_the_source() {
    let mut stage = Stage::open("cells=0,255;255,0&pin=y1.1&step=3");
    let report = stage.bring("file", "my cat.png", 5, 5, |x, _| x as u8);
    assert_eq!(report["fields"]["file"], "my cat.png");
    assert_eq!(report["fields"]["pin"], "", "it was another picture's");
    assert_eq!(place(&report), (0, 0));
    assert_eq!(report["history"], "push");
    assert_eq!(report["hash"].as_str().unwrap().matches("cells").count(), 0);
}

#[test]
fn painting_goes_on_where_the_window_stands() {
    let mut stage = Stage::photo(40, 40, "zoom=20,20,2&step=700", |x, _| x as u8);
    let report = stage.set(json!({"cells": "0,255;255,0"}));
    assert_eq!(report["fields"]["zoom"], "", "it was another picture's");
    assert_eq!(
        [&report["fields"]["step"], &report["history"]],
        ["1", "push"]
    );
    stage.say("last");
    stage.set(json!({"cells": "9,255;255,0"}));
    let report = stage.set(json!({"cells": "9,9;255,0"}));
    assert_eq!(place(&report), (1, 1));
    assert_eq!(report["history"], "replace", "painting is one change");
}

#[test]
fn a_missing_picture_keeps_the_links_view() {
    let mut stage = Stage::open("file=cat.png&stride=2&step=3");
    let report = stage.send(json!({"type": "absent", "kind": "file", "name": "cat.png"}));
    assert_eq!(codes(&report["notices"]), ["absent-file"]);
    assert!(report["wanted"].is_null());
    let report = stage.bring("file", "cat.png", 9, 9, |x, _| x as u8);
    assert_eq!(report["notices"], json!([]));
    assert_eq!(place(&report), (0, 2), "the link's step");
    assert_eq!(report["history"], "none");
}

#[test]
fn pixels_that_do_not_make_a_picture_are_not_taken() {
    let mut stage = Stage::open("cells=0,255;255,0");
    for (width, height, bytes) in [(2, 2, 15), (0, 0, 0), (usize::MAX, usize::MAX, 4)] {
        let report = stage.send(json!({
            "type": "picture", "kind": "file", "name": "a.png", "width": width, "height": height,
            "rgba": vec![0; bytes], "notes": [],
        }));
        assert_eq!(report["picture"]["kind"], "cells");
    }
}

#[test]
fn notes_of_decoding_are_said_as_they_came() {
    let mut stage = Stage::open("");
    let notes = json!([{"code": "shrunk", "from": 30.0, "name": "a.png"}]);
    let report = stage.send(json!({
        "type": "picture", "kind": "file", "name": "a.png", "width": 1, "height": 1,
        "rgba": [1, 2, 3, 255], "notes": notes,
    }));
    assert_eq!(report["picture"]["notes"], notes);
}

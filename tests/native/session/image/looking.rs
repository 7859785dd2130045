//! Zooming, panning and comparing.

use serde_json::json;

use super::{Stage, on, place};

fn wave(x: usize, y: usize) -> u8 {
    ((x * 31 + y * 17) % 256) as u8
}

/// x, y and magnification; the whole is (0, 0, 1).
fn zoom(stage: &mut Stage) -> (f64, f64, f64) {
    let report = stage.report();
    let text = report["fields"]["zoom"].as_str().unwrap();
    let numbers: Vec<f64> = text
        .split(',')
        .filter_map(|part| part.parse().ok())
        .collect();
    assert_eq!(report["zoom"]["whole"], text.is_empty());
    match numbers.as_slice() {
        &[x, y, scale] => (x, y, scale),
        _ => (0.0, 0.0, 1.0),
    }
}

#[test]
fn the_wheel_zooms_about_the_pointer_in_either_picture() {
    for row in ["input", "output"] {
        let mut stage = Stage::photo(100, 100, "", wave);
        let report = stage.report();
        let at = on(&report, row, 0.25, 0.5);
        let input = stage.click(at);
        stage.send(json!({"type": "zoom", "factor": 4, "x": at.x, "y": at.y}));
        let (_, _, scale) = zoom(&mut stage);
        assert_eq!(scale, 4.0);
        assert_eq!(
            place(&stage.click(at)),
            place(&input),
            "what was under the pointer still is"
        );
        let other = if row == "input" { "output" } else { "input" };
        let linked = on(&report, other, 0.25, 0.5);
        assert_eq!(
            place(&stage.click(linked)),
            place(&input),
            "in both pictures"
        );
        stage.send(json!({"type": "zoom", "factor": 0.01, "x": at.x, "y": at.y}));
        assert_eq!(
            zoom(&mut stage),
            (0.0, 0.0, 1.0),
            "no further than the whole"
        );
    }
}

#[test]
fn dragging_a_magnified_picture_pans_both() {
    let mut stage = Stage::photo(100, 100, "", wave);
    let report = stage.report();
    let at = |x, y| on(&report, "input", x, y);
    let middle = at(0.5, 0.5);
    stage.send(json!({"type": "zoom", "factor": 4, "x": middle.x, "y": middle.y}));
    let (x, y, _) = zoom(&mut stage);
    let window = place(&stage.report());
    stage.pointer("down", middle);
    stage.pointer("move", at(0.75, 0.5));
    let moved = zoom(&mut stage);
    assert!(
        (x - moved.0 - 6.375).abs() < 0.1,
        "a quarter of 102 / 4 pixels, padding included"
    );
    assert_eq!(moved.1, y);
    let report = stage.pointer("up", at(0.75, 0.5));
    assert_eq!(place(&report), window, "the window stays");
    stage.send(json!({"type": "pan", "dx": 1e6, "dy": 1e6, "x": middle.x, "y": middle.y}));
    stage.send(json!({"type": "pan", "dx": 0, "dy": -10, "x": middle.x, "y": middle.y}));
    let end = zoom(&mut stage);
    assert!(
        end.0 < moved.0 && end.1 > 0.0,
        "it is not owed what lies beyond the border"
    );
    stage.say("fit");
    assert_eq!(zoom(&mut stage), (0.0, 0.0, 1.0));
    stage.send(json!({"type": "pan", "dx": 50, "dy": 50, "x": middle.x, "y": middle.y}));
    assert_eq!(zoom(&mut stage), (0.0, 0.0, 1.0), "nothing to pan");
}

#[test]
fn the_window_is_brought_back_into_sight() {
    let mut stage = Stage::photo(100, 100, "", wave);
    let report = stage.report();
    let at = on(&report, "input", 0.9, 0.9);
    stage.send(json!({"type": "zoom", "factor": 8, "x": at.x, "y": at.y}));
    let there = zoom(&mut stage);
    stage.say("last");
    assert_eq!(zoom(&mut stage).2, there.2);
    stage.say("first");
    let back = zoom(&mut stage);
    assert_ne!(back, there);
    assert_eq!(back.2, there.2, "as near as before");
}

#[test]
fn comparing_is_said_in_the_address_and_drawn() {
    let mut stage = Stage::photo(30, 30, "", wave);
    stage.work();
    let after = stage.scene();
    let report = stage.send(json!({"type": "compare", "share": 0.5}));
    assert_eq!(report["fields"]["compare"], "0.5");
    assert_eq!(report["history"], "replace");
    assert!(stage.scene() != after);
    let report = stage.send(json!({"type": "compare", "share": 7}));
    assert_eq!(report["fields"]["compare"], "1");
    let report = stage.send(json!({"type": "compare", "share": 0}));
    assert_eq!(report["fields"]["compare"], "0");
    assert!(stage.scene() == after);
}

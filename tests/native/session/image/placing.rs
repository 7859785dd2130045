//! Placing the window with the pointer, and what pointing tells.

use convolens::scene::Point;
use serde_json::json;

use super::{Stage, areas, on, pixel, place};

fn wave(x: usize, y: usize) -> u8 {
    ((x * 31 + y * 17) % 256) as u8
}

#[test]
fn a_click_on_either_picture_places_the_window() {
    let mut stage = Stage::photo(10, 10, "", wave);
    let report = stage.report();
    let (input, output) = (
        on(&report, "input", 0.0, 0.0),
        on(&report, "output", 0.0, 0.0),
    );
    let at = pixel(&report, 3, 7);
    for origin in [input, output] {
        let at = Point::new(at.x - input.x + origin.x, at.y - input.y + origin.y);
        let report = stage.click(at);
        assert_eq!(place(&report), (3, 7));
        assert_eq!(report["fields"]["step"], "38");
        assert_eq!(report["fields"]["pin"], "");
        assert_eq!(report["history"], "replace");
        stage.say("first");
    }
}

#[test]
fn the_window_whose_middle_is_nearest_is_taken() {
    let mut stage = Stage::photo(12, 12, "pad=valid&stride=3&kernel=1,1,1;1,1,1;1,1,1", wave);
    // Middles at 1, 4, 7, 10; pixel 5 lies between the second and the third, nearer to the second.
    let report = stage.report();
    let at = on(&report, "input", 5.5 / 12.0, 11.5 / 12.0);
    assert_eq!(place(&stage.click(at)), (3, 1));
}

#[test]
fn dragging_slides_the_window() {
    let mut stage = Stage::photo(10, 10, "", wave);
    let report = stage.report();
    for row in ["input", "output"] {
        let at = |x, y| on(&report, row, x, y);
        stage.pointer("down", at(5.5 / 12.0, 5.5 / 12.0));
        let report = stage.pointer("move", at(3.5 / 12.0, 9.5 / 12.0));
        assert_eq!(place(&report), (8, 2), "a pixel of padding comes first");
        assert_eq!(
            place(&stage.pointer("move", at(-3.0, 5.0))),
            (9, 0),
            "no further than the border"
        );
        assert_eq!(place(&stage.pointer("up", at(-3.0, 5.0))), (9, 0));
        assert_eq!(
            place(&stage.pointer("move", at(0.5, 0.5))),
            (9, 0),
            "and then it is over"
        );
    }
}

#[test]
fn pointing_tells_what_is_there_and_playing_waits() {
    let mut stage = Stage::photo(10, 10, "", wave);
    let step = stage.report()["spoken"].clone();
    stage.say("play");
    let report = stage.report();
    let at = on(&report, "input", 0.35, 0.75);
    let report = stage.pointer("move", at);
    assert_ne!(report["spoken"], step);
    assert_eq!(report["player"]["waiting"], true);
    let report = stage.pointer("leave", at);
    assert_eq!(report["player"]["waiting"], false);
}

#[test]
fn a_weight_is_pinned_and_let_go() {
    let mut stage = Stage::photo(10, 10, "step=45", wave);
    let report = stage.send(json!({"type": "focus", "row": "kernel", "index": 5}));
    let kernel = &report["inspectors"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["row"] == "kernel")
        .unwrap()
        .clone();
    assert_eq!(
        [&kernel["index"], &kernel["count"], &kernel["columns"]],
        [5, 9, 3]
    );
    let report = stage.say("pin");
    assert_eq!(report["fields"]["pin"], "k2.3", "row 2, column 3");
    let again = stage.send(json!({"type": "open", "hash": report["hash"]}));
    assert_eq!(again["fields"]["pin"], "k2.3");
    assert_eq!(stage.say("unpin")["fields"]["pin"], "");
}

#[test]
fn the_keyboard_points_into_pictures_row_by_row() {
    let mut stage = Stage::photo(7, 5, "", wave);
    for (row, index, kept) in [
        ("input", 9, 9),
        ("output", 34, 34),
        ("output", 999, 34),
        ("kernel", usize::MAX, 8),
    ] {
        let report = stage.send(json!({"type": "focus", "row": row, "index": index}));
        let inspectors = report["inspectors"].as_array().unwrap();
        let there = inspectors.iter().find(|i| i["row"] == row).unwrap();
        assert_eq!(there["index"], kept, "{row}");
        assert_eq!(report["spoken"], there["text"]);
    }
    stage.say("blur");
}

#[test]
fn a_cell_of_the_lens_places_the_window_there() {
    let mut stage = Stage::photo(20, 20, "step=211", wave);
    assert_eq!(place(&stage.report()), (10, 10));
    let mut cells = Vec::new();
    areas(&stage.scene().commands, "x", &mut cells);
    let first = cells.first().unwrap().centre();
    let (row, column) = place(&stage.click(first));
    assert!(
        row < 10 && column < 10,
        "{row}, {column}: up and to the left"
    );
}

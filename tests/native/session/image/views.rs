//! From one view to another and back.

use serde_json::json;

use super::{Stage, place};
use crate::session::codes;

#[test]
fn the_path_of_the_address_chooses_the_view() {
    let mut stage = Stage::open("");
    for (hash, view) in [
        ("#/series", "series"),
        ("#/image", "image"),
        ("", "series"),
        ("#/image?step=2", "image"),
        ("#/stack", "stack"),
        ("#/kinds", "kinds"),
        ("#/", "series"),
    ] {
        let report = stage.send(json!({"type": "open", "hash": hash}));
        assert_eq!(report["view"], view, "{hash}");
        assert_eq!(report["notices"], json!([]));
    }
    let report = stage.send(json!({"type": "open", "hash": "#/volume"}));
    assert_eq!(codes(&report["notices"]), ["unknown-view"]);
    assert_eq!(report["view"], "series");
}

#[test]
fn going_away_and_coming_back_keeps_the_picture() {
    let mut stage = Stage::photo(10, 10, "kernel=1,1&step=33", |x, _| x as u8);
    let before = stage.work();
    let scene = stage.scene();
    let report = stage.send(json!({"type": "open", "hash": "#/series"}));
    assert_eq!(report["hash"], "#/series");
    stage.send(json!({"type": "set", "keys": {"stride": "2"}}));
    let report = stage.send(json!({"type": "open", "hash": "#/image"}));
    assert_eq!(report["hash"], before["hash"], "as it was left");
    assert_eq!(report["history"], "replace", "the address says it all");
    assert_eq!(report["job"], before["job"]);
    assert!(report["wanted"].is_null());
    assert!(stage.scene() == scene);
    let report = stage.send(json!({"type": "open", "hash": "#/series"}));
    assert_eq!(report["fields"]["stride"], "2");
}

#[test]
fn an_address_with_keys_is_opened_as_written() {
    let mut stage = Stage::photo(10, 10, "kernel=1,1&step=33", |x, _| x as u8);
    let hash = stage.report()["hash"].clone();
    stage.send(json!({"type": "open", "hash": "#/series"}));
    let report = stage.send(json!({"type": "open", "hash": "#/image?file=photo.png&step=2"}));
    assert_eq!(
        report["fields"]["kernel"],
        Stage::open("").report()["fields"]["kernel"]
    );
    assert_eq!(place(&report), (0, 1));
    assert!(report["wanted"].is_null(), "the picture is still held");
    let report = stage.send(json!({"type": "open", "hash": hash}));
    assert_eq!(place(&report), (3, 2));
}

#[test]
fn language_theme_and_speed_go_with_the_person() {
    let mut stage = Stage::open("cells=0,255;255,0");
    stage.set(json!({"lang": "ru", "theme": "dark", "speed": "4"}));
    let report = stage.send(json!({"type": "open", "hash": "#/series?stride=2"}));
    let fields = &report["fields"];
    assert_eq!(
        [&fields["lang"], &fields["theme"], &fields["speed"]],
        ["ru", "dark", "4"]
    );
    stage.set(json!({"lang": "en"}));
    let report = stage.send(json!({"type": "open", "hash": "#/image?theme=light"}));
    let fields = &report["fields"];
    assert_eq!(
        [&fields["lang"], &fields["theme"], &fields["speed"]],
        ["en", "light", "4"],
        "unless the address says otherwise"
    );
}

#[test]
fn leaving_stops_what_moves() {
    let mut stage = Stage::photo(10, 10, "", |x, _| x as u8);
    stage.say("play");
    stage.send(json!({"type": "open", "hash": "#/series"}));
    let report = stage.send(json!({"type": "open", "hash": "#/image"}));
    assert_eq!(report["player"]["playing"], false);
}

#[test]
fn what_is_brought_is_shown_where_it_belongs() {
    let mut stage = Stage::open("cells=0,255;255,0");
    let report = stage.send(
        json!({"type": "load", "kind": "file", "name": "a.csv", "bytes": "1\n2\n3\n4\n5".as_bytes()}),
    );
    assert_eq!(
        [&report["view"], &report["source"]["name"]],
        ["series", "a.csv"]
    );
    assert_eq!(report["history"], "push");
    let report = stage.bring("file", "a.png", 3, 3, |x, _| x as u8);
    assert_eq!(
        [&report["view"], &report["picture"]["name"]],
        ["image", "a.png"]
    );
    assert_eq!(report["history"], "push");
}

#[test]
fn what_was_brought_is_still_there_after_another_view() {
    let mut stage = Stage {
        desk: convolens::session::Desk::default(),
        now: 0.0,
    };
    stage.send(json!({"type": "open", "hash": ""}));
    stage.bring("file", "a.png", 3, 3, |x, _| x as u8);
    stage.send(json!({"type": "open", "hash": "#/series"}));
    let report = stage.send(json!({"type": "open", "hash": "#/image"}));
    assert_eq!(report["picture"]["name"], "a.png");
    assert_eq!(report["fields"]["file"], "a.png");
}

#[test]
fn a_picture_that_comes_late_does_not_bring_its_view_back() {
    let mut stage = Stage::open("data=coins");
    stage.send(json!({"type": "open", "hash": "#/series"}));
    let report = stage.bring("sample", "coins", 3, 3, |x, _| x as u8);
    assert_eq!(report["view"], "series");
    let report = stage.send(json!({"type": "open", "hash": "#/image"}));
    assert_eq!(report["picture"]["name"], "coins");
}

#[test]
fn words_and_size_are_told_to_both() {
    let mut stage = Stage::photo(10, 10, "kernel=1/2,1/4", |x, _| x as u8);
    stage.send(json!({"type": "open", "hash": "#/series"}));
    stage.send(json!({"type": "words", "table": {}, "decimal": ","}));
    stage.send(json!({"type": "resize", "width": 500, "height": 400, "ratio": 2, "text": 14}));
    let report = stage.send(json!({"type": "open", "hash": "#/image"}));
    assert_eq!(report["kernel"]["sum"], "0,75");
    assert_eq!(stage.desk.ratio(), 2.0);
    assert_eq!([stage.scene().width, stage.scene().height], [500.0, 400.0]);
}

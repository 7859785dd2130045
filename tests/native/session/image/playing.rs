//! Steps, rows, and playing.

use serde_json::json;

use super::{Stage, place};

fn flat(_: usize, _: usize) -> u8 {
    100
}

#[test]
fn steps_go_along_the_rows() {
    let mut stage = Stage::photo(4, 3, "", flat);
    assert_eq!(place(&stage.report()), (0, 0));
    stage.set(json!({"step": "4"}));
    assert_eq!(place(&stage.say("forward")), (1, 0), "the next row begins");
    assert_eq!(place(&stage.say("back")), (0, 3));
    assert_eq!(place(&stage.say("last")), (2, 3));
    assert_eq!(place(&stage.say("forward")), (2, 3));
    assert_eq!(place(&stage.say("first")), (0, 0));
    assert_eq!(place(&stage.say("back")), (0, 0));
    assert_eq!(
        place(&stage.send(json!({"type": "step", "step": 6}))),
        (1, 2)
    );
}

#[test]
fn up_and_down_go_a_row_of_the_output() {
    let mut stage = Stage::photo(
        9,
        9,
        "kernel=1,1,1;1,1,1;1,1,1&pad=valid&stride=2&step=3",
        flat,
    );
    // 9 − 3 over 2 is 3: four rows of four.
    assert_eq!(place(&stage.report()), (0, 2));
    assert_eq!(place(&stage.say("up")), (0, 2), "no row above");
    assert_eq!(place(&stage.say("down")), (1, 2));
    let report = stage.say("down");
    assert_eq!(place(&report), (2, 2));
    assert_eq!(report["fields"]["step"], "11");
    assert_eq!(report["history"], "replace");
    stage.say("down");
    assert_eq!(place(&stage.say("down")), (3, 2), "no row below");
    assert_eq!(place(&stage.say("up")), (2, 2));
}

#[test]
fn a_small_picture_is_played_pixel_by_pixel() {
    let mut stage = Stage::photo(4, 3, "", flat);
    let report = stage.say("play");
    assert_eq!(report["player"]["skip"], 1);
    stage.wait(0.0);
    let mut steps = Vec::new();
    while stage.wait(100.0).0 {
        steps.push(stage.report()["player"]["step"].as_u64().unwrap());
    }
    steps.dedup();
    assert_eq!(steps, (1..12).collect::<Vec<_>>());
    assert_eq!(stage.report()["history"], "replace");
}

#[test]
fn playing_a_large_one_skips_and_takes_no_longer_than_a_minute_and_a_half() {
    let mut stage = Stage::photo(300, 200, "", flat);
    let skip = stage.say("play")["player"]["skip"].as_u64().unwrap();
    assert!(skip > 1);
    stage.wait(0.0);
    let mut time = 0.0;
    while stage.wait(50.0).0 {
        time += 50.0;
        assert!(time < 95_000.0);
    }
    assert!(time > 60_000.0, "{time}");
    assert_eq!(place(&stage.report()), (199, 299));
    stage.say("first");
    stage.set(json!({"speed": "4"}));
    assert!(stage.report()["player"]["skip"].as_u64().unwrap() > 3 * skip);
}

#[test]
fn faster_and_slower_within_bounds() {
    let mut stage = Stage::photo(4, 3, "", flat);
    for _ in 0..20 {
        stage.say("faster");
    }
    assert_eq!(stage.report()["player"]["speed"], 16.0);
    for _ in 0..20 {
        stage.say("slower");
    }
    assert_eq!(stage.report()["player"]["speed"], 0.25);
}

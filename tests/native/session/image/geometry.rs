//! Impossible geometry, and what stays in sight.

use serde_json::json;

use super::Stage;

#[test]
fn an_impossible_state_keeps_the_last_picture_dimmed() {
    let mut stage = Stage::photo(6, 5, "pad=valid", |x, _| x as u8);
    stage.work();
    let job = stage.job();
    let good = stage.scene();
    let report = stage.set(json!({"dilation": "9"}));
    assert_eq!(report["problem"]["code"], "span-exceeds-input");
    assert_eq!(report["problem"]["span"], 19);
    assert_eq!(stage.job(), job, "nothing else is computed");
    assert!(stage.scene() != good);
    assert_eq!(stage.say("play")["player"]["playing"], false);
    let report = stage.set(json!({"dilation": "1"}));
    assert!(report["problem"].is_null());
    assert!(stage.scene() == good);
    assert_eq!(stage.job(), job);
}

#[test]
fn a_picture_that_is_too_small_is_shown_as_it_is() {
    let mut stage = Stage::photo(30, 30, "pad=valid&kernel=1,1,1,1,1", |x, _| x as u8);
    let report = stage.bring("file", "tiny.png", 2, 2, |x, _| 200 + x as u8);
    assert_eq!(report["problem"]["code"], "span-exceeds-input");
    assert_eq!(
        [&report["player"]["rows"], &report["player"]["columns"]],
        [2, 2]
    );
    assert_eq!(report["job"]["spec"]["width"], 2, "its own picture");
    let report = stage.set(json!({"pad": "same"}));
    assert!(report["problem"].is_null());
}

#[test]
fn each_axis_by_itself() {
    let stage = |query: &str| Stage::photo(10, 8, query, |x, _| x as u8).report();
    let report = stage("kernel=1,1,1;1,1,1&stride=2,3&dilation=1,2&pad=1,0,0,2");
    // height: 8 + 1 − 2 = 7 over 2, width: 10 + 2 − 5 = 7 over 3.
    assert_eq!(
        [&report["player"]["rows"], &report["player"]["columns"]],
        [4, 3]
    );
    let sizes = &report["sizes"];
    assert_eq!(
        [&sizes[0]["span"], &sizes[1]["span"]],
        [2, 5],
        "(2 − 1) · 1 + 1, (3 − 1) · 2 + 1"
    );
    assert_eq!([&sizes[1]["leftover"], &sizes[0]["before"]], [1, 1]);
}

//! A large result is seen at the stage's resolution before it is there.

use serde_json::json;

use super::Stage;

/// Waves that are seen at any resolution.
fn wave(x: usize, y: usize) -> u8 {
    (127.0 + 127.0 * (x as f64 / 90.0).sin() * (y as f64 / 70.0).cos()) as u8
}

#[test]
fn a_large_picture_is_sketched_first_and_shown_at_once() {
    let mut stage = Stage::photo(1600, 1200, "kernel=-1,0,1", wave);
    stage.scene();
    stage.send(json!({"type": "resize", "width": 600, "height": 500, "ratio": 1, "text": 14}));
    stage.set(json!({"kernel": "-2,0,2"}));
    let report = stage.report();
    let sketch = &report["job"]["sketch"];
    let level = sketch["level"].as_u64().unwrap();
    assert!(
        (2..=4).contains(&level),
        "some 150 CSS pixels show 1600: {level}"
    );
    assert_eq!(sketch["spec"]["stride"], json!([1 << level, 1 << level]));
    let empty = stage.scene();
    let job = stage.job() as u32;
    for block in stage.blocks_of(&sketch["spec"].clone(), level as usize) {
        stage.desk.block(job, block);
    }
    stage.wait(1.0);
    let sketched = stage.scene();
    assert!(sketched != empty, "it does not wait");
    assert_eq!(stage.report()["scale"]["complete"], false);
    stage.work();
    let done = stage.scene();
    assert!(done != sketched, "means instead of single numbers");
    assert_eq!(stage.report()["scale"]["complete"], true);
}

#[test]
fn a_small_picture_and_one_seen_from_near_are_not_sketched() {
    let mut small = Stage::photo(200, 150, "", wave);
    small.scene();
    assert!(small.report()["job"]["sketch"].is_null());
    let mut near = Stage::photo(1600, 1200, "zoom=800,600,20", wave);
    near.scene();
    let report = near.report();
    assert!(report["job"]["sketch"].is_null());
    let [first, end] = [0, 1].map(|edge| report["job"]["rows"][edge].as_u64().unwrap());
    assert!(
        first > 300 && end < 900 && first < 600 && end > 600,
        "{first}, {end}: about row 600"
    );
}

#[test]
fn of_a_cancelled_job_no_sketch_is_left() {
    let mut stage = Stage::photo(1600, 1200, "kernel=-1,0,1", wave);
    let empty = stage.scene();
    let report = stage.report();
    let (job, sketch) = (stage.job() as u32, report["job"]["sketch"].clone());
    let level = sketch["level"].as_u64().unwrap() as usize;
    for block in stage.blocks_of(&sketch["spec"], level) {
        stage.desk.block(job, block);
    }
    stage.wait(1.0);
    assert!(stage.scene() != empty);
    stage.desk.finished(job);
    stage.wait(1.0);
    assert!(stage.scene() == empty);
}

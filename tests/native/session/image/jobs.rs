//! What the workers are told, and what becomes of what they bring.

use serde_json::json;

use super::Stage;

fn wave(x: usize, y: usize) -> u8 {
    ((x * 31 + y * 17) % 256) as u8
}

#[test]
fn a_job_is_another_when_pixels_of_the_result_change() {
    let mut stage = Stage::photo(12, 9, "", wave);
    let mut last = stage.job();
    for keys in [
        json!({"kernel": "1,1;1,1"}),
        json!({"stride": "2"}),
        json!({"bias": "3"}),
        json!({"channels": "each"}),
        json!({"gain": "2"}),
        json!({"show": "signed"}),
        json!({"op": "max"}),
    ] {
        stage.set(keys.clone());
        let job = stage.job();
        assert_ne!(job, last, "{keys}");
        last = job;
    }
    stage.set(json!({"op": "conv", "kernel": "-1,0,1"}));
    last = stage.job();
    stage.send(json!({"type": "palette", "colours": {"negative": "#010203"}}));
    assert_ne!(stage.job(), last, "the theme's colours");
    assert_eq!(stage.report()["job"]["spec"]["colours"][0], "#010203");
    last = stage.job();
    stage.bring("file", "photo.png", 12, 9, |x, y| wave(y, x));
    assert_ne!(stage.job(), last, "other pixels of the same name");
}

#[test]
fn a_job_is_the_same_while_the_result_is() {
    let mut stage = Stage::photo(12, 9, "", wave);
    let job = stage.job();
    for keys in [
        json!({"step": "40"}),
        json!({"reveal": "grow"}),
        json!({"compare": "0.5"}),
        json!({"tint": "1"}),
        json!({"zoom": "1,1,2"}),
        json!({"lang": "ru"}),
        json!({"speed": "4"}),
    ] {
        stage.set(keys.clone());
        assert_eq!(stage.job(), job, "{keys}");
    }
    stage.say("forward");
    stage.send(json!({"type": "resize", "width": 400, "height": 300, "ratio": 2, "text": 14}));
    assert_eq!(stage.job(), job);
    stage.set(json!({"workers": "2"}));
    assert_ne!(stage.job(), job, "who computed what is asked anew");
}

#[test]
fn the_result_grows_by_blocks_and_its_scale_is_complete_at_the_end() {
    let mut stage = Stage::photo(40, 60, "kernel=-1,0,1&pad=valid&gain=1", |x, _| 3 * x as u8);
    let empty = stage.scene();
    let (job, blocks) = stage.blocks();
    assert!(blocks.len() > 1);
    let report = stage.report();
    assert_eq!(report["scale"]["complete"], false);
    assert_eq!(report["scale"]["smallest"], "");
    for block in &blocks[1..] {
        stage.desk.block(job, block.clone());
    }
    stage.wait(100.0);
    let some = stage.scene();
    assert!(some != empty, "what there is is shown");
    assert_eq!(stage.report()["scale"]["complete"], false);
    stage.desk.block(job, blocks[0].clone());
    assert_eq!(
        stage.wait(16.0),
        (true, false),
        "blocks alone are drawn only, and not so soon after the last"
    );
    assert!(stage.scene() == some);
    assert_eq!(stage.wait(84.0), (false, false));
    assert!(stage.scene() != some);
    stage.desk.finished(job);
    assert_eq!(stage.wait(16.0), (false, true), "the panels are stale");
    assert_eq!(stage.wait(16.0), (false, false));
    let report = stage.report();
    assert_eq!(report["scale"]["complete"], true);
    assert_eq!(
        [&report["scale"]["smallest"], &report["scale"]["largest"]],
        ["6", "6"],
        "3 · (x + 1) − 3 · (x − 1)"
    );
}

#[test]
fn what_lies_outside_the_scale_is_counted_once() {
    // Half of the columns have a step of 200 beside them, and the scale ends at 255 / 2.
    let query = "kernel=-1,1&pad=valid&gain=2";
    let mut stage = Stage::photo(5, 4, query, |x, _| if x % 2 == 1 { 200 } else { 0 });
    let (job, blocks) = stage.blocks();
    for block in blocks.iter().chain(&blocks) {
        stage.desk.block(job, block.clone());
    }
    let scale = stage.report()["scale"].clone();
    assert_eq!([&scale["below"], &scale["above"]], [0.5, 0.5], "{scale}");
}

#[test]
fn blocks_of_an_earlier_job_are_dropped() {
    let mut stage = Stage::photo(12, 9, "", wave);
    let (job, blocks) = stage.blocks();
    stage.set(json!({"kernel": "1,1;1,1"}));
    let scene = stage.scene();
    for block in blocks {
        stage.desk.block(job, block);
    }
    stage.desk.finished(job);
    assert!(stage.scene() == scene);
    assert_eq!(stage.report()["scale"]["smallest"], "");
}

#[test]
fn a_block_that_does_not_fit_is_dropped() {
    let mut stage = Stage::photo(12, 9, "", wave);
    let (job, blocks) = stage.blocks();
    let block = blocks[0].clone();
    for (first, rows) in [(9, 1), (usize::MAX, 1), (0, 40), (0, usize::MAX)] {
        let mut bad = block.clone();
        (bad.first, bad.rows) = (first, rows);
        stage.desk.block(job, bad);
    }
    assert_eq!(stage.report()["scale"]["smallest"], "");
}

#[test]
fn the_last_result_stays_until_it_is_replaced_or_the_job_is_cancelled() {
    let mut stage = Stage::photo(12, 9, "kernel=-1,0,1", wave);
    stage.work();
    let shown = stage.scene();
    stage.set(json!({"kernel": "-2,0,2"}));
    let job = stage.job() as u32;
    let (_, blocks) = stage.blocks();
    stage.desk.block(job, blocks[0].clone());
    stage.wait(100.0);
    assert!(stage.scene() != shown, "drawn before it is cancelled");
    stage.desk.finished(job);
    let cancelled = stage.scene();
    assert!(cancelled != shown);
    assert_eq!(stage.report()["scale"]["complete"], false);
    let mut fresh = Stage::photo(12, 9, "kernel=-2,0,2", wave);
    let job = fresh.job() as u32;
    fresh.desk.block(job, blocks[0].clone());
    fresh.wait(100.0);
    assert!(
        cancelled == fresh.scene(),
        "nothing of the last one is left"
    );
}

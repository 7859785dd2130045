//! Playing, with a clock that the test winds.

use serde_json::json;

use super::{Stage, step};

#[test]
fn from_the_first_to_the_last_one_by_one() {
    let mut stage = Stage::open("step=1");
    let report = stage.say("play");
    assert_eq!(report["player"]["playing"], true);
    assert_eq!(report["player"]["skip"], 1);
    let mut seen = vec![step(&report)];
    while stage.wait(16.0) {
        let now = step(&stage.report());
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    assert_eq!(seen, (1..=12).collect::<Vec<u64>>());
    let report = stage.report();
    assert_eq!(report["player"]["playing"], false);
    assert_eq!(report["fields"]["step"], "12");
    // 11 beats of 1600 ms
    assert!(
        (17_000.0..18_500.0).contains(&stage.now),
        "{} ms",
        stage.now
    );
}

#[test]
fn from_the_last_it_begins_anew() {
    let mut stage = Stage::open("step=12");
    assert_eq!(step(&stage.say("play")), 1);
    assert_eq!(step(&stage.rest()), 12);
}

#[test]
fn pausing_completes_the_step() {
    let mut stage = Stage::open("step=1");
    stage.say("toggle");
    for _ in 0..30 {
        stage.wait(100.0);
    }
    let report = stage.say("toggle");
    assert_eq!(report["player"]["playing"], false);
    let now = step(&report);
    assert!((2..=4).contains(&now));
    assert!(!stage.wait(100.0));
    let there = stage.scene();
    stage.send(json!({"type": "step", "step": now - 1}));
    assert_eq!(stage.scene(), there, "all of it is drawn");
}

#[test]
fn a_long_series_skips_and_says_so() {
    let mut stage = Stage::open("step=1");
    stage.load("long.csv", (0..1000).map(f64::from));
    stage.say("first");
    // ⌈1000 · 1600 ms / 90 s⌉
    assert_eq!(stage.say("play")["player"]["skip"], 18);
    let mut seen = vec![1];
    while stage.wait(100.0) {
        let now = step(&stage.report());
        if seen.last() != Some(&now) {
            seen.push(now);
        }
    }
    assert!(
        seen.windows(2)
            .all(|pair| pair[1] - pair[0] == 18 || pair[1] == 1000),
        "{seen:?}"
    );
    assert_eq!(seen.last(), Some(&1000));
    assert!(stage.now < 92_000.0, "{} ms", stage.now);
    stage.say("first");
    for _ in 0..2 {
        stage.say("faster");
    }
    let report = stage.say("play");
    assert_eq!(report["player"]["speed"], 4.0);
    assert_eq!(report["player"]["skip"], 5);
}

#[test]
fn speeds_end_at_the_slowest_and_the_fastest() {
    let mut stage = Stage::open("");
    for speed in [2.0, 4.0, 8.0, 16.0, 16.0] {
        assert_eq!(stage.say("faster")["player"]["speed"], speed);
    }
    for speed in [8.0, 4.0, 2.0, 1.0, 0.5, 0.25, 0.25] {
        assert_eq!(stage.say("slower")["player"]["speed"], speed);
    }
    assert_eq!(stage.report()["fields"]["speed"], "0.25");
}

#[test]
fn it_waits_while_something_is_pointed_at() {
    let mut stage = Stage::open("step=3");
    stage.say("play");
    stage.wait(16.0);
    let at = stage.find("x", 5);
    let report = stage.pointer("move", at);
    assert_eq!(report["player"]["waiting"], true);
    assert_eq!(report["spoken"]["code"], "input");
    let before = step(&report);
    for _ in 0..100 {
        assert!(!stage.wait(100.0), "no frame is needed while nothing moves");
    }
    let report = stage.report();
    assert_eq!(step(&report), before);
    assert_eq!(report["player"]["playing"], true, "it is still playing");
    let report = stage.pointer("leave", at);
    assert_eq!(report["player"]["waiting"], false);
    assert_eq!(step(&stage.rest()), 12);
}

#[test]
fn it_does_not_wait_for_what_is_not_there() {
    let mut stage = Stage::open("step=1&pin=y11");
    let report = stage.set(json!({"stride": "6"}));
    assert_eq!(report["player"]["steps"], 2);
    assert_eq!(stage.say("play")["player"]["waiting"], false);
    assert_eq!(step(&stage.rest()), 2);
}

#[test]
fn a_sleeping_tab_does_not_catch_up() {
    let mut stage = Stage::open("step=1");
    stage.say("play");
    stage.wait(16.0);
    let before = step(&stage.report());
    stage.wait(3_600_000.0);
    assert!(step(&stage.report()) <= before + 1);
}

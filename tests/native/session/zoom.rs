//! The overview of a long series: zooming, panning, fitting.

use convolens::scene::Point;
use serde_json::{Value, json};

use super::{Stage, step};

const LENGTH: u64 = 1000;

fn long() -> (Stage, Point) {
    let mut stage = Stage::open("step=500");
    stage.load("long.csv", (0..LENGTH).map(|i| (i as f64 * 0.1).sin()));
    stage.send(json!({"type": "step", "step": 499}));
    let chart = stage.find("c", 0);
    (stage, chart)
}

fn seen(report: &Value) -> (u64, u64) {
    let zoom = &report["zoom"];
    assert_eq!(
        [&zoom["length"], &zoom["possible"]],
        [&json!(LENGTH), &json!(true)]
    );
    let (from, to) = (zoom["from"].as_u64().unwrap(), zoom["to"].as_u64().unwrap());
    assert!(from < to && to <= LENGTH, "{from}..{to}");
    (from, to)
}

fn zoom(stage: &mut Stage, factor: f64, at: Point) -> (u64, u64) {
    seen(&stage.send(json!({"type": "zoom", "factor": factor, "x": at.x, "y": at.y})))
}

fn pan(stage: &mut Stage, dx: f64, at: Point) -> (u64, u64) {
    seen(&stage.send(json!({"type": "pan", "dx": dx, "x": at.x, "y": at.y})))
}

#[test]
fn zooming_in_and_out_about_the_pointer() {
    let (mut stage, middle) = long();
    assert_eq!(seen(&stage.report()), (0, LENGTH));
    assert_eq!(zoom(&mut stage, 2.0, middle), (250, 750));
    assert_eq!(stage.report()["fields"]["from"], "251");
    assert_eq!(stage.report()["fields"]["to"], "750");
    assert_eq!(zoom(&mut stage, 0.5, middle), (0, LENGTH));
    assert_eq!(
        stage.report()["fields"]["from"],
        "",
        "the whole is not said"
    );
    for _ in 0..10 {
        zoom(&mut stage, 2.0, middle);
    }
    let (from, to) = seen(&stage.report());
    assert_eq!(to - from, 16, "no closer than 16 cells");
    for _ in 0..10 {
        zoom(&mut stage, 0.3, middle);
    }
    assert_eq!(
        seen(&stage.report()),
        (0, LENGTH),
        "no further than the whole"
    );
}

#[test]
fn panning_ends_at_the_ends() {
    let (mut stage, middle) = long();
    zoom(&mut stage, 4.0, middle);
    let (from, to) = seen(&stage.report());
    let (left, right) = pan(&mut stage, 50.0, middle);
    assert!(
        left < from && right - left == to - from,
        "the picture follows the hand"
    );
    assert_eq!(pan(&mut stage, 1e9, middle), (0, 250));
    assert_eq!(pan(&mut stage, -1e9, middle), (750, LENGTH));
    assert_eq!(seen(&stage.say("fit")), (0, LENGTH));
    assert_eq!(pan(&mut stage, 50.0, middle), (0, LENGTH), "nothing to pan");
}

#[test]
fn the_window_stays_in_sight() {
    let (mut stage, middle) = long();
    zoom(&mut stage, 10.0, middle);
    stage.say("last");
    let (from, to) = seen(&stage.report());
    assert_eq!((from, to), (900, LENGTH));
    stage.say("first");
    assert_eq!(seen(&stage.report()), (0, 100));
}

#[test]
fn panning_the_lens_and_coming_back() {
    let (mut stage, _) = long();
    let there = stage.scene();
    let lens = stage.find("x", 499);
    // Far beyond the end and back by as much as there is: the hand is not owed the rest.
    for _ in 0..9 {
        pan(&mut stage, -1e4, lens);
    }
    stage.find("x", LENGTH as isize - 1);
    pan(&mut stage, 200.0, lens);
    let scene = stage.scene();
    assert!(super::area(&scene.commands, "x", LENGTH as isize - 2).is_some());
    assert_ne!(scene, there);
    stage.say("fit");
    assert_eq!(stage.scene(), there);
}

#[test]
fn a_click_on_the_overview_places_the_window() {
    let (mut stage, middle) = long();
    stage.say("first");
    let report = stage.click(middle);
    assert!((495..=506).contains(&step(&report)), "{}", step(&report));
}

#[test]
fn a_short_series_has_no_overview() {
    let mut stage = Stage::open("");
    let before = stage.scene();
    let report = stage.send(json!({"type": "zoom", "factor": 2.0, "x": 400.0, "y": 100.0}));
    assert_eq!(
        report["zoom"],
        json!({"from": 0, "to": 12, "length": 12, "possible": false})
    );
    assert_eq!(stage.scene(), before);
}

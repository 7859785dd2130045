//! Forward and back through the lecture's example, against sums computed by hand.

use serde_json::json;

use super::{Stage, arithmetic, step};

/// 3 5 1 4 7 6 2 3 8 5 4 6, mirrored by two cells on each side, under 0.1 0.2 0.4 0.2 0.1.
const LINES: [(&str, &str); 12] = [
    ("0.1·1 + 0.2·5 + 0.4·3 + 0.2·5 + 0.1·1", "3.4"),
    ("0.1·5 + 0.2·3 + 0.4·5 + 0.2·1 + 0.1·4", "3.7"),
    ("0.1·3 + 0.2·5 + 0.4·1 + 0.2·4 + 0.1·7", "3.2"),
    ("0.1·5 + 0.2·1 + 0.4·4 + 0.2·7 + 0.1·6", "4.3"),
    ("0.1·1 + 0.2·4 + 0.4·7 + 0.2·6 + 0.1·2", "5.1"),
    ("0.1·4 + 0.2·7 + 0.4·6 + 0.2·2 + 0.1·3", "4.9"),
    ("0.1·7 + 0.2·6 + 0.4·2 + 0.2·3 + 0.1·8", "4.1"),
    ("0.1·6 + 0.2·2 + 0.4·3 + 0.2·8 + 0.1·5", "4.3"),
    ("0.1·2 + 0.2·3 + 0.4·8 + 0.2·5 + 0.1·4", "5.4"),
    ("0.1·3 + 0.2·8 + 0.4·5 + 0.2·4 + 0.1·6", "5.3"),
    ("0.1·8 + 0.2·5 + 0.4·4 + 0.2·6 + 0.1·4", "5"),
    ("0.1·5 + 0.2·4 + 0.4·6 + 0.2·4 + 0.1·5", "5"),
];
const SUBSCRIPTS: [&str; 12] = [
    "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉", "₁₀", "₁₁", "₁₂",
];

#[track_caller]
fn check(report: &serde_json::Value, index: usize) {
    let (terms, sum) = LINES[index];
    assert_eq!(report["player"]["steps"], 12);
    assert_eq!(step(report), index as u64 + 1);
    let spoken = &report["spoken"];
    assert_eq!(
        [
            &spoken["code"],
            &spoken["index"],
            &spoken["terms"],
            &spoken["bias"],
            &spoken["sum"]
        ],
        [
            &json!("step-conv"),
            &json!(index + 1),
            &json!(terms),
            &json!("0"),
            &json!(sum)
        ]
    );
    let y = SUBSCRIPTS[index];
    assert_eq!(arithmetic(report), format!("y{y} = {terms} + 0 = {sum}"));
}

#[test]
fn the_lecture_forward_and_back() {
    let mut stage = Stage::open("step=1");
    let mut pictures = Vec::new();
    check(&stage.report(), 0);
    pictures.push(stage.scene());
    for index in 1..12 {
        stage.say("forward");
        check(&stage.rest(), index);
        pictures.push(stage.scene());
    }
    assert_eq!(step(&stage.say("forward")), 12, "the last stays the last");
    for index in (0..11).rev() {
        check(&stage.say("back"), index);
        assert_eq!(stage.scene(), pictures[index], "back at {}", index + 1);
    }
    assert_eq!(step(&stage.say("back")), 1, "the first stays the first");
    assert_eq!(step(&stage.say("last")), 12);
    assert_eq!(stage.scene(), pictures[11]);
    assert_eq!(step(&stage.send(json!({"type": "step", "step": 4}))), 5);
    assert_eq!(stage.scene(), pictures[4]);
    assert_eq!(step(&stage.say("first")), 1);
}

#[test]
fn a_result_appears_when_its_sum_has_fallen() {
    let mut stage = Stage::open("step=3");
    let report = stage.say("forward");
    assert!(
        arithmetic(&report).ends_with("= ?"),
        "not yet there: {}",
        arithmetic(&report)
    );
    assert!(arithmetic(&stage.rest()).ends_with("= 4.3"));
}

#[test]
fn reduced_motion_has_no_between() {
    let mut stage = Stage::open("step=3");
    stage.send(json!({"type": "motion", "reduced": true}));
    check(&stage.say("forward"), 3);
    let arrived = stage.scene();
    assert!(!stage.wait(16.0), "nothing moves");
    assert_eq!(stage.scene(), arrived);
}

#[test]
fn the_readers_numerals_and_words() {
    let mut stage = Stage::open("act=relu&bias=-4");
    let report =
        stage.send(json!({"type": "words", "table": {"act-relu": "ReLU"}, "decimal": ","}));
    assert_eq!(
        arithmetic(&report),
        "y₇ = ReLU(0,1·7 + 0,2·6 + 0,4·2 + 0,2·3 + 0,1·8 − 4) = ReLU(0,1) = 0,1"
    );
    assert_eq!(report["spoken"]["code"], "step-act");
    assert_eq!(report["spoken"]["activation"], "ReLU");
    assert_eq!(
        [&report["spoken"]["sum"], &report["spoken"]["result"]],
        ["0,1", "0,1"]
    );
}

#[test]
fn poolings_say_what_they_take() {
    let max = Stage::open("op=max&size=3&pad=valid&step=4").report();
    assert_eq!(arithmetic(&max), "y₄ = max(4; 7; 6) = 7");
    assert_eq!(
        max["spoken"],
        json!({"code": "step-max", "index": 4, "cells": "4, 7, 6", "winner": "x5", "result": "7"})
    );
    let mean = Stage::open("op=avg&size=4&stride=4&pad=valid&step=2").report();
    assert_eq!(arithmetic(&mean), "y₂ = (7 + 6 + 2 + 3) / 4 = 4.5");
    assert_eq!(
        mean["spoken"],
        json!({"code": "step-average", "index": 2, "cells": "7 + 6 + 2 + 3", "count": 4, "equals": "=", "result": "4.5"})
    );
    let edge = Stage::open("op=avg&size=3&pad=same&step=1").report();
    assert_eq!(
        arithmetic(&edge),
        "y₁ = (3 + 5) / 2 = 4",
        "padding is not counted"
    );
}

#[test]
fn sizes_and_costs_add_up() {
    let report = Stage::open("pad=2,1&fill=zero&stride=2&dilation=2&kernel=1,2,3").report();
    // ⌊(12 + 2 + 1 − 5) / 2⌋ + 1 = 6, and 15 − (5 · 2 + 5) = 0 are left over
    assert_eq!(
        report["size"],
        json!({"input": 12, "before": 2, "after": 1, "kernel": 3, "dilation": 2, "span": 5, "stride": 2,
               "ceil": false, "output": 6, "leftover": 0})
    );
    // 3 weights and a bias; 6 outputs of 3 products; a dense layer: (12 + 1) · 6
    assert_eq!(
        report["cost"],
        json!({"weights": 3.0, "bias": 1.0, "macs": 18.0, "dense": 78.0})
    );
    // x stands at 2·j + 2·i + offset; j = 1, i = 0 is cell 2·0 − 2 + 2 = 0, which is x₁
    assert_eq!(
        report["formula"],
        json!({"kind": "convolution", "from": -1, "to": 1, "stride": 2, "dilation": 2, "sign": 1, "offset": -1,
               "uneven": false, "activation": "none"})
    );
}

#[test]
fn a_mean_says_whether_it_always_divides_by_the_whole_window() {
    let uneven = |query: &str| Stage::open(query).report()["formula"]["uneven"].clone();
    assert_eq!(uneven("op=avg&size=3&pad=valid"), false);
    assert_eq!(
        uneven("op=avg&size=3&pad=1,0"),
        true,
        "the first window has two cells"
    );
    assert_eq!(
        uneven("op=avg&size=3&pad=1,0&count=1"),
        false,
        "padding counts"
    );
    assert_eq!(
        uneven("op=avg&size=5&stride=5&pad=valid&ceil=1"),
        true,
        "the last window has two of five"
    );
    assert_eq!(uneven("op=max&size=3&pad=1,1"), false, "nothing is divided");
}

#[test]
fn causal_weights_are_named_from_the_newest_back() {
    let report = Stage::open("pad=causal&fill=zero&kernel=1,2,3&step=3").report();
    assert_eq!(report["kernel"]["labels"], json!(["K(2)", "K(1)", "K(0)"]));
    assert_eq!(
        arithmetic(&report),
        "y₃ = 1·3 + 2·5 + 3·1 + 0 = 16",
        "nothing after x₃"
    );
    // y_t = Σ K(i)·x_{t − i}
    assert_eq!(report["formula"]["sign"], -1);
    assert_eq!(report["formula"]["offset"], 0);
}

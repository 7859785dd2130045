//! Two states on the same data: what they give, where their cells meet, and what is said where they cannot be compared.

use convolens::painter::svg;
use convolens::scene::Palette;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{Bench, length, picture, text};

fn open(a: &str, b: &str) -> Bench {
    let half = |address: &str| utf8_percent_encode(address, NON_ALPHANUMERIC).to_string();
    let mut bench = Bench::open(&format!("#/compare?a={}&b={}", half(a), half(b)));
    bench.bring();
    bench
}

fn fact(bench: &mut Bench, name: &str) -> f64 {
    let report = bench.report();
    let fact = report.pointer(&format!("/facts/{name}"));
    fact.and_then(Value::as_f64).unwrap()
}

/// The codes of the explanation.
fn said(bench: &mut Bench) -> Vec<String> {
    let report = bench.report();
    let list = report.pointer("/explanation").and_then(Value::as_array);
    let codes = list
        .unwrap()
        .iter()
        .map(|told| text(told, "/code").to_owned());
    codes.collect()
}

#[test]
fn zero_against_mirror_differs_at_the_border_alone() {
    let mut bench = open(
        "/series?x=3,5,1,4,2&kernel=1,1,1&fill=zero",
        "/series?x=3,5,1,4,2&kernel=1,1,1&fill=mirror",
    );
    // 0 + 3 + 5 against 5 + 3 + 5, and 4 + 2 + 0 against 4 + 2 + 4; three cells between are the same.
    assert_eq!(fact(&mut bench, "largest"), 5.0);
    assert_eq!(fact(&mut bench, "mean"), (5.0 + 4.0) / 5.0);
    assert_eq!(fact(&mut bench, "equal"), 3.0 / 5.0);
    assert_eq!((fact(&mut bench, "a"), fact(&mut bench, "b")), (8.0, 13.0));
    assert_eq!(fact(&mut bench, "difference"), 5.0);
    let report = bench.report();
    assert_eq!(text(&report, "/table/0/label/key"), "fill");
    assert_eq!(text(&report, "/table/0/value"), "zero | mirror");
}

#[test]
fn valid_stands_under_the_middle_of_zero_padding() {
    let mut bench = open(
        "/series?x=3,5,1,4,2&kernel=1,1,1&fill=zero",
        "/series?x=3,5,1,4,2&kernel=1,1,1&pad=valid",
    );
    let report = bench.report();
    assert_eq!(
        (
            text(&report, "/facts/size-a"),
            text(&report, "/facts/size-b")
        ),
        ("5", "3")
    );
    assert_eq!(
        (fact(&mut bench, "cells"), fact(&mut bench, "largest")),
        (3.0, 0.0)
    );
    assert!(said(&mut bench).contains(&"compare-sizes".to_owned()));
    assert!(said(&mut bench).contains(&"compare-same".to_owned()));
}

#[test]
fn a_stride_meets_a_pooling_at_the_nearest_cell() {
    let mut bench = open(
        "/series?x=3,5,1,4,2,6&kernel=0,1,0&stride=2&pad=valid",
        "/series?x=3,5,1,4,2,6&op=max&size=2&stride=2&pad=valid",
    );
    // At 1 and 3 the series itself, 5 and 4; the maxima of 3, 5 and of 1, 4 stand at 0.5 and 2.5.
    assert_eq!(
        (fact(&mut bench, "cells"), fact(&mut bench, "largest")),
        (2.0, 0.0)
    );
    assert!(said(&mut bench).contains(&"compare-nearest".to_owned()));
}

#[test]
fn the_same_state_twice_has_no_difference() {
    let mut bench = open("/series?op=avg&size=4", "/series?op=avg&size=4");
    assert_eq!(
        (fact(&mut bench, "largest"), fact(&mut bench, "equal")),
        (0.0, 1.0)
    );
}

#[test]
fn pictures_are_compared_pixel_by_pixel() {
    let cells = "channels=red&cells=10,20,30;40,50,60;70,80,90";
    let kernel = "kernel=0,0,0;0,1,1;0,0,0";
    let mut bench = open(
        &format!("/image?{cells}&{kernel}&fill=zero"),
        &format!("/image?{cells}&{kernel}&fill=mirror"),
    );
    // On the right the pixel before stands in the mirror, 20, 50 and 80, where zeros were.
    assert_eq!(fact(&mut bench, "largest"), 80.0);
    assert!((fact(&mut bench, "mean") - 150.0 / 9.0).abs() < 1e-9);
    assert!((fact(&mut bench, "equal") - 6.0 / 9.0).abs() < 1e-9);
    bench.send(&json!({"type": "set", "keys": {"at": "2,3"}}));
    assert_eq!(
        (fact(&mut bench, "a"), fact(&mut bench, "b")),
        (60.0, 110.0)
    );
    bench.send(&json!({"type": "move", "value": 0, "channel": 0, "rows": 1, "columns": 0}));
    assert_eq!(fact(&mut bench, "difference"), 80.0, "one row below");
}

#[test]
fn a_pixel_that_is_pointed_at_is_told_in_all_three() {
    let cells = "channels=red&cells=10,20,30;40,50,60;70,80,90";
    let mut bench = open(
        &format!("/image?{cells}&kernel=1"),
        &format!("/image?{cells}&kernel=2"),
    );
    bench.send(&json!({"type": "resize", "width": 900, "height": 600, "ratio": 1.0, "text": 14.0}));
    bench.desk.scene();
    let mut seen = std::collections::BTreeSet::new();
    for y in (0..600).step_by(20) {
        for x in (0..900).step_by(20) {
            bench
                .send(&json!({"type": "pointer", "phase": "move", "x": x, "y": y, "touch": false}));
            let (a, b) = (fact(&mut bench, "a"), fact(&mut bench, "b"));
            assert_eq!((b, fact(&mut bench, "difference")), (2.0 * a, a));
            seen.insert(a as u32);
        }
    }
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        [10, 20, 30, 40, 50, 60, 70, 80, 90]
    );
}

#[test]
fn a_large_picture_is_made_smaller_and_that_is_told() {
    let mut bench =
        Bench::open("#/compare?a=%2Fimage%3Fdata%3Dbig&b=%2Fimage%3Fdata%3Dbig%26channels%3Deach");
    bench
        .desk
        .send(serde_json::from_value(picture(&json!("sample"), "big", 700, 30)).unwrap());
    let report = bench.bring();
    assert_eq!(
        text(&report, "/facts/size-a"),
        "234×10",
        "⌈700 / 3⌉, 30 / 3"
    );
    let said = said(&mut bench);
    assert!(
        said.contains(&"compare-reduced".to_owned())
            && said.contains(&"compare-brightness".to_owned())
    );
}

#[test]
fn colours_are_compared_space_against_space() {
    let cells = "cells=0,250,0;250,0,250;0,250,0";
    let filtered =
        |space: &str| format!("/colour?{cells}&see=filter&filter=blur&radius=1&space={space}");
    let mut bench = open(&filtered("rgb"), &filtered("rgb"));
    assert_eq!(fact(&mut bench, "largest"), 0.0);
    // The middle is lightness 55 or so where lightness is averaged, and 139 of 255 where sRGB is.
    let mut bench = open(&filtered("rgb"), &filtered("lab"));
    assert!(fact(&mut bench, "largest") > 1.0);
    // A filter that does nothing leaves the picture as the image view has it.
    let plain = format!("/colour?{cells}&see=filter&filter=none");
    let mut bench = open(&plain, &format!("/image?{cells}&channels=each&kernel=1"));
    assert_eq!(fact(&mut bench, "largest"), 0.0);
    // Half of the light of 250 is about 184.
    let mut bench = open(&plain, &format!("/colour?{cells}&see=light&light=0.5"));
    let largest = fact(&mut bench, "largest");
    assert!((60.0..72.0).contains(&largest), "{largest}");
}

#[test]
fn what_cannot_be_compared_is_told() {
    let problem = |a: &str, b: &str| {
        let report = open(a, b).report();
        text(&report, "/problem/code").to_owned()
    };
    assert_eq!(problem("/stack", "/series"), "compare-unknown");
    assert_eq!(problem("", "/series"), "compare-unknown");
    assert_eq!(problem("/image?cells=1,2;3,4", "/series"), "compare-apart");
    assert_eq!(
        problem("/series?x=1,2&kernel=1,1,1&pad=valid", "/series?x=1,2"),
        "compare-impossible"
    );
    let mut bench = open("/series?x=1,2,3&stride=zwei&colour=red", "/series?x=1,2,3");
    assert!(said(&mut bench).contains(&"compare-broken".to_owned()));
}

#[test]
fn own_data_takes_the_place_of_the_states_and_goes_again() {
    let mut bench = open("/series?x=1,2,3&kernel=1", "/series?x=1,2,3&kernel=1,1");
    assert!(!said(&mut bench).contains(&"compare-own".to_owned()));
    let report = bench.send(
        &json!({"type": "load", "kind": "file", "name": "own.csv", "bytes": b"v\n4\n2\n9\n1"}),
    );
    assert_eq!(
        (text(&report, "/fields/on"), text(&report, "/facts/size-a")),
        ("series", "4")
    );
    let report = bench.set(&json!({"on": "given"}));
    assert_eq!(text(&report, "/facts/size-a"), "3");
    let report = bench.set(&json!({"on": "picture"}));
    assert_eq!(text(&report, "/problem/code"), "compare-data");
}

#[test]
fn each_stands_on_its_own_numbers_before_and_after_a_shift() {
    let mut bench = open(
        "/series?x=0,2,7,3,0,0&kernel=-1,0,1&pad=valid",
        "/series?x=0,0,2,7,3,0&kernel=-1,0,1&pad=valid",
    );
    assert!(said(&mut bench).contains(&"compare-own".to_owned()));
    // 7, 1, −7, −3 and 2, 7, 1, −7.
    assert_eq!(fact(&mut bench, "largest"), 8.0);
    assert_eq!(fact(&mut bench, "mean"), (5.0 + 6.0 + 8.0 + 4.0) / 4.0);
}

#[test]
fn of_two_states_the_one_whose_data_is_not_at_hand_is_brought() {
    let mut bench = open("/series?x=1,2,3&kernel=1", "/series?data=nile&kernel=1");
    let report = bench.report();
    assert_eq!(
        (
            text(&report, "/facts/size-a"),
            text(&report, "/facts/size-b")
        ),
        ("3", "100")
    );
    let mut bench = open(
        "/series?data=sunspots&kernel=1",
        "/series?data=nile&kernel=1",
    );
    assert!(
        said(&mut bench).contains(&"compare-source".to_owned()),
        "only one is brought"
    );
    assert_eq!(fact(&mut bench, "largest"), 0.0);
}

fn query() -> impl Strategy<Value = String> {
    let keys = select(vec![
        "kernel=1,2,1",
        "kernel=1;2",
        "op=max",
        "op=avg",
        "size=2",
        "size=5",
        "stride=3",
        "dilation=2",
        "pad=valid",
        "pad=3,1",
        "pad=1,2,3,4",
        "fill=circular",
        "fill=zero",
        "act=relu",
        "act=tanh",
        "channels=each",
        "channels=sum",
        "ceil=1",
        "bias=-1e30",
        "stride=1000",
        "oops=1",
    ]);
    proptest::collection::vec(keys, 0..5).prop_map(|keys| keys.join("&"))
}

fn data() -> impl Strategy<Value = &'static str> {
    select(vec![
        "/colour?cells=1,2,3;4,5,6&see=filter&",
        "/series?x=3,5,1,4,2,6,0&",
        "/series?x=1&",
        "/series?x=1e30,-1e30,0,2,2&",
        "/series?data=wave&",
        "/image?cells=9&",
        "/image?cells=1,2,3;4,5,6;7,8,9&",
        "/image?data=coins&",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn any_two_states_are_drawn_or_refused((data, a, b, width, x, y) in (data(), query(), query(), 60.0..1400.0, 0.0..900.0, 0.0..700.0)) {
        let mut bench = open(&format!("{data}{a}"), &format!("{data}{b}"));
        bench.send(&json!({"type": "resize", "width": width, "height": 500, "ratio": 1.0, "text": 14.0}));
        bench.desk.scene();
        bench.send(&json!({"type": "pointer", "phase": "move", "x": x, "y": y, "touch": false}));
        let report = bench.report();
        let drawn = svg(&bench.desk.scene(), &Palette::LIGHT);
        prop_assert!(!drawn.contains("NaN\"") && !drawn.contains("inf\""));
        if report.pointer("/problem") == Some(&Value::Null) {
            prop_assert!(length(&report, "/explanation") > 0);
            if let Some(largest) = report.pointer("/facts/largest").and_then(Value::as_f64) {
                let mean = report.pointer("/facts/mean").and_then(Value::as_f64).unwrap();
                prop_assert!(mean <= largest + 1e-9 * largest.abs());
            }
        }
    }
}

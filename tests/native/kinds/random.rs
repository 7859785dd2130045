//! Whatever a person does, in any order: no panic, a report that agrees with itself, and an address that comes back.

use convolens::view::kinds::{KEYS, Kind};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::session::Stage;

fn entry() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(KEYS.to_vec()).prop_flat_map(|key| {
        let texts: Vec<&'static str> = match key {
            "kind" => Kind::ALL.iter().map(|(_, name)| *name).collect(),
            "data" | "file" => vec!["disc.png", "coins", ""],
            "cells" => vec![
                "0,255;255,0",
                "0",
                "1,2,3;4,5,6;7,8,9",
                "1,2,3,4,5,6,7,8,9,10,11,12",
            ],
            "at" => vec!["", "0,0", "3,5", "9999,9999", "-1,2"],
            "c" | "groups" | "channel" => vec!["1", "2", "3", "5", "8", "16", "17"],
            "k" => vec!["1", "3", "5", "7", "2"],
            "dilation" | "stride" => vec!["1", "2", "3", "4", "8", "0"],
            "light" | "contrast" | "mix" | "tau" => {
                vec!["0", "0.5", "1", "-0.5", "2", "0.0001", "NaN"]
            }
            "guide" => vec!["similar", "linear"],
            "first" | "second" => vec!["edges", "blur", "outline", "plain", "none"],
            _ => vec!["", "1", "ru", "dark"],
        };
        (Just(key), select(texts))
    })
}

fn action() -> impl Strategy<Value = Value> {
    let step = -3..4_i32;
    prop_oneof![
        8 => vec(entry(), 1..3).prop_map(|keys| {
            let keys = keys.into_iter().map(|(key, text)| (key.to_owned(), json!(text)));
            json!({"type": "set", "keys": keys.collect::<serde_json::Map<String, Value>>()})
        }),
        2 => (step.clone(), step, -40..40_i32).prop_map(|(channel, rows, columns)| {
            json!({"type": "move", "value": 0, "channel": channel, "rows": rows, "columns": columns})
        }),
        5 => (select(vec!["move", "down", "up", "leave"]), -20.0..900.0, -20.0..700.0, any::<bool>())
            .prop_map(|(phase, x, y, touch)| json!({"type": "pointer", "phase": phase, "x": x, "y": y, "touch": touch})),
        3 => select(vec!["play", "pause", "first", "last", "forward", "back", "up", "down", "pin", "unpin", "blur", "faster"])
            .prop_map(|what| json!({"type": what})),
        1 => any::<usize>().prop_map(|step| json!({"type": "step", "step": step})),
        1 => (1.0..1500.0, 1.0..1200.0, select(vec![1.0, 8.0, 14.0, 20.0, 90.0])).prop_map(|(width, height, text)| {
            json!({"type": "resize", "width": width, "height": height, "ratio": 1.0, "text": text})
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_breaks_it(actions in vec(action(), 1..30)) {
        let mut stage = Stage::open("c=4");
        for action in actions {
            let report = stage.send(action.clone());
            let hash = report.pointer("/hash").and_then(Value::as_str).unwrap().to_owned();
            if report.pointer("/problem").unwrap().is_null() && !report.pointer("/inspector").unwrap().is_null() {
                let kinds = report.pointer("/lines").and_then(Value::as_array).unwrap().len();
                prop_assert!(kinds >= 9, "all kinds, or all but the grouped: {action}");
                let (step, steps) = (report.pointer("/player/step"), report.pointer("/player/steps"));
                prop_assert!(step.and_then(Value::as_u64) < steps.and_then(Value::as_u64), "{action}: {report}");
            }
            stage.wait(450.0);
            let _ = stage.desk.scene();
            let mut other = Stage::open(hash.split_once('?').map_or("", |(_, query)| query));
            let notices = other.report();
            let notices = notices.pointer("/notices").and_then(Value::as_array).unwrap().len();
            prop_assert_eq!(notices, 0, "what is written can be read: {}", hash);
        }
    }
}

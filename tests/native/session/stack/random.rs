//! Whatever a person and the workers do, in any order: no panic, and a report that agrees with itself.

use convolens::view::stack::KEYS;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{Stage, hash};

fn entry() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(KEYS.to_vec()).prop_flat_map(|key| {
        let texts: &[&'static str] = match key {
            "preset" => &[
                "lenet",
                "wavenet",
                "pyramid",
                "inception",
                "residual",
                "no such",
            ],
            "on" => &["picture", "series", "volume"],
            "cells" => &["0,255;255,0", "0", "1,2,3;4,5,6;7,8,9"],
            "data" | "series" => &["lecture", "coins", "no such"],
            "file" | "table" | "tensors" => &["", "a b.png", "w.npy"],
            "x" => &["1,2,3", "1,2,3,4,5,6,7,8,9,10", "q"],
            "colour" | "linear" | "links" => &["0", "1"],
            "side" => &["0", "5", "8192", "9999"],
            "layers" => &[
                "",
                "conv,4,3,p1,relu;max,2",
                "global,avg;conv,2,3,same",
                "pyramid,max,1,2;relu",
                "conv,2,3,s2,d2;cat,1",
                "conv,1024,1023",
                "add,1",
                "conv,3,5,p9,circular,@4",
            ],
            "kernels" => &["", "1.0.0:1,2,3", "9.9.9:1", "1.0.0:0,1,0,1,-4,1,0,1,0"],
            "step" | "channel" | "first" => &["0", "1", "3", "99", "18446744073709551615"],
            "at" => &["", "1.5,2.5", "-5,1e6", "NaN,1"],
            "field" => &["theory", "effective"],
            "scale" => &["map", "layer"],
            "seed" | "seeds" | "workers" => &["1", "7", "1000000"],
            _ => &["", "1", "ru", "dark"],
        };
        (Just(key), select(texts.to_vec()))
    })
}

fn action() -> impl Strategy<Value = Value> {
    let number = prop_oneof![0..5_usize, any::<usize>()];
    let kinds = select(vec![
        "conv", "max", "avg", "global", "pyramid", "act", "add", "cat", "dense",
    ]);
    let settings = select(vec![
        "kind", "out", "kernel", "stride", "dilation", "pad", "fill", "groups", "bias", "init",
        "act", "from", "ceil", "count", "of", "levels", "around",
    ]);
    let texts = select(vec![
        "1", "2", "3x5", "same", "max", "tanh", "0", "conv", "mirror", "edges", "1 2", "999", "x",
    ]);
    let edit = |edit: Value| json!({"type": "layer", "edit": edit});
    prop_oneof![
        6 => vec(entry(), 1..3).prop_map(|keys| {
            let keys: serde_json::Map<String, Value> = keys.into_iter().map(|(k, v)| (k.to_owned(), json!(v))).collect();
            json!({"type": "set", "keys": keys})
        }),
        2 => (number.clone(), kinds).prop_map(move |(layer, kind)| edit(json!({"type": "add", "layer": layer, "kind": kind}))),
        3 => (number.clone(), settings, texts).prop_map(move |(layer, setting, text)| {
            edit(json!({"type": "set", "layer": layer, "setting": setting, "text": text}))
        }),
        1 => (number.clone(), number.clone()).prop_map(move |(layer, to)| edit(json!({"type": "move", "layer": layer, "to": to}))),
        1 => (select(vec!["remove", "duplicate"]), number.clone()).prop_map(move |(type_, layer)| edit(json!({"type": type_, "layer": layer}))),
        2 => (number, -3..4_i32, -3..40_i32).prop_map(|(value, rows, columns)| {
            json!({"type": "move", "value": value, "channel": rows, "rows": rows, "columns": columns})
        }),
        4 => (select(vec!["move", "down", "up", "leave"]), -20.0..900.0, -20.0..700.0).prop_map(|(phase, x, y)| {
            json!({"type": "pointer", "phase": phase, "x": x, "y": y, "touch": false})
        }),
        3 => select(vec!["undo", "redo", "play", "pause", "first", "last", "forward", "back", "up", "down", "pin", "unpin", "blur"])
            .prop_map(|what| json!({"type": what})),
        1 => (1.0..2000.0, 1.0..2000.0).prop_map(|(width, height)| {
            json!({"type": "resize", "width": width, "height": height, "ratio": 1.0, "text": 14.0})
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_breaks_it(actions in vec(action(), 1..40)) {
        let mut stage = Stage::photo(24, 18, "");
        for action in actions {
            let report = stage.send(action.clone());
            let layers = report["layers"].as_array().unwrap();
            prop_assert!(layers.len() <= 16);
            if report["problem"].is_null() && report["wanted"].is_null() && report["notices"].as_array().unwrap().is_empty() {
                prop_assert!(layers.iter().all(|layer| layer["shape"].is_object()), "after {action}: {report}");
            }
            let again = Stage::open(hash(&report).split_once('?').map_or("", |(_, query)| query)).report();
            prop_assert_eq!(hash(&again).is_empty(), false);
            stage.wait(40.0);
            let _ = stage.desk.scene();
        }
    }
}

//! The whole state in a URL.

use convolens::session::{hash, open};
use convolens::view::series::{KEYS, State};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::{Stage, codes};

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-1e6f32..1e6).prop_map(|v| v.to_string()),
        any::<f32>().prop_map(|v| v.to_string()),
        (-99i32..99, 1i32..99).prop_map(|(over, under)| format!("{over}/{under}")),
        (-99i32..99).prop_map(|v| format!("−{}", v.abs())),
        (0.0f32..9.0).prop_map(|v| v.to_string().replace('.', ",")),
        (-9i32..9).prop_map(|v| format!("{v}e-2")),
    ]
}

fn numbers(most: usize) -> impl Strategy<Value = String> {
    (vec(number(), 1..most), select(vec![",", ";", " ", "\t"]))
        .prop_map(|(list, mark)| list.join(mark))
}

fn size() -> impl Strategy<Value = String> {
    prop_oneof![
        0usize..20,
        Just(usize::MAX),
        Just(usize::MAX / 2 + 1),
        any::<usize>()
    ]
    .prop_map(|n| n.to_string())
}

fn word(of: &[&'static str]) -> BoxedStrategy<String> {
    select(of.to_vec()).prop_map(str::to_owned).boxed()
}

/// A key and a text that a person may write for it, most often a good one.
pub(super) fn entry() -> impl Strategy<Value = (String, String)> {
    select(KEYS.to_vec()).prop_flat_map(|key| {
        let value = match key {
            "x" => numbers(40).boxed(),
            "data" => word(&["lecture", "step", "wave", "no such", "sunspots"]),
            "file" => "\\PC{1,20}".boxed(),
            "column" | "from" | "to" => prop_oneof![size(), Just(String::new())].boxed(),
            "gaps" => word(&["interpolate", "drop"]),
            "op" => word(&["conv", "max", "avg"]),
            "kernel" => numbers(34).boxed(),
            "bias" | "alpha" | "value" => number().boxed(),
            "flip" | "ceil" | "count" => word(&["0", "1", "true", "false"]),
            "act" => word(&["none", "relu", "leaky", "sigmoid", "tanh"]),
            "pad" => prop_oneof![
                word(&["valid", "same", "same-lower", "causal"]),
                (size(), size()).prop_map(|(before, after)| format!("{before},{after}")),
                (0u8..9, 0u8..9).prop_map(|(before, after)| format!("{before}, {after}")),
            ]
            .boxed(),
            "fill" => word(&[
                "zero",
                "constant",
                "mirror",
                "symmetric",
                "replicate",
                "circular",
            ]),
            "pin" => (select(vec!["x", "k", "y", "p"]), size())
                .prop_map(|(kind, n)| format!("{kind}{n}"))
                .boxed(),
            "speed" => word(&["0.25", "0.5", "1", "2", "4", "8", "16"]),
            "lang" => word(&["", "ru", "en"]),
            "theme" => word(&["", "auto", "light", "dark", "projector"]),
            _ => size().boxed(),
        };
        value.prop_map(move |value| (key.to_owned(), value))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_state_comes_back_from_its_hash(keys in btree_map(select(KEYS.to_vec()), Just(()), 0..26), entries in vec(entry(), 0..60)) {
        let mut state = State::default();
        for (key, value) in entries {
            if keys.contains_key(key.as_str()) || keys.len() < 8 {
                // What is refused leaves the state as it was.
                let before = state.clone();
                if state.set(&key, &value).is_err() {
                    prop_assert_eq!(&before, &state);
                }
            }
        }
        let written = hash(&state);
        let (again, notices) = open::<State>(&written);
        prop_assert!(notices.is_empty(), "{} gives {:?}", written, notices);
        prop_assert_eq!(again, state, "{}", written);
    }

    #[test]
    fn any_text_is_a_hash(text in "\\PC{0,80}") {
        let (state, _) = open::<State>(&text);
        prop_assert_eq!(open::<State>(&hash(&state)).0, state);
    }
}

#[test]
fn every_key_is_written_and_read() {
    let written = [
        ("x", "1,2,3.5"),
        ("column", "2"),
        ("gaps", "drop"),
        ("op", "avg"),
        ("kernel", "1/5,2"),
        ("bias", "-0.5"),
        ("size", "4"),
        ("flip", "1"),
        ("act", "leaky"),
        ("alpha", "0.2"),
        ("stride", "2"),
        ("dilation", "3"),
        ("pad", "1,2"),
        ("fill", "constant"),
        ("value", "7"),
        ("ceil", "1"),
        ("count", "1"),
        ("step", "2"),
        ("pin", "y1"),
        ("from", "3"),
        ("to", "9"),
        ("speed", "4"),
        ("lang", "ru"),
        ("theme", "dark"),
    ];
    assert_eq!(
        written.len(),
        KEYS.len() - 2,
        "all but data and file, which stand in the place of x"
    );
    let query: Vec<String> = written
        .iter()
        .map(|(key, value)| format!("{key}={}", value.replace('/', "%2F")))
        .collect();
    let report = Stage::open(&query.join("&")).report();
    assert_eq!(report["notices"], json!([]));
    for (key, value) in written {
        assert_eq!(report["fields"][key], value, "{key}");
    }
    let hash = report["hash"].as_str().unwrap();
    assert_eq!(
        hash,
        format!("#/series?{}", query.join("&").replace("%2F", "/")),
        "as a person would write it"
    );
    for (key, value) in [("data", "nile"), ("file", "мой файл & co.csv")] {
        let mut stage = Stage::open("");
        let report = stage.set(json!({key: value}));
        assert_eq!(
            Stage::open("").send(json!({"type": "open", "hash": report["hash"]}))["fields"][key],
            value
        );
    }
}

#[test]
fn broken_parts_are_named_and_the_rest_kept() {
    let mut stage = Stage::open("");
    let report = stage.send(json!({"type": "open", "hash": "#/film?stride=2&colour=red&kernel=1,two&&bias&dilation=2&step=0"}));
    assert_eq!(
        report["notices"],
        json!([
            {"code": "unknown-view", "view": "film"},
            {"code": "unknown-key", "key": "colour"},
            {"code": "bad-value", "key": "kernel", "value": "two"},
            {"code": "bad-value", "key": "bias", "value": ""},
            {"code": "bad-value", "key": "step", "value": "0"},
        ])
    );
    assert_eq!(
        [&report["fields"]["stride"], &report["fields"]["dilation"]],
        ["2", "2"]
    );
    assert_eq!(report["fields"]["kernel"], "0.1,0.2,0.4,0.2,0.1");
    assert_eq!(report["problem"], json!(null));
    let report = stage.set(json!({"kernel": "1,2"}));
    assert!(!codes(&report["notices"]).is_empty());
    assert!(
        !report["notices"]
            .as_array()
            .unwrap()
            .iter()
            .any(|n| n["key"] == "kernel"),
        "mended"
    );
    assert_eq!(stage.say("dismiss")["notices"], json!([]));
}

#[test]
fn the_page_that_opens_first_needs_no_words() {
    assert_eq!(Stage::open("").report()["hash"], "#/series");
    let mut stage = Stage::open("stride=2");
    assert_eq!(stage.set(json!({"stride": "1"}))["hash"], "#/series");
}

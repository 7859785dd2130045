//! Whatever a person and the workers do, in any order: no panic, and a report that agrees with itself.

use convolens::session::{Kind, Message, Phase};
use convolens::view::image::KEYS;
use convolens::view::series::Row;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::Stage;

fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -20.0..900.0f64,
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 0.0, -0.0]),
    ]
}

fn index() -> impl Strategy<Value = usize> {
    prop_oneof![0usize..200, any::<usize>(), Just(usize::MAX)]
}

/// A key and a text that a person may write for it, most often a good one.
fn entry() -> impl Strategy<Value = (String, String)> {
    select(KEYS.to_vec()).prop_flat_map(|key| {
        let good: &[&'static str] = match key {
            "cells" => &["0,255;255,0", "0,1,2,3,4;5,6,7,8,9", "0", "300", "1,2;3"],
            "data" => &["astronaut", "coins", "no such"],
            "file" => &["a.png", "b c.jpg", "ё&=.png"],
            "channels" => &["grey", "red", "green", "blue", "each", "sum"],
            "op" => &["conv", "max", "avg"],
            "kernel" => &[
                "1",
                "-1,0,1;-2,0,2;-1,0,1",
                "1/9,1/9;1,2",
                "1,2,3,4,5,6,7",
                "0;1",
            ],
            "bias" | "alpha" | "value" => &["0", "-1.5", "1/3", "1e30", "99"],
            "flip" | "ceil" | "count" | "linked" | "tint" => &["0", "1"],
            "act" => &["none", "relu", "leaky", "sigmoid", "tanh"],
            "size" | "stride" | "dilation" => {
                &["1", "2", "3,1", "0", "1,40", "18446744073709551615"]
            }
            "pad" => &["valid", "same", "1,2,0,1", "0,0,0,0", "9,9,9,9"],
            "fill" => &[
                "zero",
                "constant",
                "mirror",
                "symmetric",
                "replicate",
                "circular",
            ],
            "step" => &["1", "7", "60", "0", "18446744073709551615"],
            "pin" => &["", "x1.1", "k1.2", "y2.2", "y99.99", "x0"],
            "zoom" => &["", "0,0,2", "3,1.5,4", "1e9,-1,1e9", "1,1,0", "NaN,0,2"],
            "show" => &["auto", "picture", "signed"],
            "gain" => &["1", "2", "0.25", "0", "1e20"],
            "reveal" => &["all", "grow"],
            "compare" => &["0", "0.5", "1", "2"],
            "workers" => &["", "0", "8", "9"],
            "speed" => &["0.25", "1", "16", "3"],
            "lang" => &["", "ru", "en"],
            _ => &["", "dark", "light"],
        };
        let value = prop_oneof![
            8 => select(good.to_vec()).prop_map(str::to_owned),
            1 => "\\PC{0,12}",
        ];
        value.prop_map(move |value| (key.to_owned(), value))
    })
}

fn message() -> impl Strategy<Value = Message> {
    let name = || select(vec!["a.png", "b c.jpg", "astronaut"]).prop_map(str::to_owned);
    let kind = || select(vec![Kind::Sample, Kind::File, Kind::Inline]);
    prop_oneof![
        10 => vec(entry(), 1..4).prop_map(|keys| Message::Set { keys: keys.into_iter().collect() }),
        2 => (select(vec!["#/image?", "#/image?", "#/series?", "#/image"]), vec(entry(), 0..6))
            .prop_map(|(path, keys)| Message::Open {
                hash: path.chars().map(String::from)
                    .chain(keys.into_iter().map(|(key, value)| format!("{key}={value}&")))
                    .collect(),
            }),
        4 => (kind(), name(), 0usize..20, 0usize..20, any::<u8>()).prop_map(|(kind, name, width, height, v)| {
            let rgba = (0..width * height * 4).map(|i| (i % 251) as u8 ^ v).collect();
            Message::Picture { kind, name, width, height, rgba, notes: Vec::new() }
        }),
        1 => (kind(), name()).prop_map(|(kind, name)| Message::Absent { kind, name }),
        2 => (coordinate(), coordinate(), coordinate(), coordinate())
            .prop_map(|(width, height, ratio, text)| Message::Resize { width, height, ratio, text }),
        8 => select(vec![
            Message::Play, Message::Pause, Message::Toggle, Message::First, Message::Back, Message::Forward,
            Message::Last, Message::Faster, Message::Slower, Message::Blur, Message::Pin, Message::Unpin,
            Message::Up, Message::Down, Message::Fit, Message::Dismiss, Message::Motion { reduced: true },
            Message::Motion { reduced: false },
        ]),
        2 => index().prop_map(|step| Message::Step { step }),
        1 => coordinate().prop_map(|share| Message::Compare { share }),
        8 => (select(vec![Phase::Move, Phase::Down, Phase::Up, Phase::Leave]), coordinate(), coordinate(), any::<bool>())
            .prop_map(|(phase, x, y, touch)| Message::Pointer { phase, x, y, touch }),
        3 => (select(vec![Row::Input, Row::Kernel, Row::Output]), index())
            .prop_map(|(row, index)| Message::Focus { row, index }),
        3 => (coordinate(), coordinate(), coordinate()).prop_map(|(factor, x, y)| Message::Zoom { factor, x, y }),
        3 => (coordinate(), coordinate(), coordinate(), coordinate())
            .prop_map(|(dx, dy, x, y)| Message::Pan { dx, dy, x, y }),
    ]
}

/// What must hold of every report.
fn consistent(report: &Value) -> Result<(), TestCaseError> {
    if report["view"] != "image" || report["sizes"] == json!([]) {
        return Ok(());
    }
    let number = |value: &Value| value.as_u64().unwrap_or(u64::MAX);
    let player = &report["player"];
    prop_assert!(
        number(&player["step"]) < number(&player["steps"]),
        "{}",
        player
    );
    prop_assert!(
        number(&player["row"]) < number(&player["rows"]),
        "{}",
        player
    );
    prop_assert!(
        number(&player["column"]) < number(&player["columns"]),
        "{}",
        player
    );
    prop_assert_eq!(
        number(&player["steps"]),
        number(&player["rows"]) * number(&player["columns"])
    );
    prop_assert!(player["waiting"] == false || player["playing"] == true);
    for inspector in report["inspectors"].as_array().into_iter().flatten() {
        prop_assert!(
            number(&inspector["index"]) < number(&inspector["count"]),
            "{}",
            inspector
        );
        prop_assert!(
            inspector["rect"]["x"].is_f64() && inspector["rect"]["width"].is_f64(),
            "{}",
            inspector
        );
    }
    prop_assert!(report["job"].is_object());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_that_a_person_does_breaks_it(messages in vec((message(), 0.0..400.0f64, 0u8..4), 1..40)) {
        let mut stage = Stage::open("");
        for (message, time, work) in messages {
            stage.desk.send(message);
            let report = stage.report();
            consistent(&report)?;
            if work == 0 && report["view"] == "image" && report["job"].is_object() {
                consistent(&stage.work())?;
            }
            crate::session::random::drawable(&stage.scene())?;
            stage.wait(time);
            let report = stage.report();
            consistent(&report)?;
            crate::session::random::drawable(&stage.scene())?;
            let hash = report["hash"].clone();
            let again = Stage::open("").send(json!({"type": "open", "hash": hash}));
            prop_assert_eq!(&again["hash"], &hash, "the address says it all");
            prop_assert_eq!(&again["fields"], &report["fields"]);
        }
    }
}

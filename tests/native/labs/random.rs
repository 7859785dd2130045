//! Whatever a person does in a lab, in any order: no panic, numbers on the stage, and an address that comes back.

use convolens::painter::svg;
use convolens::scene::Palette;
use convolens::view::lab::{LABS, Make, RangeOf, Sort};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::{Map, Value, json};

use super::{Bench, length, text};

/// A value of a key that it takes, or one that it does not.
fn value(sort: Sort) -> BoxedStrategy<String> {
    let own = match sort {
        Sort::Choice(words) => select(words.to_vec()).prop_map(str::to_owned).boxed(),
        Sort::Whole(low, high) => prop_oneof![Just(low), Just(high), low..=high]
            .prop_map(|n| n.to_string())
            .boxed(),
        Sort::Real(low, high, step) => {
            let steps = ((high - low) / step).round() as u32;
            (0..=steps)
                .prop_map(move |n| (low + f64::from(n) * step).min(high).to_string())
                .boxed()
        }
        Sort::Switch => select(vec!["0", "1"]).prop_map(str::to_owned).boxed(),
        Sort::Text(_) => select(vec![
            "",
            "а",
            "мама мыла раму",
            "to be or not to be",
            "🙂 e\u{301}",
        ])
        .prop_map(str::to_owned)
        .boxed(),
        Sort::Numbers(RangeOf(fewest, most)) => vec(-9.0..9.0_f32, fewest..=most.min(12))
            .prop_map(|list| {
                let texts: Vec<String> = list.iter().map(ToString::to_string).collect();
                texts.join(",")
            })
            .boxed(),
        Sort::Button => Just("1".to_owned()).boxed(),
        Sort::Seed => (0..1000_u32).prop_map(|n| n.to_string()).boxed(),
        Sort::Pointed(_) => select(vec![
            "",
            "0",
            "3",
            "1,2",
            "999",
            "-1",
            "9999,9999",
            "x3",
            "a;b",
            "0.1.3.4",
            "3.5.2.2",
            "9.1.1.1",
        ])
        .prop_map(str::to_owned)
        .boxed(),
    };
    prop_oneof![
        9 => own,
        1 => select(vec!["", "-1", "NaN", "two", "1e9", "999999999999"]).prop_map(str::to_owned),
    ]
    .boxed()
}

fn entry(make: Make) -> BoxedStrategy<(String, String)> {
    let own = make().keys().iter().map(|key| {
        let name = key.name.to_owned();
        value(key.sort)
            .prop_map(move |text| (name.clone(), text))
            .boxed()
    });
    let common = [
        (
            "x",
            vec![
                "1",
                "1,2",
                "3,5,1,4,2,6,0",
                "0,0,0,0,0,0",
                "1e30,-1e30,2",
                "3;oops",
            ],
        ),
        ("series", vec!["lecture", "wave", "nile", "none"]),
        ("cells", vec!["0", "0,255;255,0", "1,2,3,4,5,6,7,8,9"]),
        ("data", vec!["coins", "none"]),
        ("step", vec!["1", "2", "7", "100000"]),
    ];
    let common = common.into_iter().map(|(key, texts)| {
        select(texts)
            .prop_map(move |text| (key.to_owned(), text.to_owned()))
            .boxed()
    });
    let all: Vec<BoxedStrategy<(String, String)>> = own.chain(common).collect();
    Union::new(all).boxed()
}

fn action(make: Make) -> BoxedStrategy<Value> {
    let step = -9..10_i32;
    prop_oneof![
        8 => vec(entry(make), 1..3).prop_map(|keys| {
            let keys = keys.into_iter().map(|(key, text)| (key, json!(text)));
            json!({"type": "set", "keys": keys.collect::<Map<String, Value>>()})
        }),
        2 => (step.clone(), step).prop_map(|(rows, columns)| {
            json!({"type": "move", "value": 0, "channel": 0, "rows": rows, "columns": columns})
        }),
        6 => (select(vec!["move", "down", "up", "leave"]), -20.0..900.0, -20.0..700.0, any::<bool>())
            .prop_map(|(phase, x, y, touch)| json!({"type": "pointer", "phase": phase, "x": x, "y": y, "touch": touch})),
        4 => select(vec!["play", "pause", "first", "last", "forward", "back", "pin", "unpin", "blur", "faster"])
            .prop_map(|what| json!({"type": what})),
        1 => (1.0..1500.0, 1.0..1200.0, select(vec![1.0, 8.0, 14.0, 20.0, 90.0])).prop_map(|(width, height, text)| {
            json!({"type": "resize", "width": width, "height": height, "ratio": 1.0, "text": text})
        }),
    ]
    .boxed()
}

fn walk() -> impl Strategy<Value = (&'static str, Vec<Value>)> {
    select(LABS.to_vec()).prop_flat_map(|(name, make)| (Just(name), vec(action(make), 1..16)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_breaks_it((name, actions) in walk()) {
        let mut bench = Bench::open(&format!("#/{name}"));
        for action in actions {
            let report = bench.send(&action);
            let hash = text(&report, "/hash").to_owned();
            bench.wait(300.0);
            let drawn = svg(&bench.desk.scene(), &Palette::LIGHT);
            // A picture's own bytes may spell anything.
            let tags = drawn.split('<').filter_map(|tag| tag.split("href=").next());
            let broken = tags.into_iter().find(|tag| tag.contains("NaN") || tag.contains("inf\""));
            prop_assert!(broken.is_none(), "{}: {} draws {:?}", name, action, broken);
            let (step, steps) = (report.pointer("/player/step"), report.pointer("/player/steps"));
            let (step, steps) = (step.and_then(Value::as_u64), steps.and_then(Value::as_u64));
            prop_assert!(step < steps || steps == Some(0), "{}: {:?} of {:?} after {}", name, step, steps, action);
            let mut other = Bench::open(&hash);
            let again = other.bring();
            prop_assert_eq!(text(&again, "/lab"), name);
            let broken = |notice: &&Value| notice.pointer("/code").and_then(Value::as_str) == Some("bad-value");
            let notices = again.pointer("/notices").and_then(Value::as_array).unwrap();
            prop_assert_eq!(notices.iter().filter(broken).count(), 0, "what is written can be read: {}", hash);
            if length(&report, "/notices") == 0 {
                prop_assert_eq!(text(&again, "/hash"), hash);
            }
        }
    }
}

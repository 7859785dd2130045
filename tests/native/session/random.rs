//! Whatever a person does, in any order: no panic, and a report that agrees with itself.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use convolens::scene::{Command, Scene};
use convolens::session::{Kind, Message, Phase};
use convolens::view::series::Row;

use super::Stage;
use super::address::entry;

fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -20.0..900.0f64,
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 0.0, -0.0]),
    ]
}

fn index() -> impl Strategy<Value = usize> {
    prop_oneof![0usize..30, any::<usize>(), Just(usize::MAX)]
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let column = |count: usize| {
        (0..count)
            .map(|i| format!("{},{}\n", i, i * i % 17))
            .collect::<String>()
    };
    prop_oneof![
        Just(column(200).into_bytes()),
        Just(column(60).into_bytes()),
        Just(b"a;b\n1,5;2\n;3\n".to_vec()),
        vec(any::<u8>(), 0..40),
    ]
}

fn message() -> impl Strategy<Value = Message> {
    let name = || select(vec!["a.csv", "b.csv", "nile"]).prop_map(str::to_owned);
    let kind = || select(vec![Kind::Sample, Kind::File, Kind::Inline]);
    prop_oneof![
        10 => vec(entry(), 1..4).prop_map(|keys| Message::Set { keys: keys.into_iter().collect() }),
        2 => vec(entry(), 0..6).prop_map(|keys| Message::Open {
            hash: keys.into_iter().map(|(key, value)| format!("{key}={value}&")).collect(),
        }),
        2 => (kind(), name(), bytes()).prop_map(|(kind, name, bytes)| Message::Load { kind, name, bytes }),
        1 => (kind(), name()).prop_map(|(kind, name)| Message::Absent { kind, name }),
        2 => (coordinate(), coordinate(), coordinate(), coordinate())
            .prop_map(|(width, height, ratio, text)| Message::Resize { width, height, ratio, text }),
        8 => select(vec![
            Message::Play, Message::Pause, Message::Toggle, Message::First, Message::Back, Message::Forward,
            Message::Last, Message::Faster, Message::Slower, Message::Blur, Message::Pin, Message::Unpin,
            Message::Fit, Message::Dismiss, Message::Motion { reduced: true }, Message::Motion { reduced: false },
        ]),
        2 => index().prop_map(|step| Message::Step { step }),
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
    let number = |value: &Value| value.as_u64().unwrap_or(u64::MAX);
    let player = &report["player"];
    prop_assert!(
        number(&player["step"]) < number(&player["steps"]),
        "{}",
        player
    );
    prop_assert!(
        player["waiting"] == false || player["playing"] == true,
        "{}",
        player
    );
    let zoom = &report["zoom"];
    prop_assert!(number(&zoom["from"]) < number(&zoom["to"]), "{}", zoom);
    prop_assert!(number(&zoom["to"]) <= number(&zoom["length"]), "{}", zoom);
    prop_assert_eq!(number(&report["size"]["output"]), number(&player["steps"]));
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
    if report["problem"].is_null()
        && report["wanted"].is_null()
        && report["source"]["error"].is_null()
    {
        prop_assert_eq!(
            &report["size"]["stride"].to_string(),
            report["fields"]["stride"].as_str().unwrap_or_default()
        );
        prop_assert_eq!(&report["size"]["input"], &report["source"]["length"]);
    }
    Ok(())
}

/// What must hold of every picture: it is on the stage, and not too much of it.
pub(super) fn drawable(scene: &Scene) -> Result<(), TestCaseError> {
    prop_assert!(scene.width.is_finite() && scene.height.is_finite());
    fn count(commands: &[Command]) -> usize {
        commands
            .iter()
            .map(|command| match command {
                Command::Group(group) => 1 + count(&group.commands),
                _ => 1,
            })
            .sum()
    }
    prop_assert!(count(&scene.commands) < 10_000);
    let svg = convolens::painter::svg(scene, &convolens::scene::Palette::LIGHT);
    prop_assert!(
        !svg.contains("\"NaN"),
        "{}",
        svg.lines()
            .find(|line| line.contains("\"NaN"))
            .unwrap_or_default()
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn nothing_that_a_person_does_breaks_it(messages in vec((message(), 0.0..400.0f64), 1..40)) {
        let mut stage = Stage::open("");
        for (message, time) in messages {
            stage.session.send(message);
            consistent(&stage.report())?;
            drawable(&stage.scene())?;
            stage.wait(time);
            let report = stage.report();
            consistent(&report)?;
            drawable(&stage.scene())?;
            let hash = report["hash"].clone();
            let again = Stage::open("").send(json!({"type": "open", "hash": hash}));
            prop_assert_eq!(&again["hash"], &hash, "the address says it all");
            prop_assert_eq!(&again["fields"], &report["fields"]);
        }
    }
}

#[test]
fn no_stage_is_too_small_or_too_large() {
    for size in [0.0, 1.0, 120.0, 1e6, f64::INFINITY, f64::NAN] {
        for text in [0.0, 14.0, 48.0, f64::INFINITY, f64::NAN] {
            for query in [
                "",
                "data=ramp&op=max",
                "pad=40,0&fill=zero",
                "pad=9,9&fill=replicate&pin=x1",
            ] {
                let mut stage = Stage::open(query);
                stage.session.send(Message::Resize {
                    width: size,
                    height: size,
                    ratio: size,
                    text,
                });
                let scene = stage.scene();
                assert!(
                    scene.width <= 20_000.0 && scene.height <= 20_000.0,
                    "{} × {}",
                    scene.width,
                    scene.height
                );
                assert!(stage.session.ratio() <= 8.0);
                let report = stage.report();
                assert!(
                    report["inspectors"][0]["rect"]["x"].is_f64(),
                    "{}",
                    report["inspectors"]
                );
            }
        }
    }
}

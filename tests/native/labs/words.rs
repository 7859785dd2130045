//! Everything that a lab says has words, in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use convolens::painter::svg;
use convolens::scene::Palette;
use convolens::view::lab::{LABS, Sort};
use serde_json::{Value, json};

use super::{Bench, text};

const LANGUAGES: [&str; 2] = ["en", "ru"];

/// The messages of the page and of a lab, each with the beginning of its text.
fn messages(lab: &str, language: &str) -> BTreeMap<String, String> {
    let read = |path: String| fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path}"));
    let sources = [
        read(format!("www/locales/{language}.ftl")),
        read(format!("www/locales/lab/{lab}.{language}.ftl")),
    ];
    let lines = sources.iter().flat_map(|source| source.lines());
    lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, text)| (id.to_owned(), text.trim().to_owned()))
        .collect()
}

/// The codes of what a report tells, each with the prefix of its place.
fn codes(report: &Value) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut add = |prefix: &str, told: Option<&Value>| {
        if let Some(code) = told
            .and_then(|told| told.pointer("/code"))
            .and_then(Value::as_str)
        {
            codes.insert(format!("{prefix}-{code}"));
        }
    };
    let list = |pointer: &str| report.pointer(pointer).and_then(Value::as_array).cloned();
    add("lab-say", report.pointer("/spoken"));
    add("lab-problem", report.pointer("/problem"));
    for told in list("/explanation").unwrap_or_default() {
        add("lab-see", Some(&told));
    }
    for row in list("/table").unwrap_or_default() {
        add("lab-row", row.pointer("/label"));
    }
    codes
}

/// The ids of the names of controls and of their choices.
fn names(lab: &str, report: &Value, known: &BTreeMap<String, String>) -> Vec<String> {
    let controls = report.pointer("/controls").and_then(Value::as_array);
    let mut names = Vec::new();
    for control in controls.into_iter().flatten() {
        let key = text(control, "/key");
        let own = format!("lab-{lab}-{key}");
        let name = if known.contains_key(&own) {
            own
        } else {
            format!("lab-key-{key}")
        };
        let words = control.pointer("/words").and_then(Value::as_array);
        for word in words.into_iter().flatten().filter_map(Value::as_str) {
            names.push(format!("{name}-{word}"));
        }
        names.push(name);
    }
    names
}

#[test]
fn everything_a_lab_says_has_words_in_both_languages() {
    let mut missing = BTreeSet::new();
    for (lab, make) in LABS {
        for language in LANGUAGES {
            let known = messages(lab, language);
            let table: BTreeMap<&String, &String> = known
                .iter()
                .filter(|(id, _)| id.starts_with("stage-") || id.starts_with("fill-"))
                .collect();
            let mut bench = Bench::open(&format!("#/{lab}"));
            bench.send(&json!({"type": "words", "table": table, "decimal": "."}));
            let mut look = |bench: &mut Bench, report: &Value| {
                let said = codes(report).into_iter().chain(names(lab, report, &known));
                missing.extend(
                    said.filter(|id| !known.contains_key(id))
                        .map(|id| format!("{language}: {id}")),
                );
                let drawn = svg(&bench.desk.scene(), &Palette::LIGHT);
                let unknown = drawn
                    .split(['>', '<'])
                    .filter(|text| text.starts_with("stage-"));
                missing.extend(unknown.map(|id| format!("{language}: {id} on the stage of {lab}")));
            };
            // Every choice, at the first, a middle and the last step.
            let choices = make().keys().iter().flat_map(|key| match key.sort {
                Sort::Choice(words) => words.iter().map(|word| (key.name, *word)).collect(),
                Sort::Switch => vec![(key.name, "1"), (key.name, "0")],
                _ => vec![(key.name, key.usual)],
            });
            for (key, word) in choices {
                for step in ["1", "3", "9999"] {
                    let report = bench.set(&json!({key: word, "step": step}));
                    look(&mut bench, &report);
                }
                for (x, y) in [(200.0, 200.0), (400.0, 320.0), (600.0, 500.0)] {
                    let report =
                        bench.send(&json!({"type": "pointer", "phase": "move", "x": x, "y": y, "touch": false}));
                    look(&mut bench, &report);
                }
            }
        }
    }
    assert_eq!(missing, BTreeSet::new(), "messages that there are not");
}

#[test]
fn both_languages_have_the_same_messages() {
    for (lab, _) in LABS {
        let ids = |language| messages(lab, language).into_keys().collect::<BTreeSet<_>>();
        let (en, ru) = (ids("en"), ids("ru"));
        let apart: Vec<&String> = en.symmetric_difference(&ru).collect();
        assert_eq!(apart, Vec::<&String>::new(), "{lab}");
    }
}

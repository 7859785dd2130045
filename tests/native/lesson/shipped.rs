//! The page's own lessons, and the one of the documentation.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use convolens::lesson::{PICTURES, SERIES, Source, check};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(folder(name)).unwrap()
}

#[test]
fn every_lesson_of_the_page_is_right_in_both_languages() {
    let order = read("www/lessons/order.txt");
    let listed: Vec<&str> = order.lines().filter(|line| !line.is_empty()).collect();
    assert!(!listed.is_empty());
    let mut wrong = Vec::new();
    for id in &listed {
        let structure = read(&format!("www/lessons/{id}.lesson"));
        let texts = ["en", "ru"].map(|language| {
            let text = read(&format!("www/lessons/{id}.{language}.ftl"));
            (language, text)
        });
        let texts = texts
            .iter()
            .map(|(language, text)| (*language, text.as_str()));
        match Source::files(&structure, texts).and_then(|source| check(&source)) {
            Ok(lesson) => assert_eq!(lesson.id, *id),
            Err(error) => wrong.push(format!("{id} {error}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_that_of_a_lesson_that_is_listed() {
    let order = read("www/lessons/order.txt");
    let mut known: BTreeSet<String> =
        BTreeSet::from(["order.txt".to_owned(), "example.lesson".to_owned()]);
    for id in order.lines() {
        known.extend(["lesson", "en.ftl", "ru.ftl"].map(|end| format!("{id}.{end}")));
    }
    let there = fs::read_dir(folder("www/lessons")).unwrap();
    for entry in there {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            known.contains(&name),
            "{name} belongs to no lesson of order.txt"
        );
    }
}

#[test]
fn the_example_of_the_documentation_is_the_one_that_is_saved_and_is_right() {
    let example = read("www/lessons/example.lesson");
    let lesson = check(&Source::single(&example).unwrap()).unwrap();
    assert_eq!((lesson.id.as_str(), lesson.steps.len()), ("smoothing", 3));
    let docs = read("docs/lessons.md");
    assert!(
        docs.contains(&format!("```text\n{example}```")),
        "docs/lessons.md has another"
    );
}

#[test]
fn what_stands_in_has_the_names_of_the_samples() {
    let mut series = BTreeSet::new();
    let mut pictures = BTreeSet::new();
    for entry in fs::read_dir(folder("www/samples")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        match path.extension().and_then(|end| end.to_str()) {
            Some("csv") => series.insert(name),
            Some("png" | "jpg" | "webp") => pictures.insert(name),
            _ => false,
        };
    }
    assert_eq!(series, SERIES.map(str::to_owned).into());
    assert_eq!(pictures, PICTURES.map(str::to_owned).into());
}

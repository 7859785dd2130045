//! The table that maps the lecture to the lessons: every step that it names is there, and every lesson is named.

use std::collections::BTreeSet;
use std::fs;

fn read(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// `lesson/step` of every step there is.
fn steps() -> BTreeSet<String> {
    let order = read("www/lessons/order.txt");
    let lessons = order.lines().filter(|line| !line.is_empty());
    lessons
        .flat_map(|id| {
            let structure = read(&format!("www/lessons/{id}.lesson"));
            let names = structure
                .lines()
                .filter_map(|line| line.strip_prefix("step "));
            names
                .map(|name| format!("{id}/{}", name.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The rows of the table: what of the lecture, and the steps that stand for it.
fn rows() -> Vec<(String, Vec<String>)> {
    let table = read("docs/lecture.md");
    let cells = table.lines().filter_map(|line| {
        let (what, steps) = line
            .strip_prefix("| ")?
            .strip_suffix(" |")?
            .split_once(" | ")?;
        Some((
            what.to_owned(),
            steps.split(", ").map(str::to_owned).collect(),
        ))
    });
    cells
        .filter(|(what, _): &(String, Vec<String>)| !what.starts_with("lecture's"))
        .collect()
}

#[test]
fn every_step_of_the_table_is_there_and_every_lesson_is_in_it() {
    let (steps, rows) = (steps(), rows());
    assert!(rows.len() > 90, "sections and pictures: {}", rows.len());
    let named: BTreeSet<String> = rows.iter().flat_map(|(_, steps)| steps.clone()).collect();
    let unknown: Vec<&String> = named.difference(&steps).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let lesson = |step: &String| step.split('/').next().map(str::to_owned);
    let lessons: BTreeSet<_> = steps.iter().map(lesson).collect();
    assert_eq!(named.iter().map(lesson).collect::<BTreeSet<_>>(), lessons);
}

#[test]
fn every_picture_of_the_lecture_has_a_step() {
    let (first, last) = ("conv_setup", "dynamic-conv");
    let pictures: Vec<String> = rows()
        .into_iter()
        .map(|(what, _)| what)
        .filter(|what| what.contains("img/"))
        .collect();
    assert!(pictures.len() >= 50, "{}", pictures.len());
    assert!(pictures.first().is_some_and(|what| what.contains(first)));
    assert!(pictures.last().is_some_and(|what| what.contains(last)));
}

//! Key frames of the series view, as the SVG files of `tests/golden`.
//!
//! `CONVOLENS_GOLDEN=rewrite` writes them anew; what changed is then to be looked at.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod image;
mod kinds;
mod labs;
mod long;
mod shots;
mod stack;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{env, fs};

use convolens::data;
use convolens::engine::Tensor;
use convolens::painter::svg;
use convolens::scene::{Envelope, Palette, Scene, Words};
use convolens::session::open;
use convolens::view::series::{Hides, Look, Model, Moment, Source, State, Target, View, frame};

use shots::SHOTS;

/// One frame: a state as the URL writes it, a moment, and how it is looked at.
#[derive(Clone, Copy)]
struct Shot {
    /// The file's name, without `.svg`.
    name: &'static str,
    /// The URL's query.
    state: &'static str,
    /// The position, from 1 as on the stage.
    step: usize,
    /// How far the beat is that leads there.
    time: f64,
    target: Option<Target>,
    zoom: Option<(usize, usize)>,
    dimmed: bool,
    size: [f64; 2],
    text: f64,
}

/// The page that opens first, at rest.
const FIRST: Shot = Shot {
    name: "rest",
    state: "",
    step: 7,
    time: 1.0,
    target: None,
    zoom: None,
    dimmed: false,
    size: [806.0, 646.0],
    text: 14.0,
};

#[test]
fn golden_files() {
    let rewrite = env::var_os("CONVOLENS_GOLDEN").is_some_and(|value| value == "rewrite");
    let mut wrong = Vec::new();
    let series = SHOTS.iter().map(|shot| (shot.name, scene(shot)));
    let pictures = image::SHOTS
        .iter()
        .map(|shot| (shot.name, image::scene(shot)));
    let stacks = stack::SHOTS
        .iter()
        .map(|shot| (shot.name, stack::scene(shot)));
    let kinds = kinds::SHOTS
        .iter()
        .map(|shot| (shot.name, kinds::scene(shot)));
    let labs = labs::SHOTS
        .iter()
        .map(|shot| (shot.name, labs::scene(shot)));
    for (name, scene) in series
        .chain(pictures)
        .chain(stacks)
        .chain(kinds)
        .chain(labs)
    {
        let drawn = svg(&scene, &Palette::LIGHT);
        assert!(
            !drawn.contains("NaN\"") && !drawn.contains("inf\""),
            "{name}"
        );
        let path = folder().join(name).with_extension("svg");
        if rewrite {
            fs::write(&path, &drawn).unwrap();
        } else if let Some(difference) =
            first_difference(&fs::read_to_string(&path).unwrap_or_default(), &drawn)
        {
            wrong.push(format!("{}: {difference}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_golden_file_is_compared() {
    let files: BTreeSet<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let names = SHOTS.iter().map(|shot| shot.name);
    let names: Vec<&str> = names
        .chain(image::SHOTS.iter().map(|shot| shot.name))
        .chain(stack::SHOTS.iter().map(|shot| shot.name))
        .chain(kinds::SHOTS.iter().map(|shot| shot.name))
        .chain(labs::SHOTS.iter().map(|shot| shot.name))
        .collect();
    let named: BTreeSet<PathBuf> = names
        .iter()
        .map(|name| folder().join(name).with_extension("svg"))
        .collect();
    assert_eq!(named.len(), names.len(), "two frames of one name");
    let stale: Vec<_> = files.difference(&named).collect();
    assert!(stale.is_empty(), "{stale:?}");
}

#[test]
fn a_difference_is_told_by_its_first_line() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(
        first_difference("a\nb\nc\n", "a\nx\nc\n").as_deref(),
        Some("line 2\n  file:  b\n  drawn: x")
    );
    assert_eq!(
        first_difference("a\n", "a\nb\n").as_deref(),
        Some("line 2\n  file:  (nothing)\n  drawn: b")
    );
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn first_difference(file: &str, drawn: &str) -> Option<String> {
    let (mut kept, mut new) = (file.lines(), drawn.lines());
    let told = |line: Option<&str>| line.unwrap_or("(nothing)").to_owned();
    (1..)
        .map(|number: usize| (number, kept.next(), new.next()))
        .take_while(|(_, a, b)| a.is_some() || b.is_some())
        .find(|(_, a, b)| a != b)
        .map(|(number, a, b)| format!("line {number}\n  file:  {}\n  drawn: {}", told(a), told(b)))
}

fn scene(shot: &Shot) -> Rc<Scene> {
    let (state, notices) = open(&format!("#/series?{}", shot.state));
    assert!(notices.is_empty(), "{}: {notices:?}", shot.name);
    draw(&model(&state, values(&state)), shot)
}

fn model(state: &State, values: Vec<f32>) -> Model {
    let envelope = Rc::new(Envelope::new(&values));
    let input = Rc::new(Tensor::series(values).unwrap());
    Model::build(state, input, envelope).unwrap()
}

fn values(state: &State) -> Vec<f32> {
    match &state.source {
        Source::Inline(numbers) => numbers.iter().map(|number| number.value).collect(),
        Source::Sample(name) | Source::File(name) => {
            data::sample(name).map_or_else(|| from_file(name, state), <[f32]>::to_vec)
        }
    }
}

fn from_file(name: &str, state: &State) -> Vec<f32> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("www/samples")
        .join(name)
        .with_extension("csv");
    let table = data::read(&fs::read(path).unwrap()).unwrap();
    table
        .series(table.default_column(), state.gaps)
        .unwrap()
        .values
}

fn draw(model: &Model, shot: &Shot) -> Rc<Scene> {
    let step = shot.step - 1;
    let moment = Moment {
        from: if shot.time < 1.0 {
            step.saturating_sub(1)
        } else {
            step
        },
        time: shot.time,
        ..Moment::at(step)
    };
    let view = View {
        target: shot.target,
        zoom: shot.zoom,
        pan: 0.0,
        dimmed: shot.dimmed,
        hides: Hides::Nothing,
    };
    let [width, height] = shot.size;
    let look = Look {
        width,
        height,
        text: shot.text,
        ratio: 1.0,
        words: &Words::default(),
    };
    frame(model, moment, view, &look).scene
}

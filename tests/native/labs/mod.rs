//! What holds for every lab, whatever it is about: its session, its address, its pictures.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod collapse;
mod colour;
mod compare;
mod count;
mod digits;
mod edges;
mod forecast;
mod learn;
mod neighbours;
mod random;
mod session;
mod shift;
mod tensors;
mod words;

use std::fs;
use std::io::Read as _;

use convolens::scene::{Command, Point, Scene};
use convolens::session::Desk;
use serde_json::{Value, json};

/// A desk that shows a lab, with a clock of its own. What the lab wants is brought from the page's samples; a picture is
/// a small one that is made here.
struct Bench {
    desk: Desk,
    now: f64,
}

impl Bench {
    fn open(hash: &str) -> Self {
        let mut bench = Self {
            desk: Desk::default(),
            now: 0.0,
        };
        bench.send(&json!({"type": "open", "hash": hash}));
        bench
    }

    fn send(&mut self, message: &Value) -> Value {
        self.desk
            .send(serde_json::from_value(message.clone()).unwrap());
        self.bring()
    }

    fn set(&mut self, keys: &Value) -> Value {
        self.send(&json!({"type": "set", "keys": keys}))
    }

    /// Brings what is wanted, and tells the report after that.
    fn bring(&mut self) -> Value {
        loop {
            let report = self.report();
            let wanted = report.pointer("/wanted").cloned().unwrap_or_default();
            let Some(name) = wanted.pointer("/name").and_then(Value::as_str) else {
                return report;
            };
            let kind = wanted.pointer("/kind").cloned().unwrap();
            let message = match wanted.pointer("/what").and_then(Value::as_str) {
                Some("series") => match fs::read(format!("www/samples/{name}.csv")) {
                    Ok(bytes) => {
                        json!({"type": "load", "kind": kind, "name": name, "bytes": bytes})
                    }
                    Err(_) => json!({"type": "absent", "kind": kind, "name": name}),
                },
                Some("asset") => {
                    json!({"type": "load", "kind": kind, "name": name, "bytes": asset(name)})
                }
                _ => picture(&kind, name, 40, 30),
            };
            self.desk.send(serde_json::from_value(message).unwrap());
        }
    }

    fn report(&mut self) -> Value {
        serde_json::to_value(self.desk.report()).unwrap()
    }

    fn wait(&mut self, milliseconds: f64) -> bool {
        self.now += milliseconds;
        self.desk.tick(self.now).again
    }
}

/// A file of the page's own, unpacked, by its name in `www/main/lab/assets.ts`.
fn asset(name: &str) -> Vec<u8> {
    let folder = fs::read_dir("www/samples").unwrap();
    let path = folder
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == name))
        .unwrap();
    let bytes = fs::read(path).unwrap();
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return bytes;
    }
    let mut whole = Vec::new();
    flate2::read::GzDecoder::new(&bytes[..])
        .read_to_end(&mut whole)
        .unwrap();
    whole
}

/// A message with a picture: coloured slopes with a bright disc.
fn picture(kind: &Value, name: &str, width: usize, height: usize) -> Value {
    let rgba: Vec<u8> = (0..width * height)
        .flat_map(|i| {
            let (x, y) = (i % width, i / width);
            let disc = x.abs_diff(width / 2).pow(2) + y.abs_diff(height / 2).pow(2) < 64;
            let (r, g) = (200 * x / width, 200 * y / height);
            let b = if disc { 220 } else { 60 };
            [r as u8, g as u8, b, 255]
        })
        .collect();
    json!({
        "type": "picture", "kind": kind, "name": name,
        "width": width, "height": height, "rgba": rgba, "notes": [],
    })
}

/// A text of a report.
fn text<'a>(report: &'a Value, pointer: &str) -> &'a str {
    report.pointer(pointer).and_then(Value::as_str).unwrap()
}

/// A number that a lab tells a lesson.
fn fact(report: &Value, name: &str) -> f64 {
    let fact = report.pointer(&format!("/facts/{name}"));
    fact.and_then(Value::as_f64)
        .unwrap_or_else(|| panic!("no fact {name}: {report}"))
}

/// The middle of what a pointer finds under this id.
fn find(scene: &Scene, kind: &str, index: isize) -> Point {
    fn among(commands: &[Command], kind: &str, index: isize) -> Option<Point> {
        commands.iter().find_map(|command| match command {
            Command::Group(group) => {
                let own = group.id.filter(|id| id.kind == kind && id.index == index);
                let here = own.and(group.hit).map(|hit| hit.centre());
                here.or_else(|| among(&group.commands, kind, index))
            }
            _ => None,
        })
    }
    among(&scene.commands, kind, index).unwrap_or_else(|| panic!("no {kind}{index}"))
}

fn pointer(bench: &mut Bench, phase: &str, kind: &str, index: isize) -> Value {
    let at = find(&bench.desk.scene(), kind, index);
    bench.send(&json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": false}))
}

/// How many things a list of a report has.
fn length(report: &Value, pointer: &str) -> usize {
    report
        .pointer(pointer)
        .and_then(Value::as_array)
        .unwrap()
        .len()
}

//! A session as a person has it: messages in, reports and pictures out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod address;
mod geometry;
mod history;
mod image;
mod loading;
mod playing;
mod pointer;
mod random;
mod stack;
mod stepping;
mod zoom;

use convolens::scene::{Command, Point, Rect, Scene};
use convolens::session::Session;
use serde_json::{Value, json};

/// A session with a clock of its own.
struct Stage {
    session: Session,
    now: f64,
}

impl Stage {
    /// A session opened at a query, such as `kernel=-1,0,1&step=2`.
    fn open(query: &str) -> Self {
        let mut stage = Self {
            session: Session::default(),
            now: 0.0,
        };
        stage.send(json!({"type": "open", "hash": format!("#/series?{query}")}));
        stage
    }

    /// Sends a message as the page does, and returns the report.
    fn send(&mut self, message: Value) -> Value {
        self.session.send(serde_json::from_value(message).unwrap());
        self.report()
    }

    fn set(&mut self, keys: Value) -> Value {
        self.send(json!({"type": "set", "keys": keys}))
    }

    /// A message without arguments.
    fn say(&mut self, what: &str) -> Value {
        self.send(json!({"type": what}))
    }

    fn report(&mut self) -> Value {
        serde_json::to_value(self.session.report()).unwrap()
    }

    /// Brings a file of one column.
    fn load(&mut self, name: &str, values: impl IntoIterator<Item = f64>) -> Value {
        let lines: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
        self.send(json!({"type": "load", "kind": "file", "name": name, "bytes": lines.join("\n").as_bytes()}))
    }

    /// One frame, so many milliseconds later; whether another one is due.
    fn wait(&mut self, milliseconds: f64) -> bool {
        self.now += milliseconds;
        self.session.tick(self.now).again
    }

    /// Frames until nothing moves; the report then.
    fn rest(&mut self) -> Value {
        for _ in 0..10_000 {
            if !self.wait(50.0) {
                return self.report();
            }
        }
        panic!("it never comes to rest");
    }

    /// The middle of a part of the picture, such as `x3` or `y7`, counted from 0.
    fn find(&mut self, kind: &str, index: isize) -> Point {
        let scene = self.session.scene();
        area(&scene.commands, kind, index)
            .unwrap_or_else(|| panic!("{kind}{index} is not on the stage"))
            .centre()
    }

    fn pointer(&mut self, phase: &str, at: Point) -> Value {
        self.send(json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": false}))
    }

    fn click(&mut self, at: Point) -> Value {
        self.pointer("move", at);
        self.pointer("down", at);
        self.pointer("up", at)
    }

    fn scene(&mut self) -> Scene {
        (*self.session.scene()).clone()
    }
}

fn area(commands: &[Command], kind: &str, index: isize) -> Option<Rect> {
    commands.iter().find_map(|command| match command {
        Command::Group(group) => group
            .id
            .filter(|id| id.kind == kind && id.index == index)
            .and(group.hit)
            .or_else(|| area(&group.commands, kind, index)),
        _ => None,
    })
}

/// The player's position, from 1, as the reader counts.
fn step(report: &Value) -> u64 {
    report["player"]["step"].as_u64().unwrap() + 1
}

fn codes(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|item| item["code"].as_str().unwrap())
        .collect()
}

/// The line under the picture, as one text.
fn arithmetic(report: &Value) -> String {
    let pieces = report["arithmetic"].as_array().unwrap();
    pieces
        .iter()
        .map(|piece| piece["text"].as_str().unwrap())
        .collect()
}

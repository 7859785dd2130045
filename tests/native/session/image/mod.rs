//! A session with the image view: messages, reports, and results as workers bring them.

mod geometry;
mod jobs;
mod looking;
mod opening;
mod placing;
mod playing;
mod random;
mod sketch;
mod views;

use convolens::picture::{Job, Strips, compute};
use convolens::scene::{Command, Point, Rect, Scene};
use convolens::session::{Block, Desk, Message};
use serde_json::{Value, json};

/// A desk with a clock and workers of its own.
struct Stage {
    desk: Desk,
    now: f64,
}

impl Stage {
    /// A desk opened at a query of the image view, such as `cells=0,255;255,0&step=2`.
    fn open(query: &str) -> Self {
        let mut stage = Self {
            desk: Desk::default(),
            now: 0.0,
        };
        stage.send(json!({"type": "open", "hash": format!("#/image?{query}")}));
        stage
    }

    /// A picture of so many columns and rows, grey by a rule of column and row.
    fn photo(width: usize, height: usize, query: &str, grey: impl Fn(usize, usize) -> u8) -> Self {
        let mut stage = Self::open(&format!("file=photo.png&{query}"));
        stage.bring("file", "photo.png", width, height, grey);
        stage
    }

    /// Brings a decoded picture, as the page does.
    fn bring(
        &mut self,
        kind: &str,
        name: &str,
        width: usize,
        height: usize,
        grey: impl Fn(usize, usize) -> u8,
    ) -> Value {
        let rgba = (0..width * height)
            .flat_map(|i| {
                let v = grey(i % width, i / width);
                [v, v, v, 255]
            })
            .collect();
        let kind = serde_json::from_value(json!(kind)).unwrap();
        self.desk.send(Message::Picture {
            kind,
            name: name.to_owned(),
            width,
            height,
            rgba,
            notes: Vec::new(),
        });
        self.report()
    }

    /// Sends a message as the page does, and returns the report.
    fn send(&mut self, message: Value) -> Value {
        self.desk.send(serde_json::from_value(message).unwrap());
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
        serde_json::to_value(self.desk.report()).unwrap()
    }

    /// One frame, so many milliseconds later; whether another one is due, and whether the panels are stale.
    fn wait(&mut self, milliseconds: f64) -> (bool, bool) {
        self.now += milliseconds;
        let told = self.desk.tick(self.now);
        (told.again, told.changed)
    }

    fn job(&mut self) -> u64 {
        self.report()["job"]["id"].as_u64().unwrap()
    }

    /// The present job's blocks, computed as a worker would.
    fn blocks(&mut self) -> (u32, Vec<Block>) {
        let report = self.report();
        let id = report["job"]["id"].as_u64().unwrap() as u32;
        (id, self.blocks_of(&report["job"]["spec"], 0))
    }

    /// The blocks of a job on the present picture, as those of a level of its result.
    fn blocks_of(&mut self, spec: &Value, level: usize) -> Vec<Block> {
        let job: Job = serde_json::from_value(spec.clone()).unwrap();
        let plan = job.plan().unwrap();
        let mut strips = Strips::new(job.width, job.height);
        strips.put(0, self.desk.rows(0, job.height).to_vec());
        let blocks = (0..plan.blocks.len()).map(|index| {
            let (done, rgba) = compute(&job, &plan, &strips, index).unwrap();
            Block {
                level,
                first: done.first,
                rows: done.rows,
                rgba,
                low: done.low,
                high: done.high,
                below: done.below,
                above: done.above,
                worker: index % 2,
                started: index as f64,
                ms: 1.0,
                needs: Vec::new(),
            }
        });
        blocks.collect()
    }

    /// Lets the workers compute the present job; the report then.
    fn work(&mut self) -> Value {
        let (job, blocks) = self.blocks();
        for block in blocks {
            self.desk.block(job, block);
        }
        self.desk.finished(job);
        self.report()
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
        (*self.desk.scene()).clone()
    }
}

/// Row and column of the window in the output, from 0.
fn place(report: &Value) -> (u64, u64) {
    let player = &report["player"];
    (
        player["row"].as_u64().unwrap(),
        player["column"].as_u64().unwrap(),
    )
}

/// A point of the input or output picture, in shares of its width and height.
fn on(report: &Value, row: &str, x: f64, y: f64) -> Point {
    let inspectors = report["inspectors"].as_array().unwrap();
    let rect = &inspectors.iter().find(|i| i["row"] == row).unwrap()["rect"];
    let side = |name: &str| rect[name].as_f64().unwrap();
    Point::new(
        side("x") + x * side("width"),
        side("y") + y * side("height"),
    )
}

/// The middle of a pixel of the input, of 10 × 10 pixels with padding of 1 around.
fn pixel(report: &Value, row: u8, column: u8) -> Point {
    let share = |cell: u8| (f64::from(cell) + 1.5) / 12.0;
    on(report, "input", share(column), share(row))
}

/// The groups of a kind that a pointer can find, in drawing order.
fn areas(commands: &[Command], kind: &str, found: &mut Vec<Rect>) {
    for command in commands {
        if let Command::Group(group) = command {
            if group.id.is_some_and(|id| id.kind == kind) {
                found.extend(group.hit);
            }
            areas(&group.commands, kind, found);
        }
    }
}

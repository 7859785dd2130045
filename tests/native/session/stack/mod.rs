//! A session with the stack view: layers, units and what they see, maps as workers bring them.

mod layers;
mod looking;
mod random;
mod weights;

use convolens::engine::Shape;
use convolens::net::{Bands, Net, Weights};
use convolens::picture::Strips;
use convolens::session::{Band, Desk, Message};
use serde_json::{Value, json};

/// A desk with a clock and workers of its own.
struct Stage {
    desk: Desk,
    now: f64,
}

impl Stage {
    /// A desk opened at a query of the stack view.
    fn open(query: &str) -> Self {
        let mut stage = Self {
            desk: Desk::default(),
            now: 0.0,
        };
        stage.send(json!({"type": "open", "hash": format!("#/stack?{query}")}));
        stage
    }

    /// A picture of so many columns and rows, grey by a rule of column and row.
    fn photo(width: usize, height: usize, query: &str) -> Self {
        let mut stage = Self::open(&format!("file=photo.png&{query}"));
        let rgba = (0..width * height).flat_map(|i| {
            let v = (i % width * 7 + i / width * 13) as u8;
            [v, v, v, 255]
        });
        stage.desk.send(Message::Picture {
            kind: serde_json::from_value(json!("file")).unwrap(),
            name: "photo.png".to_owned(),
            width,
            height,
            rgba: rgba.collect(),
            notes: Vec::new(),
        });
        stage
    }

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

    fn edit(&mut self, edit: Value) -> Value {
        self.send(json!({"type": "layer", "edit": edit}))
    }

    fn report(&mut self) -> Value {
        serde_json::to_value(self.desk.report()).unwrap()
    }

    /// One frame, so many milliseconds later; whether another one is due.
    fn wait(&mut self, milliseconds: f64) -> bool {
        self.now += milliseconds;
        self.desk.tick(self.now).again
    }

    /// Has the workers compute the present job, band by band.
    fn work(&mut self) -> Value {
        let report = self.report();
        let id = report["job"]["id"].as_u64().unwrap() as u32;
        let job = self.desk.maps().unwrap();
        let net: Net = job.layers.parse().unwrap();
        let plan = net
            .plan(
                Shape::new(if job.colour { 3 } else { 1 }, job.height, job.width),
                false,
            )
            .unwrap();
        let numbers: Vec<f32> = job
            .weights
            .as_chunks::<4>()
            .0
            .iter()
            .map(|four| f32::from_le_bytes(*four))
            .collect();
        let weights = Weights::from_flat(&plan, &numbers).unwrap();
        let mut strips = Strips::new(job.width, job.height);
        strips.put(0, self.desk.rows(0, job.height).to_vec());
        let bands = Bands::new(&plan, &job.wanted);
        for band in 0..bands.count() {
            let input = strips.tensor(bands.needs(band), job.colour).unwrap();
            let mut data = Vec::new();
            for (map, wanted) in bands
                .compute(band, &weights, &input)
                .unwrap()
                .iter()
                .zip(&job.wanted)
            {
                let rows = map.samples.len() / wanted.columns;
                let head = [map.first as f32, rows as f32, map.low, map.high];
                data.extend(
                    head.iter()
                        .chain(&map.samples)
                        .flat_map(|number| number.to_le_bytes()),
                );
            }
            self.desk.band(id, &Band { data });
        }
        // The last band of many may have no row of any map.
        let none = [0.0_f32, 0.0, f32::INFINITY, f32::NEG_INFINITY].map(f32::to_le_bytes);
        let data = none.as_flattened().repeat(job.wanted.len());
        self.desk.band(id, &Band { data });
        self.desk.finished(id);
        self.report()
    }
}

fn hash(report: &Value) -> &str {
    report["hash"].as_str().unwrap()
}

fn layers(report: &Value) -> String {
    report["fields"]["layers"].as_str().unwrap().to_owned()
}

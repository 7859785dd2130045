//! One kernel that learns: its gradients, its way down, its optimum, and how well it does on what it has not seen.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod edges;
mod forecasts;
mod gradients;
mod optimum;
mod recovered;

use std::fs;
use std::path::Path as File;

use convolens::data::{self, Gaps};
use convolens::engine::{Shape, Tensor};
use convolens::learn::kernel::{Path, Settings, Snapshot, Task};

/// A sample of the page as the series that it opens with.
fn series(name: &str) -> Vec<f32> {
    if let Some(values) = data::sample(name) {
        return values.to_vec();
    }
    let file = File::new(env!("CARGO_MANIFEST_DIR"))
        .join("www/samples")
        .join(name)
        .with_extension("csv");
    let table = data::read(&fs::read(file).unwrap()).unwrap();
    let column = table.default_column();
    table.series(column, Gaps::Interpolate).unwrap().values
}

/// Discs of several greys on a slope, with a grain: a picture that has edges in every direction.
fn picture(width: usize, height: usize) -> Tensor {
    let discs = [
        (0.2, 0.3, 0.15),
        (0.7, 0.2, 0.12),
        (0.5, 0.7, 0.25),
        (0.85, 0.8, 0.1),
    ];
    let cell = |at: usize| {
        let (x, y) = (at % width, at / width);
        let (u, v) = (x as f64 / width as f64, y as f64 / width as f64);
        let inside = discs.iter().filter(|(a, b, r)| (u - a).hypot(v - b) < *r);
        let grain = (x * 7 + y * 13 + x * y * 5) % 17;
        (60.0 * u + 40.0 * v + 70.0 * inside.count() as f64 + grain as f64) as f32
    };
    let cells = (0..width * height).map(cell).collect();
    Tensor::new(Shape::new(1, height, width), cells).unwrap()
}

/// All of the examples in each step, no momentum.
const PLAIN: Settings = Settings {
    rate: 0.1,
    momentum: 0.0,
    batch: 0,
    seed: 1,
};

/// What has been learned after some steps.
fn learned(task: &Task, settings: Settings, steps: usize) -> Snapshot {
    let mut path = Path::new(task, settings).unwrap();
    path.reach(task, steps).unwrap();
    assert_eq!(path.lost_at(), None, "{settings:?}");
    path.until(steps).last().unwrap().clone()
}

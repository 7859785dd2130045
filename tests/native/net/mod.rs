//! Stacks of layers: against references, against brute force, in part and whole, as text, and their weights.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod bands;
mod cones;
mod gradients;
mod parts;
mod references;
mod stacks;
mod text;
mod weights;

use convolens::engine::Shape;
use convolens::net::{Net, Plan, Values};

#[track_caller]
fn net(text: &str) -> Net {
    text.parse().unwrap()
}

#[track_caller]
fn over_picture(text: &str, channels: usize, side: usize) -> Plan {
    let shape = Shape::new(channels, side, side);
    net(text).plan(shape, false).unwrap()
}

/// Numbers from −1 to 1.
fn noise(seed: &mut u64) -> f32 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 40) as f32 / (1 << 23) as f32 - 1.0
}

fn whole(values: &Values, value: usize) -> Vec<f32> {
    values.part(value).unwrap().0.data().to_vec()
}

//! The image view: its state, its numbers against the engine's, and what a frame costs. The stack view: what a unit sees.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod cost;
mod numbers;
mod stack;
mod state;

use std::rc::Rc;

use convolens::picture::Image;
use convolens::view::image::{Model, State};

/// The default state with some keys set.
fn state(keys: &[(&str, &str)]) -> State {
    let mut state = State::default();
    for (key, value) in keys {
        state.set(key, value).unwrap();
    }
    state
}

/// A picture with a different colour in almost every pixel.
fn picture(width: usize, height: usize) -> Rc<Image> {
    let rgba = (0..width * height).flat_map(|i| {
        let (x, y) = (i % width, i / width);
        [
            (x * 37 + y * 5) as u8,
            (x * 3 + y * 91) as u8,
            (x * y) as u8,
            255,
        ]
    });
    Rc::new(Image::new(width, height, rgba.collect()))
}

fn model(keys: &[(&str, &str)], width: usize, height: usize) -> Model {
    Model::build(&state(keys), picture(width, height)).unwrap()
}

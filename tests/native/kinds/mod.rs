//! The kinds of convolution: their costs, their results, their state, and a session with them.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod costs;
mod frames;
mod mixing;
mod random;
mod results;
mod session;
mod states;

use convolens::picture::Image;
use convolens::view::kinds::{Bank, Guide, Kept, Kind, Line, Model, Sizes, State};

/// The default state with some keys set.
fn state(keys: &[(&str, &str)]) -> State {
    let mut state = State::default();
    for (key, value) in keys {
        state.set(key, value).unwrap();
    }
    state
}

/// A picture with a bright disc on a slope of grey.
fn picture(width: usize, height: usize) -> Image {
    let rgba = (0..width * height).flat_map(|i| {
        let (x, y) = (i % width, i / width);
        let (dx, dy) = (
            x as f64 - width as f64 / 2.0,
            y as f64 - height as f64 / 2.0,
        );
        let disc = if dx.hypot(dy) < height as f64 / 3.0 {
            90
        } else {
            0
        };
        let level = (40 + disc + 100 * x / width) as u8;
        [level, level, level, 255]
    });
    Image::new(width, height, rgba.collect())
}

fn model(keys: &[(&str, &str)]) -> Model {
    Model::build(&state(keys), &picture(24, 18), 1, &mut Kept::default()).unwrap()
}

/// A row of the table.
fn line(kind: Kind, sizes: Sizes, guide: Guide, area: [usize; 2]) -> Line {
    let bank = Bank::new(&sizes, 1, Default::default());
    Line::of(kind, &sizes, &bank, guide, area).unwrap()
}

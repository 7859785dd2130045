//! Key frames of the view of the kinds of convolution.

use std::rc::Rc;

use convolens::picture::Image;
use convolens::scene::{Palette, Scene, Words};
use convolens::view::kinds::{Kept, Model, State, View, frame};
use convolens::view::series::Look;

/// One frame: a state as the URL writes it, and how it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Shot {
    /// The file's name, without `.svg`.
    pub(super) name: &'static str,
    /// Keys and values.
    state: &'static [(&'static str, &'static str)],
    grows: bool,
    size: [f64; 2],
}

const FIRST: Shot = Shot {
    name: "kinds-standard",
    state: &[("c", "4"), ("channel", "1")],
    grows: false,
    size: [735.0, 646.0],
};

pub(super) const SHOTS: [Shot; 6] = [
    FIRST,
    Shot {
        name: "kinds-grouped-phone",
        state: &[("c", "4"), ("kind", "grouped"), ("groups", "2")],
        size: [390.0, 410.0],
        ..FIRST
    },
    Shot {
        name: "kinds-separable",
        state: &[("c", "3"), ("kind", "separable"), ("at", "0,0")],
        ..FIRST
    },
    Shot {
        name: "kinds-transposed",
        state: &[("c", "2"), ("kind", "transposed"), ("channel", "0")],
        ..FIRST
    },
    Shot {
        name: "kinds-attention",
        state: &[("c", "3"), ("kind", "attention"), ("light", "0.2")],
        ..FIRST
    },
    Shot {
        name: "kinds-filter",
        state: &[
            ("c", "2"),
            ("kind", "filter"),
            ("at", "3,4"),
            ("channel", "0"),
        ],
        grows: true,
        ..FIRST
    },
];

pub(super) fn scene(shot: &Shot) -> Rc<Scene> {
    let mut state = State::default();
    for (key, value) in shot.state {
        state.set(key, value).unwrap();
    }
    let levels = (0..8 * 6).map(|i| (i % 8 * 20 + i / 8 * 17 + i * i % 31) as u8);
    let picture = Image::new(8, 6, levels.flat_map(|v| [v, v, v, 255]).collect());
    let model = Model::build(&state, &picture, 1, &mut Kept::default()).unwrap();
    let words = Words::default();
    let [width, height] = shot.size;
    let look = Look {
        width,
        height,
        text: 14.0,
        ratio: 1.0,
        words: &words,
    };
    let view = View {
        channel: model.channel,
        place: model.place(state.place),
        grows: shot.grows,
        dimmed: false,
        palette: &Palette::LIGHT,
        names: &[],
    };
    frame(&model, view, &look).scene
}

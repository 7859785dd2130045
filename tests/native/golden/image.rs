//! Key frames of the image view.

use std::rc::Rc;

use convolens::picture::{Colour, Image, Job, Strips, compute};
use convolens::scene::{Palette, Role, Scene, Words};
use convolens::view::image::{BlockTint, Model, Source, State, Target, View, Zoom, frame};
use convolens::view::series::{Look, Moment};

/// One frame: a state as the URL writes it, a moment, and how it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Shot {
    /// The file's name, without `.svg`.
    pub(super) name: &'static str,
    /// Keys and values.
    state: &'static [(&'static str, &'static str)],
    /// Row and column of the window, from 1.
    at: (usize, usize),
    /// How far the beat is that leads there.
    time: f64,
    target: Option<Target>,
    zoom: Option<Zoom>,
    dimmed: bool,
    tint: bool,
    size: [f64; 2],
    text: f64,
}

const FIRST: Shot = Shot {
    name: "image-rest",
    state: &[],
    at: (19, 46),
    time: 1.0,
    target: None,
    zoom: None,
    dimmed: false,
    tint: false,
    size: [806.0, 646.0],
    text: 14.0,
};

const GRID: (&str, &str) = (
    "cells",
    "0,0,40,200,255;0,40,200,255,200;40,200,255,200,40;200,255,200,40,0;255,200,40,0,0",
);

pub(super) const SHOTS: [Shot; 17] = [
    FIRST,
    Shot {
        name: "image-sobel",
        state: &[("reveal", "grow")],
        time: 0.72,
        ..FIRST
    },
    Shot {
        name: "image-corner",
        state: &[GRID, ("fill", "mirror"), ("reveal", "grow")],
        at: (1, 1),
        ..FIRST
    },
    Shot {
        name: "image-sum",
        state: &[("channels", "sum"), ("bias", "10")],
        ..FIRST
    },
    Shot {
        name: "image-each",
        state: &[
            ("channels", "each"),
            ("kernel", "1/9,1/9,1/9;1/9,1/9,1/9;1/9,1/9,1/9"),
        ],
        ..FIRST
    },
    Shot {
        name: "image-phone",
        size: [390.0, 430.0],
        ..FIRST
    },
    Shot {
        name: "image-phone-sum",
        state: &[("channels", "sum")],
        size: [390.0, 460.0],
        ..FIRST
    },
    Shot {
        name: "image-compare",
        state: &[("compare", "0.4")],
        ..FIRST
    },
    Shot {
        name: "image-dilation",
        state: &[("dilation", "2"), ("stride", "2"), ("act", "relu")],
        at: (1, 20),
        ..FIRST
    },
    Shot {
        name: "image-max",
        state: &[GRID, ("op", "max"), ("size", "2"), ("pad", "valid")],
        at: (2, 1),
        ..FIRST
    },
    Shot {
        name: "image-large-kernel",
        state: &[(
            "kernel",
            "1,1,1,1,1,1,1,1,1,1,1,1,1;1,1,1,1,1,1,1,1,1,1,1,1,1;1,1,1,1,1,1,1,1,1,1,1,1,1;\
             1,1,1,1,1,-9,-9,-9,1,1,1,1,1;1,1,1,1,1,-9,-9,-9,1,1,1,1,1;1,1,1,1,1,1,1,1,1,1,1,1,1",
        )],
        ..FIRST
    },
    Shot {
        name: "image-hover-weight",
        state: &[GRID],
        at: (3, 3),
        target: Some(Target::Weight(1, 2)),
        ..FIRST
    },
    Shot {
        name: "image-hover-input",
        state: &[GRID],
        at: (2, 3),
        target: Some(Target::Input(1, 1)),
        ..FIRST
    },
    Shot {
        name: "image-hover-output",
        target: Some(Target::Output(40, 12)),
        ..FIRST
    },
    Shot {
        name: "image-zoom",
        zoom: Some(Zoom {
            x: 46.0,
            y: 19.0,
            scale: 8.0,
        }),
        ..FIRST
    },
    Shot {
        name: "image-tint",
        tint: true,
        state: &[("gain", "4")],
        ..FIRST
    },
    Shot {
        name: "image-projector",
        text: 20.0,
        dimmed: true,
        ..FIRST
    },
];

pub(super) fn scene(shot: &Shot) -> Rc<Scene> {
    let mut state = State::default();
    for (key, value) in shot.state {
        state.set(key, value).unwrap();
    }
    let model = Model::build(&state, Rc::new(picture(&state))).unwrap();
    let (result, blocks, clipped) = result(&model);
    let step = model.step_of(shot.at.0 - 1, shot.at.1 - 1);
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
        dimmed: shot.dimmed,
        result: Some(&result),
        reveal: state.reveal,
        compare: state.compare,
        tint: shot.tint.then_some(blocks.as_slice()),
        clipped,
        ..View::default()
    };
    let [width, height] = shot.size;
    let look = Look {
        width,
        height,
        text: shot.text,
        ratio: 1.0,
        words: &words(),
    };
    frame(&model, moment, view, &look).scene
}

/// The stage's words as the page has them in English, so that what is tight is seen.
fn words() -> Words {
    let table = [
        ("stage-input", "INPUT x"),
        ("stage-output", "OUTPUT y"),
        ("stage-image-channels-grey", "luma"),
        ("stage-image-channels-each", "RGB"),
        ("stage-image-channels-sum", "RGB, summed"),
        ("stage-image-red", "R"),
        ("stage-image-green", "G"),
        ("stage-image-blue", "B"),
        ("stage-image-row", "row"),
        ("stage-image-column", "column"),
        ("stage-image-rows", "rows"),
        ("stage-image-reads", "reads"),
        ("stage-image-ms", "ms"),
        ("stage-image-clipped", "outside"),
        ("act-relu", "ReLU"),
    ];
    let owned = |(id, text): (&str, &str)| (id.to_owned(), text.to_owned());
    Words::new(table.into_iter().map(owned).collect(), '.')
}

/// A painted grid, or a disc, a bar and a slope in colours.
fn picture(state: &State) -> Image {
    if let Source::Cells(grid) = &state.source {
        let rgba = grid.values().iter().flat_map(|v| [*v, *v, *v, 255]);
        return Image::new(grid.width(), grid.height(), rgba.collect());
    }
    let (width, height) = (72_usize, 60_usize);
    let rgba = (0..width * height).flat_map(|i| {
        let (x, y) = (i % width, i / width);
        let disc = x.abs_diff(28).pow(2) + y.abs_diff(26).pow(2) < 18 * 18;
        let bar = (54..62).contains(&x) && y > 8;
        match (disc, bar) {
            (true, _) => [230, 180 - y as u8, 60, 255],
            (_, true) => [30, 60, 190, 255],
            _ => [
                (40 + 2 * x) as u8,
                (30 + 3 * y) as u8,
                (90 + x + y) as u8,
                255,
            ],
        }
    });
    Image::new(width, height, rgba.collect())
}

/// The whole result, the blocks as two workers would have computed them, and the shares beyond the scale.
fn result(model: &Model) -> (Image, Vec<BlockTint>, (f64, f64)) {
    let colour = |role| Colour(Palette::LIGHT.rgb(role).0);
    let job = Job {
        colours: [Role::Negative, Role::Background, Role::Positive].map(colour),
        ..model.job.clone()
    };
    let mut strips = Strips::new(job.width, job.height);
    strips.put(0, model.picture.rows(0, job.height).to_vec());
    let output = model.geometry.output;
    let mut image = Image::blank(output.width, output.height);
    let mut blocks = Vec::new();
    let (mut below, mut above) = (0, 0);
    for (index, block) in model.plan.blocks.iter().enumerate() {
        let (done, rgba) = compute(&job, &model.plan, &strips, index).unwrap();
        image.write_rows(done.first, &rgba);
        below += done.below as usize;
        above += done.above as usize;
        blocks.push(BlockTint {
            first: done.first,
            rows: done.rows,
            worker: index * 3 / model.plan.blocks.len(),
            started: 0.0,
            ms: 2.0 + index as f64 / 10.0,
            needs: block
                .needs
                .iter()
                .map(|rows| (rows.start, rows.end))
                .collect(),
        });
    }
    let share = |count: usize| count as f64 / model.steps() as f64;
    (image, blocks, (share(below), share(above)))
}

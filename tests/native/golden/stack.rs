//! Key frames of the stack view.

use std::rc::Rc;

use convolens::engine::Tensor;
use convolens::net::{Bands, Weights};
use convolens::picture::Image;
use convolens::scene::{Palette, Scene, Words};
use convolens::session::open;
use convolens::view::series::Look;
use convolens::view::stack::{Focus, Input, Maps, Model, On, Shown, State, View, frame, measured};

/// One frame: a state as the URL writes it, and how it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Shot {
    /// The file's name, without `.svg`.
    pub(super) name: &'static str,
    /// The URL's query.
    state: &'static str,
    /// How far the unit has risen from the layer below.
    grown: f64,
    size: [f64; 2],
    text: f64,
}

const FIRST: Shot = Shot {
    name: "stack-rest",
    state: "layers=conv,4,3,p1,edges,relu;max,2;conv,2,3,p1,gauss&step=3",
    grown: 1.0,
    size: [806.0, 646.0],
    text: 14.0,
};

pub(super) const SHOTS: [Shot; 12] = [
    FIRST,
    Shot {
        name: "stack-corner",
        state: "layers=conv,4,3,p1,edges,relu;max,2;conv,2,3,p1,gauss&step=3&at=1,1",
        ..FIRST
    },
    Shot {
        name: "stack-growing",
        grown: 0.4,
        ..FIRST
    },
    Shot {
        name: "stack-influence",
        state: "layers=conv,2,3,d2,p2,mean;conv,2,3,p1,mean&step=0&at=8.5,8.5",
        ..FIRST
    },
    Shot {
        name: "stack-effective",
        state: "layers=conv,1,3,p1,mean;conv,1,3,p1,mean;conv,1,3,p1,mean&step=3&field=effective",
        ..FIRST
    },
    Shot {
        name: "stack-phone",
        size: [390.0, 420.0],
        ..FIRST
    },
    Shot {
        name: "stack-series",
        state: "on=series&x=3,1,4,1,5,9,2,6,5,3,5,8&layers=conv,1,2,causal,mean;conv,1,2,d2,causal,mean;max,2&step=3&at=9",
        ..FIRST
    },
    Shot {
        name: "stack-skip",
        state: "on=series&x=3,1,4,1,5,9,2,6&layers=conv,1,3,p1,gauss;conv,1,3,p1,gauss;add,2&step=3&at=4.5",
        ..FIRST
    },
    Shot {
        name: "stack-pyramid",
        state: "layers=conv,2,3,p1,edges,relu;pyramid,max,1,2,4&step=2&channel=14",
        ..FIRST
    },
    Shot {
        name: "stack-embedding",
        state: "on=series&x=3,1,4,1,5,9,2,6&layers=conv,4,3,p1,edges,relu;global,max&step=2&channel=1",
        ..FIRST
    },
    Shot {
        name: "stack-max-series",
        state: "on=series&x=3,1,4,1,5,9,2,6,5,3&layers=max,2;conv,1,3,mean&step=2&at=5",
        ..FIRST
    },
    Shot {
        name: "stack-links",
        state: "on=series&x=3,1,4,1,5,9,2,6&layers=conv,1,3,mean&links=1&step=1",
        ..FIRST
    },
];

pub(super) fn scene(shot: &Shot) -> Rc<Scene> {
    let (state, notices) = open::<State>(&format!("#/stack?{}", shot.state));
    assert!(notices.is_empty(), "{}: {notices:?}", shot.name);
    let input = match (state.on, &state.series) {
        (On::Series, convolens::view::series::Source::Inline(numbers)) => {
            let values = numbers.iter().map(|number| number.value).collect();
            Input::Series(Rc::new(Tensor::series(values).unwrap()))
        }
        _ => Input::Picture(Rc::new(picture()), false),
    };
    let model = Model::build(&state, input, |_, _| {}).unwrap();
    let unit = model.unit_near(state.step, state.channel, state.place);
    let focus = Focus::new(&model, unit, None);
    let field = (state.field == Shown::Effective).then(|| measured(&state, &model, unit).unwrap());
    let [width, height] = shot.size;
    let words = Words::default();
    let look = Look {
        width,
        height,
        text: shot.text,
        ratio: 1.0,
        words: &words,
    };
    let view = |maps| View {
        keyed: None,
        state: &state,
        maps,
        focus: &focus,
        grown: shot.grown,
        dimmed: false,
        palette: &Palette::LIGHT,
        effective: field.as_ref(),
    };
    let none = Maps::default();
    // Drawn once to know which maps are in sight.
    let wanted = frame(&model, view(&none), &look).layout.wanted(&model, 1.0);
    let shown = maps(&model, &wanted);
    frame(&model, view(&shown), &look).scene
}

/// A disc on a slope.
fn picture() -> Image {
    let side = 20_usize;
    let grey = |at: usize| {
        let (y, x) = (at / side, at % side);
        let inside = y.abs_diff(9).pow(2) + x.abs_diff(12).pow(2) < 30;
        if inside { 230 } else { (4 * x + 2 * y) as u8 }
    };
    let pixels = (0..side * side).flat_map(|at| [grey(at), grey(at), grey(at), 255]);
    Image::new(side, side, pixels.collect())
}

fn maps(model: &Model, wanted: &[convolens::net::Wanted]) -> Maps {
    let mut maps = Maps::default();
    if model.input.is_series() {
        return maps;
    }
    let weights: &Weights = &model.weights;
    let bands = Bands::new(&model.plan, wanted);
    for band in 0..bands.count() {
        let columns = 0..model.plan.shape(0).width;
        let input = model.input.part([bands.needs(band), columns]).unwrap();
        for (wanted, sampled) in wanted
            .iter()
            .zip(bands.compute(band, weights, &input).unwrap())
        {
            maps.add(*wanted, &sampled);
        }
    }
    maps
}

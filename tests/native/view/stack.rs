//! What a unit of a stack over a series sees: its padding, its branch, and where it stands.

use std::rc::Rc;

use convolens::engine::Tensor;
use convolens::net::{NetError, Unit};
use convolens::picture::Image;
use convolens::scene::{Palette, Point, Words};
use convolens::view::series::Look;
use convolens::view::stack::{
    Focus, Input, Maps, Model, Place, Problem, Seen, State, View, explanation, frame,
};

fn model(layers: &str, length: usize) -> Result<Model, Problem> {
    let mut state = State::default();
    state.set("on", "series").unwrap();
    state.set("layers", layers).unwrap();
    let cells = (0..length).map(|cell| cell as f32).collect();
    let input = Input::Series(Rc::new(Tensor::series(cells).unwrap()));
    Model::build(&state, input, |_, _| {})
}

fn focus(model: &Model, value: usize, channel: usize, column: usize) -> Focus {
    let unit = Unit {
        value,
        channel,
        row: 0,
        column,
    };
    Focus::new(model, unit, None)
}

const WAVENET: &str = "conv,2,2,causal,relu;conv,2,2,d2,causal,relu;conv,2,2,d4,causal";

#[test]
fn the_padding_that_a_unit_reads_is_told_value_by_value() {
    let model = model(WAVENET, 12).unwrap();
    // 3 and −1; 3 and 1; 3, 2, 1 and 0.
    let at_3 = focus(&model, 3, 0, 3);
    let padding = |focus: &Focus, value| {
        let cells = focus.padding(&model.plan, value);
        cells.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(padding(&at_3, 2), [-1], "of layer 2: 3 − 4");
    assert_eq!(padding(&at_3, 1), [0; 0], "3 − 2 is a unit");
    assert_eq!(
        padding(&at_3, 0),
        [0; 0],
        "what lies behind padding is not read"
    );
    let at_0 = focus(&model, 3, 0, 0);
    assert_eq!(padding(&at_0, 2), [-4]);
    assert_eq!((padding(&at_0, 1), padding(&at_0, 0)), (vec![-2], vec![-1]));
    // A cell of the input reads nothing.
    let cell = focus(&model, 0, 0, 0);
    assert!((0..=3).all(|value| padding(&cell, value).is_empty()));
}

#[test]
fn both_ends_of_a_mirrored_series_are_read_beyond() {
    let model = model("conv,1,5,p2,mirror", 5).unwrap();
    let padding = |column| focus(&model, 1, 0, column).padding(&model.plan, 0);
    assert_eq!(padding(0).into_iter().collect::<Vec<_>>(), [-2, -1]);
    assert!(padding(2).is_empty());
    assert_eq!(padding(4).into_iter().collect::<Vec<_>>(), [5, 6]);
}

#[test]
fn a_causal_unit_stands_at_its_own_time() {
    let model = model(WAVENET, 12).unwrap();
    for value in 0..=3 {
        let unit = model.unit_near(value, 0, Some(Place { y: 0.5, x: 8.5 }));
        assert_eq!(unit.column, 8, "layer {value}");
        assert_eq!(model.place_of(unit).x, 8.5);
    }
    // Unasked, the field stands in the middle: 8 samples up to 6 + 3.5.
    assert_eq!(model.unit_near(3, 0, None).column, 9);
}

#[test]
fn a_unit_under_an_even_window_stands_between_two() {
    let model = model("conv,1,3,p1;max,2;conv,1,3,p1", 12).unwrap();
    let unit = model.unit_near(3, 0, Some(Place { y: 0.5, x: 5.0 }));
    assert_eq!(
        (unit.column, model.place_of(unit).x),
        (2, 5.0),
        "cells 4 and 5"
    );
}

#[test]
fn a_channel_has_the_field_of_its_own_branch() {
    let model = model("conv,2,1;conv,1,1,@1;conv,2,5,p2;cat,2", 9).unwrap();
    let extent = |channel| focus(&model, 4, channel, 4).extent();
    assert_eq!((extent(1), extent(2)), (Some([1, 1]), Some([1, 5])));
    let said = |channel| explanation(&model, &focus(&model, 4, channel, 4));
    assert!(said(0).contains(&Seen::StackBranchSeries { size: 1 }));
    let branch = |seen: &Seen| matches!(seen, Seen::StackBranchSeries { .. });
    assert!(!said(3).iter().any(branch), "the widest is the layer's");
}

#[test]
fn the_layers_before_an_impossible_one_are_possible() {
    let layers = "conv,2,3,p1;max,2;conv,2,9;conv,1,1";
    let Err(problem) = model(layers, 12) else {
        panic!("9 cells are more than 6");
    };
    assert!(matches!(problem, Problem::Net(NetError { layer: 3, .. })));
    let net = layers.parse().unwrap();
    assert_eq!(problem.possible(&net).to_string(), "conv,2,3,p1;max,2");
}

#[test]
fn a_bin_of_a_pyramid_tells_what_it_sees_and_global_pooling_that_it_sees_all() {
    let model = model("conv,1,3,p1;pyramid,max,1,4", 16).unwrap();
    let said = |channel| explanation(&model, &focus(&model, 2, channel, 0));
    assert!(said(0).contains(&Seen::StackWhole { layer: 2 }));
    assert!(
        said(1).contains(&Seen::StackBinSeries { size: 5 }),
        "0 … 3, and one more"
    );
    assert!(said(2).contains(&Seen::StackBinSeries { size: 6 }), "3 … 8");
}

#[test]
fn a_maximum_knows_which_unit_it_came_from() {
    // 0 … 11, so that the last of a window is the largest.
    let model = model("max,3,s2;global,max", 12).unwrap();
    let won = |value, column| {
        let winner = focus(&model, value, 0, column).winner;
        winner.map(|unit| (unit.value, unit.column))
    };
    assert_eq!(won(1, 0), Some((0, 2)), "0, 1, 2");
    assert_eq!(won(1, 4), Some((0, 10)), "8, 9, 10");
    assert_eq!(won(2, 0), Some((1, 4)), "2, 4, 6, 8, 10");
    assert_eq!(won(0, 3), None, "a cell of the input came from nowhere");
}

#[test]
fn a_mean_has_no_winner() {
    let model = model("avg,3;conv,1,1", 12).unwrap();
    assert_eq!(focus(&model, 1, 0, 1).winner, None);
    assert_eq!(focus(&model, 2, 0, 1).winner, None);
}

#[test]
fn a_bin_s_maximum_is_the_largest_of_its_bin() {
    let model = model("pyramid,max,1,2", 9).unwrap();
    let won = |channel| {
        let winner = focus(&model, 1, channel, 0).winner;
        winner.map(|unit| unit.column)
    };
    assert_eq!(
        (won(0), won(1), won(2)),
        (Some(8), Some(4), Some(8)),
        "0 … 8, 0 … 4, 4 … 8"
    );
}

#[test]
fn every_place_of_a_pyramids_vector_and_every_bin_can_be_pointed_at() {
    let mut state = State::default();
    state.set("layers", "conv,2,3,p1;pyramid,max,1,2").unwrap();
    state.set("step", "2").unwrap();
    let picture = Image::new(24, 18, vec![128; 24 * 18 * 4]);
    let model = Model::build(&state, Input::Picture(Rc::new(picture), false), |_, _| {}).unwrap();
    let unit = model.unit_near(2, 0, None);
    let focus = Focus::new(&model, unit, None);
    let words = Words::default();
    let look = Look {
        width: 900.0,
        height: 640.0,
        text: 14.0,
        ratio: 1.0,
        words: &words,
    };
    let view = View {
        keyed: None,
        state: &state,
        maps: &Maps::default(),
        focus: &focus,
        grown: 1.0,
        dimmed: false,
        palette: &Palette::LIGHT,
        effective: None,
    };
    let layout = frame(&model, view, &look).layout;
    // Left of the columns of maps, below the picture.
    let mut found = [0; 10];
    for y in (0..640).step_by(2) {
        for x in (0..340).step_by(2) {
            let at = Point::new(f64::from(x), f64::from(y));
            if let Some(unit) = layout.unit_at(&model, at).filter(|unit| unit.value == 2) {
                found[unit.channel] += 1;
            }
        }
    }
    assert!(found.iter().all(|points| *points > 0), "{found:?}");
    let [whole, _, quarter, ..] = found;
    assert!(
        whole > 3 * quarter,
        "a level's one bin is as large as its four: {found:?}"
    );
    let wanted = layout.wanted(&model, 1.0);
    let numbers = wanted.iter().filter(|wanted| wanted.value == 2).count();
    assert_eq!(numbers, 10, "2 × (1 + 4) numbers are asked of the workers");
}

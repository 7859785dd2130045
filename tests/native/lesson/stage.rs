//! What a lesson puts over the stage: what is lit, and what is not told.

use std::rc::Rc;

use convolens::painter;
use convolens::scene::{Command, Outline, Palette};
use convolens::session::{Desk, Message, Phase};

const SERIES: &str = "#/series?x=3,5,1,4,2,6,0&kernel=0.2,0.6,0.2&pad=valid&step=1";

fn open(hash: &str) -> Desk {
    let mut desk = Desk::default();
    desk.send(Message::Open {
        hash: hash.to_owned(),
    });
    desk
}

fn veil(desk: &mut Desk, fact: Option<&str>) {
    desk.send(Message::Veil {
        fact: fact.map(str::to_owned),
    });
}

/// The texts of the stage.
fn texts(desk: &mut Desk) -> Vec<String> {
    let svg = painter::svg(&desk.scene(), &Palette::LIGHT);
    let pieces = svg.split("<tspan").skip(1);
    pieces
        .map(|piece| {
            let text = piece.split_once('>').unwrap().1;
            text.split('<').next().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn a_result_that_is_asked_for_is_nowhere_on_the_stage() {
    let mut desk = open(SERIES);
    assert!(texts(&mut desk).iter().any(|text| text == "3.8"));
    veil(&mut desk, Some("y"));
    let told = texts(&mut desk);
    assert!(!told.iter().any(|text| text == "3.8"), "{told:?}");
    assert!(
        told.iter().any(|text| text == "?"),
        "the sum ends in a question"
    );
    assert!(
        told.iter().any(|text| text == "0.6" || text == "3"),
        "its terms are there"
    );
    veil(&mut desk, None);
    assert!(texts(&mut desk).iter().any(|text| text == "3.8"));
}

#[test]
fn pointing_at_a_hidden_result_does_not_tell_it() {
    let mut desk = open(SERIES);
    veil(&mut desk, Some("y"));
    for x in (0..806).step_by(10) {
        for y in (300..646).step_by(10) {
            let (x, y) = (f64::from(x), f64::from(y));
            desk.send(Message::Pointer {
                phase: Phase::Move,
                x,
                y,
                touch: false,
            });
            if desk.glance().under == Some("y") {
                assert!(
                    !texts(&mut desk).iter().any(|text| text == "3.8"),
                    "{x}, {y}"
                );
            }
        }
    }
}

#[test]
fn a_size_that_is_asked_for_is_not_to_be_counted() {
    let mut desk = open(SERIES);
    let before = texts(&mut desk).len();
    veil(&mut desk, Some("output"));
    let told = texts(&mut desk);
    assert!(!told.iter().any(|text| text.starts_with("5 ")), "{told:?}");
    assert!(told.len() < before, "the output's cells are gone");
}

#[test]
fn a_field_that_is_asked_for_is_not_drawn() {
    let hash = "#/stack?on=series&x=11,12,13,14,15,16,17,18,19,20,21,22&layers=conv,2,3;conv,2,3;conv,2,3&step=3";
    let mut desk = open(hash);
    assert!(desk.shows("field"));
    let whole = painter::svg(&desk.scene(), &Palette::LIGHT).len();
    veil(&mut desk, Some("field"));
    let told = texts(&mut desk);
    assert!(
        !told.iter().any(|text| text == "7"),
        "1 + 3 · 2 cells: {told:?}"
    );
    assert!(
        painter::svg(&desk.scene(), &Palette::LIGHT).len() < whole,
        "no ribbons"
    );
}

#[test]
fn values_of_cells_are_no_field() {
    let hash = "#/stack?on=series&x=1,2,3,5,7,5,3&layers=conv,1,3,mean;conv,1,3,mean&step=2&at=4";
    let mut desk = open(hash);
    veil(&mut desk, Some("field"));
    let told = texts(&mut desk);
    assert!(told.iter().any(|text| text == "5"), "values: {told:?}");
    assert!(
        told.iter().any(|text| text == "?"),
        "1 + 2 · 2 cells: {told:?}"
    );
}

#[test]
fn sides_from_which_a_size_could_be_told_are_hidden_with_it() {
    let mut desk =
        open("#/image?cells=0,9,0,1;9,9,9,1;0,9,0,1;1,1,1,1;1,1,1,1&kernel=1,1;1,1&pad=valid");
    assert!(
        texts(&mut desk)
            .iter()
            .any(|text| text.contains("3×4") || text.contains("3 × 4"))
    );
    veil(&mut desk, Some("output"));
    let told = texts(&mut desk);
    assert!(
        !told
            .iter()
            .any(|text| text.contains("3×4") || text.contains("3 × 4")),
        "{told:?}"
    );
}

#[test]
fn a_count_that_is_asked_for_is_a_question_mark() {
    let hash =
        "#/stack?on=series&x=11,12,13,14,15,16,17,18&layers=conv,1,3,mean;conv,1,3,mean&step=2";
    let mut desk = open(hash);
    let written = |desk: &mut Desk| texts(desk).iter().any(|text| text == "6");
    assert!(written(&mut desk), "8 − 2");
    veil(&mut desk, Some("width-1"));
    assert!(!written(&mut desk));
}

#[test]
fn what_is_lit_is_outlined_and_the_scene_stays_the_same_until_something_changes() {
    let mut desk = open(SERIES);
    let bare = desk.scene();
    desk.send(Message::Light {
        what: vec!["x".to_owned(), "y".to_owned()],
    });
    let lit = desk.scene();
    assert_eq!(
        lit.commands.len(),
        bare.commands.len() + 4,
        "two outlines of two lines"
    );
    assert!(Rc::ptr_eq(&lit, &desk.scene()), "nothing is painted anew");
    desk.send(Message::Light { what: Vec::new() });
    assert_eq!(desk.scene().commands.len(), bare.commands.len());
}

#[test]
fn a_picture_lights_the_kernel_where_it_lies_and_not_its_arithmetic() {
    let hash = "#/image?cells=9,9,9,9,9,9;9,5,5,5,5,9;9,5,1,1,5,9;9,5,1,1,5,9;9,5,5,5,5,9;9,9,9,9,9,9\
                &kernel=1/9,1/9,1/9;1/9,1/9,1/9;1/9,1/9,1/9&dilation=2&pad=valid";
    let mut desk = open(hash);
    let before = desk.scene().commands.len();
    desk.send(Message::Light {
        what: vec!["K".to_owned()],
    });
    let scene = desk.scene();
    let [_, Command::Stroke(Outline::Rect(rect, _), ..)] = &scene.commands[before..] else {
        panic!("one outline of two lines");
    };
    let ratio = rect.width / rect.height;
    assert!((0.5..2.0).contains(&ratio), "five cells each way: {rect:?}");
    assert!(rect.bottom() < scene.height * 0.6, "{rect:?}");
    // Each weight is 1/9, and 9 of them are asked for.
    veil(&mut desk, Some("parameters"));
    let told = texts(&mut desk);
    assert!(told.iter().any(|text| text == "×1/9"), "{told:?}");
}

#[test]
fn what_lies_under_the_pointer_has_the_name_that_formulas_give_it() {
    let mut desk = open(SERIES);
    let mut under = std::collections::BTreeSet::new();
    for x in (0..806).step_by(12) {
        for y in (0..646).step_by(12) {
            let (x, y) = (f64::from(x), f64::from(y));
            desk.send(Message::Pointer {
                phase: Phase::Move,
                x,
                y,
                touch: false,
            });
            under.extend(desk.glance().under);
        }
    }
    assert_eq!(under, ["K", "x", "y"].into());
}

#[test]
fn views_light_what_they_show() {
    let desk = open("#/image?cells=0,9,0;9,9,9;0,9,0&kernel=0,1,0;1,1,1;0,1,0&pad=valid");
    let stack = open("#/stack?on=series&x=1,2,3,4,5,6&layers=conv,2,3&step=1");
    for (mut desk, shown) in [
        (desk, ["x", "K", "y", "field"].as_slice()),
        (stack, &["x", "y", "field"]),
    ] {
        for what in shown {
            assert!(desk.shows(what), "{what}");
        }
        assert!(!desk.shows("nothing"));
    }
}

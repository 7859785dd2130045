//! Results: the definition cell by cell, one channel alone against all of them, groups against the standard kind.

use convolens::engine::reference;
use convolens::view::kinds::{Kind, Place};

use super::model;

fn names() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(|(_, name)| name)
}

#[test]
fn the_terms_of_every_cell_add_up_to_it() {
    for name in names() {
        for guide in ["similar", "linear"] {
            let model = model(&[
                ("c", "4"),
                ("kind", name),
                ("k", "3"),
                ("stride", "3"),
                ("guide", guide),
            ]);
            let shape = model.output.shape();
            for index in 0..shape.height * shape.width {
                let (row, column) = (index / shape.width, index % shape.width);
                let place = Place { row, column };
                let sum: f32 = model.terms(2, place).iter().map(|term| term.sum).sum();
                let number = model.number(2, place).unwrap();
                assert!(
                    (sum - number).abs() < 1e-4,
                    "{name} at {place}: {sum}, not {number}"
                );
            }
        }
    }
}

#[test]
fn one_channel_alone_is_that_of_all() {
    for name in names() {
        let model = model(&[
            ("kind", name),
            ("c", "6"),
            ("groups", "3"),
            ("channel", "4"),
        ]);
        let (_, alone) = model
            .strip
            .iter()
            .find(|(kind, _)| *kind == model.kind)
            .unwrap();
        assert_eq!(alone.shape().height, model.output.shape().height);
        for (a, b) in alone.data().iter().zip(model.output.channel(4)) {
            assert!((a - b).abs() < 1e-4, "{name}: {a} and {b}");
        }
    }
}

#[test]
fn the_ends_of_the_slider_give_the_results_of_the_ends() {
    let ends = [("standard", "1"), ("depthwise", "8")];
    for (name, groups) in ends {
        let end = model(&[("kind", name)]);
        let grouped = model(&[("kind", "grouped"), ("groups", groups)]);
        assert_eq!(end.output, grouped.output, "{name}");
    }
}

#[test]
fn transposed_agrees_with_the_reference() {
    for stride in ["1", "2", "3", "4"] {
        for k in ["1", "3", "5"] {
            let model = model(&[
                ("kind", "transposed"),
                ("c", "3"),
                ("k", k),
                ("stride", stride),
            ]);
            let (input, output) = (model.input.shape(), model.output.shape());
            let times: usize = stride.parse().unwrap();
            assert_eq!(output.height, input.height * times);
            assert_eq!(output.width, input.width * times);
            // The bank's order is (M, C, k, k), that of the transposed one (C, M, k, k).
            let full = model.bank.of(Kind::Transposed);
            let taps = full.len() / 9;
            let turned: Vec<f32> = (0..9)
                .flat_map(|pair| {
                    full.chunks_exact(taps)
                        .nth(pair % 3 * 3 + pair / 3)
                        .unwrap()
                })
                .copied()
                .collect();
            let expected =
                reference::conv_transposed(&model.input, &turned, None, &model.sizes.transposed())
                    .unwrap();
            for (a, b) in model.output.data().iter().zip(expected.data()) {
                assert!(
                    (a - b).abs() < 1e-4,
                    "stride {stride}, kernel {k}: {a} and {b}"
                );
            }
        }
    }
}

#[test]
fn an_output_changes_with_the_channels_that_it_sees_and_no_others() {
    for (name, seen) in [
        ("standard", 0..8),
        ("grouped", 4..8),
        ("depthwise", 5..6),
        ("separable", 0..8),
    ] {
        let model = model(&[("kind", name), ("channel", "5")]);
        assert_eq!(model.seen(5), seen, "{name}");
    }
}

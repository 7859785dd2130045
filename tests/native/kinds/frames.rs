//! Every frame can be drawn: nothing outside the stage's numbers, and nothing outside the stage.

use convolens::painter::svg;
use convolens::scene::{Palette, Words};
use convolens::view::kinds::{Kind, View, frame};
use convolens::view::series::Look;

use super::model;

#[test]
fn every_kind_draws_at_every_size() {
    for (_, name) in Kind::ALL {
        for c in ["2", "8", "16"] {
            for [width, height] in [
                [806.0, 646.0],
                [390.0, 330.0],
                [390.0, 200.0],
                [1400.0, 900.0],
            ] {
                let model = model(&[("kind", name), ("c", c), ("k", "7")]);
                let words = Words::default();
                let look = Look {
                    width,
                    height,
                    text: 14.0,
                    ratio: 1.0,
                    words: &words,
                };
                let view = View {
                    channel: 1,
                    place: model.place(None),
                    grows: false,
                    dimmed: false,
                    palette: &Palette::LIGHT,
                    names: &[],
                };
                let frame = frame(&model, view, &look);
                let drawn = svg(&frame.scene, &Palette::LIGHT);
                assert!(
                    !drawn.contains("NaN") && !drawn.contains("inf\""),
                    "{name} {c} {width}"
                );
                let output = frame.layout.output();
                assert!(
                    output.x >= 0.0 && output.right() <= width,
                    "{name} {c} {width}: {output:?}"
                );
            }
        }
    }
}

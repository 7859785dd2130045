//! A million values: what is drawn does not grow with the series.

use convolens::scene::{Command, Outline};
use convolens::session::open;

use super::{FIRST, Shot, draw, model};

const LENGTH: usize = 1_000_000;

/// Commands, and points of their outlines.
fn amount(commands: &[Command]) -> usize {
    commands
        .iter()
        .map(|command| match command {
            Command::Group(group) => 1 + amount(&group.commands),
            Command::Fill(outline, _) | Command::Stroke(outline, ..) => match outline {
                Outline::Polyline(points) => points.len(),
                Outline::Segments(segments) => segments.len(),
                Outline::Dots(dots) => dots.len(),
                Outline::Rect(..) | Outline::Curve(_) => 1,
            },
            Command::Text(_) | Command::Picture { .. } | Command::Cells { .. } => 1,
        })
        .sum()
}

#[test]
fn a_million_values_are_a_few_thousand_commands() {
    let (state, _) = open("#/series?kernel=1/5,1/5,1/5,1/5,1/5");
    let values = (0..LENGTH).map(|i| (i as f32 * 1e-4).sin()).collect();
    let model = model(&state, values);
    assert_eq!(model.steps(), LENGTH);
    for step in [1, LENGTH / 2, LENGTH] {
        for zoom in [None, Some((1000, 31_000)), Some((LENGTH - 16, LENGTH))] {
            for time in [0.15, 0.5, 1.0] {
                let shot = Shot {
                    step,
                    time,
                    zoom,
                    ..FIRST
                };
                let drawn = amount(&draw(&model, &shot).commands);
                assert!((200..5000).contains(&drawn), "{drawn} at {step}, {zoom:?}");
            }
        }
    }
}

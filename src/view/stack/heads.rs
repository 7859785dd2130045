//! What stands over a layer's maps, or beside its row: its name, its size, and which of its channels are in sight.

use std::ops::Range;

use super::model::Model;
use crate::engine::{Shape, Window};
use crate::net::{Layer, Op};
use crate::view::look::Look;

/// From line to line, in sizes of text.
pub(super) const LINE: f64 = 1.3;
/// The mean width of a character, in sizes of text.
const CHARACTER: f64 = 0.62;

/// Lines of text, and whether each is bold.
pub(super) type Lines = Vec<(String, bool)>;

/// The lines over each layer, from the first one on, with a line for the channels where not all of them are in sight. As
/// many for each, so that the maps begin at one height, and at most `most` of them.
pub(super) fn lines(
    model: &Model,
    look: &Look<'_>,
    width: f64,
    most: usize,
    shown: Option<&[Range<usize>]>,
) -> Vec<Lines> {
    let layers = || model.net.layers.iter().enumerate();
    let fits =
        |text: &str, size: f64| text.chars().count() as f64 * size * CHARACTER <= width - 6.0;
    let small = look.small();
    let short = |layer: &(usize, &Layer)| {
        let [kind, rest] = titled(look, layer.0 + 1, layer.1);
        fits(format!("{kind} {rest}").trim(), small * 1.06)
    };
    let together = most < 2 || layers().all(|layer| short(&layer));
    let sizes =
        |square: bool| move |(index, _): (usize, _)| size(model.plan.shape(index + 1), square);
    let square = !layers()
        .map(sizes(false))
        .all(|text| fits(&text, small * 0.92));
    layers()
        .map(|(index, layer)| {
            let [kind, rest] = titled(look, index + 1, layer);
            let mut lines = if together {
                vec![(format!("{kind} {rest}").trim().to_owned(), true)]
            } else {
                vec![(kind, true), (rest, true)]
            };
            lines.push((sizes(square)((index, layer)), false));
            let all = model.plan.shape(index + 1).channels;
            if let Some(shown) = shown {
                let part = shown.get(index).filter(|shown| shown.len() < all);
                lines.push((
                    part.map_or(String::new(), |shown| part_of(shown, all)),
                    false,
                ));
            }
            lines.truncate(most.max(1));
            lines
        })
        .collect()
}

fn part_of(shown: &Range<usize>, all: usize) -> String {
    format!("{}–{}/{all}", shown.start + 1, shown.end)
}

fn titled(look: &Look<'_>, number: usize, layer: &Layer) -> [String; 2] {
    let [kind, rest] = name(look, false, layer);
    [format!("{number} {kind}"), rest]
}

/// Channels, rows and columns: `8 × 75×112`, or where there is little room for a square `8 × 112²`.
fn size(
    Shape {
        channels,
        height,
        width,
    }: Shape,
    square: bool,
) -> String {
    if height * width == 1 {
        channels.to_string()
    } else if square && height == width {
        format!("{channels} × {height}²")
    } else {
        format!("{channels} × {height}×{width}")
    }
}

/// A layer in a few characters, what it is and its numbers: `conv` and `3×3 d=2`, `max` and `2×2/2`.
pub(super) fn name(look: &Look<'_>, series: bool, layer: &Layer) -> [String; 2] {
    let sizes = |[height, width]: [Window; 2], stride: bool| {
        let kernel = if series {
            width.kernel.to_string()
        } else {
            format!("{}×{}", height.kernel, width.kernel)
        };
        let stride = if stride {
            format!("/{}", width.stride)
        } else {
            String::new()
        };
        let dilation = match width.dilation {
            1 => String::new(),
            dilation => format!(" d={dilation}"),
        };
        format!("{kernel}{stride}{dilation}")
    };
    let kind = look
        .words
        .get(&format!("stage-kind-{}", layer.kind()))
        .to_owned();
    let rest = match &layer.op {
        Op::Conv(conv) => sizes(
            conv.window,
            conv.window.iter().any(|window| window.stride > 1),
        ),
        Op::Pool(pool) => sizes(pool.window, true),
        _ => String::new(),
    };
    [kind, rest]
}

//! A column of maps for each layer, and which channels feed which.

use super::frame::Pen;
use super::layout::{Column, Thumb};
use super::map::map;
use crate::net::{Layer, Op, Plan, Step};
use crate::scene::{Anchor, Outline, Paint, Point, Role};
use crate::view::draw::Draw;

/// More curves between two layers are only drawn where they light up.
const MOST_CURVES: usize = 96;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let columns = pen.layout.columns.clone();
    for column in &columns {
        head(pen, column);
    }
    links(pen, &columns);
    let wanted = pen.layout.wanted(pen.model, pen.look.ratio);
    for thumb in columns.iter().flat_map(|column| &column.thumbs) {
        let size = wanted
            .iter()
            .find(|wanted| (wanted.value, wanted.channel) == (thumb.value, thumb.channel))
            .map_or([1, 1], |wanted| [wanted.rows, wanted.columns]);
        map(pen, thumb.rect, thumb.value, thumb.channel, size);
    }
}

/// A layer's name, its size, and which of its channels are in sight.
fn head(pen: &mut Pen<'_>, column: &Column) {
    let Some(layer) = pen.model.net.layers.get(column.value - 1).cloned() else {
        return;
    };
    let shape = pen.model.plan.shape(column.value);
    let small = pen.look.small();
    let middle = column.head.x + column.head.width / 2.0;
    let here = pen.view.focus.unit.value == column.value;
    let ink = if here {
        Paint::of(Role::Field)
    } else {
        Paint::of(Role::Ink)
    };
    let name = format!("{} {}", column.value, name(pen, &layer));
    let room = column.head.width - 12.0;
    pen.write(
        Point::new(middle, column.head.y + small * 0.8),
        Anchor::Middle,
        name,
        small,
        true,
        ink,
        room,
    );
    let channels = if column.shown.len() < shape.channels {
        format!(
            "{}–{}/{}",
            column.shown.start + 1,
            column.shown.end,
            shape.channels
        )
    } else {
        shape.channels.to_string()
    };
    let note = if shape.height * shape.width == 1 {
        channels
    } else {
        format!("{channels} × {}×{}", shape.height, shape.width)
    };
    let muted = Paint::of(Role::Muted);
    pen.write(
        Point::new(middle, column.head.y + small * 2.1),
        Anchor::Middle,
        note,
        small * 0.92,
        false,
        muted,
        room,
    );
}

/// A layer in a few characters: `conv 3×3`, `max 2/2`.
pub(super) fn name(pen: &Pen<'_>, layer: &Layer) -> String {
    let series = pen.model.input.is_series();
    let sizes = |window: &[crate::engine::Window; 2]| {
        let [height, width] = window.map(|window| window.kernel);
        if series {
            width.to_string()
        } else {
            format!("{height}×{width}")
        }
    };
    let base = pen.word(&format!("stage-kind-{}", layer.kind()));
    match &layer.op {
        Op::Conv(conv) => {
            let [_, width] = &conv.window;
            let stride = if width.stride > 1 {
                format!("/{}", width.stride)
            } else {
                String::new()
            };
            format!("{base} {}{stride}", sizes(&conv.window))
        }
        Op::Pool(pool) => {
            let [_, width] = &pool.window;
            format!("{base} {}/{}", sizes(&pool.window), width.stride)
        }
        _ => base,
    }
}

/// Curves from the channels that a layer reads to those that it writes.
fn links(pen: &mut Pen<'_>, columns: &[Column]) {
    for column in columns {
        let Some(stage) = pen.model.plan.stage(column.value).cloned() else {
            continue;
        };
        let mut sources = vec![stage.input];
        if let Step::Add(other) | Step::Cat(other) = stage.step {
            sources.push(other);
        }
        for source in sources {
            let Some(from) = columns.iter().find(|column| column.value == source) else {
                continue;
            };
            // Curves across a band, or back over it, would cross everything.
            if from.head.y != column.head.y || from.head.x >= column.head.x {
                continue;
            }
            curves(pen, &pen.model.plan.clone(), from, column, source);
        }
    }
}

fn curves(pen: &mut Pen<'_>, plan: &Plan, from: &Column, to: &Column, source: usize) {
    let all = from.thumbs.len() * to.thumbs.len() <= MOST_CURVES;
    for end in &to.thumbs {
        for start in &from.thumbs {
            let focus = pen.view.focus;
            let red = focus.unit.value == end.value
                && focus.unit.channel == end.channel
                && focus.lights_channel(start.value, start.channel);
            if !(red || all && feeds(plan, source, start, end)) {
                continue;
            }
            let (a, b) = (
                Point::new(start.rect.right() + 1.0, start.rect.centre().y),
                Point::new(end.rect.x - 1.0, end.rect.centre().y),
            );
            let half = (b.x - a.x) / 2.0;
            let curve = Outline::Curve([
                a,
                Point::new(a.x + half, a.y),
                Point::new(b.x - half, b.y),
                b,
            ]);
            let (paint, width) = if red {
                (Paint::of(Role::Field), 1.5)
            } else {
                (Paint::of(Role::Hairline), 1.0)
            };
            pen.stroke(curve, paint, width);
        }
    }
}

/// Whether a channel of a value is read by a channel of the layer.
fn feeds(plan: &Plan, source: usize, start: &Thumb, end: &Thumb) -> bool {
    let Some(stage) = plan.stage(end.value) else {
        return false;
    };
    match &stage.step {
        Step::Conv { geometry, .. } => {
            let group = |channel: usize, of: usize| channel / (of / geometry.groups).max(1);
            group(start.channel, geometry.input.channels)
                == group(end.channel, geometry.output.channels)
        }
        Step::Pool { .. } | Step::Global(_) | Step::Act | Step::Add(_) => {
            start.channel == end.channel
        }
        Step::Pyramid(_, levels) => {
            let shape = plan.shape(source);
            let mut number = end.channel;
            for [rows, columns] in levels {
                let size = shape.channels * rows * columns;
                if number < size {
                    return number / (rows * columns) == start.channel;
                }
                number -= size;
            }
            false
        }
        Step::Cat(other) => {
            let first = plan.shape(*other).channels;
            if source == *other {
                start.channel == end.channel
            } else {
                start.channel + first == end.channel
            }
        }
    }
}

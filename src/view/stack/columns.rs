//! A column of maps for each layer, and which channels feed which.

use super::frame::Pen;
use super::heads::LINE;
use super::map::map;
use super::places::{Column, Thumb};
use crate::net::{Plan, Step, bin};
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
    let small = pen.look.small();
    let middle = column.head.x + column.head.width / 2.0;
    let here = pen.view.focus.unit.value == column.value;
    let role = if here { Role::Field } else { Role::Ink };
    let room = column.head.width - 6.0;
    for (index, (text, bold)) in column.lines.iter().enumerate() {
        let at = Point::new(middle, column.head.y + small * (0.8 + LINE * index as f64));
        let (size, ink) = if *bold {
            (small, Paint::of(role))
        } else {
            (small * 0.92, Paint::of(Role::Muted))
        };
        pen.write(at, Anchor::Middle, text, size, *bold, ink, room);
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
        Step::Pyramid(_, levels) => bin(levels, plan.shape(source), end.channel)
            .is_some_and(|bin| bin.channels.contains(start.channel)),
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

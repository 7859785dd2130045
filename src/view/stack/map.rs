//! One map of a layer, with what of it lights up.

use super::frame::Pen;
use super::photo::caption;
use super::tint::{Span, pixels};
use crate::scene::{Command, Paint, Rect, Role};
use crate::view::draw::Draw;

/// The map of the unit's channel, large, with what of it lights up.
pub(super) fn opened(pen: &mut Pen<'_>) {
    let (Some(rect), Some(wanted)) = (pen.layout.open, pen.layout.opened) else {
        return;
    };
    let shape = pen.model.plan.shape(wanted.value);
    let name = format!(
        "{} {} · {} {}",
        pen.word("stage-layer"),
        wanted.value,
        pen.word("stage-channel"),
        wanted.channel + 1
    );
    let note = format!("{}×{}", shape.height, shape.width);
    caption(pen, rect, Role::Output, &name, &note);
    map(
        pen,
        rect,
        wanted.value,
        wanted.channel,
        [wanted.rows, wanted.columns],
    );
}

/// One map at a place, with what of it lights up.
pub(super) fn map(
    pen: &mut Pen<'_>,
    rect: Rect,
    value: usize,
    channel: usize,
    [rows, columns]: [usize; 2],
) {
    pen.fill(rect, 0.0, Paint::of(Role::Soft));
    let wanted = super::Wanted {
        value,
        channel,
        rows,
        columns,
    };
    let shape = pen.model.plan.shape(value);
    let number = shape.height * shape.width == 1;
    if number {
        bar(pen, rect, wanted);
    } else if let Some(map) = pen.view.maps.get(wanted) {
        let (low, high) = match pen.view.state.scale {
            super::Scope::Map => (map.low, map.high),
            super::Scope::Layer => pen.view.maps.range(value).unwrap_or((map.low, map.high)),
        };
        let rgba = pixels(map, Span::of(low, high), pen.view.palette);
        pen.commands.push(Command::Picture {
            rect,
            width: map.columns,
            rgba,
        });
    }
    let focus = pen.view.focus;
    let here = focus.unit.value == value;
    let lights = focus.lights_channel(value, channel);
    let edge = if lights {
        Paint::of(Role::Field).faded(if here { 1.0 } else { 0.45 })
    } else {
        Paint::of(Role::Hairline)
    };
    pen.frame(
        rect.grow(1.0),
        0.0,
        edge,
        if here && lights { 2.0 } else { 1.0 },
    );
    if !lights || number {
        return;
    }
    let (across, down) = (
        rect.width / shape.width as f64,
        rect.height / shape.height as f64,
    );
    if let Some([rows, columns]) = focus.hull(value) {
        let lit = Rect::new(
            rect.x + columns.start as f64 * across,
            rect.y + rows.start as f64 * down,
            columns.len() as f64 * across,
            rows.len() as f64 * down,
        );
        let short = (5.0 - lit.width.min(lit.height)).max(0.0) / 2.0;
        let whole = rows.len() == shape.height && columns.len() == shape.width;
        if !whole {
            pen.clipped(rect.grow(3.0), |pen| pen.ring(lit.grow(short + 1.0), 1.6));
        }
    }
    super::winners::on_map(pen, rect, value, channel);
}

/// A map of one number: the number, over a bar that is as long as the number is among those of its layer.
fn bar(pen: &mut Pen<'_>, rect: Rect, wanted: super::Wanted) {
    let maps = pen.view.maps;
    let number = maps
        .get(wanted)
        .and_then(|map| map.samples.first().copied());
    let Some(number) = number.filter(|number| number.is_finite()) else {
        return;
    };
    let (low, high) = maps.range(wanted.value).unwrap_or((number, number));
    let span = Span::of(low, high);
    let [from, to] = [span.place(0.0), span.place(number)];
    let left = rect.x + from.min(to) * rect.width;
    let length = (to - from).abs() * rect.width;
    let role = match number < 0.0 {
        true => Role::Negative,
        false if low < 0.0 => Role::Positive,
        false => Role::Output,
    };
    let filled = Rect::new(left, rect.y, length, rect.height);
    pen.fill(filled, 0.0, Paint::tint(role, 0.45));
    let text = pen.look.words.numerals.short(f64::from(number));
    let size = (rect.height * 0.78).min(pen.look.text * 2.0);
    pen.text(
        rect.centre(),
        text,
        size,
        Paint::of(Role::Ink),
        rect.width - 6.0,
    );
}

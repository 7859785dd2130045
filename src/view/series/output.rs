//! The output's cells: those that are there, and the places of those to come.

use super::Target;
use super::pen::Pen;
use crate::scene::{Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Draws the row.
pub(super) fn output(pen: &mut Pen<'_>) {
    let layout = pen.layout;
    let axis = pen.model.axis;
    let words = pen.look.words;
    let note = format!(
        "{} {}",
        words.numerals.count(axis.output),
        words.get("stage-values")
    );
    let scale = pen.model.output_scale;
    pen.caption(
        layout.output_caption,
        Role::Output,
        words.get("stage-output"),
        &note,
        &scale,
    );
    let computed = pen.moment.computed();
    let camera = layout.camera;
    let numbers = camera.has_numbers();
    let every = pen.index_every(axis.output).div_ceil(axis.stride);
    for index in visible(pen) {
        let rect = pen.cell(pen.model.anchor(index) as f64, layout.output);
        let current = index == pen.shown;
        let done = index < computed;
        pen.group(Target::Output(index).id(), rect.grow(2.0), 1.0, |pen| {
            if done {
                let value = pen.model.result(index);
                let paint = pen.model.output_scale.paint(value);
                pen.fill(rect, if numbers { 4.0 } else { 0.0 }, paint);
                if numbers {
                    pen.frame(rect, 4.0, Paint::tint(Role::Output, 0.28), 1.0);
                    let text = pen.look.words.numerals.short(value);
                    pen.number(rect, text, current, Paint::of(Role::Ink));
                }
            } else if numbers {
                pen.dashed(rect, 4.0, Paint::of(Role::Muted).faded(0.6));
            } else {
                pen.fill(rect, 0.0, Paint::of(Role::Soft));
            }
            if current {
                let role = if pen.pointed() {
                    Role::Field
                } else {
                    Role::Output
                };
                pen.frame(rect.grow(1.0), 5.0, Paint::of(role), 2.5);
            }
            if current && !done && (pen.pointed() || pen.asks) && numbers {
                pen.number(rect, "?".to_owned(), true, Paint::ink(Role::Output));
            }
        });
        let at = Point::new(rect.centre().x, layout.output_index);
        pen.index(at, index, every, camera.pitch * axis.stride as f64);
    }
}

/// Draws the row's place alone, where the reader is to find how many cells it has.
pub(super) fn unknown(pen: &mut Pen<'_>) {
    let layout = pen.layout;
    let words = pen.look.words;
    let (name, scale) = (words.get("stage-output"), pen.model.output_scale);
    pen.caption(layout.output_caption, Role::Output, name, "?", &scale);
    let left = layout.camera.margin.clamp(8.0, 34.0);
    let row = layout.output;
    let room = Rect::new(left, row.y, pen.look.width - 2.0 * left, row.height);
    pen.dashed(room, 6.0, Paint::of(Role::Muted).faded(0.6));
    let (size, ink) = (pen.look.text * 1.6, Paint::ink(Role::Output));
    pen.text(room.centre(), "?", size, ink, room.width);
}

/// The outputs whose cells are in sight.
pub(super) fn visible(pen: &Pen<'_>) -> std::ops::Range<usize> {
    let axis = &pen.model.axis;
    let cells = pen.layout.camera.range();
    let origin = pen.model.anchor(0);
    let stride = isize::try_from(axis.stride).unwrap_or(isize::MAX).max(1);
    let index = |cell: isize| (cell - origin).div_euclid(stride).max(0) as usize;
    let first = index(*cells.start());
    first..(index(*cells.end()) + 1).min(axis.output)
}

//! The field of a unit on the picture: nested squares, and what of it lies in the padding.

use std::ops::Range;

use super::frame::Pen;
use crate::net::Unit;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// A frame's line lies so far outside the room of the picture.
const ROOM: f64 = 4.0;

/// The unit's fields in every value that has the picture's resolution or less, drawn on the picture: the input's own
/// strongest, and what lies in the padding hatched.
pub(super) fn squares(pen: &mut Pen<'_>, rect: Rect) {
    let focus = pen.view.focus;
    let shape = pen.model.plan.shape(0);
    let scale = (
        rect.width / shape.width as f64,
        rect.height / shape.height as f64,
    );
    let area = |[rows, columns]: &[Range<f64>; 2]| {
        Rect::new(
            rect.x + columns.start * scale.0,
            rect.y + rows.start * scale.1,
            (columns.end - columns.start) * scale.0,
            (rows.end - rows.start) * scale.1,
        )
    };
    let nested = nested(pen);
    let whole = focus.frames.first().cloned().flatten();
    let outer = whole.map(|ranges| ranges.map(|range| range.start as f64..range.end as f64));
    let Some(outer) = outer.filter(|_| focus.unit.value > 0) else {
        if !focus.withheld {
            cell_cross(pen, rect, scale);
        }
        return;
    };
    let outer = growing(pen, outer);
    let frame = area(&outer);
    // Of a field that is larger than the picture and its room, what is in there.
    let room = pen.layout.photo_room.unwrap_or(rect).grow(ROOM);
    pen.clipped(room, |pen| {
        hatch_outside(pen, rect, frame);
        for inner in &nested {
            pen.frame(
                area(inner).grow(0.5),
                1.0,
                Paint::of(Role::Field).faded(0.55),
                1.0,
            );
        }
        pen.ring(frame.grow(1.5), 2.5);
    });
    let [rows, columns] = focus.extent().unwrap_or([1, 1]);
    let label = format!("{rows}×{columns}");
    let small = pen.look.small();
    let wide = small * 0.62 * label.chars().count() as f64;
    let right = frame.right().min(rect.right()) + 4.0 + wide < pen.look.width * 0.98;
    let x = if right && frame.right() + wide < rect.right() {
        frame.right() + 5.0
    } else if frame.x - 5.0 - wide >= rect.x {
        frame.x - 5.0 - wide
    } else {
        frame.x.max(rect.x) + 5.0
    };
    // On a picture lower than the text, the text begins with it.
    let y = (frame.bottom() - small * 0.4)
        .min(rect.bottom() - small * 0.6)
        .max(rect.y + small);
    let back = Rect::new(x - 2.0, y - small * 0.7, wide + 4.0, small * 1.4);
    pen.fill(back, 3.0, Paint::of(Role::Background).faded(0.8));
    pen.write(
        Point::new(x, y),
        Anchor::Start,
        label,
        small,
        true,
        Paint::of(Role::Field),
        wide + 4.0,
    );
}

/// The field on its way from that of the layer below, while the unit rises.
fn growing(pen: &Pen<'_>, outer: [Range<f64>; 2]) -> [Range<f64>; 2] {
    let (model, unit, grown) = (pen.model, pen.view.focus.unit, pen.view.grown);
    if grown >= 1.0 {
        return outer;
    }
    let below = model.unit_near(
        unit.value.saturating_sub(1),
        unit.channel,
        Some(model.place_of(unit)),
    );
    let Some(Some(before)) = crate::net::frames(&model.plan, below).into_iter().next() else {
        return outer;
    };
    let between = |from: f64, to: f64| from + (to - from) * grown;
    let mut ranges = outer;
    for (range, before) in ranges.iter_mut().zip(before) {
        *range = between(before.start as f64, range.start)..between(before.end as f64, range.end);
    }
    ranges
}

/// The places on the input above which the units of each layer stand that the unit depends on: rows, then columns.
pub(super) fn nested(pen: &Pen<'_>) -> Vec<[Range<f64>; 2]> {
    let focus = pen.view.focus;
    let mut nested = Vec::new();
    for value in 1..=focus.unit.value {
        let Some(Some([rows, columns])) = focus.frames.get(value) else {
            continue;
        };
        let along = |axis: usize, range: &Range<isize>| {
            let stand = pen.model.stand(value).into_iter().nth(axis)?;
            let field = pen.model.field(value).into_iter().nth(axis)?;
            (stand.jump > 0).then(|| {
                // Where units stand farther apart than they see, no more than what they see.
                let half = stand.jump.min(field.size) as f64 / 2.0;
                stand.place(range.start) - half..stand.place(range.end - 1) + half
            })
        };
        nested.extend(
            along(0, rows)
                .zip(along(1, columns))
                .map(|(rows, columns)| [rows, columns]),
        );
    }
    nested
}

/// Hatches what of a frame lies outside the picture.
pub(super) fn hatch_outside(pen: &mut Pen<'_>, rect: Rect, frame: Rect) {
    let clip = |x: f64, y: f64, right: f64, bottom: f64| {
        Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
    };
    let parts = [
        clip(frame.x, frame.y, frame.right(), frame.bottom().min(rect.y)),
        clip(
            frame.x,
            frame.y.max(rect.bottom()),
            frame.right(),
            frame.bottom(),
        ),
        clip(
            frame.x,
            frame.y.max(rect.y),
            frame.right().min(rect.x),
            frame.bottom().min(rect.bottom()),
        ),
        clip(
            frame.x.max(rect.right()),
            frame.y.max(rect.y),
            frame.right(),
            frame.bottom().min(rect.bottom()),
        ),
    ];
    let stage = pen.stage();
    pen.clipped(stage, |pen| {
        for part in parts
            .into_iter()
            .filter(|part| part.width > 0.5 && part.height > 0.5)
        {
            pen.hatched(part, 0.0);
        }
    });
}

/// Marks the cell of the picture whose influence is shown.
fn cell_cross(pen: &mut Pen<'_>, rect: Rect, (across, down): (f64, f64)) {
    let Unit { row, column, .. } = pen.view.focus.unit;
    let cell = Rect::new(
        rect.x + column as f64 * across,
        rect.y + row as f64 * down,
        across,
        down,
    );
    let short = (9.0 - across.min(down)).max(0.0) / 2.0;
    pen.ring(cell.grow(short), 2.0);
}

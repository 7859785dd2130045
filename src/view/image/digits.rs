//! Numbers on the pixels of both pictures, where those are large enough.

use super::pen::Pen;
use super::{PictureMap, Reveal, Target};
use crate::scene::{Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Numbers on pixels that are large enough for them: a painted grid, or a picture seen from near.
pub(super) fn numbers(pen: &mut Pen<'_>) {
    let least = pen.look.legible();
    if pen.pixel() < least {
        return;
    }
    let one = pen.model.job.channels.planes() == 1;
    let (map, computed) = (pen.input, pen.moment.computed());
    let grow = pen.view.reveal == Reveal::Grow;
    if one {
        for (row, column, rect) in visible(&map) {
            let pixel = pen.model.picture.pixel(column, row);
            let [value, ..] = pen.model.job.channels.values(pixel);
            let text = pen.look.words.numerals.short(f64::from(value));
            number(pen, rect, text, ink_on(value));
        }
        padding_numbers(pen);
    }
    let map = pen.output;
    if pen.model.is_by_plane() || pen.view.result.is_none() {
        return;
    }
    let share = pen.view.compare * map.rect.width + map.rect.x;
    for (row, column, rect) in visible(&map) {
        let step = pen.model.step_of(row, column);
        let filled = pen.view.filled.get(row).copied().unwrap_or(true);
        let hidden =
            grow && step >= computed || !filled || rect.x < share && pen.view.compare > 0.0;
        if hidden || (step == pen.shown && pen.hidden) {
            continue;
        }
        let value = pen.model.step_at(step).output();
        let text = pen.look.words.numerals.short(value);
        let (low, high) = (f64::from(pen.model.job.low), f64::from(pen.model.job.high));
        let ink = if !pen.model.job.signed {
            ink_on((255.0 * (value - low) / (high - low)) as f32)
        } else {
            if value.abs() > 0.6 * high {
                let plate = Rect::new(
                    rect.x + rect.width * 0.1,
                    rect.centre().y - pen.look.small() * 0.7,
                    rect.width * 0.8,
                    pen.look.small() * 1.4,
                );
                pen.fill(plate, 3.0, Paint::of(Role::Background).faded(0.8));
            }
            Role::Ink
        };
        number(pen, rect, text, ink);
    }
}

/// What the padding holds, where it takes part.
fn padding_numbers(pen: &mut Pen<'_>) {
    let map = pen.input;
    let [rows, columns] = pen.model.geometry.axes;
    let cells = |axis: &crate::engine::AxisGeometry| {
        -(axis.before as isize)..(axis.input + axis.after) as isize
    };
    // A grid is small, and a wide padding around it is not written out.
    if rows.padded() * columns.padded() > 1600 {
        return;
    }
    for row in cells(&rows) {
        for column in cells(&columns) {
            let rect = map.area(column as f64, row as f64, 1.0, 1.0);
            if !map.rect.contains(rect.centre())
                || pen.model.has(Target::Input(
                    row.max(0).unsigned_abs(),
                    column.max(0).unsigned_abs(),
                )) && row >= 0
                    && column >= 0
            {
                continue;
            }
            let values = pen.model.values(pen.model.source(row, column));
            let Some([value, ..]) = values else { continue };
            let small = pen.look.small();
            let (centre, text) = (rect.centre(), pen.look.words.numerals.short(value));
            let wide = small * 0.62 * text.chars().count() as f64 + 6.0;
            let plate = Rect::new(
                centre.x - wide / 2.0,
                centre.y - small * 0.65,
                wide,
                small * 1.3,
            );
            pen.fill(plate, 3.0, Paint::of(Role::Soft).faded(0.85));
            pen.text(
                centre,
                text,
                small,
                Paint::of(Role::Muted),
                rect.width - 3.0,
            );
        }
    }
}

fn number(pen: &mut Pen<'_>, rect: Rect, text: String, ink: Role) {
    let size = (rect.height * 0.4)
        .min(rect.width * 0.4)
        .min(pen.look.text * 1.2)
        .max(pen.look.small());
    let (at, room) = (rect.centre(), rect.width - 3.0);
    pen.text(at, text, size, Paint::of(ink), room);
}

/// Pixels that lie wholly in sight, each with its rectangle.
fn visible(map: &PictureMap) -> Vec<(usize, usize, Rect)> {
    let [height, width] = map.size;
    let within = |from: f64, room: f64, size: usize| {
        let first = from.max(0.0).floor() as usize;
        let end = (from + room).ceil().max(0.0) as usize;
        first..end.min(size)
    };
    let rows = within(map.y0, map.rect.height * map.scale_y, height);
    let columns = within(map.x0, map.rect.width * map.scale, width);
    rows.flat_map(|row| columns.clone().map(move |column| (row, column)))
        .map(|(row, column)| (row, column, map.area(column as f64, row as f64, 1.0, 1.0)))
        .filter(|(_, _, rect)| {
            let all = map.rect.grow(1.0);
            all.contains(Point::new(rect.x, rect.y))
                && all.contains(Point::new(rect.right(), rect.bottom()))
        })
        .collect()
}

/// What can be read on a grey: black from about the middle on.
pub(super) fn ink_on(grey: f32) -> Role {
    if grey < 118.0 {
        Role::White
    } else {
        Role::Black
    }
}

//! Where a maximum came from: of the cells that it looked at, the one that won.

use super::frame::Pen;
use super::layout::SeriesRow;
use crate::net::{Unit, winner};
use crate::scene::{Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// More of a row's winners are not marked one by one.
const MOST: usize = 48;

/// Under every maximum that lights up, a line from the cell that won.
pub(super) fn on_rows(pen: &mut Pen<'_>, rows: &[SeriesRow]) {
    let Some(values) = pen.model.values.clone() else {
        return;
    };
    if pen.view.focus.unit.value == 0 {
        return;
    }
    for upper in rows {
        let count = upper
            .vector
            .unwrap_or_else(|| pen.model.plan.shape(upper.value).width);
        let lit = (0..count).filter(|index| pen.view.focus.lights(upper.unit(*index)));
        for index in lit.take(MOST).collect::<Vec<_>>() {
            let number = |cell: Unit| values.get(cell.value, cell.channel, cell.row, cell.column);
            let Some(won) = winner(&pen.model.plan, upper.unit(index), number) else {
                break;
            };
            let lower = rows.iter().find(|row| row.value == won.value);
            let Some(lower) = lower.filter(|row| row.unit(won.column) == won) else {
                continue;
            };
            let to = pen.layout.cell(pen.model, upper, index.cast_signed());
            let from = pen.layout.cell(pen.model, lower, won.column.cast_signed());
            let paint = Paint::of(Role::Output);
            let (low, high) = (
                Point::new(from.centre().x, from.y),
                Point::new(to.centre().x, to.bottom()),
            );
            let room = Rect::new(lower.rect.x, 0.0, lower.rect.width, pen.look.height);
            pen.clipped(room.grow(2.0), |pen| {
                pen.line(low, high, paint, 2.0);
                pen.frame(from.grow(1.5), 4.0, paint, 2.5);
            });
        }
    }
}

/// On a map, or on the picture, that the unit's maximum looked at: the pixel that won.
pub(super) fn on_map(pen: &mut Pen<'_>, rect: Rect, value: usize, channel: usize) {
    let won = pen.view.focus.winner;
    let Some(won) = won.filter(|won| (won.value, won.channel) == (value, channel)) else {
        return;
    };
    let shape = pen.model.plan.shape(value);
    let (across, down) = (
        rect.width / shape.width.max(1) as f64,
        rect.height / shape.height.max(1) as f64,
    );
    let cell = Rect::new(
        rect.x + won.column as f64 * across,
        rect.y + won.row as f64 * down,
        across,
        down,
    );
    let short = (6.0 - across.min(down)).max(0.0) / 2.0;
    let mark = cell.grow(short);
    pen.frame(mark.grow(1.5), 1.5, Paint::of(Role::Background), 1.5);
    pen.frame(mark, 1.0, Paint::of(Role::Output), 2.0);
}

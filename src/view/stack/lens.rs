//! The unit's field, enlarged: every pixel of it, and the fields of the layers below, one in the other.

use std::ops::Range;

use super::frame::Pen;
use super::model::Input;
use super::photo::{caption, grey};
use super::squares::{hatch_outside, nested};
use crate::scene::{Command, Paint, Rect, Role};
use crate::view::draw::Draw;

/// How much of what is around the field is shown with it, in shares of its size.
const AROUND: f64 = 0.35;
/// Pixels in sight at least.
const LEAST: f64 = 8.0;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let (Some(area), Input::Picture(image, colour)) = (pen.layout.lens, pen.model.input.clone())
    else {
        return;
    };
    let focus = pen.view.focus;
    let Some(Some([rows, columns])) = focus.frames.first().cloned() else {
        return;
    };
    let shape = pen.model.plan.shape(0);
    let whole =
        |range: &Range<isize>, length: usize| range.start <= 0 && range.end >= length.cast_signed();
    if focus.unit.value == 0 || whole(&rows, shape.height) && whole(&columns, shape.width) {
        return;
    }
    let (down, across) = (
        (rows.end - rows.start) as f64,
        (columns.end - columns.start) as f64,
    );
    let middle = [
        f64::midpoint(rows.start as f64, rows.end as f64),
        f64::midpoint(columns.start as f64, columns.end as f64),
    ];
    let need = |cells: f64| (cells * (1.0 + 2.0 * AROUND)).max(LEAST).ceil();
    let pixel = (area.height / need(down)).min(area.width / need(across));
    let (high, wide) = (area.height / pixel, area.width / pixel);
    let [y, x] = middle;
    // The place on the stage of a place in the picture.
    let (top, left) = (y - high / 2.0, x - wide / 2.0);
    let title = pen.word("stage-field");
    caption(
        pen,
        area,
        Role::Field,
        &title,
        &format!("{}×{}", rows.len(), columns.len()),
    );
    pen.fill(area, 0.0, Paint::of(Role::Soft));
    let (first_row, first_column) = (top.floor().max(0.0), left.floor().max(0.0));
    let end = |from: f64, length: f64, most: usize| {
        (from + length + 1.0).ceil().min(most as f64).max(0.0)
    };
    let (last_row, last_column) = (end(top, high, shape.height), end(left, wide, shape.width));
    let (count_rows, count_columns) = (
        (last_row - first_row).max(0.0) as usize,
        (last_column - first_column).max(0.0) as usize,
    );
    let place = |row: f64, column: f64| {
        (
            area.x + (column - left) * pixel,
            area.y + (row - top) * pixel,
        )
    };
    pen.clipped(area, |pen| {
        if count_rows * count_columns > 0 {
            // No finer than the stage shows.
            let unit = (1.0 / (pixel * pen.look.ratio.clamp(1.0, 2.0))).max(1.0);
            let size = |cells: usize| ((cells as f64 / unit).ceil() as usize).max(1);
            let rgba = image.view(
                first_column,
                first_row,
                unit,
                size(count_columns),
                size(count_rows),
                |pixel| {
                    if colour { pixel } else { grey(pixel) }
                },
            );
            let (x, y) = place(first_row, first_column);
            let rect = Rect::new(
                x,
                y,
                size(count_columns) as f64 * unit * pixel,
                size(count_rows) as f64 * unit * pixel,
            );
            pen.commands.push(Command::Picture {
                rect,
                width: size(count_columns),
                rgba: rgba.into(),
            });
        }
        let frame = |[rows, columns]: &[Range<f64>; 2]| {
            let (x, y) = place(rows.start, columns.start);
            Rect::new(
                x,
                y,
                (columns.end - columns.start) * pixel,
                (rows.end - rows.start) * pixel,
            )
        };
        let outer = frame(&[
            rows.start as f64..rows.end as f64,
            columns.start as f64..columns.end as f64,
        ]);
        let (x, y) = place(0.0, 0.0);
        let picture = Rect::new(
            x,
            y,
            shape.width as f64 * pixel,
            shape.height as f64 * pixel,
        );
        hatch_outside(pen, picture, outer);
        let inner = nested(pen);
        let count = inner.len().max(1) as f64;
        for (index, ranges) in inner.iter().enumerate() {
            let paint = Paint::of(Role::Field).faded(0.45 + 0.5 * index as f64 / count);
            pen.frame(frame(ranges).grow(0.5), 1.0, paint, 1.5);
        }
        pen.ring(outer.grow(1.0), 2.5);
    });
    pen.frame(area.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
}

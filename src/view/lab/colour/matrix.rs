//! A grey picture as a matrix: from the photograph down to its numbers.

use super::{PIXEL, Photo};
use crate::picture::spaces::luma;
use crate::scene::{Command, Paint, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, below, stage};
use crate::view::{Look, Moment};

/// So many numbers stand in the shorter side at the end.
const LAST: f64 = 11.0;
/// CSS pixels of a side from which on a pixel has its number.
const LEGIBLE: f64 = 20.0;

/// How many times the picture is doubled, in halves.
fn ways(size: (usize, usize)) -> f64 {
    (size.0.min(size.1) as f64 / LAST).log2().max(0.0) * 2.0
}

/// Steps from the whole picture to the numbers.
pub(super) fn steps(size: (usize, usize)) -> usize {
    ways(size).ceil() as usize + 1
}

/// The picture's place on the stage.
pub(super) fn place(look: &Look<'_>) -> Rect {
    below(stage(look), (look.small() * 1.5).round())
}

pub(super) fn draw(pen: &mut Pen<'_>, photo: &Photo, (x, y): (usize, usize), moment: Moment) {
    let (width, height) = (photo.image.width() as f64, photo.image.height() as f64);
    let rect = place(pen.look);
    let (from, to) = (moment.from as f64, moment.step as f64);
    let zoom = (from + (to - from) * moment.time).min(ways(photo.size()));
    // Pixels of the picture to a CSS pixel.
    let scale =
        (width / rect.width.max(1.0)).max(height / rect.height.max(1.0)) / (zoom / 2.0).exp2();
    let (wide, high) = (rect.width * scale, rect.height * scale);
    let corner = |at: usize, window: f64, size: f64| {
        if window >= size {
            (size - window) / 2.0
        } else {
            (at as f64 + 0.5 - window / 2.0).clamp(0.0, size - window)
        }
    };
    let (x0, y0) = (corner(x, wide, width), corner(y, high, height));
    let name = pen.word("stage-colour-grey");
    let (rows, columns) = (high.min(height).round(), wide.min(width).round());
    let note = format!("{}×{}", pen.number(rows), pen.number(columns));
    pen.caption(stage(pen.look), Role::Input, &name, &note);
    let density = pen.look.ratio.clamp(1.0, 2.0);
    let (across, down) = (
        (rect.width * density).round().max(1.0) as usize,
        (rect.height * density).round().max(1.0) as usize,
    );
    let grey = |[r, g, b, alpha]: [u8; 4]| {
        let level = luma([r, g, b]).round() as u8;
        [level, level, level, alpha]
    };
    let rgba = photo
        .image
        .view(x0, y0, scale / density, across, down, grey);
    let side = 1.0 / scale;
    let whole = Rect::new(
        rect.x - x0 * side,
        rect.y - y0 * side,
        width * side,
        height * side,
    );
    pen.clipped(rect, |pen| {
        pen.commands().push(Command::Picture {
            rect,
            width: across,
            rgba: rgba.into(),
        });
        pen.commands().push(Command::Cells {
            kind: PIXEL,
            rect: whole,
            columns: photo.size().0,
            rows: photo.size().1,
        });
        if side >= LEGIBLE {
            let rows = y0.max(0.0) as usize..((y0 + high).ceil() as usize).min(photo.size().1);
            let columns = x0.max(0.0) as usize..((x0 + wide).ceil() as usize).min(photo.size().0);
            let size = (side * 0.38).min(pen.look.text * 1.4);
            for row in rows {
                for column in columns.clone() {
                    let cell = Rect::new(
                        whole.x + column as f64 * side,
                        whole.y + row as f64 * side,
                        side,
                        side,
                    );
                    let level = luma(photo.at((column, row)));
                    let ink = if level < 118.0 {
                        Role::White
                    } else {
                        Role::Black
                    };
                    let text = pen.number(level.round());
                    pen.text(cell.centre(), text, size, Paint::of(ink), side - 2.0);
                }
            }
        }
        if side >= 4.0 {
            let pixel = Rect::new(
                whole.x + x as f64 * side,
                whole.y + y as f64 * side,
                side,
                side,
            );
            pen.frame(pixel, 0.0, Paint::of(Role::Field), 2.0);
        } else {
            pen.mark(whole, photo.size(), (x, y));
        }
    });
}

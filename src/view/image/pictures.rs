//! The input, the result that grows, and the window on both.

use super::choice::Named;
use super::frame::BlockTint;
use super::pen::Pen;
use super::{Model, PictureMap, Reveal, Target};
use crate::picture::Channels;
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Smaller than this on the stage, in CSS pixels, the window's frame does not get.
const LEAST: f64 = 9.0;

/// How a pixel of the input is shown: the channel that is read as grey, or all three.
fn shown_as(model: &Model) -> impl Fn([u8; 4]) -> [u8; 4] + use<> {
    let channels = model.job.channels;
    move |pixel| match channels {
        Channels::Each | Channels::Sum => pixel,
        _ => {
            let [_, _, _, alpha] = pixel;
            let [value, ..] = channels.values(pixel);
            let grey = (value + 0.5) as u8;
            [grey, grey, grey, alpha]
        }
    }
}

/// Draws the input with its padding.
pub(super) fn input(pen: &mut Pen<'_>) {
    let map = pen.input;
    let [rows, columns] = pen.model.geometry.axes;
    let note = if pen.layout.narrow {
        size(&map)
    } else {
        let channels = format!("stage-image-channels-{}", pen.model.job.channels.name());
        format!("{}, {}", size(&map), pen.word(&channels))
    };
    caption(pen, &map, Role::Input, "stage-input", &note);
    pen.clipped(map.rect, |pen| {
        let whole = map.whole();
        let padded = map.area(
            -(columns.before as f64),
            -(rows.before as f64),
            columns.padded() as f64,
            rows.padded() as f64,
        );
        let hatched = pen.pixel() >= 3.0 || columns.before + rows.before > 4;
        for side in around(padded, whole) {
            let side = overlap(side, map.rect);
            if side.width <= 0.0 || side.height <= 0.0 {
                continue;
            }
            pen.fill(side, 0.0, Paint::of(Role::Soft));
            if hatched {
                let lines = crate::scene::hatch(side, 6.0);
                pen.stroke(lines, Paint::of(Role::Hatch).faded(0.55), 1.0);
            }
        }
        let picture = pen.model.cache.input(
            &pen.model.picture,
            &map,
            pen.look.ratio,
            shown_as(pen.model),
        );
        pen.commands.extend(picture);
    });
    let border = overlap(
        map.rect,
        map.area(
            -(columns.before as f64),
            -(rows.before as f64),
            columns.padded() as f64,
            rows.padded() as f64,
        ),
    );
    pen.frame(border, 0.0, Paint::of(Role::Hairline), 1.0);
}

/// The four sides of a rectangle around another one: above, below, left, right.
fn around(outer: Rect, inner: Rect) -> [Rect; 4] {
    let (right, bottom) = (inner.right(), inner.bottom());
    [
        Rect::new(outer.x, outer.y, outer.width, inner.y - outer.y),
        Rect::new(outer.x, bottom, outer.width, outer.bottom() - bottom),
        Rect::new(outer.x, inner.y, inner.x - outer.x, inner.height),
        Rect::new(right, inner.y, outer.right() - right, inner.height),
    ]
}

/// Draws the result, as far as it is there and may be seen.
pub(super) fn output(pen: &mut Pen<'_>) {
    let map = pen.output;
    let note = size(&map);
    caption(pen, &map, Role::Output, "stage-output", &note);
    pen.clipped(map.rect, |pen| {
        let whole = overlap(map.whole(), map.rect);
        pen.fill(whole, 0.0, Paint::of(Role::Soft));
        if let Some(image) = pen.view.result
            && (image.height(), image.width()) == (map.size[0], map.size[1])
        {
            let picture = pen
                .model
                .cache
                .result(image, pen.view.version, &map, pen.look.ratio);
            pen.commands.extend(picture);
        }
        unfilled(pen, &map);
        if pen.view.reveal == Reveal::Grow {
            cover(pen, &map);
        }
        compare(pen, &map);
    });
    pen.frame(
        overlap(map.whole(), map.rect),
        0.0,
        Paint::of(Role::Hairline),
        1.0,
    );
}

/// Rows that are not computed are left blank.
fn unfilled(pen: &mut Pen<'_>, map: &PictureMap) {
    let width = map.size[1] as f64;
    let mut row = 0;
    for run in pen.view.filled.chunk_by(|a, b| a == b) {
        if run.first() == Some(&false) {
            let blank = map.area(0.0, row as f64, width, run.len() as f64);
            pen.fill(overlap(blank, map.rect), 0.0, Paint::of(Role::Soft));
        }
        row += run.len();
    }
}

/// Covers what the window has not come to yet, with a line where the result grows.
fn cover(pen: &mut Pen<'_>, map: &PictureMap) {
    let [height, width] = map.size.map(|side| side as f64);
    let (row, column) = pen.model.position(pen.moment.computed());
    let (row, column) = (row as f64, column as f64);
    let soft = Paint::of(Role::Soft);
    let rest = map.area(column, row, width - column, 1.0);
    let below = map.area(0.0, row + 1.0, width, height - row - 1.0);
    pen.fill(overlap(rest, map.rect), 0.0, soft);
    pen.fill(overlap(below, map.rect), 0.0, soft);
    let whole = map.whole();
    let (left, right) = (whole.x, whole.right());
    let edge = Paint::of(Role::Output);
    let points = vec![
        Point::new(left, rest.bottom()),
        Point::new(rest.x, rest.bottom()),
        Point::new(rest.x, rest.y),
        Point::new(right, rest.y),
    ];
    pen.stroke(Outline::Polyline(points), edge, 1.2);
}

/// Covers the result with the input, from the left.
fn compare(pen: &mut Pen<'_>, map: &PictureMap) {
    let share = pen.view.compare.clamp(0.0, 1.0);
    if share <= 0.0 {
        return;
    }
    let covered = Rect::new(
        map.rect.x,
        map.rect.y,
        map.rect.width * share,
        map.rect.height,
    );
    let input = PictureMap {
        rect: map.rect,
        ..pen.input
    };
    pen.clipped(covered, |pen| {
        let paint = Paint::of(Role::Background);
        pen.fill(map.rect, 0.0, paint);
        let picture = pen.model.cache.input(
            &pen.model.picture,
            &input,
            pen.look.ratio,
            shown_as(pen.model),
        );
        pen.commands.extend(picture);
    });
}

/// The handle that covers the result with the input: a line over it, and a grip.
pub(super) fn handle(pen: &mut Pen<'_>) -> Rect {
    let map = pen.output;
    let x = map.rect.x + map.rect.width * pen.view.compare.clamp(0.0, 1.0);
    let middle = Point::new(x, map.rect.bottom() - 14.0);
    let grip = Rect::new(x - 11.0, middle.y - 9.0, 22.0, 18.0);
    if pen.view.compare > 0.0 {
        let (top, bottom) = (Point::new(x, map.rect.y), Point::new(x, map.rect.bottom()));
        pen.line(top, bottom, Paint::of(Role::Background).faded(0.85), 4.0);
        pen.line(top, bottom, Paint::of(Role::Ink), 1.6);
    }
    pen.fill(grip, 9.0, Paint::of(Role::Panel));
    pen.frame(grip, 9.0, Paint::of(Role::Ink), 1.4);
    for side in [-1.0, 1.0] {
        let tip = Point::new(x + side * 7.0, middle.y);
        let back = x + side * 3.5;
        pen.stroke(
            Outline::Polyline(vec![
                Point::new(back, middle.y - 3.5),
                tip,
                Point::new(back, middle.y + 3.5),
            ]),
            Paint::of(Role::Ink),
            1.4,
        );
    }
    grip.grow(6.0)
}

/// The window on the input, and the output that it gives.
pub(super) fn windows(pen: &mut Pen<'_>) {
    let [rows, columns] = pen.model.geometry.axes;
    let (row, column) = pen.window;
    let area = pen.cells(row, column, rows.span as f64, columns.span as f64);
    let (input, output) = (pen.input.rect.grow(4.0), pen.output.rect.grow(4.0));
    let role = pen.window_role();
    let in_sight = overlap(area, pen.input.rect).width > 0.0;
    pen.clipped(input, |pen| pen.marked(area, LEAST, role, 2.0));
    if in_sight {
        rays(pen, area.grow(2.0));
    }
    let (row, column) = pen.model.position(pen.shown);
    let pixel = pen.output.area(column as f64, row as f64, 1.0, 1.0);
    let role = if pen.pointed() {
        Role::Field
    } else {
        Role::Output
    };
    pen.clipped(output, |pen| pen.marked(pixel, 5.0, role, 1.8));
}

/// Thin lines from the window to the lens.
fn rays(pen: &mut Pen<'_>, window: Rect) {
    let (Some(first), Some(last)) = (
        pen.layout.lenses.first().copied(),
        pen.layout.lenses.last().copied(),
    ) else {
        return;
    };
    let ends = if pen.layout.narrow {
        [
            (
                Point::new(window.x, window.bottom()),
                Point::new(first.x, first.y),
            ),
            (
                Point::new(window.right(), window.bottom()),
                Point::new(last.right(), last.y),
            ),
        ]
    } else {
        [
            (
                Point::new(window.right(), window.y),
                Point::new(first.x, first.y),
            ),
            (
                Point::new(window.right(), window.bottom()),
                Point::new(last.x, last.bottom()),
            ),
        ]
    };
    let paint = Paint::of(pen.window_role()).faded(if pen.layout.narrow { 0.5 } else { 0.75 });
    let place = pen.input.rect;
    // Not across numbers.
    let clip = if pen.pixel() < pen.look.legible() {
        Rect::new(0.0, 0.0, pen.look.width, pen.look.height)
    } else if pen.layout.narrow {
        let top = place.bottom() + 2.0;
        Rect::new(0.0, top, pen.look.width, (first.y - top).max(0.0))
    } else {
        let left = place.right() + 2.0;
        Rect::new(left, 0.0, (first.x - left).max(0.0), pen.look.height)
    };
    pen.clipped(clip, |pen| {
        for (from, to) in ends {
            pen.line(from, to, paint, 1.0);
        }
    });
}

/// A picture's name, and its size.
fn caption(pen: &mut Pen<'_>, map: &PictureMap, role: Role, name: &str, note: &str) {
    let y = map.rect.y - pen.look.small() * 0.5 - 5.0;
    let (small, width) = (pen.look.small(), map.rect.width);
    let word = pen.word(name);
    let (left, right) = (Point::new(map.rect.x, y), Point::new(map.rect.right(), y));
    let ink = Paint::ink(role);
    let least = if pen.layout.narrow { 0.5 } else { 0.38 };
    pen.write(left, Anchor::Start, word, small, true, ink, width * least);
    let muted = Paint::of(Role::Muted);
    let room = width * (0.96 - least);
    pen.note(right, Anchor::End, note, muted, room);
}

/// `512×512`: width, then height.
fn size(map: &PictureMap) -> String {
    let [height, width] = map.size;
    format!("{width}×{height}")
}

/// What both rectangles share; without a size where that is nothing.
pub(super) fn overlap(a: Rect, b: Rect) -> Rect {
    let (left, top) = (a.x.max(b.x), a.y.max(b.y));
    Rect::new(
        left,
        top,
        (a.right().min(b.right()) - left).max(0.0),
        (a.bottom().min(b.bottom()) - top).max(0.0),
    )
}

/// The block that holds a row of the output.
pub(super) fn block_of(blocks: &[BlockTint], row: usize) -> Option<&BlockTint> {
    blocks
        .iter()
        .find(|block| (block.first..block.first + block.rows).contains(&row))
}

/// The target under a place of the input picture.
pub(super) fn target_in(model: &Model, map: &PictureMap, at: Point) -> Option<Target> {
    let (x, y) = map.place(at);
    model.target_at(y.floor() as isize, x.floor() as isize)
}

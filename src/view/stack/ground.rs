//! A pyramid's bins on the picture itself.

use super::frame::Pen;
use crate::net::{Region, Step, bin};
use crate::scene::{Paint, Rect, Role};
use crate::view::draw::Draw;

/// On the picture: the bins of the level of the number that is looked at, and its own.
pub(super) fn on_photo(pen: &mut Pen<'_>, rect: Rect) {
    let unit = pen.view.focus.unit;
    let Some(stage) = pen.model.plan.stage(unit.value) else {
        return;
    };
    let Step::Pyramid(_, sizes) = &stage.step else {
        return;
    };
    let shape = pen.model.plan.shape(stage.input);
    let mut first = 0;
    let mut level = None;
    for [rows, columns] in sizes {
        let size = shape.channels * rows * columns;
        if unit.channel < first + size {
            level = Some((first, rows * columns));
            break;
        }
        first += size;
    }
    let Some((first, count)) = level else { return };
    let regions = (first..first + count).filter_map(|place| bin(sizes, shape, place));
    let source = stage.input;
    let areas: Vec<Rect> = regions
        .map(|region| area(pen, rect, source, &region))
        .collect();
    let own = bin(sizes, shape, unit.channel).map(|region| area(pen, rect, source, &region));
    pen.clipped(rect.grow(2.0), |pen| {
        for area in areas {
            pen.frame(
                area.grow(0.5),
                0.0,
                Paint::of(Role::Background).faded(0.8),
                3.0,
            );
            pen.frame(area, 0.0, Paint::of(Role::Output), 1.2);
        }
        if let Some(own) = own {
            pen.frame(
                own.grow(1.5),
                0.0,
                Paint::of(Role::Background).faded(0.8),
                5.0,
            );
            pen.frame(own.grow(0.5), 0.0, Paint::of(Role::Output), 3.0);
        }
    });
}

/// Where the cells of a region of a value stand on the picture.
fn area(pen: &Pen<'_>, rect: Rect, value: usize, region: &Region) -> Rect {
    let input = pen.model.plan.shape(0);
    let [down, along] = pen.model.stand(value);
    let side = |stand: crate::net::Stand, cells: std::ops::Range<usize>, length: usize| {
        let half = stand.jump as f64 / 2.0;
        let start = stand.place(cells.start.cast_signed()) - half;
        let end = stand.place(cells.end.cast_signed() - 1) + half;
        let length = length.max(1) as f64;
        [start, end].map(|place| place.clamp(0.0, length) / length)
    };
    let [top, bottom] = side(down, region.rows.hull(), input.height);
    let [left, right] = side(along, region.columns.hull(), input.width);
    Rect::new(
        rect.x + left * rect.width,
        rect.y + top * rect.height,
        (right - left) * rect.width,
        (bottom - top) * rect.height,
    )
}

//! What was taken for what: a row a digit, a column a class.

use super::pen::{Pen, cell_of};
use crate::learn::digits::CLASSES;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    counts: &[[usize; CLASSES]; CLASSES],
    title: String,
) {
    let small = pen.look.small();
    let at = Point::new(area.x, area.y + small * 0.5);
    pen.head(at, title, Role::Ink, area.width);
    let (left, top) = (small * 1.8, area.y + small * 3.4);
    let side = (area.width - left).min(area.bottom() - top).max(20.0);
    let square = Rect::new(area.x + left, top, side, side);
    let word = pen.word("stage-digits-taken");
    let at = Point::new(square.x, top - small * 1.8);
    pen.small(at, Anchor::Start, word, Paint::ink(Role::Output), side);
    let word = pen.word("stage-digits-truth");
    let at = Point::new(area.x, top - small * 0.7);
    pen.small(at, Anchor::Start, word, Paint::ink(Role::Input), left);
    let cell = side / CLASSES as f64;
    let size = small.min(cell * 0.62);
    for (label, row) in counts.iter().enumerate() {
        let all: usize = row.iter().sum();
        let along = Point::new(square.x - small * 0.6, top + cell * (label as f64 + 0.5));
        let over = Point::new(square.x + cell * (label as f64 + 0.5), top - small * 0.7);
        pen.write(
            along,
            Anchor::End,
            label.to_string(),
            size,
            true,
            Paint::ink(Role::Input),
            left,
        );
        pen.write(
            over,
            Anchor::Middle,
            label.to_string(),
            size,
            true,
            Paint::ink(Role::Output),
            cell,
        );
        for (class, count) in row.iter().enumerate() {
            let rect = cell_of(square, [CLASSES, CLASSES], label, class).grow(-1.0);
            let share = *count as f64 / all.max(1) as f64;
            // Right ones in the output's colour; each wrong one is to be seen.
            let paint = match (label == class, *count) {
                (_, 0) => Paint::of(Role::Soft),
                (true, _) => Paint::tint(Role::Output, 0.1 + 0.35 * share),
                (false, _) => Paint::tint(Role::Positive, (0.25 + share).min(0.5)),
            };
            pen.fill(rect, 2.0, paint);
            if *count > 0 {
                let ink = Paint::of(Role::Ink);
                pen.write(
                    rect.centre(),
                    Anchor::Middle,
                    count.to_string(),
                    size,
                    label != class,
                    ink,
                    rect.width,
                );
            }
        }
    }
}

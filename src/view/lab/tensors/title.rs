//! What all kinds have on their stage: the shape as a line of its own, and the arrows of axes.

use super::super::parts::Pen;
use super::content::Side;
use crate::scene::{Anchor, Command, Paint, Point, Role, Span, Text};
use crate::view::draw::Draw;

/// Writes `C × H × W = 3 × 300 × 451 = 405,900 numbers` at the top; where it ends.
pub(super) fn title(pen: &mut Pen<'_>, sides: &[Side]) -> f64 {
    let size = pen.look.text * 1.15;
    let count = sides.iter().map(|side| side.size).product();
    let joined = |part: fn(&Side) -> String| sides.iter().map(part).collect::<Vec<_>>().join(" × ");
    let letters = joined(|side| side.letter.to_owned());
    let sizes = joined(|side| side.size.to_string());
    let span = |text: String, paint| Span { text, paint };
    let mut spans = vec![
        span(letters, Paint::ink(Role::Input)),
        span(format!(" = {sizes}"), Paint::of(Role::Ink)),
    ];
    if sides.len() > 1 {
        let all = pen.look.words.numerals.count(count);
        spans.push(span(
            format!(" = {all} {}", pen.word("stage-tensors-numbers")),
            Paint::of(Role::Muted),
        ));
    } else {
        spans.push(span(
            format!(" {}", pen.word("stage-tensors-numbers")),
            Paint::of(Role::Muted),
        ));
    }
    let at = Point::new(pen.look.width / 2.0, 12.0 + size / 2.0);
    let max_width = pen.look.width - 24.0;
    pen.commands().push(Command::Text(Text {
        at,
        anchor: Anchor::Middle,
        size,
        bold: false,
        max_width,
        spans,
    }));
    24.0 + size
}

/// How wide the label of an arrow that points down is.
pub(super) fn label_room(pen: &Pen<'_>) -> f64 {
    (pen.look.small() * 6.2).min(pen.look.width * 0.2)
}

/// An arrow along an axis with its name and size: `Across` under it, `Down` to its left, `Back` at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Across,
    Down,
    Back,
}

/// Draws an axis.
pub(super) fn axis(pen: &mut Pen<'_>, side: &Side, from: Point, to: Point, way: Way) {
    let paint = Paint::ink(Role::Input);
    pen.arrow(from, to, paint);
    let small = pen.look.small();
    let name = pen.word(&format!("stage-axis-{}", side.name));
    let size = format!("{} = {}", side.letter, side.size);
    let muted = Paint::of(Role::Muted);
    let middle = Point::new((from.x + to.x) / 2.0, (from.y + to.y) / 2.0);
    match way {
        Way::Across => {
            let at = Point::new(middle.x, middle.y + small);
            let room = (to.x - from.x).abs().max(small * 12.0);
            pen.small(at, Anchor::Middle, format!("{name}, {size}"), muted, room);
        }
        Way::Down => {
            let room = label_room(pen) - 18.0;
            let x = middle.x - 6.0;
            pen.small(
                Point::new(x, middle.y - small * 0.65),
                Anchor::End,
                name,
                muted,
                room,
            );
            pen.small(
                Point::new(x, middle.y + small * 0.65),
                Anchor::End,
                size,
                muted,
                room,
            );
        }
        Way::Back => {
            let room = (pen.look.width - to.x - 8.0).min(small * 7.0);
            let x = to.x + 6.0;
            pen.small(
                Point::new(x, to.y - small * 0.1),
                Anchor::Start,
                name,
                muted,
                room,
            );
            pen.small(
                Point::new(x, to.y + small * 1.2),
                Anchor::Start,
                size,
                muted,
                room,
            );
        }
    }
}

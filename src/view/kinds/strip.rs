//! The same picture through each kind.

use super::frame::Pen;
use super::tint::Tint;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let layout = pen.layout.clone();
    let Point { x, y } = layout.title;
    let title = format!("{} {}", pen.word("stage-kinds-each"), pen.view.channel + 1);
    let room = pen.look.width - 2.0 * x;
    pen.small(
        Point::new(x, y),
        Anchor::Start,
        title,
        true,
        Paint::ink(Role::Output),
        room,
    );
    for (index, (kind, rect)) in layout.strip.iter().enumerate() {
        let name = pen.word(&format!("stage-kinds-{}", kind.name()));
        let chosen = *kind == pen.model.kind;
        let plane = pen.model.strip.iter().find(|(known, _)| known == kind);
        let plane = plane.map(|(_, plane)| std::rc::Rc::clone(plane));
        let id = Id {
            kind: "kind",
            index: index.cast_signed(),
            row: None,
        };
        pen.group(id, *rect, 1.0, |pen| {
            pen.fill(*rect, 0.0, Paint::of(Role::Soft));
            if let Some(plane) = plane {
                let tint = Tint::over(Role::Output, plane.data());
                let picture = tint.picture(&plane, 0, usize::MAX, *rect, pen);
                pen.commands.push(picture);
            } else {
                pen.hatched(*rect, 0.0);
            }
            let (edge, width) = if chosen {
                (Role::Output, 2.0)
            } else {
                (Role::Hairline, 1.0)
            };
            pen.frame(rect.grow(width), 0.0, Paint::of(edge), width);
            label(pen, *rect, name, chosen, small);
        });
    }
}

fn label(pen: &mut Pen<'_>, rect: Rect, name: String, chosen: bool, small: f64) {
    let at = Point::new(rect.centre().x, rect.bottom() + small * 0.85);
    let ink = if chosen {
        Paint::ink(Role::Output)
    } else {
        Paint::of(Role::Muted)
    };
    let across = if pen
        .layout
        .strip
        .iter()
        .filter(|(_, other)| other.y == rect.y)
        .count()
        > 5
    {
        10.0
    } else {
        5.0
    };
    let room = (pen.look.width - 24.0) / across - 4.0;
    pen.small(at, Anchor::Middle, name, chosen, ink, room);
}

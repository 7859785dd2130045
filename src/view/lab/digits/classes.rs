//! The ten classes as bars, with their probabilities.

use super::pen::Pen;
use crate::learn::digits::largest;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Draws bars of these probabilities, and beside each thinly the one of `before`, where there is one.
pub(super) fn draw(pen: &mut Pen<'_>, area: Rect, now: &[f32], before: Option<&[f32]>) {
    let small = pen.look.small();
    let best = largest(now);
    let label = pen.model.label();
    let pitch = area.height / now.len().max(1) as f64;
    let (name, told) = (small * 1.5, small * 3.3);
    let length = (area.width - name - told).max(8.0);
    for (class, probability) in now.iter().enumerate() {
        let y = area.y + pitch * class as f64;
        let row = Rect::new(area.x, y, area.width, pitch);
        let id = Id {
            kind: "class",
            index: class.cast_signed(),
            row: None,
        };
        let chosen = class == best;
        let pointed = pen
            .unit
            .is_some_and(|unit| unit.value == 5 && unit.channel == class);
        let earlier = before.and_then(|before| before.get(class)).copied();
        pen.group(id, row, 1.0, |pen| {
            let track = Rect::new(area.x + name, y + pitch * 0.16, length, pitch * 0.68);
            pen.fill(track, 2.0, Paint::of(Role::Soft));
            let bar = |share: f32| Rect {
                width: length * f64::from(share.clamp(0.0, 1.0)),
                ..track
            };
            let strength = if chosen { 1.0 } else { 0.55 };
            pen.fill(bar(*probability), 2.0, Paint::tint(Role::Output, strength));
            if let Some(earlier) = earlier {
                let x = bar(earlier).right();
                let from = Point::new(x, track.y - 1.0);
                pen.line(
                    from,
                    Point::new(x, track.bottom() + 1.0),
                    Paint::of(Role::Ink),
                    2.0,
                );
            }
            if pointed {
                pen.ring(row.grow(-1.0), 1.5);
            }
            let middle = y + pitch / 2.0;
            let ink = Paint::of(if chosen { Role::Ink } else { Role::Muted });
            let size = small.min(pitch * 0.95);
            // What it is has a mark, so that right and wrong are seen.
            let digit = if label == Some(class) {
                format!("{class} ✓")
            } else {
                class.to_string()
            };
            let at = Point::new(area.x + 1.0, middle);
            pen.write(at, Anchor::Start, digit, size, chosen, ink, name - 2.0);
            let at = Point::new(area.right(), middle);
            let text = pen.percent(f64::from(*probability));
            pen.write(at, Anchor::End, text, size, chosen, ink, told - 4.0);
        });
    }
}

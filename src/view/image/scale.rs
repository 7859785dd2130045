//! The result's colour scale: its range, and how much lies outside.

use super::pen::Pen;
use super::sampled::strip;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// Height of the bar.
const BAR: f64 = 9.0;

/// CSS pixels that the scale takes under a picture.
pub(super) fn height(look: &Look<'_>) -> f64 {
    8.0 + BAR + 2.0 * (look.small() + 4.0)
}

/// Draws the scale under the result.
pub(super) fn scale(pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let picture = pen.layout.output;
    let bar = Rect::new(picture.x, picture.bottom() + 8.0, picture.width, BAR).snapped();
    let (low, high, signed) = {
        let job = &pen.model.job;
        (job.low, job.high, job.signed)
    };
    if signed && !pen.model.is_by_plane() {
        let parts = 48;
        for part in 0..parts {
            let share = (f64::from(part) + 0.5) / f64::from(parts) * 2.0 - 1.0;
            let role = if share < 0.0 {
                Role::Negative
            } else {
                Role::Positive
            };
            // On whole pixels, so that neighbours leave no seam.
            let edge = |part: i32| bar.x + (bar.width * f64::from(part) / f64::from(parts)).round();
            let left = edge(part);
            let cell = Rect::new(left, bar.y, edge(part + 1) - left, bar.height);
            pen.fill(cell, 0.0, Paint::tint(role, share.abs()));
        }
    } else {
        let greys = (0..128).map(|part| {
            let grey = (f64::from(part) * 255.0 / 127.0).round() as u8;
            [grey, grey, grey, 255]
        });
        pen.commands.push(strip(bar, greys));
    }
    pen.frame(bar, 0.0, Paint::of(Role::Muted).faded(0.5), 1.0);
    let numerals = pen.look.words.numerals;
    let y = bar.bottom() + small * 0.5 + 4.0;
    let muted = Paint::of(Role::Muted);
    let room = bar.width / 3.0;
    let mut label = |x: f64, anchor: Anchor, value: f32| {
        let text = numerals.short(f64::from(value));
        pen.note(Point::new(x, y), anchor, text, muted, room);
    };
    label(bar.x, Anchor::Start, low);
    label(bar.right(), Anchor::End, high);
    if signed {
        label(bar.centre().x, Anchor::Middle, 0.0);
    }
    clipped(pen, bar, y + small + 4.0);
}

/// The shares of numbers beyond both ends.
fn clipped(pen: &mut Pen<'_>, bar: Rect, y: f64) {
    let (below, above) = pen.view.clipped;
    if below <= 0.0 && above <= 0.0 {
        return;
    }
    let numerals = pen.look.words.numerals;
    let ink = Paint::of(Role::Ink);
    let room = bar.width / 3.0;
    let share = |share: f64| {
        let percent = share * 100.0;
        if percent < 0.01 {
            format!("< {} %", numerals.short(0.01))
        } else {
            format!("{} %", numerals.short((percent * 100.0).round() / 100.0))
        }
    };
    if below > 0.0 {
        let text = format!("◂ {}", share(below));
        pen.note(Point::new(bar.x, y), Anchor::Start, text, ink, room);
    }
    if above > 0.0 {
        let text = format!("{} ▸", share(above));
        pen.note(Point::new(bar.right(), y), Anchor::End, text, ink, room);
    }
    let word = pen.word("stage-image-clipped");
    pen.note(
        Point::new(bar.centre().x, y),
        Anchor::Middle,
        word,
        ink,
        room,
    );
}

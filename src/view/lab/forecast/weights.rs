//! The kernel under the values that it reads, newest weight K(0) at the right.

use super::chart::Sight;
use super::frame::{Now, Places};
use super::id;
use super::run::Run;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::Pen;

pub(super) fn draw(
    run: &Run,
    places: &Places,
    sight: &Sight,
    now: &Now,
    hover: Option<Id>,
    pen: &mut Pen<'_>,
) {
    let rect = places.kernel;
    let small = pen.look.small();
    let n = run.n();
    let most = run
        .weights
        .iter()
        .fold(0.0_f64, |most, w| most.max(f64::from(w.abs())))
        .max(1e-30);
    let low = run.weights.iter().any(|weight| *weight < 0.0);
    let high = run.weights.iter().any(|weight| *weight > 0.0) || !low;
    // A line of names below, and over and under the bars a line of numbers.
    let room = (rect.height - small * 2.9).max(4.0);
    let sides = f64::from(u8::from(low) + u8::from(high));
    let unit = room / sides / most;
    let zero = rect.y + small * 1.4 + if high { room / sides } else { 0.0 };
    let first = now.between() - n as f64;
    let left = sight.x(first - 0.5);
    let right = sight.x(first + n as f64 - 0.5);
    pen.line(
        Point::new(left, zero),
        Point::new(right, zero),
        Paint::of(Role::Hairline),
        1.0,
    );
    let each = places.pitch;
    let told = each >= small * 2.6;
    let numerals = pen.look.words.numerals;
    for (place, weight) in run.weights.iter().enumerate() {
        let weight = f64::from(*weight);
        let x = sight.x(first + place as f64);
        let height = weight.abs() * unit;
        let top = if weight < 0.0 { zero } else { zero - height };
        let bar = Rect::new(x - each * 0.3, top, each * 0.6, height.max(1.0));
        let lag = n - 1 - place;
        let hit = Rect::new(x - each / 2.0, rect.y, each, rect.height);
        let hovered = hover == Some(id("k", lag));
        // What the weight meets.
        let link = Paint::of(Role::Kernel).faded(0.55 * now.met);
        let from = Point::new(x, places.near.bottom());
        pen.line(
            from,
            Point::new(x, top.min(zero)),
            link,
            if hovered { 2.5 } else { 1.2 },
        );
        pen.group(id("k", lag), hit, 1.0, |pen| {
            pen.fill(bar, 1.0, Paint::of(Role::Kernel));
            if hovered {
                pen.frame(hit, 3.0, Paint::of(Role::Kernel), 1.6);
            }
            if told || hovered || place == 0 || lag == 0 {
                let at = Point::new(x, rect.bottom() - small * 0.6);
                let name = format!("K({lag})");
                let wide = if told { each } else { small * 3.2 };
                pen.small(at, Anchor::Middle, name, Paint::ink(Role::Kernel), wide);
            }
            if told || hovered {
                let beyond = if weight < 0.0 {
                    bar.bottom() + small * 0.7
                } else {
                    top - small * 0.7
                };
                let at = Point::new(x, beyond);
                let text = numerals.short((weight * 1000.0).round() / 1000.0);
                let wide = if told { each - 2.0 } else { small * 4.0 };
                pen.small(at, Anchor::Middle, text, Paint::of(Role::Ink), wide);
            }
        });
    }
    title(run, rect, [left, right], pen);
}

/// The kernel's name and the bias, on the side where there is more room.
fn title(run: &Run, rect: Rect, [left, right]: [f64; 2], pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let before = left - rect.x >= rect.right() - right;
    let (x, anchor, room) = if before {
        (left - small, Anchor::End, left - small)
    } else {
        (right + small, Anchor::Start, rect.right() - right - small)
    };
    let word = pen.word("stage-kernel");
    let y = rect.y + rect.height * 0.4;
    let size = small;
    pen.write(
        Point::new(x, y),
        anchor,
        word,
        size,
        true,
        Paint::ink(Role::Kernel),
        room,
    );
    if run.bias != 0.0 {
        let text = format!("b = {}", pen.number(f64::from(run.bias)));
        let at = Point::new(x, y + small * 1.5);
        pen.small(at, anchor, text, Paint::of(Role::Ink), room);
    }
}

//! The kernel, or the pooling's bar, under the window.

use super::formula::labels;
use super::pen::Pen;
use super::sum::{pooled, presence, sum};
use super::{Operation, Target};
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Draws the row, with the lines down to it and what comes of it.
pub(super) fn kernel(pen: &mut Pen<'_>) {
    let name = if pen.model.weights().is_empty() {
        "stage-window"
    } else {
        "stage-kernel"
    };
    let (y, left) = (
        pen.layout.kernel.centre().y,
        pen.layout.camera.margin.clamp(8.0, 34.0),
    );
    let small = pen.look.small();
    let role = Paint::ink(Role::Kernel);
    let word = pen.look.words.get(name).to_owned();
    let camera = pen.layout.camera;
    let right = pen.look.width - left;
    let before = camera.x(pen.window) - left - 14.0;
    let after = right - camera.x(pen.window + pen.model.axis.span as f64) - 10.0;
    // Where the window leaves no room on the left, the name goes to its right, and else into a row of its own.
    let (x, y, anchor, room) = if before >= small * 5.5 {
        (left, y, Anchor::Start, before)
    } else if after >= small * 5.5 {
        (right, y, Anchor::End, after)
    } else {
        let wide = camera.pitch * (pen.model.axis.dilation as f64) < small * 2.3;
        let y = if wide {
            pen.layout.names
        } else {
            pen.layout.kernel.y - small
        };
        (left, y, Anchor::Start, small * 7.0)
    };
    pen.write(Point::new(x, y), anchor, word, small, true, role, room);
    if pen.model.weights().is_empty() {
        pooling(pen);
    } else {
        weights(pen);
    }
}

fn weights(pen: &mut Pen<'_>) {
    let layout = pen.layout;
    let camera = layout.camera;
    let axis = pen.model.axis;
    let numerals = pen.look.words.numerals;
    let small = pen.look.small();
    let names = labels(pen.model);
    let names_fit = !pen.look.is_low() && camera.pitch * axis.dilation as f64 >= small * 2.3;
    let settled = pen.pointed() || pen.moment.glide() >= 1.0;
    for (tap, (&weight, name)) in pen.model.weights().iter().zip(&names).enumerate() {
        let place = pen.window + (tap * axis.dilation) as f64;
        let rect = pen.cell(place, layout.kernel);
        let x = rect.centre().x;
        let lit = pen.target == Some(Target::Weight(tap));
        connector(
            pen,
            Point::new(x, layout.input.bottom() + 6.0),
            Point::new(x, rect.y - 1.0),
            lit,
        );
        pen.group(Target::Weight(tap).id(), rect.grow(2.0), 1.0, |pen| {
            let paint = pen.model.kernel_scale.paint(weight.into());
            pen.fill(rect, 4.0, paint);
            let edge = if lit { 2.5 } else { 1.0 };
            pen.frame(rect, 4.0, Paint::of(Role::Kernel), edge);
            if camera.has_numbers() {
                let text = format!("×{}", numerals.short(weight.into()));
                pen.number(rect, text, true, Paint::of(Role::Ink));
            }
        });
        if tap == axis.centre_tap() && !pen.model.causal {
            // A small wedge marks the centre.
            let tip = Point::new(x, rect.y - 2.0);
            pen.stroke(
                Outline::Polyline(vec![
                    Point::new(x - 4.0, tip.y - 5.0),
                    tip,
                    Point::new(x + 4.0, tip.y - 5.0),
                ]),
                Paint::of(Role::Kernel),
                2.0,
            );
        }
        if names_fit {
            let at = Point::new(x, layout.names);
            let room = camera.pitch * axis.dilation as f64 - 2.0;
            pen.text(at, name.clone(), small, Paint::of(Role::Muted), room);
        }
    }
    if settled {
        sum(pen);
    }
}

/// One bar under the window says what happens to its cells; lines come from those that take part.
fn pooling(pen: &mut Pen<'_>) {
    let layout = pen.layout;
    let camera = layout.camera;
    let axis = pen.model.axis;
    let maximum = matches!(pen.model.operation, Operation::Max);
    let left = camera.x(pen.window);
    let right = camera.x(pen.window + (axis.span - 1) as f64) + camera.cell();
    let row = layout.kernel;
    let bar = Rect::new(left, row.y, right - left, row.height);
    let settled = pen.pointed() || pen.moment.glide() >= 1.0;
    for tap in 0..axis.kernel.min(200) {
        let x = camera.middle(pen.window + (tap * axis.dilation) as f64);
        let term = pen.step.terms.get(tap);
        if settled && term.is_some_and(|term| term.value.is_none()) {
            continue;
        }
        let won = settled && maximum && pen.step.winner == Some(tap);
        let from = Point::new(x, layout.input.bottom() + 6.0);
        if won {
            let rect = pen.cell(pen.window + (tap * axis.dilation) as f64, layout.input);
            pen.frame(rect, 4.0, Paint::of(Role::Output), 2.5);
            pen.line(from, Point::new(x, row.y), Paint::of(Role::Output), 2.5);
        } else {
            let faint = Paint::of(Role::Kernel).faded(if maximum { 0.4 } else { 0.7 });
            pen.line(from, Point::new(x, row.y), faint, 1.0);
        }
    }
    pen.fill(bar, 6.0, Paint::tint(Role::Kernel, 0.22));
    pen.frame(bar, 6.0, Paint::of(Role::Kernel), 1.0);
    let word = if maximum { "stage-max" } else { "stage-mean" };
    let word = pen.look.words.get(word).to_owned();
    let size = pen.look.text * 1.15;
    let paint = Paint::of(Role::Ink);
    pen.write(
        bar.centre(),
        Anchor::Middle,
        word,
        size,
        true,
        paint,
        bar.width - 6.0,
    );
    if settled {
        pooled(pen, Point::new(bar.centre().x, bar.bottom()));
    }
}

fn connector(pen: &mut Pen<'_>, from: Point, to: Point, lit: bool) {
    let (paint, width) = if lit {
        (Paint::of(Role::Kernel), 2.5)
    } else {
        (Paint::of(Role::Kernel).faded(0.7 * presence(pen)), 1.2)
    };
    pen.line(from, to, paint, width);
}

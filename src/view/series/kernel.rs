//! The kernel under the window, the products, and their way into the output.

use super::formula::labels;
use super::pen::Pen;
use super::{Operation, Target};
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};

/// Draws the kernel's row, the products and the lines between the rows.
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
    let role = Paint::of(Role::Kernel);
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
    let (risen, sum) = phases(pen);
    let multiply = risen * presence(pen);
    let last = axis.kernel.saturating_sub(1);
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
        if !settled || !camera.has_numbers() {
            continue;
        }
        let Some(term) = pen.step.terms.get(tap) else {
            continue;
        };
        let rise = layout.kernel.centre().y * (1.0 - risen) + layout.products * risen;
        let at = Point::new(x, rise);
        let spacing = camera.pitch * axis.dilation as f64;
        let size = pen.look.text.min(spacing * 0.3).max(small);
        pen.text(
            at,
            numerals.short(term.product()),
            size,
            Paint::of(Role::Ink).faded(multiply),
            spacing - 12.0,
        );
        if tap < last && camera.pitch >= 30.0 {
            let next = Point::new(x + spacing / 2.0, layout.products);
            pen.text(
                next,
                "+",
                size,
                Paint::of(Role::Muted).faded(multiply),
                10.0,
            );
        }
    }
    if settled {
        fan(pen, multiply);
        falling_sum(pen, sum);
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
        let (multiply, sum) = phases(pen);
        let from = Point::new(bar.centre().x, bar.bottom());
        let to = landing(pen);
        let paint = Paint::of(Role::Output).faded(0.7 * multiply);
        pen.stroke(Outline::fall(from, to), paint, 1.5);
        falling_sum(pen, sum);
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

/// Curves from the products to the output cell.
fn fan(pen: &mut Pen<'_>, shown: f64) {
    let camera = pen.layout.camera;
    let to = landing(pen);
    let y = pen.layout.products + pen.look.text * 0.75;
    for tap in 0..pen.model.axis.kernel {
        let x = camera.middle(pen.window + (tap * pen.model.axis.dilation) as f64);
        let paint = Paint::of(Role::Output).faded(0.6 * shown);
        pen.stroke(Outline::fall(Point::new(x, y), to), paint, 1.3);
    }
}

/// Where the sum arrives: the top of the output cell.
fn landing(pen: &Pen<'_>) -> Point {
    let x = pen.layout.camera.middle(pen.model.anchor(pen.shown) as f64);
    Point::new(x, pen.layout.output.y - 2.0)
}

/// The sum on its way from the products into the output cell.
fn falling_sum(pen: &mut Pen<'_>, sum: f64) {
    if !(0.01..0.99).contains(&sum) || pen.pointed() {
        return;
    }
    let to = landing(pen);
    let from = Point::new(
        pen.layout
            .camera
            .middle(pen.window + (pen.model.axis.span - 1) as f64 / 2.0),
        pen.layout.products + pen.look.text,
    );
    let at = Point::new(
        from.x + (to.x - from.x) * sum,
        from.y + (pen.layout.output.centre().y - from.y) * sum,
    );
    let text = pen.look.words.numerals.short(pen.step.output);
    let size = pen.look.text * 1.3;
    pen.write(
        at,
        Anchor::Middle,
        text,
        size,
        true,
        Paint::of(Role::Output),
        120.0,
    );
}

/// How much the present sum is seen: what a cell or a weight is used for matters more while one is pointed at.
fn presence(pen: &Pen<'_>) -> f64 {
    match pen.target {
        Some(Target::Input(_) | Target::Weight(_)) => 0.3,
        _ => 1.0,
    }
}

fn phases(pen: &Pen<'_>) -> (f64, f64) {
    if pen.pointed() {
        (1.0, 1.0)
    } else {
        (pen.moment.multiply(), pen.moment.sum())
    }
}

//! The products, and their way into the output cell.

use super::Target;
use super::pen::Pen;
use crate::scene::{Anchor, Outline, Paint, Point, Role};
use crate::view::draw::Draw;

/// Products closer together than this, in CSS pixels, cannot be read and are left out.
const LEGIBLE: f64 = 32.0;

/// Draws what comes of the kernel's row: products, curves, and the sum that falls.
pub(super) fn sum(pen: &mut Pen<'_>) {
    let axis = pen.model.axis;
    let spacing = pen.layout.camera.pitch * axis.dilation as f64;
    let (risen, fallen) = phases(pen);
    let legible = spacing >= LEGIBLE;
    if legible {
        products(pen, spacing, risen);
    }
    let y = if legible {
        pen.layout.products + pen.look.text * 0.75
    } else {
        pen.layout.names + pen.look.small() * 0.7
    };
    let to = landing(pen);
    let paint = Paint::of(Role::Output).faded(0.6 * risen * presence(pen));
    for tap in 0..axis.kernel {
        let from = Point::new(middle(pen, tap), y);
        pen.stroke(Outline::fall(from, to), paint, 1.3);
    }
    falling(pen, fallen);
}

/// Draws the way from a pooling's bar to the output cell.
pub(super) fn pooled(pen: &mut Pen<'_>, from: Point) {
    let (risen, fallen) = phases(pen);
    let paint = Paint::of(Role::Output).faded(0.7 * risen * presence(pen));
    let to = landing(pen);
    pen.stroke(Outline::fall(from, to), paint, 1.5);
    falling(pen, fallen);
}

/// How much the present sum is seen: what a cell or a weight is used for matters more while one is pointed at.
pub(super) fn presence(pen: &Pen<'_>) -> f64 {
    match pen.target {
        Some(Target::Input(_) | Target::Weight(_)) => 0.3,
        _ => 1.0,
    }
}

fn products(pen: &mut Pen<'_>, spacing: f64, risen: f64) {
    let numerals = pen.look.words.numerals;
    let size = pen.look.text.min(spacing * 0.3).max(pen.look.small());
    let shown = risen * presence(pen);
    let y = pen.layout.kernel.centre().y * (1.0 - risen) + pen.layout.products * risen;
    let last = pen.model.axis.kernel.saturating_sub(1);
    for term in &pen.step.terms {
        let x = middle(pen, term.tap);
        let ink = Paint::of(Role::Ink).faded(shown);
        let text = numerals.short(term.product());
        pen.text(Point::new(x, y), text, size, ink, spacing - 12.0);
        if term.tap < last {
            let between = Point::new(x + spacing / 2.0, pen.layout.products);
            let muted = Paint::of(Role::Muted).faded(shown);
            pen.text(between, "+", size, muted, 10.0);
        }
    }
}

/// The middle of a tap's cell.
fn middle(pen: &Pen<'_>, tap: usize) -> f64 {
    let place = pen.window + (tap * pen.model.axis.dilation) as f64;
    pen.layout.camera.middle(place)
}

/// Where the sum arrives: the top of the output cell.
fn landing(pen: &Pen<'_>) -> Point {
    let x = pen.layout.camera.middle(pen.model.anchor(pen.shown) as f64);
    Point::new(x, pen.layout.output.y - 2.0)
}

/// The sum on its way into the output cell.
fn falling(pen: &mut Pen<'_>, fallen: f64) {
    if !(0.01..0.99).contains(&fallen) || pen.pointed() {
        return;
    }
    let to = landing(pen);
    let half = (pen.model.axis.span - 1) as f64 / 2.0;
    let from = Point::new(
        pen.layout.camera.middle(pen.window + half),
        pen.layout.products + pen.look.text,
    );
    let at = Point::new(
        from.x + (to.x - from.x) * fallen,
        from.y + (pen.layout.output.centre().y - from.y) * fallen,
    );
    let text = pen.look.words.numerals.short(pen.step.output);
    let (size, ink) = (pen.look.text * 1.3, Paint::ink(Role::Output));
    pen.write(at, Anchor::Middle, text, size, true, ink, 120.0);
}

/// How far the products have risen, and the sum has fallen.
fn phases(pen: &Pen<'_>) -> (f64, f64) {
    if pen.pointed() {
        (1.0, 1.0)
    } else {
        (pen.moment.multiply(), pen.moment.sum())
    }
}

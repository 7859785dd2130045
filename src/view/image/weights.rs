//! The weights in the cells of a lens.

use super::Target;
use super::pen::Pen;
use crate::scene::{Anchor, Paint, Rect, Role};
use crate::view::draw::Draw;

fn value_of(pen: &Pen<'_>, (i, j): (usize, usize)) -> f64 {
    let [_, columns] = &pen.model.geometry.axes;
    let weight = pen.model.weights.get(i * columns.kernel + j);
    weight.map_or(0.0, |weight| f64::from(*weight))
}

/// A weight as it was entered where that is a short fraction, else as a number.
fn written(pen: &Pen<'_>, (i, j): (usize, usize), value: f64) -> String {
    let [_, columns] = &pen.model.geometry.axes;
    let entered = pen.model.fractions.get(i * columns.kernel + j);
    entered
        .filter(|text| (1..=5).contains(&text.chars().count()))
        .cloned()
        .unwrap_or_else(|| pen.look.words.numerals.short(value))
}

/// The weight under a number.
pub(super) fn weight(pen: &mut Pen<'_>, cell: Rect, tap: (usize, usize)) {
    let small = pen.look.small();
    let height = (cell.height * 0.38).min(small * 1.35);
    let badge = Rect::new(
        cell.x + 2.0,
        cell.bottom() - height - 2.0,
        cell.width - 4.0,
        height,
    );
    let target = Target::Weight(tap.0, tap.1);
    let lit = pen.view.target == Some(target);
    let value = value_of(pen, tap);
    let hit = Rect::new(
        cell.x,
        badge.y - 1.0,
        cell.width,
        cell.bottom() - badge.y + 1.0,
    );
    pen.group(target.id(), hit, 1.0, |pen| {
        let strength = if lit { 0.45 } else { 0.16 };
        pen.fill(badge, 3.0, Paint::tint(Role::Kernel, strength));
        let text = format!("×{}", written(pen, tap, value));
        let (size, room) = (
            small.min(height * 0.92).max(small * 0.92),
            badge.width - 2.0,
        );
        let ink = Paint::ink(Role::Kernel);
        pen.write(badge.centre(), Anchor::Middle, text, size, true, ink, room);
        if lit {
            pen.frame(badge, 3.0, Paint::of(Role::Kernel), 1.5);
        }
    });
}

/// Dots in cells too small for numbers: the larger the weight, the larger, in the kernel's colour where it is positive.
pub(super) fn marks(pen: &mut Pen<'_>, taps: &[(Rect, (usize, usize))]) {
    let largest = pen
        .model
        .weights
        .iter()
        .fold(0.0_f64, |most, w| most.max(f64::from(w.abs())));
    let mut rings = Vec::with_capacity(taps.len());
    let mut dots = [(Role::Kernel, Vec::new()), (Role::Negative, Vec::new())];
    for (cell, tap) in taps {
        let value = value_of(pen, *tap);
        let share = if largest > 0.0 {
            value.abs() / largest
        } else {
            0.0
        };
        let radius = (cell.width.min(cell.height) * 0.275 * share.sqrt()).max(0.5);
        rings.push((cell.centre(), radius + 1.0));
        let [(_, positive), (_, negative)] = &mut dots;
        match value {
            0.0 => {}
            ..0.0 => negative.push((cell.centre(), radius)),
            _ => positive.push((cell.centre(), radius)),
        }
    }
    pen.dots(rings, Role::Background);
    for (role, dots) in dots {
        pen.dots(dots, role);
    }
}

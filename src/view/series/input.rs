//! The input's cells with their padding, and the window on them.

use super::pen::Pen;
use super::{Operation, Target};
use crate::engine::Source;
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Draws the row.
pub(super) fn input(pen: &mut Pen<'_>) {
    let layout = pen.layout;
    let axis = pen.model.axis;
    let words = pen.look.words;
    let name = words.get("stage-input");
    let mut note = format!(
        "{} {}",
        words.numerals.count(axis.input),
        words.get("stage-values")
    );
    if axis.before + axis.after > 0 {
        note.push_str(&format!(
            " · {} {} + {}",
            words.get("stage-padding"),
            axis.before,
            axis.after
        ));
        if let Operation::Convolution { .. } = pen.model.operation {
            let fill = format!("fill-{}", pen.model.fill);
            note.push_str(&format!(", {}", words.get(&fill)));
        }
    }
    let scale = pen.model.input_scale;
    pen.caption(layout.input_caption, Role::Input, name, &note, &scale);
    arcs(pen);
    let end = (axis.input + axis.after) as isize;
    // Ceil mode's last window may reach beyond the padding.
    let reach = axis.reach() as isize - axis.before as isize;
    let first = -(axis.before as isize);
    let every = pen.index_every(axis.input);
    for cell in layout.camera.range() {
        if cell >= end && cell < reach {
            let rect = pen.cell(cell as f64, layout.input);
            pen.dashed(rect, 4.0, Paint::of(Role::Muted).faded(0.6));
        }
        if (first..end).contains(&cell) {
            draw_cell(pen, cell, every);
        }
    }
    if pen.model.causal {
        future(pen, end);
    }
    frame(pen);
}

fn draw_cell(pen: &mut Pen<'_>, cell: isize, every: usize) {
    let layout = pen.layout;
    let source = pen.model.axis.source(cell);
    let inside = pen.step.terms.iter().any(|term| term.cell == cell)
        && (pen.moment.glide() >= 1.0 || pen.pointed());
    let rect = pen.cell(cell as f64, layout.input);
    let value = pen.model.value(source);
    let shown = value.map_or_else(|| "·".to_owned(), |v| pen.look.words.numerals.short(v));
    let numbers = layout.camera.has_numbers();
    let radius = if layout.camera.pitch >= 16.0 {
        4.0
    } else {
        0.0
    };
    match source {
        Source::Cell(index) if cell >= 0 && index == cell.unsigned_abs() => {
            let unread = pen.model.axis.readers(index).is_empty();
            let opacity = if unread { 0.45 } else { 1.0 };
            pen.group(Target::Input(index).id(), rect.grow(2.0), opacity, |pen| {
                let paint = pen.model.input_scale.paint(value.unwrap_or(0.0));
                pen.fill(rect, radius, paint);
                if numbers {
                    pen.frame(rect, radius, Paint::tint(Role::Input, 0.28), 1.0);
                    pen.number(rect, shown, inside, Paint::of(Role::Ink));
                }
            });
            let at = Point::new(rect.centre().x, layout.input_index);
            pen.index(at, index, every, layout.camera.pitch);
        }
        _ => pen.group(Target::Padding(cell).id(), rect.grow(2.0), 1.0, |pen| {
            if numbers {
                pen.hatched(rect, radius);
                let plate = Rect::new(
                    rect.x + 5.0,
                    rect.centre().y - rect.height * 0.22,
                    rect.width - 10.0,
                    rect.height * 0.44,
                );
                pen.fill(plate, 4.0, Paint::of(Role::Soft).faded(0.85));
                pen.number(
                    rect,
                    shown,
                    inside,
                    Paint::of(if inside { Role::Ink } else { Role::Muted }),
                );
            } else {
                pen.fill(rect, radius, Paint::of(Role::Hatch));
            }
        }),
    }
}

/// Dashed arcs from the padding to the cells it copies.
fn arcs(pen: &mut Pen<'_>) {
    let axis = pen.model.axis;
    let camera = pen.layout.camera;
    if !camera.has_numbers() || pen.model.weights().is_empty() {
        return;
    }
    let row = pen.layout.input;
    let deepest = (pen.layout.kernel.y - row.bottom() - 8.0).clamp(8.0, 34.0);
    let edges = (camera.margin - 6.0, pen.look.width - camera.margin + 6.0);
    for cell in camera.range() {
        let real = (0..axis.input as isize).contains(&cell);
        let within = (-(axis.before as isize)..(axis.input + axis.after) as isize).contains(&cell);
        let Source::Cell(index) = axis.source(cell) else {
            continue;
        };
        if real || !within {
            continue;
        }
        let pointed = match pen.target {
            Some(Target::Padding(p)) => p == cell,
            Some(Target::Input(i)) => i == index,
            _ => false,
        };
        let paint = if pointed {
            Paint::of(Role::Input)
        } else {
            Paint::of(Role::Muted).faded(0.75)
        };
        let from = camera.middle(cell as f64);
        // A copy from the far end of a long series leaves the stage at its edge.
        let to = camera.middle(index as f64).clamp(edges.0, edges.1);
        let y = row.bottom() + 3.0;
        let depth = (8.0 + (to - from).abs() * 0.12).min(deepest);
        let low = y + depth * 4.0 / 3.0;
        pen.commands.push(crate::scene::Command::Stroke(
            Outline::Curve([
                Point::new(from, y),
                Point::new(from, low),
                Point::new(to, low),
                Point::new(to, y),
            ]),
            paint,
            if pointed { 1.8 } else { 1.1 },
            Some([3.0, 3.0]),
        ));
        pen.stroke(
            Outline::Polyline(vec![
                Point::new(to - 3.0, y + 4.0),
                Point::new(to, y),
                Point::new(to + 3.0, y + 4.0),
            ]),
            paint,
            1.1,
        );
    }
}

/// What a causal convolution must not see yet.
fn future(pen: &mut Pen<'_>, end: isize) {
    let axis = pen.model.axis;
    let camera = pen.layout.camera;
    let newest = pen.window + (axis.span - 1) as f64;
    let left = camera.x(newest + 1.0) - (camera.pitch - camera.cell()) / 2.0;
    let right = camera
        .x(end as f64)
        .min(pen.look.width - camera.margin.min(8.0));
    if right - left < 4.0 {
        return;
    }
    let row = pen.layout.input.grow(3.0);
    let veil = Rect::new(left, row.y, right - left, row.height);
    pen.fill(veil, 6.0, Paint::of(Role::Background).faded(0.55));
    pen.stroke(
        crate::scene::hatch(veil, 14.0),
        Paint::of(Role::Field).faded(0.4),
        1.0,
    );
    let word = pen.look.words.get("stage-future").to_owned();
    let (small, y) = (pen.look.small(), veil.bottom() + pen.look.small() * 0.9);
    pen.write(
        Point::new(right, y),
        Anchor::End,
        word,
        small,
        false,
        Paint::of(Role::Field),
        (right - left).max(small * 9.0),
    );
}

/// The window's frame: the kernel's colour where it has got to, the field's where a person points.
fn frame(pen: &mut Pen<'_>) {
    let camera = pen.layout.camera;
    let axis = pen.model.axis;
    let role = if pen.pointed() {
        Role::Field
    } else {
        Role::Kernel
    };
    let left = camera.x(pen.window);
    let right = camera.x(pen.window + (axis.span - 1) as f64) + camera.cell();
    let row = pen.layout.input;
    let frame = Rect::new(left, row.y, right - left, row.height).grow(5.0);
    let paint = Paint::of(role);
    pen.frame(frame, 8.0, paint, 2.5);
}

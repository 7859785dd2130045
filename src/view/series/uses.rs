//! Who uses what: the outputs that read an input cell, and all places where one weight is at work.

use super::output::visible;
use super::pen::Pen;
use super::{Operation, Target};
use crate::scene::{Command, Outline, Paint, Point, Role};
use crate::view::draw::Draw;

/// Lights what the pointed target is tied to.
pub(super) fn uses(pen: &mut Pen<'_>) {
    match pen.target {
        Some(Target::Input(index)) => input_uses(pen, index),
        Some(Target::Weight(tap)) => weight_uses(pen, tap),
        Some(Target::Output(_)) => field(pen),
        Some(Target::Padding(cell)) => {
            if let crate::engine::Source::Cell(index) = pen.model.axis.source(cell) {
                light_input(pen, index as isize, Role::Input);
            }
            light_input(pen, cell, Role::Input);
        }
        None => {}
    }
}

fn light_input(pen: &mut Pen<'_>, cell: isize, role: Role) {
    let rect = pen.cell(cell as f64, pen.layout.input);
    pen.frame(rect.grow(1.5), 5.0, Paint::of(role), 2.5);
}

fn input_uses(pen: &mut Pen<'_>, index: usize) {
    light_input(pen, index as isize, Role::Input);
    let seen = visible(pen);
    for reader in pen.model.axis.readers(index) {
        if !seen.contains(&reader.output) {
            continue;
        }
        if reader.cell != index as isize {
            light_input(pen, reader.cell, Role::Input);
        }
        let lost = matches!(pen.model.operation, Operation::Max)
            && pen.model.step(reader.output).winner != Some(reader.tap);
        if lost {
            faint(pen, reader.cell, reader.output);
        } else {
            link(pen, reader.cell, reader.output, Role::Input);
        }
    }
}

/// To a maximum that looks at the cell, and that another cell won.
fn faint(pen: &mut Pen<'_>, cell: isize, output: usize) {
    let (from, to) = ends(pen, cell, output);
    let paint = Paint::of(Role::Muted).faded(0.6);
    let fall = Outline::fall(from, to);
    pen.commands
        .push(Command::Stroke(fall, paint, 1.2, Some([3.0, 3.0])));
}

fn weight_uses(pen: &mut Pen<'_>, tap: usize) {
    for output in visible(pen) {
        let Some(read) = pen.model.axis.reads(output).nth(tap) else {
            continue;
        };
        light_input(pen, read.cell, Role::Kernel);
        link(pen, read.cell, output, Role::Kernel);
    }
}

/// The receptive field of the output pointed at.
fn field(pen: &mut Pen<'_>) {
    let cells: Vec<isize> = pen.step.terms.iter().map(|term| term.cell).collect();
    for cell in cells {
        let rect = pen.cell(cell as f64, pen.layout.input);
        pen.frame(rect, 4.0, Paint::of(Role::Field), 1.5);
    }
}

/// Where a curve from an input cell to an output cell begins and ends.
fn ends(pen: &Pen<'_>, cell: isize, output: usize) -> (Point, Point) {
    let layout = pen.layout;
    let camera = layout.camera;
    let from = Point::new(camera.middle(cell as f64), layout.input.bottom() + 3.0);
    let to = Point::new(
        camera.middle(pen.model.anchor(output) as f64),
        layout.output.y - 3.0,
    );
    (from, to)
}

/// A curve from an input cell, past the kernel, to an output cell.
fn link(pen: &mut Pen<'_>, cell: isize, output: usize, role: Role) {
    let (from, to) = ends(pen, cell, output);
    pen.stroke(Outline::fall(from, to), Paint::of(role).faded(0.75), 1.8);
    let rect = pen.cell(pen.model.anchor(output) as f64, pen.layout.output);
    pen.frame(rect.grow(1.5), 5.0, Paint::of(role), 2.0);
}

//! Who uses what: the outputs that read a pixel, and all places where one weight is at work.

use super::Target;
use super::lens::LensMap;
use super::pen::Pen;
use super::pictures::overlap;
use super::sentence::outputs;
use crate::engine::Source;
use crate::scene::{Paint, Rect, Role};
use crate::view::draw::Draw;

/// More places than this are not framed one by one.
const FRAMED: usize = 400;

/// Lights what the pointed target is tied to.
pub(super) fn uses(pen: &mut Pen<'_>, lenses: &[LensMap]) {
    match pen.view.target {
        Some(Target::Input(row, column)) => pixel(pen, lenses, row, column),
        Some(Target::Padding(row, column)) => {
            light(pen, lenses, row, column, Role::Input);
            if let [Source::Cell(row), Source::Cell(column)] = pen.model.source(row, column) {
                light(pen, lenses, row as isize, column as isize, Role::Input);
            }
        }
        Some(Target::Weight(i, j)) => weight(pen, lenses, i, j),
        Some(Target::Output(..)) => field(pen, lenses),
        None => {}
    }
}

/// Frames a cell on the picture and in the lenses.
fn light(pen: &mut Pen<'_>, lenses: &[LensMap], row: isize, column: isize, role: Role) {
    let area = pen.cells(row as f64, column as f64, 1.0, 1.0);
    let place = pen.input.rect.grow(4.0);
    pen.clipped(place, |pen| pen.marked(area, 5.0, role, 1.8));
    for lens in lenses {
        let cell = lens.area(row as f64, column as f64);
        pen.clipped(lens.rect.grow(2.0), |pen| {
            pen.frame(
                cell.grow(0.5),
                2.0,
                Paint::of(Role::Background).faded(0.8),
                4.5,
            );
            pen.frame(cell.grow(-0.5), 2.0, Paint::of(role), 2.5);
        });
    }
}

/// The outputs that read a pixel, at its place or as padding.
fn pixel(pen: &mut Pen<'_>, lenses: &[LensMap], row: usize, column: usize) {
    light(pen, lenses, row as isize, column as isize, Role::Input);
    let [rows, columns] = &pen.model.geometry.axes;
    let (down, along) = (outputs(rows, row), outputs(columns, column));
    let map = pen.output;
    let place = map.rect.grow(4.0);
    let areas: Vec<Rect> = runs(&down)
        .into_iter()
        .flat_map(|(top, height)| {
            runs(&along)
                .into_iter()
                .map(move |(left, width)| (top, height, left, width))
        })
        .take(FRAMED)
        .map(|(top, height, left, width)| map.area(left, top, width, height))
        .collect();
    pen.clipped(place, |pen| {
        for area in areas {
            pen.marked(area, 5.0, Role::Input, 1.8);
        }
    });
}

/// Neighbours of an ascending list as (first, count).
fn runs(numbers: &[usize]) -> Vec<(f64, f64)> {
    numbers
        .chunk_by(|a, b| a + 1 == *b)
        .filter_map(|run| Some((*run.first()? as f64, run.len() as f64)))
        .collect()
}

/// Every pixel that meets a weight: the picture's grid, shifted by where the weight stands in the window.
fn weight(pen: &mut Pen<'_>, lenses: &[LensMap], i: usize, j: usize) {
    let [rows, columns] = pen.model.geometry.axes;
    let first = |axis: &crate::engine::AxisGeometry, tap: usize| {
        axis.start(0) as f64 + (tap * axis.dilation) as f64
    };
    let (top, left) = (first(&rows, i), first(&columns, j));
    let map = pen.input;
    let reach = |axis: &crate::engine::AxisGeometry| ((axis.output - 1) * axis.stride + 1) as f64;
    let all = map.area(left, top, reach(&columns), reach(&rows));
    let place = map.rect.grow(3.0);
    pen.clipped(place, |pen| {
        let each = rows.output * columns.output <= FRAMED;
        if each && pen.pixel() >= 6.0 {
            for (u, v) in (0..rows.output).flat_map(|u| (0..columns.output).map(move |v| (u, v))) {
                let cell = map.area(
                    left + (v * columns.stride) as f64,
                    top + (u * rows.stride) as f64,
                    1.0,
                    1.0,
                );
                pen.frame(cell, 2.0, Paint::of(Role::Kernel), 1.8);
            }
        } else {
            let shown = overlap(all, map.rect);
            pen.fill(shown, 0.0, Paint::of(Role::Kernel).faded(0.16));
            pen.marked(all, 5.0, Role::Kernel, 2.0);
        }
    });
    // All of the output is made with it.
    let out = overlap(pen.output.whole(), pen.output.rect);
    pen.frame(out, 0.0, Paint::of(Role::Kernel), 2.5);
    let term = pen
        .step
        .terms()
        .iter()
        .find(|term| term.tap == (i, j))
        .map(|term| term.cell);
    if let Some((row, column)) = term {
        light(pen, lenses, row, column, Role::Kernel);
    }
}

/// The pixels that the shown output reads.
fn field(pen: &mut Pen<'_>, lenses: &[LensMap]) {
    let cells: Vec<(isize, isize)> = pen.step.terms().iter().map(|term| term.cell).collect();
    if cells.len() > FRAMED {
        return;
    }
    for lens in lenses {
        pen.clipped(lens.rect, |pen| {
            for (row, column) in &cells {
                let cell = lens.area(*row as f64, *column as f64);
                pen.frame(cell, 1.0, Paint::of(Role::Field), 1.3);
            }
        });
    }
}

//! The neighbourhood of the window as numbers.

use super::arithmetic::plane_word;
use super::digits::ink_on;
use super::pen::Pen;
use super::sampled::strip;
use super::weights::{marks, weight};
use super::{Op, Target, layout};
use crate::engine::Source;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role, hatch};
use crate::view::draw::Draw;

/// Where a lens stands, and what it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LensMap {
    /// Its place on the stage.
    pub rect: Rect,
    /// Which plane of the input.
    pub plane: usize,
    /// The row of the padded input at its top edge, in input coordinates.
    pub row: f64,
    /// The column at its left edge.
    pub column: f64,
    /// Width and height of a cell in CSS pixels.
    pub cell: (f64, f64),
}

impl LensMap {
    /// The stage's rectangle of a cell.
    #[must_use]
    pub fn area(&self, row: f64, column: f64) -> Rect {
        let (width, height) = self.cell;
        Rect::new(
            self.rect.x + (column - self.column) * width,
            self.rect.y + (row - self.row) * height,
            width,
            height,
        )
    }

    /// Row and column of the cell at a point of the stage.
    #[must_use]
    pub fn cell_at(&self, at: Point) -> Option<(isize, isize)> {
        let (width, height) = self.cell;
        let row = self.row + (at.y - self.rect.y) / height;
        let column = self.column + (at.x - self.rect.x) / width;
        self.rect
            .contains(at)
            .then_some((row.floor() as isize, column.floor() as isize))
    }
}

/// Draws a lens for each plane.
pub(super) fn lenses(pen: &mut Pen<'_>) -> Vec<LensMap> {
    let margin = pen.layout.margin as f64;
    let (row, column) = pen.window;
    // Far apart positions are not glided between: nothing could be read on the way.
    let (row, column) = {
        let (to_row, to_column) = target_window(pen);
        let reach = layout::cells(pen.model, pen.layout.margin);
        let far =
            (row - to_row).abs() > reach.0 as f64 || (column - to_column).abs() > reach.1 as f64;
        if far {
            (to_row, to_column)
        } else {
            (row, column)
        }
    };
    let lenses: Vec<LensMap> = pen
        .layout
        .lenses
        .iter()
        .enumerate()
        .map(|(plane, rect)| LensMap {
            rect: *rect,
            plane,
            row: row - margin,
            column: column - margin,
            cell: pen.layout.cell,
        })
        .collect();
    for lens in &lenses {
        draw(pen, lens, (row, column));
    }
    caption(pen);
    lenses
}

fn target_window(pen: &Pen<'_>) -> (f64, f64) {
    let [rows, columns] = &pen.model.geometry.axes;
    let (row, column) = pen.model.position(pen.shown);
    (rows.start(row) as f64, columns.start(column) as f64)
}

/// One cell of a lens.
struct Cell {
    row: isize,
    column: isize,
    source: [Source; 2],
    value: Option<f64>,
}

impl Cell {
    fn is_inside(&self) -> bool {
        self.source == [self.row, self.column].map(|cell| Source::Cell(cell.unsigned_abs()))
            && self.row >= 0
            && self.column >= 0
    }
}

fn draw(pen: &mut Pen<'_>, lens: &LensMap, window: (f64, f64)) {
    let (rows, columns) = layout::cells(pen.model, pen.layout.margin);
    let (first_row, first_column) = (lens.row.floor() as isize, lens.column.floor() as isize);
    let cells: Vec<Cell> = (first_row..=first_row + rows as isize)
        .flat_map(|row| {
            (first_column..=first_column + columns as isize).map(move |column| (row, column))
        })
        .map(|(row, column)| {
            let source = pen.model.source(row, column);
            let values = pen.model.values(source);
            Cell {
                row,
                column,
                source,
                value: values.and_then(|values| values.get(lens.plane).copied()),
            }
        })
        .collect();
    pen.clipped(lens.rect, |pen| {
        pen.fill(lens.rect, 0.0, Paint::of(Role::Background));
        let greys = cells.iter().map(|cell| match cell.value {
            Some(value) if cell.is_inside() => {
                let grey = (value + 0.5) as u8;
                [grey, grey, grey, 255]
            }
            _ => [0; 4],
        });
        let corner = lens.area(first_row as f64, first_column as f64);
        let all = Rect::new(
            corner.x,
            corner.y,
            corner.width * (columns + 1) as f64,
            corner.height * (rows + 1) as f64,
        );
        if let Command::Picture { rgba, .. } = strip(all, greys) {
            pen.commands.push(Command::Picture {
                rect: all,
                width: columns + 1,
                rgba,
            });
        }
        for cell in &cells {
            ground(pen, lens, cell);
        }
        grid(pen, lens, all);
        if pen.look.legible() <= lens.cell.0 {
            for cell in &cells {
                number(pen, lens, cell, window);
            }
        } else if pen.model.is_convolution() {
            let taps = cells.iter().filter_map(|cell| {
                let rect = lens.area(cell.row as f64, cell.column as f64);
                Some((rect, tap_on(pen, window, cell)?))
            });
            marks(pen, &taps.collect::<Vec<_>>());
        }
    });
    pen.frame(lens.rect, 0.0, Paint::of(Role::Hairline), 1.0);
    frame(pen, lens, window);
    label(pen, lens);
}

/// The tap of the window that stands on a cell, once the window has arrived.
fn tap_on(pen: &Pen<'_>, window: (f64, f64), cell: &Cell) -> Option<(usize, usize)> {
    let [rows, columns] = &pen.model.geometry.axes;
    let along = |start: f64, cell: isize, axis: &crate::engine::AxisGeometry| {
        let distance = usize::try_from(cell - start.round() as isize).ok()?;
        let tap = distance / axis.dilation;
        (distance.is_multiple_of(axis.dilation) && tap < axis.kernel).then_some(tap)
    };
    let (row, column) = window;
    (row.fract() == 0.0 && column.fract() == 0.0).then_some(())?;
    Some((
        along(row, cell.row, rows)?,
        along(column, cell.column, columns)?,
    ))
}

/// Where a pointer finds a cell, hatched where it is padding.
fn ground(pen: &mut Pen<'_>, lens: &LensMap, cell: &Cell) {
    let rect = lens.area(cell.row as f64, cell.column as f64);
    let Some(target) = pen.model.target_at(cell.row, cell.column) else {
        return;
    };
    pen.group(target.id(), rect, 1.0, |pen| {
        if !cell.is_inside() {
            pen.fill(rect, 0.0, Paint::of(Role::Soft));
            pen.stroke(hatch(rect, 6.0), Paint::of(Role::Hatch).faded(0.6), 1.0);
        }
    });
}

/// The lines between the cells.
fn grid(pen: &mut Pen<'_>, lens: &LensMap, all: Rect) {
    let (width, height) = lens.cell;
    let count = |room: f64, cell: f64| (room / cell).round() as usize;
    let down = (0..=count(all.height, height)).map(|row| {
        let y = all.y + row as f64 * height;
        [Point::new(all.x, y), Point::new(all.right(), y)]
    });
    let along = (0..=count(all.width, width)).map(|column| {
        let x = all.x + column as f64 * width;
        [Point::new(x, all.y), Point::new(x, all.bottom())]
    });
    let lines = Outline::Segments(down.chain(along).collect());
    pen.stroke(lines, Paint::of(Role::Muted).faded(0.18), 1.2);
}

/// The number in a cell, and under it the weight that stands on it.
fn number(pen: &mut Pen<'_>, lens: &LensMap, cell: &Cell, window: (f64, f64)) {
    let rect = lens.area(cell.row as f64, cell.column as f64);
    let tap = tap_on(pen, window, cell);
    let small = pen.look.small();
    // Cells between the window's are read by no weight.
    let inside = within(pen, window, cell);
    let badge = tap.filter(|_| rect.height >= small * 2.3 && pen.model.is_convolution());
    let text = cell
        .value
        .map_or_else(|| "·".to_owned(), |v| pen.look.words.numerals.short(v));
    let y = if badge.is_some() {
        rect.y + rect.height * 0.33
    } else {
        rect.centre().y
    };
    let ink = if cell.is_inside() {
        ink_on(cell.value.unwrap_or(0.0) as f32)
    } else {
        let plate = Rect::new(
            rect.x + 3.0,
            y - small * 0.62,
            rect.width - 6.0,
            small * 1.24,
        );
        pen.fill(plate, 3.0, Paint::of(Role::Soft).faded(0.85));
        if tap.is_some() {
            Role::Ink
        } else {
            Role::Muted
        }
    };
    let size = if tap.is_some() { small * 1.06 } else { small };
    let faded = if inside && tap.is_none() { 0.55 } else { 1.0 };
    let paint = Paint::of(ink).faded(faded);
    let at = Point::new(rect.centre().x, y);
    pen.write(
        at,
        Anchor::Middle,
        text,
        size,
        tap.is_some() && rect.width >= small * 2.6,
        paint,
        rect.width - 4.0,
    );
    if let Some(tap) = badge {
        weight(pen, rect, tap);
    }
}

/// Whether a cell lies under the window, with or without a weight.
fn within(pen: &Pen<'_>, (row, column): (f64, f64), cell: &Cell) -> bool {
    let [rows, columns] = &pen.model.geometry.axes;
    let (y, x) = (cell.row as f64 - row, cell.column as f64 - column);
    (0.0..rows.span as f64).contains(&y) && (0.0..columns.span as f64).contains(&x)
}

/// The window's frame, and in a maximum the cell that won.
fn frame(pen: &mut Pen<'_>, lens: &LensMap, (row, column): (f64, f64)) {
    let [rows, columns] = pen.model.geometry.axes;
    let corner = lens.area(row, column);
    let window = Rect::new(
        corner.x,
        corner.y,
        corner.width * columns.span as f64,
        corner.height * rows.span as f64,
    );
    let role = pen.window_role();
    pen.frame(
        window.grow(2.5),
        3.0,
        Paint::of(Role::Background).faded(0.8),
        4.5,
    );
    pen.frame(window.grow(1.5), 3.0, Paint::of(role), 2.5);
    if pen.model.job.op == Op::Max
        && !pen.hidden
        && row.fract() == 0.0
        && column.fract() == 0.0
        && let Some(part) = pen.step.parts.get(lens.plane)
        && let Some(term) = part.winner.and_then(|index| part.terms.get(index))
    {
        let (row, column) = term.cell;
        let cell = lens.area(row as f64, column as f64);
        pen.frame(
            cell.grow(0.5),
            3.0,
            Paint::of(Role::Background).faded(0.8),
            4.0,
        );
        pen.frame(cell, 3.0, Paint::of(Role::Output), 2.5);
    }
}

/// Which plane a lens shows, where there are several.
fn label(pen: &mut Pen<'_>, lens: &LensMap) {
    let names = pen.model.plane_names();
    let Some(name) = names.get(lens.plane).filter(|_| names.len() > 1) else {
        return;
    };
    let word = pen.word(plane_word(name));
    let (small, ink) = (pen.look.small(), Paint::of(Role::Ink));
    let (at, anchor) = if pen.layout.narrow {
        (
            Point::new(lens.rect.centre().x, lens.rect.y - small * 0.9),
            Anchor::Middle,
        )
    } else {
        (
            Point::new(lens.rect.x - 6.0, lens.rect.centre().y),
            Anchor::End,
        )
    };
    pen.write(at, anchor, word, small * 1.1, true, ink, 40.0);
}

/// Where the window stands, or what is pointed at.
fn caption(pen: &mut Pen<'_>) {
    let (Some(first), Some(last)) = (pen.layout.lenses.first(), pen.layout.lenses.last()) else {
        return;
    };
    let small = pen.look.small();
    let at = Point::new(
        (first.x + last.right()) / 2.0,
        last.bottom() + small * 0.5 + 7.0,
    );
    let words = pen.look.words;
    let pointed = pen.view.target.and_then(|target| target.cell());
    let (text, paint) = match pointed {
        Some((row, column)) => {
            let values = pen.model.values(pen.model.source(row, column));
            let value = super::sentence::value_text(pen.model, values, words);
            let name = if pen
                .model
                .target_at(row, column)
                .is_some_and(|t| matches!(t, Target::Input(..)))
            {
                Paint::ink(Role::Input)
            } else {
                Paint::of(Role::Muted)
            };
            let place = format!("x({}, {})", row + 1, column + 1).replace('-', "−");
            (format!("{place} = {value}"), name)
        }
        None => {
            let (row, column) = pen.model.position(pen.shown);
            let text = format!(
                "{} {}, {} {}",
                words.get("stage-image-row"),
                row + 1,
                words.get("stage-image-column"),
                column + 1
            );
            (text, Paint::of(Role::Muted))
        }
    };
    let room = (last.right() - first.x).max(small * 16.0);
    pen.note(at, Anchor::Middle, text, paint, room);
}

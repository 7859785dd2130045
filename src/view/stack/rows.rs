//! A series under its layers: a row of cells for each, and the cone of a unit as ribbons.

use std::collections::BTreeSet;
use std::ops::Range;

use super::frame::Pen;
use super::heads::name;
use super::layout::SeriesRow;
use super::winners;
use crate::net::{Step, Unit};
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;

/// Narrower cells have no number in them.
const NUMBER: f64 = 30.0;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let rows = pen.layout.rows.clone();
    let area = rows
        .first()
        .map_or(Rect::new(0.0, 0.0, 0.0, 0.0), |row| row.rect);
    let clip = Rect::new(area.x - 2.0, 0.0, area.width + 4.0, pen.look.height);
    pen.clipped(clip, |pen| {
        for row in &rows {
            ribbons(pen, &rows, row);
        }
        for row in &rows {
            cells(pen, row);
        }
    });
    winners::on_rows(pen, &rows);
    for row in &rows {
        names(pen, row);
    }
    if let Some(last) = rows.last() {
        let title = pen.word("stage-fields");
        let x = last.rect.right() + 8.0;
        let at = Point::new(x, last.rect.y - pen.look.small() * 0.7);
        let (size, muted) = (pen.look.small() * 0.9, Paint::of(Role::Muted));
        let room = pen.look.width - x - 2.0;
        pen.write(at, Anchor::Start, title, size, false, muted, room);
    }
    if let (Some(field), Some(input)) = (pen.view.effective, rows.first()) {
        curve(pen, input, field);
    }
}

/// How much each cell of the input counts, as bars on its row.
fn curve(pen: &mut Pen<'_>, row: &SeriesRow, field: &crate::net::Effective) {
    let largest = field.shares.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return;
    }
    let room = (row.rect.y - row.rect.height * 0.3).min(row.rect.height * 1.1);
    let [_, first] = field.origin;
    for (index, share) in field.shares.iter().enumerate() {
        let cell = pen
            .layout
            .cell(pen.model, row, (first + index).cast_signed());
        let height = room * share / largest;
        if (row.rect.x..row.rect.right()).contains(&cell.centre().x) {
            let bar = Rect::new(
                cell.x + cell.width * 0.2,
                row.rect.y - height,
                cell.width * 0.6,
                height,
            );
            pen.fill(bar, 1.0, Paint::of(Role::Field).faded(0.75));
        }
    }
}

/// The layer's name on the left, its field on the right.
fn names(pen: &mut Pen<'_>, row: &SeriesRow) {
    let y = row.rect.centre().y;
    let small = pen.look.small();
    let shape = pen.model.plan.shape(row.value);
    let (title, role) = match row
        .value
        .checked_sub(1)
        .and_then(|index| pen.model.net.layers.get(index))
    {
        Some(layer) => (
            name(pen.look, true, layer).join(" ").trim().to_owned(),
            Role::Ink,
        ),
        None => (pen.word("stage-input"), Role::Input),
    };
    let here = pen.view.focus.unit.value == row.value;
    let ink = if here {
        Paint::of(Role::Field)
    } else {
        Paint::ink(role)
    };
    let right = row.rect.x - 10.0;
    let lines = row.rect.height > small * 1.6;
    let up = if lines { small * 0.6 } else { 0.0 };
    pen.write(
        Point::new(right, y - up),
        Anchor::End,
        title,
        small,
        true,
        ink,
        right - 6.0,
    );
    if lines {
        let channels = if row.vector.is_some() {
            format!("{} {}", shape.channels, pen.word("stage-values"))
        } else if shape.channels > 1 {
            format!(
                "{} {}/{}",
                pen.word("stage-channel"),
                row.channel + 1,
                shape.channels
            )
        } else {
            format!("{}", shape.width)
        };
        let muted = Paint::of(Role::Muted);
        pen.write(
            Point::new(right, y + up),
            Anchor::End,
            channels,
            small * 0.9,
            false,
            muted,
            right - 6.0,
        );
    }
    let [_, field] = pen.model.field(row.value);
    if row.value > 0 {
        let x = row.rect.right() + 8.0;
        let room = pen.look.width - x - 2.0;
        let red = Paint::of(Role::Field);
        pen.write(
            Point::new(x, y),
            Anchor::Start,
            field.size.to_string(),
            small,
            true,
            red,
            room,
        );
    }
}

/// The units of a row that are in sight.
fn visible(pen: &Pen<'_>, row: &SeriesRow) -> Range<usize> {
    if let Some(count) = row.vector {
        return 0..count;
    }
    let width = pen.model.plan.shape(row.value).width;
    let [_, stand] = pen.model.stand(row.value);
    if stand.jump == 0 {
        return 0..width;
    }
    let sight = row.rect.width / pen.layout.pitch;
    let index = |place: f64| ((place - stand.first) / stand.jump as f64).max(0.0);
    let first = index(pen.layout.left - 1.0).floor() as usize;
    let end = (index(pen.layout.left + sight + 1.0).ceil() as usize + 1).min(width);
    first.min(end)..end
}

fn cells(pen: &mut Pen<'_>, row: &SeriesRow) {
    let values = pen.model.values.clone();
    let number = |index: usize| {
        let Unit {
            channel, column, ..
        } = row.unit(index);
        values
            .as_ref()
            .and_then(|values| values.get(row.value, channel, 0, column))
            .map(f64::from)
    };
    let shown = visible(pen, row);
    let numbers: Vec<f64> = shown.clone().filter_map(number).collect();
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let role = if row.value == 0 {
        Role::Input
    } else {
        Role::Output
    };
    let scale = Scale::of(role, low, high);
    let numerals = pen.look.words.numerals;
    let [_, stand] = pen.model.stand(row.value);
    let step = match row.vector {
        Some(count) => row.rect.width / count as f64,
        None => pen.layout.pitch * stand.jump.max(1) as f64,
    };
    for column in shown {
        let cell = pen.layout.cell(pen.model, row, column.cast_signed());
        let unit = row.unit(column);
        let lit = pen.view.focus.lights(unit);
        let radius = corner(cell);
        let value = number(column).unwrap_or(0.0);
        pen.fill(cell, radius, scale.paint(value));
        if lit {
            let here = pen.view.focus.unit == unit;
            pen.fill(cell, radius, Paint::of(Role::Field).faded(0.42));
            let width = if here { 2.5 } else { 1.2 };
            pen.frame(cell, radius, Paint::of(Role::Field), width);
        } else if cell.width > 5.0 {
            pen.frame(cell, radius, Paint::of(Role::Hairline), 1.0);
        }
        if step.min(cell.width) >= NUMBER * 0.8 && row.rect.height > pen.look.small() * 1.3 {
            let size = pen.look.small() * 0.92;
            let ink = Paint::of(Role::Ink);
            pen.text(
                cell.centre(),
                numerals.short(value),
                size,
                ink,
                cell.width - 3.0,
            );
        }
    }
    for cell in pen.view.focus.padding(&pen.model.plan, row.value) {
        let cell = pen.layout.cell(pen.model, row, cell);
        pen.hatched(cell, corner(cell));
        pen.frame(cell, corner(cell), Paint::of(Role::Field).faded(0.7), 1.2);
    }
}

fn corner(cell: Rect) -> f64 {
    if cell.width > 8.0 { 4.0 } else { 0.0 }
}

/// From what lights up in a row to what it lights up in the rows that it reads, or that read it.
fn ribbons(pen: &mut Pen<'_>, rows: &[SeriesRow], row: &SeriesRow) {
    let Some(stage) = pen.model.plan.stage(row.value) else {
        return;
    };
    let mut sources = vec![stage.input];
    if let Step::Add(other) | Step::Cat(other) = stage.step {
        sources.push(other);
    }
    let focus = pen.view.focus;
    for source in sources {
        let (Some(below), Some(upper)) = (
            rows.iter().find(|row| row.value == source),
            ends(pen, row, false),
        ) else {
            continue;
        };
        let Some(lower) = ends(pen, below, true) else {
            continue;
        };
        let grown = if row.value == focus.unit.value {
            pen.view.grown
        } else {
            1.0
        };
        ribbon(
            pen,
            (upper, row.rect.bottom()),
            (lower, below.rect.y),
            grown,
        );
    }
}

/// From the first cell of a row that lights up to the last, and of the padding that is read.
fn ends(pen: &Pen<'_>, row: &SeriesRow, padded: bool) -> Option<(f64, f64)> {
    let focus = pen.view.focus;
    let lit = match row.vector {
        Some(_) => focus.channels(row.value),
        None => focus.hull(row.value).map(|[_, columns]| columns),
    };
    let lit = lit
        .into_iter()
        .flat_map(|columns| [columns.start, columns.end.saturating_sub(1)]);
    let padding = if padded {
        focus.padding(&pen.model.plan, row.value)
    } else {
        BTreeSet::new()
    };
    let cells = lit.map(usize::cast_signed).chain(padding);
    cells
        .map(|cell| pen.layout.cell(pen.model, row, cell))
        .map(|cell| (cell.x, cell.right()))
        .reduce(|(left, right), (x, end)| (left.min(x), right.max(end)))
}

/// A band with curved sides, `grown` of the way down.
fn ribbon(
    pen: &mut Pen<'_>,
    (upper, top): ((f64, f64), f64),
    (lower, bottom): ((f64, f64), f64),
    grown: f64,
) {
    const STEPS: usize = 12;
    let ease = |t: f64| t * t * (3.0 - 2.0 * t);
    let side = |from: f64, to: f64| {
        (0..=STEPS).map(move |step| {
            let t = step as f64 / STEPS as f64 * grown;
            Point::new(from + (to - from) * ease(t), top + (bottom - top) * t)
        })
    };
    let left: Vec<Point> = side(upper.0, lower.0).collect();
    let right = side(upper.1, lower.1).collect::<Vec<_>>().into_iter().rev();
    let points = left.into_iter().chain(right).collect();
    pen.commands.push(crate::scene::Command::Fill(
        Outline::Polyline(points),
        Paint::of(Role::Field).faded(0.2),
    ));
}

//! The output cell taken apart: under each channel that it sees the cells, the weights, and what they add.

use super::brief::{brief, briefer};
use super::frame::Pen;
use super::kernels::plate;
use super::tint::{Tint, of_input};
use super::{Kind, Term};
use crate::scene::{Anchor, Command, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let Some(area) = pen.layout.lens else {
        return;
    };
    let small = pen.look.small();
    let terms = pen.model.terms(pen.view.channel, pen.view.place);
    if terms.is_empty() {
        return;
    }
    pen.line(
        Point::new(area.x, area.y - small * 0.4),
        Point::new(area.right(), area.y - small * 0.4),
        Paint::of(Role::Hairline),
        1.0,
    );
    let wide = (area.width * 0.16).min(120.0);
    let room = area.width - wide;
    let each = (room / terms.len() as f64).min(96.0);
    let side = ((area.height - small * 1.3) / 2.0 - 3.0)
        .min(each - 6.0)
        .max(6.0)
        .round();
    let start = area.x + (room - each * terms.len() as f64) / 2.0;
    // Narrower columns have no room for their sums.
    let told = each >= small * 2.2;
    for (index, term) in terms.iter().enumerate() {
        let x = start + each * index as f64 + (each - side) / 2.0;
        one(
            pen,
            Rect::new(x, area.y, side, side),
            term,
            told.then_some(each),
        );
        if told && index > 0 {
            let at = Point::new(
                start + each * index as f64,
                area.y + side * 2.0 + 3.0 + small * 0.8,
            );
            pen.small(
                at,
                Anchor::Middle,
                "+".to_owned(),
                false,
                Paint::of(Role::Muted),
                10.0,
            );
        }
    }
    let at = Point::new(
        area.right() - wide + 6.0,
        area.y + side * 2.0 + 3.0 + small * 0.8,
    );
    let sum = pen
        .model
        .number(pen.view.channel, pen.view.place)
        .unwrap_or_default();
    let text = format!("= {}", brief(pen.look.words, sum));
    pen.small(
        at,
        Anchor::Start,
        text,
        true,
        Paint::ink(Role::Output),
        wide - 6.0,
    );
    let names = [
        ("stage-kinds-cells", Role::Field, side / 2.0),
        ("stage-kernel", Role::Kernel, side * 1.5 + 3.0),
    ];
    for (name, role, down) in names {
        let at = Point::new(area.right() - wide + 6.0, area.y + down);
        let word = pen.word(name);
        pen.small(at, Anchor::Start, word, false, Paint::ink(role), wide - 6.0);
    }
}

/// Hatches the cells that lie in the padding; a generated kernel reads the border again instead.
fn hatch(pen: &mut Pen<'_>, rect: Rect, term: &Term) {
    let [rows, columns] = pen.model.window(pen.view.place);
    let windowed = rows.len() * columns.len() == term.cells.len();
    if !windowed || matches!(pen.model.kind, Kind::Filter | Kind::Transposed) {
        return;
    }
    let shape = pen.model.input.shape();
    let outside = |cell: isize, length: usize| !(0..length.cast_signed()).contains(&cell);
    let (wide, high) = (
        rect.width / columns.len() as f64,
        rect.height / rows.len() as f64,
    );
    for (down, row) in rows.iter().enumerate() {
        for (along, column) in columns.iter().enumerate() {
            if outside(*row, shape.height) || outside(*column, shape.width) {
                let at = (rect.x + along as f64 * wide, rect.y + down as f64 * high);
                pen.hatched(Rect::new(at.0, at.1, wide, high), 0.0);
            }
        }
    }
}

fn one(pen: &mut Pen<'_>, upper: Rect, term: &Term, each: Option<f64>) {
    let small = pen.look.small();
    let upper = upper.snapped();
    let lower = Rect::new(upper.x, upper.bottom() + 3.0, upper.width, upper.height);
    let tint = match (pen.model.kind, &pen.model.middle) {
        (Kind::Separable, Some(middle)) => Tint::over(Role::Output, middle.channel(term.channel)),
        _ => of_input(&pen.model.input, term.channel),
    };
    pen.fill(upper, 0.0, Paint::of(Role::Soft));
    let rgba = tint.pixels(&term.cells, usize::MAX, pen.view.palette);
    if !term.cells.is_empty() {
        pen.commands.push(Command::Picture {
            rect: upper,
            width: term.columns,
            rgba,
        });
    }
    hatch(pen, upper, term);
    pen.frame(upper.grow(0.5), 0.0, Paint::of(Role::Field), 1.2);
    if term.columns * term.columns == term.weights.len() {
        plate(pen, lower, &term.weights, 1.0);
    } else if !term.weights.is_empty() {
        let rgba = Tint::over(Role::Kernel, &term.weights).pixels(
            &term.weights,
            usize::MAX,
            pen.view.palette,
        );
        pen.commands.push(Command::Picture {
            rect: lower,
            width: term.columns,
            rgba,
        });
    }
    pen.frame(lower.grow(0.5), 0.0, Paint::of(Role::Kernel), 1.2);
    let Some(each) = each else { return };
    let at = Point::new(upper.centre().x, lower.bottom() + small * 0.8);
    let text = briefer(pen.look.words, term.sum);
    pen.small(
        at,
        Anchor::Middle,
        text,
        false,
        Paint::of(Role::Ink),
        each - 12.0,
    );
}

//! A kernel generated of the cells under the window, in numbers.

use super::brief::brief;
use super::frame::Pen;
use super::layout::hull;
use super::tint::{Tint, of_input};
use crate::scene::{Anchor, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;

/// The cells under the window, and the kernel that is made of them here.
pub(super) fn draw(pen: &mut Pen<'_>, area: Rect) {
    let small = pen.look.small();
    let Some(term) = pen
        .model
        .terms(pen.view.channel, pen.view.place)
        .into_iter()
        .next()
    else {
        return;
    };
    let count = term.columns.max(1) as f64;
    let cell = ((area.height - small * 5.6) / (2.0 * count))
        .min(area.width / count)
        .clamp(4.0, 60.0);
    let side = cell * count;
    let left = area.x + (area.width - side) / 2.0;
    let slack = (area.height - small * 5.6 - 2.0 * side).max(0.0) / 2.0;
    let centre = area.x + area.width / 2.0;
    let mut y = area.y - small * 0.9 + slack;
    let line = |pen: &mut Pen<'_>, y: f64, text: String, bold: bool, paint: Paint| {
        pen.small(
            Point::new(centre, y),
            Anchor::Middle,
            text,
            bold,
            paint,
            area.width,
        );
    };
    let channel = format!("{} {}", pen.word("stage-kinds-channel"), term.channel + 1);
    line(pen, y, channel, true, Paint::ink(Role::Input));
    y += small * 0.9;
    let tint = of_input(&pen.model.input, term.channel);
    let cells = Rect::new(left, y, side, side);
    grid(pen, cells, &term.cells, term.columns, tint, Role::Field);
    y = cells.bottom() + small * 1.2;
    let name = format!("× {}", pen.word("stage-kinds-generated"));
    line(pen, y, name, true, Paint::ink(Role::Kernel));
    y += small * 1.2;
    let note = pen.word("stage-kinds-mean");
    line(pen, y, note, false, Paint::of(Role::Muted));
    y += small * 0.9;
    let weights = Rect::new(left, y, side, side);
    let tint = Tint::over(Role::Kernel, &term.weights);
    grid(
        pen,
        weights,
        &term.weights,
        term.columns,
        tint,
        Role::Kernel,
    );
    y = weights.bottom() + small * 1.2;
    let sum = format!("Σ = {}", brief(pen.look.words, term.sum));
    line(pen, y, sum, true, Paint::ink(Role::Output));
}

/// Numbers on their colours.
fn grid(pen: &mut Pen<'_>, area: Rect, numbers: &[f32], columns: usize, tint: Tint, role: Role) {
    let cell = area.width / columns.max(1) as f64;
    let size = (cell * 0.32).max(8.0).min(pen.look.small());
    let mut cells = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let (row, column) = (index / columns, index % columns);
        let rect = Rect::new(
            area.x + cell * column as f64,
            area.y + cell * row as f64,
            cell,
            cell,
        );
        cells.push(rect);
        let rgb = tint.rgb(*number, pen.view.palette);
        picture(pen, rect.snapped(), rgb);
        let text = short(pen, *number);
        let ink = Paint::of(if bright(rgb) {
            Role::Black
        } else {
            Role::White
        });
        if cell >= 16.0 {
            pen.text(rect.centre(), text, size, ink, cell - 3.0);
        }
    }
    pen.frame(hull(&cells).snapped().grow(1.0), 0.0, Paint::of(role), 2.0);
}

/// Two decimals: a column of them is read at a glance.
fn short(pen: &Pen<'_>, number: f32) -> String {
    let text = format!("{number:.2}").replace('-', "−");
    text.replace('.', &pen.look.words.numerals.decimal.to_string())
}

fn picture(pen: &mut Pen<'_>, rect: Rect, Rgb([red, green, blue]): Rgb) {
    pen.commands.push(crate::scene::Command::Picture {
        rect,
        width: 1,
        rgba: vec![red, green, blue, 255].into(),
    });
}

fn bright(Rgb([red, green, blue]): Rgb) -> bool {
    0.299 * f64::from(red) + 0.587 * f64::from(green) + 0.114 * f64::from(blue) > 112.0
}

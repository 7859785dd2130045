//! The stage of the shifts: of a series rows under each other, of a picture a table of pictures.

use super::super::View;
use super::super::parts::{Pen, extremes};
use super::measure::largest;
use super::run::{Op, Run};
use super::{Pair, Shift, rows};
use crate::engine::{Shape, Tensor};
use crate::scene::{Anchor, Command, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;
use crate::view::kinds::Tint;

/// Draws; how many CSS pixels a cell of the input is wide.
pub(super) fn draw(lab: &Shift, pair: &Pair, view: &View<'_>, pen: &mut Pen<'_>) -> f64 {
    if lab.is_picture() {
        pictures(lab, pair, view, pen)
    } else {
        rows::draw(lab, pair, view, pen)
    }
}

/// Where the shifted input stands.
pub(super) fn shifted_input(lab: &Shift, pair: &Pair, pen: &mut Pen<'_>) -> Rect {
    if lab.is_picture() {
        let [_, _, place, ..] = places(pair, pen);
        place
    } else {
        rows::shifted_input(lab, pair, pen)
    }
}

/// The heading of a shifted thing.
pub(super) fn by(lab: &Shift, pen: &Pen<'_>, word: &str) -> String {
    let sign = if lab.shift > 0 { "+" } else { "" };
    format!("{} {sign}{}", pen.word(word), pen.number(lab.shift as f64))
}

/// The places of six pictures: two columns of input and output, and the comparison; on a narrow stage in three rows.
fn places(pair: &Pair, pen: &Pen<'_>) -> [Rect; 6] {
    let small = pen.look.small();
    let (width, height) = (pen.look.width, pen.look.height);
    let wide = width > height;
    let (across, down) = if wide { (3.0, 2.0) } else { (2.0, 3.0) };
    let head = small * 1.9;
    let room = (width / across - 16.0, height / down - head - 10.0);
    let Shape {
        height: rows,
        width: columns,
        ..
    } = pair.first.input.shape();
    let aspect = columns as f64 / rows.max(1) as f64;
    let wide_by = room.0.min(room.1 * aspect).max(10.0);
    let tall = wide_by / aspect;
    let at = |column: f64, row: f64| {
        Rect::new(
            width / across * column + (width / across - wide_by) / 2.0,
            height / down * row + head + (height / down - head - tall) / 2.0,
            wide_by,
            tall,
        )
        .snapped()
    };
    if wide {
        [
            at(0.0, 0.0),
            at(1.0, 0.0),
            at(0.0, 1.0),
            at(1.0, 1.0),
            at(2.0, 0.0),
            at(2.0, 1.0),
        ]
    } else {
        [
            at(0.0, 0.0),
            at(1.0, 0.0),
            at(0.0, 1.0),
            at(1.0, 1.0),
            at(0.0, 2.0),
            at(1.0, 2.0),
        ]
    }
}

fn pictures(lab: &Shift, pair: &Pair, view: &View<'_>, pen: &mut Pen<'_>) -> f64 {
    let Pair {
        first,
        second,
        measure,
    } = pair;
    let [input, output, moved, moved_output, back, difference] = places(pair, pen);
    let heads = [
        (input, pen.word("stage-shift-input"), Role::Input),
        (output, pen.word("stage-shift-output"), Role::Output),
        (moved, by(lab, pen, "stage-shift-moved"), Role::Input),
        (
            moved_output,
            pen.word("stage-shift-moved-output"),
            Role::Output,
        ),
    ];
    for (place, text, role) in heads {
        head(pen, place, text, role);
    }
    grey(pen, &first.input, input, Role::Input);
    grey(pen, &second.input, moved, Role::Input);
    entered(lab, first, pen, moved);
    let both: Vec<f32> = first
        .output
        .data()
        .iter()
        .chain(second.output.data())
        .copied()
        .collect();
    let range = extremes(&both);
    output_picture(pen, &first.output, output, range);
    output_picture(pen, &second.output, moved_output, range);
    if lab.spec.op == Op::Global {
        for (run, place) in [(first, output), (second, moved_output)] {
            maximum(pen, run, place);
        }
        global(
            pair,
            pen,
            Rect::new(back.x, back.y, back.width, difference.bottom() - back.y),
        );
        return input.width / first.input.shape().width.max(1) as f64;
    }
    let compared = if view.state.text("compare") == "place" {
        "stage-shift-picture-place"
    } else {
        "stage-shift-picture-back"
    };
    let text = pen.word(compared);
    head(pen, back, text, Role::Output);
    let shape = first.output.shape();
    let cells = |index: usize| {
        let (row, column) = (index / shape.width.max(1), index % shape.width.max(1));
        let partner = column.checked_add_signed(measure.back)?;
        second.output.get(0, row, partner)
    };
    let moved_back: Vec<Option<f32>> = (0..first.output.data().len()).map(cells).collect();
    sparse(pen, back, shape.width, &moved_back, |value, _| {
        of_output(value, range, &both, pen.palette)
    });
    pen.frame(back.grow(1.0), 0.0, Paint::of(Role::Output), 1.0);
    // To the largest difference, which the heading names: what is small is seen, and how small it is is told.
    let most = measure.largest as f32;
    let tint = Tint::over(Role::Field, &[most, -most]);
    let text = format!(
        "{} ±{}",
        pen.word("stage-shift-difference"),
        pen.number(measure.largest)
    );
    head(pen, difference, text, Role::Field);
    sparse(
        pen,
        difference,
        shape.width,
        &measure.differences,
        |value, pen| tint.rgb(value, pen.palette),
    );
    pen.frame(difference.grow(1.0), 0.0, Paint::of(Role::Field), 1.0);
    pen.commands().push(Command::Cells {
        kind: "cell",
        rect: difference,
        columns: shape.width,
        rows: shape.height,
    });
    input.width / first.input.shape().width.max(1) as f64
}

fn head(pen: &mut Pen<'_>, place: Rect, text: String, role: Role) {
    let small = pen.look.small();
    let at = Point::new(place.centre().x, place.y - small);
    pen.write(
        at,
        Anchor::Middle,
        text,
        small,
        true,
        Paint::ink(role),
        place.width.max(small * 11.0),
    );
}

/// Numbers of an input, 0…255, as grey.
fn grey(pen: &mut Pen<'_>, plane: &Tensor, rect: Rect, role: Role) {
    pen.pixels(rect, plane.shape().width, plane.data(), |value, _| {
        Rgb([value.clamp(0.0, 255.0).round() as u8; 3])
    });
    pen.frame(rect.grow(1.0), 0.0, Paint::of(role), 1.0);
}

/// An output's number as a colour: grey while none is negative, else from the negative end to the positive.
fn of_output(
    value: f32,
    (low, high): (f32, f32),
    all: &[f32],
    palette: &crate::scene::Palette,
) -> Rgb {
    if low < 0.0 {
        return Tint::over(Role::Output, all).rgb(value, palette);
    }
    let share = value / high.max(1e-6);
    Rgb([(share.clamp(0.0, 1.0) * 255.0).round() as u8; 3])
}

fn output_picture(pen: &mut Pen<'_>, plane: &Tensor, rect: Rect, range: (f32, f32)) {
    let ends = [range.0, range.1];
    pen.pixels(rect, plane.shape().width, plane.data(), |value, palette| {
        of_output(value, range, &ends, palette)
    });
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Output), 1.0);
}

/// A picture of numbers, some of which are not there: those are hatched.
fn sparse(
    pen: &mut Pen<'_>,
    rect: Rect,
    width: usize,
    numbers: &[Option<f32>],
    rgb: impl Fn(f32, &Pen<'_>) -> Rgb,
) {
    pen.hatched(rect, 0.0);
    let mut rgba = Vec::with_capacity(numbers.len() * 4);
    for number in numbers {
        match number {
            Some(number) => {
                rgba.extend(rgb(*number, pen).0);
                rgba.push(255);
            }
            None => rgba.extend([0; 4]),
        }
    }
    pen.picture(rect, width, rgba.into());
}

/// Marks the cells that came in at the side.
fn entered(lab: &Shift, first: &Run, pen: &mut Pen<'_>, rect: Rect) {
    let columns = first.input.shape().width;
    let by = (lab.shift.unsigned_abs() as f64).min(columns as f64);
    if by == 0.0 {
        return;
    }
    let width = rect.width / columns.max(1) as f64 * by;
    let x = if lab.shift > 0 {
        rect.x
    } else {
        rect.right() - width
    };
    let strip = Rect::new(x, rect.y, width, rect.height);
    pen.stroke(crate::scene::hatch(strip, 6.0), Paint::of(Role::Hatch), 1.0);
    pen.frame(strip, 0.0, Paint::of(Role::Hatch), 1.0);
}

/// Marks the largest cell of an output.
fn maximum(pen: &mut Pen<'_>, run: &Run, rect: Rect) {
    let shape = run.output.shape();
    let (index, _) = largest(run.output.data());
    let (row, column) = (index / shape.width.max(1), index % shape.width.max(1));
    let centre = Point::new(
        rect.x + (column as f64 + 0.5) * rect.width / shape.width.max(1) as f64,
        rect.y + (row as f64 + 0.5) * rect.height / shape.height.max(1) as f64,
    );
    let ring = Rect::new(centre.x, centre.y, 0.0, 0.0);
    pen.frame(ring.grow(8.0), 8.0, Paint::of(Role::Background), 4.0);
    pen.frame(ring.grow(7.0), 7.0, Paint::of(Role::Field), 2.0);
}

/// Writes both maxima and their difference.
pub(super) fn global(pair: &Pair, pen: &mut Pen<'_>, room: Rect) {
    let (a, b) = Shift::maxima(pair);
    let text = pen.look.text;
    let lines = [
        (pen.word("stage-shift-maximum"), a, Role::Output),
        (pen.word("stage-shift-maximum-moved"), b, Role::Output),
        (
            pen.word("stage-shift-difference"),
            (b - a).abs(),
            Role::Field,
        ),
    ];
    let pitch = (room.height / 3.0).min(text * 4.6);
    let top = room.y + (room.height - pitch * 3.0) / 2.0;
    for (index, (word, value, role)) in lines.into_iter().enumerate() {
        let at = Point::new(
            room.centre().x,
            top + pitch * (index as f64 + 0.5) - text * 0.7,
        );
        pen.write(
            at,
            Anchor::Middle,
            word,
            pen.look.small(),
            false,
            Paint::of(Role::Muted),
            room.width,
        );
        let number = pen.number(value);
        let at = Point::new(at.x, at.y + text * 1.5);
        pen.write(
            at,
            Anchor::Middle,
            number,
            text * 1.5,
            true,
            Paint::ink(role),
            room.width,
        );
    }
}

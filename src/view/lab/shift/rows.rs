//! A series and its output, both again for the shifted series, and how they compare: rows over one ruler.

use super::super::View;
use super::super::parts::{Pen, Strip, extremes};
use super::measure::largest;
use super::run::{Op, Run};
use super::{Pair, Shift, frame};
use crate::scene::{Anchor, Paint, Point, Rect, Role, hatch};
use crate::view::draw::Draw;

/// The places of the rows: input, output, both shifted, laid over each other, the difference.
fn places(lab: &Shift, pen: &Pen<'_>) -> [Rect; 6] {
    let small = pen.look.small();
    let left = small * 4.2;
    let width = pen.look.width - left - small * 1.4;
    let head = small * 1.7;
    // On a low stage the difference has the room of the row before it.
    let low = pen.look.is_low() || lab.spec.op == Op::Global;
    let count = if low { 5.0 } else { 6.0 };
    let each = (pen.look.height - small * 0.7) / count;
    let row = |index: f64| {
        Rect::new(
            left,
            (each * index + head + 2.0).round(),
            width,
            (each - head - 6.0).max(8.0).round(),
        )
    };
    let last = if low { 4.0 } else { 5.0 };
    [row(0.0), row(1.0), row(2.0), row(3.0), row(4.0), row(last)]
}

/// Where the shifted input stands.
pub(super) fn shifted_input(lab: &Shift, _pair: &Pair, pen: &Pen<'_>) -> Rect {
    let [_, _, moved, ..] = places(lab, pen);
    moved
}

/// An output's numbers under the middles of their windows.
fn over<'a>(run: &'a Run, rect: Rect, range: (f32, f32)) -> Strip<'a> {
    let place = run.place;
    Strip {
        rect,
        values: run.output.data(),
        across: run.input.shape().width.max(1) as f64,
        origin: place.start as f64 + (place.span as f64 - 1.0) / 2.0,
        stride: place.stride as f64,
        range,
        role: Role::Output,
        first: 0,
    }
}

pub(super) fn draw(lab: &Shift, pair: &Pair, view: &View<'_>, pen: &mut Pen<'_>) -> f64 {
    let Pair {
        first,
        second,
        measure,
    } = pair;
    let [input, output, moved, moved_output, overlaid, difference] = places(lab, pen);
    let inputs: Vec<f32> = first
        .input
        .data()
        .iter()
        .chain(second.input.data())
        .copied()
        .collect();
    let outputs: Vec<f32> = first
        .output
        .data()
        .iter()
        .chain(second.output.data())
        .copied()
        .collect();
    let (input_range, output_range) = (extremes(&inputs), extremes(&outputs));
    let one = Strip {
        range: input_range,
        ..Strip::new(input, first.input.data(), Role::Input)
    };
    let two = Strip {
        rect: moved,
        values: second.input.data(),
        ..one
    };
    let (y_one, y_two) = (
        over(first, output, output_range),
        over(second, moved_output, output_range),
    );
    let heads = [
        (input, pen.word("stage-shift-input"), Role::Input),
        (output, pen.word("stage-shift-output"), Role::Output),
        (moved, frame::by(lab, pen, "stage-shift-moved"), Role::Input),
        (
            moved_output,
            pen.word("stage-shift-moved-output"),
            Role::Output,
        ),
    ];
    for (place, text, role) in heads {
        head(pen, place, text, role);
    }
    for (strip, id) in [(one, "x"), (y_one, "y"), (two, "xs"), (y_two, "ys")] {
        strip.draw(pen, id);
        ends(pen, &strip);
    }
    entered(lab, pen, &two);
    windows(pair, view, pen, [one, y_one, two, y_two]);
    if lab.spec.op == Op::Global {
        for (strip, run) in [(y_one, first), (y_two, second)] {
            strip.mark(pen, largest(run.output.data()).0, Role::Field);
        }
        global(pair, pen, overlaid);
        return one.pitch();
    }
    let place = view.state.text("compare") == "place";
    let text = pen.word(if place {
        "stage-shift-in-place"
    } else {
        "stage-shift-back"
    });
    if overlaid.y < difference.y {
        head(pen, overlaid, text, Role::Output);
        pen.fill(overlaid, 0.0, Paint::of(Role::Panel));
        let below = Strip {
            rect: overlaid,
            ..y_one
        };
        below.line(pen, 0.0, Paint::of(Role::Output), 3.0, None);
        let above = Strip {
            rect: overlaid,
            ..y_two
        };
        let back = -(measure.back as f64) * first.place.stride as f64;
        above.line(pen, back, Paint::of(Role::Ink), 1.4, Some([5.0, 4.0]));
        ends(pen, &below);
    }
    let text = pen.word("stage-shift-difference");
    head(pen, difference, text, Role::Field);
    differences(
        pair,
        pen,
        Strip {
            rect: difference,
            ..y_one
        },
    );
    one.pitch()
}

fn head(pen: &mut Pen<'_>, place: Rect, text: String, role: Role) {
    let small = pen.look.small();
    pen.head(
        Point::new(place.x, place.y - small * 0.8),
        text,
        Paint::ink(role),
        place.width,
    );
}

/// The ends of a ruler, where the numbers are not written in cells.
fn ends(pen: &mut Pen<'_>, strip: &Strip<'_>) {
    if strip.is_cells(pen) {
        return;
    }
    for value in [strip.range.0, strip.range.1] {
        let at = Point::new(strip.rect.x - 5.0, strip.y(value));
        let text = pen.number(value);
        pen.small(
            at,
            Anchor::End,
            text,
            Paint::of(Role::Muted),
            strip.rect.x - 7.0,
        );
    }
}

/// Marks what came in at the side.
fn entered(lab: &Shift, pen: &mut Pen<'_>, strip: &Strip<'_>) {
    let by = (lab.shift.unsigned_abs() as f64).min(strip.across);
    if by == 0.0 {
        return;
    }
    let (from, to) = if lab.shift > 0 {
        (0.0, by)
    } else {
        (strip.across - by, strip.across)
    };
    let (left, right) = (strip.left(from), strip.left(to));
    let rect = Rect::new(left, strip.rect.y, right - left, strip.rect.height);
    pen.stroke(hatch(rect, 6.0), Paint::of(Role::Hatch), 1.0);
    pen.frame(rect, 0.0, Paint::of(Role::Hatch), 1.0);
}

/// The windows of the output that is pointed at, in both inputs.
fn windows(pair: &Pair, view: &View<'_>, pen: &mut Pen<'_>, strips: [Strip<'_>; 4]) {
    let [one, y_one, two, y_two] = strips;
    let back = pair.measure.back;
    let pointed = view.hover.and_then(|id| match id.kind {
        "y" | "d" => Some(id.index),
        "ys" => Some(id.index - back),
        _ => None,
    });
    let Some(own) = pointed else { return };
    let place = pair.first.place;
    for (strip, output, index) in [(one, y_one, own), (two, y_two, own + back)] {
        let Some(index) = usize::try_from(index)
            .ok()
            .filter(|index| *index < output.values.len())
        else {
            continue;
        };
        let (from, to) = place.window(index);
        let (left, right) = (strip.left(from as f64), strip.left(to as f64));
        let rect = Rect::new(left, strip.rect.y, right - left, strip.rect.height);
        pen.frame(rect.grow(1.0), 2.0, Paint::of(Role::Field), 2.0);
        output.mark(pen, index, Role::Field);
    }
}

/// The differences as bars about zero; the border is shaded, and where there is nothing to compare hatched.
fn differences(pair: &Pair, pen: &mut Pen<'_>, under: Strip<'_>) {
    let measure = &pair.measure;
    let values: Vec<f32> = measure
        .differences
        .iter()
        .map(|value| value.unwrap_or(f32::NAN))
        .collect();
    let (low, high) = under.range;
    // On the outputs' own scale, so that what is small looks small.
    let most = (high - low).max(f32::MIN_POSITIVE) / 2.0;
    let strip = Strip {
        values: &values,
        range: (-most, most),
        role: Role::Field,
        ..under
    };
    // Under cells, and over the paper of bars and lines.
    if strip.is_cells(pen) {
        shade(pair, pen, &strip);
        strip.draw(pen, "d");
    } else {
        strip.draw(pen, "d");
        shade(pair, pen, &strip);
        ends(pen, &strip);
    }
}

/// Shades what is at the border, and hatches where there is nothing to compare.
fn shade(pair: &Pair, pen: &mut Pen<'_>, strip: &Strip<'_>) {
    let measure = &pair.measure;
    let rect = strip.rect;
    let both = measure.differences.iter().zip(&measure.border);
    for (index, (difference, border)) in both.enumerate() {
        let (middle, half) = (strip.middle(index), strip.pitch() / 2.0);
        let left = (middle - half).max(rect.x);
        let width = ((middle + half).min(rect.right()) - left).max(0.0);
        let cell = Rect::new(left, rect.y, width, rect.height);
        if difference.is_none() {
            pen.stroke(hatch(cell, 6.0), Paint::of(Role::Hatch), 1.0);
        } else if *border {
            pen.fill(cell, 0.0, Paint::of(Role::Hatch).faded(0.3));
        }
    }
}

fn global(pair: &Pair, pen: &mut Pen<'_>, room: Rect) {
    let (a, b) = Shift::maxima(pair);
    let text = pen.look.text;
    let parts = [
        ("stage-shift-maximum", a, Role::Output),
        ("stage-shift-maximum-moved", b, Role::Output),
        ("stage-shift-difference", (b - a).abs(), Role::Field),
    ];
    let each = room.width / 3.0;
    for (index, (word, value, role)) in parts.into_iter().enumerate() {
        let x = room.x + each * (index as f64 + 0.5);
        let y = room.centre().y;
        let word = pen.word(word);
        pen.small(
            Point::new(x, y - text * 0.9),
            Anchor::Middle,
            word,
            Paint::of(Role::Muted),
            each - 8.0,
        );
        let number = pen.number(value);
        pen.write(
            Point::new(x, y + text * 0.6),
            Anchor::Middle,
            number,
            text * 1.5,
            true,
            Paint::ink(role),
            each,
        );
    }
}

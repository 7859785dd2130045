//! What the kernel makes of data that it has not learned from, beside what it should.

use super::frame::{Shown, headed};
use super::id;
use super::run::What;
use crate::engine::Shape;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::kinds::Tint;
use crate::view::lab::parts::{Pen, Plot, Ruler, extremes, round_ticks};

pub(super) fn draw(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    if shown.run.what == What::Edges {
        pictures(shown, rect, pen);
    } else {
        series(shown, rect, pen);
    }
}

/// Numbers of the examples in the data's own unit.
fn own(shown: &Shown<'_>, values: &[f32]) -> Vec<f32> {
    let task = &shown.run.task;
    // The mean of a series goes through the kernel that makes the output.
    let through = task.goal.as_ref().map_or(1.0, |goal| {
        goal.weights.iter().copied().map(f64::from).sum()
    });
    let (unit, mean) = (task.standard.deviation, task.standard.mean);
    let one = |value: &f32| {
        (f64::from(*value) * unit + mean * through).clamp(f32::MIN.into(), f32::MAX.into()) as f32
    };
    values.iter().map(one).collect()
}

fn series(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let word = if shown.run.what == What::Forecast {
        "stage-learn-forecasts"
    } else {
        "stage-learn-outputs"
    };
    let rect = headed(pen, rect, word, Role::Output);
    let test = &shown.run.task.test;
    let wanted = own(shown, test.target().data());
    let Ok(made) = test.predict(&shown.kernel) else {
        return;
    };
    let made = own(shown, made.data());
    let left = small * 3.8;
    let area = Rect::new(
        rect.x + left,
        rect.y + small * 1.5,
        (rect.width - left - small * 0.5).max(1.0),
        (rect.height - small * 1.8).max(1.0),
    );
    // As many as there is room for; around the one that is pointed at.
    let count = wanted
        .len()
        .min((area.width / (small * 0.8)).max(2.0) as usize);
    let pointed = shown.output.unwrap_or(0);
    let from = if pointed < count {
        0
    } else {
        (pointed - count / 2).min(wanted.len() - count)
    };
    let wanted = wanted.get(from..from + count).unwrap_or_default();
    let made = made.get(from..from + count).unwrap_or_default();
    let (low, high) = extremes(wanted);
    let (low, high) = (f64::from(low), f64::from(high));
    let air = ((high - low) * 0.3)
        .max(1e-6 * high.abs().max(low.abs()))
        .max(1e-30);
    let plot = Plot {
        rect: area,
        x: Ruler::plain(-0.5, count as f64 - 0.5),
        y: Ruler::plain(low - air, high + air),
    };
    let numerals = pen.look.words.numerals.telling(low - air, high + air);
    let many = (area.height / (small * 2.6)).max(2.0) as usize;
    let ticks: Vec<(f64, String)> = round_ticks(low - air, high + air, many)
        .into_iter()
        .map(|tick| (tick, numerals.short(tick)))
        .collect();
    plot.paper(pen, &[], &ticks);
    let place = |index: usize, value: f32| plot.at(index as f64, f64::from(value));
    let sticks = wanted.iter().zip(made).enumerate();
    let sticks = sticks.map(|(index, (wanted, made))| [place(index, *wanted), place(index, *made)]);
    pen.stroke(
        Outline::Segments(sticks.collect()),
        Paint::of(Role::Ink).faded(0.7),
        1.6,
    );
    let line = |values: &[f32]| {
        values
            .iter()
            .enumerate()
            .map(|(index, value)| place(index, *value))
            .collect::<Vec<_>>()
    };
    let (truth, guesses) = (line(wanted), line(made));
    pen.stroke(
        Outline::Polyline(truth.clone()),
        Paint::of(Role::Input).faded(0.5),
        1.3,
    );
    let size = (area.width / count.max(1) as f64 * 0.25).clamp(1.5, 4.0);
    pen.dots(guesses.iter().map(|at| (*at, size)).collect(), Role::Output);
    pen.dots(
        guesses
            .iter()
            .map(|at| (*at, (size - 1.5).max(0.5)))
            .collect(),
        Role::Panel,
    );
    pen.dots(
        truth.into_iter().map(|at| (at, size)).collect(),
        Role::Input,
    );
    let wide = area.width / count.max(1) as f64;
    for index in 0..count {
        let hit = Rect::new(area.x + wide * index as f64, area.y, wide, area.height);
        let pointed = shown.output == Some(from + index);
        pen.group(id("y", from + index), hit, 1.0, |pen| {
            if pointed {
                pen.frame(hit, 2.0, Paint::of(Role::Ink).faded(0.6), 1.2);
            }
        });
    }
    legend(rect, shown.run.what, pen);
}

fn legend(rect: Rect, what: What, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let y = rect.y + small * 0.5;
    let each = rect.width / 3.0;
    let truth = if what == What::Forecast {
        "stage-learn-true"
    } else {
        "stage-learn-wanted"
    };
    let words = [
        (truth, Role::Input),
        ("stage-learn-made", Role::Output),
        ("stage-learn-error", Role::Ink),
    ];
    for (index, (word, role)) in words.into_iter().enumerate() {
        let x = rect.x + each * index as f64;
        let middle = Point::new(x + 5.0, y);
        if role == Role::Ink {
            let (top, bottom) = (Point::new(x + 5.0, y - 6.0), Point::new(x + 5.0, y + 6.0));
            pen.line(top, bottom, Paint::of(role), 1.6);
        } else {
            pen.dots(vec![(middle, 4.0)], role);
        }
        if role == Role::Output {
            pen.dots(vec![(middle, 2.2)], Role::Panel);
        }
        let text = pen.word(word);
        pen.small(
            Point::new(x + 14.0, y),
            Anchor::Start,
            text,
            Paint::ink(role),
            each - 18.0,
        );
    }
}

/// The picture, its edges, what the kernel makes of it, and what is left between both, on one scale.
fn pictures(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let run = shown.run;
    let small = pen.look.small();
    let (training, test) = (&run.task.training, &run.task.test);
    let (Some(picture), Ok(upper), Ok(lower)) = (
        run.picture.as_ref(),
        training.predict(&shown.kernel),
        test.predict(&shown.kernel),
    ) else {
        return;
    };
    let Shape { width, height, .. } = upper.shape();
    let finite = |value: &f32| if value.is_finite() { *value } else { 0.0 };
    let made: Vec<f32> = upper
        .data()
        .iter()
        .chain(lower.data())
        .map(finite)
        .collect();
    let wanted: Vec<f32> = training
        .target()
        .data()
        .iter()
        .chain(test.target().data())
        .copied()
        .collect();
    let left: Vec<f32> = made
        .iter()
        .zip(&wanted)
        .map(|(made, wanted)| made - wanted)
        .collect();
    let rows = made.len() / width.max(1);
    let (low, high) = extremes(&wanted);
    let tint = Tint::Shades(Role::Output, low.min(-1e-6), high);
    let gap = small * 0.8;
    let each = ((rect.width - 3.0 * gap) / 4.0).max(1.0);
    let plain: Vec<f32> = picture.data().iter().map(|value| value / 255.0).collect();
    let all = [
        (
            "stage-learn-picture",
            Role::Input,
            plain.as_slice(),
            picture.shape().width,
            Tint::Grey,
        ),
        (
            "stage-learn-sobel",
            Role::Ink,
            wanted.as_slice(),
            width,
            tint,
        ),
        (
            "stage-learn-made",
            Role::Output,
            made.as_slice(),
            width,
            tint,
        ),
        ("stage-learn-rest", Role::Ink, left.as_slice(), width, tint),
    ];
    for (index, (word, role, numbers, columns, tint)) in all.into_iter().enumerate() {
        let x = rect.x + (each + gap) * index as f64;
        let place = Rect::new(x, rect.y, each, rect.height);
        let room = headed(pen, place, word, role);
        let down = numbers.len() as f64 / columns.max(1) as f64;
        let unit = (room.width / columns.max(1) as f64)
            .min((room.height - small * 1.4).max(1.0) / down.max(1.0));
        let rect = Rect::new(room.x, room.y, unit * columns as f64, unit * down);
        pen.pixels(rect, columns, numbers, |number, palette| {
            tint.rgb(number, palette)
        });
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        if index == 0 {
            continue;
        }
        // Under the line are the rows that are not learned from.
        let y = rect.y + rect.height * height as f64 / rows.max(1) as f64;
        let line = Outline::line(Point::new(rect.x, y), Point::new(rect.right(), y));
        pen.commands().push(Command::Stroke(
            line,
            Paint::of(Role::Ink),
            1.0,
            Some([5.0, 4.0]),
        ));
        if index == 3 {
            let text = pen.word("stage-learn-below");
            let at = Point::new(rect.x, rect.bottom() + small * 0.8);
            pen.small(at, Anchor::Start, text, Paint::of(Role::Muted), each);
        }
    }
}

//! The kernel on its way to what it should be: bars for a series, two plates for a picture.

use super::frame::{Shown, headed};
use super::id;
use super::run::What;
use crate::scene::{Anchor, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;
use crate::view::lab::parts::Pen;

pub(super) fn draw(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    if shown.run.what == What::Edges {
        plates(shown, rect, pen);
    } else {
        bars(shown, rect, pen);
    }
}

/// A weight as it is written on the stage: at most three decimals.
fn brief(pen: &Pen<'_>, weight: f32) -> String {
    let number = f64::from(weight);
    let size = number.abs();
    let places = if size < 10.0 { 100.0 } else { 10.0 };
    pen.number(if size < 1e4 {
        (number * places).round() / places
    } else {
        number
    })
}

fn bars(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let run = shown.run;
    let small = pen.look.small();
    let rect = headed(pen, rect, "stage-learn-kernel", Role::Kernel);
    legend(shown, rect, pen);
    let names = run.names();
    // The bias stands apart.
    let count = names.len() as f64 + 1.3;
    let each = rect.width / count;
    let (low, high) = run.weights_range(&shown.kernel);
    let top = rect.y + small * 3.0;
    let room = (rect.bottom() - top - small * 1.8).max(4.0);
    let air = if low < 0.0 { small * 1.2 } else { 0.0 };
    let unit = (room - air).max(2.0) / (high - low).max(1e-30);
    let zero = top + high * unit;
    pen.line(
        Point::new(rect.x, zero),
        Point::new(rect.right(), zero),
        Paint::of(Role::Hairline),
        1.0,
    );
    let optimum = &run.optimum.kernel;
    let goal = run.goal();
    let apart = run.task.goal.is_some() && goal.distance(optimum) > 0.005 * (high - low);
    let now = &shown.kernel;
    let rows = now.weights.iter().chain([&now.bias]);
    let goals = goal.weights.iter().chain([&goal.bias]);
    let bests = optimum.weights.iter().chain([&optimum.bias]);
    let told = each >= small * 2.4;
    let y = |weight: f32| zero - (f64::from(weight) * unit).clamp(-1e6, 1e6);
    for (place, ((weight, wanted), best)) in rows.zip(goals).zip(bests).enumerate() {
        let bias = place == names.len();
        let x = rect.x + each * (place as f64 + if bias { 0.8 } else { 0.5 });
        let wide = (each * 0.62).min(48.0);
        let bar = |to: f64, wide: f64| {
            Rect::new(
                x - wide / 2.0,
                to.min(zero),
                wide,
                (to - zero).abs().max(1.0),
            )
        };
        let hit = Rect::new(
            x - each / 2.0,
            rect.y + small,
            each,
            (rect.height - small).max(1.0),
        );
        let pointed = shown.weight == Some(place);
        pen.group(id("k", place), hit, 1.0, |pen| {
            if pointed {
                pen.fill(hit, 3.0, Paint::of(Role::Soft));
                pen.frame(hit, 3.0, Paint::of(Role::Kernel), 1.4);
            }
            pen.fill(bar(y(*weight), wide * 0.72), 1.0, Paint::of(Role::Kernel));
            pen.dashed(bar(y(*wanted), wide).grow(1.0), 1.0, Paint::of(Role::Ink));
            if apart {
                let (left, right) = (
                    Point::new(x - wide * 0.6, y(*best)),
                    Point::new(x + wide * 0.6, y(*best)),
                );
                pen.line(left, right, Paint::of(Role::Output), 2.0);
            }
            if told || pointed || place == 0 || bias {
                let name = names.get(place).cloned().unwrap_or_else(|| "b".to_owned());
                let at = Point::new(x, rect.bottom() - small * 0.5);
                pen.small(
                    at,
                    Anchor::Middle,
                    name,
                    Paint::ink(Role::Kernel),
                    if told { each } else { small * 3.4 },
                );
            }
            if told || pointed {
                let text = brief(pen, *weight);
                let end = y(*weight);
                let beyond = if *weight < 0.0 {
                    end.max(y(wanted.min(0.0))) + small * 0.9
                } else {
                    end.min(y(wanted.max(0.0))) - small * 0.8
                };
                let beyond =
                    beyond.clamp(top - small, (rect.bottom() - small * 1.5).max(top - small));
                pen.small(
                    Point::new(x, beyond),
                    Anchor::Middle,
                    text,
                    Paint::of(Role::Ink),
                    if told { each } else { small * 4.0 },
                );
            }
        });
    }
}

/// What is solid, what is dashed, and what the tick is.
fn legend(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let y = rect.y + small * 0.5;
    let goal = if shown.run.task.goal.is_some() {
        "stage-learn-goal"
    } else {
        "stage-learn-optimum"
    };
    let each = rect.width / 3.0;
    let mark = |index: f64| Rect::new(rect.x + each * index, y - 5.0, 12.0, 10.0);
    pen.fill(mark(0.0), 1.0, Paint::of(Role::Kernel));
    pen.dashed(mark(1.0), 1.0, Paint::of(Role::Ink));
    let mut words = vec![("stage-learn-now", 0.0), (goal, 1.0)];
    let (low, high) = shown.run.weights_range(&shown.kernel);
    let far = shown.run.goal().distance(&shown.run.optimum.kernel) > 0.005 * (high - low);
    if far {
        let (left, right) = (
            Point::new(rect.x + each * 2.0, y),
            Point::new(rect.x + each * 2.0 + 12.0, y),
        );
        pen.line(left, right, Paint::of(Role::Output), 2.0);
        words.push(("stage-learn-optimum", 2.0));
    }
    for (word, index) in words {
        let text = pen.word(word);
        let at = Point::new(rect.x + each * index + 17.0, y);
        pen.small(at, Anchor::Start, text, Paint::of(Role::Ink), each - 20.0);
    }
}

/// The learned kernel beside the one that made the picture.
fn plates(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let half = rect.width / 2.0;
    let (left, right) = (
        Rect::new(rect.x, rect.y, half - small * 0.5, rect.height),
        Rect::new(
            rect.x + half + small * 0.5,
            rect.y,
            half - small * 0.5,
            rect.height,
        ),
    );
    let now = shown.kernel.weights.clone();
    plate(shown, left, "stage-learn-now-plate", &now, true, pen);
    let goal = shown.run.goal().weights.clone();
    plate(shown, right, "stage-learn-goal-plate", &goal, false, pen);
}

fn plate(
    shown: &Shown<'_>,
    rect: Rect,
    word: &str,
    weights: &[f32],
    solid: bool,
    pen: &mut Pen<'_>,
) {
    let small = pen.look.small();
    let role = if solid { Role::Kernel } else { Role::Ink };
    let rect = headed(pen, rect, word, role);
    let [rows, columns] = shown.run.size();
    let room = rect.height - if solid { small * 1.6 } else { 0.0 };
    let each = (rect.width / columns as f64)
        .min(room / rows as f64)
        .max(2.0);
    let (low, high) = shown.run.weights_range(&shown.kernel);
    let scale = Scale::of(Role::Kernel, low.min(-1e-9), high);
    let size = (each * 0.3).min(pen.look.text).max(1.0);
    for (place, weight) in weights.iter().enumerate() {
        let (down, along) = (place / columns, place % columns);
        let cell = Rect::new(
            rect.x + each * along as f64,
            rect.y + each * down as f64,
            each - 2.0,
            each - 2.0,
        );
        let cell = Rect::new(cell.x, cell.y, cell.width.max(1.0), cell.height.max(1.0));
        let pointed = shown.weight == Some(place);
        pen.group(id("k", place), cell, 1.0, |pen| {
            if solid {
                pen.fill(cell, 3.0, scale.paint(f64::from(*weight)));
                pen.frame(cell, 3.0, Paint::of(Role::Kernel).faded(0.6), 1.0);
            } else {
                pen.dashed(cell, 3.0, Paint::of(Role::Ink));
            }
            if pointed {
                pen.frame(cell.grow(1.5), 4.0, Paint::of(Role::Ink), 2.0);
            }
            if size >= 6.0 {
                let text = brief(pen, *weight);
                pen.text(
                    cell.centre(),
                    text,
                    size,
                    Paint::of(Role::Ink),
                    cell.width - 2.0,
                );
            }
        });
    }
    if solid {
        let bias = format!("b = {}", brief(pen, shown.kernel.bias));
        let y = rect.y + each * rows as f64 + small * 0.8;
        let hit = Rect::new(
            rect.x,
            y - small * 0.7,
            (each * columns as f64).max(1.0),
            small * 1.4,
        );
        pen.group(id("k", weights.len()), hit, 1.0, |pen| {
            let at = Point::new(rect.x, y);
            let role = if shown.weight == Some(weights.len()) {
                Role::Ink
            } else {
                Role::Kernel
            };
            pen.small(at, Anchor::Start, bias, Paint::ink(role), rect.width);
        });
    }
}

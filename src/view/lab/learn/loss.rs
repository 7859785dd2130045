//! The mean squared error, step by step, on a scale of powers of ten.

use super::frame::{Shown, headed};
use super::id;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Line, Pen, Plot, Ruler, powers, round_ticks};

/// The scale goes no farther below the first error than so many powers of ten.
const DEPTH: i32 = 8;

pub(super) fn draw(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let run = shown.run;
    let small = pen.look.small();
    let rect = headed(pen, rect, "stage-learn-loss", Role::Ink);
    let all = run.until(shown.step);
    let legend = small * 1.5;
    let left = small * 3.4;
    let area = Rect::new(
        rect.x + left,
        rect.y + legend,
        (rect.width - left - small * 0.6).max(1.0),
        (rect.height - legend - small * 1.7).max(1.0),
    );
    let first = all.first().map_or(1.0, |first| first.training).max(1e-30);
    let errors = all.iter().flat_map(|kept| [kept.training, kept.test]);
    let (mut low, mut high) = (run.least, first);
    for error in errors {
        low = low.min(error);
        high = high.max(error);
    }
    let power = |number: f64| number.max(1e-30).log10();
    let bottom = (power(low).floor() as i32).max(power(first).floor() as i32 - DEPTH);
    let top = (power(high).ceil() as i32).max(bottom + 1);
    let (low, high) = (10f64.powi(bottom), 10f64.powi(top));
    let plot = Plot {
        rect: area,
        x: Ruler::plain(0.0, run.steps as f64),
        y: Ruler::powers(low, high),
    };
    let many = (area.height / (small * 1.6)).max(2.0) as usize;
    let numerals = pen.look.words.numerals;
    let rows: Vec<(f64, String)> = powers(low * 0.999, high * 1.001, many)
        .into_iter()
        .map(|tick| (tick, numerals.short(tick)))
        // There is not the room for 1×10⁻⁴.
        .map(|(tick, text)| (tick, text.trim_start_matches("1×").to_owned()))
        .collect();
    let columns: Vec<(f64, String)> = round_ticks(
        0.0,
        run.steps as f64,
        (area.width / (small * 5.0)).max(2.0) as usize,
    )
    .into_iter()
    .filter(|tick| *tick <= run.steps as f64)
    .map(|tick| (tick, numerals.short(tick)))
    .collect();
    plot.paper(pen, &columns, &rows);
    let level = run.least.max(low);
    let lines = [
        Line {
            points: vec![(0.0, level), (run.steps as f64, level)],
            paint: Paint::of(Role::Output),
            dashed: true,
            width: 1.6,
        },
        Line {
            points: curve(shown, |kept| kept.test, low),
            paint: Paint::of(Role::Muted),
            dashed: true,
            width: 1.3,
        },
        Line {
            points: curve(shown, |kept| kept.training, low),
            paint: Paint::of(Role::Kernel),
            dashed: false,
            width: 2.2,
        },
    ];
    for line in &lines {
        plot.line(pen, line);
    }
    present(shown, &plot, low, pen);
    names(rect, area, pen);
    find(run.steps, area, pen);
}

fn curve(
    shown: &Shown<'_>,
    error: impl Fn(&crate::learn::kernel::Snapshot) -> f64,
    low: f64,
) -> Vec<(f64, f64)> {
    let all = shown.run.until(shown.step).iter().enumerate();
    all.map(|(step, kept)| (step as f64, error(kept).max(low)))
        .collect()
}

/// Where it is now, or where it was lost.
fn present(shown: &Shown<'_>, plot: &Plot, low: f64, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let run = shown.run;
    let all = run.until(shown.step);
    let Some(kept) = all.last() else {
        return;
    };
    let at = plot.at((all.len() - 1) as f64, kept.training.max(low));
    let Some(lost) = run.lost(shown.step) else {
        pen.dots(vec![(at, 4.5)], Role::Kernel);
        return;
    };
    let arm = 6.0;
    for side in [-1.0, 1.0] {
        pen.line(
            Point::new(at.x - arm, at.y - arm * side),
            Point::new(at.x + arm, at.y + arm * side),
            Paint::of(Role::Field),
            2.6,
        );
    }
    let text = format!("{} {lost}", pen.word("stage-learn-lost"));
    let place = Point::new(at.x + arm + 6.0, at.y + small * 0.4);
    pen.write(
        place,
        Anchor::Start,
        text,
        small,
        true,
        Paint::of(Role::Field),
        (plot.rect.right() - place.x - 4.0).max(small * 6.0),
    );
}

/// What the lines are.
fn names(rect: Rect, area: Rect, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let y = rect.y + small * 0.5;
    let each = rect.width / 3.0;
    let words = [
        ("stage-learn-training", Role::Kernel, false),
        ("stage-learn-test", Role::Muted, true),
        ("stage-learn-optimum", Role::Output, true),
    ];
    for (index, (word, role, dashed)) in words.into_iter().enumerate() {
        let x = rect.x + each * index as f64;
        let line = crate::scene::Outline::line(Point::new(x, y), Point::new(x + 16.0, y));
        let dashes = dashed.then_some([5.0, 4.0]);
        pen.commands().push(crate::scene::Command::Stroke(
            line,
            Paint::of(role),
            2.0,
            dashes,
        ));
        let text = pen.word(word);
        pen.small(
            Point::new(x + 20.0, y),
            Anchor::Start,
            text,
            Paint::ink(role),
            each - 24.0,
        );
    }
    let word = pen.word("stage-learn-steps");
    let at = Point::new(area.right() - 4.0, area.bottom() - small * 0.7);
    pen.small(at, Anchor::End, word, Paint::of(Role::Muted), small * 3.2);
}

/// Lets a pointer go to a step.
fn find(steps: usize, area: Rect, pen: &mut Pen<'_>) {
    let pixel = steps as f64 / area.width.max(1.0);
    let by = (pixel * 3.0).ceil().max(1.0) as usize;
    let x = |step: f64| area.x + step / (steps.max(1) as f64) * area.width;
    for step in (0..=steps).step_by(by) {
        let (left, right) = (
            x(step as f64 - by as f64 / 2.0),
            x(step as f64 + by as f64 / 2.0),
        );
        let hit = Rect::new(
            left.max(area.x),
            area.y,
            (right.min(area.right()) - left.max(area.x)).max(0.0),
            area.height,
        );
        pen.group(id("s", step), hit, 1.0, |_| {});
    }
}

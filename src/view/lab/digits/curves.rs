//! A measure of training over the epochs: of what is learned from, and of what is held out.

use super::pen::{Pen, finer};
use super::shipped::Curve;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Which measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Loss,
    Accuracy,
}

pub(super) fn draw(pen: &mut Pen<'_>, area: Rect, curve: &Curve, which: Which) {
    let small = pen.look.small();
    let title = pen.word(match which {
        Which::Loss => "stage-digits-loss",
        Which::Accuracy => "stage-digits-accuracy",
    });
    let at = Point::new(area.x, area.y + small * 0.5);
    pen.head(at, title, Role::Ink, area.width);
    let (left, right) = (small * 2.6, small * 0.6);
    let top = area.y + small * 2.8;
    let plot = Rect::new(
        area.x + left,
        top,
        (area.width - left - right).max(10.0),
        (area.bottom() - top - small * 1.6).max(10.0),
    );
    let column = usize::from(which == Which::Accuracy);
    let of = |row: &[f64; 4], held: bool| row.get(column + usize::from(held) * 2).copied();
    let numbers = |held: bool| -> Vec<f64> {
        curve
            .measured
            .iter()
            .filter_map(|row| of(row, held))
            .collect()
    };
    let (train, held) = (numbers(false), numbers(true));
    let most = train
        .iter()
        .chain(&held)
        .copied()
        .filter(|n| n.is_finite())
        .fold(0.0, f64::max);
    let high = if which == Which::Accuracy {
        1.0
    } else {
        most.max(1.0)
    };
    axes(pen, plot, curve.epochs, high, which);
    legend(pen, Point::new(area.x, area.y + small * 1.75), area.width);
    for (numbers, role, dash) in [
        (train, Role::Input, Some([5.0, 3.0])),
        (held, Role::Output, None),
    ] {
        let points: Vec<Point> = numbers
            .iter()
            .enumerate()
            .map(|(epoch, number)| {
                let share = if number.is_finite() {
                    (number / high).min(1.0)
                } else {
                    1.0
                };
                Point::new(
                    plot.x + plot.width * epoch as f64 / curve.epochs.max(1) as f64,
                    plot.bottom() - plot.height * share,
                )
            })
            .collect();
        if let Some(last) = points.last() {
            pen.dots(vec![(*last, 3.5)], role);
        }
        let line = Outline::Polyline(points);
        pen.commands()
            .push(Command::Stroke(line, Paint::of(role), 2.0, dash));
    }
}

fn axes(pen: &mut Pen<'_>, plot: Rect, epochs: usize, high: f64, which: Which) {
    let small = pen.look.small();
    let lines = match which {
        Which::Accuracy => vec![0.0, 0.5, 0.95, 1.0],
        Which::Loss => vec![0.0, 0.5, 1.0],
    };
    for share in lines {
        let y = plot.bottom() - plot.height * share;
        let (from, to) = (Point::new(plot.x, y), Point::new(plot.right(), y));
        pen.line(from, to, Paint::of(Role::Hairline), 1.0);
        let text = match which {
            // The two highest would stand on each other.
            Which::Accuracy if share == 1.0 => continue,
            Which::Accuracy => finer(pen.look.words, share),
            Which::Loss => pen.look.words.numerals.short(share * high),
        };
        let at = Point::new(plot.x - 5.0, y);
        pen.small(
            at,
            Anchor::End,
            text,
            Paint::of(Role::Muted),
            small * 2.6 - 5.0,
        );
    }
    let y = plot.bottom() + small * 0.9;
    let name = format!("{} 0", pen.word("stage-digits-epoch"));
    pen.small(
        Point::new(plot.x, y),
        Anchor::Start,
        name,
        Paint::of(Role::Muted),
        plot.width * 0.6,
    );
    let at = Point::new(plot.right(), y);
    pen.small(
        at,
        Anchor::End,
        epochs.to_string(),
        Paint::of(Role::Muted),
        plot.width * 0.3,
    );
}

/// Dashed and blue what it learns from, whole and violet what is held out.
fn legend(pen: &mut Pen<'_>, at: Point, room: f64) {
    let small = pen.look.small();
    let half = room / 2.0;
    let both = [
        ("stage-digits-train", Role::Input, Some([5.0, 3.0])),
        ("stage-digits-held", Role::Output, None),
    ];
    for (index, (word, role, dash)) in both.into_iter().enumerate() {
        let x = at.x + half * index as f64;
        let line = Outline::line(Point::new(x, at.y), Point::new(x + small * 1.8, at.y));
        pen.commands()
            .push(Command::Stroke(line, Paint::of(role), 2.0, dash));
        let text = pen.word(word);
        let place = Point::new(x + small * 2.2, at.y);
        pen.small(
            place,
            Anchor::Start,
            text,
            Paint::ink(role),
            half - small * 2.4,
        );
    }
}

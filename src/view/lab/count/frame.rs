//! The stage of the counts: bars of parameters, the errors over the examples, and the learned weights.

use super::super::View;
use super::super::parts::{Line, Pen, Plot, Ruler, powers, round_ticks};
use super::Count;
use super::trial::{INPUTS, KERNEL, MOST, OUTPUTS, Point as Fitted};
use crate::learn::dense::Matrix;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::kinds::Tint;

pub(super) fn draw(lab: &Count, view: &View<'_>, pen: &mut Pen<'_>) {
    let (width, height) = (pen.look.width, pen.look.height);
    let small = pen.look.small();
    let below = bars(lab, view, pen);
    let wide = width > 600.0;
    let side = if wide { (width * 0.3).round() } else { 0.0 };
    let legend = if wide { small * 3.0 } else { small * 4.6 };
    let rect = Rect::new(
        small * 4.2,
        below + small * 3.6,
        width - side - small * 5.4,
        height - below - small * 7.6 - legend,
    );
    if rect.height > 40.0 {
        errors(lab, pen, rect.snapped());
    }
    if wide {
        let left = width - side + small;
        weights(
            lab,
            pen,
            Rect::new(
                left,
                below + small,
                side - small * 2.0,
                height - below - small * 2.0,
            ),
        );
    }
}

/// Draws the bars; where they end.
fn bars(lab: &Count, view: &View<'_>, pen: &mut Pen<'_>) -> f64 {
    let small = pen.look.small();
    let text = pen.look.text;
    let counts = lab.counts;
    let most = counts.dense().max(counts.conv()).max(10);
    let end = 10f64.powf((most as f64).log10().ceil().max(1.0));
    let left = (small * 8.0).min(pen.look.width * 0.24);
    let tall = (text * 1.7).round();
    let plot = Plot {
        rect: Rect::new(
            left,
            text + 16.0,
            pen.look.width - left - small * 3.0,
            tall * 2.0 + 26.0,
        )
        .snapped(),
        x: Ruler::powers(1.0, end),
        y: Ruler::plain(0.0, 1.0),
    };
    let room = (plot.rect.width / (small * 5.0)).max(2.0) as usize;
    let numerals = pen.look.words.numerals;
    let ticks: Vec<(f64, String)> = powers(1.0, end, room)
        .into_iter()
        .map(|tick| {
            (
                tick,
                if tick < 1e8 {
                    numerals.count(tick as usize)
                } else {
                    numerals.short(tick)
                },
            )
        })
        .collect();
    let at = Point::new(pen.look.width / 2.0, 6.0 + text / 2.0);
    let title = pen.word("stage-count-parameters");
    pen.write(
        at,
        Anchor::Middle,
        title,
        text,
        true,
        Paint::of(Role::Ink),
        pen.look.width - 16.0,
    );
    plot.paper(pen, &ticks, &[]);
    let (h, w) = (view.state.text("height"), view.state.text("width"));
    let k = view.state.text("k");
    let rows = [
        (
            "stage-count-dense",
            Role::Ink,
            counts.dense(),
            format!("({h} · {w} + 1) · {}", counts.units),
        ),
        (
            "stage-count-conv",
            Role::Kernel,
            counts.conv(),
            format!("({k} · {k} + 1) · {}", counts.filters),
        ),
    ];
    for (index, (word, role, count, sum)) in rows.into_iter().enumerate() {
        let y = plot.rect.y + 9.0 + (tall + 8.0) * index as f64;
        let right = plot.at(count as f64, 0.0).x.max(plot.rect.x + 3.0);
        let bar = Rect::new(plot.rect.x, y, right - plot.rect.x, tall);
        let paint = if role == Role::Ink {
            Paint::tint(Role::Ink, 0.55)
        } else {
            Paint::of(role)
        };
        pen.fill(bar, 0.0, paint);
        let label = pen.word(word);
        let at = Point::new(plot.rect.x - 6.0, y + tall / 2.0);
        pen.small(at, Anchor::End, label, Paint::ink(role), left - 8.0);
        let told = format!("{sum} = {}", numerals.count(count));
        // Beside the bar where there is room, else on paper over its end.
        let room = text * 0.58 * told.chars().count() as f64;
        let fits = right + room + 12.0 < plot.rect.right();
        let x = if fits {
            right + 6.0
        } else {
            (right.min(plot.rect.right()) - room - 8.0).max(plot.rect.x + 6.0)
        };
        let back = Rect::new(x - 3.0, y + 3.0, room + 6.0, tall - 6.0);
        pen.fill(back, 2.0, Paint::of(Role::Panel).faded(0.9));
        pen.write(
            Point::new(x, y + tall / 2.0),
            Anchor::Start,
            told,
            text,
            false,
            Paint::of(Role::Ink),
            room,
        );
    }
    plot.rect.bottom() + small * 1.6
}

/// One of the four curves: its number, its colour, whether it is of the examples learned from.
struct Curve {
    word: &'static str,
    role: Role,
    train: bool,
    of: fn(&Fitted) -> f64,
}

const CURVES: [Curve; 4] = [
    Curve {
        word: "stage-count-test-dense",
        role: Role::Ink,
        train: false,
        of: |point| point.dense.test,
    },
    Curve {
        word: "stage-count-train-dense",
        role: Role::Ink,
        train: true,
        of: |point| point.dense.train,
    },
    Curve {
        word: "stage-count-test-conv",
        role: Role::Kernel,
        train: false,
        of: |point| point.conv.test,
    },
    Curve {
        word: "stage-count-train-conv",
        role: Role::Kernel,
        train: true,
        of: |point| point.conv.train,
    },
];

fn errors(lab: &Count, pen: &mut Pen<'_>, rect: Rect) {
    let small = pen.look.small();
    let highest = lab
        .trial
        .curve
        .iter()
        .map(|point| point.dense.test)
        .fold(1.0, f64::max);
    let plot = Plot {
        rect,
        x: Ruler::plain(0.0, MOST as f64),
        y: Ruler::powers(0.01, 10f64.powf(highest.max(2.0).log10().ceil())),
    };
    let count = (rect.width / (small * 4.0)).clamp(2.0, 10.0) as usize;
    let x: Vec<(f64, String)> = round_ticks(0.0, MOST as f64, count)
        .into_iter()
        .map(|tick| (tick, pen.number(tick)))
        .collect();
    let y: Vec<(f64, String)> = powers(plot.y.from, plot.y.to, 6)
        .into_iter()
        .map(|tick| (tick, pen.number(tick)))
        .collect();
    plot.paper(pen, &x, &y);
    let title = pen.word("stage-count-errors");
    let at = Point::new(rect.x - small * 2.0, rect.y - small * 1.1);
    pen.head(at, title, Paint::of(Role::Ink), rect.width + small * 2.0);
    let text = pen.word("stage-count-samples");
    let at = Point::new(rect.centre().x, rect.bottom() + small * 2.0);
    pen.small(at, Anchor::Middle, text, Paint::of(Role::Muted), rect.width);
    // As many examples as inputs: the dense layer can no longer pass through all of them.
    let inputs = plot.at(INPUTS as f64, plot.y.from);
    pen.line(
        Point::new(inputs.x, rect.y),
        inputs,
        Paint::of(Role::Muted).faded(0.5),
        1.0,
    );
    let text = format!("{INPUTS} {}", pen.word("stage-count-inputs"));
    let at = Point::new(inputs.x + 4.0, rect.y + small * 0.8);
    pen.small(
        at,
        Anchor::Start,
        text,
        Paint::of(Role::Muted),
        rect.right() - inputs.x - 8.0,
    );
    for curve in &CURVES {
        let points = lab
            .trial
            .curve
            .iter()
            .map(|point| (point.samples as f64, (curve.of)(point)));
        let line = Line {
            points: points.collect(),
            paint: Paint::of(curve.role),
            dashed: curve.train,
            width: 2.0,
        };
        plot.line(pen, &line);
    }
    let x = lab.now.samples as f64;
    let now = plot.at(x, plot.y.from);
    pen.line(Point::new(now.x, rect.y), now, Paint::of(Role::Field), 1.5);
    for curve in &CURVES {
        let at = plot.at(x, (curve.of)(&lab.now));
        pen.dots(vec![(at, 5.0)], Role::Background);
        pen.dots(vec![(at, 4.0)], curve.role);
    }
    for samples in 2..=MOST {
        let middle = plot.at(samples as f64, plot.y.from).x;
        let pitch = rect.width / MOST as f64;
        let id = Id {
            kind: "samples",
            index: samples.cast_signed(),
            row: None,
        };
        let hit = Rect::new(middle - pitch / 2.0, rect.y, pitch, rect.height);
        pen.group(id, hit, 1.0, |_| {});
    }
    legend(pen, rect);
}

fn legend(pen: &mut Pen<'_>, rect: Rect) {
    let small = pen.look.small();
    let half = (rect.width + small * 3.0) / 2.0;
    for (index, curve) in CURVES.iter().enumerate() {
        let at = Point::new(
            rect.x - small * 2.0 + half * (index / 2) as f64,
            rect.bottom() + small * 3.7 + small * 1.5 * (index % 2) as f64,
        );
        let line = crate::scene::Outline::line(at, Point::new(at.x + 26.0, at.y));
        let dashes = curve.train.then_some([5.0, 4.0]);
        let paint = Paint::of(curve.role);
        pen.commands()
            .push(crate::scene::Command::Stroke(line, paint, 2.0, dashes));
        let text = pen.word(curve.word);
        pen.small(
            Point::new(at.x + 32.0, at.y),
            Anchor::Start,
            text,
            Paint::ink(curve.role),
            half - 38.0,
        );
    }
}

/// Draws what both layers have learned as matrices of weights from the inputs to the outputs.
fn weights(lab: &Count, pen: &mut Pen<'_>, room: Rect) {
    let small = pen.look.small();
    let dense = lab.now.dense.weights.transposed();
    let kernel = lab.now.conv.weights.data();
    let band = (0..OUTPUTS).flat_map(|row| {
        (0..INPUTS).map(move |column| {
            column
                .checked_sub(row)
                .and_then(|tap| kernel.get(tap))
                .copied()
                .unwrap_or(0.0)
        })
    });
    let band = Matrix::new(OUTPUTS, INPUTS, band.collect());
    let side = room.width.min((room.height - small * 6.0) / 2.0).max(20.0);
    let parts = [
        (
            &dense,
            "stage-count-learned-dense",
            Role::Ink,
            INPUTS * OUTPUTS,
        ),
        (
            &band,
            "stage-count-learned-conv",
            Role::Kernel,
            KERNEL.len(),
        ),
    ];
    for (index, (matrix, word, role, count)) in parts.into_iter().enumerate() {
        let top = room.y + (side + small * 3.0) * index as f64;
        let head = format!("{}: {count}", pen.word(word));
        pen.head(
            Point::new(room.x, top + small * 0.6),
            head,
            Paint::ink(role),
            room.width,
        );
        let rect = Rect::new(
            room.x,
            top + small * 1.5,
            side,
            side * OUTPUTS as f64 / INPUTS as f64,
        )
        .snapped();
        let numbers: Vec<f32> = matrix.data().iter().map(|number| *number as f32).collect();
        // One scale for both: what the kernel's largest weight is.
        let tint = Tint::over(Role::Kernel, &[1.0, -1.0]);
        pen.pixels(rect, matrix.columns(), &numbers, |number, palette| {
            tint.rgb(number, palette)
        });
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    }
}

//! The stage of the neighbours.

use super::super::View;
use super::super::parts::{Pen, Plot, Ruler, Strip, extremes, round_ticks};
use super::Neighbours;
use super::layers::Layers;
use super::pairs::Rows;
use super::scatter::{Scatter, plot};
use crate::scene::{Anchor, Id, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;
use crate::view::kinds::Tint;

/// The scatter of one order in a place.
pub(super) fn scatter<'a>(
    lab: &'a Neighbours,
    shuffled: bool,
    view: &View<'_>,
    rect: Rect,
) -> Scatter<'a> {
    Scatter {
        rows: if shuffled { &lab.shuffled } else { &lab.rows },
        plot: plot(rect, lab.range),
        from: (view.moment.from + 1).min(lab.farthest()),
        distance: lab.distance(view.state),
        glide: view.moment.glide(),
        role: Role::Input,
        id: if shuffled { "shuffled-dot" } else { "dot" },
        hover: view.hover,
    }
}

/// Draws the numbers, the scatters under them, and at the bottom the correlation over the distance.
pub(super) fn scatters(lab: &Neighbours, view: &View<'_>, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let (width, height) = (pen.look.width, pen.look.height);
    let shuffle = view.state.on("shuffle");
    let low = pen.look.is_low();
    let strip = if low {
        0.0
    } else {
        (height * if lab.is_picture() { 0.17 } else { 0.1 }).round()
    };
    let bottom = (height * 0.2).max(small * 6.0).round();
    let panels = if shuffle { 2.0 } else { 1.0 };
    let each = width / panels;
    let orders = [
        (&lab.rows, "stage-neighbours-order"),
        (&lab.shuffled, "stage-neighbours-shuffled"),
    ];
    for (index, (rows, word)) in orders.into_iter().take(panels as usize).enumerate() {
        let left = each * index as f64;
        let r = if index == 0 {
            lab.r(lab.distance(view.state))
        } else {
            lab.r_shuffled(lab.distance(view.state))
        };
        let r = super::written(r, pen.look.words);
        let title = format!("{}: r = {r}", pen.word(word));
        let size = pen.look.text;
        let at = Point::new(left + each / 2.0, 8.0 + size / 2.0);
        pen.write(
            at,
            Anchor::Middle,
            title,
            size,
            true,
            Paint::of(Role::Ink),
            each - 8.0,
        );
        let top = 14.0 + size;
        if strip > 0.0 {
            let place = Rect::new(left + small * 4.0, top + 4.0, each - small * 5.5, strip);
            numbers(lab, rows, view, pen, place, index);
        }
        let above = top + strip + small * 2.2;
        let tall = (height - bottom - above - small * 3.6).max(30.0);
        let wide = (each - small * 6.0).min(tall * 1.7).max(30.0);
        let rect = Rect::new(
            left + small * 4.0 + (each - small * 5.5 - wide) / 2.0,
            above,
            wide,
            tall,
        )
        .snapped();
        let text = format!(
            "{} {}",
            pen.word("stage-neighbours-neighbour"),
            lab.distance(view.state)
        );
        let at = Point::new(rect.x, rect.y - small * 0.8);
        pen.small(at, Anchor::Start, text, Paint::of(Role::Muted), rect.width);
        scatter(lab, index == 1, view, rect).draw(pen);
    }
    curve(
        lab,
        view,
        pen,
        Rect::new(
            small * 4.0,
            height - bottom + small * 0.8,
            width - small * 5.5,
            bottom - small * 3.4,
        ),
    );
}

/// The numbers themselves, and the pair that is pointed at among them.
fn numbers(
    lab: &Neighbours,
    rows: &Rows,
    view: &View<'_>,
    pen: &mut Pen<'_>,
    place: Rect,
    index: usize,
) {
    if lab.is_picture() {
        let wide = picture_place(rows, place);
        grey(pen, rows, wide);
        return;
    }
    let (id, dot) = if index == 0 {
        ("x", "dot")
    } else {
        ("s", "shuffled-dot")
    };
    let strip = Strip {
        range: lab.range,
        ..Strip::new(place, &rows.data, Role::Input)
    };
    strip.draw(pen, id);
    let pointed = |hover: Id| hover.row.is_none() && (hover.kind == id || hover.kind == dot);
    if let Some(hover) = view.hover.filter(|hover| pointed(*hover)) {
        let first = hover.index.unsigned_abs();
        strip.mark(pen, first, Role::Field);
        strip.mark(pen, first + lab.distance(view.state), Role::Field);
    }
}

/// The place of a picture in the middle of a room.
fn picture_place(rows: &Rows, room: Rect) -> Rect {
    let height = rows.data.len() as f64 / rows.width.max(1) as f64;
    let aspect = rows.width as f64 / height.max(1.0);
    let width = room.width.min(room.height * aspect);
    let tall = width / aspect;
    Rect::new(
        room.x + (room.width - width) / 2.0,
        room.y + (room.height - tall) / 2.0,
        width,
        tall,
    )
    .snapped()
}

/// Draws the numbers of a picture, 0…255, as grey.
fn grey(pen: &mut Pen<'_>, rows: &Rows, rect: Rect) {
    pen.pixels(rect, rows.width, &rows.data, |value, _| {
        Rgb([value.clamp(0.0, 255.0).round() as u8; 3])
    });
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Input).faded(0.6), 1.0);
}

/// Draws the correlation at every distance as bars, shuffled ones as rings.
fn curve(lab: &Neighbours, view: &View<'_>, pen: &mut Pen<'_>, rect: Rect) {
    let far = lab.curve.len();
    let small = pen.look.small();
    let low = lab
        .curve
        .iter()
        .chain(&lab.shuffled_curve)
        .flatten()
        .copied()
        .fold(0.0, f64::min);
    let plot = Plot {
        rect: rect.snapped(),
        x: Ruler::plain(0.5, far as f64 + 0.5),
        y: Ruler::plain(if low < -0.05 { -1.0 } else { -0.1 }, 1.0),
    };
    let ticks = round_ticks(0.0, far as f64, 10)
        .into_iter()
        .filter(|tick| *tick >= 1.0 && tick.fract() == 0.0);
    let x: Vec<(f64, String)> = [1.0]
        .into_iter()
        .chain(ticks)
        .map(|tick| (tick, pen.number(tick)))
        .collect();
    let y: Vec<(f64, String)> = [-1.0, 0.0, 1.0]
        .into_iter()
        .filter(|tick| *tick >= plot.y.from)
        .map(|tick| (tick, pen.number(tick)))
        .collect();
    plot.paper(pen, &x, &y);
    let pitch = plot.rect.width / far.max(1) as f64;
    let zero = plot.at(1.0, 0.0).y;
    let now = lab.distance(view.state);
    for (distance, r) in (1..).zip(&lab.curve) {
        let Some(r) = *r else { continue };
        let top = plot.at(distance as f64, r);
        let bar = Rect::new(
            top.x - pitch * 0.36,
            top.y.min(zero),
            pitch * 0.72,
            (top.y - zero).abs().max(1.0),
        );
        let lit = distance == now;
        let paint = Paint::of(Role::Input).faded(if lit { 1.0 } else { 0.5 });
        let hit = Rect::new(top.x - pitch / 2.0, plot.rect.y, pitch, plot.rect.height);
        let id = Id {
            kind: "distance",
            index: distance as isize,
            row: None,
        };
        pen.group(id, hit, 1.0, |pen| pen.fill(bar, 0.0, paint));
        if lit {
            pen.frame(hit.grow(1.0), 1.0, Paint::of(Role::Field), 1.5);
        }
    }
    if view.state.on("shuffle") {
        for (distance, r) in (1..).zip(&lab.shuffled_curve) {
            let Some(r) = *r else { continue };
            let at = plot.at(distance as f64, r);
            let ring = Rect::new(at.x, at.y, 0.0, 0.0).grow(2.8);
            pen.fill(ring, 2.8, Paint::of(Role::Background));
            pen.frame(ring, 2.8, Paint::of(Role::Ink), 1.2);
        }
    }
    let word = match (view.state.on("shuffle"), pen.look.width < small * 50.0) {
        (true, true) => "stage-neighbours-curves-short",
        (true, false) => "stage-neighbours-curves",
        _ => "stage-neighbours-curve",
    };
    let text = pen.word(word);
    let at = Point::new(plot.rect.centre().x, plot.rect.bottom() + small * 1.9);
    pen.small(
        at,
        Anchor::Middle,
        text,
        Paint::of(Role::Muted),
        pen.look.width - 20.0,
    );
}

/// Draws what both layers make of both orders.
pub(super) fn layers(lab: &Neighbours, layers: &Layers, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let (width, height) = (pen.look.width, pen.look.height);
    let half = width / 2.0;
    let margin = if lab.is_picture() { 12.0 } else { small * 3.4 };
    let text = pen.look.text;
    let tall = ((height - text * 8.0) / 2.0 - small * 3.0).max(20.0);
    let convolved = [&layers.convolved, &layers.convolved_shuffled];
    let both: Vec<f32> = convolved
        .iter()
        .flat_map(|values| values.iter().copied())
        .collect();
    let range = extremes(&both);
    let columns = [
        (&lab.rows, "stage-neighbours-order", layers.dense),
        (
            &lab.shuffled,
            "stage-neighbours-shuffled",
            layers.dense_shuffled,
        ),
    ];
    for (index, ((rows, word, dense), output)) in columns.into_iter().zip(convolved).enumerate() {
        let left = half * index as f64;
        let at = Point::new(left + half / 2.0, 8.0 + text / 2.0);
        let title = pen.word(word);
        pen.write(
            at,
            Anchor::Middle,
            title,
            text,
            true,
            Paint::of(Role::Ink),
            half - 8.0,
        );
        let first = Rect::new(
            left + margin,
            18.0 + text + small * 1.4,
            half - margin - 12.0,
            tall,
        );
        let second = Rect {
            y: first.bottom() + small * 2.8,
            ..first
        };
        let heads = [
            (first, "stage-neighbours-input", Role::Input),
            (second, "stage-neighbours-convolved", Role::Output),
        ];
        for (place, word, role) in heads {
            let text = pen.word(word);
            pen.head(
                Point::new(place.x, place.y - small * 0.8),
                text,
                Paint::ink(role),
                place.width,
            );
        }
        if lab.is_picture() {
            grey(pen, rows, picture_place(rows, first));
            let place = picture_place(rows, second);
            let (low, high) = (
                f64::from(range.0),
                f64::from(range.1).max(f64::from(range.0) + 1e-6),
            );
            let signed = Tint::over(Role::Output, &both);
            pen.pixels(place, rows.width, output, |value, palette| {
                if low < 0.0 {
                    return signed.rgb(value, palette);
                }
                Rgb([(255.0 * (f64::from(value) - low) / (high - low)).round() as u8; 3])
            });
            pen.frame(
                place.grow(1.0),
                0.0,
                Paint::of(Role::Output).faded(0.6),
                1.0,
            );
        } else {
            for (place, values, range, role, id) in [
                (first, &rows.data, lab.range, Role::Input, "input"),
                (second, output, range, Role::Output, "output"),
            ] {
                let strip = Strip {
                    range,
                    ..Strip::new(place, values, role)
                };
                strip.draw(pen, id);
                for value in [range.0, range.1] {
                    let at = Point::new(place.x - 4.0, strip.y(value));
                    let text = pen.number(value);
                    pen.small(at, Anchor::End, text, Paint::of(Role::Muted), margin - 4.0);
                }
            }
        }
        let at = Point::new(left + half / 2.0, second.bottom() + small * 1.8);
        let text_dense = pen.word("stage-neighbours-dense");
        pen.small(
            at,
            Anchor::Middle,
            text_dense,
            Paint::ink(Role::Output),
            half - 8.0,
        );
        let at = Point::new(at.x, at.y + text * 1.6);
        let number = pen.number(dense);
        pen.write(
            at,
            Anchor::Middle,
            number,
            text * 1.5,
            true,
            Paint::ink(Role::Output),
            half - 8.0,
        );
    }
    // A narrow stage has room for the shorter words only.
    let narrow = if width < small * 50.0 { "-short" } else { "" };
    let y = height - text * 1.6;
    let lines = [
        ("stage-neighbours-difference", layers.difference(), -0.9),
        ("stage-neighbours-agreement", layers.agreement, 0.6),
    ];
    for (word, number, down) in lines {
        let words = format!(
            "{} {}",
            pen.word(&format!("{word}{narrow}")),
            pen.number(number)
        );
        let at = Point::new(half, y + text * down);
        let ink = Paint::of(Role::Ink);
        pen.write(at, Anchor::Middle, words, text, false, ink, width - 16.0);
    }
}

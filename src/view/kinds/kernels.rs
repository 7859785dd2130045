//! The kernels between two blocks, each as deep as the channels that it sees, and which channels feed which.

use super::blocks::{Column, SLOPE, THICK};
use super::frame::Pen;
use super::tint::Tint;
use super::{Kind, workshop};
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// From where to where a kernel reads.
struct Reach {
    /// Input channels, for each output channel.
    seen: Vec<std::ops::Range<usize>>,
}

impl Reach {
    /// The reach of the convolution with this number, from the left.
    fn of(pen: &Pen<'_>, column: usize) -> Self {
        let channels = pen.model.sizes.channels;
        let first_half = pen.model.kind == Kind::Separable && column == 0;
        let kind = if first_half {
            Kind::Depthwise
        } else {
            pen.model.kind
        };
        let seen = (0..channels).map(|channel| pen.model.sizes.seen(kind, channel));
        Self {
            seen: seen.collect(),
        }
    }
}

/// Lines from the input channels to the kernels, and from these to the outputs: faint, and strong for the chosen one.
pub(super) fn links(pen: &mut Pen<'_>) {
    let layout = pen.layout.clone();
    workshop::links(pen);
    let made = layout.workshop.is_some();
    for (index, column) in layout.columns.iter().enumerate() {
        let (Some(left), Some(right)) = (layout.blocks.get(index), layout.blocks.get(index + 1))
        else {
            continue;
        };
        let reach = Reach::of(pen, index);
        let last = index + 1 == layout.columns.len();
        let mut faint = Vec::new();
        let mut strong = Vec::new();
        let mut out = Vec::new();
        for (channel, (face, seen)) in column.faces.iter().zip(&reach.seen).enumerate() {
            let chosen = !last || channel == pen.view.channel;
            let to = Point::new(face.x - 2.0, face.centre().y);
            // Where kernels are made, the lines lead to where that is.
            let read = if made { 0..0 } else { seen.clone() };
            for card in read.filter_map(|input| left.cards.get(input)) {
                let from = Point::new(card.right() + THICK, card.centre().y - THICK / 2.0);
                if chosen {
                    strong.push([from, to]);
                } else {
                    faint.push([from, to]);
                }
            }
            if let Some(card) = right.cards.get(channel) {
                let from = Point::new(
                    face.right() + column.plate * seen.len() as f64 + 2.0,
                    face.centre().y,
                );
                out.push(([from, Point::new(card.x - 2.0, card.centre().y)], chosen));
            }
        }
        let thin = Paint::of(Role::Hatch).faded(if faint.len() > 64 { 0.35 } else { 0.6 });
        if !faint.is_empty() {
            pen.stroke(Outline::Segments(faint), thin, 0.8);
        }
        for [from, to] in strong {
            let half = (to.x - from.x) / 2.0;
            let curve = Outline::Curve([
                from,
                Point::new(from.x + half, from.y),
                Point::new(to.x - half, to.y),
                to,
            ]);
            pen.stroke(curve, Paint::of(Role::Field).faded(0.8), 1.4);
        }
        for ([from, to], chosen) in out {
            let (paint, width) = if chosen {
                (Paint::of(Role::Output), 1.8)
            } else {
                (Paint::of(Role::Hatch).faded(0.6), 0.8)
            };
            pen.line(from, to, paint, width);
        }
    }
}

pub(super) fn draw(pen: &mut Pen<'_>) {
    let layout = pen.layout.clone();
    for (index, column) in layout.columns.iter().enumerate() {
        let reach = Reach::of(pen, index);
        let last = index + 1 == layout.columns.len();
        head(pen, column, index);
        for (channel, (face, seen)) in column.faces.iter().zip(&reach.seen).enumerate() {
            let chosen = !last || channel == pen.view.channel;
            let weights = front(pen, index, channel);
            block(pen, *face, (seen.len(), column.plate), &weights, chosen);
        }
    }
    workshop::draw(pen);
}

fn head(pen: &mut Pen<'_>, column: &Column, index: usize) {
    let small = pen.look.small();
    let halves = pen.layout.columns.len() > 1;
    let name = match (halves, index) {
        (true, 0) => pen.word("stage-kinds-depthwise"),
        (true, _) => pen.word("stage-kinds-pointwise"),
        _ => pen.word("stage-kernel"),
    };
    let taps = if pen.model.kind == Kind::Pointwise || halves && index > 0 {
        1
    } else {
        pen.model.sizes.kernel
    };
    let deep = Reach::of(pen, index)
        .seen
        .first()
        .map_or(0, std::iter::ExactSizeIterator::len);
    let note = format!("{} × {taps}×{taps}×{deep}", column.faces.len());
    let room = pen.look.width
        * if halves {
            0.15
        } else if pen.layout.workshop.is_some() {
            0.14
        } else {
            0.3
        };
    let Point { x, y } = column.head;
    pen.small(
        Point::new(x, y - small * 0.1),
        Anchor::Middle,
        name,
        true,
        Paint::ink(Role::Kernel),
        room,
    );
    pen.small(
        Point::new(x, y + small),
        Anchor::Middle,
        note,
        false,
        Paint::of(Role::Muted),
        room,
    );
}

/// The weights on the front face of a kernel: those of the first channel that it sees.
fn front(pen: &Pen<'_>, column: usize, channel: usize) -> Vec<f32> {
    let model = pen.model;
    let taps = if model.kind == Kind::Pointwise {
        1
    } else {
        model.sizes.kernel * model.sizes.kernel
    };
    if pen.layout.columns.len() > 1 && column > 0 {
        let weights = model.bank.of(Kind::Pointwise);
        let own = weights.get(channel * model.sizes.channels).copied();
        return own.into_iter().collect();
    }
    let mut weights = model.kernels(channel);
    weights.truncate(taps);
    weights
}

/// A kernel: plates behind its front face.
fn block(
    pen: &mut Pen<'_>,
    face: Rect,
    (deep, apart): (usize, f64),
    weights: &[f32],
    chosen: bool,
) {
    let depth = apart * deep as f64;
    let rise = depth * SLOPE;
    let strength = if chosen { 0.45 } else { 0.16 };
    let corner = |x: f64, y: f64| Point::new(x, y);
    let upper = [
        corner(face.x, face.y),
        corner(face.x + depth, face.y - rise),
        corner(face.right() + depth, face.y - rise),
        corner(face.right(), face.y),
    ];
    let side = [
        corner(face.right(), face.y),
        corner(face.right() + depth, face.y - rise),
        corner(face.right() + depth, face.bottom() - rise),
        corner(face.right(), face.bottom()),
    ];
    for (outline, strength) in [(upper, strength * 0.7), (side, strength)] {
        pen.commands.push(Command::Fill(
            Outline::Polyline(outline.to_vec()),
            Paint::tint(Role::Kernel, strength),
        ));
    }
    let plates = (1..deep).flat_map(|plate| {
        let x = apart * plate as f64;
        let y = x * SLOPE;
        [
            [
                corner(face.x + x, face.y - y),
                corner(face.right() + x, face.y - y),
            ],
            [
                corner(face.right() + x, face.y - y),
                corner(face.right() + x, face.bottom() - y),
            ],
        ]
    });
    let seam = Paint::of(Role::Background).faded(if chosen { 0.9 } else { 0.7 });
    pen.stroke(Outline::Segments(plates.collect()), seam, 0.8);
    plate(pen, face, weights, if chosen { 1.0 } else { 0.4 });
    let edge = if chosen {
        Paint::of(Role::Kernel)
    } else {
        Paint::tint(Role::Kernel, 0.5)
    };
    pen.frame(face.grow(0.5), 0.0, edge, if chosen { 1.6 } else { 1.0 });
}

/// The weights of one channel as a square of colours.
pub(super) fn plate(pen: &mut Pen<'_>, face: Rect, weights: &[f32], opacity: f64) {
    let width = (weights.len() as f64).sqrt().round() as usize;
    pen.fill(face, 0.0, Paint::of(Role::Background));
    if width == 0 {
        return;
    }
    let rgba = Tint::over(Role::Kernel, weights).pixels(weights, usize::MAX, pen.view.palette);
    pen.nest(None, None, None, opacity, |pen| {
        pen.commands.push(Command::Picture {
            rect: face,
            width,
            rgba,
        });
    });
}

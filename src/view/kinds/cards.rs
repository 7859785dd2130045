//! Blocks of channels: cards with a visible thickness, those that the chosen output sees lit.

use super::Place;
use super::blocks::{Block, THICK};
use super::frame::Pen;
use super::tint::{Tint, of_input};
use crate::engine::{Shape, Tensor};
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// How much of a card that is not seen is paper.
const DIM: f64 = 0.66;
/// A window is drawn no smaller, in CSS pixels.
const LEAST: f64 = 7.0;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let blocks = pen.layout.blocks.clone();
    let last = blocks.len().saturating_sub(1);
    for (index, block) in blocks.iter().enumerate() {
        let (name, role) = match index {
            0 => ("stage-input", Role::Input),
            _ if index == last => ("stage-output", Role::Output),
            _ => ("stage-kinds-middle", Role::Muted),
        };
        let name = pen.word(name);
        let tensor = match index {
            0 => Some(std::rc::Rc::clone(&pen.model.input)),
            _ if index == last => Some(std::rc::Rc::clone(&pen.model.output)),
            _ => pen.model.middle.clone(),
        };
        let Some(tensor) = tensor else { continue };
        head(pen, block, &name, role, tensor.shape());
        for (channel, card) in block.cards.iter().enumerate() {
            self::card(pen, index, channel, *card, &tensor);
        }
        marks(pen, index, block);
    }
}

fn head(pen: &mut Pen<'_>, block: &Block, name: &str, role: Role, shape: Shape) {
    let Shape {
        channels,
        height,
        width,
    } = shape;
    let small = pen.look.small();
    let wide = block.cards.first().map_or(50.0, |card| card.width) * 1.6;
    let room = wide.max((small * 6.5).min(pen.look.width * 0.17));
    let Point { x, y } = block.head;
    pen.small(
        Point::new(x, y - small * 0.1),
        Anchor::Middle,
        name.to_owned(),
        true,
        Paint::ink(role),
        room,
    );
    let note = format!("{channels} × {width}×{height}");
    let muted = Paint::of(Role::Muted);
    pen.small(
        Point::new(x, y + small),
        Anchor::Middle,
        note,
        false,
        muted,
        room,
    );
}

/// Whether a channel of a block has to do with the chosen output.
fn lit(pen: &Pen<'_>, index: usize, channel: usize) -> bool {
    let last = pen.layout.blocks.len().saturating_sub(1);
    match index {
        _ if index == last => channel == pen.view.channel,
        0 if last == 1 => pen.model.seen(pen.view.channel).contains(&channel),
        _ => true,
    }
}

fn card(pen: &mut Pen<'_>, index: usize, channel: usize, card: Rect, tensor: &Tensor) {
    let last = index + 1 == pen.layout.blocks.len();
    let lights = lit(pen, index, channel);
    let (role, tint) = match index {
        0 => (Role::Input, of_input(tensor, channel)),
        _ if last => (
            Role::Output,
            Tint::over(Role::Output, tensor.channel(channel)),
        ),
        _ => (
            Role::Muted,
            Tint::over(Role::Output, tensor.channel(channel)),
        ),
    };
    sides(pen, card, role, lights);
    pen.fill(card, 0.0, Paint::of(Role::Background));
    let shown = if last && pen.view.grows {
        let Place { row, column } = pen.view.place;
        row * tensor.shape().width + column + 1
    } else {
        usize::MAX
    };
    let opacity = if lights { 1.0 } else { 1.0 - DIM };
    let picture = tint.picture(tensor, channel, shown, card, pen);
    pen.nest(None, None, None, opacity, |pen| pen.commands.push(picture));
    let edge = if lights {
        Paint::of(role)
    } else {
        Paint::of(Role::Hairline)
    };
    pen.frame(card.grow(0.5), 0.0, edge, 1.0);
    let small = pen.look.small();
    let label = (channel + 1).to_string();
    let wide = small * 0.62 * label.chars().count() as f64 + 5.0;
    let ink = if lights {
        Paint::ink(role)
    } else {
        Paint::of(Role::Muted)
    };
    if card.height > small * 2.4 && card.width > wide * 3.0 {
        let back = Rect::new(card.x + 1.0, card.y + 1.0, wide, small * 1.15);
        pen.fill(back, 2.0, Paint::of(Role::Background).faded(0.85));
        pen.small(back.centre(), Anchor::Middle, label, lights, ink, wide);
    } else if index == 0 {
        // On a small card it would hide the picture.
        let at = Point::new(card.x - 4.0, card.centre().y);
        pen.small(at, Anchor::End, label, lights, ink, wide);
    } else if last {
        let at = Point::new(card.right() + THICK + 4.0, card.centre().y);
        pen.small(at, Anchor::Start, label, lights, ink, wide);
    }
}

/// The upper and the right face of a card, which make it a slab.
fn sides(pen: &mut Pen<'_>, card: Rect, role: Role, lights: bool) {
    let t = THICK;
    let strength = if lights { 0.35 } else { 0.1 };
    let corner = |x: f64, y: f64| Point::new(x, y);
    let (left, right) = (card.x - 0.5, card.right() + 0.5);
    let (top, bottom) = (card.y - 0.5, card.bottom() + 0.5);
    let upper = [
        corner(left, top),
        corner(left + t, top - t),
        corner(right + t, top - t),
        corner(right, top),
    ];
    let side = [
        corner(right, top),
        corner(right + t, top - t),
        corner(right + t, bottom - t),
        corner(right, bottom),
    ];
    for (face, strength) in [(upper, strength), (side, strength * 1.6)] {
        let outline = Outline::Polyline(face.to_vec());
        pen.commands
            .push(Command::Fill(outline, Paint::tint(role, strength)));
    }
}

/// The window on every card that is seen, and the cell on the output.
fn marks(pen: &mut Pen<'_>, index: usize, block: &Block) {
    let last = index + 1 == pen.layout.blocks.len();
    let place = pen.view.place;
    let own = || {
        [
            vec![place.row.cast_signed()],
            vec![place.column.cast_signed()],
        ]
    };
    let [rows, columns] = if index == 0 {
        pen.model.window(place)
    } else {
        own()
    };
    let shape = if last {
        pen.model.output.shape()
    } else {
        pen.model.input.shape()
    };
    for (channel, card) in block.cards.iter().enumerate() {
        if !lit(pen, index, channel) {
            continue;
        }
        let (Some(left), Some(right)) = (columns.iter().min(), columns.iter().max()) else {
            continue;
        };
        let (Some(top), Some(bottom)) = (rows.iter().min(), rows.iter().max()) else {
            continue;
        };
        let (across, down) = (
            card.width / shape.width as f64,
            card.height / shape.height as f64,
        );
        let window = Rect::new(
            card.x + *left as f64 * across,
            card.y + *top as f64 * down,
            (right - left + 1) as f64 * across,
            (bottom - top + 1) as f64 * down,
        );
        let short = ((LEAST - window.width.min(window.height)) / 2.0).max(0.0);
        let clip = card.grow(2.0);
        let role = if last { Role::Output } else { Role::Field };
        pen.clipped(clip, |pen| {
            pen.frame(
                window.grow(short + 2.0),
                1.5,
                Paint::of(Role::Background),
                4.0,
            );
            pen.frame(window.grow(short + 1.0), 1.0, Paint::of(role), 2.0);
        });
    }
}

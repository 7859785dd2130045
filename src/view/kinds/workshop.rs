//! Where kernels are made under way: mixed of others by their shares, or generated.

use super::blocks::THICK;
use super::frame::Pen;
use super::kernels::plate;
use super::{Kind, Mixture, generated};
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let Some(area) = pen.layout.workshop else {
        return;
    };
    pen.fill(area, 8.0, Paint::of(Role::Panel));
    pen.frame(area, 8.0, Paint::of(Role::Hairline), 1.0);
    let area = inside(area, pen.look.small());
    if let Some(mixture) = pen.model.mixture.clone() {
        mixing(pen, area, &mixture);
    } else if pen.model.kind == Kind::Filter {
        generated::draw(pen, area);
    }
}

/// From the input to where the kernels are made, and from there on.
pub(super) fn links(pen: &mut Pen<'_>) {
    let layout = pen.layout.clone();
    let (Some(area), Some(left), Some(right)) =
        (layout.workshop, layout.blocks.first(), layout.blocks.last())
    else {
        return;
    };
    let channel = pen.view.channel;
    let filters = pen.model.kind == Kind::Filter;
    let small = pen.look.small();
    let mixed = pen.model.mixture.as_ref().map(|mixture| {
        let places = Places::of(inside(area, small), mixture.kernels.len(), small);
        places.mixed.centre().y
    });
    let middle = Point::new(area.x, area.y + area.height / 2.0);
    for (index, card) in left.cards.iter().enumerate() {
        let from = Point::new(card.right() + THICK, card.centre().y);
        let strong = !filters || index == channel;
        // Of a filter, the mean of all channels makes the kernel; one is filtered with it.
        let to = match (filters, strong) {
            // Styles do not follow from the input: it meets their mix.
            (false, _) if pen.model.kind == Kind::Style => {
                Point::new(area.x, mixed.unwrap_or(middle.y))
            }
            (false, _) => middle,
            (_, true) => Point::new(area.x, area.y + area.height * 0.28),
            _ => Point::new(area.x, area.y + area.height * 0.75),
        };
        if filters {
            let lower = Point::new(area.x, area.y + area.height * 0.75);
            pen.stroke(across(from, lower), Paint::of(Role::Hatch).faded(0.8), 0.8);
        }
        if strong {
            pen.stroke(across(from, to), Paint::of(Role::Field).faded(0.8), 1.4);
        }
    }
    let out = Point::new(area.right(), mixed.unwrap_or(middle.y));
    let face = layout
        .columns
        .first()
        .and_then(|column| column.faces.get(channel));
    match (face, right.cards.get(channel)) {
        (Some(face), _) => {
            let to = Point::new(face.x - 2.0, face.centre().y);
            pen.stroke(across(out, to), Paint::of(Role::Kernel), 1.8);
        }
        (None, Some(card)) => {
            let to = Point::new(card.x - 2.0, card.centre().y);
            pen.stroke(across(out, to), Paint::of(Role::Output), 1.8);
        }
        _ => {}
    }
}

/// A curve that leaves and enters level.
fn across(from: Point, to: Point) -> Outline {
    let half = (to.x - from.x) / 2.0;
    Outline::Curve([
        from,
        Point::new(from.x + half, from.y),
        Point::new(to.x - half, to.y),
        to,
    ])
}

/// The area without its margins and its title.
fn inside(area: Rect, small: f64) -> Rect {
    Rect::new(
        area.x + 10.0,
        area.y + small * 2.0,
        (area.width - 20.0).max(20.0),
        (area.height - small * 2.6).max(20.0),
    )
}

/// Where the kernels of a mix stand: a row for each, and the mixed one below.
struct Places {
    row: f64,
    side: f64,
    mixed: Rect,
}

impl Places {
    fn of(area: Rect, count: usize, small: f64) -> Self {
        let row = (area.height - small) / (count as f64 + 1.3);
        let most = if count > 2 { 64.0 } else { 84.0 };
        let side = (row - small * 0.7).min(area.width * 0.36).min(most);
        let side = side.max(12.0).round();
        let y = area.y + row * count as f64 + small * 0.8;
        let large = (side * 1.25).min(area.bottom() - y).max(12.0).round();
        Self {
            row,
            side,
            mixed: Rect::new(area.x, y, large, large),
        }
    }
}

/// Each kernel with a bar as long as its share, and the mix below.
fn mixing(pen: &mut Pen<'_>, area: Rect, mixture: &Mixture) {
    let small = pen.look.small();
    let (channel, channels) = (pen.view.channel, pen.model.sizes.channels);
    let taps = pen.model.sizes.kernel * pen.model.sizes.kernel;
    let first = (channel * channels + channel) * taps;
    let own = |weights: &[f32]| {
        weights
            .get(first..first + taps)
            .unwrap_or_default()
            .to_vec()
    };
    let title = pen.word("stage-kinds-bank");
    let head = Point::new(area.x, area.y - small * 0.9);
    pen.small(
        head,
        Anchor::Start,
        title,
        true,
        Paint::ink(Role::Kernel),
        area.width,
    );
    let count = mixture.kernels.len();
    let Places { row, side, mixed } = Places::of(area, count, small);
    for (index, (kernel, share)) in mixture.kernels.iter().zip(&mixture.shares).enumerate() {
        let y = area.y + row * index as f64 + (row - side) / 2.0;
        let face = Rect::new(area.x, y, side, side).snapped();
        plate(pen, face, &own(kernel), 1.0);
        pen.frame(face.grow(0.5), 0.0, Paint::of(Role::Kernel), 1.0);
        let left = face.right() + 10.0;
        let room = (area.right() - left - 4.0).max(8.0);
        // Text above its bar takes 1.6 lines and the bar; in a lower row the bar lies at its foot, as thin as it must be.
        let middle = face.centre().y;
        let spare = row - small * 1.6;
        let bar = if spare >= 8.0 {
            Rect::new(left, middle, room, 8.0)
        } else {
            Rect::new(left, middle + row / 2.0 - 4.0, room, 3.0)
        };
        pen.fill(bar, 2.0, Paint::of(Role::Soft));
        let long = Rect::new(left, bar.y, (room * f64::from(*share)).max(1.0), bar.height);
        pen.fill(long, 2.0, Paint::of(Role::Kernel));
        let percent = pen.number((*share * 1000.0).round() / 10.0);
        let name = pen
            .view
            .names
            .get(index)
            .cloned()
            .unwrap_or_else(|| format!("K{}", index + 1));
        let y = bar.y - (small * 0.8).min(row / 2.0);
        pen.small(
            Point::new(left, y),
            Anchor::Start,
            name,
            true,
            Paint::ink(Role::Kernel),
            room * 0.6 - small * 0.4,
        );
        let at = Point::new(bar.right(), y);
        pen.small(
            at,
            Anchor::End,
            format!("{percent} %"),
            false,
            Paint::of(Role::Ink),
            room * 0.4,
        );
    }
    let face = mixed.snapped();
    let line = Point::new(area.right(), face.y - small * 0.5);
    pen.line(
        Point::new(area.x, line.y),
        line,
        Paint::of(Role::Hairline),
        1.0,
    );
    plate(pen, face, &own(&mixture.mixed), 1.0);
    pen.frame(face.grow(1.0), 0.0, Paint::of(Role::Kernel), 2.0);
    let left = face.right() + 10.0;
    let room = area.right() - left;
    let name = pen.word("stage-kinds-mixed");
    let at = Point::new(left, face.centre().y - small * 0.6);
    pen.small(
        at,
        Anchor::Start,
        name,
        true,
        Paint::ink(Role::Kernel),
        room,
    );
    let note = format!("Σ {}", pen.word("stage-kinds-share"));
    let at = Point::new(left, face.centre().y + small * 0.7);
    pen.small(at, Anchor::Start, note, false, Paint::of(Role::Muted), room);
}

//! Planes one behind the other, the one that is looked at drawn forward, and some of its numbers.

use super::super::parts::Pen;
use super::content::Content;
use super::solid::{Along, Solid};
use super::title::{Way, axis, label_room};
use crate::scene::{Anchor, Command, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Which planes are lifted, and how far: the one that is left and the one that comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lift {
    pub(super) from: usize,
    pub(super) to: usize,
    /// 0 to 1.
    pub(super) by: f64,
}

impl Lift {
    fn of(&self, plane: usize) -> f64 {
        if plane == self.to {
            self.by
        } else if plane == self.from {
            1.0 - self.by
        } else {
            0.0
        }
    }
}

/// Draws planes into a place with the arrows of their axes; a pointer finds plane `i` as `plane<i>`.
pub(super) fn stack(pen: &mut Pen<'_>, solid: Solid<'_>, room: Rect, lift: Lift) {
    let Some([back, down, across]) = solid.sides() else {
        return;
    };
    let small = pen.look.small();
    let left = label_room(pen);
    let right = (small * 6.0).min(room.width * 0.2);
    let inner = Rect::new(
        room.x + left,
        room.y + small * 1.5,
        (room.width - left - right).max(20.0),
        (room.height - small * 4.5).max(20.0),
    );
    let gaps = back.size.saturating_sub(1).max(1) as f64;
    let lifted = 12.0;
    let spread = (inner.width * 0.42)
        .min(gaps * 26.0)
        .min(inner.height * 0.6);
    let step = (spread / gaps, spread / gaps * 0.62);
    let aspect = across.size as f64 / down.size.max(1) as f64;
    let width = (inner.width - spread)
        .min((inner.height - step.1 * gaps - lifted) * aspect)
        .max(8.0);
    let height = (width / aspect).max(4.0);
    let front = Rect::new(
        inner.x + (inner.width - width - spread) / 2.0,
        inner.bottom() - height - (inner.height - height - step.1 * gaps - lifted).max(0.0) / 2.0,
        width,
        height,
    );
    for plane in (0..back.size).rev() {
        let lift_by = lift.of(plane) * lifted;
        let card = Rect::new(
            front.x + step.0 * plane as f64,
            front.y - step.1 * plane as f64 - lift_by,
            width,
            height,
        )
        .snapped();
        // What stands before the lifted plane lets it through.
        let opacity = if plane < lift.to {
            0.3 / lift.to as f64
        } else {
            1.0
        };
        let id = Id {
            kind: "plane",
            index: plane.cast_signed(),
            row: None,
        };
        let picture = pixels(pen, solid, plane, card);
        pen.group(id, card, opacity, |pen| {
            pen.fill(card, 0.0, Paint::of(Role::Background));
            if let Some((width, rgba)) = picture {
                pen.picture(card, width, rgba);
            }
        });
        let edge = if plane < lift.to {
            Role::Input
        } else {
            Role::Hairline
        };
        pen.frame(card.grow(0.5), 0.0, Paint::of(edge).faded(0.5), 1.0);
        if plane == lift.to {
            pen.frame(card.grow(2.0), 1.0, Paint::of(Role::Field), 2.0);
        }
    }
    let y = front.bottom() + small * 0.8;
    axis(
        pen,
        &across,
        Point::new(front.x, y),
        Point::new(front.right(), y),
        Way::Across,
    );
    let x = front.x - 7.0;
    axis(
        pen,
        &down,
        Point::new(x, front.y),
        Point::new(x, front.bottom()),
        Way::Down,
    );
    let from = Point::new(front.right() + 7.0, front.bottom());
    let to = Point::new(from.x + spread.max(14.0), from.y - (step.1 * gaps).max(9.0));
    axis(pen, &back, from, to, Way::Back);
}

fn pixels(
    pen: &Pen<'_>,
    solid: Solid<'_>,
    plane: usize,
    card: Rect,
) -> Option<(usize, std::rc::Rc<[u8]>)> {
    let [_, rows, columns] = solid.sides()?;
    let ratio = pen.look.ratio.clamp(1.0, 2.0);
    // No more pixels than the plane has: they are enlarged without smoothing.
    let fit =
        |side: f64, cells: usize| ((side * ratio).round() as usize).clamp(1, cells.max(1) * 4);
    let (width, height) = (fit(card.width, columns.size), fit(card.height, rows.size));
    let rgba = solid.pixels(plane, width, height, pen.palette);
    (!rgba.is_empty()).then(|| (width, rgba.into()))
}

/// The cell of a plane that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) plane: usize,
    pub(super) row: usize,
    pub(super) column: usize,
    /// Where a plane has several channels.
    pub(super) channel: usize,
}

/// How far a plane behind another is drawn aside and up.
const BEHIND: (f64, f64) = (16.0, 12.0);

/// The channels behind the one that is drawn upright.
fn channels(pen: &mut Pen<'_>, solid: Solid<'_>, rect: Rect, front: usize) {
    for behind in [2, 1] {
        let by = behind as f64;
        let card = Rect::new(
            rect.x + BEHIND.0 * by,
            rect.y - BEHIND.1 * by,
            rect.width,
            rect.height,
        );
        let plane = (front + behind) % 3;
        if let Some((width, rgba)) = pixels(pen, solid, plane, card) {
            pen.picture(card, width, rgba);
        }
        pen.frame(card.grow(0.5), 0.0, Paint::of(Role::Background), 1.0);
    }
    let Some([channel, ..]) = solid.sides() else {
        return;
    };
    let small = pen.look.small();
    let from = Point::new(rect.right() + 4.0, rect.bottom() + 1.0);
    let to = Point::new(from.x + BEHIND.0 * 2.0, from.y - BEHIND.1 * 2.0);
    pen.arrow(from, to, Paint::ink(Role::Input));
    let name = pen.word("stage-axis-channel");
    let text = format!("{name}, {} = {}", channel.letter, channel.size);
    let at = Point::new(to.x, rect.bottom() + small);
    pen.small(at, Anchor::End, text, Paint::of(Role::Muted), rect.width);
}

/// Draws one plane upright, its cells to be found as `cell<row>.<column>`. Where it stands.
pub(super) fn plane(
    pen: &mut Pen<'_>,
    solid: Solid<'_>,
    room: Rect,
    spot: Spot,
    name: String,
) -> Rect {
    let Some([_, rows, columns]) = solid.sides() else {
        return room;
    };
    let small = pen.look.small();
    let aspect = columns.size as f64 / rows.size.max(1) as f64;
    // The other channels of a frame look out behind it.
    let behind = match (solid.content, solid.along) {
        (Content::Video(..), Along::Channels(_)) => 2.0,
        _ => 0.0,
    };
    let (aside, up) = (BEHIND.0 * behind, BEHIND.1 * behind);
    let width = (room.width - aside)
        .min((room.height - small * 2.0 - up) * aspect)
        .max(8.0);
    let height = (width / aspect).max(4.0);
    let rect = Rect::new(
        room.x + (room.width - width - aside) / 2.0,
        room.y + small * 2.0 + up,
        width,
        height,
    )
    .snapped();
    if behind > 0.0 {
        channels(pen, solid, rect, spot.plane);
    }
    let at = Point::new(room.x + room.width / 2.0, rect.y - up - small);
    pen.write(
        at,
        Anchor::Middle,
        name,
        small,
        true,
        Paint::of(Role::Ink),
        room.width,
    );
    if let Some((width, rgba)) = pixels(pen, solid, spot.plane, rect) {
        pen.picture(rect, width, rgba);
    }
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Input), 1.0);
    pen.commands().push(Command::Cells {
        kind: "cell",
        rect,
        columns: columns.size,
        rows: rows.size,
    });
    rect
}

/// Draws the numbers around a cell, and where they stand on the plane.
pub(super) fn lens(pen: &mut Pen<'_>, solid: Solid<'_>, room: Rect, on: Rect, spot: Spot) {
    let Some([_, rows, columns]) = solid.sides() else {
        return;
    };
    let small = pen.look.small();
    let (wide, tall) = (small * 3.6, small * 2.1);
    let count =
        |room: f64, cell: f64, size: usize| ((room / cell) as usize).clamp(1, 9).min(size.max(1));
    let along = count(room.width - small * 3.0, wide, columns.size);
    let down = count(room.height - small * 1.6, tall, rows.size);
    let begin = |at: usize, count: usize, size: usize| {
        at.saturating_sub(count / 2).min(size.saturating_sub(count))
    };
    let (top, left) = (
        begin(spot.row, down, rows.size),
        begin(spot.column, along, columns.size),
    );
    let origin = Point::new(
        room.x + (room.width - along as f64 * wide + small * 2.6) / 2.0,
        room.y + small * 1.6,
    );
    let muted = Paint::of(Role::Muted);
    for x in 0..along {
        let at = Point::new(origin.x + (x as f64 + 0.5) * wide, origin.y - small * 0.7);
        pen.small(at, Anchor::Middle, (left + x).to_string(), muted, wide);
    }
    for y in 0..down {
        let at = Point::new(origin.x - 5.0, origin.y + (y as f64 + 0.5) * tall);
        pen.small(at, Anchor::End, (top + y).to_string(), muted, small * 2.6);
        for x in 0..along {
            let (row, column) = (top + y, left + x);
            let index = solid.index(spot.plane, row, column, spot.channel);
            let Some(value) = solid.content.value(&index) else {
                continue;
            };
            let cell = Rect::new(
                origin.x + x as f64 * wide,
                origin.y + y as f64 * tall,
                wide - 1.0,
                tall - 1.0,
            );
            let id = Id {
                kind: "lens",
                index: column.cast_signed(),
                row: Some(row.cast_signed()),
            };
            let share = value / solid.largest();
            pen.group(id, cell, 1.0, |pen| {
                // Grey as light as the number is large, the text in whichever of black and white is readable.
                pen.fill(cell, 0.0, Paint::of(Role::Black));
                pen.fill(cell, 0.0, Paint::of(Role::White).faded(share));
                let ink = if share > 0.5 {
                    Role::Black
                } else {
                    Role::White
                };
                let text = pen.number(value);
                pen.small(
                    cell.centre(),
                    Anchor::Middle,
                    text,
                    Paint::of(ink),
                    wide - 3.0,
                );
            });
            if (row, column) == (spot.row, spot.column) {
                pen.frame(cell.grow(1.0), 1.0, Paint::of(Role::Field), 2.0);
            }
        }
    }
    let scale = (
        on.width / columns.size.max(1) as f64,
        on.height / rows.size.max(1) as f64,
    );
    let window = Rect::new(
        on.x + left as f64 * scale.0,
        on.y + top as f64 * scale.1,
        along as f64 * scale.0,
        down as f64 * scale.1,
    );
    let short = ((8.0 - window.width.min(window.height)) / 2.0).max(0.0);
    pen.frame(
        window.grow(short + 1.5),
        1.0,
        Paint::of(Role::Background),
        3.5,
    );
    pen.frame(window.grow(short + 1.0), 1.0, Paint::of(Role::Field), 2.0);
}

/// The name of a plane: its axis and its number, of a channel its letter.
pub(super) fn name(pen: &Pen<'_>, solid: Solid<'_>, plane: usize) -> String {
    let word = match solid.along {
        Along::Channels(_) => ["red", "green", "blue"]
            .get(plane)
            .copied()
            .unwrap_or_default(),
        Along::Time => "frame",
        Along::Depth | Along::Height | Along::Width => "slice",
    };
    format!("{} {plane}", pen.word(&format!("stage-tensors-{word}")))
}

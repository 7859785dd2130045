//! Blocks of channels, and the kernels between two blocks: their places.

use crate::engine::Shape;
use crate::scene::{Point, Rect};

/// Channels as cards, one behind the other.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// One a channel, from the back to the front.
    pub(super) cards: Vec<Rect>,
    /// Where its name stands.
    pub(super) head: Point,
}

impl Block {
    /// From the top of its first card to the bottom of its last.
    pub(super) fn height(&self) -> f64 {
        let top = self.cards.first().map_or(0.0, |card| card.y);
        self.cards.last().map_or(0.0, Rect::bottom) - top
    }
}

/// The kernels of one convolution: a block for each output channel, with its front face here.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) faces: Vec<Rect>,
    pub(super) head: Point,
    /// How far a kernel's plates stand apart.
    pub(super) plate: f64,
}

/// How thick a card is, in CSS pixels.
pub(super) const THICK: f64 = 5.0;
/// How far the plates of a kernel stand apart at most.
const PLATE: f64 = 2.5;
/// Before higher cards kernels are larger.
const ROOM: f64 = 46.0;
/// How steeply they rise behind each other.
pub(super) const SLOPE: f64 = 0.6;

/// Cards from the upper right at the back to the lower left in front, all of each in sight; between groups there is a
/// gap.
pub(super) fn cascade(area: Rect, shape: Shape, groups: usize, small: f64) -> Block {
    let count = shape.channels.max(1);
    let steps = (count - 1) as f64;
    let aspect = (shape.height as f64 / shape.width.max(1) as f64).clamp(0.25, 4.0);
    let groups = groups.clamp(1, count);
    let gap = if groups > 1 {
        (area.height * 0.2 / groups as f64).min(16.0)
    } else {
        0.0
    };
    let gaps = gap * (groups - 1) as f64;
    let shift = (area.width * 0.25 / steps.max(1.0)).min(9.0);
    let room = area.width - shift * steps - THICK - 6.0;
    let between = THICK + 2.0;
    let height = ((area.height - gaps - between * count as f64) / count as f64)
        .min(room * aspect)
        .max(4.0);
    let width = height / aspect;
    let down = height + between;
    let top = area.y + THICK + (area.height - gaps - down * count as f64) / 2.0;
    let left = area.x + (area.width - width - shift * steps - THICK) / 2.0;
    let per = count / groups;
    let cards = (0..count).map(|index| {
        let from_front = (count - 1 - index) as f64;
        let y = top + down * index as f64 + gap * (index / per.max(1)) as f64;
        Rect::new(left + shift * from_front, y, width, height).snapped()
    });
    Block {
        cards: cards.collect(),
        head: Point::new(area.x + area.width / 2.0, area.y - small * 1.9),
    }
}

/// A kernel before each card of a block.
pub(super) fn kernels(area: Rect, block: &Block, taps: usize, deep: usize) -> Column {
    let room = block.cards.first().map_or(8.0, |card| card.height);
    let large = (room / ROOM).clamp(1.0, 2.0);
    let most = (room.max(8.0) * 0.8).min(34.0 * large);
    let side = (taps as f64 * 9.0 * large).clamp(8.0, 34.0 * large);
    let side = side.min(most).round();
    // A deep kernel stays clear of the one above it.
    let plate = (room * 0.55 / (SLOPE * deep.max(1) as f64)).min(PLATE);
    let depth = plate * deep as f64;
    let middle = area.x + area.width / 2.0 - (side + depth) / 2.0;
    let faces = block.cards.iter().map(|card| {
        let y = card.centre().y - side / 2.0;
        Rect::new(middle, y, side, side).snapped()
    });
    Column {
        faces: faces.collect(),
        head: Point::new(area.x + area.width / 2.0, block.head.y),
        plate,
    }
}

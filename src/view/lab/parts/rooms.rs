//! How a stage is cut into rooms.

use crate::scene::Rect;
use crate::view::Look;

/// The largest rectangle of the shape of a picture in a room: in the middle across, at the top.
pub(in crate::view::lab) fn fitted(room: Rect, width: usize, height: usize) -> Rect {
    let (width, height) = (width.max(1) as f64, height.max(1) as f64);
    let scale = (room.width / width).min(room.height / height).max(0.0);
    let (wide, high) = ((width * scale).floor(), (height * scale).floor());
    let x = room.x + ((room.width - wide) / 2.0).max(0.0);
    Rect::new(x.round(), room.y.round(), wide, high)
}

/// A room without its uppermost part.
pub(in crate::view::lab) fn below(room: Rect, height: f64) -> Rect {
    let height = height.min(room.height);
    Rect::new(room.x, room.y + height, room.width, room.height - height)
}

/// A room cut in equal columns with gaps between them.
pub(in crate::view::lab) fn columns<const N: usize>(room: Rect, gap: f64) -> [Rect; N] {
    let wide = ((room.width - gap * (N as f64 - 1.0)) / N as f64).max(0.0);
    std::array::from_fn(|index| {
        let x = room.x + index as f64 * (wide + gap);
        Rect::new(x, room.y, wide, room.height)
    })
}

/// A room cut in two, one above the other, the upper one so much of it, with a gap between them.
pub(in crate::view::lab) fn halves(room: Rect, share: f64, gap: f64) -> [Rect; 2] {
    let high = ((room.height - gap) * share).max(0.0);
    let rest = (room.height - gap - high).max(0.0);
    [
        Rect::new(room.x, room.y, room.width, high),
        Rect::new(room.x, room.y + high + gap, room.width, rest),
    ]
}

/// A room cut in two, side by side, as [`halves`].
pub(in crate::view::lab) fn sides(room: Rect, share: f64, gap: f64) -> [Rect; 2] {
    let wide = ((room.width - gap) * share).max(0.0);
    let rest = (room.width - gap - wide).max(0.0);
    [
        Rect::new(room.x, room.y, wide, room.height),
        Rect::new(room.x + wide + gap, room.y, rest, room.height),
    ]
}

/// The stage without its margins.
pub(in crate::view::lab) fn stage(look: &Look<'_>) -> Rect {
    let margin = if look.width < 560.0 { 10.0 } else { 18.0 };
    Rect::new(0.0, 0.0, look.width, look.height).grow(-margin)
}

/// Whether the stage is more a column than a page.
pub(in crate::view::lab) fn is_narrow(look: &Look<'_>) -> bool {
    look.width < 560.0 || look.width < look.height * 0.9
}

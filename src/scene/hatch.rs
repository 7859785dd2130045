//! Hatching as line segments, so that every painter draws the very same lines.

use super::{Outline, Point, Rect};

/// Rising diagonals `gap` pixels apart (measured along x), cut off at the rectangle's edges.
///
/// ```
/// # use convolens::scene::{hatch, Outline, Rect};
/// let Outline::Segments(lines) = hatch(Rect::new(0.0, 0.0, 12.0, 6.0), 6.0) else { unreachable!() };
/// assert_eq!(lines.len(), 2, "x + y = 6 and x + y = 12; those through the corners have no length");
/// ```
#[must_use]
pub fn hatch(rect: Rect, gap: f64) -> Outline {
    let mut lines = Vec::new();
    let gap = gap.max(1.0);
    let mut sum = gap;
    while sum < rect.width + rect.height {
        let low = Point::new(
            rect.x + (sum - rect.height).max(0.0),
            rect.y + sum.min(rect.height),
        );
        let high = Point::new(
            rect.x + sum.min(rect.width),
            rect.y + (sum - rect.width).max(0.0),
        );
        lines.push([low, high]);
        sum += gap;
    }
    Outline::Segments(lines)
}

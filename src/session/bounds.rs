//! Bounds on what a page may say of places and sizes.

use crate::scene::Point;

/// No stage is wider or higher, in CSS pixels.
pub(super) const LARGEST: f64 = 16_384.0;

/// The value within its bounds; what is no number is the lower one.
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    if value.is_nan() {
        low
    } else {
        value.clamp(low, high)
    }
}

/// A place on the stage, or as far outside as matters.
pub(super) fn on_stage(x: f64, y: f64) -> Point {
    Point::new(within(x, -LARGEST, LARGEST), within(y, -LARGEST, LARGEST))
}

//! From a map's numbers to colours.

use super::Map;
use crate::scene::{Palette, Rgb, Role};

/// The numbers that a map's colours span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// From `low` to `high`, with zero among them.
    pub(super) fn of(low: f32, high: f32) -> Self {
        let finite = |number: f32| {
            if number.is_finite() {
                f64::from(number)
            } else {
                0.0
            }
        };
        Self {
            low: finite(low).min(0.0),
            high: finite(high).max(0.0),
        }
    }

    /// Where a number stands between the two ends, 0 to 1.
    pub(super) fn place(self, number: f32) -> f64 {
        let length = self.high - self.low;
        if length > 0.0 {
            (f64::from(number) - self.low) / length
        } else {
            0.0
        }
    }

    /// The colour of a number: shades of the output's while nothing is negative, else about zero, the paper.
    pub(super) fn rgb(self, number: f32, palette: &Palette) -> Rgb {
        let (value, paper) = (f64::from(number), palette.rgb(Role::Background));
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        if self.low >= 0.0 {
            return paper.mix(palette.rgb(Role::Output), share(value, self.high));
        }
        let reach = self.high.max(-self.low);
        let role = if value < 0.0 {
            Role::Negative
        } else {
            Role::Positive
        };
        paper.mix(palette.rgb(role), share(value.abs(), reach))
    }
}

/// A map's samples as pixels; what is not known yet is transparent.
pub(super) fn pixels(map: &Map, span: Span, palette: &Palette) -> Vec<u8> {
    let mut rgba = Vec::with_capacity(map.samples.len() * 4);
    for sample in map.samples.iter() {
        if sample.is_nan() {
            rgba.extend([0; 4]);
        } else {
            let Rgb([red, green, blue]) = span.rgb(*sample, palette);
            rgba.extend([red, green, blue, 255]);
        }
    }
    rgba
}

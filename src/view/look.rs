//! The stage that a view draws on.

use crate::scene::Words;

/// The stage as the page gives it.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Size of ordinary text in CSS pixels: 14, or 20 at a projector.
    pub text: f64,
    /// Device pixels to a CSS pixel, for pictures.
    pub ratio: f64,
    /// Words and numerals.
    pub words: &'a Words,
}

impl Look<'_> {
    /// The size of the smallest text: never under 18 px at a projector.
    #[must_use]
    pub(super) fn small(&self) -> f64 {
        if self.text >= 18.0 {
            (self.text * 0.9).max(18.0)
        } else {
            (self.text * 0.8).round()
        }
    }

    /// Whether the stage is so low that the weights' names and the output's overview are left out and the sum is
    /// written small.
    pub(super) fn is_low(&self) -> bool {
        self.height < 420.0 * (self.text / 14.0).max(1.0)
    }

    /// How much larger than usual things are; cells grow less than text does.
    pub(super) fn unit(&self) -> f64 {
        1.0 + (self.text / 14.0 - 1.0) * 0.6
    }
}

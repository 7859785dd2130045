//! The colour scale of a row of numbers.

use super::{Paint, Role};

/// How strongly the largest value tints the paper: below it ink keeps a contrast of 4.5:1 on the tint.
const FULL: f64 = 0.5;
const FAINT: f64 = 0.07;

/// Colours for the values of one row: shades of the row's role while nothing is negative,
/// and a diverging scale with zero as the paper as soon as something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    role: Role,
    /// Where the scale begins.
    low: f64,
    /// Where it ends.
    high: f64,
}

impl Scale {
    /// The scale that holds all values from `low` to `high`. It begins at zero, unless all values are positive
    /// and so far from it that they would look alike.
    #[must_use]
    pub fn of(role: Role, low: f64, high: f64) -> Self {
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        let (low, high) = (finite(low), finite(high).max(0.0));
        let low = if low > 0.7 * high { low } else { low.min(0.0) };
        Self { role, low, high }
    }

    /// Whether negative values occur.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.low < 0.0
    }

    /// The ends of the scale: symmetric about zero when signed.
    ///
    /// ```
    /// # use convolens::scene::{Role, Scale};
    /// assert_eq!(Scale::of(Role::Output, -3.0, 1.0).range(), (-3.0, 3.0), "zero stays in the middle");
    /// assert_eq!(Scale::of(Role::Output, 2.0, 8.0).range(), (0.0, 8.0), "zero is near enough");
    /// assert_eq!(Scale::of(Role::Output, 316.0, 374.0).range(), (316.0, 374.0), "zero is too far away");
    /// ```
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        if self.is_signed() {
            let end = self.high.max(-self.low);
            (-end, end)
        } else {
            (self.low, self.high)
        }
    }

    /// The colour of a value.
    #[must_use]
    pub fn paint(&self, value: f64) -> Paint {
        let (_, end) = self.range();
        let start = self.low.max(0.0);
        let share = if end > start {
            ((value.abs() - start) / (end - start)).clamp(0.0, 1.0)
        } else {
            0.0
        };
        if !self.is_signed() {
            return Paint::tint(self.role, FAINT + share * (FULL - FAINT));
        }
        let role = if value < 0.0 {
            Role::Negative
        } else {
            Role::Positive
        };
        Paint::tint(role, share * FULL)
    }
}

//! A place on the input.

use std::fmt;
use std::str::FromStr;

/// A place on the input, in its cells: 0.5 is the middle of the first. Downwards, then to the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Downwards.
    pub y: f64,
    /// To the right.
    pub x: f64,
}

/// From the input's first cell, in cells.
const FARTHEST: f64 = 1e7;

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A field's middle is a cell's middle or its edge; one that is farther away is not written as it could not be read.
        let halves = |value: f64| (value.clamp(-FARTHEST, FARTHEST) * 2.0).round() / 2.0;
        write!(f, "{},{}", halves(self.y), halves(self.x))
    }
}

impl FromStr for Place {
    type Err = ();

    /// `y,x`, or `x` alone for a series.
    fn from_str(text: &str) -> Result<Self, ()> {
        let number = |text: &str| {
            text.trim()
                .parse::<f64>()
                .ok()
                .filter(|n| n.abs() <= FARTHEST)
                .ok_or(())
        };
        Ok(match text.split_once(',') {
            Some((y, x)) => Self {
                y: number(y)?,
                x: number(x)?,
            },
            None => Self {
                y: 0.5,
                x: number(text)?,
            },
        })
    }
}

//! A cell of an output.

use std::fmt;
use std::str::FromStr;

/// A cell of an output's plane, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Downwards.
    pub row: usize,
    /// To the right.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.row, self.column)
    }
}

impl FromStr for Place {
    type Err = ();

    /// `row,column`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let number = |text: &str| text.trim().parse().ok().filter(|n| *n < 10_000).ok_or(());
        let (row, column) = text.split_once(',').ok_or(())?;
        Ok(Self {
            row: number(row)?,
            column: number(column)?,
        })
    }
}

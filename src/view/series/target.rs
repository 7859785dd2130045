//! What a person points at.

use std::fmt;
use std::str::FromStr;

use crate::scene::Id;

/// A part of the series picture. Indices count from 0; in text (`x3`, `k1`, `y7`) they count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An input cell.
    Input(usize),
    /// A padding cell, in input coordinates: −1 is the one just before the input.
    Padding(isize),
    /// A weight, in window order.
    Weight(usize),
    /// An output cell.
    Output(usize),
}

impl Target {
    /// The id of the target's group in a scene.
    #[must_use]
    pub fn id(self) -> Id {
        let (kind, index) = match self {
            Self::Input(index) => ("x", index as isize),
            Self::Padding(cell) => ("p", cell),
            Self::Weight(index) => ("k", index as isize),
            Self::Output(index) => ("y", index as isize),
        };
        Id {
            kind,
            index,
            row: None,
        }
    }

    /// The target that a scene's id names.
    #[must_use]
    pub fn of(id: Id) -> Option<Self> {
        let index = usize::try_from(id.index);
        match id.kind {
            "x" => index.ok().map(Self::Input),
            "k" => index.ok().map(Self::Weight),
            "y" => index.ok().map(Self::Output),
            "p" => Some(Self::Padding(id.index)),
            _ => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Id { kind, index, .. } = self.id();
        write!(f, "{kind}{}", index.saturating_add(1))
    }
}

impl FromStr for Target {
    type Err = ();

    /// Reads what a person may pin: `x3`, `k1`, `y7`, or `p0`, the padding cell just before `x1`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, number) = text.split_at_checked(1).ok_or(())?;
        let number: isize = number.parse().map_err(|_| ())?;
        let index = number.checked_sub(1).ok_or(())?;
        Self::of(Id {
            kind: match kind {
                "x" => "x",
                "k" => "k",
                "y" => "y",
                "p" => "p",
                _ => return Err(()),
            },
            index,
            row: None,
        })
        .ok_or(())
    }
}

//! Padding as a person chooses it.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::engine::Amount;

/// How much padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pad {
    /// None.
    Valid,
    /// Output ⌈in/stride⌉, the odd cell after.
    Same,
    /// Output ⌈in/stride⌉, the odd cell before.
    SameLower,
    /// All of it before.
    Causal,
    /// So many before and after.
    Explicit(usize, usize),
}

impl Pad {
    /// The engine's amount for a series.
    #[must_use]
    pub fn amount(self) -> Amount {
        match self {
            Self::Valid => Amount::Valid,
            Self::Same => Amount::SameUpper,
            Self::SameLower => Amount::SameLower,
            Self::Causal => Amount::Causal,
            Self::Explicit(before, after) => Amount::Explicit([[0, 0], [before, after]]),
        }
    }
}

/// The one-click paddings: the lecture's four, and causal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// No padding.
    Valid,
    /// Zeros on both sides, half a kernel each.
    Zero,
    /// As many zeros as keep the length at stride 1.
    Same,
    /// The same amount, mirrored.
    Mirror,
    /// All zeros before.
    Causal,
    /// Another combination of how much and with what.
    None,
}

impl fmt::Display for Pad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Valid => f.write_str("valid"),
            Self::Same => f.write_str("same"),
            Self::SameLower => f.write_str("same-lower"),
            Self::Causal => f.write_str("causal"),
            Self::Explicit(before, after) => write!(f, "{before},{after}"),
        }
    }
}

impl FromStr for Pad {
    type Err = ();

    /// `valid`, `same`, `same-lower`, `causal`, or `before,after`.
    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(match text {
            "valid" => Self::Valid,
            "same" => Self::Same,
            "same-lower" => Self::SameLower,
            "causal" => Self::Causal,
            _ => {
                let (before, after) = text.split_once(',').ok_or(())?;
                let cells = |side: &str| side.trim().parse().map_err(|_| ());
                Self::Explicit(cells(before)?, cells(after)?)
            }
        })
    }
}

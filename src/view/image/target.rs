//! What a person points at.

use std::fmt;
use std::str::FromStr;

use crate::scene::Id;

/// A part of the image view. Rows and columns count from 0; in text (`x3.5`, `k1.2`, `y7.4`) they count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An input pixel: row, column.
    Input(usize, usize),
    /// A cell of the padding, in input coordinates: row −1 is the one just above the input.
    Padding(isize, isize),
    /// A weight, in window order.
    Weight(usize, usize),
    /// An output pixel.
    Output(usize, usize),
}

impl Target {
    /// The id of the target's group in a scene.
    #[must_use]
    pub fn id(self) -> Id {
        let inside = |cell: usize| isize::try_from(cell).unwrap_or(isize::MAX);
        let (kind, row, column) = match self {
            Self::Input(row, column) => ("x", inside(row), inside(column)),
            Self::Padding(row, column) => ("p", row, column),
            Self::Weight(row, column) => ("k", inside(row), inside(column)),
            Self::Output(row, column) => ("y", inside(row), inside(column)),
        };
        Id {
            kind,
            index: column,
            row: Some(row),
        }
    }

    /// The target that a scene's id names.
    #[must_use]
    pub fn of(id: Id) -> Option<Self> {
        let (row, column) = (id.row?, id.index);
        if id.kind == "p" {
            return Some(Self::Padding(row, column));
        }
        let (row, column) = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
        match id.kind {
            "x" => Some(Self::Input(row, column)),
            "k" => Some(Self::Weight(row, column)),
            "y" => Some(Self::Output(row, column)),
            _ => None,
        }
    }

    /// The target in input coordinates, where it is a cell of the padded input.
    #[must_use]
    pub fn cell(self) -> Option<(isize, isize)> {
        match self {
            Self::Input(row, column) => {
                Some((isize::try_from(row).ok()?, isize::try_from(column).ok()?))
            }
            Self::Padding(row, column) => Some((row, column)),
            Self::Weight(..) | Self::Output(..) => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Input(row, column) => write!(f, "x{}.{}", row + 1, column + 1),
            Self::Weight(row, column) => write!(f, "k{}.{}", row + 1, column + 1),
            Self::Output(row, column) => write!(f, "y{}.{}", row + 1, column + 1),
            Self::Padding(row, column) => {
                write!(f, "p{}.{}", row.saturating_add(1), column.saturating_add(1))
            }
        }
    }
}

impl FromStr for Target {
    type Err = ();

    /// Reads what a person may pin: row and column from 1, and `p0.1` for the padding just above `x1.1`.
    ///
    /// ```
    /// # use convolens::view::image::Target;
    /// assert_eq!("x3.5".parse(), Ok(Target::Input(2, 4)), "from 1 in text, from 0 inside");
    /// assert_eq!("p0.1".parse(), Ok(Target::Padding(-1, 0)));
    /// assert_eq!("y0.1".parse::<Target>(), Err(()), "there is no row 0 of the output");
    /// ```
    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, place) = text.split_at_checked(1).ok_or(())?;
        let (row, column) = place.split_once('.').ok_or(())?;
        let from_one = |text: &str| {
            let number: isize = text.parse().map_err(|_| ())?;
            number.checked_sub(1).ok_or(())
        };
        let (row, column) = (from_one(row)?, from_one(column)?);
        if kind == "p" {
            return Ok(Self::Padding(row, column));
        }
        let inside = |cell: isize| usize::try_from(cell).map_err(|_| ());
        let (row, column) = (inside(row)?, inside(column)?);
        match kind {
            "x" => Ok(Self::Input(row, column)),
            "k" => Ok(Self::Weight(row, column)),
            "y" => Ok(Self::Output(row, column)),
            _ => Err(()),
        }
    }
}

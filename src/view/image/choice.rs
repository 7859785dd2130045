//! Small choices of a person, and how an address writes them.

use std::fmt;
use std::str::FromStr;

use crate::picture::{Act, Channels, FillName, Op};

/// How much padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pad {
    /// None.
    Valid,
    /// Output ⌈in/stride⌉ on each axis, the odd cell below and on the right.
    Same,
    /// So many cells: top and bottom, left and right.
    Explicit([[usize; 2]; 2]),
}

impl fmt::Display for Pad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Valid => f.write_str("valid"),
            Self::Same => f.write_str("same"),
            Self::Explicit([[top, bottom], [left, right]]) => {
                write!(f, "{top},{bottom},{left},{right}")
            }
        }
    }
}

impl FromStr for Pad {
    type Err = ();

    /// `valid`, `same`, `top,bottom,left,right`, or one number for all four.
    fn from_str(text: &str) -> Result<Self, ()> {
        let cells = |text: &str| text.trim().parse::<usize>().map_err(|_| ());
        let sides: Vec<&str> = text.split(',').collect();
        Ok(match sides.as_slice() {
            ["valid"] => Self::Valid,
            ["same"] => Self::Same,
            [all] => Self::Explicit([[cells(all)?; 2]; 2]),
            [top, bottom, left, right] => {
                Self::Explicit([[cells(top)?, cells(bottom)?], [cells(left)?, cells(right)?]])
            }
            _ => return Err(()),
        })
    }
}

/// What both pictures show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    /// The input pixel in the middle, from 0 at the left edge of the first column.
    pub x: f64,
    /// The same, from the top edge of the first row.
    pub y: f64,
    /// How much larger than when all is shown; more than 1.
    pub scale: f64,
}

impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |value: f64| {
            let text = format!("{value:.2}");
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        };
        let Self { x, y, scale } = *self;
        write!(f, "{},{},{}", short(x), short(y), short(scale))
    }
}

impl FromStr for Zoom {
    type Err = ();

    /// `x,y,scale`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut numbers = text.split(',').map(|part| part.trim().parse::<f64>().ok());
        let mut next = || numbers.next().flatten().filter(|n| n.is_finite()).ok_or(());
        let (x, y, scale) = (next()?, next()?, next()?);
        if numbers.next().is_some() || !(1.0..=1e5).contains(&scale) {
            return Err(());
        }
        Ok(Self { x, y, scale })
    }
}

/// How the result's numbers become colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// As a picture while nothing can be negative or the kernel keeps the brightness, else signed.
    Auto,
    /// From black to white.
    Picture,
    /// From the negative colour over the paper to the positive one.
    Signed,
}

/// How much of the result is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// All that is computed.
    #[default]
    All,
    /// Only as far as the window has come.
    Grow,
}

/// A choice and the words for it in an address.
pub(super) trait Named: Copy + PartialEq + Sized + 'static {
    const NAMES: &'static [(Self, &'static str)];

    fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(choice, _)| *choice == self)
            .map_or("", |(_, name)| name)
    }

    fn named(text: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .find(|(_, name)| *name == text)
            .map(|(choice, _)| *choice)
    }
}

impl Named for Show {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Auto, "auto"),
        (Self::Picture, "picture"),
        (Self::Signed, "signed"),
    ];
}

impl Named for Reveal {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::All, "all"), (Self::Grow, "grow")];
}

impl Named for Channels {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Grey, "grey"),
        (Self::Red, "red"),
        (Self::Green, "green"),
        (Self::Blue, "blue"),
        (Self::Each, "each"),
        (Self::Sum, "sum"),
    ];
}

impl Named for Op {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Conv, "conv"), (Self::Max, "max"), (Self::Avg, "avg")];
}

impl Named for Act {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::None, "none"),
        (Self::Relu, "relu"),
        (Self::Leaky, "leaky"),
        (Self::Sigmoid, "sigmoid"),
        (Self::Tanh, "tanh"),
    ];
}

impl Named for FillName {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Zero, "zero"),
        (Self::Constant, "constant"),
        (Self::Mirror, "mirror"),
        (Self::Symmetric, "symmetric"),
        (Self::Replicate, "replicate"),
        (Self::Circular, "circular"),
    ];
}

/// A size for each axis, height first, as an address writes it: one number where both are equal.
pub(super) fn pair_text([height, width]: [usize; 2]) -> String {
    if height == width {
        height.to_string()
    } else {
        format!("{height},{width}")
    }
}

/// Reads `3` or `height,width`.
pub(super) fn pair(text: &str) -> Option<[usize; 2]> {
    match text.split_once(',') {
        Some((height, width)) => Some([height.trim().parse().ok()?, width.trim().parse().ok()?]),
        None => Some([text.parse().ok()?; 2]),
    }
}

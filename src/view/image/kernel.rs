//! The kernel as a person enters it, and the ready ones.

use std::fmt;
use std::str::FromStr;

use crate::view::numbers::{Number, number};

/// The largest kernel of the editor, on each side.
pub const MAX_SIDE: usize = 15;

/// The ready kernels by the name that a report gives them, as an address writes them.
pub const PRESETS: [(&str, &str); 11] = [
    ("identity", "0,0,0;0,1,0;0,0,0"),
    ("box", "1/9,1/9,1/9;1/9,1/9,1/9;1/9,1/9,1/9"),
    ("gaussian", "1/16,2/16,1/16;2/16,4/16,2/16;1/16,2/16,1/16"),
    (
        "gaussian5",
        "1/256,4/256,6/256,4/256,1/256;4/256,16/256,24/256,16/256,4/256;6/256,24/256,36/256,24/256,6/256;\
         4/256,16/256,24/256,16/256,4/256;1/256,4/256,6/256,4/256,1/256",
    ),
    ("sharpen", "0,-1,0;-1,5,-1;0,-1,0"),
    ("sobel-x", "-1,0,1;-2,0,2;-1,0,1"),
    ("sobel-y", "-1,-2,-1;0,0,0;1,2,1"),
    ("prewitt-x", "-1,0,1;-1,0,1;-1,0,1"),
    ("prewitt-y", "-1,-1,-1;0,0,0;1,1,1"),
    ("laplacian", "0,1,0;1,-4,1;0,1,0"),
    ("emboss", "-2,-1,0;-1,1,1;0,1,2"),
];

/// A kernel as entered.
///
/// # Guarantees
/// 1 to 15 rows of 1 to 15 weights each.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    width: usize,
    weights: Vec<Number>,
}

impl Kernel {
    /// A kernel of rows of `width` weights; none where its sides are not 1 to 15.
    #[must_use]
    pub fn new(width: usize, weights: Vec<Number>) -> Option<Self> {
        let sides = 1..=MAX_SIDE;
        let whole = sides.contains(&width) && weights.len().is_multiple_of(width);
        (whole && sides.contains(&(weights.len() / width))).then_some(Self { width, weights })
    }

    /// A single 1.
    #[must_use]
    pub fn one() -> Self {
        let one = Number {
            text: "1".to_owned(),
            value: 1.0,
        };
        Self {
            width: 1,
            weights: vec![one],
        }
    }

    /// Weights in a row.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> usize {
        self.weights.len() / self.width
    }

    /// As entered, row by row.
    #[must_use]
    pub fn weights(&self) -> &[Number] {
        &self.weights
    }

    /// The weights' values, row by row.
    #[must_use]
    pub fn values(&self) -> Vec<f32> {
        self.weights.iter().map(|weight| weight.value).collect()
    }

    /// The sum of the weights.
    ///
    /// ```
    /// # use convolens::view::image::Kernel;
    /// let kernel: Kernel = "-1,0,2;1/4,1/4,0".parse().unwrap();
    /// assert_eq!(kernel.sum(), 1.5, "−1 + 2 + 1/4 + 1/4");
    /// ```
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.weights.iter().map(|w| f64::from(w.value)).sum()
    }

    /// The name of the ready kernel that it equals, or `own`.
    ///
    /// ```
    /// # use convolens::view::image::Kernel;
    /// let kernel: Kernel = "-1,0,1;-2,0,2;-1,0,1".parse().unwrap();
    /// assert_eq!(kernel.preset(), "sobel-x");
    /// ```
    #[must_use]
    pub fn preset(&self) -> &'static str {
        let equal = |text: &str| {
            text.parse::<Self>().is_ok_and(|ready| {
                ready.width == self.width && {
                    let mut pairs = ready.weights.iter().zip(&self.weights);
                    ready.weights.len() == self.weights.len()
                        && pairs.all(|(a, b)| (a.value - b.value).abs() < 1e-6)
                }
            })
        };
        PRESETS
            .iter()
            .find(|(_, text)| equal(text))
            .map_or("own", |(name, _)| name)
    }

    /// The first weight in a text that is no number.
    pub(super) fn first_broken(text: &str) -> Option<&str> {
        text.split([';', ','])
            .map(str::trim)
            .find(|part| number(part).is_none())
    }
}

impl fmt::Display for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, weight) in self.weights.iter().enumerate() {
            match index {
                0 => {}
                _ if index.is_multiple_of(self.width) => f.write_str(";")?,
                _ => f.write_str(",")?,
            }
            f.write_str(&weight.text)?;
        }
        Ok(())
    }
}

impl FromStr for Kernel {
    type Err = ();

    /// Rows parted by `;`, weights by `,`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut width = None;
        let mut weights = Vec::new();
        for row in text.trim().trim_end_matches(';').split(';') {
            let before = weights.len();
            for weight in row.split(',') {
                weights.push(number(weight).ok_or(())?);
            }
            let length = weights.len() - before;
            if *width.get_or_insert(length) != length {
                return Err(());
            }
        }
        Self::new(width.unwrap_or(0), weights).ok_or(())
    }
}

//! Where the picture comes from.

use std::fmt;
use std::str::FromStr;

/// Where the picture comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Painted by hand; stands in the address.
    Cells(Grid),
    /// A sample of the page.
    Sample(String),
    /// A person's own file, kept by their browser.
    File(String),
}

/// The largest painted grid, on each side.
pub const MAX_GRID: usize = 16;

/// A small grey picture, painted by hand.
///
/// # Guarantees
/// 1 to 16 rows of 1 to 16 values each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    width: usize,
    values: Vec<u8>,
}

impl Grid {
    /// A grid of rows of `width` values; none where its sides are not 1 to 16.
    #[must_use]
    pub fn new(width: usize, values: Vec<u8>) -> Option<Self> {
        let sides = 1..=MAX_GRID;
        let whole = sides.contains(&width) && values.len().is_multiple_of(width);
        (whole && sides.contains(&(values.len() / width))).then_some(Self { width, values })
    }

    /// Values in a row.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> usize {
        self.values.len() / self.width
    }

    /// Row by row, 0 is black and 255 white.
    #[must_use]
    pub fn values(&self) -> &[u8] {
        &self.values
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.values.iter().enumerate() {
            match index {
                0 => {}
                _ if index.is_multiple_of(self.width) => f.write_str(";")?,
                _ => f.write_str(",")?,
            }
            write!(f, "{value}")?;
        }
        Ok(())
    }
}

impl FromStr for Grid {
    type Err = ();

    /// Rows parted by `;`, values by `,`.
    ///
    /// ```
    /// # use convolens::view::image::Grid;
    /// let grid: Grid = "0,128,255;255,128,0".parse().unwrap();
    /// assert_eq!((grid.height(), grid.width()), (2, 3));
    /// assert_eq!(grid.to_string(), "0,128,255;255,128,0");
    /// assert!("0,1;2".parse::<Grid>().is_err(), "rows are equally long");
    /// ```
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut width = None;
        let mut values = Vec::new();
        for row in text.trim().trim_end_matches(';').split(';') {
            let before = values.len();
            for value in row.split(',') {
                values.push(value.trim().parse().map_err(|_| ())?);
            }
            let length = values.len() - before;
            if *width.get_or_insert(length) != length {
                return Err(());
            }
        }
        Self::new(width.unwrap_or(0), values).ok_or(())
    }
}

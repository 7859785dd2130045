use std::ops::Range;

use super::channels::read_three;
use super::{Absent, Channels, PictureError};
use crate::engine::{Shape, Tensor};

/// Rows of a picture, 8-bit RGBA, as far as they are held.
#[derive(Debug, Clone, Default)]
pub struct Strips {
    width: usize,
    height: usize,
    /// Ascending and disjoint.
    strips: Vec<Strip>,
}

#[derive(Debug, Clone)]
struct Strip {
    rows: Range<usize>,
    rgba: Vec<u8>,
}

impl Strips {
    /// None of the rows of a picture of `width` × `height` pixels.
    pub const fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            strips: Vec::new(),
        }
    }

    /// Pixels in a row.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Takes in whole rows from row `first` on; rows that are held already, and those beyond the picture, are not
    /// taken again.
    pub fn put(&mut self, first: usize, rgba: Vec<u8>) {
        let length = self.width * 4;
        let Some(count) = rgba.len().checked_div(length) else {
            return;
        };
        let rows = first..first.saturating_add(count).min(self.height);
        for gap in self.missing(rows.clone()) {
            let strip = if gap == (first..first + count) {
                // Nothing is to be cut off: no copy.
                return self.insert(gap, rgba);
            } else {
                let bytes = (gap.start - first) * length..(gap.end - first) * length;
                rgba.get(bytes).unwrap_or_default().to_vec()
            };
            self.insert(gap, strip);
        }
    }

    fn insert(&mut self, rows: Range<usize>, rgba: Vec<u8>) {
        let place = self
            .strips
            .partition_point(|strip| strip.rows.start < rows.start);
        self.strips.insert(place, Strip { rows, rgba });
    }

    /// Whether all of `rows` are held.
    pub fn holds(&self, rows: Range<usize>) -> bool {
        self.missing(rows).is_empty()
    }

    /// Those of `rows` that are not held, ascending and disjoint.
    ///
    /// ```
    /// # use convolens::picture::Strips;
    /// let mut strips = Strips::new(1, 10);
    /// strips.put(2, vec![255; 4 * 3]);
    /// assert_eq!(strips.missing(0..7), [0..2, 5..7], "2, 3 and 4 are held");
    /// ```
    pub fn missing(&self, rows: Range<usize>) -> Vec<Range<usize>> {
        let mut gaps = Vec::new();
        let mut next = rows.start;
        let at = self
            .strips
            .partition_point(|strip| strip.rows.end <= rows.start);
        for strip in self.strips.iter().skip(at) {
            if strip.rows.start >= rows.end {
                break;
            }
            if next < strip.rows.start {
                gaps.push(next..strip.rows.start);
            }
            next = strip.rows.end;
        }
        if next < rows.end {
            gaps.push(next..rows.end);
        }
        gaps
    }

    /// One row, if it is held.
    pub fn row(&self, y: usize) -> Option<&[u8]> {
        let at = self.strips.partition_point(|strip| strip.rows.end <= y);
        let strip = self.strips.get(at)?;
        let offset = y.checked_sub(strip.rows.start)? * self.width * 4;
        strip.rgba.get(offset..offset + self.width * 4)
    }

    /// Lets go of all rows.
    pub fn forget(&mut self) {
        self.strips = Vec::new();
    }

    /// Whole rows as numbers from −0.5 to 0.5, 0 for a middle grey: red, green and blue, or grey alone.
    ///
    /// # Errors
    ///
    /// [`Absent::MissingRows`] where not all of them are held.
    ///
    /// ```
    /// # use convolens::picture::Strips;
    /// let mut strips = Strips::new(1, 2);
    /// strips.put(0, vec![255, 0, 51, 255, 0, 0, 0, 255]);
    /// assert_eq!(strips.tensor(0..1, true)?.data(), [0.5, -0.5, -0.3], "51 / 255 − 0.5 = −0.3");
    /// # Ok::<(), convolens::picture::PictureError>(())
    /// ```
    pub fn tensor(&self, rows: Range<usize>, colour: bool) -> Result<Tensor, PictureError> {
        let (count, width) = (rows.len(), self.width);
        let channels = if colour { 3 } else { 1 };
        let mut tensor = Tensor::new(
            Shape::new(channels, count, width),
            vec![0.0; channels * count * width],
        )?;
        let mut planes: Vec<_> = tensor
            .data_mut()
            .chunks_exact_mut((count * width).max(1))
            .map(|plane| plane.chunks_exact_mut(width.max(1)))
            .collect();
        for y in rows {
            let rgba = self.row(y).ok_or(Absent::MissingRows {
                first: y,
                end: y + 1,
            })?;
            match planes.as_mut_slice() {
                [one] => {
                    if let Some(row) = one.next() {
                        Channels::Grey.read_one(rgba, row);
                    }
                }
                [red, green, blue] => {
                    if let (Some(red), Some(green), Some(blue)) =
                        (red.next(), green.next(), blue.next())
                    {
                        read_three(rgba, [red, green, blue]);
                    }
                }
                _ => {}
            }
        }
        Ok(tensor.map(|value| value / 255.0 - 0.5))
    }
}

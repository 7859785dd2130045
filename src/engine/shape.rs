use serde::{Deserialize, Serialize};

use super::GeometryError;

/// The most elements any tensor may have, given, padded or computed: 2²⁸, a gibibyte of f32.
pub const MAX_ELEMENTS: u64 = 1 << 28;

/// The size of a tensor: channels, then height, then width, rows contiguous.
///
/// A series of `L` samples is `(C, 1, L)`: it lies on the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shape {
    /// Number of channels.
    pub channels: usize,
    /// Number of rows; 1 for a series.
    pub height: usize,
    /// Number of cells in a row; the length of a series.
    pub width: usize,
}

impl Shape {
    /// `channels` × `height` × `width`.
    pub const fn new(channels: usize, height: usize, width: usize) -> Self {
        Self {
            channels,
            height,
            width,
        }
    }

    /// A series of `length` samples in `channels` channels.
    pub const fn series(channels: usize, length: usize) -> Self {
        Self::new(channels, 1, length)
    }

    /// How many elements a tensor of this shape has.
    ///
    /// # Errors
    ///
    /// [`GeometryError::TooLarge`] beyond [`MAX_ELEMENTS`].
    ///
    /// ```
    /// # use convolens::engine::Shape;
    /// assert_eq!(Shape::new(3, 4, 5).len(), Ok(60), "3 · 4 · 5 = 60");
    /// assert!(Shape::new(usize::MAX, 2, 2).len().is_err());
    /// ```
    pub fn len(&self) -> Result<usize, GeometryError> {
        count_elements([self.channels, self.height, self.width])
    }

    /// Whether one of the three sizes is 0.
    pub const fn is_empty(&self) -> bool {
        self.channels == 0 || self.height == 0 || self.width == 0
    }

    /// The size along `axis`.
    pub const fn along(&self, axis: Axis) -> usize {
        match axis {
            Axis::Height => self.height,
            Axis::Width => self.width,
        }
    }

    /// The shape itself, if it holds at least one element.
    pub(crate) fn non_empty(self) -> Result<Self, GeometryError> {
        if self.is_empty() {
            let Self {
                channels,
                height,
                width,
            } = self;
            return Err(GeometryError::EmptyInput {
                channels,
                height,
                width,
            });
        }
        Ok(self)
    }
}

/// The product of `sizes`, if a tensor may have that many elements.
pub(crate) fn count_elements<const N: usize>(sizes: [usize; N]) -> Result<usize, GeometryError> {
    let elements = sizes
        .iter()
        .fold(1_u64, |product, &size| product.saturating_mul(size as u64));
    match usize::try_from(elements) {
        Ok(count) if elements <= MAX_ELEMENTS => Ok(count),
        _ => Err(GeometryError::too_large(elements)),
    }
}

/// A direction in which a window moves. A series lies on the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// From row to row, downwards.
    Height,
    /// Along a row, to the right; for a series, in time.
    Width,
}

impl Axis {
    /// Both axes, in the order in which every per-axis list stands.
    pub const ALL: [Self; 2] = [Self::Height, Self::Width];

    /// `height` or `width`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Height => "height",
            Self::Width => "width",
        }
    }

    /// The entry of a per-axis list that belongs to this axis.
    pub const fn of<T: Copy>(self, list: &[T; 2]) -> T {
        let [height, width] = *list;
        match self {
            Self::Height => height,
            Self::Width => width,
        }
    }
}

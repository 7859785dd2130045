use super::{GeometryError, Shape};

/// Numbers in planar order: channel, then row, then cell.
///
/// # Guarantees
///
/// At least one element, at most [`MAX_ELEMENTS`](super::MAX_ELEMENTS), and exactly as many as the shape says.
#[derive(Debug, Clone, PartialEq)]
pub struct Tensor {
    shape: Shape,
    data: Vec<f32>,
}

impl Tensor {
    /// A tensor of `shape` over `data`, row-major.
    ///
    /// # Errors
    ///
    /// [`EmptyInput`](GeometryError::EmptyInput), [`TooLarge`](GeometryError::TooLarge), or
    /// [`DataLength`](GeometryError::DataLength) if `data` has not as many elements as `shape` says.
    ///
    /// ```
    /// # use convolens::engine::{Shape, Tensor};
    /// let image = Tensor::new(Shape::new(1, 2, 3), vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0])?;
    /// assert_eq!(image.row(0, 1), [4.0, 5.0, 6.0], "the second row");
    /// assert!(Tensor::new(Shape::new(1, 2, 3), vec![1.0]).is_err(), "2 · 3 needs 6 numbers");
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn new(shape: Shape, data: Vec<f32>) -> Result<Self, GeometryError> {
        let expected = shape.non_empty()?.len()?;
        if data.len() != expected {
            return Err(GeometryError::DataLength {
                expected,
                got: data.len(),
            });
        }
        Ok(Self { shape, data })
    }

    /// A series in one channel: shape `(1, 1, L)`.
    ///
    /// # Errors
    ///
    /// As [`Tensor::new`]: an empty series is refused.
    pub fn series(samples: Vec<f32>) -> Result<Self, GeometryError> {
        Self::new(Shape::series(1, samples.len()), samples)
    }

    /// Its size.
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// All elements, row-major.
    pub fn data(&self) -> &[f32] {
        &self.data
    }

    /// All elements, row-major, to be written.
    pub fn data_mut(&mut self) -> &mut [f32] {
        &mut self.data
    }

    /// All elements, row-major, without a copy.
    pub fn into_data(self) -> Vec<f32> {
        self.data
    }

    /// One channel, row-major; empty if there is no such channel.
    pub fn channel(&self, channel: usize) -> &[f32] {
        self.data
            .chunks_exact(self.shape.height * self.shape.width)
            .nth(channel)
            .unwrap_or_default()
    }

    /// One row of one channel; empty if there is no such row.
    pub fn row(&self, channel: usize, row: usize) -> &[f32] {
        let Shape { height, width, .. } = self.shape;
        if row >= height {
            return &[];
        }
        // Without the divisions of `chunks_exact`: rows are asked for often.
        let first = (channel.saturating_mul(height).saturating_add(row)).saturating_mul(width);
        let cells = self.data.get(first..first.saturating_add(width));
        cells.unwrap_or_default()
    }

    /// One element.
    pub fn get(&self, channel: usize, row: usize, column: usize) -> Option<f32> {
        self.row(channel, row).get(column).copied()
    }

    /// `f` of every element, in the same shape.
    #[must_use]
    pub fn map(mut self, f: impl Fn(f32) -> f32) -> Self {
        for value in &mut self.data {
            *value = f(*value);
        }
        self
    }
}

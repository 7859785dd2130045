//! Where the cells of an output stand along the input.

/// Cells in a row: the first stands at a place of the input, and each next one so many cells of the input farther.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Along {
    /// The place of the first, in cells of the input, of which the first is 0.
    pub first: f64,
    /// From one to the next; more than 0.
    pub step: f64,
    /// How many there are.
    pub count: usize,
}

impl Along {
    /// The cells of the input themselves.
    #[must_use]
    pub const fn input(count: usize) -> Self {
        Self {
            first: 0.0,
            step: 1.0,
            count,
        }
    }

    /// The place of a cell.
    #[must_use]
    pub fn place(&self, cell: usize) -> f64 {
        self.first + cell as f64 * self.step
    }

    /// The cell that stands nearest to a place, no farther than half a step; of two the second.
    ///
    /// ```
    /// # use convolens::view::lab::Along;
    /// let every_second = Along { first: 1.0, step: 2.0, count: 4 };
    /// assert_eq!(every_second.at(5.0), Some(2), "1, 3, 5");
    /// assert_eq!(every_second.at(4.0), Some(2), "between 3 and 5");
    /// assert_eq!((every_second.at(-0.1), every_second.at(8.1)), (None, None), "0 … 8 are theirs");
    /// ```
    #[must_use]
    pub fn at(&self, place: f64) -> Option<usize> {
        let cell = ((place - self.first) / self.step + 0.5).floor();
        (cell >= 0.0 && cell < self.count as f64)
            .then_some(cell as usize)
            .or_else(|| {
                // The end of the last one's half step is still its own.
                let last = self.count.checked_sub(1)?;
                let over = place - self.place(last) - self.step / 2.0;
                (over.abs() < 1e-9).then_some(last)
            })
    }

    /// From where the first begins to where the last ends.
    #[must_use]
    pub fn ends(&self) -> [f64; 2] {
        let half = self.step / 2.0;
        [
            self.first - half,
            self.place(self.count.saturating_sub(1)) + half,
        ]
    }
}

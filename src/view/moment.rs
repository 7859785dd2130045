//! Where in the animation a frame stands.

/// One beat of the animation brings the window from one position to the next and computes its output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The output cell that the beat computes, from 0.
    pub step: usize,
    /// The output cell the window comes from.
    pub from: usize,
    /// How far the beat is, 0 to 1; at 1 the output cell is there.
    pub time: f64,
    /// Whether products and sum have their own phases; fast playing leaves them out.
    pub detail: bool,
}

impl Moment {
    /// A step at rest, all of it shown.
    #[must_use]
    pub const fn at(step: usize) -> Self {
        Self {
            step,
            from: step,
            time: 1.0,
            detail: true,
        }
    }

    /// The same moment without its result: the products are there, the sum has not begun to fall.
    ///
    /// ```
    /// # use convolens::view::series::Moment;
    /// let moment = Moment::at(4).withheld();
    /// assert_eq!((moment.multiply(), moment.sum(), moment.computed()), (1.0, 0.0, 4));
    /// ```
    #[cfg(feature = "stack")]
    #[must_use]
    pub const fn withheld(self) -> Self {
        let time = if self.time < 0.62 { self.time } else { 0.62 };
        Self {
            time,
            detail: true,
            ..self
        }
    }

    /// How far the window has glided.
    #[must_use]
    pub fn glide(&self) -> f64 {
        ease(self.phase(0.0, 0.3))
    }

    /// How far the products have risen out of their pairs.
    #[must_use]
    pub fn multiply(&self) -> f64 {
        if self.detail {
            ease(self.phase(0.3, 0.6))
        } else {
            1.0
        }
    }

    /// How far the sum has fallen into its place.
    #[must_use]
    pub fn sum(&self) -> f64 {
        if self.detail {
            ease(self.phase(0.62, 0.85))
        } else {
            self.phase(0.3, 1.0)
        }
    }

    /// How many outputs are there.
    #[must_use]
    pub fn computed(&self) -> usize {
        if self.sum() >= 1.0 {
            self.step + 1
        } else {
            self.step
        }
    }

    fn phase(&self, from: f64, to: f64) -> f64 {
        ((self.time - from) / (to - from)).clamp(0.0, 1.0)
    }
}

fn ease(t: f64) -> f64 {
    t * t * (3.0 - 2.0 * t)
}

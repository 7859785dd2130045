/// A series' own zero and unit: its mean and standard deviation over the part that is learned from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standard {
    /// The mean.
    pub mean: f64,
    /// The standard deviation; 1 where all values are the same.
    pub deviation: f64,
}

impl Standard {
    /// Of these values.
    ///
    /// ```
    /// # use convolens::learn::kernel::Standard;
    /// let standard = Standard::of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
    /// assert_eq!((standard.mean, standard.deviation), (5.0, 2.0), "√((9 + 1 + 1 + 1 + 0 + 0 + 4 + 16) / 8) = 2");
    /// assert_eq!(standard.apply(&[9.0]), [2.0], "two deviations above the mean");
    /// ```
    #[must_use]
    pub fn of(values: &[f32]) -> Self {
        let count = values.len().max(1) as f64;
        let mean = values.iter().copied().map(f64::from).sum::<f64>() / count;
        let squares = values
            .iter()
            .map(|value| (f64::from(*value) - mean).powi(2));
        let deviation = (squares.sum::<f64>() / count).sqrt();
        // What is left of rounding is no deviation.
        let alike = deviation <= 1e-7 * mean.abs() || deviation == 0.0 || !deviation.is_finite();
        Self {
            mean,
            deviation: if alike { 1.0 } else { deviation },
        }
    }

    /// Values in deviations from the mean.
    #[must_use]
    pub fn apply(&self, values: &[f32]) -> Vec<f32> {
        let one = |value: &f32| ((f64::from(*value) - self.mean) / self.deviation) as f32;
        values.iter().map(one).collect()
    }

    /// A value back in its own unit.
    #[must_use]
    pub fn back(&self, value: f64) -> f64 {
        value.mul_add(self.deviation, self.mean)
    }
}

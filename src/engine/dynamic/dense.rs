use super::{DynamicError, List};

/// A dense layer: every output is a weighted sum of all inputs, and a bias.
#[derive(Debug, Clone, PartialEq)]
pub struct Dense {
    /// `(outputs, inputs)`, row by row.
    pub weights: Vec<f32>,
    /// `(outputs)`.
    pub bias: Vec<f32>,
}

impl Dense {
    /// Number of outputs.
    pub const fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// y = W · x + b.
    ///
    /// # Errors
    ///
    /// [`Length`](DynamicError::Length) if there are not outputs · inputs weights.
    ///
    /// ```
    /// # use convolens::engine::dynamic::Dense;
    /// let layer = Dense { weights: vec![1.0, 2.0, 0.5, 0.0], bias: vec![0.0, 7.0] };
    /// assert_eq!(layer.apply(&[3.0, 4.0]), Ok(vec![11.0, 8.5]), "3 + 2 · 4 = 11, 0.5 · 3 + 7 = 8.5");
    /// assert!(layer.apply(&[3.0]).is_err(), "2 · 1 is not 4");
    /// ```
    pub fn apply(&self, inputs: &[f32]) -> Result<Vec<f32>, DynamicError> {
        self.check(inputs.len(), List::DenseWeights)?;
        Ok(self.sums(inputs))
    }

    /// Whether there are outputs · `inputs` weights.
    pub(super) fn check(&self, inputs: usize, list: List) -> Result<(), DynamicError> {
        let expected = self.outputs().saturating_mul(inputs);
        list.check_length(expected, self.weights.len())
    }

    /// The same, unchecked: weights that are missing count as 0.
    pub(super) fn sums(&self, inputs: &[f32]) -> Vec<f32> {
        let mut sums = self.bias.clone();
        let rows = self.weights.chunks(inputs.len().max(1));
        for (sum, row) in sums.iter_mut().zip(rows) {
            *sum += row.iter().zip(inputs).map(|(w, x)| w * x).sum::<f32>();
        }
        sums
    }
}

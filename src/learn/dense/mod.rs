//! A dense layer and a convolution, each fitted to the same examples by least squares.

mod least;
mod matrix;

pub use least::{Fit, minimum_norm};
pub use matrix::Matrix;

/// The windows of `taps` neighbours in every row of `inputs`, one under the other: what a convolution without padding is
/// fitted on. Shape (rows · (columns − taps + 1), taps).
///
/// ```
/// # use convolens::learn::dense::{Matrix, windows};
/// let inputs = Matrix::new(1, 4, vec![3.0, 5.0, 1.0, 4.0]);
/// assert_eq!(windows(&inputs, 3), Matrix::new(2, 3, vec![3.0, 5.0, 1.0, 5.0, 1.0, 4.0]));
/// ```
#[must_use]
pub fn windows(inputs: &Matrix, taps: usize) -> Matrix {
    let outputs = (inputs.columns() + 1).saturating_sub(taps.max(1));
    let windows = inputs.iter().flat_map(|row| row.windows(taps.max(1)));
    Matrix::new(
        inputs.rows() * outputs,
        taps,
        windows.flatten().copied().collect(),
    )
}

/// The mean of the squared differences of what a linear layer predicts, `inputs` · `weights`, and `targets`; 0 where there is
/// nothing to predict.
///
/// ```
/// # use convolens::learn::dense::{Matrix, error};
/// let inputs = Matrix::new(2, 1, vec![1.0, 2.0]);
/// let targets = Matrix::new(2, 1, vec![3.0, 5.0]);
/// let weights = Matrix::new(1, 1, vec![2.0]);
/// assert_eq!(error(&inputs, &weights, &targets), 1.0, "(2 − 3)² and (4 − 5)²");
/// ```
#[must_use]
pub fn error(inputs: &Matrix, weights: &Matrix, targets: &Matrix) -> f64 {
    let predicted = inputs.times(weights);
    let squares = predicted.data().iter().zip(targets.data());
    let sum: f64 = squares.map(|(a, b)| (a - b).powi(2)).sum();
    sum / (predicted.data().len().max(1)) as f64
}

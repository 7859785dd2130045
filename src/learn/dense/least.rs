//! Least squares by singular values.

use super::Matrix;

/// Singular values below this share of the largest are what rounding left of zeros.
const ZERO: f64 = 1e-10;
/// Rotations over all pairs of columns converge quadratically; a dozen sweeps are plenty.
const SWEEPS: usize = 40;

/// Weights that fit examples best, and how far the examples determine them.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Shape (inputs, outputs).
    pub weights: Matrix,
    /// How many directions of the weights the examples say anything about.
    pub rank: usize,
}

/// The weights W of the least squared error of `inputs` · W against `targets`, and among them, where they are many, those of
/// the smallest norm: what gradient descent from zeros also comes to. `inputs` has shape (examples, n), `targets` (examples, m).
///
/// By the singular values of `inputs`, from one-sided rotations of its columns (Hestenes 1958), in f64: W = V · Σ⁺ · Uᵀ ·
/// targets.
///
/// ```
/// # use convolens::learn::dense::{Matrix, minimum_norm};
/// let fit = minimum_norm(&Matrix::new(1, 2, vec![1.0, 1.0]), &Matrix::new(1, 1, vec![3.0]));
/// assert_eq!(fit.rank, 1, "one example, two weights");
/// assert!(fit.weights.data().iter().all(|w| (w - 1.5).abs() < 1e-12), "1.5 + 1.5 = 3, of all a + b = 3 the shortest");
/// ```
#[must_use]
pub fn minimum_norm(inputs: &Matrix, targets: &Matrix) -> Fit {
    // Columns are turned, so that the fewer of the two sides are turned against each other.
    if inputs.rows() < inputs.columns() {
        let Turned { columns, basis } = Turned::of(inputs.iter().map(<[f64]>::to_vec).collect());
        // inputsᵀ = columns · basisᵀ, so W = inputsᵀ⁺ᵀ · targets = Σ columns / |column|² · (basisᵀ · targets).
        return assembled(&basis, &columns, &columns, targets);
    }
    let turned = Turned::of(inputs.transposed().iter().map(<[f64]>::to_vec).collect());
    assembled(&turned.columns, &turned.basis, &turned.columns, targets)
}

/// Σ to · (fromᵀ · targets) / |length|² over the directions that are not zero.
fn assembled(from: &[Vec<f64>], to: &[Vec<f64>], lengths: &[Vec<f64>], targets: &Matrix) -> Fit {
    let squares: Vec<f64> = lengths.iter().map(|column| dot(column, column)).collect();
    let largest = squares.iter().copied().fold(0.0, f64::max);
    let inputs = to.first().map_or(0, Vec::len);
    let outputs = targets.columns();
    let mut data = vec![0.0; inputs * outputs];
    let mut rank = 0;
    for ((from, to), square) in from.iter().zip(to).zip(squares) {
        if square <= largest * ZERO * ZERO || square == 0.0 {
            continue;
        }
        rank += 1;
        let mut sums = vec![0.0; outputs];
        for (factor, row) in from.iter().zip(targets.iter()) {
            for (sum, target) in sums.iter_mut().zip(row) {
                *sum += factor * target;
            }
        }
        for (line, factor) in data.chunks_mut(outputs.max(1)).zip(to) {
            for (slot, sum) in line.iter_mut().zip(&sums) {
                *slot += factor * sum / square;
            }
        }
    }
    Fit {
        weights: Matrix::new(inputs, outputs, data),
        rank,
    }
}

/// A matrix A as columns · basisᵀ, where the columns are orthogonal and the basis is orthonormal.
struct Turned {
    columns: Vec<Vec<f64>>,
    basis: Vec<Vec<f64>>,
}

impl Turned {
    /// Turns pairs of columns until each is orthogonal to all others.
    fn of(mut columns: Vec<Vec<f64>>) -> Self {
        let count = columns.len();
        let unit = |one: usize| (0..count).map(|i| f64::from(u8::from(i == one))).collect();
        let mut basis: Vec<Vec<f64>> = (0..count).map(unit).collect();
        for _ in 0..SWEEPS {
            let mut turned = false;
            for first in 0..count {
                for second in first + 1..count {
                    let Some([a, b]) = columns.get_disjoint_mut([first, second]).ok() else {
                        continue;
                    };
                    let Some((cosine, sine)) = rotation(a, b) else {
                        continue;
                    };
                    turned = true;
                    turn(a, b, cosine, sine);
                    if let Ok([a, b]) = basis.get_disjoint_mut([first, second]) {
                        turn(a, b, cosine, sine);
                    }
                }
            }
            if !turned {
                break;
            }
        }
        Self { columns, basis }
    }
}

/// The cosine and sine that make two columns orthogonal; none where they are.
fn rotation(a: &[f64], b: &[f64]) -> Option<(f64, f64)> {
    let (aa, bb, ab) = (dot(a, a), dot(b, b), dot(a, b));
    if ab.abs() <= 1e-15 * (aa * bb).sqrt() || ab == 0.0 {
        return None;
    }
    let zeta = (bb - aa) / (2.0 * ab);
    let tangent = zeta.signum() / (zeta.abs() + zeta.hypot(1.0));
    let cosine = 1.0 / tangent.hypot(1.0);
    Some((cosine, cosine * tangent))
}

fn turn(a: &mut [f64], b: &mut [f64], cosine: f64, sine: f64) {
    for (a, b) in a.iter_mut().zip(b) {
        (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

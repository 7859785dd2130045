use super::{Examples, Kernel};
use crate::net::Random;

/// Of the largest diagonal number: a pivot at or under it is 0 but for rounding, and there is no single optimum.
const NOTHING: f64 = 1e-11;
/// Of the mean diagonal number: what is added to all of them where there is no single optimum.
const RIDGE: f64 = 1e-8;
/// Turns of the power iteration.
const TURNS: usize = 2000;

/// What a kernel's mean squared error comes to without going down: with the windows as the rows of A, and a 1 in each for
/// the bias, E(K) = 1/N · |A·K − y|². In f64.
#[derive(Clone, Debug)]
pub struct Normal {
    /// Numbers of a row of A: the weights and the bias.
    size: usize,
    /// AᵀA, row by row.
    gram: Vec<f64>,
    /// Aᵀy.
    right: Vec<f64>,
    count: usize,
}

/// The kernel of least squares.
#[derive(Clone, Debug, PartialEq)]
pub struct Optimum {
    /// The kernel.
    pub kernel: Kernel,
    /// What was added to the diagonal of AᵀA. 0: the optimum is the only one. Otherwise many kernels are equally good,
    /// and this is nearly the shortest of them.
    pub ridge: f64,
}

impl Normal {
    /// The sums over all examples.
    #[must_use]
    pub fn new(examples: &Examples) -> Self {
        let [rows, columns] = examples.size();
        let size = rows * columns + 1;
        let (mut gram, mut right) = (vec![0.0; size * size], vec![0.0; size]);
        let mut row = Vec::with_capacity(size);
        for (window, target) in examples.windows().zip(examples.target().data()) {
            row.clear();
            row.extend(window.map(f64::from));
            row.push(1.0);
            let lines = gram.chunks_exact_mut(size).zip(&mut right);
            for ((line, right), left) in lines.zip(&row) {
                *right += left * f64::from(*target);
                for (sum, value) in line.iter_mut().zip(&row) {
                    *sum += left * value;
                }
            }
        }
        Self {
            size,
            gram,
            right,
            count: examples.count(),
        }
    }

    /// The kernel of the smallest mean squared error: AᵀA·K = Aᵀy, by Cholesky.
    ///
    /// Where AᵀA is singular (fewer examples than numbers, or a series such as a ramp, whose windows are all made of two)
    /// it is taken with a ridge: 10⁻⁸ of the mean of its diagonal, ten times as much until it is enough.
    ///
    /// ```
    /// # use convolens::{engine::Tensor, learn::kernel::{Examples, Normal}};
    /// let series = Tensor::series(vec![3.0, 5.0, 1.0, 4.0, 2.0])?;
    /// let examples = Examples::new([1, 2], series, vec![9.0, 7.0, 6.0, 7.0])?;
    /// let optimum = Normal::new(&examples).optimum();
    /// assert_eq!(optimum.ridge, 0.0);
    /// assert!((optimum.kernel.weights[0] - 1.0).abs() < 1e-6, "3 + 5 + 1 = 9, 5 + 1 + 1 = 7, 1 + 4 + 1 = 6, 4 + 2 + 1 = 7");
    /// assert!((optimum.kernel.bias - 1.0).abs() < 1e-6);
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    #[must_use]
    pub fn optimum(&self) -> Optimum {
        let mut ridge = 0.0;
        let diagonal = self.diagonal().sum::<f64>() / self.size as f64;
        // A sum of squares that overflows has no optimum to be found: the loop ends after all.
        for _ in 0..16 {
            if let Some(numbers) = self.solve(ridge) {
                let (weights, bias) = numbers.split_at(self.size - 1);
                let kernel = Kernel {
                    weights: weights.iter().map(|weight| *weight as f32).collect(),
                    bias: bias.first().map_or(0.0, |bias| *bias as f32),
                };
                return Optimum { kernel, ridge };
            }
            ridge = (ridge * 10.0).max(RIDGE * diagonal).max(f64::MIN_POSITIVE);
        }
        Optimum {
            kernel: Kernel::new(vec![0.0; self.size - 1]),
            ridge,
        }
    }

    /// The largest rate at which gradient descent over all examples still comes down: 2 / λ with λ the largest eigenvalue
    /// of the Hessian 2/N · AᵀA, found by power iteration; with momentum μ, 2 · (1 + μ) / λ. ∞ where nothing has a slope.
    #[must_use]
    pub fn stable_rate(&self, momentum: f64) -> f64 {
        2.0 * (1.0 + momentum) / self.largest()
    }

    /// The largest eigenvalue of the Hessian of the mean squared error.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let mut random = Random::new(0);
        let mut vector: Vec<f64> = (0..self.size).map(|_| random.normal()).collect();
        let mut length = 0.0;
        for _ in 0..TURNS {
            let product = self.times(&vector);
            let new = product
                .iter()
                .map(|value| value * value)
                .sum::<f64>()
                .sqrt();
            if !(new > 0.0 && new.is_finite()) {
                return 0.0;
            }
            vector = product.into_iter().map(|value| value / new).collect();
            let settled = (new - length).abs() <= 1e-12 * new;
            length = new;
            if settled {
                break;
            }
        }
        2.0 / self.count as f64 * length
    }

    fn times(&self, vector: &[f64]) -> Vec<f64> {
        let lines = self.gram.chunks_exact(self.size);
        lines.map(|line| dot(line, vector)).collect()
    }

    fn diagonal(&self) -> impl Iterator<Item = f64> {
        self.gram.iter().copied().step_by(self.size + 1)
    }

    /// (AᵀA + ridge·1)·K = Aᵀy by Cholesky, L·Lᵀ·K = Aᵀy; none where a pivot is nothing.
    fn solve(&self, ridge: f64) -> Option<Vec<f64>> {
        let least = NOTHING * self.diagonal().fold(0.0, f64::max);
        // The rows of L, each up to its diagonal.
        let mut lower: Vec<Vec<f64>> = Vec::with_capacity(self.size);
        for (row, line) in self.gram.chunks_exact(self.size).enumerate() {
            let mut new: Vec<f64> = Vec::with_capacity(row + 1);
            for (above, value) in lower.iter().zip(line) {
                let pivot = above.last()?;
                new.push((value - dot(above, &new)) / pivot);
            }
            let pivot = line.get(row)? + ridge - dot(&new, &new);
            if !(pivot > least && pivot.is_finite()) {
                return None;
            }
            new.push(pivot.sqrt());
            lower.push(new);
        }
        let mut middle: Vec<f64> = Vec::with_capacity(self.size);
        for (line, right) in lower.iter().zip(&self.right) {
            middle.push((right - dot(line, &middle)) / line.last()?);
        }
        for (row, line) in lower.iter().enumerate().rev() {
            let (before, rest) = middle.split_at_mut(row);
            let solved = rest.first_mut()?;
            *solved /= line.last()?;
            for (value, factor) in before.iter_mut().zip(line) {
                *value -= factor * *solved;
            }
        }
        Some(middle)
    }
}

/// Σ left · right, as far as the shorter one goes.
fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

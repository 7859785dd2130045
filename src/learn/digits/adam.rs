//! The optimiser.

/// Adam (Kingma and Ba: Adam, a method for stochastic optimization, ICLR 2015, algorithm 1), with the paper's
/// β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
#[derive(Debug, Clone)]
pub struct Adam {
    rate: f32,
    /// Means of the gradients, and of their squares.
    means: Vec<[f32; 2]>,
    /// β₁ᵗ and β₂ᵗ.
    powers: [f64; 2],
}

const BETAS: [f32; 2] = [0.9, 0.999];
const EPSILON: f32 = 1e-8;

impl Adam {
    /// The optimiser of so many weights.
    #[must_use]
    pub fn new(count: usize, rate: f32) -> Self {
        Self {
            rate,
            means: vec![[0.0; 2]; count],
            powers: [1.0; 2],
        }
    }

    /// One step: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², and w −= rate · m̂ / (√v̂ + ε), where
    /// m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ).
    ///
    /// ```
    /// # use convolens::learn::digits::Adam;
    /// let mut weights = [1.0, 1.0];
    /// Adam::new(2, 0.5).step(&mut weights, &[3.0, -0.1]);
    /// assert_eq!(weights, [0.5, 1.5], "the first step is the rate, against the gradient's sign");
    /// ```
    pub fn step(&mut self, weights: &mut [f32], gradient: &[f32]) {
        let [first, second] = BETAS;
        for (power, beta) in self.powers.iter_mut().zip(BETAS) {
            *power *= f64::from(beta);
        }
        let [means, squares] = self.powers.map(|power| (1.0 - power) as f32);
        let each = weights.iter_mut().zip(gradient).zip(&mut self.means);
        for ((weight, &slope), [mean, square]) in each {
            *mean = first * *mean + (1.0 - first) * slope;
            *square = second * *square + (1.0 - second) * slope * slope;
            *weight -= self.rate * (*mean / means) / ((*square / squares).sqrt() + EPSILON);
        }
    }
}

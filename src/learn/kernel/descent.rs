use super::{Examples, Kernel};
use crate::engine::GeometryError;
use crate::net::Random;

/// How the way down is gone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// How far a step goes along the gradient: η.
    pub rate: f64,
    /// How much of the last step a step keeps, 0 to below 1: μ (Polyak 1964).
    pub momentum: f64,
    /// Examples of a step; 0, or as many as there are: all of them.
    pub batch: usize,
    /// What the first kernel and the order of the examples follow from.
    pub seed: u64,
}

/// How far the first weights lie about 0: their standard deviation.
const FIRST: f64 = 0.5;

/// Gradient descent with momentum: v ← μ·v − η·∂E/∂K, K ← K + v.
///
/// With batches, the examples are put in a random order and taken one batch after the other; when all have been taken,
/// in another order. The last batch of an order may be smaller.
#[derive(Clone, Debug)]
pub struct Descent {
    settings: Settings,
    kernel: Kernel,
    speed: Vec<f64>,
    random: Random,
    order: Vec<usize>,
    taken: usize,
}

impl Descent {
    /// The beginning: random weights about 0, no bias.
    #[must_use]
    pub fn new(examples: &Examples, settings: Settings) -> Self {
        let mut random = Random::new(settings.seed);
        let [rows, columns] = examples.size();
        let weights = (0..rows * columns).map(|_| (FIRST * random.normal()) as f32);
        let kernel = Kernel::new(weights.collect());
        let count = examples.count();
        let whole = settings.batch == 0 || settings.batch >= count;
        Self {
            settings,
            speed: vec![0.0; kernel.weights.len() + 1],
            kernel,
            random,
            order: if whole { Vec::new() } else { vec![0; count] },
            taken: count,
        }
    }

    /// Where it is.
    #[must_use]
    pub const fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// Goes one step.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] where these are other examples than those it began with.
    pub fn step(&mut self, examples: &Examples) -> Result<(), GeometryError> {
        let gradient = if self.order.is_empty() {
            examples.gradient(&self.kernel, None)?
        } else {
            if self.taken >= self.order.len() {
                self.order = self.random.order(self.order.len());
                self.taken = 0;
            }
            let end = (self.taken + self.settings.batch).min(self.order.len());
            let batch = self.order.get(self.taken..end);
            self.taken = end;
            examples.gradient(&self.kernel, batch)?
        };
        let Settings { rate, momentum, .. } = self.settings;
        let Kernel { weights, bias } = &mut self.kernel;
        let slopes = gradient.weights.iter().chain([&gradient.bias]);
        let slots = weights.iter_mut().chain([bias]);
        for ((slot, speed), slope) in slots.zip(&mut self.speed).zip(slopes) {
            *speed = momentum * *speed - rate * f64::from(*slope);
            *slot = (f64::from(*slot) + *speed) as f32;
        }
        Ok(())
    }
}

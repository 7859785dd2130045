//! A measured trial: outputs that a short kernel made of random inputs, with noise, and what a dense layer and a convolution
//! learn of few of them.

use crate::learn::dense::{Matrix, error, minimum_norm, windows};
use crate::net::Random;

/// Numbers of an example's input.
pub(super) const INPUTS: usize = 24;
/// The kernel that made the outputs.
pub(super) const KERNEL: [f64; 3] = [0.5, 1.0, -0.5];
/// Numbers of an example's output.
pub(super) const OUTPUTS: usize = INPUTS + 1 - KERNEL.len();
/// The most examples to learn from.
pub(super) const MOST: usize = 96;
/// New examples that the error is measured on.
const NEW: usize = 200;
/// Numbers of examples that the curve is measured at.
const SIZES: [usize; 19] = [
    2, 4, 6, 8, 10, 12, 16, 20, 22, 24, 26, 28, 32, 40, 48, 60, 72, 84, 96,
];

/// Inputs and the outputs that belong to them.
#[derive(Clone, Debug, Default)]
struct Examples {
    inputs: Matrix,
    outputs: Matrix,
}

impl Examples {
    fn draw(count: usize, noise: f64, random: &mut Random) -> Self {
        let inputs = (0..count * INPUTS).map(|_| random.normal()).collect();
        let inputs = Matrix::new(count, INPUTS, inputs);
        let kernel = Matrix::new(KERNEL.len(), 1, KERNEL.to_vec());
        let clean = windows(&inputs, KERNEL.len()).times(&kernel);
        let noisy = clean.data().iter().map(|y| y + noise * random.normal());
        Self {
            outputs: Matrix::new(count, OUTPUTS, noisy.collect()),
            inputs,
        }
    }

    fn first(&self, count: usize) -> Self {
        Self {
            inputs: self.inputs.top(count),
            outputs: self.outputs.top(count),
        }
    }

    /// The same for a convolution: a window of the input for every number of the output.
    fn windowed(&self) -> Self {
        let numbers = self.outputs.data();
        Self {
            inputs: windows(&self.inputs, KERNEL.len()),
            outputs: Matrix::new(numbers.len(), 1, numbers.to_vec()),
        }
    }
}

/// What was learned, and the mean squared errors of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Learned {
    /// Shape (inputs, outputs); of a convolution (taps, 1).
    pub(super) weights: Matrix,
    /// On the examples that were learned from.
    pub(super) train: f64,
    /// On new ones.
    pub(super) test: f64,
}

impl Learned {
    fn from(examples: &Examples, new: &Examples) -> Self {
        let weights = minimum_norm(&examples.inputs, &examples.outputs).weights;
        Self {
            train: error(&examples.inputs, &weights, &examples.outputs),
            test: error(&new.inputs, &weights, &new.outputs),
            weights,
        }
    }
}

/// Both layers after a number of examples.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Point {
    pub(super) samples: usize,
    pub(super) dense: Learned,
    pub(super) conv: Learned,
}

/// All examples of a seed, and the curve over how many are learned from.
#[derive(Clone, Debug, Default)]
pub(super) struct Trial {
    all: Examples,
    new: Examples,
    /// The error of whoever knows the kernel, on the new examples: their noise.
    pub(super) floor: f64,
    pub(super) curve: Vec<Point>,
}

impl Trial {
    pub(super) fn new(noise: f64, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let all = Examples::draw(MOST, noise, &mut random);
        let new = Examples::draw(NEW, noise, &mut random);
        let kernel = Matrix::new(KERNEL.len(), 1, KERNEL.to_vec());
        let windowed = new.windowed();
        let mut trial = Self {
            floor: error(&windowed.inputs, &kernel, &windowed.outputs),
            all,
            new,
            curve: Vec::new(),
        };
        trial.curve = SIZES.iter().map(|samples| trial.at(*samples)).collect();
        trial
    }

    /// What is learned from the first examples.
    pub(super) fn at(&self, samples: usize) -> Point {
        let known = self.curve.iter().find(|point| point.samples == samples);
        if let Some(known) = known {
            return known.clone();
        }
        let some = self.all.first(samples);
        Point {
            samples,
            dense: Learned::from(&some, &self.new),
            conv: Learned::from(&some.windowed(), &self.new.windowed()),
        }
    }
}

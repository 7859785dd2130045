//! A small convolutional network that tells handwritten digits apart: data, network, gradients, training, and what of
//! a digit it goes by.
//!
//! All is deterministic: a seed, a rate and the data give the weights, bit by bit, wherever it runs.

mod adam;
mod backward;
mod data;
mod measure;
mod network;
mod occlusion;
mod softmax;
mod trainer;

pub use adam::Adam;
pub use data::{Digits, NotDigits};
pub use measure::{Measured, measure};
pub use network::{LAYERS, LearnError, Network, Run};
pub use occlusion::{Occlusion, covered, occlude};
pub use softmax::{cross_entropy, softmax};
pub use trainer::{Epoch, Setup, Trainer};

use crate::engine::{GeometryError, Shape, Tensor};

/// Rows of a digit, and its columns.
pub const SIDE: usize = 8;

/// Cells of a digit.
pub const CELLS: usize = SIDE * SIDE;

/// The darkest ink of a cell; paper is 0.
pub const INK: u8 = 16;

/// How many classes there are: the digits from 0 to 9.
pub const CLASSES: usize = 10;

/// A digit's cells, row by row, 0 … [`INK`].
pub type Cells = [u8; CELLS];

/// A digit as the network takes it: shape (1, 8, 8), ink / 16. Paper is 0, so that the zeros around it are paper, too.
///
/// # Errors
/// None for a digit.
///
/// ```
/// # use convolens::learn::digits::{CELLS, input};
/// let mut cells = [0; CELLS];
/// cells[9] = 12;
/// assert_eq!(input(&cells)?.get(0, 1, 1), Some(0.75), "12 / 16");
/// # Ok::<(), convolens::engine::GeometryError>(())
/// ```
pub fn input(cells: &Cells) -> Result<Tensor, GeometryError> {
    let ink = cells.iter().map(|cell| f32::from(*cell) / f32::from(INK));
    Tensor::new(Shape::new(1, SIDE, SIDE), ink.collect())
}

/// Which of the numbers is the largest: the first where there are several.
///
/// ```
/// # use convolens::learn::digits::largest;
/// assert_eq!(largest(&[0.1, 0.7, 0.2]), 1);
/// ```
#[must_use]
pub fn largest(numbers: &[f32]) -> usize {
    let mut best = (0, f32::NEG_INFINITY);
    for (index, number) in numbers.iter().enumerate() {
        if *number > best.1 {
            best = (index, *number);
        }
    }
    best.0
}

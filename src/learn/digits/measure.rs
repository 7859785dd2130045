//! How good a network is.

use super::{CLASSES, Digits, LearnError, Network, cross_entropy};

/// What a network makes of many digits.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measured {
    /// How many there were.
    pub count: usize,
    /// Mean cross-entropy.
    pub loss: f64,
    /// By what they are, how many were taken for what.
    pub confusion: [[usize; CLASSES]; CLASSES],
}

impl Measured {
    /// How many were told right.
    #[must_use]
    pub fn right(&self) -> usize {
        let rows = self.confusion.iter().enumerate();
        rows.filter_map(|(label, row)| row.get(label)).sum()
    }

    /// The share that was told right.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        self.right() as f64 / self.count.max(1) as f64
    }
}

/// Measures a network on the digits that are held out, or on those that it learns from.
///
/// # Errors
/// None for digits.
pub fn measure(network: &Network, digits: &Digits, held: bool) -> Result<Measured, LearnError> {
    let mut measured = Measured::default();
    for index in digits.indices(held) {
        let Some((input, label)) = digits.example(index) else {
            continue;
        };
        let run = network.run(input)?;
        measured.count += 1;
        measured.loss += cross_entropy(run.scores(), label);
        let row = measured.confusion.get_mut(label);
        if let Some(slot) = row.and_then(|row| row.get_mut(run.class())) {
            *slot += 1;
        }
    }
    measured.loss /= measured.count.max(1) as f64;
    Ok(measured)
}

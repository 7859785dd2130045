//! What a worker learns for a lab.

use serde::{Deserialize, Serialize};

/// A training that a worker can do. What it is told is described in `www/protocol/lab.ts`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Training {
    /// The file of the page that it learns from.
    pub data: &'static str,
    /// What its random choices follow from.
    pub seed: u64,
    /// How far a step goes.
    pub rate: f64,
    /// Whether what it has learned is what is shown.
    pub own: bool,
}

/// How far a training is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct News {
    /// As in [`Training`].
    pub seed: u64,
    /// As in [`Training`].
    pub rate: f64,
    /// How many epochs it is to have.
    pub epochs: usize,
    /// What was measured before the first and after each: loss and accuracy of what it learns from, then of what is
    /// held out.
    pub measured: Vec<[f64; 4]>,
    /// All weights and biases: f32, lowest byte first.
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
}

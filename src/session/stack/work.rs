//! The maps as the workers bring them, band by band.

use serde::{Deserialize, Serialize};

use crate::net::{Sampled, Wanted};
use crate::view::stack::Maps;

/// What the workers are told. The mirror of `MapsJob` in `www/protocol/stack.ts`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapsJob {
    /// The stack, as an address writes it.
    pub layers: String,
    /// Columns of the picture.
    pub width: usize,
    /// Its rows.
    pub height: usize,
    /// Whether its red, green and blue come in.
    pub colour: bool,
    /// All weights and biases, layer by layer: f32, the lowest byte first.
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
    /// The maps that are to be sampled.
    pub wanted: Vec<Wanted>,
}

/// A band as a worker has computed it: for each wanted map its first row, rows, smallest and largest number, and then
/// the samples.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Band {
    /// f32, the lowest byte first.
    #[serde(with = "serde_bytes")]
    pub data: Vec<u8>,
}

/// A job and the maps that it has brought so far.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// Counts up: other maps are another number.
    pub(super) id: u32,
    /// The picture that is read.
    pub(super) picture: u32,
    /// The model whose maps they are.
    pub(super) model: u32,
    pub(super) workers: Option<usize>,
    pub(super) wanted: Vec<Wanted>,
    pub(super) maps: Maps,
    pub(super) done: bool,
    /// Whether other maps are wanted by now.
    pub(super) stale: bool,
}

impl Work {
    /// Whether every sample of every wanted map is there.
    pub(super) fn is_whole(&self) -> bool {
        let whole = |wanted: &Wanted| {
            self.maps
                .get(*wanted)
                .is_some_and(|map| !map.samples.iter().any(|sample| sample.is_nan()))
        };
        self.wanted.iter().all(whole)
    }

    /// Takes a band; whether it was whole.
    pub(super) fn take(&mut self, band: &Band) -> bool {
        let (bytes, rest) = band.data.as_chunks::<4>();
        let mut numbers = bytes.iter().map(|four| f32::from_le_bytes(*four));
        for wanted in &self.wanted {
            let mut next = || numbers.next().unwrap_or(f32::NAN);
            let (first, rows, low, high) = (next(), next(), next(), next());
            let (first, rows) = (first as usize, (rows as usize).min(wanted.rows));
            let samples: Vec<f32> = numbers.by_ref().take(rows * wanted.columns).collect();
            if samples.len() < rows * wanted.columns {
                return false;
            }
            self.maps.add(
                *wanted,
                &Sampled {
                    first,
                    samples,
                    low,
                    high,
                },
            );
        }
        rest.is_empty()
    }
}

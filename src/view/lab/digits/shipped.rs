//! The weights that travel with the page, and how their training went.

use crate::data::{Array, read_arrays};
use crate::learn::digits::Network;

/// How a training went: what was measured before it and after each epoch.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Curve {
    pub(super) seed: u64,
    pub(super) rate: f64,
    /// How many epochs it is to have.
    pub(super) epochs: usize,
    /// Loss and accuracy of what it learns from, then of what is held out.
    pub(super) measured: Vec<[f64; 4]>,
}

/// The shipped network.
#[derive(Clone, Debug)]
pub(super) struct Shipped {
    pub(super) network: Network,
    pub(super) curve: Curve,
}

/// Weights and biases, in the order in which the network has them.
const NAMES: [&str; 6] = [
    "1.weight", "1.bias", "3.weight", "3.bias", "5.weight", "5.bias",
];

impl Shipped {
    /// Reads them from a .safetensors: the arrays above, `setup` (seed, rate, epochs) and `curve` (epochs + 1 times
    /// four numbers).
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let arrays = read_arrays("weights.safetensors", bytes).ok()?;
        let find = |name: &str| arrays.iter().find(|array| array.name == name);
        let parts: Option<Vec<&Array>> = NAMES.iter().map(|name| find(name)).collect();
        let flat: Vec<f32> = parts?.iter().flat_map(|part| &part.data).copied().collect();
        let [seed, rate, epochs] = find("setup")?.data.as_slice() else {
            return None;
        };
        let (rows, _) = find("curve")?.data.as_chunks::<4>();
        Some(Self {
            network: Network::from_flat(&flat).ok()?,
            curve: Curve {
                seed: *seed as u64,
                // As it was written, not as f32 keeps it.
                rate: rate.to_string().parse().unwrap_or_default(),
                epochs: *epochs as usize,
                measured: rows.iter().map(|row| row.map(f64::from)).collect(),
            },
        })
    }
}

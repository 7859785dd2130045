use serde::{Deserialize, Serialize};

use crate::engine::Geometry;

/// How a result is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Algorithm {
    /// Every product of the sum.
    Direct,
    /// A kernel that is a column times a row, in two passes: first along the rows, then along the columns.
    Separable,
    /// A product of two matrices, for many channels: the input's windows are packed in panels.
    Matrix,
    /// Winograd's minimal filtering, for 3 × 3 kernels at stride 1 over many channels.
    Winograd,
    /// By the Fourier transform, in overlapping tiles.
    Fourier,
}

impl Algorithm {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Direct,
        Self::Separable,
        Self::Matrix,
        Self::Winograd,
        Self::Fourier,
    ];
}

/// An algorithm, and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Choice {
    /// How the result is computed.
    pub algorithm: Algorithm,
    /// Multiply-adds an output number in this way.
    pub work: f64,
    /// Multiply-adds an output number by the definition.
    pub taps: u64,
}

/// The algorithm for a geometry, and for a kernel of a rank that is 1 where it is a column times a row.
///
/// It depends on the whole geometry and the kernel alone, never on the part or the number of workers.
pub(super) fn choose(geometry: &Geometry, _separable: bool) -> Choice {
    let taps = geometry.weights_per_output();
    Choice {
        algorithm: Algorithm::Direct,
        work: taps as f64,
        taps,
    }
}

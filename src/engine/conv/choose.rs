use serde::{Deserialize, Serialize};

use super::fourier::Size;
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

/// The algorithm for a geometry, and for kernels that are each a column times a row or not.
///
/// It depends on the whole geometry and the kernel alone, never on the part or the number of workers. The times are
/// those of one thread in WebAssembly (Zen 3, `node bench/engine.mjs`); only where one passes another counts.
pub(super) fn choose(geometry: &Geometry, separable: bool) -> Choice {
    let candidates = [
        Some((Algorithm::Direct, all_products(geometry))),
        separable.then(|| (Algorithm::Separable, two_passes(geometry))),
        matrix(geometry).map(|cost| (Algorithm::Matrix, cost)),
        winograd(geometry).map(|cost| (Algorithm::Winograd, cost)),
        fourier(geometry).map(|cost| (Algorithm::Fourier, cost)),
    ];
    let quickest = candidates
        .into_iter()
        .flatten()
        .min_by(|(_, a), (_, b)| a.time.total_cmp(&b.time));
    quickest.map_or_else(
        || direct(geometry),
        |(algorithm, cost)| Choice {
            algorithm,
            work: cost.work,
            taps: geometry.weights_per_output(),
        },
    )
}

/// Every product of the sum: what any geometry can be computed by.
pub(super) fn direct(geometry: &Geometry) -> Choice {
    let taps = geometry.weights_per_output();
    Choice {
        algorithm: Algorithm::Direct,
        work: taps as f64,
        taps,
    }
}

/// What an output number costs.
#[derive(Debug, Clone, Copy)]
struct Cost {
    /// Nanoseconds.
    time: f64,
    /// Multiply-adds.
    work: f64,
}

/// Rows of sums share what they read, so that a kernel of several rows is summed faster than one of a single row; with
/// many channels the weights no longer stay at hand.
fn all_products(geometry: &Geometry) -> Cost {
    let [height, _] = geometry.axes;
    let work = geometry.weights_per_output() as f64;
    let each = match geometry.input.channels / geometry.groups {
        1 if height.kernel > 1 => 0.055,
        1 => 0.06,
        2..=4 => 0.06,
        _ => 0.1,
    };
    Cost {
        time: 0.4 + each * work,
        work,
    }
}

fn two_passes(geometry: &Geometry) -> Cost {
    let [height, width] = geometry.axes.map(|axis| axis.kernel as f64);
    let work = height + width;
    Cost {
        time: 0.5 + 0.075 * work,
        work,
    }
}

/// Panels of at least four output channels are full.
fn matrix(geometry: &Geometry) -> Option<Cost> {
    let outputs = geometry.output.channels / geometry.groups;
    let work = geometry.weights_per_output() as f64;
    (outputs > 1).then(|| Cost {
        time: 0.3 + 0.0625 * work * (outputs.div_ceil(4) * 4) as f64 / outputs as f64,
        work,
    })
}

/// F(4 × 4, 3 × 3) has 36 products a channel for 16 outputs.
fn winograd(geometry: &Geometry) -> Option<Cost> {
    let channels =
        [geometry.input.channels, geometry.output.channels].map(|all| all / geometry.groups);
    let fits = geometry
        .axes
        .iter()
        .all(|axis| (axis.kernel, axis.stride, axis.dilation) == (3, 1, 1));
    let [inputs, outputs] = channels.map(|count| count as f64);
    (fits && inputs >= 8.0 && outputs >= 8.0).then(|| {
        let work = 2.25 * inputs;
        Cost {
            time: 0.085 * work + 0.6 * inputs / outputs + 0.6,
            work,
        }
    })
}

/// A pass over a cell of a tile, and the multiply-adds in it.
const PASS: f64 = 0.42;
const PASS_WORK: f64 = 4.0;

fn fourier(geometry: &Geometry) -> Option<Cost> {
    if geometry.input.channels != geometry.groups {
        return None;
    }
    let outputs = (geometry.output.height * geometry.output.width).max(1) as f64;
    let passes = Size::best(geometry)?.work / outputs;
    Some(Cost {
        time: PASS * passes,
        work: PASS_WORK * passes,
    })
}

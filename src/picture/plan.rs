use std::ops::Range;

use super::{Job, Spec};
use crate::engine::{Geometry, GeometryError};

/// How a job is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Sizes, and what each output reads. Input channels are the planes of the job.
    pub geometry: Geometry,
    /// The output, cut into whole rows from the top.
    pub blocks: Vec<Block>,
    /// The operation in the engine's form.
    pub spec: Spec,
    /// `(outputs, planes / groups, kernel height, kernel width)`: the job's kernel once for each plane. None for a pooling.
    pub weights: Vec<f32>,
    /// One for each output plane.
    pub bias: Vec<f32>,
}

/// Whole rows of the output that are computed at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Rows of the output.
    pub rows: Range<usize>,
    /// Rows of the input that they need, ascending and disjoint.
    pub needs: Vec<Range<usize>>,
}

/// Work in a block, in multiply-adds: some milliseconds.
const WORK: u64 = 16_000_000;
/// What a pixel costs besides its sum, in multiply-adds: reading it, colouring it.
const PIXEL: u64 = 8;
/// A result of at least so many rows has at least so many blocks, so that every worker has a part even of a small picture.
const BLOCKS: usize = 24;

impl Plan {
    pub(super) fn of(job: &Job) -> Result<Self, GeometryError> {
        let spec = job.spec();
        let geometry = match spec {
            Spec::Conv(spec) => spec.resolve(job.input())?,
            Spec::Pool(spec) => spec.resolve(job.input())?,
        };
        let [height, width] = geometry.axes;
        let expected = match spec {
            Spec::Conv(_) => height.kernel * width.kernel,
            Spec::Pool(_) => 0,
        };
        if job.weights.len() != expected {
            return Err(GeometryError::WeightsLength {
                expected,
                got: job.weights.len(),
            });
        }
        Ok(Self {
            blocks: blocks(&geometry, &spec),
            geometry,
            spec,
            weights: job.weights.repeat(job.channels.planes()),
            bias: vec![job.bias; job.channels.outputs()],
        })
    }
}

fn blocks(geometry: &Geometry, spec: &Spec) -> Vec<Block> {
    let [height, width] = geometry.axes;
    let taps = match spec {
        Spec::Conv(_) => geometry.weights_per_output(),
        Spec::Pool(_) => (height.kernel + width.kernel) as u64,
    };
    let output = geometry.output;
    let summing = (output.width * output.channels) as u64 * (taps + PIXEL);
    let new_rows = height.stride.min(height.kernel);
    let reading = (geometry.input.width * geometry.input.channels * new_rows) as u64 * PIXEL;
    let rows = usize::try_from(WORK / (summing + reading).max(1)).unwrap_or(usize::MAX);
    let rows = rows.min(output.height.div_ceil(BLOCKS)).max(1);
    (0..output.height)
        .step_by(rows)
        .map(|first| {
            let rows = first..(first + rows).min(output.height);
            Block {
                needs: height.input_cells(rows.clone()),
                rows,
            }
        })
        .collect()
}

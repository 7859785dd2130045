use std::ops::Range;

use super::{Job, Spec};
use crate::engine::{Choice, Convolution, Geometry, GeometryError, PoolSpec};

/// How a job is done.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Sizes, and what each output reads. Input channels are the planes of the job.
    pub geometry: Geometry,
    /// The output, cut into whole rows from the top.
    pub blocks: Vec<Block>,
    /// The operation, prepared.
    pub operation: Operation,
}

/// What is done in each window.
#[derive(Debug, Clone)]
pub enum Operation {
    /// A weighted sum. The job's kernel stands once for each plane.
    Conv(Convolution),
    /// The largest value or the mean.
    Pool(PoolSpec),
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
    /// How a convolution is computed; none for a pooling.
    pub fn choice(&self) -> Option<Choice> {
        match &self.operation {
            Operation::Conv(convolution) => Some(convolution.choice()),
            Operation::Pool(_) => None,
        }
    }

    pub(super) fn of(job: &Job) -> Result<Self, GeometryError> {
        let (geometry, operation) = match job.spec() {
            Spec::Conv(spec) => {
                let geometry = spec.resolve(job.input())?;
                check_weights(job, &geometry.axes.map(|axis| axis.kernel))?;
                let weights = job.weights.repeat(job.channels.planes());
                let bias = vec![job.bias; job.channels.outputs()];
                let conv = Convolution::new(&spec, &geometry, &weights, Some(&bias))?;
                (geometry, Operation::Conv(conv))
            }
            Spec::Pool(spec) => {
                let geometry = spec.resolve(job.input())?;
                check_weights(job, &[0])?;
                (geometry, Operation::Pool(spec))
            }
        };
        Ok(Self {
            blocks: blocks(&geometry, &operation),
            geometry,
            operation,
        })
    }
}

fn check_weights(job: &Job, sizes: &[usize]) -> Result<(), GeometryError> {
    let (expected, got) = (sizes.iter().product(), job.weights.len());
    if expected == got {
        Ok(())
    } else {
        Err(GeometryError::WeightsLength { expected, got })
    }
}

fn blocks(geometry: &Geometry, operation: &Operation) -> Vec<Block> {
    let [height, width] = geometry.axes;
    let (taps, grain) = match operation {
        Operation::Conv(conv) => {
            let [rows, _] = conv.grain();
            (conv.choice().work.ceil() as u64, rows.max(1))
        }
        Operation::Pool(_) => ((height.kernel + width.kernel) as u64, 1),
    };
    let output = geometry.output;
    let summing = (output.width * output.channels) as u64 * (taps + PIXEL);
    let new_rows = height.stride.min(height.kernel);
    let reading = (geometry.input.width * geometry.input.channels * new_rows) as u64 * PIXEL;
    let rows = usize::try_from(WORK / (summing + reading).max(1)).unwrap_or(usize::MAX);
    let rows = rows.min(output.height.div_ceil(BLOCKS)).max(1);
    // Whole grains, of which none is computed twice.
    let rows = (rows - rows % grain).max(grain);
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

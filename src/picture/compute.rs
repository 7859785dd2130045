use serde::Serialize;
use thiserror::Error;

use super::extremes::Extremes;
use super::{Buffers, Job, Operation, Plan, Scale, Strips};
use crate::engine::{Activation, GeometryError, Part, pool_fill};

/// What a block of rows came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// Its first row in the output.
    pub first: usize,
    /// How many rows.
    pub rows: usize,
    /// The smallest number in it.
    pub low: f32,
    /// The largest.
    pub high: f32,
    /// Numbers below the colours' low end.
    pub below: u64,
    /// Numbers above their high end.
    pub above: u64,
}

/// Why a block cannot be computed. Serialised, the field `code` says which.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Error)]
#[serde(untagged)]
pub enum PictureError {
    /// The numbers do not fit the geometry.
    #[error(transparent)]
    Geometry(#[from] GeometryError),
    /// The rows or the block are not there.
    #[error(transparent)]
    Absent(#[from] Absent),
}

/// What is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Absent {
    /// Rows of the input that the block needs are not held.
    #[error("input rows {first} to {end} (exclusive) are needed and not held")]
    MissingRows {
        /// The first of them.
        first: usize,
        /// The row after the last of them.
        end: usize,
    },
    /// The plan has fewer blocks.
    #[error("there is no block {index}: the plan has {blocks}")]
    NoBlock {
        /// The block, from 0.
        index: usize,
        /// How many there are.
        blocks: usize,
    },
}

/// Computes block `block` of a plan from the rows that it needs: what it came to, and its pixels, row by row.
///
/// # Errors
///
/// [`Absent::MissingRows`], [`Absent::NoBlock`]; a geometry error only if the plan is not the job's.
///
/// ```
/// # use convolens::picture::{Job, Strips, compute};
/// let job = Job { kernel: [1, 2], weights: vec![-1.0, 1.0], low: 0.0, high: 100.0, ..Job::identity(2, 1) };
/// let mut strips = Strips::new(2, 1);
/// strips.put(0, vec![40, 40, 40, 255, 100, 100, 100, 255]);
/// let (done, rgba) = compute(&job, &job.plan()?, &strips, 0)?;
/// assert_eq!((done.low.round(), &rgba[..]), (60.0, &[153, 153, 153, 255][..]), "255 · (100 − 40) / 100");
/// # Ok::<(), convolens::picture::PictureError>(())
/// ```
pub fn compute(
    job: &Job,
    plan: &Plan,
    strips: &Strips,
    block: usize,
) -> Result<(Done, Vec<u8>), PictureError> {
    let mut rgba = Vec::new();
    let done = compute_with(
        job,
        plan,
        strips,
        block,
        &mut Buffers::default(),
        |pixels| rgba.extend_from_slice(pixels),
    )?;
    Ok((done, rgba))
}

/// The same in the memory of a block before; `take` is given the pixels, some whole rows at a time.
///
/// # Errors
///
/// As of [`compute`].
pub fn compute_with(
    job: &Job,
    plan: &Plan,
    strips: &Strips,
    block: usize,
    buffers: &mut Buffers,
    mut take: impl FnMut(&[u8]),
) -> Result<Done, PictureError> {
    let Some(here) = plan.blocks.get(block) else {
        let blocks = plan.blocks.len();
        return Err(Absent::NoBlock {
            index: block,
            blocks,
        }
        .into());
    };
    let geometry = &plan.geometry;
    let [height, _] = geometry.axes;
    let (width, channels) = (geometry.output.width, geometry.output.channels);
    let activation = job.activation();
    let scale = Scale::of(job);
    let mut extremes = Extremes::new(job.low, job.high);
    let at_once = rows_at_once(plan);
    for first in here.rows.clone().step_by(at_once) {
        let part = Part {
            rows: first..(first + at_once).min(here.rows.end),
            ..Part::whole(geometry)
        };
        buffers.read(job, strips, &height.input_cells(part.rows.clone()))?;
        let (input, values, rgba) = buffers.for_output(part.len(), part.rows.len() * width);
        match &plan.operation {
            Operation::Conv(conv) => conv.fill(&input, &part, values),
            Operation::Pool(spec) => pool_fill(&input, spec, geometry, &part, values),
        }
        if activation != Activation::None {
            for value in &mut *values {
                *value = activation.apply(*value);
            }
        }
        for (row, pixels) in rgba.chunks_exact_mut(4 * width).enumerate() {
            let mut planes: [&[f32]; 3] = [&[]; 3];
            let lines = values
                .chunks_exact(width)
                .skip(row)
                .step_by(part.rows.len());
            for (plane, line) in planes.iter_mut().zip(lines) {
                *plane = line;
            }
            let planes = planes.get(..channels).unwrap_or_default();
            extremes.add(planes, scale.row(planes, pixels));
        }
        take(rgba);
    }
    Ok(Done {
        first: here.rows.start,
        rows: here.rows.len(),
        low: extremes.low,
        high: extremes.high,
        below: extremes.below,
        above: extremes.above,
    })
}

/// Numbers of a result that are there at once, before they are pixels: so few that they stay in a cache.
const HELD: usize = 1 << 18;

/// Output rows that are computed at once: whole grains, and so many that little of what they read is read again.
fn rows_at_once(plan: &Plan) -> usize {
    let [height, _] = plan.geometry.axes;
    let output = plan.geometry.output;
    let grain = match &plan.operation {
        Operation::Conv(conv) => {
            let [rows, _] = conv.grain();
            rows.max(1)
        }
        Operation::Pool(_) => 1,
    };
    let held = HELD / (output.width * output.channels).max(1);
    held.max(8 * height.span.div_ceil(height.stride))
        .next_multiple_of(grain)
}

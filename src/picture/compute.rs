use std::ops::Range;

use serde::Serialize;
use thiserror::Error;

use super::{Job, Plan, Scale, Spec, Strips};
use crate::engine::{Activation, GeometryError, Part, Rows, conv_part, pool_part};

/// What a block of rows came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// Its first row in the output.
    pub first: usize,
    /// How many rows.
    pub rows: usize,
    /// Its pixels, row by row.
    pub rgba: Vec<u8>,
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

/// Computes block `block` of a plan from the rows that it needs.
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
/// let done = compute(&job, &job.plan()?, &strips, 0)?;
/// assert_eq!((done.low.round(), &done.rgba[..]), (60.0, &[153, 153, 153, 255][..]), "255 · (100 − 40) / 100");
/// # Ok::<(), convolens::picture::PictureError>(())
/// ```
pub fn compute(
    job: &Job,
    plan: &Plan,
    strips: &Strips,
    block: usize,
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
    let input = Converted::read(job, strips, &here.needs)?;
    let part = Part {
        rows: here.rows.clone(),
        ..Part::whole(geometry)
    };
    let mut values = match &plan.spec {
        Spec::Conv(spec) => {
            let (weights, bias) = (&plan.weights, Some(plan.bias.as_slice()));
            conv_part(&input, weights, bias, spec, geometry, &part)?
        }
        Spec::Pool(spec) => pool_part(&input, spec, geometry, &part),
    };
    let activation = job.activation();
    if activation != Activation::None {
        for value in &mut values {
            *value = activation.apply(*value);
        }
    }
    let Extremes {
        low,
        high,
        below,
        above,
    } = Extremes::of(&values, job.low, job.high);
    Ok(Done {
        first: here.rows.start,
        rows: here.rows.len(),
        rgba: pixels(&Scale::of(job), &values, geometry.output.channels),
        low,
        high,
        below,
        above,
    })
}

/// The pixels of planar `values` in one plane or three.
fn pixels(scale: &Scale, values: &[f32], planes: usize) -> Vec<u8> {
    let length = values.len() / planes;
    let mut rgba = vec![0; length * 4];
    let (pixels, _) = rgba.as_chunks_mut::<4>();
    let mut each = values.chunks_exact(length);
    match (each.next(), each.next(), each.next()) {
        (Some(red), Some(green), Some(blue)) => {
            for (((pixel, &red), &green), &blue) in pixels.iter_mut().zip(red).zip(green).zip(blue)
            {
                *pixel = scale.three([red, green, blue]);
            }
        }
        (Some(values), ..) => {
            for (pixel, &value) in pixels.iter_mut().zip(values) {
                *pixel = scale.one(value);
            }
        }
        _ => {}
    }
    rgba
}

struct Extremes {
    low: f32,
    high: f32,
    below: u64,
    above: u64,
}

/// Numbers that are looked at side by side.
const LANES: usize = 8;

impl Extremes {
    fn of(values: &[f32], low: f32, high: f32) -> Self {
        let mut smallest = [f32::INFINITY; LANES];
        let mut largest = [f32::NEG_INFINITY; LANES];
        let (mut below, mut above) = ([0_u32; LANES], [0_u32; LANES]);
        for chunk in values.chunks(LANES) {
            for ((((&value, smallest), largest), below), above) in chunk
                .iter()
                .zip(&mut smallest)
                .zip(&mut largest)
                .zip(&mut below)
                .zip(&mut above)
            {
                *smallest = if value < *smallest { value } else { *smallest };
                *largest = if value > *largest { value } else { *largest };
                *below += u32::from(value < low);
                *above += u32::from(value > high);
            }
        }
        let sum = |counts: [u32; LANES]| counts.into_iter().map(u64::from).sum();
        Self {
            low: smallest.into_iter().fold(f32::INFINITY, f32::min),
            high: largest.into_iter().fold(f32::NEG_INFINITY, f32::max),
            below: sum(below),
            above: sum(above),
        }
    }
}

/// The rows that a block needs, as numbers.
struct Converted {
    /// Each with the place of its first row among all.
    ranges: Vec<(Range<usize>, usize)>,
    rows: usize,
    width: usize,
    /// By plane, then row.
    data: Vec<f32>,
}

impl Converted {
    fn read(job: &Job, strips: &Strips, needs: &[Range<usize>]) -> Result<Self, Absent> {
        let mut rows = 0;
        let ranges = needs
            .iter()
            .map(|range| {
                let place = rows;
                rows += range.len();
                (range.clone(), place)
            })
            .collect();
        let (width, planes) = (job.width, job.channels.planes());
        let mut data = vec![0.0; planes * rows * width];
        // A block that lies in the padding alone needs no rows.
        for (plane, plane_rows) in data.chunks_exact_mut((rows * width).max(1)).enumerate() {
            let needed = needs.iter().cloned().flatten();
            for (y, row) in needed.zip(plane_rows.chunks_exact_mut(width)) {
                let missing = Absent::MissingRows {
                    first: y,
                    end: y + 1,
                };
                let rgba = strips.row(y).filter(|_| strips.width() == width);
                job.channels.read_row(plane, rgba.ok_or(missing)?, row);
            }
        }
        Ok(Self {
            ranges,
            rows,
            width,
            data,
        })
    }
}

impl Rows for Converted {
    fn row(&self, channel: usize, y: usize) -> &[f32] {
        let at = self.ranges.partition_point(|(range, _)| range.end <= y);
        let place = self.ranges.get(at).and_then(|(range, place)| {
            let inside = y.checked_sub(range.start)?;
            Some((channel * self.rows + place + inside) * self.width)
        });
        place
            .and_then(|first| self.data.get(first..first + self.width))
            .unwrap_or_default()
    }
}

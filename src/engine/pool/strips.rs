//! The way through a part, in strips of columns whose lines stay in the cache.

use std::ops::Range;

use super::join::Join;
use super::ladder::{Ladder, SLACK};
use super::vertical::{Vertical, lines_kept};
use crate::engine::part::{Part, Rows};
use crate::engine::simd::LANES;
use crate::engine::{AxisGeometry, Geometry};

/// Cells that a strip's lines have together, where they can.
const CELLS: usize = 1 << 17;
/// Cells of short lines that are written before the first is read: a load that spans two stores waits for both to leave
/// the store buffer, some 64 vectors.
const BATCH: usize = 1024;
/// Cells of a line.
const LINE: Range<usize> = 512..4096;

/// Fills `output` with a part that is not empty.
pub(super) fn fill<J: Join>(
    input: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
    output: &mut [f32],
) {
    let [height, width] = geometry.axes;
    let ladder = Ladder::new::<J>(&width);
    let row_counts: Vec<f32> = part
        .rows
        .clone()
        .map(|output| height.counted(output, count_padding) as f32)
        .collect();
    let length = CELLS / (2 + lines_kept(&height, &part.rows));
    let length = length
        .clamp(LINE.start, LINE.end)
        .max(width.span.saturating_mul(2));
    let columns = part.columns.len();
    let at_once = (length / width.stride).max(1);
    for first in part.columns.clone().step_by(at_once) {
        let outputs = first..(first + at_once).min(part.columns.end);
        let place = first - part.columns.start;
        let mut strip = Strip::<J>::new(geometry, part, outputs.clone(), count_padding);
        let planes = output.chunks_exact_mut(part.rows.len() * columns);
        for (channel, plane) in part.channels.clone().zip(planes) {
            strip.vertical.reset();
            let batch = strip.lines.len();
            let lines = plane.chunks_mut(columns * batch);
            let rows = part.rows.clone().step_by(batch);
            for ((row, counts), lines) in rows.zip(row_counts.chunks(batch)).zip(lines) {
                strip.join_rows(input, channel, row..row + counts.len());
                let outputs = lines
                    .chunks_exact_mut(columns)
                    .filter_map(|line| line.get_mut(place..place + outputs.len()));
                strip.join_columns(&ladder, counts, outputs);
            }
        }
    }
}

/// Neighbouring columns of all rows of a part.
struct Strip<J> {
    height: AxisGeometry,
    /// The columns of the input that they read.
    cells: Range<usize>,
    /// Where the first of these stands on the line.
    lead: usize,
    vertical: Vertical<J>,
    /// A row of padding.
    empty: Vec<f32>,
    /// The joined rows of some windows, with the padding beside them.
    lines: Vec<Vec<f32>>,
    runs: Vec<f32>,
    /// Cells of a row that a mean counts, by output; whole vectors.
    counts: Vec<f32>,
}

impl<J: Join> Strip<J> {
    fn new(geometry: &Geometry, part: &Part, outputs: Range<usize>, count_padding: bool) -> Self {
        let [height, width] = geometry.axes;
        let start = width.start(outputs.start);
        let reach = width.reach_of(&outputs);
        let lead = start.min(0).unsigned_abs().min(reach);
        let first = start.max(0).unsigned_abs().min(width.input);
        let cells = first..(first + reach - lead).min(width.input);
        let mut counts: Vec<f32> = outputs
            .clone()
            .map(|output| width.counted(output, count_padding) as f32)
            .collect();
        counts.resize(outputs.len().next_multiple_of(LANES), 1.0);
        let line = vec![J::EMPTY; reach + SLACK];
        let lines = (BATCH / line.len()).clamp(1, part.rows.len());
        Self {
            height,
            vertical: Vertical::new(&height, &part.rows, cells.len()),
            empty: vec![J::EMPTY; cells.len()],
            runs: line.clone(),
            lines: vec![line; lines],
            counts,
            cells,
            lead,
        }
    }

    /// Joins the rows of the windows of these outputs, no more than there are lines.
    fn join_rows(&mut self, input: &dyn Rows, channel: usize, outputs: Range<usize>) {
        let Self {
            height,
            cells,
            lead,
            vertical,
            empty,
            lines,
            ..
        } = self;
        let row = |padded: usize| {
            let row = padded.checked_sub(height.before);
            let inside = row.filter(|&row| row < height.input);
            inside
                .and_then(|row| input.row(channel, row).get(cells.clone()))
                .unwrap_or(empty)
        };
        for (output, line) in outputs.zip(lines) {
            let inside = line.get_mut(*lead..*lead + cells.len());
            vertical.line(output, row, inside.unwrap_or_default());
        }
    }

    /// Joins the columns of the windows whose rows are joined, each with how many of its rows a mean counts.
    fn join_columns<'a>(
        &mut self,
        ladder: &Ladder,
        counts: &[f32],
        outputs: impl Iterator<Item = &'a mut [f32]>,
    ) {
        for ((line, &count), output) in self.lines.iter().zip(counts).zip(outputs) {
            ladder.windows::<J>(line, &mut self.runs, count, &self.counts, output);
        }
    }
}

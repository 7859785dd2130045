//! The way through a part, in strips of columns whose lines stay in the cache.

use std::ops::Range;

use super::join::Join;
use super::ladder::{Ladder, SLACK};
use super::vertical::{Vertical, lines_kept};
use crate::engine::part::{Part, Rows};
use crate::engine::simd::LANES;
use crate::engine::{AxisGeometry, Geometry};

/// Cells that a strip's lines have together, where they can.
const CELLS: usize = 1 << 15;
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
            let rows = part.rows.clone().zip(&row_counts);
            for ((row, &count), line) in rows.zip(plane.chunks_exact_mut(columns)) {
                let line = line.get_mut(place..place + outputs.len());
                strip.row(
                    input,
                    channel,
                    row,
                    count,
                    &ladder,
                    line.unwrap_or_default(),
                );
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
    /// The joined rows, with the padding beside them.
    line: Vec<f32>,
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
        Self {
            height,
            vertical: Vertical::new(&height, &part.rows, cells.len()),
            empty: vec![J::EMPTY; cells.len()],
            runs: line.clone(),
            line,
            counts,
            cells,
            lead,
        }
    }

    fn row(
        &mut self,
        input: &dyn Rows,
        channel: usize,
        output: usize,
        count: f32,
        ladder: &Ladder,
        to: &mut [f32],
    ) {
        let Self {
            height,
            cells,
            lead,
            vertical,
            empty,
            line,
            runs,
            counts,
        } = self;
        let row = |padded: usize| {
            let row = padded.checked_sub(height.before);
            let inside = row.filter(|&row| row < height.input);
            inside
                .and_then(|row| input.row(channel, row).get(cells.clone()))
                .unwrap_or(empty)
        };
        let inside = line.get_mut(*lead..*lead + cells.len());
        vertical.line(output, row, inside.unwrap_or_default());
        ladder.windows::<J>(line, runs, count, counts, to);
    }
}

use std::ops::Range;

use super::tiles::{Layout, STEP, to_outputs, to_values};
use super::transform::{EDGE, SIDE};
use crate::engine::part::{Part, Rows};
use crate::engine::rows::pad_row;
use crate::engine::simd::LANES;
use crate::engine::{Geometry, Source};

/// Some neighbouring tiles of the grid that begins at the output's first cell, computed at once.
#[derive(Debug)]
pub(super) struct Strip<'a> {
    geometry: &'a Geometry,
    /// Rows and columns of tiles.
    rows: Range<usize>,
    columns: Range<usize>,
    /// Cells of a line: those of whole quadruples of tiles, and what the last reads beyond.
    length: usize,
    lines: Vec<f32>,
}

impl<'a> Strip<'a> {
    pub(super) fn new(geometry: &'a Geometry, [rows, columns]: [Range<usize>; 2]) -> Self {
        let length = columns.len().div_ceil(LANES) * STEP + LANES;
        let lines = rows.len() * SIDE + EDGE - SIDE;
        Self {
            geometry,
            rows,
            columns,
            length,
            lines: vec![0.0; lines * length],
        }
    }

    /// How many tiles it has.
    pub(super) fn tiles(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// For each four tiles of a row: the row, counted from the first, how many tiles come before them in their row, and
    /// in the strip. The next row's overwrite what the last of a row are too many.
    fn quadruples(&self) -> impl Iterator<Item = [usize; 3]> + use<> {
        let columns = self.columns.len();
        (0..self.rows.len()).flat_map(move |row| {
            (0..columns)
                .step_by(LANES)
                .map(move |first| [row, first, row * columns + first])
        })
    }

    /// Transforms what the tiles read in one channel: into row `row` of each plane.
    pub(super) fn read(
        &mut self,
        input: &dyn Rows,
        channel: usize,
        row: usize,
        values: &mut [f32],
        layout: Layout,
    ) {
        let [height, width] = self.geometry.axes;
        let first = width.start(self.columns.start * SIDE);
        let lines = self.lines.chunks_exact_mut(self.length);
        for (line, cell) in lines.zip(height.start(self.rows.start * SIDE)..) {
            match height.source(cell) {
                Source::Cell(y) => pad_row(&width, first, input.row(channel, y), 0.0, line),
                Source::Value(value) => line.fill(value),
                Source::Outside => line.fill(0.0),
            }
        }
        for [tile_row, tile, at] in self.quadruples() {
            let from = tile_row * SIDE * self.length + tile * SIDE;
            let lines = self.lines.get(from..).unwrap_or_default();
            to_values(lines, self.length, values, layout, row * layout.row + at);
        }
    }

    /// Transforms the sums of one channel, row `row` of each plane, and puts what the part has of it into its plane.
    pub(super) fn write(
        &mut self,
        sums: &[f32],
        layout: Layout,
        row: usize,
        bias: f32,
        part: &Part,
        plane: &mut [f32],
    ) {
        for [tile_row, tile, at] in self.quadruples() {
            let to = tile_row * SIDE * self.length + tile * SIDE;
            let lines = self.lines.get_mut(to..).unwrap_or_default();
            let at = row * layout.row + at;
            to_outputs(sums, layout, at, bias, lines, self.length);
        }
        let cells = |tiles: &Range<usize>| tiles.start * SIDE..tiles.end * SIDE;
        let (rows, columns) = (cells(&self.rows), cells(&self.columns));
        let kept = columns.start.max(part.columns.start)..columns.end.min(part.columns.end);
        let from = kept.start - columns.start..kept.end - columns.start;
        let to = kept.start - part.columns.start..kept.end - part.columns.start;
        let lines = self.lines.chunks_exact(self.length);
        for (line, y) in lines.zip(rows).filter(|(_, y)| part.rows.contains(y)) {
            let first = (y - part.rows.start) * part.columns.len();
            let slots = plane.get_mut(first + to.start..first + to.end);
            if let (Some(from), Some(slots)) = (line.get(from.clone()), slots) {
                slots.copy_from_slice(from);
            }
        }
    }
}

use std::ops::Range;

use crate::engine::{AxisGeometry, Source};

/// How one axis falls into tiles that overlap in what they read (overlap-save): tile t holds the outputs from
/// t · outputs on, which are counted from the first, and the cells that these read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tiles {
    axis: AxisGeometry,
    /// Cells of a tile.
    pub(super) length: usize,
    /// Outputs of a tile, but of the last.
    pub(super) outputs: usize,
}

/// A row of a channel, or of its padding.
#[derive(Debug, Clone, Copy)]
pub(super) enum Row<'a> {
    Cells(&'a [f32]),
    Value(f32),
}

impl Tiles {
    /// With tiles of `length` cells; none where a window does not fit into one.
    pub(super) fn new(axis: AxisGeometry, length: usize) -> Option<Self> {
        let outputs = length.checked_sub(axis.span)? / axis.stride + 1;
        Some(Self {
            axis,
            length,
            outputs,
        })
    }

    /// The tiles that hold some outputs.
    pub(super) const fn tiles_of(&self, outputs: &Range<usize>) -> Range<usize> {
        outputs.start / self.outputs..outputs.end.div_ceil(self.outputs)
    }

    /// The pairs of tiles, 2 · pair and 2 · pair + 1, that hold some outputs.
    pub(super) const fn pairs_of(&self, outputs: &Range<usize>) -> Range<usize> {
        let tiles = self.tiles_of(outputs);
        tiles.start / 2..tiles.end.div_ceil(2)
    }

    /// The outputs of a tile, none beyond the last.
    pub(super) fn outputs_of(&self, tile: usize) -> Range<usize> {
        let end = self.axis.output;
        let first = (tile * self.outputs).min(end);
        first..(first + self.outputs).min(end)
    }

    /// The cell of a tile from which on an output's window stands.
    pub(super) const fn place(&self, output: usize) -> usize {
        output % self.outputs * self.axis.stride
    }

    /// From one output to the next.
    pub(super) const fn stride(&self) -> usize {
        self.axis.stride
    }

    /// What the first cells of a tile hold, so far as its outputs read them; all others are 0.
    pub(super) fn sources(&self, tile: usize) -> impl Iterator<Item = Source> {
        let tiles = *self;
        let outputs = tiles.outputs_of(tile);
        let start = tiles.axis.start(outputs.start);
        (0..tiles.reach(&outputs)).map(move |cell| {
            if tiles.is_read(cell, outputs.len()) {
                tiles.axis.source(start.saturating_add_unsigned(cell))
            } else {
                Source::Value(0.0)
            }
        })
    }

    /// A tile's cells as they stand in the row, where it has them all.
    pub(super) fn inside<'a>(&self, tile: usize, row: Row<'a>) -> Option<&'a [f32]> {
        let outputs = self.outputs_of(tile);
        if !self.is_dense() || self.reach(&outputs) < self.length {
            return None;
        }
        let start = usize::try_from(self.axis.start(outputs.start)).ok()?;
        match row {
            Row::Cells(cells) => cells.get(start..start + self.length),
            Row::Value(_) => None,
        }
    }

    /// Writes a tile's cells, as many as it is long.
    pub(super) fn gather(&self, tile: usize, row: Row<'_>, line: &mut [f32]) {
        let outputs = self.outputs_of(tile);
        let (line, beyond) = line
            .split_at_mut_checked(self.reach(&outputs))
            .unwrap_or_default();
        beyond.fill(0.0);
        match row {
            Row::Value(value) => line.fill(value),
            Row::Cells(cells) => self.gather_cells(self.axis.start(outputs.start), cells, line),
        }
        if !self.is_dense() {
            for (cell, slot) in line.iter_mut().enumerate() {
                if !self.is_read(cell, outputs.len()) {
                    *slot = 0.0;
                }
            }
        }
    }

    fn gather_cells(&self, start: isize, cells: &[f32], line: &mut [f32]) {
        let pad = |cell| match self.axis.source(cell) {
            Source::Cell(cell) => cells.get(cell).copied().unwrap_or(0.0),
            Source::Value(value) => value,
            Source::Outside => 0.0,
        };
        let before = usize::try_from(start).map_or(start.unsigned_abs(), |_| 0);
        let (before, line) = line.split_at_mut(before.min(line.len()));
        for (slot, cell) in before.iter_mut().zip(start..) {
            *slot = pad(cell);
        }
        let first = start.max(0).cast_unsigned();
        let inside = cells.get(first..self.axis.input).unwrap_or_default();
        let (line, after) = line.split_at_mut(inside.len().min(line.len()));
        for (slot, value) in line.iter_mut().zip(inside) {
            *slot = *value;
        }
        for (slot, cell) in after.iter_mut().zip(first + inside.len()..) {
            *slot = pad(cell.cast_signed());
        }
    }

    /// Cells from the first that some outputs read to the last.
    fn reach(&self, outputs: &Range<usize>) -> usize {
        if outputs.is_empty() {
            0
        } else {
            self.axis.reach_of(outputs)
        }
    }

    /// Whether every cell up to the last one is read.
    const fn is_dense(&self) -> bool {
        self.axis.dilation == 1 && self.axis.stride <= self.axis.kernel
    }

    /// Whether one of the first outputs of a tile reads this cell of it.
    fn is_read(&self, cell: usize, outputs: usize) -> bool {
        let AxisGeometry {
            stride,
            dilation,
            kernel,
            ..
        } = self.axis;
        let last = (cell / dilation).min(kernel - 1);
        // A tap later is a window earlier: after `stride` taps the remainders come again.
        self.is_dense()
            || (0..=last).rev().take(stride).any(|tap| {
                let start = cell - tap * dilation;
                start.is_multiple_of(stride) && start / stride < outputs
            })
    }
}

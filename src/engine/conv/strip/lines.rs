use std::ops::Range;

use super::Layout;
use crate::engine::part::Rows;
use crate::engine::{AxisGeometry, Fill, Source};

/// Lines by channel and row, each in a slot that it shares with the rows a number of slots away.
#[derive(Debug)]
pub(in super::super) struct Ring {
    /// A power of two: a row's slot is found without a division.
    slots: usize,
    length: usize,
    held: Vec<Option<isize>>,
    cells: Vec<f32>,
}

impl Ring {
    /// For lines of `length` numbers; of each channel, `rows` neighbouring ones are held at once.
    pub(in super::super) fn new(channels: usize, rows: usize, length: usize) -> Self {
        let slots = if rows == 0 {
            0
        } else {
            rows.next_power_of_two()
        };
        Self {
            slots,
            length,
            held: vec![None; channels * slots],
            cells: vec![0.0; channels * slots * length],
        }
    }

    /// Forgets all rows.
    pub(in super::super) fn clear(&mut self) {
        self.held.fill(None);
    }

    fn slot(&self, channel: usize, row: isize) -> usize {
        channel * self.slots + (row.cast_unsigned() & self.slots.saturating_sub(1))
    }

    /// The line to fill, if it does not hold this row.
    pub(in super::super) fn vacant(&mut self, channel: usize, row: isize) -> Option<&mut [f32]> {
        let slot = self.slot(channel, row);
        let held = self.held.get_mut(slot)?;
        if held.replace(row) == Some(row) {
            return None;
        }
        let first = slot * self.length;
        self.cells.get_mut(first..first + self.length)
    }

    /// The line of a row that was taken in.
    pub(in super::super) fn line(&self, channel: usize, row: isize) -> &[f32] {
        let first = self.slot(channel, row) * self.length;
        self.cells
            .get(first..first + self.length)
            .unwrap_or_default()
    }
}

/// The padded rows of a strip's cells that a few output rows read.
pub(in super::super) struct Lines<'input> {
    input: &'input dyn Rows,
    height: AxisGeometry,
    layout: &'input Layout,
    /// Nothing for rows that are read where they lie.
    ring: Ring,
    /// A row of padding.
    blank: Vec<f32>,
}

impl<'input> Lines<'input> {
    /// Holds, of `channels` channels, what `rows` neighbouring output rows read.
    pub(in super::super) fn new(
        input: &'input dyn Rows,
        height: AxisGeometry,
        layout: &'input Layout,
        channels: usize,
        rows: usize,
    ) -> Self {
        let slots = if layout.is_direct() {
            0
        } else {
            height.reach_of(&(0..rows))
        };
        let value = match height.fill {
            Fill::Constant(value) => value,
            _ => 0.0,
        };
        Self {
            input,
            height,
            layout,
            ring: Ring::new(channels, slots, layout.length()),
            blank: vec![value; layout.length()],
        }
    }

    /// Forgets what it holds, before other channels come.
    pub(in super::super) fn clear(&mut self) {
        self.ring.clear();
    }

    /// Takes in a row of a channel, which is the `index`th of those held.
    pub(in super::super) fn take(&mut self, index: usize, channel: usize, cell: isize) {
        if self.layout.is_direct() {
            return;
        }
        if let Source::Cell(y) = self.height.source(cell)
            && let Some(line) = self.ring.vacant(index, cell)
        {
            self.layout.pad(self.input.row(channel, y), line);
        }
    }

    /// The line of a row that was taken in.
    pub(in super::super) fn line(&self, index: usize, channel: usize, cell: isize) -> &[f32] {
        match self.height.source(cell) {
            Source::Cell(y) if self.layout.is_direct() => {
                let row = self.input.row(channel, y);
                self.layout.line_in(row).unwrap_or(&self.blank)
            }
            Source::Cell(_) => self.ring.line(index, cell),
            Source::Value(_) | Source::Outside => &self.blank,
        }
    }
}

/// Covers rows by pairs, of which the last may repeat a row; a single row stands alone.
pub(in super::super) fn blocks(rows: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let (end, size) = (rows.end, rows.len().min(2));
    rows.clone().step_by(2).map(move |first| {
        let first = first.min(end - size);
        first..first + size
    })
}

/// By how many taps the windows of two neighbouring outputs are apart, where they read the same cells.
pub(in super::super) fn shift(axis: &AxisGeometry) -> usize {
    if axis.stride.is_multiple_of(axis.dilation) {
        axis.stride / axis.dilation
    } else {
        usize::MAX
    }
}

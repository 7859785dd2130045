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

    /// Where the line of a row begins; and the line itself to fill, if it does not hold the row.
    pub(in super::super) fn enter(
        &mut self,
        channel: usize,
        row: isize,
    ) -> (usize, Option<&mut [f32]>) {
        let slot = self.slot(channel, row);
        let first = slot * self.length;
        let held = self.held.get_mut(slot);
        if held.is_none_or(|held| held.replace(row) == Some(row)) {
            return (first, None);
        }
        (first, self.cells.get_mut(first..first + self.length))
    }

    /// The line that begins there.
    pub(in super::super) fn line(&self, first: usize) -> &[f32] {
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
    /// Where the lines lie that were gathered.
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    /// In the ring, from this number on.
    Ring(usize),
    /// In a row of the input.
    Input {
        channel: usize,
        y: usize,
    },
    Blank,
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
        let held = if layout.is_direct() {
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
            ring: Ring::new(channels, held, layout.length()),
            blank: vec![value; layout.length()],
            places: Vec::new(),
        }
    }

    /// Forgets what it holds, before other channels come.
    pub(in super::super) fn clear(&mut self) {
        self.ring.clear();
    }

    /// Gathers rows of cells of some channels: channel by channel, in their order.
    pub(in super::super) fn gather(&mut self, channels: &Range<usize>, cells: &[isize]) {
        self.places.clear();
        for (index, channel) in channels.clone().enumerate() {
            for &cell in cells {
                let place = match self.height.source(cell) {
                    Source::Cell(y) if self.layout.is_direct() => Place::Input { channel, y },
                    Source::Cell(y) => {
                        let (place, vacant) = self.ring.enter(index, cell);
                        if let Some(line) = vacant {
                            self.layout.pad(self.input.row(channel, y), line);
                        }
                        Place::Ring(place)
                    }
                    Source::Value(_) | Source::Outside => Place::Blank,
                };
                self.places.push(place);
            }
        }
    }

    /// The lines that were gathered last.
    pub(in super::super) fn gathered(&self) -> impl Iterator<Item = &[f32]> {
        self.places.iter().map(|&place| match place {
            Place::Ring(first) => self.ring.line(first),
            Place::Input { channel, y } => {
                let row = self.input.row(channel, y);
                self.layout.line_in(row).unwrap_or(&self.blank)
            }
            Place::Blank => &self.blank,
        })
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

/// By how many taps the windows of two neighbouring outputs are apart: all, if they do not read the same cells. For a
/// single row it is 0.
pub(in super::super) fn shift(axis: &AxisGeometry, rows: usize) -> usize {
    if rows < 2 {
        0
    } else if axis.stride.is_multiple_of(axis.dilation) {
        axis.kernel.min(axis.stride / axis.dilation)
    } else {
        axis.kernel
    }
}

/// The rows of cells that a block of output rows reads: all of the upper one, then the last `shift` of the lower one,
/// which shares all others.
pub(in super::super) fn rows_read(
    axis: &AxisGeometry,
    rows: &Range<usize>,
    shift: usize,
    cells: &mut Vec<isize>,
) {
    let AxisGeometry {
        kernel, dilation, ..
    } = *axis;
    let cell = |row: usize, tap: usize| axis.start(row).saturating_add_unsigned(tap * dilation);
    cells.clear();
    cells.extend((0..kernel).map(|tap| cell(rows.start, tap)));
    cells.extend((kernel - shift..kernel).map(|tap| cell(rows.start + 1, tap)));
}

use std::ops::Range;

use super::ROOM;
use super::window::places;
use crate::engine::simd::{F32x4, LANES};
use crate::engine::{AxisGeometry, Fill, Source};

/// Inner columns from which on rows are read where they lie: fewer are not worth two more strips for the edges.
const DIRECT: usize = 512;

/// How the cells under a strip of outputs lie in a line.
///
/// A line is dealt into as many lanes as the stride: lane `q` holds the cells q, q + stride, q + 2 · stride, …,
/// counted from the first that the strip reads, so that whatever the stride, a tap of consecutive outputs reads
/// consecutive numbers.
#[derive(Debug, Clone)]
pub(in super::super) struct Layout {
    /// The outputs of the strip.
    pub(in super::super) columns: Range<usize>,
    /// Where in a line each tap of the first output lies.
    pub(in super::super) taps: Vec<usize>,
    axis: AxisGeometry,
    /// Cells from the first that is read to the last.
    reach: usize,
    lanes: usize,
    lane_length: usize,
    /// No cell is padding, and they need not be dealt: rows of the input are lines already, from this cell on.
    inside: Option<usize>,
}

impl Layout {
    /// Lines with room for the whole blocks that cover `columns`.
    fn padded(axis: AxisGeometry, columns: Range<usize>) -> Self {
        let AxisGeometry {
            stride,
            dilation,
            span,
            ..
        } = axis;
        let lanes = stride.min(span);
        let lane_length = (span - 1) / stride + columns.len().max(ROOM);
        let distances = (0..axis.kernel).map(|tap| tap * dilation);
        Self {
            reach: axis.reach_of(&columns),
            taps: distances
                .map(|distance| distance % stride * lane_length + distance / stride)
                .collect(),
            columns,
            axis,
            lanes,
            lane_length,
            inside: None,
        }
    }

    /// Lines that are pieces of input rows: for at least [`ROOM`] columns at stride 1 that read no padding.
    fn direct(axis: AxisGeometry, columns: Range<usize>) -> Self {
        let inside = columns.start.saturating_sub(axis.before);
        Self {
            lane_length: axis.reach_of(&columns),
            inside: Some(inside),
            ..Self::padded(axis, columns)
        }
    }

    /// The strip's columns, counted from a part's first.
    pub(in super::super) const fn within(&self, part: &Range<usize>) -> Range<usize> {
        self.columns.start - part.start..self.columns.end - part.start
    }

    /// Numbers in a line.
    pub(super) const fn length(&self) -> usize {
        self.lanes * self.lane_length
    }

    pub(super) const fn is_direct(&self) -> bool {
        self.inside.is_some()
    }

    /// The line that a row of the input is already.
    pub(super) fn line_in<'row>(&self, row: &'row [f32]) -> Option<&'row [f32]> {
        row.get(self.inside?..)?.get(..self.lane_length)
    }

    /// Deals a row of the input with its padding into a line.
    pub(super) fn pad(&self, row: &[f32], line: &mut [f32]) {
        let stride = self.axis.stride;
        if stride == 1 {
            let first = self.axis.start(self.columns.start);
            self.pad_lane(row, first, line.get_mut(..self.reach).unwrap_or_default());
            return;
        }
        for (lane, slots) in line.chunks_exact_mut(self.lane_length).enumerate() {
            let count = steps(self.reach.saturating_sub(lane), stride);
            let Some(slots) = slots.get_mut(..count) else {
                return;
            };
            let first = self
                .axis
                .start(self.columns.start)
                .saturating_add_unsigned(lane);
            self.pad_lane(row, first, slots);
        }
    }

    fn pad_lane(&self, row: &[f32], first: isize, slots: &mut [f32]) {
        let axis = &self.axis;
        let stride = axis.stride;
        let pad = |slots: &mut [f32], first: isize| {
            // Cells that are not even padding are read by no output.
            if let Fill::Constant(value) = axis.fill {
                slots.fill(value);
                return;
            }
            let cells = (0..).map(|index: usize| first.saturating_add_unsigned(index * stride));
            for (slot, cell) in slots.iter_mut().zip(cells) {
                *slot = match axis.source(cell) {
                    Source::Cell(cell) => row.get(cell).copied().unwrap_or_default(),
                    Source::Value(value) => value,
                    Source::Outside => 0.0,
                };
            }
        };
        let before = match usize::try_from(first) {
            Ok(_) => 0,
            Err(_) => steps(first.unsigned_abs(), stride).min(slots.len()),
        };
        let (padding, rest) = slots.split_at_mut(before);
        pad(padding, first);
        let inside = first.saturating_add_unsigned(before * stride);
        let skipped = usize::try_from(inside).unwrap_or_default();
        let count = steps(axis.input.saturating_sub(skipped), stride);
        let (cells, padding) = rest.split_at_mut(count.min(rest.len()));
        deal(row.get(skipped..).unwrap_or_default(), stride, cells);
        pad(padding, inside.saturating_add_unsigned(count * stride));
    }
}

/// Steps of a stride that cover a length: without the division where it is 1, since this is asked for every row.
fn steps(length: usize, stride: usize) -> usize {
    if stride == 1 {
        length
    } else {
        length.div_ceil(stride)
    }
}

/// Cells that are copied at once.
const COPIED: usize = 4 * LANES;

/// Short rows in vectors: what the compiler makes of a plain loop is a call that costs as much as copying a hundred.
fn copy(cells: &[f32], slots: &mut [f32]) {
    let count = cells.len().min(slots.len());
    if count < COPIED {
        for (slot, cell) in slots.iter_mut().zip(cells) {
            *slot = *cell;
        }
        return;
    }
    for at in places(count, COPIED) {
        let from = cells.get(at..).and_then(<[f32]>::first_chunk::<COPIED>);
        let to = slots
            .get_mut(at..)
            .and_then(<[f32]>::first_chunk_mut::<COPIED>);
        if let (Some(from), Some(to)) = (from, to) {
            *to = *from;
        }
    }
}

/// Every stride-th cell.
fn deal(cells: &[f32], stride: usize, slots: &mut [f32]) {
    match stride {
        1 => copy(cells, slots),
        2 => {
            let (fours, rest) = slots.as_chunks_mut::<LANES>();
            let (eights, _) = cells.as_chunks::<{ 2 * LANES }>();
            let done = fours.len().min(eights.len());
            for (four, &[a, b, c, d, e, f, g, h]) in fours.iter_mut().zip(eights) {
                *four = F32x4::new([a, b, c, d])
                    .evens(F32x4::new([e, f, g, h]))
                    .array();
            }
            let left = fours.get_mut(done..).unwrap_or_default();
            let slots = left.as_flattened_mut().iter_mut().chain(rest);
            let cells = cells.get(done * 2 * LANES..).unwrap_or_default();
            for (slot, cell) in slots.zip(cells.iter().step_by(2)) {
                *slot = *cell;
            }
        }
        _ => {
            for (slot, cell) in slots.iter_mut().zip(cells.iter().step_by(stride)) {
                *slot = *cell;
            }
        }
    }
}

/// Cuts columns into strips whose `lines` lines, read again and again, stay in a near cache.
pub(in super::super) fn strips(
    axis: AxisGeometry,
    columns: &Range<usize>,
    lines: usize,
) -> Vec<Layout> {
    let first_inside = axis.before.clamp(columns.start, columns.end);
    let end_inside = (axis.before + axis.input)
        .saturating_sub(axis.span - 1)
        .clamp(first_inside, columns.end);
    if axis.stride > 1 || end_inside - first_inside < DIRECT {
        let cells = PADDED_CELLS / lines / axis.stride;
        return pieces(columns.clone(), cells)
            .map(|columns| Layout::padded(axis, columns))
            .collect();
    }
    let left = pieces(columns.start..first_inside, PADDED_CELLS / lines);
    let right = pieces(end_inside..columns.end, PADDED_CELLS / lines);
    let inside = pieces(first_inside..end_inside, DIRECT_CELLS / lines);
    left.chain(right)
        .map(|columns| Layout::padded(axis, columns))
        .chain(inside.map(|columns| Layout::direct(axis, columns)))
        .collect()
}

/// Numbers in all padded lines that are held at once: half of a first-level cache of 32 KiB.
const PADDED_CELLS: usize = 4096;
/// Numbers in all pieces of input rows that are read at once: half of a second-level cache of 512 KiB.
const DIRECT_CELLS: usize = 1 << 16;

/// Ranges of some `length` columns, and no less than [`ROOM`] if there are as many.
fn pieces(columns: Range<usize>, length: usize) -> impl Iterator<Item = Range<usize>> {
    let count = (columns.len() / length.max(8 * ROOM)).max(1);
    let length = columns.len().div_ceil(count).next_multiple_of(ROOM);
    let cuts = columns.clone().step_by(length.max(1));
    cuts.map(move |first| first..(first + length).min(columns.end))
}

use std::ops::Range;

use super::part::{Part, Rows};
use super::{AxisGeometry, Geometry, Source};

/// The cells of one padded row that some outputs read, dealt into lanes so that every tap reads consecutive cells,
/// whatever the stride.
///
/// Lane `q` holds the cells q, q + stride, q + 2 · stride, …: what output `x` reads with a tap at distance `t`
/// from the start of its window is entry `x + t / stride` of lane `t % stride`. At stride 1 there is one lane.
/// Cells and outputs are counted from the first that is read.
pub(super) struct PaddedRow {
    axis: AxisGeometry,
    outside: f32,
    first: isize,
    line: Vec<f32>,
    lanes: Vec<f32>,
    lane_length: usize,
}

impl PaddedRow {
    fn new(axis: AxisGeometry, columns: &Range<usize>, outside: f32) -> Self {
        let length = axis.reach_of(columns);
        let lane_length = length.div_ceil(axis.stride);
        let lanes = if axis.stride == 1 {
            0
        } else {
            axis.stride.min(length)
        };
        Self {
            axis,
            outside,
            first: axis.start(columns.start),
            line: vec![outside; length],
            lanes: vec![outside; lanes * lane_length],
            lane_length,
        }
    }

    /// What the outputs from `first` on read with `tap`, one cell each.
    pub(super) fn under(&self, tap: usize, first: usize) -> &[f32] {
        let AxisGeometry {
            stride, dilation, ..
        } = self.axis;
        let distance = tap * dilation;
        let start = distance / stride + first;
        let cells = if stride == 1 {
            self.line.get(start..)
        } else {
            let lane = (distance % stride) * self.lane_length;
            self.lanes.get(lane + start..lane + self.lane_length)
        };
        cells.unwrap_or_default()
    }

    /// Takes in `row` and pads it.
    fn load(&mut self, row: &[f32]) {
        pad_row(&self.axis, self.first, row, self.outside, &mut self.line);
        self.deal();
    }

    /// Becomes a row of nothing but `value`.
    fn load_value(&mut self, value: f32) {
        self.line.fill(value);
        self.deal();
    }

    fn deal(&mut self) {
        let stride = self.axis.stride;
        for (lane, slots) in self.lanes.chunks_exact_mut(self.lane_length).enumerate() {
            for (slot, value) in slots
                .iter_mut()
                .zip(self.line.iter().skip(lane).step_by(stride))
            {
                *slot = *value;
            }
        }
    }
}

/// Fills `line` with the cells of a padded row from `first` on: those of the input are `row`'s, those beyond the
/// padding are `outside`.
pub(super) fn pad_row(
    axis: &AxisGeometry,
    first: isize,
    row: &[f32],
    outside: f32,
    line: &mut [f32],
) {
    let pad = |cell| match axis.source(cell) {
        Source::Cell(cell) => row.get(cell).copied().unwrap_or(outside),
        Source::Value(value) => value,
        Source::Outside => outside,
    };
    let (skipped, before) = match usize::try_from(first) {
        Ok(skipped) => (skipped, 0),
        Err(_) => (0, first.unsigned_abs()),
    };
    let before = before.min(line.len());
    let (before, rest) = line.split_at_mut(before);
    let cells = axis.input.saturating_sub(skipped).min(rest.len());
    let (inside, after) = rest.split_at_mut(cells);
    for (slot, cell) in before.iter_mut().zip(first..) {
        *slot = pad(cell);
    }
    for (slot, value) in inside
        .iter_mut()
        .zip(row.get(skipped..).unwrap_or_default())
    {
        *slot = *value;
    }
    for (slot, cell) in after.iter_mut().zip(axis.input.max(skipped)..) {
        *slot = pad(cell.cast_signed());
    }
}

/// Visits every padded row that the windows of a part read in `channels` of the input, channel by channel from the
/// top, gathered once: `visit(channel, row, users)`, where `users` are the part's rows that read it, counted from
/// its first, each with its vertical tap.
///
/// Each output row meets its taps in window order, so the order of a sum does not depend on how it is cut.
pub(super) fn for_each_padded_row(
    input: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    channels: Range<usize>,
    outside: f32,
    mut visit: impl FnMut(usize, &PaddedRow, &[(usize, usize)]),
) {
    let [height, width] = geometry.axes;
    let mut row = PaddedRow::new(width, &part.columns, outside);
    let mut users: Vec<(usize, usize)> = Vec::new();
    for channel in channels {
        for cell in (height.start(part.rows.start)..).take(height.reach_of(&part.rows)) {
            users.clear();
            users.extend(
                height
                    .uses(cell)
                    .filter(|(output, _)| part.rows.contains(output))
                    .map(|(output, tap)| (output - part.rows.start, tap)),
            );
            if users.is_empty() {
                continue;
            }
            match height.source(cell) {
                Source::Cell(y) => row.load(input.row(channel, y)),
                Source::Value(value) => row.load_value(value),
                Source::Outside => row.load_value(outside),
            }
            visit(channel, &row, &users);
        }
    }
}

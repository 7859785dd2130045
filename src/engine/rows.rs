use super::{AxisGeometry, Geometry, Source, Tensor};

/// One padded row, dealt into lanes so that every tap reads consecutive cells, whatever the stride.
///
/// Lane `q` holds the cells q, q + stride, q + 2 · stride, …: what output `x` reads with a tap at distance `t`
/// from the start of its window is entry `x + t / stride` of lane `t % stride`. At stride 1 there is one lane.
pub(super) struct PaddedRow {
    axis: AxisGeometry,
    outside: f32,
    line: Vec<f32>,
    lanes: Vec<f32>,
    lane_length: usize,
}

impl PaddedRow {
    fn new(axis: AxisGeometry, outside: f32) -> Self {
        let line = vec![outside; axis.reach()];
        let lane_length = axis.reach().div_ceil(axis.stride);
        let lanes = if axis.stride == 1 {
            0
        } else {
            axis.stride.min(axis.reach())
        };
        Self {
            axis,
            outside,
            line,
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
        let Self { axis, outside, .. } = *self;
        let pad = |cell| match axis.source(cell) {
            Source::Cell(cell) => row.get(cell).copied().unwrap_or(outside),
            Source::Value(value) => value,
            Source::Outside => outside,
        };
        let (before, rest) = self.line.split_at_mut(axis.before.min(axis.reach()));
        let (inside, after) = rest.split_at_mut(axis.input.min(rest.len()));
        for (slot, cell) in before.iter_mut().zip(axis.start(0)..) {
            *slot = pad(cell);
        }
        for (slot, value) in inside.iter_mut().zip(row) {
            *slot = *value;
        }
        for (slot, cell) in after.iter_mut().zip(axis.input..) {
            *slot = pad(cell.cast_signed());
        }
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

/// Visits every padded row that a window reads, channel by channel from the top, gathered once:
/// `visit(channel, row, users)`, where `users` are the output rows that read it, each with its vertical tap.
///
/// Each output row meets its taps in window order, so the order of a sum does not depend on how it is cut.
pub(super) fn for_each_padded_row(
    input: &Tensor,
    geometry: &Geometry,
    outside: f32,
    mut visit: impl FnMut(usize, &PaddedRow, &[(usize, usize)]),
) {
    let [height, width] = geometry.axes;
    let mut row = PaddedRow::new(width, outside);
    for channel in 0..input.shape().channels {
        for cell in (height.start(0)..).take(height.reach()) {
            let users: Vec<(usize, usize)> = height.uses(cell).collect();
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

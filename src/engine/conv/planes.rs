use super::Method;
use super::strip::{Lines, Window, blocks, rows_read, shift, strips};
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};

/// Every product of the sum, for blocks of outputs whose sums stay in registers: for few input channels a group.
#[derive(Debug)]
pub(super) struct Planes {
    /// In window order.
    weights: Vec<f32>,
}

/// The most numbers in the lines of a strip that are held at once.
const HELD: usize = 1 << 23;

impl Planes {
    /// Prepares weights in window order; none where the rows of a window are too many to be held at once.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        let [height, width] = geometry.axes;
        let inputs = geometry.input.channels / geometry.groups;
        let line = width.span.saturating_add(width.stride.saturating_mul(512));
        let rows = height.span.saturating_add(height.stride);
        let held = line.saturating_mul(rows).saturating_mul(inputs);
        (held <= HELD).then(|| Self {
            weights: weights.to_vec(),
        })
    }
}

impl Method for Planes {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let [height, width] = geometry.axes;
        let inputs = geometry.input.channels / geometry.groups;
        let outputs = geometry.output.channels / geometry.groups;
        let per_output = inputs * height.kernel * width.kernel;
        let columns = part.columns.len();
        let plane_size = part.rows.len() * columns;
        let rows_at_once = part.rows.len().min(2);
        let shift = shift(&height, rows_at_once);
        let (mut cells, mut room) = (Vec::new(), Vec::new());
        let lines_at_once = inputs * (height.kernel + shift);
        let groups = part.channels.start / outputs..part.channels.end.div_ceil(outputs);
        for layout in strips(width, &part.columns, lines_at_once) {
            let of_strip = layout.within(&part.columns);
            let mut lines = Lines::new(input, height, &layout, inputs, rows_at_once);
            for group in groups.clone() {
                lines.clear();
                let channels = group * inputs..(group + 1) * inputs;
                let in_part = (group * outputs).max(part.channels.start)
                    ..((group + 1) * outputs).min(part.channels.end);
                for rows in blocks(&part.rows) {
                    rows_read(&height, &rows, shift, &mut cells);
                    lines.gather(&channels, &cells);
                    let window = Window::new(
                        &mut room,
                        lines.gathered(),
                        &layout.taps,
                        height.kernel,
                        shift,
                        layout.columns.len(),
                    );
                    for channel in in_part.clone() {
                        let index = channel - part.channels.start;
                        let first = index * plane_size + (rows.start - part.rows.start) * columns;
                        let mut outputs = output
                            .get_mut(first..first + rows.len() * columns)
                            .unwrap_or_default()
                            .chunks_exact_mut(columns)
                            .filter_map(|row| row.get_mut(of_strip.clone()));
                        let weights = self
                            .weights
                            .get(channel * per_output..(channel + 1) * per_output)
                            .unwrap_or_default();
                        let bias = bias.get(index).copied().unwrap_or_default();
                        match (outputs.next(), outputs.next()) {
                            (Some(upper), Some(lower)) => {
                                window.sum_pair(weights, bias, upper, lower);
                            }
                            (Some(only), None) => window.sum(weights, bias, only),
                            (None, _) => {}
                        }
                    }
                }
            }
        }
    }
}

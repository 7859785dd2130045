use super::Method;
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};
use crate::engine::rows::{PaddedRow, for_each_padded_row};

/// Any geometry, one padded row after the other: each row is gathered once and added to the sums of all outputs that
/// read it.
#[derive(Debug)]
pub(super) struct Rowwise {
    /// In window order.
    weights: Vec<f32>,
}

impl Rowwise {
    pub(super) const fn new(weights: Vec<f32>) -> Self {
        Self { weights }
    }
}

impl Method for Rowwise {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let plane_size = part.rows.len() * part.columns.len();
        for (plane, bias) in output.chunks_exact_mut(plane_size).zip(bias) {
            plane.fill(*bias);
        }
        let [height, width] = geometry.axes;
        let kernel_size = height.kernel * width.kernel;
        let (inputs_per_group, outputs_per_group) = (
            geometry.input.channels / geometry.groups,
            geometry.output.channels / geometry.groups,
        );
        let weights_per_output = inputs_per_group * kernel_size;
        let weights = self
            .weights
            .get(part.channels.start * weights_per_output..part.channels.end * weights_per_output)
            .unwrap_or_default();
        let groups =
            part.channels.start / outputs_per_group..part.channels.end.div_ceil(outputs_per_group);
        let channels = groups.start * inputs_per_group..groups.end * inputs_per_group;
        let columns = part.columns.len();

        for_each_padded_row(
            input,
            geometry,
            part,
            channels,
            0.0,
            |channel, row, users| {
                let group = channel / inputs_per_group;
                let in_group = group * outputs_per_group..(group + 1) * outputs_per_group;
                let planes = output
                    .chunks_exact_mut(plane_size)
                    .zip(weights.chunks_exact(weights_per_output));
                let of_group = part.channels.clone().zip(planes);
                for (_, (plane, kernels)) in of_group.filter(|(m, _)| in_group.contains(m)) {
                    let kernel = kernels
                        .chunks_exact(kernel_size)
                        .nth(channel % inputs_per_group)
                        .unwrap_or_default();
                    for &(output_row, tap) in users {
                        let sums = plane
                            .chunks_exact_mut(columns)
                            .nth(output_row)
                            .unwrap_or_default();
                        let taps = kernel
                            .chunks_exact(width.kernel)
                            .nth(tap)
                            .unwrap_or_default();
                        add_products(sums, row, taps);
                    }
                }
            },
        );
    }
}

/// Outputs in one block: its sums stay in the first-level cache while all taps pass over them.
const BLOCK: usize = 2048;

/// Adds to each sum of an output row its products with one row of a kernel.
fn add_products(sums: &mut [f32], row: &PaddedRow, taps: &[f32]) {
    for (block, sums) in sums.chunks_mut(BLOCK).enumerate() {
        for (tap, weight) in taps.iter().enumerate() {
            for (sum, cell) in sums.iter_mut().zip(row.under(tap, block * BLOCK)) {
                *sum += weight * cell;
            }
        }
    }
}

use super::{TransposedAxis, TransposedGeometry, TransposedSpec};
use crate::engine::conv::check_counts;
use crate::engine::{GeometryError, Shape, Tensor};

/// Transposed convolution: y(m, s·u + d·i − p, s·v + d·j − p) gains x(c, u, v) · K(c, m, i, j), and b(m) once.
///
/// Input `(C, H, W)`, weights `(C, M / groups, kernel height, kernel width)`, as PyTorch and ONNX have them, bias
/// `(M)`, output `(M, H', W')`, where H' = (H − 1) · stride + dilation · (kernel − 1) + 1 + extra − before − after.
/// Every input cell lays down the kernel times itself, and overlapping kernels add up; no kernel is turned around
/// (Zeiler et al., Deconvolutional networks, 2010; ONNX, `ConvTranspose`).
///
/// # Errors
///
/// As [`TransposedSpec::resolve`], and [`WeightsLength`](GeometryError::WeightsLength) or
/// [`BiasLength`](GeometryError::BiasLength).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![1.0, 2.0])?;
/// let window = Window { kernel: 3, stride: 2, dilation: 1 };
/// let spec = TransposedSpec { window: [Window::ONE, window], ..TransposedSpec::IDENTITY };
/// let output = conv_transposed(&input, &[1.0, 10.0, 100.0], None, &spec)?;
/// assert_eq!(output.data(), [1.0, 10.0, 102.0, 20.0, 200.0], "1 · 100 + 2 · 1 = 102 where the kernels overlap");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_transposed(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &TransposedSpec,
) -> Result<Tensor, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    let TransposedGeometry { axes, output, .. } = geometry;
    let [rows, columns] = axes;
    let outputs_per_group = output.channels / spec.groups;
    check_counts(
        [
            input.shape().channels,
            outputs_per_group,
            rows.kernel,
            columns.kernel,
        ],
        output.channels,
        weights,
        bias,
    )?;
    let plane_size = output.height * output.width;
    let mut sums = vec![0.0; output.len()?];
    for (plane, bias) in sums
        .chunks_exact_mut(plane_size)
        .zip(bias.unwrap_or_default())
    {
        plane.fill(*bias);
    }
    let inputs_per_group = input.shape().channels / spec.groups;
    let kernel_size = rows.kernel * columns.kernel;
    let runs: Vec<Run> = (0..columns.kernel)
        .map(|tap| Run::of(&columns, tap))
        .collect();
    let kernels_of_inputs = weights.chunks_exact(outputs_per_group * kernel_size);
    for (channel, kernels) in kernels_of_inputs.enumerate() {
        let group = channel / inputs_per_group;
        let planes = sums
            .chunks_exact_mut(outputs_per_group * plane_size)
            .nth(group)
            .unwrap_or_default();
        let planes = planes.chunks_exact_mut(plane_size);
        for (plane, kernel) in planes.zip(kernels.chunks_exact(kernel_size)) {
            add_plane(plane, input, channel, kernel, &geometry, &runs);
        }
    }
    Tensor::new(output, sums)
}

/// Adds to an output plane the products of one input channel with one kernel.
fn add_plane(
    plane: &mut [f32],
    input: &Tensor,
    channel: usize,
    kernel: &[f32],
    geometry: &TransposedGeometry,
    runs: &[Run],
) {
    let [rows, columns] = geometry.axes;
    let Shape { width, .. } = geometry.output;
    for row in 0..rows.input {
        let cells = input.row(channel, row);
        let taps_of_rows = kernel.chunks_exact(columns.kernel);
        for (product, taps) in rows.writes(row).zip(taps_of_rows) {
            let Some(output) = product.output else {
                continue;
            };
            let sums = plane.get_mut(output * width..(output + 1) * width);
            let sums = sums.unwrap_or_default();
            for (weight, run) in taps.iter().zip(runs) {
                run.add(sums, *weight, cells, columns.stride);
            }
        }
    }
}

/// The input cells of a row whose product with one tap falls into the output: the first, how many, and where.
#[derive(Debug, Clone, Copy)]
struct Run {
    input: usize,
    count: usize,
    output: usize,
}

impl Run {
    fn of(axis: &TransposedAxis, tap: usize) -> Self {
        let shift = tap * axis.dilation;
        // Input i falls on i · stride + shift − before, from 0 to output − 1.
        let input = axis.before.saturating_sub(shift).div_ceil(axis.stride);
        let end = (axis.before + axis.output)
            .saturating_sub(shift)
            .div_ceil(axis.stride)
            .min(axis.input);
        Self {
            input,
            count: end.saturating_sub(input),
            output: (input * axis.stride + shift).saturating_sub(axis.before),
        }
    }

    fn add(&self, sums: &mut [f32], weight: f32, cells: &[f32], stride: usize) {
        let Self {
            input,
            count,
            output,
        } = *self;
        let cells = cells.get(input..input + count).unwrap_or_default();
        let sums = sums.get_mut(output..).unwrap_or_default();
        if stride == 1 {
            for (sum, cell) in sums.iter_mut().zip(cells) {
                *sum += weight * cell;
            }
        } else {
            for (sum, cell) in sums.iter_mut().step_by(stride).zip(cells) {
                *sum += weight * cell;
            }
        }
    }
}

use std::ops::Range;

use super::line::Line;
use super::support::Support;
use super::{must_have, zeros};
use crate::engine::conv::in_window_order;
use crate::engine::part::Part;
use crate::engine::rows::for_each_padded_row;
use crate::engine::simd::F32x4;
use crate::engine::{ConvSpec, Geometry, GeometryError, Shape, Source, Tensor, check_lengths};

/// The gradient of a convolution with respect to its input: ∂E/∂x(c, p, q) = Σ K(m, c, i, j) · ∂E/∂y(m, u, v), over
/// all m, u, v, i, j whose tap reads x(c, p, q), at its place or as a copy in the padding.
///
/// `geometry` is the spec's over the input; `weights` are as of [`conv`](crate::engine::conv()), `output_gradient` is
/// ∂E/∂y, `(M, H', W')`. The result has the shape of the input. Padding that copies cells sends its gradient to the
/// copied cell; padding with a number sends it nowhere. Rows and columns outside the box of the gradients that are
/// not 0 are not computed, so that infinite weights do not meet them.
///
/// Sums are of f32: with n the (m, i, j) that read a cell, it is off by at most (n + 1) · 2⁻²⁴ times the sum of the
/// absolute products, to first order.
///
/// # Errors
///
/// [`WeightsLength`](GeometryError::WeightsLength), and [`ShapeMismatch`](GeometryError::ShapeMismatch) if
/// `output_gradient` has not the shape of the output.
///
/// ```
/// # use convolens::engine::*;
/// let padding = Padding { amount: Amount::series(1, 0), fill: Fill::Replicate };
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(2)], padding, ..ConvSpec::IDENTITY };
/// let geometry = spec.resolve(Shape::series(1, 3))?;
/// let gradient = conv_input_gradient(&geometry, &spec, &[2.0, 5.0], &Tensor::series(vec![1.0, 10.0, 0.0])?)?;
/// assert_eq!(
///     gradient.data(),
///     [27.0, 50.0, 0.0],
///     "2 · 1 by its copy in the padding + 5 · 1 + 2 · 10 = 27, and 5 · 10 = 50"
/// );
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_input_gradient(
    geometry: &Geometry,
    spec: &ConvSpec,
    weights: &[f32],
    output_gradient: &Tensor,
) -> Result<Tensor, GeometryError> {
    check_lengths(geometry, weights, None)?;
    must_have(geometry.output, output_gradient)?;
    let mut input_gradient = zeros(geometry.input)?;
    let Some(support) = Support::of(output_gradient) else {
        return Ok(input_gradient);
    };
    let [height, width] = geometry.axes;
    let weights = in_window_order(weights, height.kernel * width.kernel, spec.flip);
    let kernels = Kernels::new(geometry, &weights);
    let line = Line::new(width, &support.columns);
    // Output row, vertical tap, and the input row under it.
    let mut reads: Vec<(usize, usize, usize)> = Vec::new();
    for output in support.rows.clone() {
        reads.extend(height.reads(output).filter_map(|read| match read.source {
            Source::Cell(row) => Some((output, read.tap, row)),
            Source::Value(_) | Source::Outside => None,
        }));
    }
    let Shape {
        height: rows,
        width: columns,
        ..
    } = geometry.input;
    let mut sums = vec![0.0; rows * line.len()];
    let planes = input_gradient.data_mut().chunks_exact_mut(rows * columns);
    for (channel, plane) in planes.enumerate() {
        sums.fill(0.0);
        for output_channel in kernels.readers(channel) {
            let kernel = kernels.of(output_channel, channel);
            for &(output, tap, row) in &reads {
                let gradients = support.line(output_channel, output);
                if gradients.is_empty() {
                    continue;
                }
                let taps = kernel.chunks_exact(width.kernel).nth(tap);
                let sums = sums.chunks_exact_mut(line.len()).nth(row);
                line.add(
                    sums.unwrap_or_default(),
                    taps.unwrap_or_default(),
                    gradients,
                );
            }
        }
        let rows = plane.chunks_exact_mut(columns);
        for (row, sums) in rows.zip(sums.chunks_exact(line.len())) {
            line.fold(sums, row);
        }
    }
    Ok(input_gradient)
}

/// The gradient of a convolution with respect to what it learns:
/// ∂E/∂K(m, c, i, j) = Σ ∂E/∂y(m, u, v) · x(c, u·stride + i·dilation, v·stride + j·dilation), over the padded x, and
/// ∂E/∂b(m) = Σ ∂E/∂y(m, u, v), both over all u, v.
///
/// `geometry` is the spec's over `input`, `output_gradient` is ∂E/∂y, `(M, H', W')`. The weights' gradients stand as
/// the weights do, `(M, C / groups, kernel height, kernel width)`, not turned around for a flipped kernel either; then
/// the M biases' ones. Sums are of f32 over at most 128 products and of f64 over these, so that a weight's gradient is
/// off by at most 21 · 2⁻²⁴ times the sum of the absolute products, to first order, however many outputs there are.
///
/// # Errors
///
/// [`ShapeMismatch`](GeometryError::ShapeMismatch) if `input` or `output_gradient` has another shape than the geometry.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
/// let geometry = spec.resolve(input.shape())?;
/// let (weights, bias) = conv_weight_gradient(&geometry, &spec, &input, &Tensor::series(vec![1.0, 10.0])?)?;
/// assert_eq!(weights, [53.0, 15.0, 41.0], "3 + 10 · 5, 5 + 10 · 1, 1 + 10 · 4");
/// assert_eq!(bias, [11.0], "1 + 10");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_weight_gradient(
    geometry: &Geometry,
    spec: &ConvSpec,
    input: &Tensor,
    output_gradient: &Tensor,
) -> Result<(Vec<f32>, Vec<f32>), GeometryError> {
    must_have(geometry.input, input)?;
    must_have(geometry.output, output_gradient)?;
    let [height, width] = geometry.axes;
    let outputs = geometry.output.channels;
    let layout = Kernels::new(geometry, &[]);
    let mut sums = vec![0.0_f64; outputs * layout.inputs * layout.size];
    let Some(support) = Support::of(output_gradient) else {
        return Ok((vec![0.0; sums.len()], vec![0.0; outputs]));
    };
    let part = Part {
        channels: 0..outputs,
        rows: support.rows.clone(),
        columns: support.columns.clone(),
    };
    let channels = 0..geometry.input.channels;
    for_each_padded_row(
        input,
        geometry,
        &part,
        channels,
        0.0,
        |channel, row, users| {
            for output_channel in layout.readers(channel) {
                let kernel = layout.range(output_channel, channel);
                let kernel = sums.get_mut(kernel).unwrap_or_default();
                for &(output, tap) in users {
                    let gradients = support.line(output_channel, part.rows.start + output);
                    let taps = kernel.chunks_exact_mut(width.kernel).nth(tap);
                    for (tap, sum) in taps.unwrap_or_default().iter_mut().enumerate() {
                        *sum += dot(gradients, row.under(tap, 0));
                    }
                }
            }
        },
    );
    let sums: Vec<f32> = sums.iter().map(|&sum| sum as f32).collect();
    let weights = in_window_order(&sums, height.kernel * width.kernel, spec.flip).into_owned();
    let bias = output_gradient
        .data()
        .chunks_exact(geometry.output.height * geometry.output.width)
        .map(|plane| plane.iter().copied().map(f64::from).sum::<f64>() as f32)
        .collect();
    Ok((weights, bias))
}

/// Which kernels join which channels, and where each stands among the weights.
struct Kernels<'a> {
    weights: &'a [f32],
    /// Channels of a group.
    inputs: usize,
    outputs: usize,
    size: usize,
}

impl<'a> Kernels<'a> {
    const fn new(geometry: &Geometry, weights: &'a [f32]) -> Self {
        let [height, width] = &geometry.axes;
        Self {
            weights,
            inputs: geometry.input.channels / geometry.groups,
            outputs: geometry.output.channels / geometry.groups,
            size: height.kernel * width.kernel,
        }
    }

    /// The output channels that read `channel`.
    const fn readers(&self, channel: usize) -> Range<usize> {
        let group = channel / self.inputs;
        group * self.outputs..(group + 1) * self.outputs
    }

    const fn range(&self, output_channel: usize, channel: usize) -> Range<usize> {
        let first = (output_channel * self.inputs + channel % self.inputs) * self.size;
        first..first + self.size
    }

    fn of(&self, output_channel: usize, channel: usize) -> &'a [f32] {
        let kernel = self.weights.get(self.range(output_channel, channel));
        kernel.unwrap_or_default()
    }
}

/// Σ left · right: of f32 within a block, of f64 from block to block. `right` may be longer.
fn dot(left: &[f32], right: &[f32]) -> f64 {
    let right = right.get(..left.len()).unwrap_or_default();
    let blocks = left.chunks(BLOCK).zip(right.chunks(BLOCK));
    blocks
        .map(|(left, right)| f64::from(dot_block(left, right)))
        .sum()
}

fn dot_block(left: &[f32], right: &[f32]) -> f32 {
    let (lefts, left) = left.as_chunks::<LANES>();
    let (rights, right) = right.as_chunks::<LANES>();
    let mut sums = [F32x4::splat(0.0); 2];
    for (left, right) in lefts.iter().zip(rights) {
        for ((sum, left), right) in sums.iter_mut().zip(fours(*left)).zip(fours(*right)) {
            *sum = sum.mul_add(left, right);
        }
    }
    let [low, high] = sums;
    let [a, b, c, d] = low.add(high).array();
    let rest = left.iter().zip(right).map(|(left, right)| left * right);
    ((a + c) + (b + d)) + rest.sum::<f32>()
}

fn fours([a, b, c, d, e, f, g, h]: [f32; LANES]) -> [F32x4; 2] {
    [F32x4::new([a, b, c, d]), F32x4::new([e, f, g, h])]
}

/// Products that are summed in f32: [`LANES`] sums of 16, joined in three steps, or fewer and a rest.
const BLOCK: usize = 16 * LANES;
/// Sums that do not wait for each other.
const LANES: usize = 8;

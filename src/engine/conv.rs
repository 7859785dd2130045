use std::borrow::Cow;

use serde::Serialize;

use super::part::{Part, Rows};
use super::rows::{PaddedRow, for_each_padded_row};
use super::shape::count_elements;
use super::{ConvSpec, Geometry, GeometryError, Tensor};

/// How a result was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Algorithm {
    /// Every product of the sum, row by row.
    Direct,
}

/// The result of a convolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Convolved {
    /// The output, `(M, H', W')`.
    pub output: Tensor,
    /// Where every number came from.
    pub geometry: Geometry,
    /// How it was computed.
    pub algorithm: Algorithm,
}

/// Convolution as in the lecture, a correlation:
/// y(m, u, v) = Σ K(m, c, i, j) · x(c, u·stride + i·dilation, v·stride + j·dilation) + b(m), over the padded x.
///
/// `weights` are `(M, C / groups, kernel height, kernel width)`, in window order: the first meets the first cell
/// of the window. `bias` has M numbers.
///
/// # Errors
///
/// What [`ConvSpec::resolve`] refuses, [`WeightsLength`](GeometryError::WeightsLength) and
/// [`BiasLength`](GeometryError::BiasLength).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
/// let result = conv(&input, &[-1.0, 0.0, 1.0], Some(&[10.0]), &spec)?;
/// assert_eq!(result.output.data(), [8.0, 9.0], "−3 + 1 + 10 = 8, −5 + 4 + 10 = 9");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
) -> Result<Convolved, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    check_lengths(&geometry, weights, bias)?;
    let part = Part::whole(&geometry);
    let output = conv_part(input, weights, bias, spec, &geometry, &part)?;
    let output = Tensor::new(geometry.output, output)?;
    Ok(Convolved {
        output,
        geometry,
        algorithm: Algorithm::Direct,
    })
}

/// One part of what [`conv`] gives, bit by bit the same: planar, by channel, row and column of the part.
///
/// `geometry` is the spec's, resolved over the whole input; `rows` holds of it what the part reads.
///
/// # Errors
///
/// [`WeightsLength`](GeometryError::WeightsLength) and [`BiasLength`](GeometryError::BiasLength).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
/// let geometry = spec.resolve(input.shape())?;
/// let last = Part { columns: 1..2, ..Part::whole(&geometry) };
/// assert_eq!(conv_part(&input, &[-1.0, 0.0, 1.0], None, &spec, &geometry, &last)?, [-1.0], "−5 + 4 = −1");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_part(
    rows: &impl Rows,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
    geometry: &Geometry,
    part: &Part,
) -> Result<Vec<f32>, GeometryError> {
    check_lengths(geometry, weights, bias)?;
    let mut output = starting_from(bias, part);
    if part.is_empty() {
        return Ok(output);
    }
    let [height, width] = geometry.axes;
    let kernel_size = height.kernel * width.kernel;
    let (inputs_per_group, outputs_per_group) = (
        geometry.input.channels / spec.groups,
        geometry.output.channels / spec.groups,
    );
    let weights_per_output = inputs_per_group * kernel_size;
    let weights = weights
        .get(part.channels.start * weights_per_output..part.channels.end * weights_per_output)
        .unwrap_or_default();
    let weights = in_window_order(weights, kernel_size, spec.flip);
    let groups =
        part.channels.start / outputs_per_group..part.channels.end.div_ceil(outputs_per_group);
    let channels = groups.start * inputs_per_group..groups.end * inputs_per_group;
    let columns = part.columns.len();
    let plane_size = part.rows.len() * columns;

    for_each_padded_row(
        rows,
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
    Ok(output)
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

/// A part that holds the biases alone.
fn starting_from(bias: Option<&[f32]>, part: &Part) -> Vec<f32> {
    let plane = part.rows.len() * part.columns.len();
    match bias {
        None => vec![0.0; part.len()],
        Some(bias) => part
            .channels
            .clone()
            .filter_map(|channel| bias.get(channel))
            .flat_map(|&bias| std::iter::repeat_n(bias, plane))
            .collect(),
    }
}

/// The weights as the window meets them: each kernel turned around if it is flipped.
fn in_window_order(weights: &[f32], kernel_size: usize, flip: bool) -> Cow<'_, [f32]> {
    if !flip {
        return Cow::Borrowed(weights);
    }
    let mut flipped = weights.to_vec();
    flipped
        .chunks_exact_mut(kernel_size)
        .for_each(<[f32]>::reverse);
    Cow::Owned(flipped)
}

/// Whether there are as many weights, and biases, as a convolution of this geometry has.
///
/// # Errors
///
/// [`WeightsLength`](GeometryError::WeightsLength) and [`BiasLength`](GeometryError::BiasLength), with the numbers.
pub fn check_lengths(
    geometry: &Geometry,
    weights: &[f32],
    bias: Option<&[f32]>,
) -> Result<(), GeometryError> {
    let [height, width] = geometry.axes;
    let outputs = geometry.output.channels;
    let inputs = geometry.input.channels / geometry.groups;
    let expected = count_elements([outputs, inputs, height.kernel, width.kernel])?;
    if weights.len() != expected {
        return Err(GeometryError::WeightsLength {
            expected,
            got: weights.len(),
        });
    }
    match bias {
        Some(bias) if bias.len() != outputs => Err(GeometryError::BiasLength {
            expected: outputs,
            got: bias.len(),
        }),
        _ => Ok(()),
    }
}

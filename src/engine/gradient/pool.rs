use super::line::Line;
use super::maximum::first_maximum;
use super::support::Support;
use super::{must_have, zeros};
use crate::engine::{Geometry, GeometryError, PoolKind, PoolSpec, Shape, Source, Tensor};

/// The gradient of a pooling with respect to its input.
///
/// A maximum sends all of ∂E/∂y(c, u, v) to one cell of its window: the first in window order that is the largest, or
/// that is not a number. An average sends ∂E/∂y(c, u, v) / n to each of its cells, n as many as were counted; what goes
/// to padding is lost. `output_gradient` is ∂E/∂y, `(C, H', W')`; the result has the shape of `input`.
///
/// Sums are of f32: with n the windows that read a cell, it is off by at most (n + 1) · 2⁻²⁴ times the sum of what the
/// absolute gradients send there, to first order.
///
/// # Errors
///
/// What [`PoolSpec::resolve`] refuses, and [`ShapeMismatch`](GeometryError::ShapeMismatch) if `output_gradient` has not
/// the shape of the output.
///
/// ```
/// # use convolens::engine::*;
/// let spec = PoolSpec {
///     window: [Window::ONE, Window::dense(2)],
///     amount: Amount::Valid,
///     kind: PoolKind::Max,
///     ceil: false,
///     count_padding: false,
/// };
/// let (input, gradient) = (Tensor::series(vec![3.0, 5.0, 5.0])?, Tensor::series(vec![1.0, 10.0])?);
/// let of_maximum = pool_input_gradient(&spec, &input, &gradient)?;
/// assert_eq!(of_maximum.data(), [0.0, 11.0, 0.0], "the first 5 wins both windows: 1 + 10");
/// let of_average = pool_input_gradient(&PoolSpec { kind: PoolKind::Average, ..spec }, &input, &gradient)?;
/// assert_eq!(of_average.data(), [0.5, 5.5, 5.0], "1 / 2, 1 / 2 + 10 / 2, 10 / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pool_input_gradient(
    spec: &PoolSpec,
    input: &Tensor,
    output_gradient: &Tensor,
) -> Result<Tensor, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    must_have(geometry.output, output_gradient)?;
    let mut input_gradient = zeros(geometry.input)?;
    let Some(support) = Support::of(output_gradient) else {
        return Ok(input_gradient);
    };
    let Shape { height, width, .. } = geometry.input;
    let planes = input_gradient.data_mut().chunks_exact_mut(height * width);
    for (channel, plane) in planes.enumerate() {
        match spec.kind {
            PoolKind::Max => max(&geometry, &support, channel, input.channel(channel), plane),
            PoolKind::Average => average(&geometry, &support, channel, spec.count_padding, plane),
        }
    }
    Ok(input_gradient)
}

fn max(
    geometry: &Geometry,
    support: &Support<'_>,
    channel: usize,
    cells: &[f32],
    plane: &mut [f32],
) {
    let [height, width] = geometry.axes;
    for row in support.rows.clone() {
        let line = support.columns.clone().zip(support.line(channel, row));
        for (column, gradient) in line.filter(|(_, gradient)| **gradient != 0.0) {
            let (rows, columns) = (height.inside(row), width.inside(column));
            let winner = first_maximum(cells, width.input, rows, columns);
            if let Some(sum) = winner.and_then(|winner| plane.get_mut(winner)) {
                *sum += gradient;
            }
        }
    }
}

/// Along the columns first, then to every row of the window: kernel height + kernel width steps a cell.
fn average(
    geometry: &Geometry,
    support: &Support<'_>,
    channel: usize,
    count_padding: bool,
    plane: &mut [f32],
) {
    let [height, width] = geometry.axes;
    let line = Line::new(width, &support.columns);
    let taps = vec![1.0; width.kernel];
    let mut sums = vec![0.0; line.len()];
    let mut row_gradient = vec![0.0; width.input];
    for row in support.rows.clone() {
        let gradients = support.line(channel, row);
        if gradients.is_empty() {
            continue;
        }
        let rows = height.counted(row, count_padding);
        let shares: Vec<f32> = support
            .columns
            .clone()
            .zip(gradients)
            .map(|(column, &gradient)| {
                let counted = rows * width.counted(column, count_padding);
                (f64::from(gradient) / counted as f64) as f32
            })
            .collect();
        sums.fill(0.0);
        line.add(&mut sums, &taps, &shares);
        row_gradient.fill(0.0);
        line.fold(&sums, &mut row_gradient);
        for read in height.reads(row) {
            if let Source::Cell(cell) = read.source {
                let cells = plane.chunks_exact_mut(width.input).nth(cell);
                for (sum, gradient) in cells.unwrap_or_default().iter_mut().zip(&row_gradient) {
                    *sum += gradient;
                }
            }
        }
    }
}

use super::maximum::first_maximum;
use super::{must_have, zeros};
use crate::engine::pyramid::{pyramid_bin, pyramid_size};
use crate::engine::{GeometryError, PoolKind, Shape, Tensor};

/// The gradient of [`pyramid`](crate::engine::pyramid()) with respect to its input.
///
/// `gradient` has the order of its result: by level, channel, bin row and bin. A maximum sends its gradient to the
/// first of the largest cells of its bin, row by row; an average of n cells sends an n-th of it to each. Levels, and
/// bins that share a cell, add up, in f32: a cell that k bins read is off by at most (k + 1) · 2⁻²⁴ times the sum of what
/// the absolute gradients send there, to first order.
///
/// # Errors
///
/// What [`pyramid`](crate::engine::pyramid()) refuses, and [`DataLength`](GeometryError::DataLength) if there is not
/// one gradient for each bin of each channel.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let levels = [[1, 1], [1, 2]];
/// let of_maximum = pyramid_input_gradient(&input, PoolKind::Max, &levels, &[1.0, 10.0, 100.0])?;
/// assert_eq!(of_maximum.data(), [0.0, 11.0, 0.0, 100.0], "5 is the largest of all and of the first half: 1 + 10");
/// let of_average = pyramid_input_gradient(&input, PoolKind::Average, &levels, &[4.0, 2.0, 8.0])?;
/// assert_eq!(of_average.data(), [2.0, 2.0, 5.0, 5.0], "4 / 4 + 2 / 2 and 4 / 4 + 8 / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pyramid_input_gradient(
    input: &Tensor,
    kind: PoolKind,
    levels: &[[usize; 2]],
    gradient: &[f32],
) -> Result<Tensor, GeometryError> {
    let expected = pyramid_size(input.shape().channels, levels)?;
    if gradient.len() != expected {
        return Err(GeometryError::DataLength {
            expected,
            got: gradient.len(),
        });
    }
    let Shape { height, width, .. } = input.shape();
    let mut input_gradient = zeros(input.shape())?;
    let mut gradients = gradient.iter();
    for &[rows, columns] in levels {
        let planes = input_gradient.data_mut().chunks_exact_mut(height * width);
        for (channel, plane) in planes.enumerate() {
            let bins = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
            for ((row, column), &gradient) in bins.zip(&mut gradients) {
                if gradient == 0.0 {
                    continue;
                }
                let (rows, columns) = (
                    pyramid_bin(row, rows, height),
                    pyramid_bin(column, columns, width),
                );
                match kind {
                    PoolKind::Max => {
                        let winner = first_maximum(input.channel(channel), width, rows, columns);
                        if let Some(sum) = winner.and_then(|winner| plane.get_mut(winner)) {
                            *sum += gradient;
                        }
                    }
                    PoolKind::Average => {
                        let cells = (rows.len() * columns.len()) as f64;
                        let share = (f64::from(gradient) / cells) as f32;
                        let lines = plane.chunks_exact_mut(width).skip(rows.start);
                        for line in lines.take(rows.len()) {
                            let sums = line.get_mut(columns.clone()).unwrap_or_default();
                            sums.iter_mut().for_each(|sum| *sum += share);
                        }
                    }
                }
            }
        }
    }
    Ok(input_gradient)
}

/// The gradient of [`global`](crate::engine::global()) with respect to its input: of one bin a channel.
///
/// # Errors
///
/// [`ShapeMismatch`](GeometryError::ShapeMismatch) if `output_gradient` is not `(C, 1, 1)`.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::new(Shape::new(2, 1, 2), vec![1.0, 3.0, 6.0, 4.0])?;
/// let gradient = Tensor::new(Shape::new(2, 1, 1), vec![2.0, 8.0])?;
/// assert_eq!(global_input_gradient(&input, PoolKind::Average, &gradient)?.data(), [1.0, 1.0, 4.0, 4.0], "2 / 2, 8 / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn global_input_gradient(
    input: &Tensor,
    kind: PoolKind,
    output_gradient: &Tensor,
) -> Result<Tensor, GeometryError> {
    must_have(Shape::new(input.shape().channels, 1, 1), output_gradient)?;
    pyramid_input_gradient(input, kind, &[[1, 1]], output_gradient.data())
}

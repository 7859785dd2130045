use std::ops::Range;

use super::error::Size;
use super::reduction::reduce;
use super::shape::MAX_ELEMENTS;
use super::window::at_least_one;
use super::{Axis, GeometryError, PoolKind, Shape, Tensor};

/// Pooling to a fixed number of numbers, whatever the size of the input.
///
/// Each level is the number of bins along the height and the width. Bin i of n over L cells covers
/// ⌊i·L/n⌋ … ⌈(i+1)·L/n⌉ − 1, so that neighbours may share a cell. The result stands by level, channel, bin row
/// and bin (He et al., Spatial pyramid pooling, 2014).
///
/// # Errors
///
/// [`ZeroSize`](GeometryError::ZeroSize) without a level or with one of no bins,
/// [`TooLarge`](GeometryError::TooLarge) with too many bins.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0, 2.0])?;
/// let pooled = pyramid(&input, PoolKind::Max, &[[1, 1], [1, 2]])?;
/// assert_eq!(pooled, [5.0, 5.0, 4.0], "of all; of cells 0…2 and 2…4: ⌈5 / 2⌉ = 3, ⌊5 / 2⌋ = 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pyramid(
    input: &Tensor,
    kind: PoolKind,
    levels: &[[usize; 2]],
) -> Result<Vec<f32>, GeometryError> {
    let count = pyramid_size(input.shape().channels, levels)?;
    let Shape {
        channels,
        height,
        width,
    } = input.shape();
    let mut pooled = Vec::with_capacity(count);
    for &[rows, columns] in levels {
        for channel in 0..channels {
            for row in 0..rows {
                for column in 0..columns {
                    let (rows, columns) = (
                        pyramid_bin(row, rows, height),
                        pyramid_bin(column, columns, width),
                    );
                    pooled.push(reduce(
                        cells(input.channel(channel), width, rows, columns),
                        kind,
                    ));
                }
            }
        }
    }
    Ok(pooled)
}

/// How many numbers a pyramid gives: channels times all bins of all levels.
///
/// # Errors
///
/// As of [`pyramid`].
///
/// ```
/// # use convolens::engine::pyramid_size;
/// assert_eq!(pyramid_size(3, &[[1, 1], [2, 2]]), Ok(15), "3 · (1 + 4)");
/// ```
pub fn pyramid_size(channels: usize, levels: &[[usize; 2]]) -> Result<usize, GeometryError> {
    at_least_one(levels.len(), Size::Level, None)?;
    let mut elements = 0_u64;
    for level in levels {
        for axis in Axis::ALL {
            at_least_one(axis.of(level), Size::Level, Some(axis))?;
        }
        let [rows, columns] = *level;
        let bins = (rows as u64).saturating_mul(columns as u64);
        elements = elements.saturating_add(bins.saturating_mul(channels as u64));
    }
    match usize::try_from(elements) {
        Ok(count) if elements <= MAX_ELEMENTS => Ok(count),
        _ => Err(GeometryError::too_large(elements)),
    }
}

/// Maximum or average of each whole channel: shape `(C, 1, 1)`.
///
/// # Errors
///
/// None that a [`Tensor`] can bring about; the result is checked like every other.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::new(Shape::new(2, 1, 2), vec![1.0, 3.0, 6.0, 4.0])?;
/// assert_eq!(global(&input, PoolKind::Average)?.data(), [2.0, 5.0], "(1 + 3) / 2, (6 + 4) / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn global(input: &Tensor, kind: PoolKind) -> Result<Tensor, GeometryError> {
    Tensor::new(
        Shape::new(input.shape().channels, 1, 1),
        pyramid(input, kind, &[[1, 1]])?,
    )
}

/// The cells of bin `index` of `bins` over `length` cells.
///
/// ```
/// # use convolens::engine::pyramid_bin;
/// assert_eq!(pyramid_bin(1, 2, 5), 2..5, "⌊5 / 2⌋ … ⌈2 · 5 / 2⌉ − 1");
/// ```
pub fn pyramid_bin(index: usize, bins: usize, length: usize) -> Range<usize> {
    // In u64: the product may be longer than a usize of wasm32.
    let [index, bins, length] = [index, bins.max(1), length].map(|size| size as u64);
    (index * length / bins) as usize..((index + 1) * length).div_ceil(bins) as usize
}

fn cells(
    channel: &[f32],
    width: usize,
    rows: Range<usize>,
    columns: Range<usize>,
) -> impl Iterator<Item = f32> {
    let rows = channel
        .chunks_exact(width)
        .skip(rows.start)
        .take(rows.len());
    rows.flat_map(move |row| row.get(columns.clone()).unwrap_or_default().iter().copied())
}

use std::ops::Range;

use super::part::{Part, Rows};
use super::reduction::{Average, Max, Reduction};
use super::rows::for_each_padded_row;
use super::{AxisGeometry, Geometry, GeometryError, PoolKind, PoolSpec, Tensor};

/// The result of a pooling.
#[derive(Debug, Clone, PartialEq)]
pub struct Pooled {
    /// The output, `(C, H', W')`.
    pub output: Tensor,
    /// Where every number came from.
    pub geometry: Geometry,
}

/// Maximum or average of every window, each channel on its own.
///
/// Padding never wins a maximum; an average counts it only with [`PoolSpec::count_padding`].
///
/// # Errors
///
/// What [`PoolSpec::resolve`] refuses.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![-3.0, -5.0, -1.0])?;
/// let window = Window { kernel: 2, stride: 2, dilation: 1 };
/// let spec = PoolSpec {
///     window: [Window::ONE, window],
///     amount: Amount::series(1, 0),
///     kind: PoolKind::Max,
///     ceil: false,
///     count_padding: false,
/// };
/// assert_eq!(pool(&input, &spec)?.output.data(), [-3.0, -1.0], "the padding before −3 does not win as 0");
/// let spec = PoolSpec { kind: PoolKind::Average, count_padding: true, ..spec };
/// assert_eq!(pool(&input, &spec)?.output.data(), [-1.5, -3.0], "(0 − 3) / 2, (−5 − 1) / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pool(input: &Tensor, spec: &PoolSpec) -> Result<Pooled, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    let data = pool_part(input, spec, &geometry, &Part::whole(&geometry));
    let output = Tensor::new(geometry.output, data)?;
    Ok(Pooled { output, geometry })
}

/// One part of what [`pool`] gives, bit by bit the same: planar, by channel, row and column of the part.
///
/// `geometry` is the spec's, resolved over the whole input; `rows` holds of it what the part reads.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = PoolSpec {
///     window: [Window::ONE, Window { kernel: 2, stride: 2, dilation: 1 }],
///     amount: Amount::Valid,
///     kind: PoolKind::Max,
///     ceil: false,
///     count_padding: false,
/// };
/// let geometry = spec.resolve(input.shape())?;
/// let last = Part { columns: 1..2, ..Part::whole(&geometry) };
/// assert_eq!(pool_part(&input, &spec, &geometry, &last), [4.0], "of 1 and 4");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pool_part(rows: &dyn Rows, spec: &PoolSpec, geometry: &Geometry, part: &Part) -> Vec<f32> {
    if part.is_empty() {
        return Vec::new();
    }
    match spec.kind {
        PoolKind::Max => pool_with::<Max>(rows, geometry, part, spec.count_padding),
        PoolKind::Average => pool_with::<Average>(rows, geometry, part, spec.count_padding),
    }
}

/// Reduces along the rows first and joins rows afterwards: kernel height + kernel width steps a cell, not their product.
fn pool_with<R: Reduction>(
    rows: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
) -> Vec<f32> {
    let [height, width] = geometry.axes;
    let columns = part.columns.len();
    let mut partials = vec![R::EMPTY; part.len()];
    let mut row_partials = vec![R::EMPTY; columns];
    let channels = part.channels.clone();
    for_each_padded_row(
        rows,
        geometry,
        part,
        channels,
        R::ABSENT,
        |channel, row, users| {
            for (block, partials) in row_partials.chunks_mut(BLOCK).enumerate() {
                partials.fill(R::EMPTY);
                for tap in 0..width.kernel {
                    for (partial, &cell) in partials.iter_mut().zip(row.under(tap, block * BLOCK)) {
                        *partial = R::join(*partial, R::of(cell));
                    }
                }
            }
            for &(output_row, _) in users {
                let index = (channel - part.channels.start) * part.rows.len() + output_row;
                let joined = partials
                    .chunks_exact_mut(columns)
                    .nth(index)
                    .unwrap_or_default();
                for (partial, &row_partial) in joined.iter_mut().zip(&row_partials) {
                    *partial = R::join(*partial, row_partial);
                }
            }
        },
    );
    let counts = |axis: &AxisGeometry, outputs: &Range<usize>| -> Vec<usize> {
        outputs
            .clone()
            .map(|output| axis.counted(output, count_padding))
            .collect()
    };
    let (row_counts, column_counts) = (counts(&height, &part.rows), counts(&width, &part.columns));
    let rows = partials
        .chunks_exact(columns)
        .zip(row_counts.iter().cycle());
    rows.flat_map(|(row, rows)| {
        row.iter()
            .zip(&column_counts)
            .map(move |(&partial, columns)| R::finish(partial, rows * columns))
    })
    .collect()
}

/// Outputs in one block: its partial results stay in the first-level cache while all taps pass over them.
const BLOCK: usize = 1024;

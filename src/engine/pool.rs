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
    let data = match spec.kind {
        PoolKind::Max => pool_with::<Max>(input, &geometry, spec.count_padding),
        PoolKind::Average => pool_with::<Average>(input, &geometry, spec.count_padding),
    };
    let output = Tensor::new(geometry.output, data)?;
    Ok(Pooled { output, geometry })
}

/// Reduces along the rows first and joins rows afterwards: kernel height + kernel width steps a cell, not their product.
fn pool_with<R: Reduction>(input: &Tensor, geometry: &Geometry, count_padding: bool) -> Vec<f32> {
    let [height, width] = geometry.axes;
    let columns = geometry.output.width;
    let mut partials = vec![R::EMPTY; geometry.output.channels * geometry.output.height * columns];
    let mut row_partials = vec![R::EMPTY; columns];
    for_each_padded_row(input, geometry, R::ABSENT, |channel, row, users| {
        for (block, partials) in row_partials.chunks_mut(BLOCK).enumerate() {
            partials.fill(R::EMPTY);
            for tap in 0..width.kernel {
                for (partial, &cell) in partials.iter_mut().zip(row.under(tap, block * BLOCK)) {
                    *partial = R::join(*partial, R::of(cell));
                }
            }
        }
        for &(output_row, _) in users {
            let index = channel * geometry.output.height + output_row;
            let joined = partials
                .chunks_exact_mut(columns)
                .nth(index)
                .unwrap_or_default();
            for (partial, &row_partial) in joined.iter_mut().zip(&row_partials) {
                *partial = R::join(*partial, row_partial);
            }
        }
    });
    let counts = |axis: &AxisGeometry| -> Vec<usize> {
        (0..axis.output)
            .map(|output| axis.counted(output, count_padding))
            .collect()
    };
    let (row_counts, column_counts) = (counts(&height), counts(&width));
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

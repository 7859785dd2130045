//! Pooling by windows: of every channel, first along the columns, then along the rows.
//!
//! [`vertical`] joins the rows of a window into one line, [`ladder`] the cells of that line, both four columns at once;
//! [`strips`] leads through the output in strips whose lines stay in the cache. [`small`] does the smallest windows at once, [`whole`] one window over all of a channel. What sums of f32 would lose too much
//! of, [`general`] sums in f64.

mod general;
mod join;
mod ladder;
mod small;
mod strips;
mod vertical;
mod whole;

use super::part::{Part, Rows};
use super::{Geometry, GeometryError, PoolKind, PoolSpec, Tensor, reduction};

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
    let mut output = vec![0.0; part.len()];
    pool_fill(rows, spec, geometry, part, &mut output);
    output
}

/// The same into `output`, which has room for exactly the part.
///
/// A mean over at most 256 rows is a sum of f32: with kernel height h and width w it differs from the true one
/// by at most (h + 2 · log₂ w + 1) · 2⁻²⁴ times the mean of the absolute values, and a sum beyond 3.4 · 10³⁸ is infinite.
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = PoolSpec {
///     window: [Window::ONE, Window { kernel: 2, stride: 2, dilation: 1 }],
///     amount: Amount::Valid,
///     kind: PoolKind::Average,
///     ceil: false,
///     count_padding: false,
/// };
/// let geometry = spec.resolve(input.shape())?;
/// let mut output = [0.0; 2];
/// pool_fill(&input, &spec, &geometry, &Part::whole(&geometry), &mut output);
/// assert_eq!(output, [4.0, 2.5], "(3 + 5) / 2, (1 + 4) / 2");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pool_fill(
    rows: &dyn Rows,
    spec: &PoolSpec,
    geometry: &Geometry,
    part: &Part,
    output: &mut [f32],
) {
    if part.is_empty() || output.len() != part.len() {
        return;
    }
    let count_padding = spec.count_padding;
    let [height, _] = geometry.axes;
    match spec.kind {
        PoolKind::Max => fill_fast::<join::Max>(rows, geometry, part, count_padding, output),
        PoolKind::Average if height.kernel <= MOST_ROWS => {
            fill_fast::<join::Average>(rows, geometry, part, count_padding, output);
        }
        PoolKind::Average => {
            general::fill::<reduction::Average>(rows, geometry, part, count_padding, output);
        }
    }
}

fn fill_fast<J: join::Join>(
    rows: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
    output: &mut [f32],
) {
    if !small::fill::<J>(rows, geometry, part, count_padding, output)
        && !whole::fill::<J>(rows, geometry, part, output)
    {
        strips::fill::<J>(rows, geometry, part, count_padding, output);
    }
}

/// Rows of a window whose mean is summed in f32.
const MOST_ROWS: usize = 256;

use std::fmt::Debug;

use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};

/// One way to compute a convolution, with its kernel prepared.
///
/// What it gives for an output does not depend, in a single bit, on the part that it is asked for: sums have a fixed
/// order, and tiles stand on one grid that begins at the output's first cell.
pub(super) trait Method: Debug {
    /// Fills `output` with a part of the result: planar, by channel, row and column of the part. `bias` has a number
    /// for each channel of the part. The part is not empty.
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    );

    /// Output rows and columns that are computed at once: parts that begin on multiples of them cost least.
    fn grain(&self) -> [usize; 2] {
        [1, 1]
    }
}

use super::{Examples, Fixed, Kernel, Standard};
use crate::engine::GeometryError;

/// What is to be learned: examples to learn from, and others to be tested by.
#[derive(Clone, Debug)]
pub struct Task {
    /// The first 70 % of the examples.
    pub training: Examples,
    /// The rest, which learning does not see.
    pub test: Examples,
    /// The kernel that made the outputs, where there is one.
    pub goal: Option<Kernel>,
    /// What has to be learned nothing for: the output is the last, or the middle, value of the window.
    pub baseline: Kernel,
    /// Kernels that are not learned.
    pub fixed: Vec<Fixed>,
    /// The input's own zero and unit.
    pub standard: Standard,
}

/// There are too few values to learn from and to be tested by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{got} values along the series or picture are too few: {needed} are needed")]
pub struct TooFew {
    /// Values of the series, or rows or columns of the picture.
    pub got: usize,
    /// So many are needed.
    pub needed: usize,
}

impl TooFew {
    /// For what the engine refuses although all has been counted: that cannot be.
    pub(super) fn refused(got: usize) -> impl Fn(GeometryError) -> Self {
        move |_| Self {
            got,
            needed: got + 1,
        }
    }
}

/// How many of `count` are in the part that is learned from: 70 %, rounded down.
///
/// ```
/// # use convolens::learn::kernel::training_part;
/// assert_eq!(training_part(309), 216, "7 · 309 / 10 = 216.3");
/// ```
#[must_use]
pub const fn training_part(count: usize) -> usize {
    count.saturating_mul(7) / 10
}

//! Windows that slide: what is asked of them, and the geometry that follows.

mod axis;
mod geometry;
mod spec;

pub use axis::{AxisGeometry, Read, Reader, Source};
pub use geometry::Geometry;
pub use spec::{ConvSpec, PoolKind, PoolSpec};
pub(super) use spec::{at_least_one, check_groups, check_window};

use serde::{Deserialize, Serialize};

/// A window along one axis: how many taps, how far it steps, how far apart its taps are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// Number of taps.
    pub kernel: usize,
    /// Cells from one window to the next.
    pub stride: usize,
    /// Cells from one tap to the next.
    pub dilation: usize,
}

impl Window {
    /// One cell at a time, each once: what the height of a series has.
    pub const ONE: Self = Self::dense(1);

    /// `kernel` neighbouring taps, one step at a time.
    pub const fn dense(kernel: usize) -> Self {
        Self {
            kernel,
            stride: 1,
            dilation: 1,
        }
    }

    /// Cells from the first tap to the last, both counted: dilation · (kernel − 1) + 1, saturating.
    ///
    /// ```
    /// # use convolens::engine::Window;
    /// assert_eq!(Window { kernel: 5, stride: 1, dilation: 3 }.span(), 13, "3 · (5 − 1) + 1 = 13");
    /// ```
    pub const fn span(&self) -> usize {
        self.dilation
            .saturating_mul(self.kernel.saturating_sub(1))
            .saturating_add(1)
    }
}

//! Transposed convolution: each input cell spreads its products over the output, as the gradient of a convolution does.

mod axis;
mod compute;
mod geometry;
mod spec;

pub use axis::{Gathered, Scattered, TransposedAxis};
pub use compute::conv_transposed;
pub use geometry::TransposedGeometry;
pub use spec::TransposedSpec;

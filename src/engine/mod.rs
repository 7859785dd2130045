//! Pure arithmetic on f32 tensors: a spec and a size give a geometry, a geometry and numbers give a result.

mod activation;
mod color;
mod conv;
pub mod dynamic;
mod error;
mod gradient;
mod pad;
mod padding;
mod part;
mod pool;
mod pyramid;
mod reduction;
pub mod reference;
mod rows;
mod shape;
pub(crate) mod simd;
mod tensor;
mod transposed;
mod window;

pub use activation::Activation;
pub use color::{Hcl, Lab, encoded, in_gamut, light, srgb8, turned};
pub use conv::{
    Algorithm, Choice, Convolution, Convolved, check_lengths, conv, conv_part, conv_plainly,
};
pub use error::{Channels, GeometryError, Side, Size};
pub use gradient::{
    activation_gradient, conv_input_gradient, conv_weight_gradient, global_input_gradient,
    pool_input_gradient, pyramid_input_gradient,
};
pub use pad::pad;
pub use padding::{Amount, Fill, Padding};
pub use part::{Part, Rows, parts};
pub use pool::{Pooled, pool, pool_fill, pool_part};
pub use pyramid::{global, pyramid, pyramid_bin, pyramid_size};
pub use shape::{Axis, MAX_ELEMENTS, Shape};
pub use tensor::Tensor;
pub use transposed::{
    Gathered, Scattered, TransposedAxis, TransposedGeometry, TransposedSpec, conv_transposed,
};
pub use window::{
    AxisGeometry, ConvSpec, Geometry, PoolKind, PoolSpec, Read, Reader, Source, Window,
};

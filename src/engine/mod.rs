//! Pure arithmetic on f32 tensors: a spec and a size give a geometry, a geometry and numbers give a result.

mod error;
mod padding;
mod shape;
mod tensor;
mod window;

pub use error::{Channels, GeometryError, Side, Size};
pub use padding::{Amount, Fill, Padding};
pub use shape::{Axis, MAX_ELEMENTS, Shape};
pub use tensor::Tensor;
pub use window::{
    AxisGeometry, ConvSpec, Geometry, PoolKind, PoolSpec, Read, Reader, Source, Window,
};

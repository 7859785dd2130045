//! The arithmetic: tables of geometries, every refusal by its numbers, and what must hold for any geometry.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod arguments;
mod arithmetic;
mod color;
mod dynamic;
mod fast;
mod fast_pool;
mod fourier;
mod geometry;
mod gradient;
mod parts;
mod properties;
mod refusals;
mod strategies;
mod transposed;
#[path = "../../common/trial.rs"]
mod trial;

use convolens::engine::{
    Amount, AxisGeometry, ConvSpec, Fill, GeometryError, Padding, PoolKind, PoolSpec, Shape, Window,
};

const fn window(kernel: usize, stride: usize, dilation: usize) -> Window {
    Window {
        kernel,
        stride,
        dilation,
    }
}

fn conv_spec(along: Window, amount: Amount, fill: Fill) -> ConvSpec {
    ConvSpec {
        window: [Window::ONE, along],
        padding: Padding { amount, fill },
        ..ConvSpec::IDENTITY
    }
}

fn pool_spec(along: Window, amount: Amount, ceil: bool) -> PoolSpec {
    PoolSpec {
        window: [Window::ONE, along],
        amount,
        kind: PoolKind::Max,
        ceil,
        count_padding: false,
    }
}

/// The width of a convolution over a series of `length`.
fn width_of(spec: &ConvSpec, length: usize) -> Result<AxisGeometry, GeometryError> {
    let [_, width] = spec.resolve(Shape::series(1, length))?.axes;
    Ok(width)
}

#[track_caller]
fn width(spec: &ConvSpec, length: usize) -> AxisGeometry {
    width_of(spec, length).unwrap()
}

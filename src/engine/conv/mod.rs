//! Convolution: one sum, computed in the way that suits its geometry.
//!
//! [`Convolution`] prepares a kernel once for an input's size; [`choose`](choose::choose) picks the algorithm; each
//! algorithm is a [`Method`] in a module of its own.

mod choose;
mod convolution;
mod fourier;
mod matrix;
mod method;
mod planes;
mod rowwise;
mod separable;
mod strip;
mod three;
mod winograd;

pub use choose::{Algorithm, Choice};
pub(super) use convolution::in_window_order;
pub use convolution::{Convolution, Convolved, check_lengths, conv, conv_part, conv_plainly};

pub(super) use convolution::check_counts;
use method::Method;

//! Ways of looking. Each takes a state, a model of it and a moment, and gives a scene and sentences:
//! no clock, no window, no language of its own.

pub(crate) mod address;
mod draw;
#[cfg(feature = "stack")]
mod facts;
pub mod image;
mod keys;
#[cfg(feature = "stack")]
pub mod kinds;
#[cfg(feature = "stack")]
pub mod lab;
mod look;
mod moment;
mod numbers;
#[cfg(feature = "stack")]
pub use facts::{Fact, Facts, facts};
#[cfg(feature = "stack")]
use look::Look;
#[cfg(feature = "stack")]
use moment::Moment;
#[cfg(feature = "stack")]
pub use numbers::is_number;
pub mod series;
#[cfg(feature = "stack")]
pub mod stack;

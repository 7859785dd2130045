//! Ways of looking. Each takes a state, a model of it and a moment, and gives a scene and sentences:
//! no clock, no window, no language of its own.

mod draw;
pub mod image;
mod keys;
#[cfg(feature = "stack")]
pub mod kinds;
mod look;
mod moment;
mod numbers;
#[cfg(feature = "stack")]
pub use numbers::is_number;
pub mod series;
#[cfg(feature = "stack")]
pub mod stack;

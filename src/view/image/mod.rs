//! A picture, a kernel that slides over it, and the result that grows.

mod choice;
mod job;
mod kernel;
mod source;
mod state;
mod target;

pub use choice::{Pad, Reveal, Show, Zoom};
pub use kernel::{Kernel, MAX_SIDE, PRESETS};
pub use source::{Grid, MAX_GRID, Source};
pub use state::{KEYS, State};
pub use target::Target;

pub use super::series::Preset;

//! A picture, a kernel that slides over it, and the result that grows.

mod arithmetic;
mod choice;
mod cost;
mod explain;
mod formula;
mod job;
mod kernel;
mod model;
mod sentence;
mod source;
mod state;
mod target;

pub use arithmetic::pieces;
pub use choice::{Pad, Reveal, Show, Zoom};
pub use cost::{AxisSize, Cost, sizes};
pub use explain::{Seen, explanation};
pub use formula::{AxisFormula, Formula, formula};
pub use kernel::{Kernel, MAX_SIDE, PRESETS};
pub use model::{Model, Part, Step, Term};
pub use sentence::{Sentence, step_sentence, target_sentence};
pub use source::{Grid, MAX_GRID, Source};
pub use state::{KEYS, State};
pub use target::Target;

pub use super::series::Preset;

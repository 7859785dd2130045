//! A picture, a kernel that slides over it, and the result that grows.

mod arithmetic;
mod cache;
mod camera;
mod choice;
mod cost;
mod digits;
mod explain;
#[cfg(feature = "stack")]
mod facts;
mod formula;
mod frame;
mod job;
mod kernel;
mod layout;
mod lens;
mod model;
mod pen;
mod pictures;
mod planes;
mod sampled;
mod scale;
mod sentence;
mod source;
mod state;
mod sums;
mod target;
mod tint;
mod uses;
mod weights;

pub use arithmetic::pieces;
pub use camera::PictureMap;
pub use choice::{Pad, Reveal, Show, Zoom};
pub use cost::{AxisSize, Cost, sizes};
pub use explain::{Seen, explanation};
#[cfg(feature = "stack")]
pub use facts::image_facts;
pub use formula::{AxisFormula, Formula, formula};
pub use frame::{BlockTint, Frame, View, frame};
pub use kernel::{Kernel, MAX_SIDE, PRESETS};
pub use lens::LensMap;
pub use model::{Model, Part, Step, Term};
pub use sentence::{Sentence, step_sentence, target_sentence};
pub use source::{Grid, MAX_GRID, Source};
pub use state::{KEYS, State};
pub use target::Target;

pub use super::series::Preset;
pub use crate::picture::Op;

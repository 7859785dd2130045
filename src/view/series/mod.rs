//! A series, a kernel that slides over it, and the output that grows below.

mod arithmetic;
mod chart;
mod cost;
mod explain;
#[cfg(feature = "stack")]
mod facts;
mod formula;
mod frame;
mod input;
mod kernel;
mod layout;
mod model;
mod output;
mod padding;
mod pen;
mod sentence;
mod state;
mod sum;
mod target;
mod uses;

pub(super) use arithmetic::wrapped;
pub use arithmetic::{Piece, pieces};
pub use cost::{Cost, Size};
pub use explain::{Seen, explanation};
#[cfg(feature = "stack")]
pub use facts::series_facts;
#[cfg(feature = "stack")]
pub(super) use facts::{size_how, span_how};
pub use formula::{Formula, Kind, formula, labels};
pub use frame::{ChartMap, Frame, Hides, Row, View, frame};
pub use model::{Model, Operation, Step, Term};
pub use padding::{Pad, Preset};
pub use sentence::{Sentence, step_sentence, target_sentence};
pub use state::{KEYS, MAX_INLINE, MAX_KERNEL, Op, Source, State};
pub use target::Target;

pub use super::keys::{Notice, SPEEDS};
pub use super::look::Look;
pub use super::moment::Moment;
pub use super::numbers::Number;

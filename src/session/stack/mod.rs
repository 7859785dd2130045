//! A session with the stack view.

mod act;
mod inputs;
mod measured;
mod pointer;
mod report;
mod stage;
mod taught;
mod tensors;
mod undo;
mod work;

pub(super) use report::Report;
pub use stage::Session;
pub use work::{Band, MapsJob};

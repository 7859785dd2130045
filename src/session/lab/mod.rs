//! A session with a lab: the same for all of them.

mod act;
mod inputs;
mod pointer;
mod report;
mod stage;
mod taught;

pub(super) use report::Report;
pub use stage::Session;

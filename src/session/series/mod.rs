//! A session with the series view.

mod act;
pub(super) mod library;
mod pointer;
mod report;
mod stage;
#[cfg(feature = "stack")]
mod taught;

pub(super) use report::Report;
pub use stage::Session;

//! A session with the view of the kinds of convolution.

mod act;
mod pointer;
mod report;
mod stage;
mod taught;

pub(super) use report::Report;
pub use stage::Session;

//! A session with the series view.

mod act;
mod library;
mod pointer;
mod report;
mod stage;

pub use report::Report;
pub use stage::Session;

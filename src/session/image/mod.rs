//! A session with the image view.

mod act;
pub(super) mod album;
mod pointer;
mod report;
mod stage;
#[cfg(feature = "stack")]
mod taught;
mod work;
mod zoom;

pub(super) use report::Report;
pub use stage::Session;
pub use work::Block;

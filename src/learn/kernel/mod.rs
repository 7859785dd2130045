//! One convolution kernel that learns from examples of its input and output.
//!
//! A [`Task`] has the examples, a [`Path`] goes down their mean squared error step by step with the gradients of the
//! engine's backward pass, and [`Normal`] has what can be computed without going: the least-squares optimum and the
//! largest rate at which the way down is one.

mod descent;
mod edges;
mod examples;
mod fixed;
mod forecast;
mod normal;
mod path;
mod recover;
mod standard;
mod task;

pub use descent::{Descent, Settings};
pub use edges::{SOBEL, edges};
pub use examples::{Examples, Kernel};
pub use fixed::{Fixed, last, line, mean};
pub use forecast::forecast;
pub use normal::{Normal, Optimum};
pub use path::{Path, Snapshot};
pub use recover::recover;
pub use standard::Standard;
pub use task::{Task, TooFew, training_part};

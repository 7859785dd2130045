//! The definitions, slow and obvious, summed in f64. Every fast path is compared with them, and none uses them.

mod conv;
mod pool;
mod transposed;

pub use conv::conv;
pub use pool::pool;
pub use transposed::conv_transposed;

//! Kernels that depend on the input: an attention mixes some, a generator makes one at each position, a style picks one.

mod attention;
mod dense;
mod error;
mod filter;
mod softmax;
mod style;

pub use attention::{Attended, Attention, AttentionSpec};
pub use dense::Dense;
pub use error::{DynamicError, List};
pub use filter::{Generator, LocalFilter};
pub use style::mix;

use softmax::softmax;

//! What learns.

mod dense;
mod digits;
mod kernel;

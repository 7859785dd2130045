//! What learns.

mod digits;
mod kernel;

//! What learns.

mod digits;

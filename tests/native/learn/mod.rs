//! What learns.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod dense;
mod digits;
mod kernel;

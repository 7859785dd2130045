//! Lessons: what is read, what is refused and in which line, and that the page's own are right.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod facts;
mod lecture;
mod refusals;
mod shipped;
mod stage;

//! Lessons: what is read, what is refused and in which line, and that the page's own are right.

mod facts;
mod refusals;
mod shipped;
mod stage;

//! Lessons: steps over the views, as data that anybody can write.
//!
//! A [`Source`] is a structure and a text in one or more languages, in files of their own or in one. [`read`] makes it a
//! [`Lesson`], or says in which line of which of them it is wrong, and why; [`check`] also opens every state in a fresh
//! desk, with the very parser of the page, and finds every name in a text. `docs/lessons.md` describes the format.

mod check;
mod error;
mod fluent;
mod read;
mod samples;
mod source;
mod structure;
mod texts;

pub use check::check;
pub use error::{LessonError, Part, Reason};
pub use read::read;
pub use samples::{PICTURES, SERIES};
pub use source::{Section, Source};
pub use structure::{Lesson, Show, Step};

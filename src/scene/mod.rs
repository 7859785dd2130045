//! What is drawn, as plain data: commands that a painter replays, colours by role, and helpers that lay them out.
//!
//! A scene knows no canvas, no clock, no language: the same state and moment give the same scene everywhere,
//! so that a frame can be compared with a golden file, exported, and hit-tested without drawing it.

mod colour;
mod command;
mod envelope;
mod hatch;
mod number;
mod scale;
mod shape;
mod words;

pub use colour::{Paint, Palette, Rgb, Role};
pub use command::{Anchor, Command, Group, Id, Scene, Span, Text};
pub use envelope::Envelope;
pub use hatch::hatch;
pub use number::Numerals;
pub use scale::Scale;
pub use shape::{Outline, Point, Rect};
pub use words::Words;

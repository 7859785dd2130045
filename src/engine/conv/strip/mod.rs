//! Sums over a window, for a strip of neighbouring columns and a few rows of the output at once.
//!
//! A [`Layout`] says how the cells under a strip lie in memory, so that every tap reads consecutive ones; [`Lines`]
//! holds the rows that a few output rows read, padded; a [`Window`] sums over them in registers; [`slide`] does
//! 3 × 3 windows, some rows of outputs at once.

mod layout;
mod lines;
mod slide;
mod sums;
mod window;

pub(super) use layout::{Layout, strips};
pub(super) use lines::{Lines, Ring, blocks, rows_read, shift};
pub(super) use slide::{SIDE, slide};
pub(super) use window::{ROOM, Window};

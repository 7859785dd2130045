//! Plain parts that a lab's stage is made of.

mod axes;
mod grey;
mod pen;
mod photo;
mod rooms;
mod strip;

pub(super) use axes::{Line, Plot, Ruler, powers, round_ticks};
pub(super) use grey::grey;
pub(super) use pen::Pen;
pub(super) use photo::{hue_colour, pixel, walked};
pub(super) use rooms::{below, columns, fitted, halves, is_narrow, sides, stage};
pub(super) use strip::{Strip, extremes};

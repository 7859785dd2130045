//! Plain parts that a lab's stage is made of.

mod axes;
mod grey;
mod pen;
mod strip;

pub(super) use axes::{Line, Plot, Ruler, powers, round_ticks};
pub(super) use grey::grey;
pub(super) use pen::Pen;
pub(super) use strip::{Strip, extremes};

//! 8-bit pictures as tensors: a job says what is to be done with one, a plan cuts it into blocks of output rows,
//! and a block of rows is computed from the input rows that it needs.
//!
//! Values are the sRGB-encoded 0…255 of a channel; grey is their luma (ITU-R BT.601).

mod buffers;
mod channels;
mod colour;
mod compute;
mod extremes;
mod image;
mod job;
mod plan;
mod range;
mod slopes;
pub mod spaces;
mod strips;

pub use buffers::Buffers;
pub use channels::Channels;
pub use colour::{Colour, Scale, colour};
pub use compute::{Absent, Done, PictureError, compute, compute_with};
pub use image::Image;
pub use job::{Act, FillName, Job, Op, Pad, Spec};
pub use plan::{Block, Operation, Plan};
pub use range::value_range;
pub use slopes::{Operator, Slope, Slopes};
pub use strips::Strips;

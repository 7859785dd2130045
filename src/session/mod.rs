//! The person's side of a view: what they set, how far they have played, where they point.
//!
//! Every action enters as a [`Message`]; a [`Report`] tells the panels what to show, and a frame what to draw.
//! Nothing here knows a browser: the clock, the size, the words and the colours come in.

mod act;
mod address;
mod library;
mod message;
mod player;
mod pointer;
mod report;
mod stage;

pub use address::{hash, open};
pub use message::{Kind, Message, Phase};
pub use report::Report;
pub use stage::{Session, Told};

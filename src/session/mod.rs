//! The person's side of the views: what they set, how far they have played, where they point.
//!
//! Every action enters as a [`Message`] at the [`Desk`]; a [`Report`] tells the panels what to show, and a frame what
//! to draw. Nothing here knows a browser: the clock, the size, the words and the colours come in.

mod address;
mod bounds;
mod desk;
#[cfg(feature = "stack")]
mod glance;
mod history;
mod image;
#[cfg(feature = "stack")]
mod kinds;
#[cfg(feature = "stack")]
mod lab;
mod message;
mod player;
mod series;
mod setting;
#[cfg(feature = "stack")]
mod stack;
mod stepping;

pub use address::{Keyed, hash, open};
pub use desk::{Desk, Report, Told};
#[cfg(feature = "stack")]
pub use glance::{Glance, Impossible, Wanted};
pub use image::{Block, Session as ImageSession};
#[cfg(feature = "stack")]
pub use kinds::Session as KindsSession;
#[cfg(feature = "stack")]
pub use lab::Session as LabSession;
#[cfg(feature = "stack")]
pub use message::LayerEdit;
pub use message::{Argument, Coded, Kind, Message, Phase};
pub use series::Session;
#[cfg(feature = "stack")]
pub use stack::{Band, MapsJob, Session as StackSession};

//! A stack of layers on a picture or a series, in which any unit shows what it sees.

mod arithmetic;
mod columns;
mod effective;
mod explain;
mod focus;
mod frame;
mod kernels;
mod layout;
mod lens;
mod links;
mod maps;
mod model;
mod photo;
mod place;
mod rows;
mod sentence;
mod state;
mod tint;

pub use crate::net::Wanted;
pub use arithmetic::{Arithmetic, ChannelSum, arithmetic};
pub use effective::measured;
pub use explain::{Seen, explanation};
pub use focus::Focus;
pub use frame::{Frame, View, frame};
pub use kernels::{Kernels, Which};
pub use layout::{Layout, Thumb};
pub use maps::{Map, Maps};
pub use model::{Input, Model, Problem};
pub use place::Place;
pub use sentence::{Sentence, unit_sentence};
pub use state::{KEYS, On, Scope, Shown, State};

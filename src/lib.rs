//! Convolens: convolution and pooling, to be seen.
//!
//! [`engine`] does the arithmetic, [`net`] stacks it in layers, [`learn`] fits weights to examples, [`picture`] does it on 8-bit pictures in blocks of rows, [`case`] names an
//! operation as data, [`data`] reads what people bring, [`view`] turns a state and a moment into a [`scene`],
//! [`painter`] replays a scene, [`session`] is the person's side of it, and `shell` is all that JavaScript can call.
//! ARCHITECTURE.md draws the arrows between them.

pub mod case;
#[cfg(feature = "page")]
pub mod data;
pub mod engine;
#[cfg(feature = "stack")]
pub mod learn;
pub mod net;
#[cfg(feature = "page")]
pub mod painter;
pub mod picture;
#[cfg(feature = "page")]
pub mod scene;
#[cfg(feature = "page")]
pub mod session;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(feature = "page")]
pub mod view;

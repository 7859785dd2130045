//! What holds without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod data;
mod engine;
mod golden;
mod kinds;
mod labs;
mod layering;
mod learn;
mod lesson;
mod net;
mod picture;
mod session;
mod view;

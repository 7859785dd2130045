//! All that JavaScript can call: the page's app, a worker's job, and the public API `run(case)`.

mod api;
#[cfg(feature = "page")]
mod app;
#[cfg(feature = "fast")]
mod job;
#[cfg(feature = "fast")]
mod layer;
#[cfg(feature = "stack")]
mod lesson;
#[cfg(feature = "fast")]
mod maps;
mod plain;
#[cfg(feature = "fast")]
mod rooms;
#[cfg(feature = "stack")]
mod trainer;

pub use api::run;
#[cfg(feature = "page")]
pub use app::App;
#[cfg(feature = "fast")]
pub use job::{Job, plan, plan_case, trap};
#[cfg(feature = "fast")]
pub use layer::Layer;
#[cfg(feature = "fast")]
pub use maps::plan_maps;
#[cfg(feature = "stack")]
pub use trainer::Trainer;

#[cfg(feature = "stack")]
pub use lesson::lesson;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes a panic's message readable in the browser's console before the module traps.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

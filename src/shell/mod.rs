//! All that JavaScript can call: the page's app, and the public API `run(case)`.

mod api;
mod app;

pub use api::run;
pub use app::App;

use wasm_bindgen::prelude::wasm_bindgen;

/// Makes a panic's message readable in the browser's console before the module traps.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

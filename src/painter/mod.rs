//! Replays a scene: as SVG text anywhere, onto a canvas in the browser.

#[cfg(target_arch = "wasm32")]
mod canvas;
mod png;
mod svg;

#[cfg(target_arch = "wasm32")]
pub use canvas::paint;
pub use svg::svg;

/// The stage's typeface: what the system has, so that nothing is downloaded.
const FONT: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"DejaVu Sans\", sans-serif";

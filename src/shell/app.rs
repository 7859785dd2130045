//! The page's app: messages in, reports and pixels out.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

use crate::painter;
use crate::session::{Desk, Message};

/// One person's desk. The types of what goes in and out are in `www/protocol/page.ts`.
#[wasm_bindgen]
#[derive(Default)]
pub struct App {
    desk: Desk,
}

#[wasm_bindgen]
impl App {
    /// Opens the first page.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Does what a `Message` says; returns the `Report`.
    ///
    /// # Errors
    /// The value is no `Message`.
    pub fn send(&mut self, message: JsValue) -> Result<JsValue, JsError> {
        let message: Message = serde_wasm_bindgen::from_value(message)?;
        self.desk.send(message);
        self.report()
    }

    /// How things stand, as a `Report`.
    ///
    /// # Errors
    /// None that a person can cause.
    pub fn report(&mut self) -> Result<JsValue, JsError> {
        plain(&self.desk.report())
    }

    /// Lets time pass to `now` (milliseconds) and draws; returns a `FrameReport`.
    ///
    /// # Errors
    /// The canvas has no 2D context.
    pub fn frame(&mut self, canvas: &HtmlCanvasElement, now: f64) -> Result<JsValue, JsValue> {
        let told = self.desk.tick(now);
        let ratio = self.desk.ratio();
        self.paint(canvas, ratio)?;
        Ok(plain(&told)?)
    }

    /// Draws the present picture, at `scale` device pixels to the CSS pixel.
    ///
    /// # Errors
    /// The canvas has no 2D context.
    pub fn paint(&mut self, canvas: &HtmlCanvasElement, scale: f64) -> Result<(), JsValue> {
        let palette = self.desk.palette().clone();
        painter::paint(&self.desk.scene(), &palette, canvas, scale)
    }

    /// The present picture as an SVG document.
    pub fn svg(&mut self) -> String {
        let palette = self.desk.palette().clone();
        painter::svg(&self.desk.scene(), &palette)
    }
}

/// Plain objects, arrays and `null`, as JSON would have them.
pub(super) fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

//! The page's app: messages in, reports and pixels out.

use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

use super::plain::plain;
use crate::painter;
use crate::scene::{Palette, Scene};
use crate::session::{Block, Desk, Message, Told};

/// One person's desk. The types of what goes in and out are in `www/protocol/page.ts`.
#[wasm_bindgen]
#[derive(Default)]
pub struct App {
    desk: Desk,
    drawn: Option<Drawn>,
}

/// What stands on the page's canvas.
struct Drawn {
    scene: Rc<Scene>,
    palette: Palette,
    ratio: f64,
}

impl Drawn {
    /// Whether both look the same. Scenes are told apart by their address: comparing them would cost as much as drawing.
    fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
            && self.palette == other.palette
            && self.ratio == other.ratio
    }
}

/// What a frame tells the page.
#[derive(Serialize)]
struct FrameReport {
    #[serde(flatten)]
    told: Told,
    /// Whether something was drawn: that takes most of a frame's time.
    painted: bool,
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

    /// Lets time pass to `now` (milliseconds) and draws, unless that is what stands there; returns a `FrameReport`.
    ///
    /// # Errors
    /// The canvas has no 2D context.
    pub fn frame(&mut self, canvas: &HtmlCanvasElement, now: f64) -> Result<JsValue, JsValue> {
        let told = self.desk.tick(now);
        let fresh = Drawn {
            scene: self.desk.scene(),
            palette: self.desk.palette().clone(),
            ratio: self.desk.ratio(),
        };
        let painted = !self.drawn.as_ref().is_some_and(|drawn| drawn.is(&fresh));
        if painted {
            painter::paint(&fresh.scene, &fresh.palette, canvas, fresh.ratio)?;
            self.drawn = Some(fresh);
        }
        Ok(plain(&FrameReport { told, painted })?)
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

    /// Rows of the picture that is shown, from `first` up to `end`: 4 bytes a pixel.
    #[must_use]
    pub fn rows(&self, first: usize, end: usize) -> Uint8Array {
        Uint8Array::from(self.desk.rows(first, end))
    }

    /// Rows of the result, from `first` up to `end`, coloured: 4 bytes a pixel.
    #[must_use]
    pub fn result(&self, first: usize, end: usize) -> Uint8Array {
        Uint8Array::from(self.desk.result(first, end))
    }

    /// Takes a `ResultBlock` of the job with this id; one of an earlier job is dropped. It is drawn with the next frame.
    ///
    /// # Errors
    /// The value is no `ResultBlock`.
    pub fn block(&mut self, job: u32, block: JsValue) -> Result<(), JsError> {
        let block: Block = serde_wasm_bindgen::from_value(block)?;
        self.desk.block(job, block);
        Ok(())
    }

    /// A job has ended, complete or cancelled. The next frame tells that the panels are stale.
    pub fn finished(&mut self, job: u32) {
        self.desk.finished(job);
    }

    /// How the view in sight stands, for a lesson: a `Glance`.
    ///
    /// # Errors
    /// None that a person can cause.
    #[cfg(feature = "stack")]
    pub fn glance(&mut self) -> Result<JsValue, JsError> {
        plain(&self.desk.glance())
    }

    /// Whether the view in sight shows what a formula calls by this name.
    #[cfg(feature = "stack")]
    pub fn shows(&mut self, what: &str) -> bool {
        self.desk.shows(what)
    }

    /// What the workers are to compute for the stack: a `MapsJob`; nothing where there is no stack on a picture.
    ///
    /// # Errors
    /// None that a person can cause.
    #[cfg(feature = "stack")]
    pub fn maps(&self) -> Result<JsValue, JsError> {
        plain(&self.desk.maps())
    }

    /// Takes a band of the stack's maps, as a worker gives it; one of an earlier job is dropped.
    #[cfg(feature = "stack")]
    pub fn band(&mut self, job: u32, data: Vec<u8>) {
        self.desk.band(job, &crate::session::Band { data });
    }
}

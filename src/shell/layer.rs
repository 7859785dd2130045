//! An operation whose input, kernel and output stay in the module's memory: what a library's user calls again and again.

use js_sys::Float32Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::api::{read, refusal, refused};
use super::plain::plain;
use crate::case::Cut;
use crate::engine::Algorithm;

/// One convolution or pooling, prepared.
#[wasm_bindgen]
pub struct Layer {
    cut: Cut,
    output: Vec<f32>,
}

#[wasm_bindgen]
impl Layer {
    /// Prepares an operation, written as `run` takes it.
    ///
    /// # Errors
    /// Those of `run`; `not-a-layer` for an operation that is neither a convolution nor a pooling by windows.
    #[wasm_bindgen(constructor)]
    pub fn new(request: &JsValue) -> Result<Self, JsValue> {
        Self::cut(request, None)
    }

    /// The same, a convolution by the algorithm of this name, to compare it with others.
    ///
    /// # Errors
    /// Those of the constructor, also for an algorithm that cannot compute it.
    pub fn by(request: &JsValue, algorithm: JsValue) -> Result<Self, JsValue> {
        Self::cut(request, Some(serde_wasm_bindgen::from_value(algorithm)?))
    }

    fn cut(request: &JsValue, algorithm: Option<Algorithm>) -> Result<Self, JsValue> {
        let cut = read(request)?.cut_by(algorithm);
        let cut = cut.map_err(|error| refused(&error))?;
        let sentence = "a layer is a convolution or a pooling by windows";
        let cut =
            cut.ok_or_else(|| refusal(sentence, &js_sys::Object::new(), Some("not-a-layer")))?;
        let output = vec![0.0; cut.len()];
        Ok(Self { cut, output })
    }

    /// Computes the output anew.
    pub fn run(&mut self) {
        self.cut.fill(&mut self.output);
    }

    /// Another input of the same shape.
    pub fn input(&mut self, data: &Float32Array) {
        data.copy_to(self.cut.input_mut(data.length() as usize));
    }

    /// A copy of the output.
    pub fn output(&self) -> Float32Array {
        Float32Array::from(self.output.as_slice())
    }

    /// The shape of the output.
    pub fn shape(&self) -> Vec<usize> {
        self.cut.shape()
    }

    /// How a convolution is computed: `{algorithm, work, taps}`, or `null` for a pooling.
    ///
    /// # Errors
    /// None that a person can cause.
    pub fn choice(&self) -> Result<JsValue, JsValue> {
        Ok(plain(&self.cut.choice())?)
    }
}

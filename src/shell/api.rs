//! The public API: one operation on the calling thread.

use std::fmt::Display;

use js_sys::{Array, Error, Float32Array, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::plain::plain;
use crate::case::{Answer, Case, TensorData};

/// Runs one operation.
///
/// `case` is an object as `tests/fixtures/README.md` describes it; a tensor's `data` may be a `Float32Array` or an
/// array of numbers. The answer is `{shape, data: Float32Array, algorithm?}`, or `{lab, hcl}` for a colour.
///
/// # Errors
/// Throws an `Error` that also has a `code` and the numbers of the refusal; its `message` is an English sentence.
#[wasm_bindgen]
pub fn run(case: &JsValue) -> Result<JsValue, JsValue> {
    answer(&read(case)?)
}

/// The case that an object describes.
pub(super) fn read(case: &JsValue) -> Result<Case, JsValue> {
    let mut parsed: Case =
        serde_wasm_bindgen::from_value(without_numbers(case)?).map_err(|error| {
            let fields = Object::new();
            refusal(&error.to_string(), &fields, Some("bad-case"))
        })?;
    for (name, tensor) in parsed.tensors_mut() {
        let given = Reflect::get(case, &name.into())?;
        tensor.data = numbers(&Reflect::get(&given, &"data".into())?, name)?;
    }
    Ok(parsed)
}

/// What a case answers, as `run` gives it.
pub(super) fn answer(case: &Case) -> Result<JsValue, JsValue> {
    match case.run().map_err(|error| refused(&error))? {
        Answer::Tensor { tensor, algorithm } => {
            let TensorData { shape, data } = tensor;
            let answer = Object::new();
            Reflect::set(&answer, &"shape".into(), &plain(&shape)?)?;
            Reflect::set(
                &answer,
                &"data".into(),
                &Float32Array::from(data.as_slice()),
            )?;
            if let Some(algorithm) = algorithm {
                Reflect::set(&answer, &"algorithm".into(), &plain(&algorithm)?)?;
            }
            Ok(answer.into())
        }
        colour @ Answer::Color { .. } => Ok(plain(&colour)?),
    }
}

/// A refusal as an `Error`: its `code` and its numbers are properties.
pub(super) fn refused<E: Serialize + Display>(error: &E) -> JsValue {
    match plain(error) {
        Ok(fields) => refusal(&error.to_string(), fields.unchecked_ref(), None),
        Err(failure) => failure.into(),
    }
}

/// A shallow copy of the case whose tensors are without their numbers, which travel apart, since reading them
/// one by one through serde is slow.
fn without_numbers(case: &JsValue) -> Result<JsValue, JsValue> {
    if !case.is_object() {
        return Ok(case.clone());
    }
    let copy = Object::assign(&Object::new(), case.unchecked_ref());
    for name in ["input", "weight"] {
        let tensor = Reflect::get(&copy, &name.into())?;
        if tensor.is_object() {
            let bare = Object::assign(&Object::new(), tensor.unchecked_ref());
            Reflect::set(&bare, &"data".into(), &Array::new())?;
            Reflect::set(&copy, &name.into(), &bare)?;
        }
    }
    Ok(copy.into())
}

fn numbers(data: &JsValue, name: &str) -> Result<Vec<f32>, JsValue> {
    if let Some(array) = data.dyn_ref::<Float32Array>() {
        return Ok(array.to_vec());
    }
    serde_wasm_bindgen::from_value(data.clone()).map_err(|error| {
        let sentence = format!("{name}.data: {error}");
        refusal(&sentence, &Object::new(), Some("bad-case"))
    })
}

/// An `Error` with the refusal's code and numbers as properties.
pub(super) fn refusal(sentence: &str, fields: &Object, code: Option<&str>) -> JsValue {
    let error = Error::new(sentence);
    Object::assign(&error, fields);
    if let Some(code) = code {
        // Setting a property of an object just made cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &code.into());
    }
    error.into()
}

use serde::Serialize;
use wasm_bindgen::{JsError, JsValue};

/// Plain objects, arrays and `null`, as JSON would have them.
pub(super) fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

//! What the page asks of a lesson's source.

use js_sys::{Object, Reflect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::plain::plain;
use crate::lesson::{Lesson, LessonError, Source, check, read};

/// A lesson's source as the page has it: in one file, or in files of their own.
#[derive(Deserialize)]
#[serde(untagged)]
enum Given {
    Single {
        single: String,
    },
    Files {
        structure: String,
        texts: BTreeMap<String, String>,
    },
}

/// A lesson with its texts.
#[derive(Serialize)]
struct Opened {
    lesson: Lesson,
    texts: BTreeMap<String, String>,
}

/// Reads a lesson's source, a `LessonSource`: `{lesson, texts}`, or `{error}`. One that is `shipped` was checked when the
/// page was built; of any other every state is opened here.
///
/// # Errors
/// The value is no `LessonSource`.
#[wasm_bindgen]
pub fn lesson(source: JsValue, shipped: bool) -> Result<JsValue, JsError> {
    let given: Given = serde_wasm_bindgen::from_value(source)?;
    match opened(&given, shipped) {
        Ok(opened) => plain(&opened),
        Err(error) => {
            let answer = Object::new();
            // Setting a property of an object just made cannot fail.
            let _ = Reflect::set(&answer, &"error".into(), &plain(&error)?);
            Ok(answer.into())
        }
    }
}

fn opened(given: &Given, shipped: bool) -> Result<Opened, LessonError> {
    let source = match given {
        Given::Single { single } => Source::single(single)?,
        Given::Files { structure, texts } => {
            let texts = texts
                .iter()
                .map(|(language, text)| (language.as_str(), text.as_str()));
            Source::files(structure, texts)?
        }
    };
    let lesson = if shipped {
        read(&source)?
    } else {
        check(&source)?
    };
    let texts = source
        .texts
        .into_iter()
        .map(|(language, section)| (language, section.text));
    Ok(Opened {
        lesson,
        texts: texts.collect(),
    })
}

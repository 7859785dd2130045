//! Every case of the fixtures, through the public call.

use convolens::case::{Answer, TensorData};
use convolens::engine::Hcl;
use js_sys::{Array, Float32Array, Reflect};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::common::Tally;
use super::{get, js, number};

pub(super) const FILES: [(&str, &str); 5] = [
    ("color.json", include_str!("../fixtures/color.json")),
    ("conv.json", include_str!("../fixtures/conv.json")),
    ("misc.json", include_str!("../fixtures/misc.json")),
    ("pool.json", include_str!("../fixtures/pool.json")),
    (
        "transposed.json",
        include_str!("../fixtures/transposed.json"),
    ),
];

#[wasm_bindgen_test]
fn cases() {
    let mut tally = Tally::default();
    for (name, json) in FILES {
        let before = tally.passed;
        tally.add_file(name, json, run);
        assert!(tally.passed > before, "no case of {name} passes");
    }
    for failure in &tally.failures {
        console_log!("{failure}");
    }
    assert!(tally.failures.is_empty(), "{}", tally.summary());
}

#[wasm_bindgen_test]
fn plain_arrays_are_taken_too() {
    let case = r#"{"op": "conv", "input": {"shape": [1, 3], "data": [1, 2, 4]},
                   "weight": {"shape": [1, 1, 2], "data": [-1, 1]}, "bias": null,
                   "stride": [1], "dilation": [1], "groups": 1, "padding": {"mode": "valid"}}"#;
    let answer = convolens::shell::run(&js(case)).unwrap();
    let data: Float32Array = get(&answer, "data").dyn_into().unwrap();
    assert_eq!(data.to_vec(), [1.0, 2.0], "2 − 1, 4 − 2");
    assert_eq!(
        get(&answer, "algorithm").as_string().as_deref(),
        Some("direct")
    );
}

fn run(case: &Value) -> Result<Answer, String> {
    let answer = convolens::shell::run(&request(case)).map_err(|error| format!("{error:?}"))?;
    answer_of(&answer)
}

/// The case as JavaScript gives it, its numbers in typed arrays.
pub(super) fn request(case: &Value) -> JsValue {
    let case = js(&case.to_string());
    for name in ["input", "weight"] {
        let tensor = get(&case, name);
        if tensor.is_object() {
            let data = Float32Array::new(&get(&tensor, "data"));
            Reflect::set(&tensor, &"data".into(), &data).unwrap();
        }
    }
    case
}

/// What JavaScript hears, in Rust's form.
pub(super) fn answer_of(answer: &JsValue) -> Result<Answer, String> {
    let lab = get(answer, "lab");
    if !lab.is_undefined() {
        let lab = three(&lab).ok_or("lab is not three numbers")?;
        let [h_degrees, c, l] =
            ["hcl.h_degrees", "hcl.c", "hcl.l"].map(|path| number(answer, path) as f32);
        let hcl = Hcl { h_degrees, c, l };
        return Ok(Answer::Color { lab, hcl });
    }
    let data: Float32Array = get(answer, "data")
        .dyn_into()
        .map_err(|_| "data is no Float32Array")?;
    let shape = Array::from(&get(answer, "shape"));
    let tensor = TensorData {
        shape: shape
            .iter()
            .filter_map(|size| Some(size.as_f64()? as usize))
            .collect(),
        data: data.to_vec(),
    };
    Ok(Answer::Tensor {
        tensor,
        algorithm: None,
    })
}

fn three(list: &JsValue) -> Option<[f32; 3]> {
    let numbers: Vec<f32> = Array::from(list)
        .iter()
        .filter_map(|value| Some(value.as_f64()? as f32))
        .collect();
    numbers.try_into().ok()
}

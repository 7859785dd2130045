//! The worker pool of the page, on the module that runs these tests.

use std::cell::RefCell;

use js_sys::{Float32Array, Object, Reflect, Uint8Array, WebAssembly};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::cases::{FILES, answer_of, request};
use super::common::Tally;
use super::{get, js, text};

#[wasm_bindgen(module = "/tests/browser/pool.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = pool)]
    async fn open(module: &JsValue, workers: u32, ended: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn pictured(pool: &Pool, spec: &JsValue, harm: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn again(pool: &Pool, spec: &JsValue, harm: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn overtaken(pool: &Pool, spec: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn cancelled(pool: &Pool, spec: &JsValue) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen(module = "/www/pool/pool.js")]
extern "C" {
    type Pool;
    #[wasm_bindgen(method, catch)]
    async fn run(this: &Pool, request: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &Pool);
}

/// The other files of the pool are only imported by the first, but have to lie beside it.
mod beside {
    use wasm_bindgen::prelude::wasm_bindgen;

    macro_rules! file {
        ($name:ident, $path:literal) => {
            #[wasm_bindgen(module = $path)]
            extern "C" {
                #[allow(dead_code)]
                type $name;
            }
        };
    }
    file!(AnswerFile, "/www/pool/answer.js");
    file!(HandFile, "/www/pool/hand.js");
    file!(MemberFile, "/www/pool/member.js");
    file!(RowsFile, "/www/pool/rows.js");
    file!(TaskFile, "/www/pool/task.js");
    file!(WorkerFile, "/www/pool/worker.js");
}

async fn pool(workers: u32) -> Pool {
    broken_pool(workers, 0).await
}

/// A pool whose first workers do not begin.
async fn broken_pool(workers: u32, ended: u32) -> Pool {
    let module: WebAssembly::Module = wasm_bindgen::module().unchecked_into();
    open(&module, workers, ended)
        .await
        .unwrap()
        .unchecked_into()
}

#[wasm_bindgen_test]
async fn every_case_passes_through_one_two_and_three_workers() {
    for workers in 1..=3 {
        let pool = pool(workers).await;
        let mut tally = Tally::default();
        for (name, json) in FILES {
            let cases: Vec<Value> = serde_json::from_str(json).unwrap();
            let mut answers = Vec::new();
            for case in &cases {
                let answer = pool.run(&request(case), &Object::new()).await;
                answers.push(
                    answer
                        .map_err(|error| format!("{error:?}"))
                        .and_then(|a| answer_of(&a)),
                );
            }
            let answers = RefCell::new(answers.into_iter());
            let before = tally.passed;
            tally.add_file(name, json, |_| answers.borrow_mut().next().unwrap());
            assert!(tally.passed > before, "no case of {name} passes");
        }
        for failure in &tally.failures {
            console_log!("{workers} workers: {failure}");
        }
        assert!(tally.failures.is_empty(), "{}", tally.summary());
        pool.close();
    }
}

/// A job on a picture: what is given, over what the page sends.
fn job(width: usize, height: usize, changes: &Value) -> JsValue {
    let mut job = json!({
        "width": width, "height": height, "channels": "grey", "op": "conv", "kernel": [3, 3],
        "weights": [-1, 0, 1, -2, 0, 2, -1, 0, 1], "bias": 0, "flip": false, "act": "none", "alpha": 0.01,
        "stride": [1, 1], "dilation": [1, 1], "pad": "same", "sides": [0, 0, 0, 0], "fill": "zero", "value": 0,
        "ceil": false, "count": false, "signed": true, "low": -1020, "high": 1020,
        "colours": ["#28628f", "#ffffff", "#c25810"]
    });
    for (key, value) in changes.as_object().unwrap() {
        job.as_object_mut()
            .unwrap()
            .insert(key.clone(), value.clone());
    }
    js(&job.to_string())
}

fn jobs() -> Vec<JsValue> {
    vec![
        job(1, 1, &json!({})),
        job(
            7,
            3,
            &json!({"channels": "each", "signed": false, "low": 0, "high": 255}),
        ),
        job(1201, 1, &json!({"fill": "circular"})),
        job(
            1,
            997,
            &json!({"fill": "mirror", "dilation": [3, 1], "kernel": [9, 1]}),
        ),
        job(
            643,
            911,
            &json!({"channels": "sum", "fill": "circular", "low": -3060, "high": 3060}),
        ),
        job(
            1103,
            701,
            &json!({"stride": [2, 3], "dilation": [3, 2], "fill": "mirror", "kernel": [1, 9]}),
        ),
        job(
            811,
            1009,
            &json!({"op": "max", "kernel": [5, 2], "weights": [], "stride": [2, 1], "ceil": true,
            "pad": "explicit", "sides": [1, 2, 0, 1], "signed": false, "low": 0, "high": 255}),
        ),
        job(
            1031,
            809,
            &json!({"op": "avg", "kernel": [3, 3], "weights": [], "channels": "each",
            "signed": false, "low": 0, "high": 255}),
        ),
    ]
}

#[wasm_bindgen_test]
async fn a_picture_is_the_same_bit_for_bit_with_any_number_of_workers() {
    let mut wanted: Vec<Vec<u8>> = Vec::new();
    for workers in 0..=4 {
        let pool = pool(workers).await;
        for (index, job) in jobs().iter().enumerate() {
            let pixels =
                Uint8Array::from(pictured(&pool, job, &JsValue::UNDEFINED).await.unwrap()).to_vec();
            match wanted.get(index) {
                None => wanted.push(pixels),
                Some(first) => assert!(
                    *first == pixels,
                    "job {index} differs with {workers} workers"
                ),
            }
        }
        pool.close();
    }
    assert!(
        wanted
            .iter()
            .all(|pixels| pixels.iter().any(|byte| *byte != 0))
    );
}

#[wasm_bindgen_test]
async fn a_case_is_the_same_bit_for_bit_with_any_number_of_workers() {
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / 16_777_216.0 - 0.5
    };
    let mut tensor = |shape: &[usize]| {
        let data: Vec<f32> = (0..shape.iter().product()).map(|_| random()).collect();
        let tensor = js(&json!({ "shape": shape }).to_string());
        Reflect::set(
            &tensor,
            &"data".into(),
            &Float32Array::from(data.as_slice()),
        )
        .unwrap();
        tensor
    };
    let cases = [
        (
            json!({"op": "conv", "bias": null, "stride": [1, 2], "dilation": [2, 1], "groups": 2,
                   "padding": {"mode": "mirror", "amount": [[2, 1], [0, 3]]}}),
            tensor(&[6, 91, 133]),
            Some(tensor(&[8, 3, 3, 5])),
        ),
        (
            json!({"op": "conv", "bias": null, "stride": [1], "dilation": [1], "groups": 1,
                   "padding": {"mode": "same_upper"}}),
            tensor(&[1, 100_003]),
            Some(tensor(&[1, 1, 255])),
        ),
        (
            json!({"op": "max_pool", "kernel": [3, 3], "stride": [1, 1]}),
            tensor(&[3, 601, 803]),
            None,
        ),
    ];
    for (case, input, weight) in cases {
        let request = js(&case.to_string());
        Reflect::set(&request, &"input".into(), &input).unwrap();
        if let Some(weight) = &weight {
            Reflect::set(&request, &"weight".into(), weight).unwrap();
        }
        let bits = |answer: &JsValue| -> Vec<u32> {
            let data: Float32Array = get(answer, "data").dyn_into().unwrap();
            data.to_vec().into_iter().map(f32::to_bits).collect()
        };
        let wanted = bits(&convolens::shell::run(&request).unwrap());
        let pool = pool(2).await;
        for workers in 0..=4 {
            let options = js(&json!({ "workers": workers }).to_string());
            let answer = pool.run(&request, &options).await.unwrap();
            assert!(
                bits(&answer) == wanted,
                "{case} differs with {workers} workers"
            );
        }
        pool.close();
    }
}

#[wasm_bindgen_test]
async fn a_refusal_keeps_its_code_and_its_numbers() {
    let pool = pool(1).await;
    let request = js(
        r#"{"op": "max_pool", "kernel": [9], "stride": [1], "input": {"shape": [1, 3], "data": [1, 2, 3]}}"#,
    );
    let error = pool.run(&request, &Object::new()).await.unwrap_err();
    assert_eq!(text(&error, "code"), "span-exceeds-input");
    pool.close();
}

#[wasm_bindgen_test]
async fn who_traps_hangs_or_dies_is_replaced() {
    let pool = pool(2).await;
    let job = job(
        1543,
        1601,
        &json!({"kernel": [5, 5], "weights": vec![0.04; 25]}),
    );
    let wanted =
        Uint8Array::from(pictured(&pool, &job, &JsValue::UNDEFINED).await.unwrap()).to_vec();
    for (how, worker) in [("trap", 0), ("hang", 1), ("die", 0)] {
        let harm = js(&json!({"harm": how, "worker": worker, "at": 3}).to_string());
        let pixels = Uint8Array::from(again(&pool, &job, &harm).await.unwrap()).to_vec();
        assert!(pixels == wanted, "after a worker that {how}s");
    }
    pool.close();
}

#[wasm_bindgen_test]
async fn the_main_thread_replaces_its_own_instance() {
    let pool = pool(0).await;
    let job = job(801, 603, &json!({}));
    let wanted =
        Uint8Array::from(pictured(&pool, &job, &JsValue::UNDEFINED).await.unwrap()).to_vec();
    let harm = js(r#"{"harm": "trap", "worker": 0, "at": 1}"#);
    let pixels = Uint8Array::from(again(&pool, &job, &harm).await.unwrap()).to_vec();
    assert!(pixels == wanted);
    pool.close();
}

#[wasm_bindgen_test]
async fn where_no_worker_begins_the_main_thread_computes() {
    let job = job(301, 203, &json!({}));
    let whole = pool(1).await;
    let wanted =
        Uint8Array::from(pictured(&whole, &job, &JsValue::UNDEFINED).await.unwrap()).to_vec();
    whole.close();
    let pool = broken_pool(2, 9).await;
    let pixels =
        Uint8Array::from(pictured(&pool, &job, &JsValue::UNDEFINED).await.unwrap()).to_vec();
    assert!(pixels == wanted);
    assert_eq!(get(&pool.unchecked_into::<JsValue>(), "isLocal"), true);
}

#[wasm_bindgen_test]
async fn a_block_that_fails_twice_is_told() {
    let pool = pool(1).await;
    let job = job(
        1543,
        1601,
        &json!({"kernel": [5, 5], "weights": vec![0.04; 25]}),
    );
    let harm = js(r#"{"harm": "trap", "worker": 0, "at": 0, "times": 300}"#);
    let error = pictured(&pool, &job, &harm).await.unwrap_err();
    assert_eq!(text(&error, "code"), "worker-failed");
    pool.close();
}

#[wasm_bindgen_test]
async fn the_latest_job_wins_and_a_job_can_be_given_up() {
    let pool = pool(2).await;
    let job = job(1201, 1301, &json!({}));
    assert_eq!(overtaken(&pool, &job).await.unwrap(), "AbortError");
    assert_eq!(cancelled(&pool, &job).await.unwrap(), "AbortError");
    let after = pictured(&pool, &job, &JsValue::UNDEFINED).await.unwrap();
    assert!(Uint8Array::from(after).length() > 0);
    pool.close();
}

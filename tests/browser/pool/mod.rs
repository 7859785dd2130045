//! The worker pool of the page, on the module that runs these tests.

mod fixtures;
mod harm;
mod order;
mod same;

use js_sys::{Uint8Array, WebAssembly};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::js;

#[wasm_bindgen(module = "/tests/browser/pool/drive.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = pool)]
    async fn open(module: &JsValue, workers: u32, ended: u32) -> Result<JsValue, JsValue>;
    fn started() -> u32;
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

/// The pixels of a job's result on the picture of the tests, of which the pool knows nothing before.
async fn computed(pool: &Pool, job: &JsValue) -> Vec<u8> {
    let pixels = pictured(pool, job, &JsValue::UNDEFINED).await;
    Uint8Array::from(pixels.unwrap()).to_vec()
}

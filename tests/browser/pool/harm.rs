//! Workers that are lost, and what becomes of their work.

use js_sys::Uint8Array;
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::{get, js, text};
use super::{again, broken_pool, computed, job, pictured, pool, started};

#[wasm_bindgen_test]
async fn who_traps_hangs_or_dies_is_replaced() {
    let pool = pool(2).await;
    let job = job(
        1543,
        1601,
        &json!({"kernel": [5, 5], "weights": vec![0.04; 25]}),
    );
    let wanted = computed(&pool, &job).await;
    for (how, worker) in [("trap", 0), ("hang", 1), ("die", 0)] {
        let harm = js(&json!({"harm": how, "worker": worker, "at": 0}).to_string());
        let before = started();
        let pixels = Uint8Array::from(again(&pool, &job, &harm).await.unwrap()).to_vec();
        assert!(pixels == wanted, "after a worker that {how}s");
        assert_eq!(
            started(),
            before + 1,
            "one takes the place of the one that {how}s"
        );
    }
    pool.close();
}

#[wasm_bindgen_test]
async fn the_main_thread_replaces_its_own_instance() {
    let pool = pool(0).await;
    let job = job(801, 603, &json!({}));
    let wanted = computed(&pool, &job).await;
    let harm = js(r#"{"harm": "trap", "worker": 0, "at": 1}"#);
    let pixels = Uint8Array::from(again(&pool, &job, &harm).await.unwrap()).to_vec();
    assert!(pixels == wanted);
    pool.close();
}

#[wasm_bindgen_test]
async fn where_no_worker_begins_the_main_thread_computes() {
    let job = job(301, 203, &json!({}));
    let whole = pool(1).await;
    let wanted = computed(&whole, &job).await;
    whole.close();
    let pool = broken_pool(2, 9).await;
    let pixels = computed(&pool, &job).await;
    assert!(pixels == wanted);
    assert_eq!(get(pool.unchecked_ref(), "isLocal"), true);
    pool.close();
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

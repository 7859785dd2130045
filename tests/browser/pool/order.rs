//! Which of several jobs is done.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{cancelled, computed, job, overtaken, pool};

#[wasm_bindgen_test]
async fn the_latest_job_wins_and_a_job_can_be_given_up() {
    let pool = pool(2).await;
    let job = job(1201, 1301, &json!({}));
    let wanted = computed(&pool, &job).await;
    assert_eq!(overtaken(&pool, &job).await.unwrap(), "AbortError");
    assert_eq!(cancelled(&pool, &job).await.unwrap(), "AbortError");
    assert!(computed(&pool, &job).await == wanted);
    pool.close();
}

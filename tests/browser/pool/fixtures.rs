//! What the public call answers, through workers.

use std::cell::RefCell;

use js_sys::Object;
use serde_json::Value;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::super::cases::{FILES, answer_of, request};
use super::super::common::Tally;
use super::super::{js, text};
use super::pool;

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

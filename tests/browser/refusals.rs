//! What the public call throws.

use js_sys::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{js, number, text};

fn thrown(case: &str) -> Error {
    convolens::shell::run(&js(case))
        .unwrap_err()
        .dyn_into()
        .unwrap()
}

#[wasm_bindgen_test]
fn an_impossible_geometry_with_its_numbers() {
    let error = thrown(
        r#"{"op": "conv", "input": {"shape": [1, 9], "data": [1, 2, 3, 4, 5, 6, 7, 8, 9]},
            "weight": {"shape": [1, 1, 5], "data": [1, 1, 1, 1, 1]}, "bias": null,
            "stride": [1], "dilation": [3], "groups": 1, "padding": {"mode": "valid"}}"#,
    );
    assert_eq!(text(&error, "code"), "span-exceeds-input");
    let numbers = [
        "kernel",
        "dilation",
        "span",
        "padded",
        "missing",
        "max_kernel",
        "max_dilation",
    ]
    .map(|name| number(&error, name));
    assert_eq!(numbers, [5.0, 3.0, 13.0, 9.0, 4.0, 3.0, 2.0]);
    assert_eq!(
        String::from(error.message()),
        "kernel 5 with dilation 3 spans 13 cells, and the padded input has 9: add 4 cells of padding, \
         or take a kernel of at most 3 or a dilation of at most 2 (along the width)"
    );
}

#[wasm_bindgen_test]
fn arguments_that_do_not_fit() {
    let error = thrown(r#"{"op": "relu", "input": {"shape": [4], "data": [1, 2, 3, 4]}}"#);
    assert_eq!(text(&error, "code"), "input-rank");
    assert_eq!(number(&error, "got"), 1.0);
    let error = thrown(r#"{"op": "relu", "input": {"shape": [1, 4], "data": [1, 2, 3]}}"#);
    assert_eq!(text(&error, "code"), "data-length");
    assert_eq!(
        [number(&error, "expected"), number(&error, "got")],
        [4.0, 3.0]
    );
}

#[wasm_bindgen_test]
fn what_is_no_case() {
    for (case, mentions) in [
        (
            r#"{"op": "fold", "input": {"shape": [1, 1], "data": [1]}}"#,
            "fold",
        ),
        (
            r#"{"op": "relu", "input": {"shape": [1, 1], "data": ["one"]}}"#,
            "input.data",
        ),
        (
            r#"{"op": "relu", "input": {"shape": [1, 1], "data": [1]}, "strides": 1}"#,
            "strides",
        ),
        (r#"{"op": "relu"}"#, "input"),
        ("{}", "op"),
        ("7", ""),
        ("null", ""),
        ("[]", ""),
    ] {
        let error = thrown(case);
        assert_eq!(text(&error, "code"), "bad-case", "{case}");
        assert!(
            String::from(error.message()).contains(mentions),
            "{case}: {}",
            error.message()
        );
    }
}

//! The SIMD code that really runs: every algorithm against the definition, and bit by bit the same in any part.

use wasm_bindgen_test::wasm_bindgen_test;

use super::trial::{check, made_up};

const TRIALS: u64 = 1000;

#[wasm_bindgen_test]
fn every_algorithm_agrees_with_the_definition_here() {
    for number in 0..TRIALS {
        let trial = made_up(number);
        assert_eq!(check(&trial), Ok(()), "{number}: {trial:?}");
    }
}

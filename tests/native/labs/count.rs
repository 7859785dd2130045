//! The lab that counts weights, and its trial with few examples.

use serde_json::Value;

use super::{Bench, fact};

fn report(query: &str) -> Value {
    Bench::open(&format!("#/count?{query}")).bring()
}

#[test]
fn parameters_are_weights_and_biases() {
    let all = report("");
    assert_eq!(
        fact(&all, "dense"),
        1_000_001.0,
        "1000 · 1000 weights and a bias"
    );
    assert_eq!(fact(&all, "conv"), 10.0, "3 · 3 weights and a bias");
    let all = report("height=20&width=30&units=5&k=5&filters=4");
    assert_eq!(fact(&all, "dense"), 3005.0, "(600 + 1) · 5");
    assert_eq!(fact(&all, "conv"), 104.0, "(25 + 1) · 4");
    assert_eq!(fact(&all, "ratio"), 3005.0 / 104.0);
}

#[test]
fn few_examples_are_learned_by_heart_by_the_dense_layer_only() {
    for seed in 1..6 {
        let all = report(&format!("samples=12&seed={seed}"));
        assert_eq!(
            fact(&all, "train-dense"),
            0.0,
            "12 examples, 24 weights for each output"
        );
        // Knowing nothing would cost 0.5² + 1² + 0.5² + the noise of 0.25.
        assert!(fact(&all, "test-dense") > 0.8, "{seed}");
        assert!(
            (fact(&all, "test-conv") - fact(&all, "floor")).abs() < 0.05,
            "{seed}: the noise and no more"
        );
        assert!(
            (fact(&all, "train-conv") - 0.25).abs() < 0.06,
            "{seed}: it cannot learn the noise"
        );
    }
}

#[test]
fn many_examples_bring_both_together() {
    for seed in 1..6 {
        let [few, peak, many] = [12, 24, 96].map(|n| report(&format!("samples={n}&seed={seed}")));
        let test = |report: &Value| fact(report, "test-dense");
        assert!(
            test(&peak) > test(&few),
            "{seed}: worst where examples are as many as inputs"
        );
        assert!(test(&many) < test(&few) / 2.0, "{seed}");
        assert!(
            fact(&many, "test-conv") < test(&many),
            "{seed}: the convolution is still ahead"
        );
        // Of n examples, 24 of them are spent on weights: what is left of the noise is 0.25 · (1 − 24 / 96).
        assert!((fact(&many, "train-dense") - 0.1875).abs() < 0.03, "{seed}");
    }
}

#[test]
fn without_noise_the_kernel_is_found() {
    let all = report("noise=0&samples=2");
    assert_eq!(
        fact(&all, "test-conv"),
        0.0,
        "44 windows determine 3 weights"
    );
    assert!(fact(&all, "test-dense") > 1.0);
    let all = report("noise=0&samples=40");
    assert_eq!(
        fact(&all, "test-dense"),
        0.0,
        "40 examples determine 24 weights"
    );
}

#[test]
fn playing_takes_more_examples() {
    let mut bench = Bench::open("#/count?samples=95");
    assert_eq!(
        bench.bring().pointer("/player/step"),
        Some(&Value::from(93))
    );
    let report = bench.send(&serde_json::json!({"type": "forward"}));
    assert_eq!(fact(&report, "samples"), 96.0);
    assert_eq!(report.pointer("/fields/samples"), Some(&Value::from("96")));
}

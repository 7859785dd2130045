//! Layers without anything between them, and the one kernel in their place.

use convolens::net::{collapsed, factors};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Bench, text};

fn number(report: &Value, pointer: &str) -> f64 {
    report.pointer(pointer).and_then(Value::as_f64).unwrap()
}

#[test]
fn three_layers_are_one_kernel() {
    let report = Bench::open(
        "#/collapse?x=3,5,1,4,2,6,0,7,2,5&first=1/4,1/2,1/4&second=-1,0,1&third=1/2,1/2",
    )
    .bring();
    assert_eq!(
        (
            number(&report, "/facts/size"),
            number(&report, "/facts/stacked")
        ),
        (6.0, 8.0)
    );
    assert_eq!(
        number(&report, "/facts/difference"),
        0.0,
        "halves and quarters are exact"
    );
    // [1, 2, 1] ∗ [−1, 0, 1] = [−1, −2, 0, 2, 1], in quarters; each half with its neighbour's.
    assert_eq!(
        text(&report, "/facts/weights"),
        "−0.125, −0.375, −0.25, 0.25, 0.375, 0.125"
    );
    let direct = -0.125 * 3.0 - 0.375 * 5.0 - 0.25 * 1.0 + 0.25 * 4.0 + 0.375 * 2.0 + 0.125 * 6.0;
    assert_eq!(
        (
            number(&report, "/facts/y"),
            number(&report, "/facts/single")
        ),
        (direct, direct)
    );
    let mut bench = Bench::open("#/collapse?x=3,5,1,4,2,6,0,7,2,5");
    let report = bench.set(&json!({"third": ""}));
    assert_eq!(
        (
            number(&report, "/facts/layers"),
            number(&report, "/facts/size")
        ),
        (2.0, 5.0)
    );
}

#[test]
fn an_activation_between_them_makes_more_of_it() {
    let mut bench = Bench::open("#/collapse?x=3,5,1,4,2,6,0,7,2,5&act=relu");
    let report = bench.bring();
    assert!(number(&report, "/facts/difference") > 0.1);
    assert_eq!(text(&report, "/explanation/1/code"), "collapse-relu");
    // A mean of what is never negative has nothing to drop.
    let report = bench.set(&json!({"second": "1,1"}));
    assert_eq!(text(&report, "/explanation/1/code"), "collapse-idle");
    let report = bench.set(&json!({"act": "none"}));
    assert_eq!(text(&report, "/explanation/1/code"), "collapse-same");
}

#[test]
fn on_a_real_series_both_are_the_same_but_for_rounding() {
    let report = Bench::open(
        "#/collapse?series=sunspots&first=0.1,0.7,0.2&second=0.3,-0.9,0.35&third=1/3,1/3,1/3",
    )
    .bring();
    let (difference, steps) = (
        number(&report, "/facts/difference"),
        number(&report, "/player/steps"),
    );
    assert!(difference > 0.0 && difference < 1e-4, "{difference}");
    assert_eq!(steps, 309.0 - 6.0);
}

#[test]
fn a_short_series_is_refused_with_its_numbers() {
    let mut bench = Bench::open("#/collapse?x=3,5,1,4,2");
    let report = bench.bring();
    assert_eq!(text(&report, "/problem/code"), "collapse-short");
    assert_eq!(
        (
            number(&report, "/problem/size"),
            number(&report, "/problem/length")
        ),
        (6.0, 5.0)
    );
}

proptest! {
    #[test]
    fn every_weight_is_the_sum_of_its_products(kernels in vec(vec(-4_i8..5, 1..6), 0..4)) {
        let kernels: Vec<Vec<f32>> = kernels.into_iter().map(|kernel| kernel.into_iter().map(f32::from).collect()).collect();
        let sizes: Vec<usize> = kernels.iter().map(Vec::len).collect();
        let one = collapsed(&kernels);
        prop_assert_eq!(one.len(), 1 + sizes.iter().map(|size| size - 1).sum::<usize>());
        let mut all = 0;
        for (place, weight) in one.iter().enumerate() {
            let products = factors(&sizes, place);
            all += products.len();
            let sum: f32 = products
                .iter()
                .map(|product| product.iter().zip(&kernels).map(|(at, kernel)| kernel[*at]).product::<f32>())
                .sum();
            prop_assert_eq!(sum, *weight);
            prop_assert!(products.iter().all(|product| product.iter().sum::<usize>() == place));
        }
        prop_assert_eq!(all, sizes.iter().product::<usize>(), "each product has one place");
    }
}

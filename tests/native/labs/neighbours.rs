//! The lab of neighbours: correlations against their definition, and what layers make of shuffled numbers.

use std::fs;

use convolens::data;
use serde_json::Value;

use super::{Bench, text};

fn fact(report: &Value, name: &str) -> Option<f64> {
    report
        .pointer("/facts")
        .unwrap()
        .get(name)
        .and_then(Value::as_f64)
}

fn report(query: &str) -> Value {
    let report = Bench::open(&format!("#/neighbours?{query}")).bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    report
}

/// Pearson's r of a list with itself `distance` later, as it is written down in books.
fn correlation(x: &[f32], distance: usize) -> f64 {
    let pairs: Vec<(f64, f64)> = x
        .iter()
        .zip(&x[distance..])
        .map(|(a, b)| ((*a).into(), (*b).into()))
        .collect();
    let n = pairs.len() as f64;
    let sum = |f: fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>();
    let (a, b) = (sum(|p| p.0), sum(|p| p.1));
    let (aa, bb, ab) = (sum(|p| p.0 * p.0), sum(|p| p.1 * p.1), sum(|p| p.0 * p.1));
    (n * ab - a * b) / ((n * aa - a * a).sqrt() * (n * bb - b * b).sqrt())
}

fn sunspots() -> Vec<f32> {
    let table = data::read(&fs::read("www/samples/sunspots.csv").unwrap()).unwrap();
    let column = table.default_column();
    table
        .series(column, data::Gaps::Interpolate)
        .unwrap()
        .values
}

#[test]
fn correlations_are_those_of_the_definition() {
    let x = sunspots();
    let all = report("distance=7");
    for (name, distance) in [("r1", 1), ("r2", 2), ("r10", 10), ("r", 7)] {
        let r = fact(&all, name).unwrap();
        assert!((r - correlation(&x, distance)).abs() < 1e-6, "{name}");
    }
    assert_eq!(fact(&all, "pairs"), Some(302.0), "309 − 7");
}

#[test]
fn shuffling_takes_the_correlation_and_keeps_the_numbers() {
    for seed in 1..6 {
        let all = report(&format!("shuffle=1&seed={seed}"));
        let (r, shuffled) = (fact(&all, "r").unwrap(), fact(&all, "r-shuffled").unwrap());
        // Of 308 pairs without any connection r has a standard deviation of 1 / √308 = 0.057.
        assert!(
            r > 0.8 && shuffled.abs() < 4.0 * 0.057,
            "{seed}: {shuffled}"
        );
    }
    let [one, other] = [1, 2].map(|seed| fact(&report(&format!("seed={seed}")), "r-shuffled"));
    assert_ne!(one, other, "another seed is another order");
}

#[test]
fn a_picture_is_paired_along_its_rows() {
    let all = Bench::open("#/neighbours?on=picture&cells=0,10,20,30;30,20,10,0").bring();
    assert_eq!(
        fact(&all, "pairs"),
        Some(6.0),
        "3 in each row, none from one row to the next"
    );
    // Pairs (0,10) (10,20) (20,30) (30,20) (20,10) (10,0): both sides have the mean 15.
    let x: [f64; 6] = [0.0, 10.0, 20.0, 30.0, 20.0, 10.0];
    let y: [f64; 6] = [10.0, 20.0, 30.0, 20.0, 10.0, 0.0];
    let product: f64 = x.iter().zip(y).map(|(x, y)| (x - 15.0) * (y - 15.0)).sum();
    let square: f64 = x.iter().map(|x| (x - 15.0).powi(2)).sum();
    assert!((fact(&all, "r").unwrap() - product / square).abs() < 1e-6);
}

#[test]
fn a_dense_unit_does_not_see_the_order_and_a_convolution_does() {
    for seed in 1..6 {
        let all = report(&format!("see=layers&seed={seed}"));
        let of = |name: &str| fact(&all, name).unwrap();
        assert!(
            of("dense-difference") < 1e-11 * (1.0 + of("dense").abs()),
            "rounding of sums in another order"
        );
        assert!(
            (of("dense") - of("dense-kept")).abs() > 1e-3,
            "weights that stay see another input"
        );
        assert!(
            of("agreement") < 0.7,
            "the convolution's outputs fall apart"
        );
    }
    let one = report("see=layers&kernel=1");
    assert!(
        (fact(&one, "agreement").unwrap() - 1.0).abs() < 1e-9,
        "a kernel of one tap has no neighbours"
    );
}

#[test]
fn what_has_no_correlation_is_told() {
    let problem = |x: &str| {
        text(
            &Bench::open(&format!("#/neighbours?x={x}")).bring(),
            "/problem/code",
        )
        .to_owned()
    };
    assert_eq!(problem("1,2,3"), "neighbours-few");
    assert_eq!(problem("2,2,2,2,2"), "neighbours-flat");
    let short = report("x=1,3,2,5,4&distance=40");
    assert_eq!(
        fact(&short, "distance"),
        Some(2.0),
        "three pairs are the fewest: 5 − 2"
    );
}

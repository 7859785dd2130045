//! The fast ways of pooling, against the definition: long rows, large windows, any stride, dilation and padding, and bit
//! by bit the same however the output is cut.

use super::fast::cases;
use super::trial::{cut, noise, some_part};
use convolens::engine::{
    Amount, Part, PoolKind, PoolSpec, Shape, Tensor, Window, pool_fill, pool_part, reference,
};
use proptest::prelude::*;

/// The definition is slow: no case has more cells in its windows.
const MOST: u64 = 1_000_000;

fn axis() -> impl Strategy<Value = Window> {
    let kernel = prop_oneof![3 => 1..=5_usize, 2 => 1..=40_usize];
    let stride = prop_oneof![3 => Just(1_usize), 2 => Just(2), 1 => 1..=4_usize];
    let dilation = prop_oneof![4 => Just(1_usize), 1 => 1..=3_usize];
    (kernel, stride, dilation).prop_map(|(kernel, stride, dilation)| Window {
        kernel,
        stride,
        dilation,
    })
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        2 => Just(Amount::Valid),
        3 => Just(Amount::SameUpper),
        1 => Just(Amount::SameLower),
        1 => Just(Amount::Causal),
        1 => [[0..9_usize, 0..9], [0..24, 0..24]].prop_map(Amount::Explicit),
    ]
}

#[derive(Debug, Clone)]
struct Trial {
    shape: Shape,
    spec: PoolSpec,
    seed: u64,
}

fn trials() -> impl Strategy<Value = Trial> {
    let height = prop_oneof![1 => Just(1_usize), 4 => 1..=60_usize];
    let width = prop_oneof![3 => 1..=70_usize, 1 => 1..=6000_usize];
    let kind = prop_oneof![Just(PoolKind::Max), Just(PoolKind::Average)];
    (
        (1..=3_usize, height, width),
        [axis(), axis()],
        amounts(),
        kind,
        (
            any::<(bool, bool, u64)>(),
            prop_oneof![9 => Just(false), 1 => Just(true)],
        ),
    )
        .prop_map(
            |(
                (channels, height, width),
                mut window,
                mut amount,
                kind,
                ((ceil, count_padding, seed), is_global),
            )| {
                if is_global {
                    window = [Window::dense(height), Window::dense(width)];
                    amount = Amount::Valid;
                }
                Trial {
                    shape: Shape::new(channels, height, width),
                    spec: PoolSpec {
                        window: if height == 1 {
                            [Window::ONE, window[1]]
                        } else {
                            window
                        },
                        amount,
                        kind,
                        ceil,
                        count_padding,
                    },
                    seed,
                }
            },
        )
        .prop_filter("a possible geometry that is not too slow", |trial| {
            trial.spec.resolve(trial.shape).is_ok_and(|geometry| {
                geometry.weights_per_output() * geometry.output.len().unwrap() as u64 <= MOST
            })
        })
}

/// Noise, among it a few of what is no common number.
fn values(shape: Shape, seed: &mut u64, special: bool) -> Tensor {
    let mut one = || {
        let value = 3.0 * noise(seed);
        match (special, (value.to_bits() >> 3) & 255) {
            (true, 0) => f32::NAN,
            (true, 1) => f32::NEG_INFINITY,
            (true, 2) => f32::INFINITY,
            _ => value,
        }
    };
    let data = (0..shape.len().unwrap()).map(|_| one()).collect();
    Tensor::new(shape, data).unwrap()
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|value| value.to_bits()).collect()
}

/// What is no number has many bit patterns, of which the machine takes any.
fn told_apart(bits: Vec<u32>) -> Vec<u32> {
    let one = |bits| {
        if f32::from_bits(bits).is_nan() {
            f32::NAN.to_bits()
        } else {
            bits
        }
    };
    bits.into_iter().map(one).collect()
}

/// What the definition says, but that a missing number stays missing.
fn expected(input: &Tensor, spec: &PoolSpec) -> Vec<f32> {
    let output = reference::pool(input, spec).unwrap();
    let missing = input
        .data()
        .iter()
        .map(|value| if value.is_nan() { f32::INFINITY } else { 0.0 });
    let missing = Tensor::new(input.shape(), missing.collect()).unwrap();
    let missing = PoolSpec {
        kind: PoolKind::Max,
        ..*spec
    }
    .resolve(input.shape())
    .map(|_| {
        reference::pool(
            &missing,
            &PoolSpec {
                kind: PoolKind::Max,
                ..*spec
            },
        )
        .unwrap()
    });
    let missing = missing.unwrap();
    let pairs = output.data().iter().zip(missing.data());
    pairs
        .map(|(value, missing)| if *missing > 0.0 { f32::NAN } else { *value })
        .collect()
}

fn check(trial: &Trial) -> Result<(), TestCaseError> {
    let Trial { shape, spec, seed } = trial;
    let seed = &mut seed.clone();
    let geometry = spec.resolve(*shape).unwrap();
    let special = *seed % 3 == 0;
    let input = values(*shape, seed, special);
    let mut whole = vec![0.0; geometry.output.len().unwrap()];
    pool_fill(&input, spec, &geometry, &Part::whole(&geometry), &mut whole);
    let [height, width] = geometry.axes.map(|axis| axis.kernel as f32);
    let steps = height + 2.0 * width.log2() + 1.0;
    for (index, (value, expected)) in whole.iter().zip(expected(&input, spec)).enumerate() {
        let close = match spec.kind {
            PoolKind::Max => *value == expected,
            // All cells are below 3.
            PoolKind::Average if expected.is_finite() => {
                (value - expected).abs() <= steps * 3.0 * f32::EPSILON / 2.0
            }
            PoolKind::Average => *value == expected,
        };
        prop_assert!(
            close || value.is_nan() && expected.is_nan(),
            "output {index}: {value} instead of {expected}"
        );
    }
    for _ in 0..3 {
        let part = some_part(&geometry, seed);
        let given = pool_part(&input, spec, &geometry, &part);
        let whole = cut(&whole, &geometry, &part);
        prop_assert_eq!(told_apart(bits(&given)), told_apart(whole), "{:?}", part);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_global_rejects: 10_000_000, ..ProptestConfig::default() })]

    #[test]
    fn pooling_agrees_with_the_definition_in_any_cut(trial in trials()) {
        check(&trial)?;
    }
}

#[test]
fn the_mean_of_a_constant_is_that_constant() {
    let shape = Shape::new(1, 40, 50);
    let input = Tensor::new(shape, vec![7.0; 2000]).unwrap();
    for kernel in 1..=20 {
        let spec = PoolSpec {
            window: [Window::dense(kernel); 2],
            amount: Amount::SameUpper,
            kind: PoolKind::Average,
            ceil: false,
            count_padding: false,
        };
        let geometry = spec.resolve(shape).unwrap();
        let mut output = vec![0.0; 2000];
        pool_fill(
            &input,
            &spec,
            &geometry,
            &Part::whole(&geometry),
            &mut output,
        );
        assert!(
            output.iter().all(|mean| *mean == 7.0),
            "{kernel} × {kernel}"
        );
    }
}

//! Every fast way to compute a convolution, against the definition, over geometries with long rows, large kernels and
//! tails of every length; and bit by bit the same however the output is cut.
//!
//! `CONVOLENS_FAST_CASES` is how many, 10,000 where it says nothing.

use convolens::engine::{Amount, ConvSpec, Fill, Padding, Shape, Window};
use proptest::prelude::*;

use super::trial::{Kind, MOST, Trial, check, made_up};

pub(super) fn cases() -> u32 {
    let asked = std::env::var("CONVOLENS_FAST_CASES").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(10_000)
}

/// Sizes that are small, about a multiple of the SIMD width, or long.
fn sizes(most: usize) -> impl Strategy<Value = usize> {
    prop_oneof![1..=most.min(9), 1..=most.min(34), 1..=most]
}

fn kernels() -> impl Strategy<Value = usize> {
    prop_oneof![3 => 1..=7_usize, 2 => prop::sample::select(vec![1_usize, 3, 5, 7]), 1 => 1..=40_usize]
}

fn axis() -> impl Strategy<Value = Window> {
    let stride = prop_oneof![4 => Just(1_usize), 2 => Just(2), 1 => 1..=4_usize];
    let dilation = prop_oneof![4 => Just(1_usize), 1 => 1..=4_usize];
    (kernels(), stride, dilation).prop_map(|(kernel, stride, dilation)| Window {
        kernel,
        stride,
        dilation,
    })
}

fn paddings() -> impl Strategy<Value = Padding> {
    let amount = prop_oneof![
        2 => Just(Amount::Valid),
        4 => Just(Amount::SameUpper),
        1 => Just(Amount::SameLower),
        1 => Just(Amount::Causal),
        1 => [[0..24_usize, 0..24], [0..24, 0..24]].prop_map(Amount::Explicit),
    ];
    let fill = prop_oneof![
        3 => Just(Fill::Zero),
        1 => (-2.0_f32..2.0).prop_map(Fill::Constant),
        1 => Just(Fill::Mirror),
        1 => Just(Fill::Replicate),
        1 => Just(Fill::Circular),
    ];
    (amount, fill).prop_map(|(amount, fill)| Padding { amount, fill })
}

/// Channels for each group, in and out, and groups.
fn channels() -> impl Strategy<Value = [usize; 3]> {
    prop_oneof![
        3 => Just([1, 1, 1]),
        2 => (1..=13_usize).prop_map(|groups| [1, 1, groups]),
        3 => [1..=18_usize, 1..=18, 1..=1],
        1 => [1..=5_usize, 1..=9, 1..=3],
    ]
}

fn trials() -> impl Strategy<Value = Trial> {
    let kind = prop_oneof![3 => Just(Kind::Any), 1 => Just(Kind::RankOne), 1 => Just(Kind::Box)];
    let size =
        prop_oneof![1 => sizes(70).prop_map(|width| [1, width]), 3 => [sizes(70), sizes(70)]];
    (
        size,
        [axis(), axis()],
        paddings(),
        channels(),
        any::<bool>(),
        kind,
        any::<u64>(),
    )
        .prop_map(
            |([height, width], window, padding, [inputs, outputs, groups], flip, kind, seed)| {
                Trial {
                    shape: Shape::new(inputs * groups, height, width),
                    spec: ConvSpec {
                        window: if height == 1 {
                            [Window::ONE, window[1]]
                        } else {
                            window
                        },
                        padding,
                        out_channels: outputs * groups,
                        groups,
                        flip,
                    },
                    kind,
                    seed,
                }
            },
        )
        .prop_filter("a possible geometry that is not too slow", |trial| {
            trial
                .spec
                .resolve(trial.shape)
                .is_ok_and(|geometry| geometry.macs() <= MOST)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_global_rejects: 10_000_000, ..ProptestConfig::default() })]

    #[test]
    fn every_algorithm_agrees_with_the_definition(trial in trials()) {
        check(&trial).map_err(TestCaseError::fail)?;
    }
}

/// The browser suite runs more of these.
#[test]
fn made_up_trials_agree_too() {
    for number in 0..100 {
        let trial = made_up(number);
        assert_eq!(check(&trial), Ok(()), "{number}: {trial:?}");
    }
}

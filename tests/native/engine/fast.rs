//! Every fast way to compute a convolution, against the definition, over geometries with long rows, large kernels and
//! tails of every length; and bit by bit the same however the output is cut.
//!
//! `CONVOLENS_FAST_CASES` is how many, 10,000 where it says nothing.

use convolens::engine::{
    Algorithm, Amount, ConvSpec, Convolution, Fill, Geometry, Padding, Part, Shape, Tensor, Window,
    reference,
};
use proptest::prelude::*;

/// The definition is slow: no case has more multiply-adds.
const MOST: u64 = 2_000_000;

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

#[derive(Debug, Clone, Copy)]
enum Kind {
    Any,
    /// A column times a row.
    RankOne,
    /// All weights alike.
    Box,
}

#[derive(Debug, Clone)]
struct Trial {
    shape: Shape,
    spec: ConvSpec,
    kind: Kind,
    seed: u64,
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

/// Numbers from −1 to 1, some of them 0.
pub(super) fn noise(seed: &mut u64) -> f32 {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    let bits = (*seed >> 40) as f32;
    if *seed >> 33 & 15 == 0 {
        0.0
    } else {
        bits / (1 << 23) as f32 - 1.0
    }
}

impl Trial {
    fn weights(&self, geometry: &Geometry, seed: &mut u64) -> Vec<f32> {
        let [height, width] = geometry.axes.map(|axis| axis.kernel);
        let kernels = geometry.output.channels * geometry.input.channels / geometry.groups;
        (0..kernels)
            .flat_map(|_| -> Vec<f32> {
                let mut some =
                    |count: usize| -> Vec<f32> { (0..count).map(|_| noise(seed)).collect() };
                match self.kind {
                    Kind::Any => some(height * width),
                    Kind::Box => vec![some(1)[0]; height * width],
                    Kind::RankOne => {
                        let (column, row) = (some(height), some(width));
                        column
                            .iter()
                            .flat_map(|a| row.iter().map(move |b| a * b))
                            .collect()
                    }
                }
            })
            .collect()
    }
}

fn absolute(values: &[f32]) -> Vec<f32> {
    values.iter().map(|value| value.abs()).collect()
}

/// A box of the output that begins and ends anywhere.
pub(super) fn some_part(geometry: &Geometry, seed: &mut u64) -> Part {
    let mut range = |size: usize| {
        let mut at = |end: usize| (((noise(seed) + 1.0) / 2.0 * end as f32) as usize).min(end);
        let (a, b) = (at(size - 1), at(size - 1));
        a.min(b)..a.max(b) + 1
    };
    let output = geometry.output;
    Part {
        channels: range(output.channels),
        rows: range(output.height),
        columns: range(output.width),
    }
}

pub(super) fn cut(whole: &[f32], geometry: &Geometry, part: &Part) -> Vec<u32> {
    let output = geometry.output;
    let mut bits = Vec::new();
    for channel in part.channels.clone() {
        for row in part.rows.clone() {
            let first = (channel * output.height + row) * output.width;
            bits.extend(
                whole[first..][part.columns.clone()]
                    .iter()
                    .map(|value| value.to_bits()),
            );
        }
    }
    bits
}

fn check(trial: &Trial) -> Result<(), TestCaseError> {
    let Trial { shape, spec, .. } = trial;
    let seed = &mut trial.seed.clone();
    let geometry = spec.resolve(*shape).unwrap();
    let input = Tensor::new(
        *shape,
        (0..shape.len().unwrap())
            .map(|_| 3.0 * noise(seed))
            .collect(),
    )
    .unwrap();
    let weights = trial.weights(&geometry, seed);
    let bias: Vec<f32> = (0..spec.out_channels).map(|_| noise(seed)).collect();
    let expected = reference::conv(&input, &weights, Some(&bias), spec).unwrap();
    let mut sizes = *spec;
    if let Fill::Constant(value) = &mut sizes.padding.fill {
        *value = value.abs();
    }
    let sizes = reference::conv(
        &Tensor::new(*shape, absolute(input.data())).unwrap(),
        &absolute(&weights),
        Some(&absolute(&bias)),
        &sizes,
    )
    .unwrap();
    let largest = sizes.data().iter().copied().fold(0.0, f32::max);
    let terms = geometry.weights_per_output() as f32;
    for algorithm in Algorithm::ALL {
        let made = Convolution::by(algorithm, spec, &geometry, &weights, Some(&bias)).unwrap();
        let Some(convolution) = made else { continue };
        let whole = convolution.part(&input, &Part::whole(&geometry));
        for ((index, (value, expected)), size) in whole
            .iter()
            .zip(expected.data())
            .enumerate()
            .zip(sizes.data())
        {
            // A transform's error follows the largest numbers of its tile.
            let (size, steps) = match algorithm {
                Algorithm::Winograd => (largest, 12.0),
                Algorithm::Fourier => (largest, 12.0),
                _ => (*size, 2.0 + 4.0 * terms.sqrt()),
            };
            let bound = steps * f32::EPSILON * size + f32::MIN_POSITIVE;
            prop_assert!(
                (value - expected).abs() <= bound,
                "{algorithm:?}, output {index}: {value} instead of {expected} ± {bound}"
            );
        }
        for _ in 0..3 {
            let part = some_part(&geometry, seed);
            let bits: Vec<u32> = convolution
                .part(&input, &part)
                .iter()
                .map(|value| value.to_bits())
                .collect();
            prop_assert_eq!(
                bits,
                cut(&whole, &geometry, &part),
                "{:?}, {:?}",
                algorithm,
                part
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_global_rejects: 10_000_000, ..ProptestConfig::default() })]

    #[test]
    fn every_algorithm_agrees_with_the_definition(trial in trials()) {
        check(&trial)?;
    }
}

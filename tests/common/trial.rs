//! A convolution with made-up numbers, computed in every way and held against the definition.

use convolens::engine::{
    Algorithm, Amount, ConvSpec, Convolution, Fill, Geometry, Padding, Part, Shape, Tensor, Window,
    reference,
};

/// The definition is slow: no case has more multiply-adds.
pub(crate) const MOST: u64 = 2_000_000;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Any,
    /// A column times a row.
    RankOne,
    /// All weights alike.
    Box,
}

#[derive(Debug, Clone)]
pub(crate) struct Trial {
    pub(crate) shape: Shape,
    pub(crate) spec: ConvSpec,
    pub(crate) kind: Kind,
    pub(crate) seed: u64,
}

/// Numbers from −1 to 1, some of them 0.
pub(crate) fn noise(seed: &mut u64) -> f32 {
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
pub(crate) fn some_part(geometry: &Geometry, seed: &mut u64) -> Part {
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

pub(crate) fn cut(whole: &[f32], geometry: &Geometry, part: &Part) -> Vec<u32> {
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

/// Says what is wrong.
pub(crate) fn check(trial: &Trial) -> Result<(), String> {
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
    let most = |values: &[f32]| {
        values
            .iter()
            .fold(0.0, |most: f32, value| most.max(value.abs()))
    };
    // Outputs may meet nothing but zeros where a tile has other products.
    let largest = most(sizes.data()).max(most(&weights) * most(input.data()));
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
                // Like terms are all rounded the same way; others now up, now down.
                _ if matches!(trial.kind, Kind::Box) => {
                    (*size, 2.0 + 4.0 * terms.sqrt().max(terms / 8.0))
                }
                _ => (*size, 2.0 + 4.0 * terms.sqrt()),
            };
            let bound = steps * f32::EPSILON * size + f32::MIN_POSITIVE;
            if (value - expected).abs() > bound || value.is_nan() {
                return Err(format!(
                    "{algorithm:?}, output {index}: {value} instead of {expected} ± {bound}"
                ));
            }
        }
        for _ in 0..3 {
            let part = some_part(&geometry, seed);
            let bits: Vec<u32> = convolution
                .part(&input, &part)
                .iter()
                .map(|value| value.to_bits())
                .collect();
            if bits != cut(&whole, &geometry, &part) {
                return Err(format!("{algorithm:?}, other bits in {part:?}"));
            }
        }
    }
    Ok(())
}

/// A trial that follows from a number: of every kind, size and padding, small enough for a browser.
pub(crate) fn made_up(number: u64) -> Trial {
    let mut seed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for _ in 0..1000 {
        let mut below =
            |end: usize| (((noise(&mut seed) + 1.0) / 2.0 * end as f32) as usize).min(end - 1);
        let inputs = if below(2) == 0 { 1 } else { 1 + below(18) };
        let groups = if inputs == 1 { 1 + below(6) } else { 1 };
        let mut window = || Window {
            kernel: 1 + below(9),
            stride: 1 + below(5) / 3,
            dilation: 1 + below(5) / 4,
        };
        let window = [window(), window()];
        let [height, width] = [1 + below(40), 1 + below(70)];
        let trial = Trial {
            shape: Shape::new(inputs * groups, height, width),
            spec: ConvSpec {
                window: if height == 1 {
                    [Window::ONE, window[1]]
                } else {
                    window
                },
                padding: Padding {
                    amount: [Amount::Valid, Amount::SameUpper, Amount::Causal][below(3)],
                    fill: [
                        Fill::Zero,
                        Fill::Constant(0.5),
                        Fill::Mirror,
                        Fill::Replicate,
                        Fill::Circular,
                    ][below(5)],
                },
                out_channels: (1 + below(18)) * groups,
                groups,
                flip: below(2) == 0,
            },
            kind: [Kind::Any, Kind::RankOne, Kind::Box][below(3)],
            seed,
        };
        let geometry = trial.spec.resolve(trial.shape);
        if geometry.is_ok_and(|geometry| geometry.macs() <= MOST / 10) {
            return trial;
        }
    }
    panic!("no geometry is possible")
}

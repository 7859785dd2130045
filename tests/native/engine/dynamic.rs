//! Kernels that depend on the input, against definitions in f64 that stand here, and what they refuse.

use convolens::engine::dynamic::{
    Attended, Attention, AttentionSpec, Dense, DynamicError, Generator, List, LocalFilter, mix,
};
use convolens::engine::{
    Amount, Channels, ConvSpec, Fill, GeometryError, Padding, Shape, Tensor, Window, reference,
};
use proptest::prelude::*;
use serde_json::json;

fn numbers(count: usize) -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(-2.0_f32..2.0, count)
}

fn tensors() -> impl Strategy<Value = Tensor> {
    let shapes = (1..4_usize, 1..6_usize, 1..8_usize);
    shapes.prop_flat_map(|(channels, height, width)| {
        let shape = Shape::new(channels, height, width);
        numbers(channels * height * width).prop_map(move |data| Tensor::new(shape, data).unwrap())
    })
}

fn softmax(scores: &[f64]) -> Vec<f64> {
    let powers: Vec<f64> = scores.iter().map(|score| score.exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

fn close(got: &[f32], want: &[f64]) -> Result<(), TestCaseError> {
    prop_assert_eq!(got.len(), want.len());
    for (got, want) in got.iter().zip(want) {
        prop_assert!(
            (f64::from(*got) - want).abs() <= 1e-5 * want.abs().max(1.0),
            "{} instead of {}",
            got,
            want
        );
    }
    Ok(())
}

/// b_row + Σ W(row, column) · x(column).
fn dense(layer: &Dense, inputs: &[f64]) -> Vec<f64> {
    let mut outputs = Vec::new();
    for (row, bias) in layer.bias.iter().enumerate() {
        let mut sum = f64::from(*bias);
        for (column, input) in inputs.iter().enumerate() {
            sum += f64::from(layer.weights[row * inputs.len() + column]) * input;
        }
        outputs.push(sum);
    }
    outputs
}

fn layer(inputs: usize, outputs: usize) -> impl Strategy<Value = Dense> {
    let lists = (numbers(inputs * outputs), numbers(outputs));
    lists.prop_map(|(weights, bias)| Dense { weights, bias })
}

fn attentions() -> impl Strategy<Value = (Tensor, AttentionSpec)> {
    let sizes = (
        1..5_usize,
        1..4_usize,
        1..4_usize,
        1..4_usize,
        0.2_f32..40.0,
    );
    (tensors(), sizes, any::<bool>()).prop_flat_map(|(input, sizes, biased)| {
        let (count, hidden, outputs, kernel, temperature) = sizes;
        let channels = input.shape().channels;
        let conv = ConvSpec {
            window: [Window::dense(kernel), Window::dense(3)],
            padding: Padding {
                amount: Amount::SameUpper,
                fill: Fill::Zero,
            },
            out_channels: outputs,
            groups: 1,
            flip: false,
        };
        let kernels = prop::collection::vec(numbers(outputs * channels * kernel * 3), count);
        let biases = prop::collection::vec(numbers(outputs), if biased { count } else { 0 });
        let squeeze = (layer(channels, hidden), layer(hidden, count));
        (Just(input), kernels, biases, squeeze).prop_map(
            move |(input, kernels, biases, (first, second))| {
                let spec = AttentionSpec {
                    conv,
                    kernels,
                    biases,
                    squeeze: [first, second],
                    temperature,
                };
                (input, spec)
            },
        )
    })
}

fn shares(input: &Tensor, spec: &AttentionSpec) -> Vec<f64> {
    let cells = (input.shape().height * input.shape().width) as f64;
    let means: Vec<f64> = (0..input.shape().channels)
        .map(|channel| {
            input
                .channel(channel)
                .iter()
                .map(|x| f64::from(*x))
                .sum::<f64>()
                / cells
        })
        .collect();
    let [first, second] = &spec.squeeze;
    let units: Vec<f64> = dense(first, &means)
        .into_iter()
        .map(|unit| unit.max(0.0))
        .collect();
    let scores = dense(second, &units);
    softmax(
        &scores
            .iter()
            .map(|score| score / f64::from(spec.temperature))
            .collect::<Vec<f64>>(),
    )
}

/// The cells of one channel under the window of one position, the border cell repeated.
fn under(
    input: &Tensor,
    [height, width]: [usize; 2],
    row: usize,
    column: usize,
    channel: usize,
) -> Vec<f64> {
    let shape = input.shape();
    let clamped = |at: usize, tap: usize, size: usize, end: usize| {
        (at + tap).saturating_sub(size / 2).min(end - 1)
    };
    let mut cells = Vec::new();
    for i in 0..height {
        for j in 0..width {
            let (row, column) = (
                clamped(row, i, height, shape.height),
                clamped(column, j, width, shape.width),
            );
            cells.push(f64::from(input.get(channel, row, column).unwrap()));
        }
    }
    cells
}

fn generated(
    input: &Tensor,
    size: [usize; 2],
    generator: &Generator,
    row: usize,
    column: usize,
) -> Vec<f64> {
    let channels = input.shape().channels;
    let mut means = vec![0.0; size[0] * size[1]];
    for channel in 0..channels {
        for (mean, cell) in means
            .iter_mut()
            .zip(under(input, size, row, column, channel))
        {
            *mean += cell / channels as f64;
        }
    }
    match generator {
        Generator::Linear(layer) => softmax(&dense(layer, &means)),
        Generator::Similar { tau } => {
            let centre = means[means.len() / 2];
            let scores = means
                .iter()
                .map(|x| -(x - centre).powi(2) / f64::from(*tau));
            softmax(&scores.collect::<Vec<f64>>())
        }
    }
}

fn filters() -> impl Strategy<Value = ([usize; 2], Generator)> {
    let sizes =
        (0..3_usize, 0..3_usize).prop_map(|(height, width)| [2 * height + 1, 2 * width + 1]);
    sizes.prop_flat_map(|size| {
        let taps = size[0] * size[1];
        let generators = prop_oneof![
            layer(taps, taps).prop_map(Generator::Linear),
            (0.1_f32..10.0).prop_map(|tau| Generator::Similar { tau }),
        ];
        (Just(size), generators)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn attention_agrees_with_its_definition((input, spec) in attentions()) {
        let attention = Attention::new(spec.clone(), input.shape().channels).unwrap();
        let Attended { output, attention: got, weights, bias } = attention.run(&input).unwrap();
        let shares = shares(&input, &spec);
        close(&got, &shares)?;
        let mixed = |lists: &[Vec<f32>]| -> Vec<f64> {
            let at = |index| lists.iter().zip(&shares).map(|(list, share)| f64::from(list[index]) * share).sum();
            (0..lists[0].len()).map(at).collect()
        };
        close(&weights, &mixed(&spec.kernels))?;
        prop_assert_eq!(bias.is_some(), !spec.biases.is_empty());
        if let Some(bias) = &bias {
            close(bias, &mixed(&spec.biases))?;
        }
        // The mix of the outputs of all kernels, which one convolution with the mixed kernel replaces.
        let mut sums = vec![0.0_f64; output.data().len()];
        for (index, share) in shares.iter().enumerate() {
            let bias = spec.biases.get(index).map(Vec::as_slice);
            let one = reference::conv(&input, &spec.kernels[index], bias, &spec.conv).unwrap();
            prop_assert_eq!(one.shape(), output.shape());
            for (sum, value) in sums.iter_mut().zip(one.data()) {
                *sum += share * f64::from(*value);
            }
        }
        for (got, want) in output.data().iter().zip(&sums) {
            prop_assert!((f64::from(*got) - want).abs() <= 1e-4 * want.abs().max(1.0), "{} instead of {}", got, want);
        }
    }

    #[test]
    fn local_filters_agree_with_their_definition(input in tensors(), (size, generator) in filters()) {
        let filter = LocalFilter::new(size, generator.clone()).unwrap();
        let output = filter.run(&input).unwrap();
        prop_assert_eq!(output.shape(), input.shape());
        let Shape { channels, height, width } = input.shape();
        for row in 0..height {
            for column in 0..width {
                let kernel = generated(&input, size, &generator, row, column);
                close(&filter.kernel_at(&input, row, column), &kernel)?;
                for channel in 0..channels {
                    let cells = under(&input, size, row, column, channel);
                    let want: f64 = kernel.iter().zip(cells).map(|(k, x)| k * x).sum();
                    close(&[output.get(channel, row, column).unwrap()], &[want])?;
                }
            }
        }
        prop_assert!(filter.kernel_at(&input, height, 0).is_empty());
        prop_assert!(filter.kernel_at(&input, 0, width).is_empty());
    }

    #[test]
    fn a_mix_convolves_to_the_mix_of_the_outputs((first, second) in (numbers(5), numbers(5)), share in 0.0_f32..=1.0) {
        let mixed = mix(&first, &second, share).unwrap();
        for (got, (a, b)) in mixed.iter().zip(first.iter().zip(&second)) {
            let share = f64::from(share);
            close(&[*got], &[(1.0 - share) * f64::from(*a) + share * f64::from(*b)])?;
        }
        prop_assert_eq!(mix(&first, &second, 0.0), Ok(first.clone()));
        prop_assert_eq!(mix(&first, &second, 1.0), Ok(second));
    }
}

#[test]
fn extremes_stay_numbers() {
    let input = Tensor::series(vec![-1e18, 0.0, 1e18]).unwrap();
    let filter = LocalFilter::new([1, 3], Generator::Similar { tau: 1e-30 }).unwrap();
    assert_eq!(filter.kernel_at(&input, 0, 1), vec![0.0, 1.0, 0.0]);
    let spec = AttentionSpec {
        squeeze: [
            layer_of(&[1.0], &[0.0]),
            layer_of(&[1e30, -1e30], &[0.0, 0.0]),
        ],
        temperature: f32::MIN_POSITIVE,
        ..two_kernels()
    };
    let attention = Attention::new(spec, 1).unwrap();
    let one = Tensor::series(vec![1.0]).unwrap();
    assert_eq!(attention.attention(&one), Ok(vec![1.0, 0.0]));
}

fn layer_of(weights: &[f32], bias: &[f32]) -> Dense {
    Dense {
        weights: weights.to_vec(),
        bias: bias.to_vec(),
    }
}

/// Two kernels of two taps over one channel, three hidden units.
fn two_kernels() -> AttentionSpec {
    AttentionSpec {
        conv: ConvSpec {
            window: [Window::ONE, Window::dense(2)],
            ..ConvSpec::IDENTITY
        },
        kernels: vec![vec![1.0, 2.0], vec![3.0, 4.0]],
        biases: vec![vec![0.0], vec![1.0]],
        squeeze: [
            layer_of(&[0.0; 3], &[0.0; 3]),
            layer_of(&[0.0; 6], &[0.0; 2]),
        ],
        temperature: 30.0,
    }
}

fn length(list: List, kernel: Option<usize>, expected: usize, got: usize) -> DynamicError {
    DynamicError::Length {
        list,
        kernel,
        expected,
        got,
    }
}

#[test]
fn what_an_attention_refuses() {
    let refused = |change: fn(&mut AttentionSpec)| {
        let mut spec = two_kernels();
        change(&mut spec);
        Attention::new(spec, 1).unwrap_err()
    };
    assert!(Attention::new(two_kernels(), 1).is_ok());
    assert_eq!(
        refused(|spec| spec.kernels.clear()),
        DynamicError::NoKernels
    );
    assert_eq!(
        refused(|spec| spec.kernels[1].push(0.0)),
        length(List::Weights, Some(1), 2, 3)
    );
    assert_eq!(
        refused(|spec| spec.biases.truncate(1)),
        length(List::Biases, None, 2, 1)
    );
    assert_eq!(
        refused(|spec| spec.biases[0].clear()),
        length(List::Bias, Some(0), 1, 0)
    );
    assert_eq!(
        refused(|spec| spec.squeeze[0] = layer_of(&[], &[])),
        DynamicError::NoHidden
    );
    assert_eq!(
        refused(|spec| spec.squeeze[0].weights.push(0.0)),
        length(List::HiddenWeights, None, 3, 4)
    );
    assert_eq!(
        refused(|spec| spec.squeeze[1].bias.push(0.0)),
        length(List::ScoreBias, None, 2, 3)
    );
    assert_eq!(
        refused(|spec| spec.squeeze[1].weights.truncate(5)),
        length(List::ScoreWeights, None, 6, 5)
    );
    assert_eq!(
        refused(|spec| spec.temperature = -1.0),
        DynamicError::Temperature { temperature: -1.0 }
    );
    assert_eq!(
        refused(|spec| spec.temperature = 0.0),
        DynamicError::Temperature { temperature: 0.0 }
    );
    for change in [
        |spec: &mut AttentionSpec| spec.temperature = f32::NAN,
        |spec: &mut AttentionSpec| spec.temperature = f32::INFINITY,
    ] {
        assert!(matches!(refused(change), DynamicError::Temperature { .. }));
    }
    assert_eq!(
        refused(|spec| spec.conv.groups = 2),
        DynamicError::Geometry(GeometryError::GroupsDoNotDivide {
            groups: 2,
            channels: 1,
            which: Channels::In
        })
    );
    assert!(matches!(
        refused(|spec| spec.conv.window[1].stride = 0),
        DynamicError::Geometry(GeometryError::ZeroSize { .. })
    ));

    let attention = Attention::new(two_kernels(), 1).unwrap();
    let two_channels = Tensor::new(Shape::series(2, 3), vec![0.0; 6]).unwrap();
    assert_eq!(
        attention.run(&two_channels),
        Err(GeometryError::ChannelsMismatch {
            expected: 1,
            got: 2
        }
        .into())
    );
    assert_eq!(
        attention.mixed(&[1.0]),
        Err(length(List::Attention, None, 2, 1))
    );
    let short = Tensor::series(vec![1.0]).unwrap();
    assert!(matches!(
        attention.run(&short),
        Err(DynamicError::Geometry(
            GeometryError::SpanExceedsInput { .. }
        ))
    ));
}

#[test]
fn what_a_filter_and_a_mix_refuse() {
    let similar = |tau| Generator::Similar { tau };
    let refused = |size, generator| LocalFilter::new(size, generator).unwrap_err();
    assert_eq!(
        refused([3, 4], similar(1.0)),
        DynamicError::EvenWindow {
            height: 3,
            width: 4
        }
    );
    assert!(matches!(
        refused([0, 3], similar(1.0)),
        DynamicError::Geometry(GeometryError::ZeroSize { .. })
    ));
    assert_eq!(
        refused([3, 3], similar(0.0)),
        DynamicError::Temperature { temperature: 0.0 }
    );
    assert!(matches!(
        refused([3, 3], similar(f32::NAN)),
        DynamicError::Temperature { .. }
    ));
    assert_eq!(
        refused([1, 3], Generator::Linear(layer_of(&[0.0; 9], &[0.0; 2]))),
        length(List::GeneratorBias, None, 3, 2)
    );
    assert_eq!(
        refused([1, 3], Generator::Linear(layer_of(&[0.0; 8], &[0.0; 3]))),
        length(List::GeneratorWeights, None, 9, 8)
    );
    assert!(matches!(
        refused([1, usize::MAX], Generator::Linear(layer_of(&[], &[]))),
        DynamicError::Geometry(GeometryError::TooLarge { .. })
    ));
    assert_eq!(
        mix(&[1.0], &[1.0, 2.0], 0.5),
        Err(length(List::SecondStyle, None, 1, 2))
    );
    assert_eq!(
        mix(&[1.0], &[1.0], -0.5),
        Err(DynamicError::Share { share: -0.5 })
    );
    assert!(mix(&[1.0], &[1.0], f32::NAN).is_err());
}

#[test]
fn refusals_are_serialised_with_a_code() {
    let value = |error: DynamicError| serde_json::to_value(error).unwrap();
    assert_eq!(
        value(length(List::HiddenWeights, None, 3, 4)),
        json!({"code": "length", "list": "hidden-weights", "kernel": null, "expected": 3, "got": 4})
    );
    assert_eq!(
        value(DynamicError::NoKernels),
        json!({"code": "no-kernels"})
    );
    let geometry = GeometryError::ChannelsMismatch {
        expected: 1,
        got: 2,
    };
    assert_eq!(
        value(geometry.into()),
        json!({"code": "channels-mismatch", "expected": 1, "got": 2})
    );
    let of_kernel = length(List::Weights, Some(1), 2, 3);
    assert_eq!(
        of_kernel.to_string(),
        "the weights should have 2 numbers, not 3 (kernel 1)"
    );
}

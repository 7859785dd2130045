//! The transposed convolution against its definition, as the adjoint of the convolution, and what it refuses.

use super::window;
use convolens::case::{ArgumentError, Case, CaseError};
use convolens::engine::{
    Amount, Axis, Channels, ConvSpec, Fill, Gathered, GeometryError, MAX_ELEMENTS, Padding, Shape,
    Size, Tensor, TransposedSpec, Window, conv, conv_transposed, reference,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn numbers(count: usize) -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(-4.0_f32..4.0, count)
}

/// A possible transposed convolution with its numbers: input, weights, and a bias or none.
fn filled() -> impl Strategy<Value = (Tensor, Vec<f32>, Option<Vec<f32>>, TransposedSpec)> {
    let along = (
        1..6_usize,
        1..5_usize,
        1..4_usize,
        [0..5_usize, 0..5],
        0..4_usize,
    );
    let sizes = (1..3_usize, 1..3_usize, 1..4_usize, 1..6_usize, 1..12_usize);
    let series = any::<bool>();
    (along.clone(), along, sizes, series)
        .prop_map(
            |(height, width, (inputs, outputs, groups, rows, columns), series)| {
                let height = if series { (1, 1, 1, [0, 0], 0) } else { height };
                let axes = [height, width];
                let shape = Shape::new(inputs * groups, if series { 1 } else { rows }, columns);
                let spec = TransposedSpec {
                    window: axes
                        .map(|(kernel, stride, dilation, ..)| window(kernel, stride, dilation)),
                    sides: axes.map(|(.., sides, _)| sides),
                    extra: axes.map(|(_, stride, dilation, _, extra)| extra % stride.max(dilation)),
                    out_channels: outputs * groups,
                    groups,
                };
                (shape, spec)
            },
        )
        .prop_filter("a possible geometry", |(shape, spec)| {
            spec.resolve(*shape).is_ok()
        })
        .prop_flat_map(|(shape, spec)| {
            let [height, width] = spec.window;
            let per_input = spec.out_channels / spec.groups * height.kernel * width.kernel;
            let input = numbers(shape.len().unwrap())
                .prop_map(move |data| Tensor::new(shape, data).unwrap());
            let bias = prop::option::of(numbers(spec.out_channels));
            (input, numbers(shape.channels * per_input), bias, Just(spec))
        })
}

/// The convolution that `spec` transposes.
fn transposed_by(spec: &TransposedSpec, inputs: usize) -> ConvSpec {
    ConvSpec {
        window: spec.window,
        padding: Padding {
            amount: Amount::Explicit(spec.sides),
            fill: Fill::Zero,
        },
        out_channels: inputs,
        groups: spec.groups,
        flip: false,
    }
}

/// ⟨a, b⟩.
fn dot(a: &Tensor, b: &Tensor) -> f64 {
    let pairs = a.data().iter().zip(b.data());
    pairs.map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
}

fn absolute(tensor: &Tensor) -> Tensor {
    tensor.clone().map(f32::abs)
}

/// Numbers that follow from a seed, for tensors whose size is known late.
fn noise(shape: Shape, mut seed: u64) -> Tensor {
    let count = shape.len().unwrap();
    let data = (0..count).map(|_| super::trial::noise(&mut seed)).collect();
    Tensor::new(shape, data).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn it_agrees_with_its_definition((input, weights, bias, spec) in filled()) {
        let fast = conv_transposed(&input, &weights, bias.as_deref(), &spec).unwrap();
        let slow = reference::conv_transposed(&input, &weights, bias.as_deref(), &spec).unwrap();
        prop_assert_eq!(fast.shape(), slow.shape());
        for (fast, slow) in fast.data().iter().zip(slow.data()) {
            prop_assert!((fast - slow).abs() <= 1e-4 * slow.abs().max(1.0), "{} instead of {}", fast, slow);
        }
    }

    /// ⟨conv x, y⟩ = ⟨x, convᵀ y⟩ with the same weights, wherever the convolution over that output gives that input.
    #[test]
    fn it_is_the_adjoint_of_the_convolution((y, weights, _, spec) in filled(), seed: u64) {
        let extra = spec.window.map(|window| window.stride - 1);
        let extra = [spec.extra[0].min(extra[0]), spec.extra[1].min(extra[1])];
        let spec = TransposedSpec { extra, ..spec };
        let Ok(geometry) = spec.resolve(y.shape()) else { return Ok(()) };
        let x = noise(geometry.output, seed);
        let forth = transposed_by(&spec, y.shape().channels);
        let there = conv(&x, &weights, None, &forth).unwrap();
        prop_assert_eq!(there.geometry.output, y.shape());
        prop_assert_eq!(there.geometry.macs(), geometry.macs());
        let back = conv_transposed(&y, &weights, None, &spec).unwrap();
        let (left, right) = (dot(&there.output, &y), dot(&x, &back));
        let magnitudes: Vec<f32> = weights.iter().map(|weight| weight.abs()).collect();
        let largest = reference::conv(&absolute(&x), &magnitudes, None, &forth).unwrap();
        let bound = 1e-5 * dot(&largest, &absolute(&y)) + 1e-6;
        prop_assert!((left - right).abs() <= bound, "{left} and {right} ± {bound}");
    }

    #[test]
    fn what_is_written_is_what_is_read((input, _, _, spec) in filled()) {
        for axis in spec.resolve(input.shape()).unwrap().axes {
            let written = |output| -> Vec<Gathered> {
                let products = (0..axis.input).flat_map(|input| {
                    let falls = axis.writes(input).filter(move |product| product.output == Some(output));
                    falls.map(move |product| Gathered { tap: product.tap, input })
                });
                let mut products: Vec<Gathered> = products.collect();
                products.sort_by_key(|product| product.tap);
                products
            };
            for output in 0..axis.output {
                prop_assert_eq!(axis.reads(output).collect::<Vec<_>>(), written(output));
            }
            for input in 0..axis.input {
                for (tap, product) in axis.writes(input).enumerate() {
                    let cell = (input * axis.stride + tap * axis.dilation) as isize - axis.before as isize;
                    prop_assert_eq!((product.tap, product.cell), (tap, cell));
                    let inside = (0..axis.output as isize).contains(&cell).then_some(cell as usize);
                    prop_assert_eq!(product.output, inside);
                }
            }
            prop_assert_eq!(axis.writes(axis.input).count() + axis.reads(axis.output).count(), 0);
        }
    }
}

fn along(window: Window, sides: [usize; 2], extra: usize) -> TransposedSpec {
    TransposedSpec {
        window: [Window::ONE, window],
        sides: [[0, 0], sides],
        extra: [0, extra],
        ..TransposedSpec::IDENTITY
    }
}

fn refusal(spec: TransposedSpec, shape: Shape) -> GeometryError {
    spec.resolve(shape).unwrap_err()
}

#[test]
fn zero_sizes() {
    let zero = |what, axis| GeometryError::ZeroSize { what, axis };
    let series = Shape::series(2, 5);
    for (window, what) in [
        (window(0, 1, 1), Size::Kernel),
        (window(3, 0, 1), Size::Stride),
        (window(3, 1, 0), Size::Dilation),
    ] {
        let refusal = refusal(along(window, [0, 0], 0), series);
        assert_eq!(refusal, zero(what, Some(Axis::Width)));
    }
    let none = TransposedSpec {
        groups: 0,
        ..TransposedSpec::IDENTITY
    };
    assert_eq!(refusal(none, series), zero(Size::Groups, None));
    let none = TransposedSpec {
        out_channels: 0,
        ..TransposedSpec::IDENTITY
    };
    assert_eq!(refusal(none, series), zero(Size::OutChannels, None));
    assert_eq!(
        refusal(TransposedSpec::IDENTITY, Shape::new(1, 0, 3)),
        GeometryError::EmptyInput {
            channels: 1,
            height: 0,
            width: 3
        }
    );
}

#[test]
fn groups_that_do_not_divide() {
    let spec = TransposedSpec {
        out_channels: 4,
        groups: 2,
        ..TransposedSpec::IDENTITY
    };
    let refused = |channels, which| GeometryError::GroupsDoNotDivide {
        groups: 2,
        channels,
        which,
    };
    assert_eq!(refusal(spec, Shape::series(3, 5)), refused(3, Channels::In));
    let odd = TransposedSpec {
        out_channels: 5,
        ..spec
    };
    assert_eq!(refusal(odd, Shape::series(2, 5)), refused(5, Channels::Out));
}

#[test]
fn cropping_everything() {
    let spec = along(window(3, 2, 1), [4, 4], 1);
    let error = refusal(spec, Shape::series(1, 3));
    assert_eq!(
        error,
        GeometryError::CroppedAway {
            axis: Axis::Width,
            before: 4,
            after: 4,
            full: 8,
            limit: 7
        },
        "(3 − 1) · 2 + 3 + 1 = 8"
    );
    assert_eq!(
        error.to_string(),
        "cropping 4 + 4 cells leaves nothing of the 8 of a transposed convolution: crop at most 7 (along the width)"
    );
    assert_eq!(serde_json::to_value(error).unwrap()["code"], "cropped-away");
    let one_less = along(window(3, 2, 1), [4, 3], 1);
    let [_, width] = one_less.resolve(Shape::series(1, 3)).unwrap().axes;
    assert_eq!(width.output, 1);
    let endless = along(window(3, 2, 1), [usize::MAX, usize::MAX], 0);
    assert!(matches!(
        refusal(endless, Shape::series(1, 3)),
        GeometryError::CroppedAway { full: 7, .. }
    ));
}

#[test]
fn extra_cells_stay_below_the_stride_or_the_dilation() {
    for (stride, dilation, limit) in [(1, 1, 0), (3, 1, 2), (1, 4, 3), (2, 3, 2)] {
        let with = |extra| along(window(2, stride, dilation), [0, 0], extra);
        assert!(with(limit).resolve(Shape::series(1, 3)).is_ok());
        assert_eq!(
            refusal(with(limit + 1), Shape::series(1, 3)),
            GeometryError::ExtraTooLarge {
                axis: Axis::Width,
                extra: limit + 1,
                stride,
                dilation,
                limit
            }
        );
    }
}

#[test]
fn too_large() {
    let spec = along(window(2, 1 << 27, 1), [0, 0], 0);
    let elements = (1 << 28) + 2;
    assert_eq!(
        refusal(spec, Shape::series(1, 3)),
        GeometryError::TooLarge {
            elements,
            limit: MAX_ELEMENTS
        },
        "2 · 2²⁷ + 2"
    );
    for window in [
        window(usize::MAX, 1, 1),
        window(2, 1, usize::MAX),
        window(2, usize::MAX, 1),
    ] {
        for crop in [0, 5, usize::MAX - 5] {
            let error = refusal(along(window, [crop, 0], 0), Shape::series(1, 3));
            assert!(matches!(error, GeometryError::TooLarge { .. }), "{error}");
        }
    }
    let channels = TransposedSpec {
        out_channels: 1 << 20,
        ..TransposedSpec::IDENTITY
    };
    assert!(matches!(
        refusal(channels, Shape::series(1 << 10, 1)),
        GeometryError::TooLarge { .. }
    ));
}

#[test]
fn weights_and_biases_are_counted() {
    let input = Tensor::new(Shape::series(4, 3), vec![1.0; 12]).unwrap();
    let spec = TransposedSpec {
        out_channels: 6,
        groups: 2,
        ..along(window(5, 1, 1), [0, 0], 0)
    };
    for ways in [conv_transposed, reference::conv_transposed] {
        assert_eq!(
            ways(&input, &[0.0; 59], None, &spec),
            Err(GeometryError::WeightsLength {
                expected: 60,
                got: 59
            }),
            "4 · (6 / 2) · 5 = 60"
        );
        assert_eq!(
            ways(&input, &[0.0; 60], Some(&[0.0; 4]), &spec),
            Err(GeometryError::BiasLength {
                expected: 6,
                got: 4
            })
        );
    }
}

/// What a case over a series 1, 2, 3 in one channel says.
fn case(mut arguments: Value) -> Result<Vec<usize>, CaseError> {
    arguments["op"] = json!("conv_transposed");
    arguments["input"] = json!({"shape": [1, 3], "data": [1, 2, 3]});
    let case: Case = serde_json::from_value(arguments).unwrap();
    case.run().map(|answer| match answer {
        convolens::case::Answer::Tensor { tensor, .. } => tensor.shape,
        convolens::case::Answer::Color { .. } => panic!("a tensor was expected"),
    })
}

#[test]
fn a_case_is_read_like_a_convolution() {
    let weight = json!({"shape": [1, 2, 3], "data": [0, 0, 0, 0, 0, 0]});
    assert_eq!(case(json!({"weight": weight})), Ok(vec![2, 5]));
    let cropped = json!({"weight": weight, "stride": [2], "output_padding": [1],
        "padding": {"mode": "zero", "amount": [[1, 0]]}});
    assert_eq!(case(cropped), Ok(vec![2, 7]), "2 · 2 + 3 + 1 − 1");

    let refused = |argument: ArgumentError| Err(argument.into());
    let with = |padding: Value| case(json!({"weight": weight, "padding": padding}));
    for amount in ["same_upper", "same_lower", "causal"] {
        let error = ArgumentError::AmountNeedsNumbers {
            amount,
            with: "conv_transposed",
        };
        assert_eq!(with(json!({"mode": amount})), refused(error));
    }
    assert_eq!(
        with(json!({"mode": "mirror", "amount": [[1, 1]]})),
        refused(ArgumentError::IgnoredArgument {
            field: "padding.fill",
            with: "conv_transposed"
        })
    );
    let rank = |field, expected, got| {
        refused(ArgumentError::RankMismatch {
            field,
            expected,
            got,
        })
    };
    assert_eq!(
        case(json!({"weight": weight, "output_padding": [0, 0]})),
        rank("output_padding", 1, 2)
    );
    let flat = json!({"weight": {"shape": [1, 3], "data": [0, 0, 0]}});
    assert_eq!(case(flat), rank("weight.shape", 3, 2));
    let two = json!({"weight": {"shape": [2, 1, 1], "data": [0, 0]}});
    assert_eq!(
        case(two),
        Err(GeometryError::ChannelsMismatch {
            expected: 2,
            got: 1
        }
        .into())
    );
}

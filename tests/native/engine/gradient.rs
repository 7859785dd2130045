//! Every gradient against central differences of the layer's definition.
//!
//! Convolutions are linear and are given small integers, so that sums of f32 and the quotients are exact; cells under a
//! maximum are apart by more than the step.

use super::strategies::{convolutions, poolings, shapes};
use super::{conv_spec, pool_spec, window};
use convolens::engine::{
    Activation, Amount, ConvSpec, Fill, GeometryError, PoolKind, PoolSpec, Shape, Tensor, Window,
    activation_gradient, conv_input_gradient, conv_weight_gradient, global_input_gradient,
    pool_input_gradient, pyramid, pyramid_input_gradient, reference,
};
use proptest::prelude::*;

fn integers(count: usize) -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec((-4..5_i8).prop_map(f32::from), count)
}

fn tensor(shape: Shape, data: Vec<f32>) -> Tensor {
    Tensor::new(shape, data).unwrap()
}

/// Of every output, or of one and 0 for all others.
fn gradients(count: usize) -> impl Strategy<Value = Vec<f32>> {
    let unit = (0..count, 1..5_u8).prop_map(move |(unit, gradient)| {
        let mut gradients = vec![0.0; count];
        gradients[unit] = f32::from(gradient);
        gradients
    });
    prop_oneof![integers(count), unit]
}

#[derive(Debug)]
struct ConvTrial {
    spec: ConvSpec,
    input: Tensor,
    weights: Vec<f32>,
    bias: Vec<f32>,
    gradient: Tensor,
    /// Somewhere to go from the input.
    direction: Vec<f32>,
}

fn conv_trials() -> impl Strategy<Value = ConvTrial> {
    convolutions().prop_flat_map(|(shape, mut spec)| {
        if let Fill::Constant(value) = &mut spec.padding.fill {
            *value = value.round();
        }
        let geometry = spec.resolve(shape).unwrap();
        let cells = shape.len().unwrap();
        let weights = geometry.parameters(false) as usize;
        (
            integers(cells),
            integers(weights),
            integers(spec.out_channels),
            gradients(geometry.output.len().unwrap()),
            integers(cells),
        )
            .prop_map(
                move |(input, weights, bias, gradient, direction)| ConvTrial {
                    spec,
                    input: tensor(shape, input),
                    weights,
                    bias,
                    gradient: tensor(geometry.output, gradient),
                    direction,
                },
            )
    })
}

/// No two cells are alike.
fn apart(shape: Shape) -> impl Strategy<Value = Tensor> {
    let count = shape.len().unwrap();
    let ranks: Vec<i16> = (0..count as i16).map(|rank| rank - 20).collect();
    Just(ranks)
        .prop_shuffle()
        .prop_map(move |ranks| tensor(shape, ranks.into_iter().map(f32::from).collect()))
}

fn pool_trials() -> impl Strategy<Value = (PoolSpec, Tensor, Tensor)> {
    poolings().prop_flat_map(|(shape, spec)| {
        let output = spec.resolve(shape).unwrap().output;
        let gradient = gradients(output.len().unwrap());
        let gradient = gradient.prop_map(move |gradient| tensor(output, gradient));
        (Just(spec), apart(shape), gradient)
    })
}

type PyramidTrial = (PoolKind, Vec<[usize; 2]>, Tensor, Vec<f32>);

fn pyramid_trials() -> impl Strategy<Value = PyramidTrial> {
    let kinds = prop_oneof![Just(PoolKind::Max), Just(PoolKind::Average)];
    let levels = prop::collection::vec([1..6_usize, 1..6_usize], 1..4);
    (kinds, levels, shapes()).prop_flat_map(|(kind, levels, shape)| {
        let bins: usize = levels.iter().map(|[rows, columns]| rows * columns).sum();
        let gradient = gradients(bins * shape.channels);
        (Just(kind), Just(levels), apart(shape), gradient)
    })
}

/// E = Σ ∂E/∂y · y.
fn energy(gradient: &[f32], outputs: &[f32]) -> f64 {
    assert_eq!(gradient.len(), outputs.len());
    let products = gradient.iter().zip(outputs);
    products.map(|(g, y)| f64::from(*g) * f64::from(*y)).sum()
}

/// Holds the gradient of `energy` at some of the numbers against (E(x + h) − E(x − h)) / 2h.
fn check(
    at: &[f32],
    gradient: &[f32],
    step: f32,
    tolerance: f64,
    energy: impl Fn(Vec<f32>) -> f64,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(at.len(), gradient.len());
    let some = at.len().div_ceil(40);
    for index in (at.len() % some..at.len()).step_by(some) {
        let moved = |step: f32| {
            let mut moved = at.to_vec();
            moved[index] += step;
            energy(moved)
        };
        let quotient = (moved(step) - moved(-step)) / f64::from(2.0 * step);
        let got = f64::from(gradient[index]);
        prop_assert!(
            (got - quotient).abs() <= tolerance,
            "number {}: {} instead of {}",
            index,
            got,
            quotient
        );
    }
    Ok(())
}

fn tolerance(kind: PoolKind) -> f64 {
    match kind {
        PoolKind::Max => 0.0,
        // Means are rounded to f32.
        PoolKind::Average => 1e-3,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn of_a_convolution_by_its_input(trial in conv_trials()) {
        let ConvTrial { spec, input, weights, bias, gradient, direction } = trial;
        let geometry = spec.resolve(input.shape()).unwrap();
        let energy_at = |input: Vec<f32>| {
            let input = tensor(geometry.input, input);
            energy(gradient.data(), reference::conv(&input, &weights, Some(&bias), &spec).unwrap().data())
        };
        let got = conv_input_gradient(&geometry, &spec, &weights, &gradient).unwrap();
        prop_assert_eq!(got.shape(), input.shape());
        check(input.data(), got.data(), 1.0, 0.0, energy_at)?;
        let moved = |sign: f32| -> Vec<f32> {
            input.data().iter().zip(&direction).map(|(x, d)| x + sign * d).collect()
        };
        let along = (energy_at(moved(1.0)) - energy_at(moved(-1.0))) / 2.0;
        prop_assert_eq!(energy(got.data(), &direction), along, "every cell at once");
    }

    #[test]
    fn of_a_convolution_by_what_it_learns(trial in conv_trials()) {
        let ConvTrial { spec, input, weights, bias, gradient, .. } = trial;
        let geometry = spec.resolve(input.shape()).unwrap();
        let output = |weights: &[f32], bias: &[f32]| {
            energy(gradient.data(), reference::conv(&input, weights, Some(bias), &spec).unwrap().data())
        };
        let (of_weights, of_bias) = conv_weight_gradient(&geometry, &spec, &input, &gradient).unwrap();
        check(&weights, &of_weights, 1.0, 0.0, |weights| output(&weights, &bias))?;
        check(&bias, &of_bias, 1.0, 0.0, |bias| output(&weights, &bias))?;
    }

    #[test]
    fn of_a_pooling((spec, input, gradient) in pool_trials()) {
        let got = pool_input_gradient(&spec, &input, &gradient).unwrap();
        prop_assert_eq!(got.shape(), input.shape());
        check(input.data(), got.data(), 0.25, tolerance(spec.kind), |moved| {
            let moved = tensor(input.shape(), moved);
            energy(gradient.data(), reference::pool(&moved, &spec).unwrap().data())
        })?;
    }

    #[test]
    fn of_a_pyramid((kind, levels, input, gradient) in pyramid_trials()) {
        let got = pyramid_input_gradient(&input, kind, &levels, &gradient).unwrap();
        prop_assert_eq!(got.shape(), input.shape());
        check(input.data(), got.data(), 0.25, tolerance(kind), |moved| {
            energy(&gradient, &pyramid(&tensor(input.shape(), moved), kind, &levels).unwrap())
        })?;
        let globally = Shape::new(input.shape().channels, 1, 1);
        let first = &gradient[..globally.channels];
        prop_assert_eq!(
            global_input_gradient(&input, kind, &tensor(globally, first.to_vec())).unwrap(),
            pyramid_input_gradient(&input, kind, &[[1, 1]], first).unwrap()
        );
    }

    #[test]
    fn of_an_activation(x in -12.0_f32..12.0, slope in -1.0_f32..1.0) {
        let h = 1e-5;
        // A step over the bend of a rectifier is no difference quotient.
        prop_assume!(f64::from(x.abs()) > h);
        let every = [
            Activation::None,
            Activation::Relu,
            Activation::LeakyRelu(slope),
            Activation::Sigmoid,
            Activation::Tanh,
        ];
        for activation in every {
            let f = |x: f64| match activation {
                Activation::None => x,
                Activation::Relu => x.max(0.0),
                Activation::LeakyRelu(slope) => if x < 0.0 { f64::from(slope) * x } else { x },
                Activation::Sigmoid => 1.0 / (1.0 + (-x).exp()),
                Activation::Tanh => x.tanh(),
            };
            let quotient = (f(f64::from(x) + h) - f(f64::from(x) - h)) / (2.0 * h);
            let got = f64::from(activation.derivative(x));
            prop_assert!((got - quotient).abs() < 1e-6, "{:?}: {} instead of {}", activation, got, quotient);
        }
    }
}

#[test]
fn far_tails_of_an_activation_keep_their_figures() {
    for x in [-80.0_f32, -30.0, 20.0, 40.0] {
        let e = (-f64::from(x.abs())).exp();
        let want = e / (1.0 + e).powi(2);
        let got = f64::from(Activation::Sigmoid.derivative(x));
        assert!((got / want - 1.0).abs() < 1e-6, "{got} instead of {want}");
    }
    assert_eq!(Activation::Tanh.derivative(f32::NEG_INFINITY), 0.0);
    assert!(
        Activation::Relu.derivative(f32::NAN).is_nan(),
        "a missing number stays visible"
    );
    let of_zero = Activation::LeakyRelu(0.25).derivative(0.0);
    assert_eq!(of_zero, 0.25, "from below");
}

#[test]
fn an_activations_gradient_is_its_derivative_times_what_comes() {
    let shape = Shape::new(2, 1, 2);
    let x = tensor(shape, vec![-1.0, 2.0, 0.0, 4.0]);
    let gradient = tensor(shape, vec![8.0, 8.0, 4.0, -2.0]);
    let of = |activation| {
        let got = activation_gradient(activation, &x, &gradient).unwrap();
        got.into_data()
    };
    assert_eq!(of(Activation::Relu), [0.0, 8.0, 0.0, -2.0]);
    assert_eq!(of(Activation::LeakyRelu(0.5)), [4.0, 8.0, 2.0, -2.0]);
    assert_eq!(of(Activation::None), gradient.data());
}

#[test]
fn the_first_of_equal_cells_takes_a_maximums_gradient() {
    let two = [window(2, 2, 1); 2];
    let spec = PoolSpec {
        window: two,
        ..pool_spec(Window::ONE, Amount::Valid, false)
    };
    let first = |cells: [f32; 4]| {
        let input = tensor(Shape::new(1, 2, 2), cells.to_vec());
        let gradient = Tensor::series(vec![7.0]).unwrap();
        let got = pool_input_gradient(&spec, &input, &gradient).unwrap();
        let global = global_input_gradient(&input, PoolKind::Max, &gradient).unwrap();
        assert_eq!(got, global, "one window over all");
        got.into_data()
    };
    assert_eq!(first([1.0, 3.0, 3.0, 2.0]), [0.0, 7.0, 0.0, 0.0]);
    assert_eq!(first([f32::NEG_INFINITY; 4]), [7.0, 0.0, 0.0, 0.0]);
    assert_eq!(
        first([5.0, f32::NAN, 9.0, f32::NAN]),
        [0.0, 7.0, 0.0, 0.0],
        "the output is not a number"
    );
    let padded = pool_spec(window(2, 2, 1), Amount::series(1, 0), false);
    let low = Tensor::series(vec![f32::NEG_INFINITY, 1.0, 2.0]).unwrap();
    let gradient = Tensor::series(vec![1.0, 2.0]).unwrap();
    let got = pool_input_gradient(&padded, &low, &gradient).unwrap();
    assert_eq!(got.data(), [1.0, 0.0, 2.0], "never the padding");
}

#[test]
fn rows_longer_than_a_block() {
    let number = |n: usize| ((n * 7919) % 9) as f32 - 4.0;
    let weights: Vec<f32> = (0..31).map(number).collect();
    let input = Tensor::series((0..9_001).map(|n| number(n + 5)).collect()).unwrap();
    for (stride, dilation) in [(1, 1), (2, 3), (5, 1), (40, 1)] {
        let along = window(31, stride, dilation);
        let spec = conv_spec(along, Amount::SameUpper, Fill::Symmetric);
        let geometry = spec.resolve(input.shape()).unwrap();
        let [_, width] = geometry.axes;
        let gradient = Tensor::series((0..width.output).map(number).collect()).unwrap();
        let want: Vec<f32> = (0..width.input)
            .map(|cell| {
                let readers = width.readers(cell).into_iter();
                let sent = readers.map(|r| weights[r.tap] * gradient.data()[r.output]);
                sent.sum::<f32>()
            })
            .collect();
        let got = conv_input_gradient(&geometry, &spec, &weights, &gradient).unwrap();
        assert_eq!(got.data(), want);
        let (of_weights, _) = conv_weight_gradient(&geometry, &spec, &input, &gradient).unwrap();
        let outputs = reference::conv(&input, &weights, None, &spec).unwrap();
        assert_eq!(
            energy(&of_weights, &weights),
            energy(gradient.data(), outputs.data()),
            "Σ ∂E/∂K · K = Σ ∂E/∂y · y without a bias"
        );
    }
}

#[test]
fn sums_keep_the_documented_bounds() {
    let number = |n: usize| ((n * 7919) % 1009) as f32 / 997.0 + 0.1;
    let weights: Vec<f32> = (0..31).map(number).collect();
    let spec = conv_spec(Window::dense(31), Amount::SameUpper, Fill::Replicate);
    let input = Tensor::series((3..9_003).map(number).collect()).unwrap();
    let geometry = spec.resolve(input.shape()).unwrap();
    let [_, width] = geometry.axes;
    let gradient = Tensor::series((5..9_005).map(number).collect()).unwrap();
    let product = |a: f32, b: f32| f64::from(a) * f64::from(b);
    let off = |got: f32, want: f64| (f64::from(got) - want).abs() / want * f64::from(1 << 24);
    let got = conv_input_gradient(&geometry, &spec, &weights, &gradient).unwrap();
    for (cell, &got) in got.data().iter().enumerate() {
        let readers = width.readers(cell);
        let sent = readers
            .iter()
            .map(|r| product(weights[r.tap], gradient.data()[r.output]));
        let off = off(got, sent.sum());
        assert!(off <= readers.len() as f64 + 1.0, "cell {cell}: {off}");
    }
    let (of_weights, of_bias) = conv_weight_gradient(&geometry, &spec, &input, &gradient).unwrap();
    for (tap, &got) in of_weights.iter().enumerate() {
        let padded = |n: usize| (n + tap).saturating_sub(15).min(8_999);
        let met = gradient.data().iter().enumerate();
        let want = met.map(|(n, &g)| product(g, input.data()[padded(n)])).sum();
        assert!(off(got, want) <= 21.0, "tap {tap}");
    }
    let all: f64 = gradient.data().iter().copied().map(f64::from).sum();
    assert!(off(of_bias[0], all) <= 1.0, "rounded once");
}

#[test]
fn what_has_no_gradient_sends_none() {
    let spec = ConvSpec {
        out_channels: 2,
        ..conv_spec(Window::dense(3), Amount::Valid, Fill::Zero)
    };
    let input = Tensor::series(vec![1.0; 5]).unwrap();
    let geometry = spec.resolve(input.shape()).unwrap();
    let none = tensor(geometry.output, vec![0.0; 6]);
    let weights = [f32::INFINITY; 6];
    let got = conv_input_gradient(&geometry, &spec, &weights, &none).unwrap();
    assert_eq!(got.data(), [0.0; 5]);
    let (of_weights, of_bias) = conv_weight_gradient(&geometry, &spec, &input, &none).unwrap();
    assert_eq!((of_weights, of_bias), (vec![0.0; 6], vec![0.0; 2]));
    let mut one = none;
    one.data_mut()[2] = f32::NAN;
    let weights = [1.0; 6];
    let got = conv_input_gradient(&geometry, &spec, &weights, &one).unwrap();
    assert_eq!(got.data()[..2], [0.0; 2]);
    assert!(got.data()[2..].iter().all(|gradient| gradient.is_nan()));
}

#[test]
fn wrong_shapes_are_refused_with_their_numbers() {
    let spec = ConvSpec {
        window: [Window::dense(2); 2],
        ..ConvSpec::IDENTITY
    };
    let input = tensor(Shape::new(1, 3, 4), vec![0.0; 12]);
    let geometry = spec.resolve(input.shape()).unwrap();
    let turned = tensor(Shape::new(1, 3, 2), vec![0.0; 6]);
    let right = tensor(geometry.output, vec![0.0; 6]);
    let mismatch = GeometryError::ShapeMismatch {
        expected_channels: 1,
        expected_height: 2,
        expected_width: 3,
        channels: 1,
        height: 3,
        width: 2,
    };
    let refused = conv_input_gradient(&geometry, &spec, &[0.0; 4], &turned).unwrap_err();
    assert_eq!(refused, mismatch);
    assert_eq!(
        refused.to_string(),
        "1 × 2 × 3 numbers are needed, and 1 × 3 × 2 are given"
    );
    let data = serde_json::to_value(refused).unwrap();
    assert_eq!(data["code"], "shape-mismatch");
    assert_eq!(data["expected_width"], 3);
    assert_eq!(
        conv_input_gradient(&geometry, &spec, &[0.0; 5], &right),
        Err(GeometryError::WeightsLength {
            expected: 4,
            got: 5
        })
    );
    let learnt = |input: &Tensor, gradient: &Tensor| {
        conv_weight_gradient(&geometry, &spec, input, gradient).map(|_| ())
    };
    assert_eq!(learnt(&input, &turned), Err(mismatch));
    assert!(learnt(&right, &right).is_err() && learnt(&input, &right).is_ok());
    let pooling = PoolSpec {
        window: spec.window,
        ..pool_spec(Window::ONE, Amount::Valid, false)
    };
    let refused = pool_input_gradient(&pooling, &input, &turned);
    assert_eq!(refused, Err(mismatch));
    let refused = activation_gradient(Activation::Tanh, &right, &turned);
    assert_eq!(refused, Err(mismatch));
    assert!(global_input_gradient(&input, PoolKind::Max, &right).is_err());
    assert_eq!(
        pyramid_input_gradient(&input, PoolKind::Max, &[[2, 2]], &[0.0; 3]),
        Err(GeometryError::DataLength {
            expected: 4,
            got: 3
        })
    );
}

#[test]
fn the_largest_sizes_are_answered() {
    const MAX: usize = usize::MAX;
    let input = Tensor::series(vec![1.0, 2.0, 3.0]).unwrap();
    let mut answered = 0;
    for kernel in [1, 2, 3] {
        for stride in [1, 2, MAX / 2, MAX] {
            for dilation in [1, MAX / 2, MAX] {
                let along = window(kernel, stride, dilation);
                for amount in [Amount::Valid, Amount::SameUpper, Amount::series(1, 1)] {
                    let spec = conv_spec(along, amount, Fill::Symmetric);
                    if let Ok(geometry) = spec.resolve(input.shape()) {
                        let weights = vec![1.0; kernel];
                        let gradient = tensor(geometry.output, vec![1.0; geometry.output.width]);
                        assert!(conv_input_gradient(&geometry, &spec, &weights, &gradient).is_ok());
                        assert!(conv_weight_gradient(&geometry, &spec, &input, &gradient).is_ok());
                        answered += 1;
                    }
                    for kind in [PoolKind::Max, PoolKind::Average] {
                        let spec = PoolSpec {
                            kind,
                            ..pool_spec(along, amount, true)
                        };
                        if let Ok(geometry) = spec.resolve(input.shape()) {
                            let gradient =
                                tensor(geometry.output, vec![1.0; geometry.output.width]);
                            assert!(pool_input_gradient(&spec, &input, &gradient).is_ok());
                            answered += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(answered > 0, "some of these geometries are possible");
}

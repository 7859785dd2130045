//! What weights are at first, and how they are replaced.

use convolens::engine::{GeometryError, Shape};
use convolens::net::{Params, Plan, Weights};

use super::{net, over_picture};

fn fresh(text: &str, plan: &Plan, seed: u64) -> Weights {
    Weights::new(&net(text), plan, seed)
}

fn assert_near(numbers: &[f32], wanted: &[f32]) {
    assert_eq!(numbers.len(), wanted.len());
    for (number, wanted) in numbers.iter().zip(wanted) {
        assert!((number - wanted).abs() <= 1e-6, "{number}, not {wanted}");
    }
}

#[test]
fn random_weights_have_the_variance_of_he() {
    let text = "conv,64,5,p2;conv,64,3,p1,g4,relu;max,2;conv,128,1;conv,32,3x1";
    let plan = over_picture(text, 8, 12);
    let weights = fresh(text, &plan, 7);
    for (layer, fan) in [(1, 8 * 25), (2, 16 * 9), (4, 64), (5, 128 * 3)] {
        let numbers = &weights.of(layer).weights;
        let count = numbers.len() as f64;
        let mean = numbers.iter().map(|w| f64::from(*w)).sum::<f64>() / count;
        let square = numbers.iter().map(|w| f64::from(*w).powi(2)).sum::<f64>() / count;
        // Four times what the mean and the variance of so many normal numbers stray by.
        let want = 2.0 / f64::from(fan);
        assert!(
            mean.abs() < 4.0 * (want / count).sqrt(),
            "layer {layer}: {mean}"
        );
        assert!(
            (square / want - 1.0).abs() < 4.0 * (2.0 / count).sqrt(),
            "layer {layer}: {square}"
        );
        assert!(weights.of(layer).bias.iter().all(|bias| *bias == 0.0));
    }
    assert_eq!(weights.of(3), &Params::default(), "a pooling has none");
    assert_eq!(weights.of(0), &Params::default());
    assert_eq!(weights.of(6), &Params::default());
}

/// Links name a seed: these must stay. They were computed from the definitions of SplitMix64 and of Box and Muller, seed
/// 1000 for layer 1 and 1001 for layer 2, apart from this program.
#[test]
fn the_numbers_of_seed_1() {
    let text = "conv,2,3;conv,3,3";
    let plan = over_picture(text, 1, 8);
    let weights = fresh(text, &plan, 1);
    let first = &weights.of(1).weights[..4];
    assert_near(
        first,
        &[0.315_778_2, -0.124_059_28, 0.217_761_87, -0.630_779_3],
    );
    let second = &weights.of(2).weights[..4];
    assert_near(
        second,
        &[0.063_949_71, -0.569_991_47, -0.145_445_03, -0.610_771_5],
    );
}

#[test]
fn a_seed_gives_the_same_weights_whatever_the_other_layers() {
    let (text, other) = ("conv,4,3;conv,4,3", "conv,4,5;conv,4,3");
    let plan = over_picture(text, 2, 16);
    let weights = fresh(text, &plan, 5);
    assert_eq!(weights, fresh(text, &plan, 5));
    assert_ne!(weights, fresh(text, &plan, 6));
    assert_ne!(weights.of(1), weights.of(2));
    let changed = fresh(other, &over_picture(other, 2, 16), 5);
    assert_eq!(changed.of(2), weights.of(2), "layer 1 has other sizes");
    let _ = fresh(text, &plan, u64::MAX);
}

#[test]
fn the_sums_of_what_is_not_random() {
    for kernel in ["1", "2", "3", "4", "5", "1x3", "3x1", "2x5", "1x2"] {
        for (channels, groups) in [(1, 1), (3, 1), (4, 2)] {
            for (init, sum) in [
                ("mean", 1.0),
                ("gauss", 1.0),
                ("identity", 1.0),
                ("edges", 0.0),
                ("laplace", 0.0),
            ] {
                let text = format!("conv,4,{kernel},g{groups},{init}");
                let plan = over_picture(&text, channels, 8);
                let weights = fresh(&text, &plan, 1);
                for of_output in weights
                    .of(1)
                    .weights
                    .chunks_exact(weights.of(1).weights.len() / 4)
                {
                    let got: f32 = of_output.iter().sum();
                    assert!((got - sum).abs() < 1e-5, "{text}: {got}");
                    let size: f32 = of_output.iter().map(|weight| weight.abs()).sum();
                    match init {
                        "edges" if kernel != "1" => {
                            assert!((size - 2.0).abs() < 1e-5, "{text}: {of_output:?}")
                        }
                        "edges" | "laplace" => {}
                        _ => assert!(of_output.iter().all(|weight| *weight >= 0.0)),
                    }
                }
            }
        }
    }
}

#[test]
fn presets_of_one_kernel() {
    let kernel = |text: &str, output, channel| {
        let plan = over_picture(text, 2, 8);
        fresh(text, &plan, 1)
            .kernel(&plan, 1, output, channel)
            .to_vec()
    };
    let (none, centre) = ([0.0; 9], [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(
        kernel("conv,3,3,identity", 0, 0),
        centre,
        "output 0 is channel 0"
    );
    assert_eq!(kernel("conv,3,3,identity", 0, 1), none);
    assert_eq!(kernel("conv,3,3,identity", 1, 1), centre);
    assert_eq!(
        kernel("conv,3,3,identity", 2, 0),
        centre,
        "after the last the first again"
    );
    assert_eq!(
        kernel("conv,1,2,identity", 0, 0),
        [1.0, 0.0, 0.0, 0.0],
        "the left upper one of the middle"
    );
    assert_eq!(kernel("conv,1,2,mean", 0, 0), [0.125; 4], "1 / (2 · 4)");
    let laplace = kernel("conv,1,3,laplace", 0, 1);
    assert_near(
        &laplace,
        &[-1.0, -1.0, -1.0, -1.0, 8.0, -1.0, -1.0, -1.0, -1.0].map(|part| part / 18.0),
    );
    let edge = kernel("conv,4,3,edges", 0, 0);
    let turned = kernel("conv,4,3,edges", 2, 0);
    let transposed: Vec<f32> = (0..9).map(|tap| edge[tap % 3 * 3 + tap / 3]).collect();
    assert!(edge[3] < 0.0 && edge[5] > 0.0, "from left to right");
    assert_near(&turned, &transposed);
}

#[test]
fn flat_and_back() {
    let text = "conv,4,3;max,2;conv,2,3x1,g2,nobias;conv,3,1,gauss";
    let plan = over_picture(text, 2, 16);
    let mut weights = fresh(text, &plan, 3);
    weights.set_bias(1, 3, 0.5);
    let flat = weights.flat();
    assert_eq!(flat.len(), 76 + 12 + 9, "4 · 18 + 4, 2 · 2 · 3, 3 · 2 + 3");
    assert_eq!(flat[75], 0.5, "the last bias of layer 1");
    assert_eq!(Weights::from_flat(&plan, &flat), Ok(weights));
    for got in [0, 96, 98] {
        let wrong = GeometryError::WeightsLength { expected: 97, got };
        assert_eq!(Weights::from_flat(&plan, &vec![0.0; got]), Err(wrong));
    }
}

#[test]
fn a_kernel_is_replaced_or_refused() {
    let text = "conv,4,3;max,2;conv,2,3x1,g2";
    let plan = net(text).plan(Shape::new(2, 16, 16), false).unwrap();
    let before = fresh(text, &plan, 3);
    let mut weights = before.clone();
    let kernel = [1.0, 2.0, 3.0];
    weights.set_kernel(&plan, 3, [1, 1], &kernel).unwrap();
    assert_eq!(weights.kernel(&plan, 3, 1, 1), kernel);
    assert_eq!(
        weights.kernel(&plan, 3, 1, 0),
        before.kernel(&plan, 3, 1, 0)
    );
    let flat = before.flat();
    let changed = weights
        .flat()
        .iter()
        .zip(&flat)
        .filter(|(a, b)| a != b)
        .count();
    assert_eq!(changed, 3);
    for (layer, place, count, expected) in [
        (3, [1, 1], 2, 3),
        (3, [1, 1], 4, 3),
        (3, [1, 1], 0, 3),
        (3, [2, 0], 3, 0),
        (3, [0, 2], 3, 0),
        (2, [0, 0], 4, 0),
        (0, [0, 0], 0, 0),
        (4, [0, 0], 9, 0),
        (usize::MAX, [usize::MAX; 2], 9, 0),
    ] {
        let refusal = weights.set_kernel(&plan, layer, place, &vec![7.0; count]);
        let wrong = GeometryError::WeightsLength {
            expected,
            got: count,
        };
        assert_eq!(refusal, Err(wrong), "layer {layer}, {place:?}");
    }
    assert_eq!(
        weights.kernel(&plan, 3, 1, 1),
        kernel,
        "a refusal changes nothing"
    );
}

#[test]
fn a_layer_is_replaced_or_refused() {
    let text = "conv,2,1x3";
    let plan = over_picture(text, 1, 8);
    let mut weights = fresh(text, &plan, 1);
    let params = |weights: usize, bias: usize| Params {
        weights: vec![2.0; weights],
        bias: vec![3.0; bias],
    };
    assert_eq!(weights.set_layer(1, params(6, 2)), Ok(()));
    assert_eq!(weights.of(1), &params(6, 2));
    assert_eq!(
        weights.set_layer(1, params(5, 2)),
        Err(GeometryError::WeightsLength {
            expected: 6,
            got: 5
        })
    );
    assert_eq!(
        weights.set_layer(1, params(6, 1)),
        Err(GeometryError::BiasLength {
            expected: 2,
            got: 1
        })
    );
    assert_eq!(
        weights.set_layer(
            1,
            Params {
                weights: vec![1.0; 6],
                bias: Vec::new()
            }
        ),
        Ok(())
    );
    assert_eq!(weights.of(1).bias, [3.0, 3.0], "without biases they stay");
}

use super::{conv_spec, pool_spec, window};
use convolens::engine::{
    Activation, Algorithm, Amount, ConvSpec, Fill, PoolKind, PoolSpec, Shape, Tensor, Window, conv,
    global, pad, pool, pyramid,
};

fn series(values: &[f32]) -> Tensor {
    Tensor::series(values.to_vec()).unwrap()
}

#[test]
fn the_lectures_difference_kernel() {
    let spec = conv_spec(Window::dense(3), Amount::Valid, Fill::Zero);
    let result = conv(
        &series(&[3.0, 5.0, 1.0, 4.0, 2.0]),
        &[-1.0, 0.0, 1.0],
        None,
        &spec,
    )
    .unwrap();
    assert_eq!(
        result.output.data(),
        [-2.0, -1.0, 1.0],
        "1 − 3, 4 − 5, 2 − 1"
    );
    assert_eq!(result.algorithm, Algorithm::Direct);
}

#[test]
fn flip_turns_each_kernel_around() {
    let spec = ConvSpec {
        window: [Window::dense(2); 2],
        ..ConvSpec::IDENTITY
    };
    let image = Tensor::new(Shape::new(1, 2, 2), vec![1.0, 2.0, 3.0, 4.0]).unwrap();
    let kernel = [1.0, 10.0, 100.0, 1000.0];
    let upright = conv(&image, &kernel, None, &spec).unwrap();
    let flipped = conv(&image, &kernel, None, &ConvSpec { flip: true, ..spec }).unwrap();
    assert_eq!(upright.output.data(), [4321.0]);
    assert_eq!(flipped.output.data(), [1234.0]);
}

#[test]
fn causal_weights_stand_oldest_first() {
    let spec = conv_spec(Window::dense(2), Amount::Causal, Fill::Zero);
    let result = conv(&series(&[1.0, 2.0, 3.0]), &[10.0, 1.0], None, &spec).unwrap();
    assert_eq!(
        result.output.data(),
        [1.0, 12.0, 23.0],
        "10 times the sample before, once the newest"
    );
}

#[test]
fn groups_do_not_see_each_other() {
    let spec = ConvSpec {
        out_channels: 2,
        groups: 2,
        ..ConvSpec::IDENTITY
    };
    let input = Tensor::new(Shape::series(4, 1), vec![1.0, 10.0, 100.0, 1000.0]).unwrap();
    let result = conv(&input, &[1.0, 2.0, 3.0, 4.0], Some(&[0.5, 0.25]), &spec).unwrap();
    assert_eq!(
        result.output.data(),
        [21.5, 4300.25],
        "1 + 2 · 10 + 0.5, 3 · 100 + 4 · 1000 + 0.25"
    );
}

#[test]
fn padding_never_wins_a_maximum() {
    let spec = pool_spec(window(2, 2, 1), Amount::series(1, 0), false);
    assert_eq!(
        pool(&series(&[-3.0, -5.0, -1.0]), &spec)
            .unwrap()
            .output
            .data(),
        [-3.0, -1.0]
    );
}

#[test]
fn averages_count_padding_only_if_asked_and_never_what_is_beyond() {
    let average = |count_padding| {
        let spec = PoolSpec {
            kind: PoolKind::Average,
            count_padding,
            ..pool_spec(window(3, 3, 1), Amount::series(1, 1), true)
        };
        pool(&series(&[2.0, 4.0, 6.0, 8.0, 10.0]), &spec)
            .unwrap()
            .output
            .into_data()
    };
    assert_eq!(average(false), [3.0, 8.0], "(2 + 4) / 2, (6 + 8 + 10) / 3");
    assert_eq!(
        average(true),
        [2.0, 8.0],
        "(0 + 2 + 4) / 3, (6 + 8 + 10) / 3"
    );
}

#[test]
fn a_missing_number_stays_visible_in_a_maximum() {
    let spec = pool_spec(Window::dense(2), Amount::Valid, false);
    let output = pool(&series(&[1.0, f32::NAN, 2.0, 3.0]), &spec)
        .unwrap()
        .output
        .into_data();
    assert!(output[0].is_nan() && output[1].is_nan());
    assert_eq!(output[2], 3.0);
}

#[test]
fn constant_padding_fills_the_corners_too() {
    let image = Tensor::new(Shape::new(1, 1, 1), vec![5.0]).unwrap();
    let padded = pad(&image, [[1, 0], [1, 1]], Fill::Constant(7.0)).unwrap();
    assert_eq!(padded.shape(), Shape::new(1, 2, 3));
    assert_eq!(padded.data(), [7.0, 7.0, 7.0, 7.0, 5.0, 7.0]);
}

#[test]
fn pyramid_stands_by_level_channel_and_bin() {
    let input = Tensor::new(Shape::new(2, 2, 2), (1..=8).map(|n| n as f32).collect()).unwrap();
    let pooled = pyramid(&input, PoolKind::Average, &[[1, 1], [2, 1]]).unwrap();
    assert_eq!(pooled, [2.5, 6.5, 1.5, 3.5, 5.5, 7.5]);
    assert_eq!(global(&input, PoolKind::Max).unwrap().data(), [4.0, 8.0]);
    assert_eq!(
        pyramid(&series(&[1.0, 2.0]), PoolKind::Max, &[[1, 3]]).unwrap(),
        [1.0, 2.0, 2.0],
        "more bins than cells"
    );
}

#[test]
fn activations() {
    let of = |activation: Activation| [-2.0, 0.0, 3.0].map(|x| activation.apply(x));
    assert_eq!(of(Activation::None), [-2.0, 0.0, 3.0]);
    assert_eq!(of(Activation::Relu), [0.0, 0.0, 3.0]);
    assert_eq!(of(Activation::LeakyRelu(0.25)), [-0.5, 0.0, 3.0]);
    let [low, middle, high] = of(Activation::Sigmoid);
    assert!((low - 0.119_203).abs() < 1e-6 && middle == 0.5 && (high - 0.952_574).abs() < 1e-6);
    assert_eq!(
        Activation::Sigmoid.apply(-200.0),
        0.0,
        "e²⁰⁰ is infinite, its inverse 0"
    );
    assert_eq!(of(Activation::Tanh)[1], 0.0);
    assert!(
        Activation::Relu.apply(f32::NAN).is_nan(),
        "a missing number stays visible"
    );
}

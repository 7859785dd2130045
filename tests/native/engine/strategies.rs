//! Random geometries, small enough that every edge is met often.

use convolens::engine::{
    Amount, ConvSpec, Fill, Padding, PoolKind, PoolSpec, Shape, Tensor, Window,
};
use proptest::prelude::*;

pub(super) fn shapes() -> impl Strategy<Value = Shape> {
    let series =
        (1..3_usize, 1..24_usize).prop_map(|(channels, length)| Shape::series(channels, length));
    let images = (1..3_usize, 1..9_usize, 1..9_usize).prop_map(|(c, h, w)| Shape::new(c, h, w));
    prop_oneof![series, images]
}

/// Strides longer than the kernel included.
fn windows() -> impl Strategy<Value = [Window; 2]> {
    let one = (1..6_usize, 1..8_usize, 1..4_usize).prop_map(|(kernel, stride, dilation)| Window {
        kernel,
        stride,
        dilation,
    });
    [one.clone(), one]
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        Just(Amount::Valid),
        Just(Amount::SameUpper),
        Just(Amount::SameLower),
        Just(Amount::Causal),
        [[0..5_usize, 0..5], [0..5, 0..5]].prop_map(Amount::Explicit),
    ]
}

fn fills() -> impl Strategy<Value = Fill> {
    prop_oneof![
        Just(Fill::Zero),
        (-2.0_f32..2.0).prop_map(Fill::Constant),
        Just(Fill::Mirror),
        Just(Fill::Symmetric),
        Just(Fill::Replicate),
        Just(Fill::Circular),
    ]
}

fn numbers(count: usize) -> impl Strategy<Value = Vec<f32>> {
    prop::collection::vec(-10.0_f32..10.0, count)
}

pub(super) fn tensors(shape: Shape) -> impl Strategy<Value = Tensor> {
    let count = shape.len().expect("strategies make small shapes");
    numbers(count)
        .prop_map(move |data| Tensor::new(shape, data).expect("as many numbers as the shape says"))
}

/// The height of a series has no window: it stays one cell.
fn for_shape(shape: Shape, [height, width]: [Window; 2]) -> [Window; 2] {
    if shape.height == 1 {
        [Window::ONE, width]
    } else {
        [height, width]
    }
}

/// A convolution and a shape that it can be resolved over, channels a multiple of the groups.
pub(super) fn convolutions() -> impl Strategy<Value = (Shape, ConvSpec)> {
    let padding = (amounts(), fills()).prop_map(|(amount, fill)| Padding { amount, fill });
    (
        shapes(),
        windows(),
        padding,
        1..3_usize,
        1..4_usize,
        any::<bool>(),
    )
        .prop_map(|(shape, window, padding, per_group, groups, flip)| {
            let shape = Shape {
                channels: shape.channels * groups,
                ..shape
            };
            let window = for_shape(shape, window);
            (
                shape,
                ConvSpec {
                    window,
                    padding,
                    out_channels: per_group * groups,
                    groups,
                    flip,
                },
            )
        })
        .prop_filter("a possible geometry", |(shape, spec)| {
            spec.resolve(*shape).is_ok()
        })
}

/// A convolution with its numbers: input, weights, and a bias or none.
pub(super) fn filled_convolutions()
-> impl Strategy<Value = (Tensor, Vec<f32>, Option<Vec<f32>>, ConvSpec)> {
    convolutions().prop_flat_map(|(shape, spec)| {
        let [height, width] = spec.window;
        let weights =
            spec.out_channels * shape.channels / spec.groups * height.kernel * width.kernel;
        let bias = prop::option::of(numbers(spec.out_channels));
        (tensors(shape), numbers(weights), bias, Just(spec))
    })
}

pub(super) fn poolings() -> impl Strategy<Value = (Shape, PoolSpec)> {
    let kinds = prop_oneof![Just(PoolKind::Max), Just(PoolKind::Average)];
    (
        shapes(),
        windows(),
        amounts(),
        kinds,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(shape, window, amount, kind, ceil, count_padding)| {
            let window = for_shape(shape, window);
            (
                shape,
                PoolSpec {
                    window,
                    amount,
                    kind,
                    ceil,
                    count_padding,
                },
            )
        })
        .prop_filter("a possible geometry", |(shape, spec)| {
            spec.resolve(*shape).is_ok()
        })
}

pub(super) fn filled_poolings() -> impl Strategy<Value = (Tensor, PoolSpec)> {
    poolings().prop_flat_map(|(shape, spec)| (tensors(shape), Just(spec)))
}

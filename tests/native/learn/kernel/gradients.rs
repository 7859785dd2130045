//! The gradient against finite differences.

use convolens::engine::{Shape, Tensor};
use convolens::learn::kernel::{Examples, Kernel};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::subsequence;

/// Examples with a kernel, a batch of them, and how many numbers the kernel has with its bias.
fn any_examples() -> impl Strategy<Value = (Examples, Kernel, Vec<usize>)> {
    (1..4_usize, 1..5_usize, 0..5_usize, 0..9_usize).prop_flat_map(
        |(rows, columns, down, along)| {
            let (height, width) = (rows + down, columns + along);
            let outputs = (down + 1) * (along + 1);
            (
                vec(-2.0..2.0_f32, height * width),
                vec(-2.0..2.0_f32, outputs),
                vec(-1.0..1.0_f32, rows * columns),
                -1.0..1.0_f32,
                subsequence((0..outputs).collect::<Vec<_>>(), 1..=outputs),
            )
                .prop_map(move |(input, target, weights, bias, batch)| {
                    let input = Tensor::new(Shape::new(1, height, width), input).unwrap();
                    let examples = Examples::new([rows, columns], input, target).unwrap();
                    (examples, Kernel { weights, bias }, batch)
                })
        },
    )
}

/// The mean squared error over a batch, in f64.
fn error(examples: &Examples, kernel: &Kernel, batch: &[usize]) -> f64 {
    let made = examples.predict(kernel).unwrap();
    let square = |&index: &usize| {
        let apart = f64::from(made.data()[index]) - f64::from(examples.target().data()[index]);
        apart * apart
    };
    batch.iter().map(square).sum::<f64>() / batch.len() as f64
}

/// A kernel with one of its numbers moved; the bias is the last.
fn moved(kernel: &Kernel, place: usize, by: f32) -> Kernel {
    let mut new = kernel.clone();
    match new.weights.get_mut(place) {
        Some(weight) => *weight += by,
        None => new.bias += by,
    }
    new
}

proptest! {
    #[test]
    fn it_is_the_slope((examples, kernel, batch) in any_examples()) {
        // The error is a parabola along every number, so that central differences are exact at any distance.
        const STEP: f32 = 0.5;
        let gradient = examples.gradient(&kernel, Some(&batch)).unwrap();
        let slopes = gradient.weights.iter().chain([&gradient.bias]);
        for (place, slope) in slopes.enumerate() {
            let ahead = error(&examples, &moved(&kernel, place, STEP), &batch);
            let behind = error(&examples, &moved(&kernel, place, -STEP), &batch);
            let difference = (ahead - behind) / (2.0 * f64::from(STEP));
            let close = (difference - f64::from(*slope)).abs() < 1e-4 * (1.0 + ahead + behind);
            prop_assert!(close, "{place}: {slope}, by differences {difference}");
        }
    }

    #[test]
    fn a_batch_of_all_is_all((examples, kernel, _) in any_examples()) {
        let all: Vec<usize> = (0..examples.count()).collect();
        let batch = examples.gradient(&kernel, Some(&all)).unwrap();
        prop_assert_eq!(batch, examples.gradient(&kernel, None).unwrap());
        let loss = examples.loss(&kernel).unwrap();
        prop_assert!((error(&examples, &kernel, &all) - loss).abs() <= 1e-12 * loss.max(1e-12));
    }
}

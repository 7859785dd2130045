//! Values that are computed in part are those that are computed whole.

use convolens::engine::{PoolKind, Shape, Tensor};
use convolens::net::{Parts, Plan, Speed, Step, Values};
use proptest::prelude::*;

use super::stacks::stacks;
use super::whole;

/// Some rows and columns of a tensor.
fn cut(tensor: &Tensor, [rows, columns]: [std::ops::Range<usize>; 2]) -> Tensor {
    let channels = tensor.shape().channels;
    let mut data = Vec::new();
    for channel in 0..channels {
        for row in rows.clone() {
            data.extend_from_slice(&tensor.row(channel, row)[columns.clone()]);
        }
    }
    Tensor::new(Shape::new(channels, rows.len(), columns.len()), data).unwrap()
}

/// Some cells of a value: all of a small one.
fn places(plan: &Plan, value: usize) -> impl Iterator<Item = (usize, usize)> {
    let Shape { height, width, .. } = plan.shape(value);
    let step = 1 + height * width / 12;
    (0..height * width)
        .step_by(step)
        .map(move |place| (place / width, place % width))
}

/// One cell of a value, all channels.
fn column(values: &Values, value: usize, row: usize, column: usize) -> Vec<f32> {
    let channels = values.part(value).unwrap().0.shape().channels;
    let cell = |channel| values.get(value, channel, row, column).unwrap();
    (0..channels).map(cell).collect()
}

fn bits(numbers: &[f32]) -> Vec<u32> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

/// Whether a window takes a mean: the order in which it adds depends on how large its input is.
fn means(plan: &Plan) -> bool {
    plan.stages.iter().any(|stage| match &stage.step {
        Step::Pool { spec, .. } => spec.kind == PoolKind::Average,
        _ => false,
    })
}

/// What sums of some hundred numbers below 2 may differ by; like the largest of their value.
fn assert_close(got: &[f32], want: &[f32]) -> Result<(), TestCaseError> {
    prop_assert_eq!(got.len(), want.len());
    let largest = want
        .iter()
        .fold(1.0_f32, |most, number| most.max(number.abs()));
    for (got, want) in got.iter().zip(want) {
        prop_assert!(
            (got - want).abs() <= 1e-5 * largest,
            "{} instead of {}",
            got,
            want
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    /// Plainly they have the same bits, whatever the part; only means of windows may differ in the last ones.
    #[test]
    fn a_part_is_what_the_whole_has_there(stack in stacks()) {
        let plan = stack.plan();
        let (weights, input) = stack.any(&plan);
        let all = Parts::all(&plan).compute(&weights, input.clone(), Speed::Plain).unwrap();
        for value in 0..=plan.depth() {
            for (row, col) in places(&plan, value) {
                let parts = Parts::cell(&plan, value, row, col);
                let needed = cut(&input, parts.input());
                let part = parts.compute(&weights, needed, Speed::Plain).unwrap();
                let (got, want) = (column(&part, value, row, col), column(&all, value, row, col));
                if means(&plan) {
                    assert_close(&got, &want)?;
                } else {
                    prop_assert_eq!(bits(&got), bits(&want), "value {}: {:?} instead of {:?}", value, got, want);
                }
            }
        }
    }

    /// A part may be small enough for another algorithm, whose sums have another order.
    #[test]
    fn a_part_computed_fast_is_close_to_the_whole(stack in stacks()) {
        let plan = stack.plan();
        let (weights, input) = stack.any(&plan);
        let all = Parts::all(&plan).compute(&weights, input.clone(), Speed::Plain).unwrap();
        let value = plan.depth();
        for (row, col) in places(&plan, value) {
            let parts = Parts::cell(&plan, value, row, col);
            let needed = cut(&input, parts.input());
            let part = parts.compute(&weights, needed, Speed::Fast).unwrap();
            assert_close(&column(&part, value, row, col), &column(&all, value, row, col))?;
        }
    }

    #[test]
    fn fast_is_close_to_plain(stack in stacks()) {
        let plan = stack.plan();
        let (weights, input) = stack.any(&plan);
        let compute = |speed| Parts::all(&plan).compute(&weights, input.clone(), speed).unwrap();
        let (plain, fast) = (compute(Speed::Plain), compute(Speed::Fast));
        for value in 0..=plan.depth() {
            assert_close(&whole(&fast, value), &whole(&plain, value))?;
        }
    }
}

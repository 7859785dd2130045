//! Gradients through a stack agree with finite differences; the effective field is made of them.

use convolens::engine::{Shape, Tensor};
use convolens::net::{Effective, Net, Parts, Plan, Speed, Unit, Weights, effective, fields};
use proptest::prelude::*;

use super::stacks::stacks;
use super::{net, noise};

/// Half the step of a difference quotient.
const STEP: f32 = 1.0 / 128.0;

fn number(plan: &Plan, weights: &Weights, input: &Tensor, unit: Unit) -> f64 {
    let values = Parts::all(plan)
        .compute(weights, input.clone(), Speed::Plain)
        .unwrap();
    f64::from(
        values
            .get(unit.value, unit.channel, unit.row, unit.column)
            .unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    /// Where both one-sided quotients agree there is no kink of a maximum or an activation, and the gradient is they.
    #[test]
    fn a_gradient_is_the_difference_quotient(stack in stacks(), pick in any::<u64>()) {
        let plan = stack.plan();
        let (weights, input) = stack.any(&plan);
        let value = plan.depth();
        let shape = plan.shape(value);
        let pick = pick as usize % shape.len().unwrap();
        let unit = Unit {
            value,
            channel: pick / (shape.height * shape.width),
            row: pick / shape.width % shape.height,
            column: pick % shape.width,
        };
        let all = Parts::all(&plan).compute(&weights, input.clone(), Speed::Plain).unwrap();
        let gradient = all.gradient(&plan, &weights, unit, false).unwrap();
        prop_assert_eq!(gradient.tensor.shape(), stack.shape);
        let here = number(&plan, &weights, &input, unit);
        let scale = 1.0 + gradient.tensor.data().iter().fold(0.0_f64, |most, g| most.max(f64::from(g.abs())));
        for cell in 0..input.data().len() {
            let moved = |by: f32| {
                let mut moved = input.clone();
                moved.data_mut()[cell] += by;
                number(&plan, &weights, &moved, unit)
            };
            let (after, before) = ((moved(STEP) - here) / f64::from(STEP), (here - moved(-STEP)) / f64::from(STEP));
            let got = f64::from(gradient.tensor.data()[cell]);
            let noise = 1e-2 * (scale + here.abs());
            if (after - before).abs() < noise {
                let quotient = f64::midpoint(after, before);
                prop_assert!((got - quotient).abs() < noise, "cell {cell}: {got}, and the quotient is {quotient}");
            }
        }
        // Computed for the unit alone, it is the same.
        let parts = Parts::cell(&plan, value, unit.row, unit.column);
        let [rows, columns] = parts.input();
        let mut cut = Vec::new();
        for channel in 0..stack.shape.channels {
            for row in rows.clone() {
                cut.extend_from_slice(&input.row(channel, row)[columns.clone()]);
            }
        }
        let cut = Tensor::new(Shape::new(stack.shape.channels, rows.len(), columns.len()), cut).unwrap();
        let part = parts.compute(&weights, cut, Speed::Plain).unwrap();
        let alone = part.gradient(&plan, &weights, unit, false).unwrap();
        prop_assert_eq!(alone.origin, [rows.start, columns.start]);
        for channel in 0..stack.shape.channels {
            for row in 0..rows.len() {
                let whole = &gradient.tensor.row(channel, rows.start + row)[columns.clone()];
                for (got, want) in alone.tensor.row(channel, row).iter().zip(whole) {
                    prop_assert!(f64::from((got - want).abs()) <= 1e-4 * scale, "{got} instead of {want}");
                }
            }
        }
    }
}

/// The effective field of the middle unit of a stack of so many 3 × 3 layers, over noise.
fn deep(layers: usize, linear: bool) -> (Effective, usize) {
    let text = vec!["conv,8,3,p1,relu"; layers].join(";");
    let stack: Net = net(&text);
    let plan = stack.plan(Shape::new(1, 41, 41), false).unwrap();
    let weights: Vec<Weights> = (1..=10)
        .map(|seed| Weights::new(&stack, &plan, seed))
        .collect();
    let unit = Unit {
        value: layers,
        channel: 0,
        row: 20,
        column: 20,
    };
    let field = effective(&plan, unit, &weights, linear, |[rows, columns]| {
        let mut seed = 7;
        let data = (0..rows.len() * columns.len())
            .map(|_| noise(&mut seed))
            .collect();
        Tensor::new(Shape::new(1, rows.len(), columns.len()), data)
    });
    (field.unwrap(), fields(&plan)[layers][1].size)
}

/// Luo et al. 2016: of a deep stack most of the gradient comes from the middle of the field.
#[test]
fn the_effective_field_is_smaller_than_the_theoretical_and_falls_off_from_its_middle() {
    for linear in [true, false] {
        let (field, size) = deep(8, linear);
        assert_eq!((field.size, size), ([17, 17], 17), "1 + 8 · 2");
        assert!((field.shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(
            field.central > 2.0 * field.even,
            "the central half has {:.2} of the gradient and {:.2} of the cells",
            field.central,
            field.even
        );
        let ring = |distance: usize| -> f64 {
            let cells = (0..17 * 17)
                .filter(|at| (at / 17_usize).abs_diff(8).max((at % 17).abs_diff(8)) == distance);
            let (sum, count) = cells.fold((0.0, 0), |(sum, count), at| {
                (sum + field.shares[at], count + 1)
            });
            sum / f64::from(count)
        };
        assert!(
            ring(0) > ring(4) && ring(4) > ring(8),
            "a bell: {} {} {}",
            ring(0),
            ring(4),
            ring(8)
        );
    }
}

#[test]
fn the_deeper_the_stack_the_smaller_the_part_that_counts() {
    let [(shallow, _), (deeper, _)] = [deep(2, true), deep(10, true)];
    assert!(
        deeper.central - deeper.even > shallow.central - shallow.even,
        "{} of {} after ten layers, {} of {} after two",
        deeper.central,
        deeper.even,
        shallow.central,
        shallow.even
    );
}

//! What a unit depends on and what a cell influences, found by changing one cell after the other.

use std::collections::HashSet;

use convolens::engine::{Fill, Shape, Tensor};
use convolens::net::{
    Cone, Field, Parts, Plan, Region, Speed, Step, Unit, Values, Weights, cone, count, fields,
    frames, influence,
};
use proptest::prelude::*;

use super::stacks::{Stack, stacks};
use super::whole;

/// What one cell gains. Weights are 1 or 2 and cells 1 to 5, so nothing is negative, a larger cell never makes any unit
/// smaller, and no activation is flat. A layer makes a unit at most 2 · 16 taps · 24 channels, below 2¹⁰, times as large
/// as its inputs, and a mean divides a gain by less than that: after five layers a gain of 2⁶⁰ is still larger than every
/// number that was there, so it wins each maximum and no rounding hides it, and it stays below the largest f32, 2¹²⁸.
/// A unit that does not depend on the cell is computed from the same numbers in the same order: its bits stay.
const GAIN: f32 = (1_u64 << 60) as f32;

fn cells(shape: Shape) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..shape.channels).flat_map(move |channel| {
        (0..shape.height)
            .flat_map(move |row| (0..shape.width).map(move |column| (channel, row, column)))
    })
}

fn units(plan: &Plan, value: usize) -> impl Iterator<Item = Unit> {
    cells(plan.shape(value)).map(move |(channel, row, column)| Unit {
        value,
        channel,
        row,
        column,
    })
}

fn compute(plan: &Plan, weights: &Weights, input: Tensor) -> Values {
    let all = Parts::all(plan);
    all.compute(weights, input, Speed::Plain).unwrap()
}

/// Every cell of the input with every unit that changes when the cell does.
fn changes(stack: &Stack, plan: &Plan) -> HashSet<(Unit, Unit)> {
    let (weights, input) = stack.positive(plan);
    let before = compute(plan, &weights, input.clone());
    let mut found = HashSet::new();
    for (index, cell) in units(plan, 0).enumerate() {
        let mut changed = input.clone();
        changed.data_mut()[index] += GAIN;
        let after = compute(plan, &weights, changed);
        for value in 0..=plan.depth() {
            let pairs = whole(&before, value).into_iter().zip(whole(&after, value));
            for (unit, (before, after)) in units(plan, value).zip(pairs) {
                assert!(after.is_finite(), "{after}");
                if before.to_bits() != after.to_bits() {
                    found.insert((cell, unit));
                }
            }
        }
    }
    found
}

fn has(cone: &Cone, unit: Unit) -> bool {
    let of_value: &[Region] = &cone[unit.value];
    of_value
        .iter()
        .any(|region| region.contains(unit.channel, unit.row, unit.column))
}

/// Whether all branches that meet before a value step equally far, and see equally far where their channels stand side by
/// side, for each value.
fn even(plan: &Plan, fields: &[[Field; 2]]) -> Vec<bool> {
    let mut even = vec![true];
    for stage in &plan.stages {
        let meet = |other: usize| {
            even[other] && fields[other].map(|f| f.jump) == fields[stage.input].map(|f| f.jump)
        };
        even.push(
            even[stage.input]
                && match stage.step {
                    Step::Add(other) => meet(other),
                    // Each channel has the frame of its own branch.
                    Step::Cat(other) => even[other] && fields[other] == fields[stage.input],
                    _ => true,
                },
        );
    }
    even
}

/// Whether a convolution copies cells into its padding, which may come from outside the frame.
fn copies(plan: &Plan) -> bool {
    plan.stages.iter().any(|stage| match &stage.step {
        Step::Conv { spec, .. } => !matches!(spec.padding.fill, Fill::Zero | Fill::Constant(_)),
        _ => false,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn a_cone_is_what_changes_a_unit(stack in stacks()) {
        let plan = stack.plan();
        let found = changes(&stack, &plan);
        for value in 0..=plan.depth() {
            // Of a large value every seventh unit or so.
            let step = 1 + plan.shape(value).len().unwrap() / 60;
            for unit in units(&plan, value).step_by(step) {
                let cone = cone(&plan, unit);
                for cell in units(&plan, 0) {
                    prop_assert_eq!(has(&cone, cell), found.contains(&(cell, unit)), "{:?} of {:?}", cell, unit);
                }
                let lit = units(&plan, 0).filter(|cell| has(&cone, *cell)).count();
                prop_assert_eq!(count(&cone[0]), lit, "the cells of {:?}", unit);
            }
        }
    }

    #[test]
    fn an_influence_is_what_a_cell_changes(stack in stacks()) {
        let plan = stack.plan();
        let found = changes(&stack, &plan);
        for cell in units(&plan, 0) {
            let influence = influence(&plan, cell);
            for value in 0..=plan.depth() {
                for unit in units(&plan, value) {
                    prop_assert_eq!(has(&influence, unit), found.contains(&(cell, unit)), "{:?} of {:?}", unit, cell);
                }
            }
        }
    }

    #[test]
    fn each_is_the_other_turned_around_between_any_two_values(stack in stacks()) {
        let plan = stack.plan();
        let step = |value: usize| 1 + plan.shape(value).len().unwrap() / 20;
        for value in 0..=plan.depth() {
            for unit in units(&plan, value).step_by(step(value)) {
                let cone = cone(&plan, unit);
                for earlier in 0..=value {
                    for cell in units(&plan, earlier).step_by(step(earlier)) {
                        let influence = influence(&plan, cell);
                        prop_assert_eq!(has(&cone, cell), has(&influence, unit), "{:?} and {:?}", cell, unit);
                    }
                }
            }
        }
    }

    #[test]
    fn a_frame_holds_the_cone(stack in stacks()) {
        let plan = stack.plan();
        prop_assume!(!copies(&plan));
        for value in 0..=plan.depth() {
            for unit in units(&plan, value) {
                let (cone, frames) = (cone(&plan, unit), frames(&plan, unit));
                for (regions, frame) in cone.iter().zip(&frames) {
                    for region in regions {
                        let [rows, columns] = frame.clone().unwrap();
                        for (hull, frame) in [(region.rows.hull(), rows), (region.columns.hull(), columns)] {
                            prop_assert!(frame.start <= hull.start.cast_signed() && hull.end.cast_signed() <= frame.end);
                        }
                    }
                }
            }
        }
    }

    /// Whether it lies in the padding or not: a frame counts padding.
    #[test]
    fn a_frame_is_as_large_as_the_field_and_moves_by_its_jump(stack in stacks()) {
        let plan = stack.plan();
        let fields = fields(&plan);
        let even = even(&plan, &fields);
        for value in 0..=plan.depth() {
            for unit in units(&plan, value).filter(|_| even[value]) {
                let Some(frame) = frames(&plan, unit)[0].clone() else {
                    return Err(TestCaseError::fail("every unit depends on the input"));
                };
                for ((field, place), frame) in fields[value].iter().zip([unit.row, unit.column]).zip(frame) {
                    // Behind a global pooling the field is the input's, and the frame what windows over it read.
                    if field.jump > 0 {
                        let start = field.start + (place * field.jump).cast_signed();
                        prop_assert_eq!(frame, start..start + field.size.cast_signed());
                    }
                }
            }
        }
    }
}

//! (a) The kernel that made an output is found again.

use convolens::learn::kernel::{Settings, TooFew, recover};

use super::{PLAIN, learned, series};

const GOALS: [&[f32]; 6] = [
    &[0.2, 0.2, 0.2, 0.2, 0.2],
    &[0.1, 0.2, 0.4, 0.2, 0.1],
    &[-1.0, 0.0, 1.0],
    &[1.0, -2.0, 1.0],
    &[0.5, 0.5],
    &[0.3, -0.8, 0.1, 0.6, 0.0, -0.2, 0.4],
];

#[test]
fn the_kernel_of_an_output_is_found_again() {
    for name in ["sunspots", "nile", "elnino"] {
        for goal in GOALS {
            for seed in [1, 2, 3] {
                let task = recover(&series(name), goal, 0.0, seed).unwrap();
                let settings = Settings {
                    momentum: 0.9,
                    seed,
                    ..PLAIN
                };
                let end = learned(&task, settings, 600);
                let apart = end.kernel.distance(task.goal.as_ref().unwrap());
                assert!(apart < 1e-2, "{name}, {goal:?}, seed {seed}: {apart}");
                assert!(
                    end.kernel.bias.abs() < 1e-2 && end.test < 1e-4,
                    "{name}: {end:?}"
                );
            }
        }
    }
}

#[test]
fn noise_costs_as_much_as_it_is_large() {
    let values = series("sunspots");
    let end = |noise: f64, seed: u64| {
        let task = recover(&values, &[-1.0, 0.0, 1.0], noise, seed).unwrap();
        let apart = learned(&task, PLAIN, 600).kernel;
        apart.distance(task.goal.as_ref().unwrap())
    };
    let mean = |noise: f64| (0..20).map(|seed| end(noise, seed)).sum::<f64>() / 20.0;
    let (little, much) = (mean(0.1), mean(0.8));
    assert!(little < 0.05, "{little}");
    assert!(
        much > 4.0 * little,
        "eight times the noise: {much} beside {little}"
    );
}

#[test]
fn the_goal_is_not_among_what_it_is_compared_with() {
    for goal in GOALS {
        let task = recover(&series("sunspots"), goal, 0.0, 0).unwrap();
        for fixed in &task.fixed {
            assert_eq!(fixed.kernel.weights.len(), goal.len());
            assert!(
                task.test.loss(&fixed.kernel).unwrap() > 1e-3,
                "{}",
                fixed.name
            );
        }
    }
}

#[test]
fn as_many_values_as_it_says_are_enough() {
    for size in 1..20 {
        let goal = vec![1.0; size];
        let TooFew { needed, .. } = recover(&[1.0], &goal, 0.0, 0).err().unwrap_or(TooFew {
            got: 0,
            needed: size + 1,
        });
        let values = |count: usize| (0..count).map(|t| (t * t % 7) as f32).collect::<Vec<_>>();
        assert!(recover(&values(needed), &goal, 0.0, 0).is_ok(), "{size}");
        let got = needed - 1;
        let few = recover(&values(got), &goal, 0.0, 0).unwrap_err();
        assert_eq!(few, TooFew { got, needed });
    }
}

//! The optimum and the largest stable rate, against going down and against going past.

use convolens::learn::kernel::{Kernel, Normal, Path, Settings, Task, edges, forecast, recover};

use super::{PLAIN, learned, picture, series};

fn tasks() -> Vec<(&'static str, Task)> {
    let sunspots = series("sunspots");
    vec![
        ("forecast", forecast(&sunspots, 5).unwrap()),
        ("nile", forecast(&series("nile"), 8).unwrap()),
        (
            "noisy",
            recover(&sunspots, &[0.1, 0.2, 0.4, 0.2, 0.1], 0.3, 4).unwrap(),
        ),
        ("edges", edges(&picture(30, 24), 3).unwrap()),
        ("edges of 5", edges(&picture(30, 24), 5).unwrap()),
    ]
}

#[test]
fn nothing_near_the_optimum_is_better() {
    for (name, task) in tasks() {
        let best = Normal::new(&task.training).optimum();
        assert_eq!(best.ridge, 0.0, "{name}");
        let least = task.training.loss(&best.kernel).unwrap();
        for place in 0..=best.kernel.weights.len() {
            for by in [-0.01, 0.01] {
                let mut other = best.kernel.clone();
                match other.weights.get_mut(place) {
                    Some(weight) => *weight += by,
                    None => other.bias += by,
                }
                let loss = task.training.loss(&other).unwrap();
                assert!(loss > least, "{name}: {loss} at {place} is under {least}");
            }
        }
    }
}

#[test]
fn the_way_down_ends_at_the_optimum() {
    for (name, task) in tasks() {
        let best = Normal::new(&task.training).optimum().kernel;
        for seed in [1, 2] {
            let settings = Settings {
                rate: 0.04,
                momentum: 0.9,
                seed,
                ..PLAIN
            };
            let end = learned(&task, settings, 3000).kernel;
            assert!(
                end.distance(&best) < 1e-3,
                "{name}: {end:?} and not {best:?}"
            );
            assert!((end.bias - best.bias).abs() < 1e-3, "{name}");
        }
    }
}

#[test]
fn just_below_the_stable_rate_it_comes_down_and_just_above_it_goes_up() {
    for (name, task) in tasks() {
        for momentum in [0.0, 0.5] {
            let stable = Normal::new(&task.training).stable_rate(momentum);
            let run = |rate: f64| {
                let settings = Settings {
                    rate,
                    momentum,
                    ..PLAIN
                };
                let mut path = Path::new(&task, settings).unwrap();
                path.reach(&task, 1500).unwrap();
                path
            };
            let (below, above) = (run(0.97 * stable), run(1.03 * stable));
            assert_eq!(below.lost_at(), None, "{name}");
            let losses = |path: &Path| {
                let all = path.until(usize::MAX);
                (all[0].training, all[all.len() - 1].training)
            };
            let (first, last) = losses(&below);
            assert!(last < first, "{name}: {first} goes to {last} at {stable}");
            let (first, last) = losses(&above);
            assert!(
                last > 1e3 * first,
                "{name}: {first} goes to {last} above {stable}"
            );
        }
    }
}

#[test]
fn what_diverges_says_when_and_keeps_numbers() {
    let task = forecast(&series("sunspots"), 5).unwrap();
    let settings = Settings { rate: 0.6, ..PLAIN };
    assert!(settings.rate > Normal::new(&task.training).stable_rate(0.0));
    let mut path = Path::new(&task, settings).unwrap();
    path.reach(&task, 300).unwrap();
    let lost = path.lost_at().unwrap();
    assert!((10..300).contains(&lost), "after {lost}");
    let all = path.until(usize::MAX);
    assert_eq!(all.len(), lost, "what is lost is not kept");
    assert!(
        all.iter()
            .all(|s| s.training.is_finite() && s.test.is_finite())
    );
    assert!(all[lost - 1].training > 1e9 * all[0].training);
}

#[test]
fn going_back_is_exact_and_another_seed_is_another_way() {
    let task = forecast(&series("sunspots"), 5).unwrap();
    for batch in [0, 7, 32, 9999] {
        let settings = Settings { batch, ..PLAIN };
        let mut path = Path::new(&task, settings).unwrap();
        path.reach(&task, 20).unwrap();
        let early = path.until(20).to_vec();
        path.reach(&task, 90).unwrap();
        assert_eq!(path.until(20), early);
        assert_eq!(early.len(), 21, "the beginning and 20 steps");
        let mut again = Path::new(&task, settings).unwrap();
        again.reach(&task, 90).unwrap();
        assert_eq!(path.until(90), again.until(90), "the same seed");
        let other = Path::new(
            &task,
            Settings {
                seed: 2,
                ..settings
            },
        )
        .unwrap();
        assert_ne!(path.until(0), other.until(0));
    }
    let whole = learned(&task, PLAIN, 30);
    let batch = task.training.count();
    assert_eq!(
        whole,
        learned(&task, Settings { batch, ..PLAIN }, 30),
        "one batch of all"
    );
}

#[test]
fn where_there_is_no_single_optimum_it_says_so() {
    // Every window of a ramp is a constant and a slope; every window of a constant is one.
    for (name, values) in [("ramp", series("ramp")), ("constant", vec![7.0; 12])] {
        let task = forecast(&values, 4).unwrap();
        let best = Normal::new(&task.training).optimum();
        assert!(best.ridge > 0.0, "{name}");
        assert!(
            task.training.loss(&best.kernel).unwrap() < 1e-9,
            "{name}: it is one of many that fit"
        );
        assert!(task.test.loss(&best.kernel).unwrap() < 1e-6, "{name}");
    }
    // Eight examples and nine numbers.
    let best = Normal::new(&forecast(&series("wave"), 8).unwrap().training).optimum();
    assert!(best.ridge > 0.0 && best.kernel.weights.iter().all(|w| w.is_finite()));
}

#[test]
fn the_largest_eigenvalue_of_a_known_hessian() {
    // Windows of one value, alternately 1 and −1: AᵀA is diagonal with N and N, the Hessian is 2 on both.
    let values: Vec<f32> = (0..40)
        .map(|t| if t % 2 == 0 { 1.0 } else { -1.0 })
        .collect();
    let task = recover(&values, &[0.5], 0.0, 0).unwrap();
    let normal = Normal::new(&task.training);
    assert!(
        (normal.largest() - 2.0).abs() < 1e-6,
        "{}",
        normal.largest()
    );
    assert!((normal.stable_rate(0.0) - 1.0).abs() < 1e-6, "2 / 2");
    assert!((normal.stable_rate(0.5) - 1.5).abs() < 1e-6, "2 · 1.5 / 2");
    // In one step of half the stable rate down such a bowl one is at its end.
    let settings = Settings { rate: 0.5, ..PLAIN };
    let after = learned(&task, settings, 1).kernel;
    assert!(after.distance(&Kernel::new(vec![0.5])) < 1e-5);
}

//! (c) An edge detector from a picture and its Sobel result.

use convolens::learn::kernel::{Settings, TooFew, edges};

use super::{PLAIN, learned, picture};

#[test]
fn what_is_learned_is_sobel() {
    for (side, steps) in [(3, 300), (5, 800)] {
        let task = edges(&picture(60, 44), side).unwrap();
        for (seed, batch) in [(1, 0), (2, 0), (3, 128)] {
            let settings = Settings {
                rate: 0.03,
                momentum: 0.9,
                batch,
                seed,
            };
            let end = learned(&task, settings, steps);
            let apart = end.kernel.distance(task.goal.as_ref().unwrap());
            assert!(apart < 0.02, "{side}, seed {seed}: {apart}");
            let rows: Vec<&[f32]> = end.kernel.weights.chunks(side).collect();
            let middle = &rows[side / 2][side / 2 - 1..side / 2 + 2];
            for (weight, sobel) in middle.iter().zip([-2.0, 0.0, 2.0]) {
                assert!((weight - sobel).abs() < 0.02, "{middle:?}");
            }
        }
    }
}

#[test]
fn without_momentum_it_takes_longer() {
    let task = edges(&picture(60, 44), 3).unwrap();
    let goal = task.goal.as_ref().unwrap();
    let slow = learned(&task, PLAIN, 100).kernel.distance(goal);
    let fast = Settings {
        momentum: 0.9,
        ..PLAIN
    };
    let fast = learned(&task, fast, 100).kernel.distance(goal);
    assert!(fast < slow, "{fast} after as many steps as {slow}");
}

#[test]
fn it_beats_the_other_detectors_on_rows_that_it_has_not_seen() {
    let task = edges(&picture(60, 44), 3).unwrap();
    let end = learned(&task, PLAIN, 300);
    for fixed in &task.fixed {
        let error = task.test.loss(&fixed.kernel).unwrap();
        assert!(
            end.test < error / 10.0,
            "{} beside {error} of {}",
            end.test,
            fixed.name
        );
    }
    assert!(end.test < task.test.loss(&task.baseline).unwrap());
}

#[test]
fn a_picture_may_be_too_small() {
    for side in [3, 5] {
        assert!(edges(&picture(side, side + 1), side).is_ok());
        let few = edges(&picture(side, side), side).unwrap_err();
        assert_eq!(
            few,
            TooFew {
                got: side,
                needed: side + 1
            }
        );
        assert!(edges(&picture(side - 1, 40), side).is_err());
    }
}

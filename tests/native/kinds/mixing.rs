//! Kernels that depend on the input, or are mixed by hand.

use convolens::view::kinds::{Kind, Mixture, Place};

use super::model;

fn mixture(keys: &[(&str, &str)]) -> Mixture {
    model(keys).mixture.unwrap()
}

#[test]
fn the_attentions_shares_change_with_the_light() {
    let shares = |light| mixture(&[("kind", "attention"), ("light", light)]).shares;
    let (dark, usual, light) = (shares("-0.3"), shares("0"), shares("0.3"));
    for shares in [&dark, &usual, &light] {
        assert_eq!(shares.len(), 4);
        assert!(
            (shares.iter().sum::<f32>() - 1.0).abs() < 1e-5,
            "{shares:?}"
        );
    }
    let most = |a: &[f32], b: &[f32]| {
        let steps = a.iter().zip(b).map(|(a, b)| (a - b).abs());
        steps.fold(0.0, f32::max)
    };
    assert!(most(&dark, &usual) > 0.15, "{dark:?} {usual:?}");
    assert!(most(&dark, &light) > 0.25, "{dark:?} {light:?}");
}

#[test]
fn the_attentions_kernel_is_the_mix() {
    let mixture = mixture(&[("kind", "attention"), ("light", "0.2")]);
    for (index, mixed) in mixture.mixed.iter().enumerate() {
        let pairs = mixture.kernels.iter().zip(&mixture.shares);
        let sum: f32 = pairs
            .map(|(kernel, share)| kernel.get(index).unwrap() * share)
            .sum();
        assert!((sum - mixed).abs() < 1e-5);
    }
}

#[test]
fn a_style_at_either_end_is_that_style() {
    for (at, which) in [("0", 0), ("1", 1)] {
        let keys = [
            ("kind", "style"),
            ("first", "edges"),
            ("second", "blur"),
            ("mix", at),
        ];
        let mixture = mixture(&keys);
        assert_eq!(Some(&mixture.mixed), mixture.kernels.get(which), "mix {at}");
    }
    let half = mixture(&[("kind", "style"), ("mix", "0.5")]);
    assert_eq!(half.shares, [0.5, 0.5]);
}

#[test]
fn a_generated_kernel_sums_to_one_and_changes_under_way() {
    let model = model(&[("kind", "filter")]);
    assert_eq!(model.kind, Kind::Filter);
    let at = |row, column| model.generated(Place { row, column });
    for (row, column) in [(0, 0), (9, 12), (17, 23)] {
        let kernel = at(row, column);
        assert_eq!(kernel.len(), 9);
        assert!(
            (kernel.iter().sum::<f32>() - 1.0).abs() < 1e-5,
            "{kernel:?}"
        );
    }
    // Inside the disc all cells are alike; at its edge they are not.
    assert_ne!(at(9, 12), at(9, 6));
    assert!(at(40, 0).is_empty(), "there is no such cell");
}

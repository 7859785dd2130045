use convolens::engine::{Hcl, Lab};
use proptest::prelude::*;

#[test]
fn black_white_and_red() {
    let close = |srgb, [l, a, b]: [f32; 3]| {
        let lab = Lab::from_srgb8(srgb);
        assert!(
            (lab.l - l).abs() < 0.02 && (lab.a - a).abs() < 0.02 && (lab.b - b).abs() < 0.02,
            "{lab:?}"
        );
    };
    close([0, 0, 0], [0.0, 0.0, 0.0]);
    close([255, 255, 255], [100.0, 0.0, 0.0]);
    close([255, 0, 0], [53.24, 80.09, 67.20]);
}

#[test]
fn colours_outside_srgb_are_cut_off() {
    assert_eq!(
        Lab {
            l: 150.0,
            a: 0.0,
            b: 0.0
        }
        .to_srgb8(),
        [255, 255, 255]
    );
    assert_eq!(
        Lab {
            l: -10.0,
            a: 0.0,
            b: 0.0
        }
        .to_srgb8(),
        [0, 0, 0]
    );
}

proptest! {
    #[test]
    fn every_pixel_survives_the_way_to_hcl_and_back(srgb: [u8; 3]) {
        let lab = Lab::from_srgb8(srgb);
        prop_assert_eq!(lab.to_srgb8(), srgb);
        let hcl = lab.to_hcl();
        prop_assert!((0.0..=360.0).contains(&hcl.h_degrees) && hcl.c >= 0.0);
        prop_assert_eq!(hcl.to_lab().to_srgb8(), srgb);
    }

    #[test]
    fn every_hcl_colour_survives_the_way_to_lab_and_back(h_degrees in 0.0_f32..360.0, c in 1.0_f32..100.0, l in 0.0_f32..100.0) {
        let back = Hcl { h_degrees, c, l }.to_lab().to_hcl();
        let turn = (back.h_degrees - h_degrees).rem_euclid(360.0);
        prop_assert!(turn.min(360.0 - turn) < 0.01, "{back:?}");
        prop_assert!((back.c - c).abs() < 1e-3 && (back.l - l).abs() < 1e-3);
    }
}

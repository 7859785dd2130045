//! Slopes of a picture, against the definition.

use convolens::picture::{Operator, Slope, Slopes};
use proptest::prelude::*;

const ALL: [Operator; 4] = [
    Operator::Central,
    Operator::Prewitt,
    Operator::Sobel,
    Operator::Scharr,
];

#[test]
fn a_ramp_has_the_same_slope_everywhere_inside() {
    for operator in ALL {
        let grey = (0..35)
            .map(|i| (3 * (i % 7) + 5 * (i / 7)) as f32)
            .collect();
        let slopes = Slopes::of(grey, 7, 5, operator).unwrap();
        let slope = slopes.at(3, 2);
        let gain = operator.gain();
        assert_eq!(
            slope,
            Slope {
                gx: 2.0 * 3.0 * gain,
                gy: 2.0 * 5.0 * gain
            },
            "{operator:?}"
        );
        assert!((slope.degrees() - 5.0_f32.atan2(3.0).to_degrees()).abs() < 1e-3);
    }
}

#[test]
fn the_kernels_ignore_what_is_flat() {
    for operator in ALL {
        assert_eq!(operator.along().iter().sum::<f32>(), 0.0);
        assert_eq!(operator.down().iter().sum::<f32>(), 0.0);
    }
}

proptest! {
    #[test]
    fn every_slope_is_the_sum_over_its_window(
        (width, height) in (1_usize..6, 1_usize..6),
        grey in proptest::collection::vec(0_u8.., 25),
        operator in proptest::sample::select(ALL.to_vec()),
    ) {
        let cell = |x: isize, y: isize| {
            let x = x.clamp(0, width as isize - 1) as usize;
            let y = y.clamp(0, height as isize - 1) as usize;
            f32::from(grey[y * width + x])
        };
        let plane = grey.iter().take(width * height).map(|level| f32::from(*level)).collect();
        let slopes = Slopes::of(plane, width, height, operator).unwrap();
        for (index, slope) in slopes.all().enumerate() {
            let (x, y) = (index % width, index / width);
            let near: Vec<f32> = (0..9)
                .map(|i| cell(x as isize + i % 3 - 1, y as isize + i / 3 - 1))
                .collect();
            prop_assert_eq!(near.as_slice(), slopes.window(x, y));
            let sum = |kernel: [f32; 9]| kernel.iter().zip(&near).map(|(w, v)| w * v).sum::<f32>();
            prop_assert_eq!(slope, slopes.at(x, y));
            prop_assert_eq!([slope.gx, slope.gy], [sum(operator.along()), sum(operator.down())]);
            prop_assert!((0.0..360.0).contains(&slope.degrees()));
        }
        prop_assert_eq!(slopes.at(width, 0), Slope::default(), "nothing beyond");
    }
}

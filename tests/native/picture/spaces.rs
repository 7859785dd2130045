//! Colours in their spaces: filters of one part, the gamut, and what light does.

use convolens::engine::{Hcl, Lab, in_gamut, light, turned};
use convolens::picture::Image;
use convolens::picture::spaces::{Colours, Filter, Lighting, Measure, Part, Space, dimmed};
use proptest::prelude::*;

fn colours(width: usize, pixels: &[[u8; 3]]) -> Colours {
    let rgba = pixels.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]);
    let image = Image::new(width, pixels.len() / width, rgba.collect());
    Colours::of(&image, usize::MAX)
}

fn pixel(h_degrees: f32, c: f32, l: f32) -> [u8; 3] {
    let lab = Hcl { h_degrees, c, l }.to_lab();
    assert!(in_gamut(lab.to_srgb()), "{h_degrees} {c} {l} is a colour");
    lab.to_srgb8()
}

fn hcl(srgb: [u8; 3]) -> Hcl {
    Lab::from_srgb8(srgb).to_hcl()
}

#[test]
fn hues_are_averaged_over_the_end_of_the_circle() {
    let picture = colours(
        3,
        &[
            pixel(350.0, 40.0, 60.0),
            pixel(0.0, 40.0, 60.0),
            pixel(10.0, 40.0, 60.0),
        ],
    );
    let blurred = picture
        .filtered(Space::Hcl, Part::Hue, Filter::Blur, 3)
        .unwrap();
    let middle = hcl(blurred.srgb[1]);
    assert!(
        turned(0.0, middle.h_degrees).abs() < 1.5,
        "{middle:?}: 350°, 0° and 10° give 0°, not 120°"
    );
    let [left, _, right] = [0, 1, 2].map(|i| hcl(blurred.srgb[i]).h_degrees);
    assert!(
        turned(350.0, left) > 2.0 && turned(10.0, right) < -2.0,
        "the border is repeated: {left} {right}"
    );
}

#[test]
fn one_part_is_filtered_and_the_others_stay() {
    let two = [
        pixel(30.0, 20.0, 40.0),
        pixel(30.0, 20.0, 40.0),
        pixel(100.0, 50.0, 70.0),
        pixel(100.0, 50.0, 70.0),
    ];
    let picture = colours(4, &two);
    for (part, changes) in [
        (Part::Lightness, [true, false, false]),
        (Part::Chroma, [false, true, false]),
        (Part::Hue, [false, false, true]),
    ] {
        let blurred = picture.filtered(Space::Hcl, part, Filter::Blur, 3).unwrap();
        let (old, new) = (hcl(two[1]), hcl(blurred.srgb[1]));
        let moved = [
            (new.l - old.l).abs() > 5.0,
            (new.c - old.c).abs() > 5.0,
            turned(old.h_degrees, new.h_degrees).abs() > 5.0,
        ];
        assert_eq!(moved, changes, "{part:?}: {old:?} {new:?}");
    }
}

#[test]
fn the_mean_in_the_cylinder_is_not_the_mean_on_the_axes() {
    let picture = colours(2, &[pixel(0.0, 40.0, 60.0), pixel(180.0, 40.0, 60.0)]);
    let chroma = |space| {
        let blurred = picture.filtered(space, Part::All, Filter::Blur, 2).unwrap();
        hcl(blurred.srgb[0]).c
    };
    assert!(chroma(Space::Lab) < 1.0, "opposite colours give grey");
    assert!(chroma(Space::Hcl) > 38.0, "as colourful as both");
}

#[test]
fn what_leaves_the_gamut_is_marked_and_counted() {
    let picture = colours(2, &[[255, 0, 0], [250, 250, 250]]);
    let kept = picture
        .filtered(Space::Lab, Part::All, Filter::None, 3)
        .unwrap();
    assert_eq!(
        (kept.outside.clone(), kept.share()),
        (vec![false, false], 0.0)
    );
    assert_eq!(kept.srgb, picture.srgb());
    let mixed = picture
        .filtered(Space::Lab, Part::Ab, Filter::Blur, 3)
        .unwrap();
    assert_eq!(
        mixed.outside,
        [false, true],
        "a third of red's a and b on almost white: no screen has it"
    );
    assert_eq!(mixed.share(), 0.5);
}

#[test]
fn nothing_is_filtered_in_an_empty_picture() {
    let empty = Colours::of(&Image::new(0, 0, Vec::new()), 10);
    assert!(
        empty
            .filtered(Space::Lab, Part::All, Filter::Blur, 3)
            .is_err()
    );
}

#[test]
fn all_numbers_shrink_with_the_light_and_the_hue_stays() {
    let some = [
        [200, 90, 60],
        [80, 160, 90],
        [90, 110, 220],
        [240, 230, 120],
    ];
    let half = Lighting::of(&colours(2, &some), 0.5);
    let root = 0.5_f64.cbrt();
    for ((name, before), after) in "RGBLabC"
        .chars()
        .zip(half.before.numbers())
        .zip(half.after.numbers())
    {
        assert!(after < 0.82 * before, "{name}: {before} {after}");
        if "abC".contains(name) {
            assert!(
                (after / before - root).abs() < 2e-3,
                "{name} goes with ∛0.5: {}",
                after / before
            );
        }
    }
    assert!(half.hue < 0.1 && half.clipped == 0.0, "{half:?}");
    let more = Lighting::of(&colours(2, &some), 1.5);
    assert!(
        more.clipped > 0.2 && more.hue > 0.1,
        "what is cut off changes its hue: {more:?}"
    );
}

proptest! {
    /// Below 216/24389 of white the root is replaced by a straight line, so the light must not fall that far.
    #[test]
    fn a_and_b_go_with_the_cube_root_of_the_light(srgb in [120_u8.., 120_u8.., 120_u8..], times in 0.1_f32..1.0) {
        let (full, less) = (Measure::of(light(srgb)), Measure::of(dimmed(srgb, times)));
        let root = f64::from(times).cbrt();
        prop_assert!((less.a - root * full.a).abs() < 0.02 && (less.b - root * full.b).abs() < 0.02, "{full:?} {less:?}");
        let l = root * (full.l + 16.0) - 16.0;
        prop_assert!((less.l - l).abs() < 0.02, "L + 16 does, not L: {} {}", less.l, l);
    }

    #[test]
    fn every_pixel_of_a_screen_is_in_its_gamut(srgb: [u8; 3]) {
        prop_assert!(in_gamut(Lab::from_srgb8(srgb).to_srgb()));
    }

    #[test]
    fn a_picture_without_a_filter_stays(pixels in proptest::collection::vec(any::<[u8; 3]>(), 6)) {
        let picture = colours(3, &pixels);
        for part in [Part::All, Part::Lightness, Part::Ab, Part::Chroma, Part::Hue] {
            for space in [Space::Rgb, Space::Lab, Space::Hcl] {
                let same = picture.filtered(space, part, Filter::None, 3).unwrap();
                prop_assert_eq!(&same.srgb, &pixels);
                let one = picture.filtered(space, part, Filter::Sharpen, 1).unwrap();
                prop_assert_eq!(&one.srgb, &pixels, "a window of one pixel is its own mean");
            }
        }
    }
}

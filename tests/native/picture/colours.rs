//! The colours of any number, against their formulas one number at a time.

use convolens::picture::{Colour, Job, colour};
use proptest::prelude::*;

/// Rounded, halves to the even number, and 0 for what is not a number.
fn byte(value: f32) -> u8 {
    value.clamp(0.0, 255.0).round_ties_even() as u8
}

fn grey(job: &Job, value: f32) -> u8 {
    byte((value - job.low) * (255.0 / (job.high - job.low)))
}

/// From the colour of zero to that of an end, by the size of the number.
fn signed(job: &Job, value: f32) -> [u8; 4] {
    let [negative, zero, positive] = job.colours.map(|Colour(channels)| channels.map(f32::from));
    let share = (value.abs() * (1.0 / job.high)).clamp(0.0, 1.0);
    let end = if value < 0.0 { negative } else { positive };
    let [red, green, blue] = [0, 1, 2].map(|at| byte(zero[at] + (end[at] - zero[at]) * share));
    [red, green, blue, 255]
}

fn numbers() -> impl Strategy<Value = f32> {
    let special = prop::sample::select(vec![
        0.0,
        -0.0,
        f32::NAN,
        f32::INFINITY,
        f32::NEG_INFINITY,
        f32::MIN_POSITIVE,
        f32::MAX,
        127.5,
        f32::from_bits(127.5_f32.to_bits() - 1),
    ]);
    prop_oneof![4 => -300.0_f32..600.0, 2 => (-600..1200_i16).prop_map(|n| f32::from(n) / 2.0), 1 => special]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn every_number_has_the_colour_of_its_formula(
        values in [numbers(), numbers(), numbers()],
        ends in prop_oneof![Just((0.0_f32, 255.0_f32)), (-400.0_f32..400.0, 0.0_f32..500.0)],
        colours in any::<[[u8; 3]; 3]>(),
    ) {
        let (low, size) = ends;
        let job = Job { low, high: low + size, colours: colours.map(Colour), ..Job::identity(1, 1) };
        let [red, green, blue] = values.map(|value| grey(&job, value));
        prop_assert_eq!(colour(&job, &values), [red, green, blue, 255]);
        prop_assert_eq!(colour(&job, &values[..1]), [red, red, red, 255]);
        let job = Job { signed: true, low: -size, high: size, ..job };
        prop_assert_eq!(colour(&job, &values[..1]), signed(&job, values[0]));
        let [red, green, blue] = values.map(|value| byte(127.5 + 127.5 * (value * (1.0 / job.high))));
        prop_assert_eq!(colour(&job, &values), [red, green, blue, 255]);
    }
}

#[test]
fn other_counts_of_numbers_are_transparent() {
    let job = Job::identity(1, 1);
    assert_eq!(colour(&job, &[]), [0; 4]);
    assert_eq!(colour(&job, &[1.0, 2.0]), [0; 4]);
}

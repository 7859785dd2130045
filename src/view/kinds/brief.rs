//! Numbers in a few characters.

use crate::scene::Words;

/// As [`short`](crate::scene::Numerals::short), but what would be written with a power of ten is about nothing here.
pub(super) fn brief(words: &Words, number: f32) -> String {
    if number != 0.0 && number.abs() < 0.0005 {
        return "≈ 0".to_owned();
    }
    words.numerals.short(f64::from(number))
}

/// At most three decimals: what stands in a narrow row.
pub(super) fn briefer(words: &Words, number: f32) -> String {
    let places = if number.abs() < 1.0 { 1000.0 } else { 100.0 };
    let rounded = (number * places).round() / places;
    brief(words, if rounded == 0.0 { number } else { rounded })
}

//! Numbers as people write them in a field or a URL.

/// A number and the way it was written, such as 1/5.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// As entered.
    pub text: String,
    /// Its value.
    pub value: f32,
}

/// A number as people write it: `.` or `,` for the decimal mark, a minus of any kind, or a fraction such as 1/5.
///
/// ```
/// # use convolens::view::series::State;
/// let mut state = State::default();
/// state.set("bias", "−1/4").unwrap();
/// assert_eq!(state.bias, -0.25);
/// ```
pub(super) fn number(text: &str) -> Option<Number> {
    let text = text.trim().replace(['−', '–'], "-");
    let plain = text.replace(',', ".");
    let one = |part: &str| part.trim().parse::<f32>().ok();
    let value = match plain.split_once('/') {
        Some((over, under)) => one(over)? / one(under)?,
        None => one(&plain)?,
    };
    value.is_finite().then_some(Number { text: plain, value })
}

/// Whether a person's text is a number.
#[cfg(feature = "stack")]
#[must_use]
pub fn is_number(text: &str) -> bool {
    number(text).is_some()
}

/// A list of numbers: separated by commas, or, when there is a semicolon or a space in it, by those
/// (and the comma is then a decimal mark).
pub(super) fn numbers(text: &str) -> Option<Vec<Number>> {
    parts(text.trim()).into_iter().map(number).collect()
}

pub(super) fn joined(numbers: &[Number]) -> String {
    let texts: Vec<&str> = numbers.iter().map(|n| n.text.as_str()).collect();
    texts.join(",")
}

/// The parts of a list, as [`numbers`] takes it apart.
fn parts(text: &str) -> Vec<&str> {
    let loose = |c: char| c == ';' || c.is_whitespace();
    if text.contains(loose) && !text.contains(", ") {
        text.split(loose).filter(|part| !part.is_empty()).collect()
    } else {
        text.split(',').collect()
    }
}

/// The first part of a list that is no number.
pub(super) fn first_broken(text: &str) -> Option<&str> {
    parts(text.trim())
        .into_iter()
        .map(str::trim)
        .find(|part| number(part).is_none())
}

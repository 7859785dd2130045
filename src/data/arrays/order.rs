//! The order in which a person would list names: `conv2` before `conv10`.

use std::cmp::Ordering;

/// Compares names character by character, but runs of digits as numbers.
/// Names that differ only in leading zeros compare as texts, so that equal means the same name.
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (one, other) = (Token::take(&mut left), Token::take(&mut right));
        if one.is_none() && other.is_none() {
            return a.cmp(b);
        }
        match one.cmp(&other) {
            Ordering::Equal => {}
            unequal => return unequal,
        }
    }
}

/// A character, or a number, which stands where digits stand among characters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Token<'n> {
    /// '0' for a number.
    character: char,
    /// Of the number, without leading zeros.
    length: usize,
    digits: &'n str,
}

impl<'n> Token<'n> {
    fn take(text: &mut &'n str) -> Option<Self> {
        let character = text.chars().next()?;
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.len() == text.len() {
            *text = text.get(character.len_utf8()..)?;
            return Some(Self {
                character,
                length: 0,
                digits: "",
            });
        }
        let digits = text.strip_suffix(rest)?.trim_start_matches('0');
        *text = rest;
        Some(Self {
            character: '0',
            length: digits.len(),
            digits,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_numbers() {
        let sorted = [
            "",
            "conv",
            "conv.1",
            "conv0",
            "conv00",
            "conv1",
            "conv01",
            "conv2",
            "conv2.bias",
            "conv2a",
            "conv10",
            "conv99999999999999999999",
            "conv100000000000000000000",
            "conva",
            "слой2",
            "слой10",
        ];
        for (i, a) in sorted.iter().enumerate() {
            for (j, b) in sorted.iter().enumerate() {
                let expected = match (*a, *b) {
                    // equal as numbers: as texts, "conv01" < "conv1"
                    ("conv1", "conv01") => Ordering::Greater,
                    ("conv01", "conv1") => Ordering::Less,
                    _ => i.cmp(&j),
                };
                assert_eq!(natural(a, b), expected, "{a} {b}");
            }
        }
    }
}

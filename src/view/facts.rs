//! What a state says of itself by name, so that a lesson's text need not type a number that can be computed.

use std::collections::BTreeMap;

use serde::Serialize;

/// A number, or a text such as an arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(f64),
    /// A text, the same in every language.
    Text(String),
}

impl From<f64> for Fact {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<f32> for Fact {
    fn from(number: f32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Facts by name.
pub type Facts = BTreeMap<String, Fact>;

/// Facts from pairs of name and value.
///
/// ```
/// # use convolens::view::{Fact, facts};
/// let facts = facts([("stride", 2_usize.into()), ("sum", "1 + 1 = 2".into())]);
/// assert_eq!(facts["stride"], Fact::Number(2.0));
/// ```
pub fn facts<const N: usize>(pairs: [(&str, Fact); N]) -> Facts {
    pairs
        .into_iter()
        .map(|(name, fact)| (name.to_owned(), fact))
        .collect()
}

//! A sentence as a code and what it names: the page has its words.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::view::Fact;

/// A code and its arguments: Fluent's id is a prefix that the place gives, a dash, and the code.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Told {
    code: String,
    #[serde(flatten)]
    arguments: BTreeMap<&'static str, Fact>,
}

impl Told {
    /// A sentence without arguments so far.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            arguments: BTreeMap::new(),
        }
    }

    /// The same sentence with one thing more that it names: a number to be counted by, or a text that is written.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Fact>) -> Self {
        self.arguments.insert(name, value.into());
        self
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

//! The words that stand on the stage. They are an argument: the page formats them, goldens use their ids.

use std::collections::BTreeMap;

use super::Numerals;

/// Words by id, and how numbers are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    table: BTreeMap<String, String>,
    /// How numbers are written.
    pub numerals: Numerals,
}

impl Words {
    /// Words from a table of id and text.
    #[must_use]
    pub fn new(table: BTreeMap<String, String>, decimal: char) -> Self {
        Self {
            table,
            numerals: Numerals::new(decimal),
        }
    }

    /// The word, or its id where the table has none.
    ///
    /// ```
    /// # use convolens::scene::Words;
    /// assert_eq!(Words::default().get("stage-input"), "stage-input");
    /// ```
    #[must_use]
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.table.get(id).map_or(id, String::as_str)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new(BTreeMap::new(), '.')
    }
}

//! A text as a sequence of words or letters, each a place in a vocabulary.

use crate::learn::dense::Matrix;
use crate::net::Random;

/// The most words or letters that are shown.
const MOST: usize = 60;

/// A text taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Text {
    /// Each different word or letter, in the order in which they first appear.
    pub(super) vocabulary: Vec<String>,
    /// Which of them stands where.
    pub(super) places: Vec<usize>,
}

impl Text {
    /// Words without the punctuation at their ends, or letters without gaps; capitals are no others.
    pub(super) fn new(text: &str, letters: bool) -> Self {
        let lower = text.to_lowercase();
        let tokens: Vec<String> = if letters {
            let seen = lower.chars().filter(|letter| !letter.is_whitespace());
            seen.map(String::from).collect()
        } else {
            let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            let words = lower.split_whitespace().map(bare);
            words.filter(|word| !word.is_empty()).collect()
        };
        let mut taken = Self::default();
        for token in tokens.into_iter().take(MOST) {
            let known = taken.vocabulary.iter().position(|word| *word == token);
            let place = known.unwrap_or_else(|| {
                taken.vocabulary.push(token);
                taken.vocabulary.len() - 1
            });
            taken.places.push(place);
        }
        taken
    }

    /// The word or letter at a position.
    pub(super) fn token(&self, position: usize) -> &str {
        let place = self.places.get(position);
        place
            .and_then(|place| self.vocabulary.get(*place))
            .map_or("", String::as_str)
    }

    /// One column a position, with a 1 in the row of its word. Shape (vocabulary, positions).
    pub(super) fn one_hot(&self) -> Matrix {
        let row = |row: usize| {
            self.places
                .iter()
                .map(move |place| f64::from(u8::from(*place == row)))
        };
        let data = (0..self.vocabulary.len()).flat_map(row).collect();
        Matrix::new(self.vocabulary.len(), self.places.len(), data)
    }
}

/// A table of numbers, a column for each of the vocabulary: seeded, from −1 to 1 mostly, rounded to tenths so that products
/// can be followed. Shape (size, vocabulary).
pub(super) fn table(size: usize, vocabulary: usize, seed: u64) -> Matrix {
    let mut random = Random::new(seed);
    let numbers =
        (0..size * vocabulary).map(|_| (random.normal() * 6.0).round().clamp(-15.0, 15.0) / 10.0);
    Matrix::new(size, vocabulary, numbers.collect())
}

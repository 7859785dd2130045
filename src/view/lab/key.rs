//! What can be set in a lab: one table for the address, the controls and the defaults.

use std::ops::RangeInclusive;

use crate::view::keys::{flag, one_of};
use crate::view::numbers::{joined, numbers};

/// A key of a lab's address.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As the address writes it.
    pub name: &'static str,
    /// Its text when nothing is said.
    pub usual: &'static str,
    /// What it takes, and so which control it has.
    pub sort: Sort,
}

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Sort {
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number from the first to the second: a slider.
    Whole(i64, i64),
    /// A number from the first to the second, by steps of the third: a slider.
    Real(f64, f64, f64),
    /// `1` or `0`.
    Switch,
    /// A line of text of so many characters at most.
    Text(usize),
    /// So many numbers, as people write them.
    Numbers(RangeOf),
    /// Nothing: a button, which the lab hears of by [`chosen`](super::Lab::chosen).
    Button,
    /// A whole number that random choices follow from, with a button for another.
    Seed,
    /// What is set by pointing, a text of so many characters at most: it has no control and changes only what is looked at.
    Pointed(usize),
}

/// How many numbers a list may have; none are allowed where it begins with 0.
#[derive(Clone, Copy, Debug)]
pub struct RangeOf(pub usize, pub usize);

/// The largest seed.
const SEEDS: RangeInclusive<u64> = 0..=999_999;

impl Key {
    /// A key, its usual text and what it takes.
    #[must_use]
    pub const fn new(name: &'static str, usual: &'static str, sort: Sort) -> Self {
        Self { name, usual, sort }
    }

    /// The text as it is kept, if the key takes it.
    pub(super) fn read(&self, text: &str) -> Option<String> {
        match self.sort {
            Sort::Choice(words) => one_of(words, text).map(str::to_owned),
            Sort::Whole(low, high) => {
                let number: i64 = text.parse().ok()?;
                (low..=high).contains(&number).then(|| number.to_string())
            }
            Sort::Real(low, high, _) => {
                let number: f64 = text.parse().ok()?;
                (low..=high).contains(&number).then(|| number.to_string())
            }
            Sort::Switch => flag(text).map(crate::view::keys::truth),
            Sort::Text(most) | Sort::Pointed(most) => {
                (text.chars().count() <= most).then(|| text.to_owned())
            }
            Sort::Numbers(RangeOf(fewest, most)) => {
                if text.is_empty() {
                    return (fewest == 0).then(String::new);
                }
                let list = numbers(text)?;
                (fewest..=most).contains(&list.len()).then(|| joined(&list))
            }
            Sort::Button => Some(String::new()),
            Sort::Seed => {
                let seed: u64 = text.parse().ok()?;
                SEEDS.contains(&seed).then(|| seed.to_string())
            }
        }
    }
}

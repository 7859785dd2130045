//! How many passed.

use std::iter::Sum;
use std::process::ExitStatus;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

impl Tally {
    pub(super) fn ran(&self) -> u64 {
        self.passed + self.failed
    }

    /// One check that is or is not in order.
    pub(super) fn one(passed: bool) -> Self {
        Self {
            passed: passed.into(),
            failed: (!passed).into(),
            skipped: 0,
        }
    }

    /// A program that fails without having counted a failure (it did not compile, it crashed) failed once.
    pub(super) fn checked(mut self, status: ExitStatus) -> Self {
        if !status.success() && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, tally| Self {
            passed: sum.passed + tally.passed,
            failed: sum.failed + tally.failed,
            skipped: sum.skipped + tally.skipped,
        })
    }
}

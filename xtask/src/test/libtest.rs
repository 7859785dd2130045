//! Counting what Rust's test harness prints; wasm-bindgen's runner prints the same.

use std::process::Command;

use anyhow::Result;

use super::tally::Tally;
use crate::process;

/// Runs the tests and passes their output on.
pub(super) fn run(command: &mut Command) -> Result<Tally> {
    let mut sum = Tally::default();
    let status = process::stream(command, |line| {
        if let Some(tally) = result_line(line) {
            sum = [sum, tally].into_iter().sum();
        }
    })?;
    Ok(sum.checked(status))
}

/// `test result: ok. 4 passed; 1 failed; 2 ignored; …`
fn result_line(line: &str) -> Option<Tally> {
    let (_verdict, counts) = line
        .trim()
        .strip_prefix("test result: ")?
        .split_once(". ")?;
    let mut tally = Tally::default();
    for count in counts.split("; ") {
        let Some((number, what)) = count.split_once(' ') else {
            continue;
        };
        match what {
            "passed" => tally.passed = number.parse().ok()?,
            "failed" => tally.failed = number.parse().ok()?,
            "ignored" => tally.skipped = number.parse().ok()?,
            _ => {}
        }
    }
    Some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted_and_others_are_not() {
        let ok = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s";
        assert_eq!(
            result_line(ok),
            Some(Tally {
                passed: 12,
                failed: 0,
                skipped: 1
            })
        );
        let bad =
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s";
        assert_eq!(
            result_line(bad),
            Some(Tally {
                passed: 3,
                failed: 2,
                skipped: 0
            })
        );
        assert_eq!(result_line("350 passed, 0 failed"), None);
        assert_eq!(result_line("test engine::adds ... ok"), None);
    }
}

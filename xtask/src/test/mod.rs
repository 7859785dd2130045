//! Every suite, one after another; the last line sums them up.

mod browser;
mod e2e;
mod libtest;
mod lint;
mod native;
mod tally;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use tally::Tally;

type Suite = (&'static str, fn(&Project) -> Result<Tally>);

const SUITES: [Suite; 4] = [
    ("lint", lint::run),
    ("native", native::run),
    ("browser", browser::run),
    ("e2e", e2e::run),
];

pub(crate) fn run(project: &Project, only: Option<&str>) -> Result<()> {
    let chosen: Vec<Suite> = SUITES
        .into_iter()
        .filter(|(name, _)| only.is_none_or(|only| only == *name))
        .collect();
    if chosen.is_empty() {
        let names = SUITES.map(|(name, _)| name).join(", ");
        bail!("no suite {}: there are {names}", only.unwrap_or_default());
    }
    let results: Vec<(&str, Tally)> = chosen
        .into_iter()
        .map(|(name, suite)| (name, settle(name, || suite(project))))
        .collect();

    println!(
        "\n{:<10} {:>7} {:>7} {:>8}",
        "suite", "passed", "failed", "skipped"
    );
    for (name, tally) in &results {
        println!(
            "{name:<10} {:>7} {:>7} {:>8}",
            tally.passed, tally.failed, tally.skipped
        );
    }
    let total: Tally = results.iter().map(|(_, tally)| *tally).sum();
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

/// A suite that cannot run, or that runs no test, counts as one failure, and the next suite goes on.
fn settle(name: &str, suite: impl FnOnce() -> Result<Tally>) -> Tally {
    println!("\n== {name}");
    let outcome =
        suite().and_then(|tally| (tally.ran() > 0).then_some(tally).context("it ran no test"));
    outcome.unwrap_or_else(|error| {
        println!("the {name} suite failed: {error:#}");
        Tally {
            failed: 1,
            ..Tally::default()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_without_tests_is_a_failure() {
        assert_eq!(
            settle("x", || Ok(Tally {
                skipped: 3,
                ..Tally::default()
            }))
            .failed,
            1
        );
        assert_eq!(settle("x", || bail!("no browser")).failed, 1);
        assert_eq!(
            settle("x", || Ok(Tally {
                passed: 2,
                ..Tally::default()
            }))
            .failed,
            0
        );
    }
}

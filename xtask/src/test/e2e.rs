//! Playwright's tests of the built page.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::tally::Tally;
use crate::preview::free_port;
use crate::project::Project;
use crate::{build, process, setup};

const REPORT: &str = "test-results/e2e.json";

pub(super) fn run(project: &Project) -> Result<Tally> {
    let browser = setup::browser(&setup::lock(project)?)?;
    build::page(project)?;
    let report = project.path(REPORT);
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let status = process::stream(
        browser.tell(
            project
                .node("node_modules/@playwright/test/cli.js")
                .arg("test")
                .env("CONVOLENS_PORT", free_port()?.to_string())
                .env("CONVOLENS_SUBPATH_PORT", free_port()?.to_string()),
        ),
        |_| {},
    )?;
    let text = fs::read_to_string(&report)
        .with_context(|| format!("Playwright wrote no {REPORT} ({status})"))?;
    Ok(count(&text)?.checked(status))
}

/// Reads the `stats` of Playwright's JSON report.
fn count(report: &str) -> Result<Tally> {
    let report: Value = serde_json::from_str(report).context("Playwright's report is not JSON")?;
    let stat = |name: &str| {
        report
            .pointer(&format!("/stats/{name}"))
            .and_then(Value::as_u64)
            .with_context(|| format!("Playwright's report has no stats.{name}"))
    };
    Ok(Tally {
        passed: stat("expected")?,
        failed: stat("unexpected")? + stat("flaky")?,
        skipped: stat("skipped")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_counted_by_its_stats() {
        let report = r#"{"suites":[],"stats":{"expected":7,"skipped":1,"unexpected":2,"flaky":1,"duration":3.5}}"#;
        assert_eq!(
            count(report).unwrap(),
            Tally {
                passed: 7,
                failed: 3,
                skipped: 1
            }
        );
        assert!(count("{}").is_err());
        assert!(count("").is_err());
    }
}

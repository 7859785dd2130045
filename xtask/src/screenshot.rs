//! The README's picture, from the built page.

use anyhow::Result;

use crate::preview::Preview;
use crate::project::Project;
use crate::{build, process, setup};

pub(crate) fn run(project: &Project) -> Result<()> {
    with_browser(project, "tests/e2e/tools/screenshot.mjs", &[])
}

/// Builds the page, serves it, and runs a Node script that finds its address in CONVOLENS_URL and the browser in CHROME.
pub(crate) fn with_browser(project: &Project, script: &str, rest: &[&str]) -> Result<()> {
    let browser = setup::browser(&setup::lock(project)?)?;
    build::page(project)?;
    let preview = Preview::start(project)?;
    process::run(
        browser.tell(
            project
                .node(script)
                .args(rest)
                .env("CONVOLENS_URL", preview.url()),
        ),
    )
}

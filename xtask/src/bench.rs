//! Measurements of the built page, and of the engine alone.

use anyhow::Result;

use crate::project::Project;
use crate::screenshot::with_browser;
use crate::{build, process, setup};

/// The script prints the 95th percentile of the main thread's work per frame while the page plays.
pub(crate) fn frames(project: &Project) -> Result<()> {
    with_browser(project, "bench/frames.mjs")
}

/// The engine beside other libraries, in one page of its own; `rest` is a filter of lines and options, which
/// `bench/peers/main.mjs` describes.
pub(crate) fn peers(project: &Project, rest: &[&str]) -> Result<()> {
    let browser = setup::browser(&setup::lock(project)?)?;
    build::wasm(project)?;
    process::run(browser.tell(project.node("bench/peers/main.mjs").args(rest)))
}

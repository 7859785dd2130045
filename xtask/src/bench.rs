//! Measurements of the built page.

use anyhow::Result;

use crate::project::Project;
use crate::screenshot::with_browser;

/// The script prints the 95th percentile of the main thread's work per frame while the page plays.
pub(crate) fn frames(project: &Project) -> Result<()> {
    with_browser(project, "bench/frames.mjs")
}

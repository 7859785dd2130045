//! Measurements of the built page, and of the engine alone.

use anyhow::Result;

use crate::project::Project;
use crate::screenshot::with_browser;
use crate::setup;

/// The script prints the 95th percentile of the main thread's work per frame while the page plays.
pub(crate) fn frames(project: &Project) -> Result<()> {
    with_browser(project, "bench/frames.mjs", &[])
}

/// From a slider's move to new pixels of a picture of twelve megapixels.
pub(crate) fn slider(project: &Project) -> Result<()> {
    with_browser(project, "bench/slider.mjs", &[])
}

/// How often a stack shows new maps of a megapixel while a slider is dragged.
pub(crate) fn stack(project: &Project) -> Result<()> {
    with_browser(project, "bench/stack.mjs", &[])
}

/// The engine beside other libraries, in one page of its own; `rest` is a filter of lines and options, which
/// `bench/peers/main.mjs` describes.
pub(crate) fn peers(project: &Project, rest: &[&str]) -> Result<()> {
    let lock = setup::lock(project)?;
    setup::page(project, &lock)?;
    setup::peers(project, &lock)?;
    drop(lock);
    with_browser(project, "bench/peers/main.mjs", rest)
}

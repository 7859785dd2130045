//! wasm-bindgen tests in Chromium.

use anyhow::Result;

use super::libtest;
use super::tally::Tally;
use crate::project::Project;
use crate::setup;

pub(super) fn run(project: &Project) -> Result<Tally> {
    let lock = setup::lock(project)?;
    let toolchain = setup::page(project, &lock)?;
    let browser = setup::browser(&lock)?;
    crate::process::run(toolchain.cargo(project)?.args(["fetch", "--quiet"]))?;
    drop(lock);
    libtest::run(browser.tell(toolchain.wasm_pack(project)?.args([
        "test",
        "--headless",
        "--chrome",
        "--test",
        "browser",
    ])))
}

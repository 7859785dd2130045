//! wasm-bindgen tests in Chromium.

use anyhow::Result;

use super::libtest;
use super::tally::Tally;
use crate::project::Project;
use crate::setup;

/// What `wasm-pack test --headless --chrome` does, without its first build of every test in another profile.
pub(super) fn run(project: &Project) -> Result<Tally> {
    let lock = setup::lock(project)?;
    let toolchain = setup::page(project, &lock)?;
    let browser = setup::browser(&lock)?;
    drop(lock);
    let mut cargo = toolchain.cargo(project)?;
    cargo
        .args([
            "test",
            "--target",
            "wasm32-unknown-unknown",
            "--test",
            "browser",
        ])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    libtest::run(browser.tell(&mut cargo))
}

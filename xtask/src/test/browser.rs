//! wasm-bindgen tests in Chromium.

use anyhow::Result;

use super::libtest;
use super::tally::Tally;
use crate::build::RELAXED;
use crate::project::Project;
use crate::setup;

/// What `wasm-pack test --headless --chrome` does, without its first build of every test in another profile; then the
/// engine's algorithms once more, as browsers with relaxed SIMD run them.
pub(super) fn run(project: &Project) -> Result<Tally> {
    let lock = setup::lock(project)?;
    let toolchain = setup::page(project, &lock)?;
    let browser = setup::browser(&lock)?;
    drop(lock);
    let tests = |only: Option<&str>, flags: Option<&str>| -> Result<Tally> {
        let mut cargo = toolchain.cargo(project)?;
        cargo
            .args([
                "test",
                "--target",
                "wasm32-unknown-unknown",
                "--test",
                "browser",
            ])
            .args(only)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
            .envs(flags.map(|flags| ("RUSTFLAGS", flags)));
        libtest::run(browser.tell(&mut cargo))
    };
    let all = tests(None, None)?;
    let mut relaxed = tests(Some("every_algorithm"), Some(RELAXED))?;
    if relaxed.ran() == 0 {
        relaxed.failed = 1;
    }
    Ok([all, relaxed].into_iter().sum())
}

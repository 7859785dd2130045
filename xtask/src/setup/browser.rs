//! Chromium and its driver, for the tests, the picture and the measurements.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::debian;

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

pub(crate) struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Tells a program, by the variables that Playwright's configuration and wasm-pack read, which browser to take.
    pub(crate) fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("CHROME", &self.chrome)
            .env("CHROMEDRIVER", &self.driver)
    }
}

pub(super) fn install() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    debian::install(&PACKAGES).context(
        "no browser. Install Chromium or Chrome and the chromedriver of the same version on PATH, \
         or name them in CHROME and CHROMEDRIVER",
    )?;
    find().context(
        "Chromium is installed but not on PATH: name it in CHROME and its driver in CHROMEDRIVER",
    )
}

fn find() -> Option<Browser> {
    Some(Browser {
        chrome: named_or_on_path(
            "CHROME",
            &["chromium", "chromium-browser", "google-chrome", "chrome"],
        )?,
        driver: named_or_on_path("CHROMEDRIVER", &["chromedriver"])?,
    })
}

fn named_or_on_path(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return Some(named.into());
    }
    let path = env::var_os("PATH")?;
    programs
        .iter()
        .flat_map(|program| env::split_paths(&path).map(move |folder| folder.join(program)))
        .find(|candidate| candidate.is_file())
}

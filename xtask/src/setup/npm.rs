//! Node and the page's packages, exactly as package-lock.json has them.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::say;
use super::version::Version;
use crate::process;
use crate::project::Project;
use crate::stamp::Stamp;

const NEEDED: &str = "Node 20.19 or later in 20, or 22.12 or later, is needed: https://nodejs.org";

pub(super) fn install(project: &Project) -> Result<()> {
    let shown = process::output(Command::new("node").arg("--version")).context(NEEDED)?;
    if !Version::find(&shown).is_some_and(is_enough) {
        bail!("{NEEDED} (here is {shown})");
    }
    install_in(project, "npm", "")
}

/// The libraries that the engine is measured beside: nothing else needs them, and they are large.
pub(super) fn install_peers(project: &Project) -> Result<()> {
    install_in(project, "peers", "bench/peers/")
}

/// The packages of the `package.json` in a folder, which is named with a slash behind it.
fn install_in(project: &Project, stamp: &str, folder: &str) -> Result<()> {
    let in_folder = |file: &str| format!("{folder}{file}");
    Stamp::new(
        project,
        stamp,
        &[&in_folder("package.json"), &in_folder("package-lock.json")],
        &[&in_folder("node_modules/.package-lock.json")],
    )
    .unless_fresh(|| {
        say(&format!("npm ci {folder}"));
        process::run(
            project
                .command("npm")
                .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
                .current_dir(project.path(folder)),
        )
    })
}

/// Vite's condition.
fn is_enough(version: Version) -> bool {
    (Version(20, 19, 0)..Version(21, 0, 0)).contains(&version) || version >= Version(22, 12, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_releases_between_are_not_enough() {
        assert!(
            is_enough(Version(20, 19, 0))
                && is_enough(Version(22, 12, 0))
                && is_enough(Version(24, 1, 0))
        );
        assert!(
            !is_enough(Version(20, 18, 9))
                && !is_enough(Version(21, 7, 3))
                && !is_enough(Version(22, 11, 0))
        );
    }
}

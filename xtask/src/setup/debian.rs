//! Debian's packages: installed when we are root, named when we are not.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::say;
use crate::process;

/// Installs those of `packages` that are missing.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| version(name).is_none())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("apt-get install {}", missing.join(" "));
    if process::output(Command::new("apt-get").arg("--version")).is_err() {
        bail!(
            "Debian's packages are needed, and this is not Debian: {}",
            missing.join(" ")
        );
    }
    if !is_root()? {
        bail!("Debian's packages are missing. Install them and run this again:\n  sudo {by_hand}");
    }
    say(&by_hand);
    process::run(apt().args(["-qq", "update"]))?;
    process::run(
        apt()
            .args(["-qq", "-y", "--no-install-recommends", "install"])
            .args(&missing),
    )
    .with_context(|| format!("Debian's packages did not install with `{by_hand}`"))
}

/// The version of a package that is installed.
pub(super) fn version(package: &str) -> Option<String> {
    let shown = process::output(Command::new("dpkg-query").args([
        "-W",
        "-f=${db:Status-Status} ${Version}",
        package,
    ]));
    Some(shown.ok()?.strip_prefix("installed ")?.to_owned())
}

pub(super) fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))? == "0")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

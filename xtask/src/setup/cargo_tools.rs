//! wasm-pack, and wasm-bindgen at exactly the version that Cargo.lock pins: any other refuses the module.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::say;
use super::version::{Version, locked};
use crate::process;
use crate::project::Project;

const WASM_PACK: Version = Version(0, 15, 1);

/// The folder of the tools that PATH lacks, to be searched before it.
pub(super) fn install(project: &Project) -> Result<PathBuf> {
    let lock_file =
        fs::read_to_string(project.path("Cargo.lock")).context("cannot read Cargo.lock")?;
    let wasm_bindgen = locked(&lock_file, "wasm-bindgen")?;
    ensure(project, "wasm-bindgen-cli", "wasm-bindgen", wasm_bindgen)?;
    ensure(project, "wasm-pack", "wasm-pack", WASM_PACK)?;
    let build = project.toolchain("build");
    if build.exists() {
        fs::remove_dir_all(build)?;
    }
    Ok(project.toolchain("cargo/bin"))
}

fn ensure(project: &Project, package: &str, program: &str, version: Version) -> Result<()> {
    let own = project.toolchain("cargo/bin").join(program);
    let found = |program: &mut Command| {
        process::output(program.arg("--version"))
            .is_ok_and(|text| Version::find(&text) == Some(version))
    };
    if found(&mut Command::new(own)) || found(&mut Command::new(program)) {
        return Ok(());
    }
    say(&format!(
        "installing {package} {version} (two to three minutes)"
    ));
    if process::run(cargo_install(project, package, version).arg("--locked")).is_err() {
        // A mirror may lag behind what the package's own lock file names.
        say(&format!(
            "{package}'s own lock file cannot be had here; resolving anew"
        ));
        process::run(&mut cargo_install(project, package, version)).with_context(|| {
            format!("{package} {version} did not install; it is needed on PATH")
        })?;
    }
    Ok(())
}

/// Lightly optimised: the tools run for a second, and a full build of them takes twice the time.
fn cargo_install(project: &Project, package: &str, version: Version) -> Command {
    let mut command = project.cargo();
    command
        .args([
            "install",
            "--quiet",
            package,
            "--version",
            &version.to_string(),
        ])
        .args(["--root".into(), project.toolchain("cargo")])
        .args(["--target-dir".into(), project.toolchain("build")])
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command
}

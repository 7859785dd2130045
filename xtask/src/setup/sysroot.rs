//! The standard library for wasm32, built from Debian's packages into a sysroot of our own,
//! for machines that may not download a toolchain. Nothing is written outside the project.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::wasm_target::TARGET;
use super::{debian, say};
use crate::process;
use crate::project::Project;

const PACKAGES: [&str; 6] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-clippy",
    "rustfmt-web",
    "lld-22",
];
const LIBRARY: &str = "/usr/lib/rustlib/src/rust/library";

pub(super) fn folder(project: &Project) -> PathBuf {
    project.toolchain("rust")
}

pub(super) fn is_built(project: &Project) -> bool {
    let sysroot = folder(project);
    fs::read_to_string(stamp_file(&sysroot)).is_ok_and(|noted| noted == stamp(&sysroot))
}

pub(super) fn install(project: &Project) -> Result<()> {
    debian::install(&PACKAGES)?;
    if is_built(project) {
        return Ok(());
    }
    let sysroot = folder(project);
    say("building the standard library for wasm32 (about a minute)");
    if sysroot.exists() {
        fs::remove_dir_all(&sysroot)?;
    }
    build(&sysroot).context("the standard library for wasm32 did not build from Debian's packages")
}

fn build(sysroot: &Path) -> Result<()> {
    let host = process::output(Command::new("/usr/bin/rustc").args(["--print", "host-tuple"]))?;
    let rustlib = sysroot.join("lib/rustlib");
    compile(sysroot)?;

    let libraries = rustlib.join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    for entry in fs::read_dir(sysroot.join("build").join(TARGET).join("dist/deps"))? {
        let path = entry?.path();
        if let (Some(name), true) = (
            path.file_name(),
            path.extension().is_some_and(|kind| kind == "rlib"),
        ) {
            fs::copy(&path, libraries.join(name))?;
        }
    }
    let tools = rustlib.join(&host).join("bin");
    fs::create_dir_all(&tools)?;
    symlink(
        Path::new("/usr/lib/rustlib").join(&host).join("lib"),
        rustlib.join(&host).join("lib"),
    )?;
    symlink("/usr/bin/lld-22", tools.join("rust-lld"))?;

    programs(sysroot)?;
    fs::remove_dir_all(sysroot.join("build"))?;
    Ok(fs::write(stamp_file(sysroot), stamp(sysroot))?)
}

fn compile(sysroot: &Path) -> Result<()> {
    process::run(
        Command::new("/usr/bin/cargo")
            .args([
                "build",
                "--quiet",
                "--profile",
                "dist",
                "--locked",
                "--offline",
            ])
            .args(["-Zavoid-dev-deps", "--target", TARGET])
            .args(["--manifest-path", &format!("{LIBRARY}/sysroot/Cargo.toml")])
            .args(["--config", "source.crates-io.replace-with='vendor'"])
            .args([
                "--config",
                &format!("source.vendor.directory='{LIBRARY}/vendor'"),
            ])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTFLAGS", "-Zforce-unstable-if-unmarked")
            .env("CARGO_TARGET_DIR", sysroot.join("build"))
            .env("CARGO_PROFILE_DIST_DEBUG", "0")
            .current_dir(LIBRARY),
    )
}

fn programs(sysroot: &Path) -> Result<()> {
    let bin = sysroot.join("bin");
    fs::create_dir_all(&bin)?;
    for name in ["cargo", "rustfmt", "cargo-fmt"] {
        symlink(Path::new("/usr/bin").join(name), bin.join(name))?;
    }
    // A copy: a link resolves to /usr/bin and misses the driver beside it.
    fs::copy("/usr/bin/cargo-clippy", bin.join("cargo-clippy"))?;
    let root = sysroot.display();
    script(
        &bin.join("rustc"),
        &format!("exec /usr/bin/rustc --sysroot \"{root}\" \"$@\""),
    )?;
    script(
        &bin.join("rustdoc"),
        &format!("exec /usr/bin/rustdoc --sysroot \"{root}\" \"$@\""),
    )?;
    script(
        &bin.join("clippy-driver"),
        &format!("SYSROOT=\"{root}\" exec /usr/bin/clippy-driver \"$@\""),
    )
}

fn script(path: &Path, line: &str) -> Result<()> {
    fs::write(path, format!("#!/bin/sh\n{line}\n"))?;
    Ok(fs::set_permissions(
        path,
        fs::Permissions::from_mode(0o755),
    )?)
}

fn stamp_file(sysroot: &Path) -> PathBuf {
    sysroot.join("stamp")
}

/// The compiler's version, because its libraries fit no other, and the place, because the scripts name it.
fn stamp(sysroot: &Path) -> String {
    format!(
        "{}\n{}\n",
        debian::version("rustc-web").unwrap_or_default(),
        sysroot.display()
    )
}

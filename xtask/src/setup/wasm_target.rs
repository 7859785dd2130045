//! A toolchain that compiles for wasm32: rustup's, or a sysroot of our own built from Debian's packages.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{say, sysroot};
use crate::process;
use crate::project::Project;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// How to start cargo and wasm-pack for wasm32.
pub(crate) struct WasmToolchain {
    /// Searched before PATH.
    folders: Vec<PathBuf>,
    /// Instead of the machine's own toolchain.
    sysroot: Option<PathBuf>,
}

pub(super) fn install(project: &Project, tools: PathBuf) -> Result<WasmToolchain> {
    let from_source = env::var_os("WASM_STD_FROM_SOURCE").is_some_and(|value| value == "1");
    if from_source {
        sysroot::install(project)?;
    }
    let sysroot = if from_source || (!machine_has_target() && sysroot::is_built(project)) {
        Some(sysroot::folder(project))
    } else {
        add_with_rustup()?;
        None
    };
    let own = sysroot.as_deref().map(|sysroot| sysroot.join("bin"));
    Ok(WasmToolchain {
        folders: own.into_iter().chain([tools]).collect(),
        sysroot,
    })
}

impl WasmToolchain {
    pub(crate) fn cargo(&self, project: &Project) -> Result<Command> {
        self.command(project, "cargo")
    }

    pub(crate) fn wasm_pack(&self, project: &Project) -> Result<Command> {
        self.command(project, "wasm-pack")
    }

    fn command(&self, project: &Project, program: &str) -> Result<Command> {
        let mut command = project.command(program);
        command
            .env("PATH", before_path(&self.folders)?)
            .env("CARGO_TARGET_DIR", project.wasm_target_dir());
        // Cargo told xtask about the machine's own toolchain; the child is to look for itself.
        for variable in ["CARGO", "RUSTC", "RUSTDOC"] {
            command.env_remove(variable);
        }
        if let Some(sysroot) = &self.sysroot {
            command.env("RUSTUP_TOOLCHAIN", sysroot);
        }
        Ok(command)
    }
}

fn before_path(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        folders.iter().cloned().chain(env::split_paths(&path)),
    )?)
}

fn machine_has_target() -> bool {
    process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(&folder).is_dir())
}

fn add_with_rustup() -> Result<()> {
    if machine_has_target() {
        return Ok(());
    }
    say(&format!("rustup target add {TARGET}"));
    if process::run(Command::new("rustup").args(["target", "add", TARGET])).is_err() {
        bail!(
            "no standard library for {TARGET}. One of these gives it:\n  \
             with rustup (https://rustup.rs):  rustup target add {TARGET}\n  \
             on Debian, nothing downloaded but its packages:  WASM_STD_FROM_SOURCE=1 cargo xtask …"
        );
    }
    Ok(())
}

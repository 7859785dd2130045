//! What the commands need on the machine. Cheap when all is there; says in one line each thing that it installs.

mod browser;
mod cargo_tools;
mod debian;
mod npm;
mod sysroot;
mod version;
mod wasm_target;

use std::fs::{self, File, TryLockError};

use anyhow::Result;

pub(crate) use browser::Browser;
pub(crate) use wasm_target::WasmToolchain;

use crate::project::Project;

/// Held while something is set up or built, so that two runs may start at once. Given back when dropped.
pub(crate) struct Lock {
    _file: File,
}

pub(crate) fn lock(project: &Project) -> Result<Lock> {
    fs::create_dir_all(project.toolchain(""))?;
    let file = File::create(project.toolchain("lock"))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say("waiting for another run of xtask in this directory");
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    Ok(Lock { _file: file })
}

/// All that building the page takes.
pub(crate) fn page(project: &Project, _lock: &Lock) -> Result<WasmToolchain> {
    let bin = cargo_tools::install(project)?;
    let toolchain = wasm_target::install(project, bin)?;
    npm::install(project)?;
    Ok(toolchain)
}

/// The libraries that the engine is measured beside.
pub(crate) fn peers(project: &Project, _lock: &Lock) -> Result<()> {
    npm::install_peers(project)
}

/// All that running the page without a person takes.
pub(crate) fn browser(_lock: &Lock) -> Result<Browser> {
    browser::install()
}

fn say(line: &str) {
    println!("set-up: {line}");
}

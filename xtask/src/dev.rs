//! The sources with live reload: Vite watches the page, this watches the crate.

use std::env;
use std::os::unix::process::{CommandExt, parent_id};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::stamp::contents;
use crate::{build, serve};

const GLANCE: Duration = Duration::from_millis(500);

/// Becomes Vite, so that whoever stops this stops Vite; a child of it does the watching.
pub(crate) fn run(project: &Project, port: Option<u16>) -> Result<()> {
    build::wasm(project)?;
    project.command(env::current_exe()?).arg("watch").spawn()?;
    let error = serve::at_port(&mut build::vite(project), port).exec();
    Err(error).context("cannot start `vite`")
}

/// Builds the wasm package anew whenever its sources change, for as long as Vite lives.
pub(crate) fn watch(project: &Project) -> Result<()> {
    let sources: Vec<PathBuf> = build::WASM_SOURCES
        .iter()
        .map(|name| project.path(name))
        .collect();
    let mut built = contents(&sources)?;
    let vite = parent_id();
    while parent_id() == vite {
        sleep(GLANCE);
        // An editor may be just replacing a file: unreadable now, it is read at the next glance.
        let Ok(now) = contents(&sources) else {
            continue;
        };
        if now != built {
            built = now;
            if let Err(error) = build::wasm(project) {
                eprintln!("error: {error:#}");
            }
        }
    }
    Ok(())
}

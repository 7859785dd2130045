//! The sources with live reload: Vite watches the page, this watches the crate.

use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::stamp::contents;
use crate::{build, serve};

const GLANCE: Duration = Duration::from_millis(500);

pub(crate) fn run(project: &Project, port: Option<u16>) -> Result<()> {
    build::wasm(project)?;
    let sources: Vec<PathBuf> = build::WASM_SOURCES
        .iter()
        .map(|name| project.path(name))
        .collect();
    let mut built = contents(&sources)?;
    let mut server = serve::at_port(&mut build::vite(project), port).spawn()?;
    loop {
        sleep(GLANCE);
        if let Some(status) = server.try_wait()? {
            bail!("Vite ended ({status})");
        }
        // An editor may be just replacing a file: unreadable now, it is read at the next glance.
        let Ok(now) = contents(&sources) else {
            continue;
        };
        if now != built {
            built = now;
            if let Err(error) = build::wasm(project) {
                eprintln!("{error:#}");
            }
        }
    }
}

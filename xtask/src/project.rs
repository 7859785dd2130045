//! Where things are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Cargo says at run time where xtask lies, so a moved clone still finds itself.
    pub(crate) fn find() -> Result<Self> {
        let xtask = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask …`")?;
        let root = Path::new(&xtask)
            .parent()
            .context("xtask has no parent directory")?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// What set-up builds and remembers. Git-ignored.
    pub(crate) fn toolchain(&self, relative: &str) -> PathBuf {
        self.root.join(".toolchain").join(relative)
    }

    /// Cargo's output for wasm32: apart from the native one, because another compiler may build it.
    pub(crate) fn wasm_target_dir(&self) -> PathBuf {
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), PathBuf::from);
        self.root.join(target).join("wasm")
    }

    /// The machine's own cargo.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    pub(crate) fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command.current_dir(&self.root);
        command
    }

    /// A Node program from node_modules, by the path of its script: `npx` would cost half a second and looks in other places too.
    pub(crate) fn node(&self, script: &str) -> Command {
        let mut command = self.command("node");
        command.arg(self.path(script));
        command
    }
}

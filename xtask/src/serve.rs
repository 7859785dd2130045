//! The built page on localhost.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::project::Project;

pub(crate) fn run(project: &Project, port: Option<u16>) -> Result<()> {
    build::page(project)?;
    let mut server = build::vite(project);
    let error = at_port(server.arg("preview"), port).exec();
    Err(error).context("cannot start `vite preview`")
}

/// `--port N`, or nothing.
pub(crate) fn port(words: &[&str]) -> Result<Option<u16>> {
    match words {
        [] => Ok(None),
        ["--port", number] => Ok(Some(
            number
                .parse()
                .with_context(|| format!("`{number}` is no port"))?,
        )),
        other => bail!("expected `--port N`, found `{}`", other.join(" ")),
    }
}

/// A port that was asked for is taken or refused; without one, Vite looks for a free one. Vite prints the address.
pub(crate) fn at_port(command: &mut Command, port: Option<u16>) -> &mut Command {
    if let Some(port) = port {
        command.args(["--strictPort", "--port", &port.to_string()]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_a_number_below_65536() {
        assert_eq!(port(&[]).unwrap(), None);
        assert_eq!(port(&["--port", "8080"]).unwrap(), Some(8080));
        assert!(port(&["--port", "80800"]).is_err());
        assert!(port(&["--port"]).is_err());
        assert!(port(&["8080"]).is_err());
    }
}

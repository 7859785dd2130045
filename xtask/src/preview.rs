//! The built page on a free port, for as long as a program looks at it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::build;
use crate::project::Project;

const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Preview {
    server: Child,
    port: u16,
}

impl Preview {
    pub(crate) fn start(project: &Project) -> Result<Self> {
        let port = free_port()?;
        let server = build::vite(project)
            .args([
                "preview",
                "--host",
                "127.0.0.1",
                "--strictPort",
                "--port",
                &port.to_string(),
            ])
            .stdout(Stdio::null())
            .spawn()?;
        let mut preview = Self { server, port };
        preview.wait()?;
        Ok(preview)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.server.try_wait()? {
                bail!("`vite preview` ended ({status})");
            }
            if start.elapsed() > PATIENCE {
                bail!("`vite preview` gave no answer in {} s", PATIENCE.as_secs());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended by itself; either way there is nobody left to tell.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A port that nobody listens on now.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

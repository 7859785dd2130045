//! `dist/`, and what it costs to fetch it.

use std::fs;
use std::io::Write;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build;
use crate::project::Project;
use crate::stamp::files;

pub(crate) fn run(project: &Project) -> Result<()> {
    build::page(project)?;
    let dist = project.path("dist");
    let mut total = (0, 0);
    println!("{:>10}  {:>10}", "bytes", "gzip");
    for file in files(&dist)? {
        let bytes = fs::read(&file)?;
        let (raw, packed) = (bytes.len(), gzip_len(&bytes)?);
        total = (total.0 + raw, total.1 + packed);
        println!(
            "{raw:>10}  {packed:>10}  {}",
            file.strip_prefix(&dist)?.display()
        );
    }
    println!(
        "{:>10}  {:>10}  in all, in {}",
        total.0,
        total.1,
        dist.display()
    );
    Ok(())
}

fn gzip_len(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_compresses() {
        assert!(gzip_len(&[7; 10_000]).unwrap() < 100);
        assert!(
            gzip_len(b"convolens").unwrap() > 9,
            "a header costs more than nine bytes save"
        );
    }
}

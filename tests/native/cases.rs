//! Every operator case under the folder that `CONVOLENS_CASES` names, through the public engine.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use common::Tally;
use convolens::case::{Answer, Case};
use serde::Deserialize;
use serde_json::Value;

#[test]
fn cases() -> io::Result<()> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folder = env::var_os("CONVOLENS_CASES").map_or(own, PathBuf::from);
    let mut tally = Tally::default();
    for path in json_files(&folder)? {
        tally.add_file(
            &path.display().to_string(),
            &fs::read_to_string(&path)?,
            run,
        );
    }
    // Straight to the standard output: libtest would hold back what `println!` writes.
    let mut out = io::stdout();
    for failure in &tally.failures {
        writeln!(out, "{failure}")?;
    }
    writeln!(out, "{}", tally.summary())?;
    assert!(
        tally.failures.is_empty(),
        "cases that fail under {}",
        folder.display()
    );
    assert!(tally.passed > 0, "no case under {}", folder.display());
    Ok(())
}

fn run(case: &Value) -> Result<Answer, String> {
    let case = Case::deserialize(case).map_err(|error| error.to_string())?;
    case.run().map_err(|error| error.to_string())
}

/// The JSON files under `folder`, however deep, by name.
fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(json_files(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

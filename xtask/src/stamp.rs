//! Is an output still what these inputs gave? Answered by contents, not by times: a clone or a checkout changes times.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

pub(crate) struct Stamp {
    file: PathBuf,
    inputs: Vec<PathBuf>,
    outputs: Vec<PathBuf>,
}

impl Stamp {
    pub(crate) fn new(project: &Project, name: &str, inputs: &[&str], outputs: &[&str]) -> Self {
        let all = |names: &[&str]| names.iter().map(|name| project.path(name)).collect();
        Self {
            file: project.toolchain("stamp").join(name),
            inputs: all(inputs),
            outputs: all(outputs),
        }
    }

    fn is_fresh(&self) -> Result<bool> {
        let Ok(noted) = fs::read_to_string(&self.file) else {
            return Ok(false);
        };
        let present = self.outputs.iter().all(|path| path.exists());
        Ok(present && noted == note(contents(&self.inputs)?, contents(&self.outputs)?))
    }

    /// Runs `make` unless the outputs are fresh. A `make` that fails or is interrupted leaves no stamp.
    pub(crate) fn unless_fresh(&self, make: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.is_fresh()? {
            return Ok(());
        }
        if self.file.exists() {
            fs::remove_file(&self.file)?;
        }
        let before = contents(&self.inputs)?;
        make()?;
        // Inputs edited meanwhile leave the stamp of what was read, so the next run makes anew.
        let text = note(before, contents(&self.outputs)?);
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, text).with_context(|| format!("cannot write {}", self.file.display()))
    }
}

fn note(inputs: u64, outputs: u64) -> String {
    format!("{inputs:016x} {outputs:016x}\n")
}

/// A hash over the names and bytes of files, and of all files in folders.
pub(crate) fn contents(paths: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        for file in files(path)? {
            file.hash(&mut hasher);
            fs::read(&file)
                .with_context(|| format!("cannot read {}", file.display()))?
                .hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// A file itself, or the files under a folder in order of their names; nothing where there is nothing.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        found.extend(files(&entry)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_follows_contents() {
        let folder = std::env::temp_dir().join(format!("convolens-stamp-{}", std::process::id()));
        let (input, output) = (folder.join("in"), folder.join("out"));
        fs::create_dir_all(&input).unwrap();
        fs::write(input.join("a"), "1").unwrap();
        let stamp = Stamp {
            file: folder.join("stamp"),
            inputs: vec![input.clone()],
            outputs: vec![output.clone()],
        };
        let mut made = 0;
        let mut make = || {
            stamp.unless_fresh(|| {
                made += 1;
                Ok(fs::write(&output, "made")?)
            })
        };
        make().unwrap();
        make().unwrap();
        fs::write(input.join("a"), "2").unwrap();
        make().unwrap();
        fs::write(&output, "touched").unwrap();
        make().unwrap();
        fs::write(input.join("b"), "new").unwrap();
        make().unwrap();
        assert_eq!(made, 4, "first, changed input, changed output, new input");
        fs::remove_dir_all(&folder).unwrap();
    }
}

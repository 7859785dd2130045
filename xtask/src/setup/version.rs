//! Versions: those that programs print, and those that Cargo.lock pins.

use anyhow::{Context, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub(super) u32, pub(super) u32, pub(super) u32);

impl Version {
    /// The first word of the form `1.2.3`, with or without `v`, in what a program answers to `--version`.
    pub(super) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut parts = word.trim_start_matches('v').splitn(3, '.');
        let mut next = || parts.next()?.parse().ok();
        Some(Self(next()?, next()?, next()?))
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The version of `package` that the text of a Cargo.lock pins.
pub(super) fn locked(lock_file: &str, package: &str) -> Result<Version> {
    let name = format!("name = \"{package}\"");
    lock_file
        .lines()
        .skip_while(|line| *line != name)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .and_then(Version::find)
        .with_context(|| format!("Cargo.lock pins no {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_print_versions_in_many_ways() {
        assert_eq!(Version::find("v20.20.2\n"), Some(Version(20, 20, 2)));
        assert_eq!(
            Version::find("wasm-bindgen 0.2.130"),
            Some(Version(0, 2, 130))
        );
        assert_eq!(Version::find("wasm-pack 0.15.1\n"), Some(Version(0, 15, 1)));
        assert_eq!(Version::find("command not found"), None);
        assert_eq!(Version::find("1.2"), None);
    }

    #[test]
    fn versions_are_ordered_by_number() {
        assert!(Version(20, 9, 0) < Version(20, 19, 0));
        assert!(Version(0, 2, 99) < Version(0, 2, 130));
    }

    #[test]
    fn a_lock_file_is_read_by_whole_names() {
        let text = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(text, "wasm-bindgen").unwrap(), Version(0, 2, 130));
        assert!(locked(text, "wasm").is_err());
    }
}

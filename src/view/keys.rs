//! What the keys of every view's address have in common.

use std::str::FromStr;

use serde::Serialize;

/// Speeds of playing, slowest first.
pub const SPEEDS: [f64; 7] = [0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

/// A part of the state that could not be understood; the rest was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Notice {
    /// No such key.
    UnknownKey {
        /// As written.
        key: String,
    },
    /// The key does not take this value.
    BadValue {
        /// The key.
        key: String,
        /// As written.
        value: String,
    },
    /// A setting of a layer, or a weight of a kernel, does not take this value.
    BadSetting {
        /// The layer, counted from 1.
        layer: usize,
        /// Which setting, or `weight`.
        setting: String,
        /// As entered.
        value: String,
    },
    /// More layers than a stack may have.
    TooManyLayers {
        /// So many are written.
        got: usize,
        /// So many there may be.
        limit: usize,
    },
    /// No such view.
    UnknownView {
        /// As written.
        view: String,
    },
    /// The link shows somebody's own file, which is not in this browser.
    AbsentFile {
        /// The file to drop.
        name: String,
    },
    /// No such sample.
    AbsentSample {
        /// As written.
        name: String,
    },
}

pub(super) fn name(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

pub(super) fn optional(value: &str) -> Option<Option<usize>> {
    if value.is_empty() {
        return Some(None);
    }
    usize::from_str(value).ok().filter(|n| *n > 0).map(Some)
}

pub(super) fn flag(value: &str) -> Option<bool> {
    match value {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

pub(super) fn one_of(choices: &[&'static str], value: &str) -> Option<&'static str> {
    choices.iter().find(|choice| **choice == value).copied()
}

/// As an address writes a switch.
pub(super) fn truth(flag: bool) -> String {
    if flag { "1" } else { "0" }.to_owned()
}

//! The state as a URL's hash: `#/series?kernel=-1,0,1&stride=2`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::view::series::{KEYS, Notice, State};

/// What stays readable in a hash.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b',')
    .remove(b'_')
    .remove(b'/')
    .remove(b'~')
    .remove(b':');

/// Writes what differs from the page that opens first.
///
/// ```
/// # use convolens::{session::hash, view::series::State};
/// let mut state = State::default();
/// state.set("x", "3,5,1").unwrap();
/// state.set("stride", "2").unwrap();
/// assert_eq!(hash(&state), "#/series?x=3,5,1&stride=2", "defaults are left out");
/// ```
#[must_use]
pub fn hash(state: &State) -> String {
    let usual = State::default();
    let parts: Vec<String> = KEYS
        .into_iter()
        .filter_map(|key| {
            let value = state.get(key);
            let said = !value.is_empty() && value != usual.get(key);
            said.then(|| format!("{key}={}", utf8_percent_encode(&value, ENCODED)))
        })
        .collect();
    if parts.is_empty() {
        "#/series".to_owned()
    } else {
        format!("#/series?{}", parts.join("&"))
    }
}

/// Reads a hash. What is unknown or broken is named, and the rest kept.
///
/// ```
/// # use convolens::session::open;
/// let (state, notices) = open("#/series?x=1,2,3&stride=two&colour=red");
/// assert_eq!(state.get("x"), "1,2,3");
/// assert_eq!(notices.len(), 2, "stride and colour");
/// ```
#[must_use]
pub fn open(hash: &str) -> (State, Vec<Notice>) {
    let mut state = State::default();
    let mut notices = Vec::new();
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    let view = path.trim_matches('/');
    if !matches!(view, "" | "series") {
        notices.push(Notice::UnknownView {
            view: view.to_owned(),
        });
    }
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let plain = |text| percent_decode_str(text).decode_utf8_lossy();
        if let Err(notice) = state.set(&plain(key), &plain(value)) {
            notices.push(notice);
        }
    }
    (state, notices)
}

//! The state as a URL's hash: `#/series?kernel=-1,0,1&stride=2`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub(super) use crate::view::address::{entries, path};
use crate::view::series::Notice;
use crate::view::{image, series};
#[cfg(feature = "stack")]
use crate::view::{kinds, stack};

/// What stays readable in a hash.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b',')
    .remove(b'_')
    .remove(b'/')
    .remove(b'~')
    .remove(b':')
    .remove(b';');

/// A view's state, key by key, as an address writes it.
pub trait Keyed: Default {
    /// The path that names the view.
    const VIEW: &'static str;
    /// The keys, in the order in which they are written.
    const KEYS: &'static [&'static str];

    /// Sets one key from its text.
    ///
    /// # Errors
    /// What was not understood; the state is then unchanged.
    fn put(&mut self, key: &str, value: &str) -> Result<(), Notice>;

    /// One key's text; empty for what is not set.
    fn text(&self, key: &str) -> String;
}

impl Keyed for series::State {
    const VIEW: &'static str = "series";
    const KEYS: &'static [&'static str] = &series::KEYS;

    fn put(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        self.set(key, value)
    }

    fn text(&self, key: &str) -> String {
        self.get(key)
    }
}

impl Keyed for image::State {
    const VIEW: &'static str = "image";
    const KEYS: &'static [&'static str] = &image::KEYS;

    fn put(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        self.set(key, value)
    }

    fn text(&self, key: &str) -> String {
        self.get(key)
    }
}

#[cfg(feature = "stack")]
impl Keyed for stack::State {
    const VIEW: &'static str = "stack";
    const KEYS: &'static [&'static str] = &stack::KEYS;

    fn put(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        self.set(key, value)
    }

    fn text(&self, key: &str) -> String {
        self.get(key)
    }
}

#[cfg(feature = "stack")]
impl Keyed for kinds::State {
    const VIEW: &'static str = "kinds";
    const KEYS: &'static [&'static str] = &kinds::KEYS;

    fn put(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        self.set(key, value)
    }

    fn text(&self, key: &str) -> String {
        self.get(key)
    }
}

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
pub fn hash<S: Keyed>(state: &S) -> String {
    let usual = S::default();
    let texts = S::KEYS
        .iter()
        .map(|key| (*key, state.text(key), usual.text(key)))
        .filter(|(_, value, _)| !value.is_empty());
    written(S::VIEW, texts)
}

/// An address from a view's name and its keys, each with its text and the usual one.
pub(super) fn written(
    view: &str,
    texts: impl Iterator<Item = (&'static str, String, String)>,
) -> String {
    let parts: Vec<String> = texts
        .filter(|(_, value, usual)| value != usual)
        .map(|(key, value, _)| format!("{key}={}", utf8_percent_encode(&value, ENCODED)))
        .collect();
    if parts.is_empty() {
        format!("#/{view}")
    } else {
        format!("#/{view}?{}", parts.join("&"))
    }
}

/// Reads a hash. What is unknown or broken is named, and the rest kept.
///
/// ```
/// # use convolens::{session::open, view::series::State};
/// let (state, notices) = open::<State>("#/series?x=1,2,3&stride=two&colour=red");
/// assert_eq!(state.get("x"), "1,2,3");
/// assert_eq!(notices.len(), 2, "stride and colour");
/// ```
#[must_use]
pub fn open<S: Keyed>(hash: &str) -> (S, Vec<Notice>) {
    let mut state = S::default();
    let mut notices = Vec::new();
    let view = path(hash);
    if !view.is_empty() && view != S::VIEW {
        notices.push(Notice::UnknownView {
            view: view.to_owned(),
        });
    }
    for (key, value) in entries(hash) {
        if let Err(notice) = state.put(&key, &value) {
            notices.push(notice);
        }
    }
    (state, notices)
}

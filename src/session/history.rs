//! What enters the page's history of addresses.

use serde::Serialize;

/// What the page does with its history of URLs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum History {
    /// Nothing.
    #[default]
    None,
    /// Replaces the present entry: scrubbing, dragging a slider.
    Replace,
    /// Adds an entry.
    Push,
}

/// The keys of the last change, so that dragging one slider is one entry of the history.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail(Vec<String>);

impl Trail {
    /// What a change of these keys is: `looks` change only what is looked at.
    pub(super) fn change(&mut self, names: Vec<String>, looks: bool) -> History {
        let same = names == self.0;
        self.0 = names;
        if looks || same {
            History::Replace
        } else {
            History::Push
        }
    }

    /// The next change is another one, whatever its keys.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

//! A lab's state, key by key as in the address.

use super::{Key, Sort};
use crate::view::keys::{Notice, SPEEDS, name, one_of, optional};
use crate::view::numbers::{joined, numbers};
use crate::view::{image, series};

/// The keys that every lab has, before its own and after them.
const SOURCES: [&str; 7] = ["data", "file", "cells", "x", "series", "table", "column"];
const LAST: [&str; 4] = ["step", "speed", "lang", "theme"];

/// The picture that stands where none was chosen.
const PICTURE: &str = "chelsea";

/// All that a person can set in a lab.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    own: Vec<(&'static str, String)>,
    /// The picture, where the lab takes one.
    pub picture: image::Source,
    /// The series, where the lab takes one.
    pub series: series::Source,
    /// Which column of a file, from 1; none: the most likely one.
    pub column: Option<usize>,
    /// The player's step, from 0.
    pub step: usize,
    /// Speed of playing, 1 is normal.
    pub speed: f64,
    /// Language, empty: the reader's own.
    pub lang: String,
    /// Theme, empty: the reader's own.
    pub theme: String,
}

impl State {
    /// The state that opens first.
    #[must_use]
    pub fn new(keys: &'static [Key]) -> Self {
        Self {
            own: keys
                .iter()
                .map(|key| (key.name, key.usual.to_owned()))
                .collect(),
            picture: image::Source::Sample(PICTURE.to_owned()),
            series: series::Source::Sample("sunspots".to_owned()),
            column: None,
            step: 0,
            speed: 1.0,
            lang: String::new(),
            theme: String::new(),
        }
    }

    /// The keys in the order in which an address writes them.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let own = self.own.iter().map(|(name, _)| *name);
        SOURCES.into_iter().chain(own).chain(LAST)
    }

    /// Sets one key from its text.
    ///
    /// # Errors
    /// A notice that names what was not understood; the state is then unchanged.
    pub fn set(&mut self, keys: &'static [Key], key: &str, value: &str) -> Result<(), Notice> {
        if !self.names().any(|name| name == key) {
            return Err(Notice::UnknownKey {
                key: key.to_owned(),
            });
        }
        let text = match key {
            "data" | "file" | "series" | "table" => value,
            _ => value.trim(),
        };
        self.try_set(keys, key, text)
            .ok_or_else(|| Notice::BadValue {
                key: key.to_owned(),
                value: value.to_owned(),
            })
    }

    fn try_set(&mut self, keys: &'static [Key], key: &str, value: &str) -> Option<()> {
        match key {
            "cells" if value.is_empty() => self.undraw(),
            "cells" => self.picture = image::Source::Cells(value.parse().ok()?),
            "data" => self.picture = image::Source::Sample(name(value)?),
            "file" => self.picture = image::Source::File(name(value)?),
            "x" => {
                let x = numbers(value)?;
                self.series = series::Source::Inline(x);
            }
            "series" => self.series = series::Source::Sample(name(value)?),
            "table" => self.series = series::Source::File(name(value)?),
            "column" => self.column = optional(value)?,
            "step" => self.step = optional(value)?.map_or(0, |step| step - 1),
            "speed" => {
                let speed: f64 = value.parse().ok()?;
                self.speed = SPEEDS.into_iter().find(|s| *s == speed)?;
            }
            "lang" => self.lang = one_of(&["", "ru", "en"], value)?.to_owned(),
            "theme" => {
                self.theme = one_of(&["", "auto", "light", "dark", "projector"], value)?.to_owned();
            }
            own => {
                let text = keys.iter().find(|key| key.name == own)?.read(value)?;
                let (_, slot) = self.own.iter_mut().find(|(name, _)| *name == own)?;
                *slot = text;
            }
        }
        Some(())
    }

    /// Takes the picture back that stands where none was chosen.
    pub fn undraw(&mut self) {
        self.picture = image::Source::Sample(PICTURE.to_owned());
    }

    /// One key's text, as the address writes it; empty for what is not set.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        use image::Source as Picture;
        use series::Source as Series;
        match key {
            "cells" | "data" | "file" => match (key, &self.picture) {
                ("cells", Picture::Cells(grid)) => grid.to_string(),
                ("data", Picture::Sample(name)) | ("file", Picture::File(name)) => name.clone(),
                _ => String::new(),
            },
            "x" | "series" | "table" => match (key, &self.series) {
                ("x", Series::Inline(x)) => joined(x),
                ("series", Series::Sample(name)) | ("table", Series::File(name)) => name.clone(),
                _ => String::new(),
            },
            "column" => self.column.map(|n| n.to_string()).unwrap_or_default(),
            "step" if self.step > 0 => (self.step + 1).to_string(),
            "step" => String::new(),
            "speed" => self.speed.to_string(),
            "lang" => self.lang.clone(),
            "theme" => self.theme.clone(),
            own => self.text(own).to_owned(),
        }
    }

    /// The text of one of the lab's own keys.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.own
            .iter()
            .find(|(name, _)| *name == key)
            .map_or("", |(_, text)| text)
    }

    /// Writes one of the lab's own keys: what pointing sets. Its text is what the key takes.
    pub fn put(&mut self, key: &str, text: impl Into<String>) {
        if let Some((_, slot)) = self.own.iter_mut().find(|(name, _)| *name == key) {
            *slot = text.into();
        }
    }

    /// A whole number of an own key.
    #[must_use]
    pub fn whole(&self, key: &str) -> i64 {
        self.text(key).parse().unwrap_or(0)
    }

    /// A count of an own key: a whole number that is not negative.
    #[must_use]
    pub fn count(&self, key: &str) -> usize {
        self.text(key).parse().unwrap_or(0)
    }

    /// A number of an own key.
    #[must_use]
    pub fn real(&self, key: &str) -> f64 {
        self.text(key).parse().unwrap_or(0.0)
    }

    /// Whether a switch is on.
    #[must_use]
    pub fn on(&self, key: &str) -> bool {
        self.text(key) == "1"
    }

    /// The numbers of a list; none where it is empty.
    #[must_use]
    pub fn list(&self, key: &str) -> Vec<f32> {
        let list = numbers(self.text(key)).unwrap_or_default();
        list.into_iter().map(|number| number.value).collect()
    }

    /// Some keys' texts in one: what a result that follows from them is known by.
    #[must_use]
    pub fn known_by(&self, keys: &[&str]) -> String {
        let texts: Vec<String> = keys.iter().map(|key| self.get(key)).collect();
        texts.join("|")
    }
}

/// Whether a key changes only what is looked at, not what is computed.
#[must_use]
pub fn is_look(keys: &[Key], name: &str) -> bool {
    LAST.contains(&name)
        || keys
            .iter()
            .any(|key| key.name == name && matches!(key.sort, Sort::Pointed(_)))
}

/// Whether a key is one that every lab has.
#[must_use]
pub fn is_shared(name: &str) -> bool {
    SOURCES.contains(&name) || LAST.contains(&name)
}

/// Whether a key changes which data is read.
#[must_use]
pub fn is_source(name: &str) -> bool {
    SOURCES.contains(&name)
}

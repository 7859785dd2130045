//! All that a person can set, as it stands in the URL: `#/stack?data=chelsea&layers=conv,8,3,p1,relu;max,2`.

use super::kernels::Kernels;
use super::place::Place;
use crate::net::{MAX_LAYERS, Net, NotANet, PRESETS, Preset};
use crate::view::keys::{Notice, SPEEDS, flag, name, one_of, optional, truth};
use crate::view::numbers::{joined, numbers};
use crate::view::{image, series};

/// The stack view's state. `Default` is the page that opens first: a cat under four layers.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Picture or series.
    pub on: On,
    /// The picture.
    pub picture: image::Source,
    /// The series.
    pub series: series::Source,
    /// Which column of a file, from 1; none: the most likely one.
    pub column: Option<usize>,
    /// Whether a picture's red, green and blue come in, or its grey.
    pub colour: bool,
    /// The side of the middle square that is taken of a picture, in pixels; 0: all of it, as it is.
    pub side: usize,
    /// The layers.
    pub net: Net,
    /// What random weights follow from.
    pub seed: u64,
    /// Kernels that were edited.
    pub kernels: Kernels,
    /// The file that weights are taken from; empty: none.
    pub tensors: String,
    /// The layer of the unit that is looked at, from 0, the input itself; beyond the last it is the last.
    pub step: usize,
    /// Its channel, from 0.
    pub channel: usize,
    /// Where on the input its field has its middle; none: in the middle of the input.
    pub place: Option<Place>,
    /// The first channel of each layer that is in sight.
    pub first: usize,
    /// What is shown of the field.
    pub field: Shown,
    /// Whether the effective field is taken without the activations.
    pub linear: bool,
    /// Over how many seeds it is a mean.
    pub seeds: usize,
    /// Whether colours span each map by itself, or all maps of a layer.
    pub scale: Scope,
    /// Whether a series' layers are joined link by link, beside a dense layer.
    pub links: bool,
    /// How many workers, 0 to 8; none: as many as the machine has processors.
    pub workers: Option<usize>,
    /// Speed of playing, 1 is normal.
    pub speed: f64,
    /// Language, empty: the reader's own.
    pub lang: String,
    /// Theme, empty: the reader's own.
    pub theme: String,
}

/// What the stack stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A picture.
    Picture,
    /// A series.
    Series,
}

/// Which receptive field is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All cells that the unit depends on.
    Theory,
    /// How strongly it depends on each.
    Effective,
}

/// What the colours of a map span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Its own numbers.
    Map,
    /// Those of all maps of its layer.
    Layer,
}

/// The keys of the URL, in the order in which they are written.
pub const KEYS: [&str; 28] = [
    "preset", "on", "cells", "data", "file", "x", "series", "table", "column", "colour", "side",
    "layers", "seed", "kernels", "tensors", "step", "channel", "at", "first", "field", "linear",
    "seeds", "scale", "links", "workers", "speed", "lang", "theme",
];

const FIRST: &str = "conv,4,3,p1,relu;max,2;conv,4,3,p1,relu;conv,4,3,p1,relu";
/// Most seeds of an effective field.
const MAX_SEEDS: usize = 100;
const MAX_WORKERS: usize = 8;
/// Larger sides are those of no picture that is taken.
const MAX_SIDE: usize = 8192;

impl Default for State {
    fn default() -> Self {
        Self {
            on: On::Picture,
            picture: image::Source::Sample("chelsea".to_owned()),
            series: series::Source::Sample("sunspots".to_owned()),
            column: None,
            colour: false,
            side: 0,
            net: FIRST.parse().unwrap_or_default(),
            seed: 1,
            kernels: Kernels::default(),
            tensors: String::new(),
            step: usize::MAX,
            channel: 0,
            place: None,
            first: 0,
            field: Shown::Theory,
            linear: false,
            seeds: 20,
            scale: Scope::Map,
            links: false,
            workers: None,
            speed: 1.0,
            lang: String::new(),
            theme: String::new(),
        }
    }
}

impl State {
    /// Sets one key from its text in the URL.
    ///
    /// # Errors
    /// A notice that names what was not understood; the state is then unchanged.
    ///
    /// ```
    /// # use convolens::view::stack::State;
    /// let mut state = State::default();
    /// state.set("preset", "lenet").unwrap();
    /// assert_eq!(state.get("layers"), "conv,6,5,tanh;avg,2;conv,16,5,tanh;avg,2");
    /// assert_eq!((state.get("side"), state.preset()), ("32".to_owned(), "lenet"));
    /// assert!(state.set("layers", "conv,8,q").is_err(), "q is no kernel");
    /// ```
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        if !KEYS.contains(&key) {
            return Err(Notice::UnknownKey {
                key: key.to_owned(),
            });
        }
        // A file's name may begin or end with a space.
        let written = match key {
            "data" | "file" | "series" | "table" | "tensors" => value,
            _ => value.trim(),
        };
        let bad = |value: &str| Notice::BadValue {
            key: key.to_owned(),
            value: value.to_owned(),
        };
        self.try_set(key, written)
            .ok_or_else(|| match (key, value.parse::<Net>()) {
                ("layers", Err(NotANet::Word { word, .. })) => bad(&word),
                ("layers", Err(NotANet::TooMany { got })) => Notice::TooManyLayers {
                    got,
                    limit: MAX_LAYERS,
                },
                _ => bad(value),
            })
    }

    fn try_set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "preset" if value.is_empty() => {}
            "preset" => self.take(PRESETS.iter().find(|preset| preset.name == value)?),
            "on" => {
                self.on = if one_of(&["picture", "series"], value)? == "series" {
                    On::Series
                } else {
                    On::Picture
                }
            }
            "cells" => self.picture = image::Source::Cells(value.parse().ok()?),
            "data" => self.picture = image::Source::Sample(name(value)?),
            "file" => self.picture = image::Source::File(name(value)?),
            "x" => {
                let values = numbers(value)?;
                (values.len() <= series::MAX_INLINE).then_some(())?;
                self.series = series::Source::Inline(values);
            }
            "series" => self.series = series::Source::Sample(name(value)?),
            "table" => self.series = series::Source::File(name(value)?),
            "column" => self.column = optional(value)?,
            "colour" => self.colour = flag(value)?,
            "side" => self.side = value.parse().ok().filter(|side| *side <= MAX_SIDE)?,
            "layers" => self.net = value.parse().ok()?,
            "seed" => self.seed = value.parse().ok().filter(|seed| *seed <= 999_999)?,
            "kernels" => self.kernels = value.parse().ok()?,
            "tensors" => self.tensors = value.to_owned(),
            "step" if value.is_empty() => self.step = usize::MAX,
            "step" => self.step = value.parse().ok()?,
            "channel" => self.channel = value.parse().ok()?,
            "at" if value.is_empty() => self.place = None,
            "at" => self.place = Some(value.parse().ok()?),
            "first" => self.first = value.parse().ok()?,
            "field" => {
                self.field = match one_of(&["theory", "effective"], value)? {
                    "effective" => Shown::Effective,
                    _ => Shown::Theory,
                }
            }
            "linear" => self.linear = flag(value)?,
            "seeds" => self.seeds = value.parse().ok().filter(|n| (1..=MAX_SEEDS).contains(n))?,
            "scale" => {
                self.scale = match one_of(&["map", "layer"], value)? {
                    "layer" => Scope::Layer,
                    _ => Scope::Map,
                }
            }
            "links" => self.links = flag(value)?,
            "workers" if value.is_empty() => self.workers = None,
            "workers" => self.workers = Some(value.parse().ok().filter(|n| *n <= MAX_WORKERS)?),
            "speed" => {
                let speed: f64 = value.parse().ok()?;
                self.speed = SPEEDS.into_iter().find(|s| *s == speed)?;
            }
            "lang" => self.lang = one_of(&["", "ru", "en"], value)?.to_owned(),
            "theme" => {
                self.theme = one_of(&["", "auto", "light", "dark", "projector"], value)?.to_owned();
            }
            _ => return None,
        }
        Some(())
    }

    /// One key's text, as the URL writes it; empty for what is not set.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        match key {
            "on" => match self.on {
                On::Picture => "picture",
                On::Series => "series",
            }
            .to_owned(),
            "cells" | "data" | "file" => match (key, &self.picture) {
                ("cells", image::Source::Cells(grid)) => grid.to_string(),
                ("data", image::Source::Sample(name)) | ("file", image::Source::File(name)) => {
                    name.clone()
                }
                _ => String::new(),
            },
            "x" | "series" | "table" => match (key, &self.series) {
                ("x", series::Source::Inline(x)) => joined(x),
                ("series", series::Source::Sample(name))
                | ("table", series::Source::File(name)) => name.clone(),
                _ => String::new(),
            },
            "column" => self.column.map(|n| n.to_string()).unwrap_or_default(),
            "colour" => truth(self.colour),
            "side" => self.side.to_string(),
            // Told apart from an address that says nothing of layers.
            "layers" if self.net.layers.is_empty() => ";".to_owned(),
            "layers" => self.net.to_string(),
            "seed" => self.seed.to_string(),
            "kernels" => self.kernels.to_string(),
            "tensors" => self.tensors.clone(),
            "step" if self.step >= self.net.layers.len() => String::new(),
            "step" => self.step.to_string(),
            "channel" => self.channel.to_string(),
            "at" => self
                .place
                .map(|place| place.to_string())
                .unwrap_or_default(),
            "first" => self.first.to_string(),
            "field" => match self.field {
                Shown::Theory => "theory",
                Shown::Effective => "effective",
            }
            .to_owned(),
            "linear" => truth(self.linear),
            "seeds" => self.seeds.to_string(),
            "scale" => match self.scale {
                Scope::Map => "map",
                Scope::Layer => "layer",
            }
            .to_owned(),
            "links" => truth(self.links),
            "workers" => self.workers.map(|n| n.to_string()).unwrap_or_default(),
            "speed" => self.speed.to_string(),
            "lang" => self.lang.clone(),
            "theme" => self.theme.clone(),
            _ => String::new(),
        }
    }

    /// Takes a preset's layers, and the input that they are made for.
    fn take(&mut self, preset: &Preset) {
        self.net = preset.layers.parse().unwrap_or_default();
        self.kernels = Kernels::default();
        self.tensors = String::new();
        self.step = usize::MAX;
        self.channel = 0;
        self.first = 0;
        self.side = preset.side;
        self.colour = preset.colour;
        if preset.series {
            self.on = On::Series;
        }
        if preset.side > 0 {
            self.on = On::Picture;
        }
    }

    /// The preset whose layers these are, or none.
    #[must_use]
    pub fn preset(&self) -> &'static str {
        let layers = self.net.to_string();
        PRESETS
            .iter()
            .find(|preset| preset.layers == layers)
            .map_or("", |preset| preset.name)
    }
}

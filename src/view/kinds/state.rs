//! All that a person can set, as it stands in the URL: `#/kinds?c=8&kind=grouped&groups=4`.

use super::{Kind, Place, Sizes, Style};
use crate::view::image::Source;
use crate::view::keys::{Notice, SPEEDS, name, one_of};

/// The state of this view. `Default` is the page that opens first: a standard convolution of eight channels.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The picture.
    pub picture: Source,
    /// The kind that is looked at.
    pub kind: Kind,
    /// Channels, groups, kernel, dilation, stride.
    pub sizes: Sizes,
    /// What random weights follow from.
    pub seed: u64,
    /// The output channel that is looked at, from 0.
    pub channel: usize,
    /// The output cell that is looked at; none: the middle one.
    pub place: Option<Place>,
    /// Added to the picture's brightness, −0.5 to 0.5.
    pub light: f32,
    /// The picture's contrast, 0 to 2; 1 leaves it.
    pub contrast: f32,
    /// What generates a filter's kernels.
    pub guide: Guide,
    /// The temperature of a filter by similarity.
    pub tau: f32,
    /// The two styles.
    pub styles: [Style; 2],
    /// The share of the second.
    pub mix: f32,
    /// Speed of playing, 1 is normal.
    pub speed: f64,
    /// Language, empty: the reader's own.
    pub lang: String,
    /// Theme, empty: the reader's own.
    pub theme: String,
}

/// What generates the kernels of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Cells like the one in the middle count most.
    Similar,
    /// A dense layer with random weights.
    Linear,
}

/// The keys of the URL, in the order in which they are written.
pub const KEYS: [&str; 22] = [
    "data", "file", "cells", "c", "kind", "groups", "k", "dilation", "stride", "seed", "channel",
    "at", "light", "contrast", "guide", "tau", "first", "second", "mix", "speed", "lang", "theme",
];

/// The fewest and the most channels.
const CHANNELS: std::ops::RangeInclusive<usize> = 2..=16;
const MAX_KERNEL: usize = 7;
const MAX_DILATION: usize = 8;
const MAX_STRIDE: usize = 4;

impl Default for State {
    fn default() -> Self {
        Self {
            picture: Source::Sample("chelsea".to_owned()),
            kind: Kind::Standard,
            sizes: Sizes::default(),
            seed: 1,
            channel: 2,
            place: None,
            light: 0.0,
            contrast: 1.0,
            guide: Guide::Similar,
            tau: 0.0005,
            styles: [Style::Edges, Style::Blur],
            mix: 0.5,
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
    /// # use convolens::view::kinds::{Kind, State};
    /// let mut state = State::default();
    /// state.set("kind", "depthwise").unwrap();
    /// assert_eq!(state.kind, Kind::Depthwise);
    /// assert!(state.set("k", "4").is_err(), "an even kernel has no cell in its middle");
    /// ```
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        if !KEYS.contains(&key) {
            return Err(Notice::UnknownKey {
                key: key.to_owned(),
            });
        }
        let written = match key {
            "data" | "file" => value,
            _ => value.trim(),
        };
        self.try_set(key, written).ok_or_else(|| Notice::BadValue {
            key: key.to_owned(),
            value: value.to_owned(),
        })
    }

    fn try_set(&mut self, key: &str, value: &str) -> Option<()> {
        let whole = |range: std::ops::RangeInclusive<usize>| {
            value.parse().ok().filter(|n: &usize| range.contains(n))
        };
        let real = |low: f32, high: f32| {
            let number = value.parse().ok();
            number.filter(|n: &f32| (low..=high).contains(n))
        };
        match key {
            "cells" => self.picture = Source::Cells(value.parse().ok()?),
            "data" => self.picture = Source::Sample(name(value)?),
            "file" => self.picture = Source::File(name(value)?),
            "c" => self.sizes.channels = whole(CHANNELS)?,
            "kind" => self.kind = value.parse().ok()?,
            "groups" => self.sizes.groups = whole(1..=*CHANNELS.end())?,
            "k" => self.sizes.kernel = whole(1..=MAX_KERNEL).filter(|k| k % 2 == 1)?,
            "dilation" => self.sizes.dilation = whole(1..=MAX_DILATION)?,
            "stride" => self.sizes.stride = whole(1..=MAX_STRIDE)?,
            "seed" => self.seed = value.parse().ok().filter(|seed| *seed <= 999_999)?,
            "channel" => self.channel = whole(0..=*CHANNELS.end() - 1)?,
            "at" if value.is_empty() => self.place = None,
            "at" => self.place = Some(value.parse().ok()?),
            "light" => self.light = real(-0.5, 0.5)?,
            "contrast" => self.contrast = real(0.0, 2.0)?,
            "guide" => {
                self.guide = match one_of(&["similar", "linear"], value)? {
                    "linear" => Guide::Linear,
                    _ => Guide::Similar,
                }
            }
            "tau" => self.tau = real(0.0001, 1.0)?,
            "first" | "second" => {
                let style = value.parse().ok()?;
                let [first, second] = &mut self.styles;
                *(if key == "first" { first } else { second }) = style;
            }
            "mix" => self.mix = real(0.0, 1.0)?,
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
        let Sizes {
            channels,
            groups,
            kernel,
            dilation,
            stride,
        } = self.sizes;
        let [first, second] = self.styles;
        match (key, &self.picture) {
            ("cells", Source::Cells(grid)) => grid.to_string(),
            ("data", Source::Sample(name)) | ("file", Source::File(name)) => name.clone(),
            ("c", _) => channels.to_string(),
            ("kind", _) => self.kind.name().to_owned(),
            ("groups", _) => groups.to_string(),
            ("k", _) => kernel.to_string(),
            ("dilation", _) => dilation.to_string(),
            ("stride", _) => stride.to_string(),
            ("seed", _) => self.seed.to_string(),
            ("channel", _) => self.channel.to_string(),
            ("at", _) => self.place.map(|at| at.to_string()).unwrap_or_default(),
            ("light", _) => self.light.to_string(),
            ("contrast", _) => self.contrast.to_string(),
            ("guide", _) => match self.guide {
                Guide::Similar => "similar",
                Guide::Linear => "linear",
            }
            .to_owned(),
            ("tau", _) => self.tau.to_string(),
            ("first", _) => first.name().to_owned(),
            ("second", _) => second.name().to_owned(),
            ("mix", _) => self.mix.to_string(),
            ("speed", _) => self.speed.to_string(),
            ("lang", _) => self.lang.clone(),
            ("theme", _) => self.theme.clone(),
            _ => String::new(),
        }
    }

    /// Some keys' texts in one: what a result that follows from them is known by.
    pub(super) fn key(&self, keys: &[&str]) -> String {
        let texts: Vec<String> = keys.iter().map(|key| self.get(key)).collect();
        texts.join("|")
    }
}

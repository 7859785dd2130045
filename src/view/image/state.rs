//! All that a person can set, as it stands in the URL: `#/image?data=coins&kernel=0,1,0;1,-4,1;0,1,0`.

use super::choice::{Named, pair, pair_text};
use super::{Kernel, Pad, Preset, Reveal, Show, Source, Target, Zoom};
use crate::picture::{Act, Channels, FillName, Op};
use crate::view::keys::{Notice, SPEEDS, flag, name, one_of, truth};
use crate::view::numbers::number;

/// The image view's state. `Default` is the page that opens first: an astronaut under Sobel x.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The picture.
    pub source: Source,
    /// Which of its numbers.
    pub channels: Channels,
    /// Convolution or pooling.
    pub op: Op,
    /// The weights as entered.
    pub kernel: Kernel,
    /// Added to every sum.
    pub bias: f32,
    /// Whether the kernel is flipped, as mathematicians convolve.
    pub flip: bool,
    /// What is applied to the sum.
    pub act: Act,
    /// Slope of the leaky ReLU below zero.
    pub alpha: f32,
    /// Window of a pooling: height, width.
    pub size: [usize; 2],
    /// Pixels from one window to the next: down, along.
    pub stride: [usize; 2],
    /// Pixels from one weight to the next: down, along.
    pub dilation: [usize; 2],
    /// How much padding.
    pub pad: Pad,
    /// With what.
    pub fill: FillName,
    /// The constant that fills.
    pub value: f32,
    /// Pooling: whether a window that runs out of the padded input still counts.
    pub ceil: bool,
    /// Average pooling: whether padding counts as zeros.
    pub count: bool,
    /// Whether both axes follow one control.
    pub linked: bool,
    /// The output pixel at which the window stands, row by row, from 1.
    pub step: usize,
    /// What is pinned.
    pub pin: Option<Target>,
    /// What both pictures show; none: all of it.
    pub zoom: Option<Zoom>,
    /// How numbers become colours.
    pub show: Show,
    /// The colour scale ends at its full range divided by this.
    pub gain: f32,
    /// How much of the result is seen.
    pub reveal: Reveal,
    /// How much of the result, from the left, is covered by the input: 0 to 1.
    pub compare: f64,
    /// How many workers, 0 to 8; none: as many as the machine has processors.
    pub workers: Option<usize>,
    /// Whether blocks are tinted by the worker that computed them.
    pub tint: bool,
    /// Speed of playing, 1 is normal.
    pub speed: f64,
    /// Language, empty: the reader's own.
    pub lang: String,
    /// Theme, empty: the reader's own.
    pub theme: String,
}

impl Default for State {
    fn default() -> Self {
        Self {
            source: Source::Sample("astronaut".to_owned()),
            channels: Channels::Grey,
            op: Op::Conv,
            kernel: "-1,0,1;-2,0,2;-1,0,1"
                .parse()
                .unwrap_or_else(|()| Kernel::one()),
            bias: 0.0,
            flip: false,
            act: Act::None,
            alpha: 0.01,
            size: [2, 2],
            stride: [1, 1],
            dilation: [1, 1],
            pad: Pad::Same,
            fill: FillName::Zero,
            value: 1.0,
            ceil: false,
            count: false,
            linked: true,
            step: 1,
            pin: None,
            zoom: None,
            show: Show::Auto,
            gain: 1.0,
            reveal: Reveal::All,
            compare: 0.0,
            workers: None,
            tint: false,
            speed: 1.0,
            lang: String::new(),
            theme: String::new(),
        }
    }
}

/// The keys of the URL, in the order in which they are written.
pub const KEYS: [&str; 31] = [
    "cells", "data", "file", "channels", "op", "kernel", "bias", "flip", "act", "alpha", "size",
    "stride", "dilation", "pad", "fill", "value", "ceil", "count", "linked", "step", "pin", "zoom",
    "show", "gain", "reveal", "compare", "workers", "tint", "speed", "lang", "theme",
];

/// Widest window of a pooling.
const MAX_SIZE: usize = 64;
/// Most workers.
const MAX_WORKERS: usize = 8;

impl State {
    /// A kernel of a single 1, without padding: the picture as it is.
    #[must_use]
    pub fn identity() -> Self {
        Self {
            kernel: Kernel::one(),
            pad: Pad::Valid,
            ..Self::default()
        }
    }

    /// Sets one key from its text in the URL.
    ///
    /// # Errors
    /// A notice that names what was not understood; the state is then unchanged.
    ///
    /// ```
    /// # use convolens::view::image::State;
    /// let mut state = State::default();
    /// state.set("stride", "2,3").unwrap();
    /// assert_eq!(state.stride, [2, 3], "down, along");
    /// assert!(state.set("kernel", "1,2;3").is_err());
    /// assert_eq!(state.kernel.preset(), "sobel-x", "a broken part changes nothing");
    /// ```
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Notice> {
        if !KEYS.contains(&key) {
            return Err(Notice::UnknownKey {
                key: key.to_owned(),
            });
        }
        // A file's name may begin or end with a space.
        let written = match key {
            "data" | "file" => value,
            _ => value.trim(),
        };
        self.try_set(key, written).ok_or_else(|| {
            let broken = match key {
                "kernel" => Kernel::first_broken(value),
                _ => None,
            };
            Notice::BadValue {
                key: key.to_owned(),
                value: broken.unwrap_or(value).to_owned(),
            }
        })
    }

    fn try_set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "cells" => self.source = Source::Cells(value.parse().ok()?),
            "data" => self.source = Source::Sample(name(value)?),
            "file" => self.source = Source::File(name(value)?),
            "channels" => self.channels = Named::named(value)?,
            "op" => self.op = Named::named(value)?,
            "kernel" => self.kernel = value.parse().ok()?,
            "bias" => self.bias = number(value)?.value,
            "flip" => self.flip = flag(value)?,
            "act" => self.act = Named::named(value)?,
            "alpha" => self.alpha = number(value)?.value,
            "size" => self.size = pair(value).filter(|s| s.iter().all(|n| *n <= MAX_SIZE))?,
            "stride" => self.stride = pair(value)?,
            "dilation" => self.dilation = pair(value)?,
            "pad" => self.pad = value.parse().ok()?,
            "fill" => self.fill = Named::named(value)?,
            "value" => self.value = number(value)?.value,
            "ceil" => self.ceil = flag(value)?,
            "count" => self.count = flag(value)?,
            "linked" => self.linked = flag(value)?,
            "step" => self.step = value.parse().ok().filter(|step| *step > 0)?,
            "pin" if value.is_empty() => self.pin = None,
            "pin" => self.pin = Some(value.parse().ok()?),
            "zoom" if value.is_empty() => self.zoom = None,
            "zoom" => self.zoom = Some(value.parse().ok()?),
            "show" => self.show = Named::named(value)?,
            "gain" => {
                let gain = number(value)?.value;
                self.gain = (0.001..=1000.0).contains(&gain).then_some(gain)?;
            }
            "reveal" => self.reveal = Named::named(value)?,
            "compare" => {
                let share = f64::from(number(value)?.value);
                self.compare = (0.0..=1.0).contains(&share).then_some(share)?;
            }
            "workers" if value.is_empty() => self.workers = None,
            "workers" => self.workers = Some(value.parse().ok().filter(|n| *n <= MAX_WORKERS)?),
            "tint" => self.tint = flag(value)?,
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
        match (key, &self.source) {
            ("cells", Source::Cells(grid)) => grid.to_string(),
            ("data", Source::Sample(name)) | ("file", Source::File(name)) => name.clone(),
            ("channels", _) => self.channels.name().to_owned(),
            ("op", _) => self.op.name().to_owned(),
            ("kernel", _) => self.kernel.to_string(),
            ("bias", _) => self.bias.to_string(),
            ("flip", _) => truth(self.flip),
            ("act", _) => self.act.name().to_owned(),
            ("alpha", _) => self.alpha.to_string(),
            ("size", _) => pair_text(self.size),
            ("stride", _) => pair_text(self.stride),
            ("dilation", _) => pair_text(self.dilation),
            ("pad", _) => self.pad.to_string(),
            ("fill", _) => self.fill.name().to_owned(),
            ("value", _) => self.value.to_string(),
            ("ceil", _) => truth(self.ceil),
            ("count", _) => truth(self.count),
            ("linked", _) => truth(self.linked),
            ("step", _) => self.step.to_string(),
            ("pin", _) => self.pin.map(|pin| pin.to_string()).unwrap_or_default(),
            ("zoom", _) => self.zoom.map(|zoom| zoom.to_string()).unwrap_or_default(),
            ("show", _) => self.show.name().to_owned(),
            ("gain", _) => self.gain.to_string(),
            ("reveal", _) => self.reveal.name().to_owned(),
            ("compare", _) => ((self.compare * 1000.0).round() / 1000.0).to_string(),
            ("workers", _) => self.workers.map(|n| n.to_string()).unwrap_or_default(),
            ("tint", _) => truth(self.tint),
            ("speed", _) => self.speed.to_string(),
            ("lang", _) => self.lang.clone(),
            ("theme", _) => self.theme.clone(),
            _ => String::new(),
        }
    }

    /// Taps of the window: height, width.
    #[must_use]
    pub fn taps(&self) -> [usize; 2] {
        match self.op {
            Op::Conv => [self.kernel.height(), self.kernel.width()],
            Op::Max | Op::Avg => self.size,
        }
    }

    /// Zeros on each side that the lecture's zero padding adds: half the window's span on that axis, rounded down.
    #[must_use]
    pub fn half_span(&self) -> [usize; 2] {
        let ([rows, columns], [down, along]) = (self.taps(), self.dilation);
        [(rows, down), (columns, along)]
            .map(|(taps, dilation)| dilation.saturating_mul(taps.saturating_sub(1)) / 2)
    }

    /// Which one-click padding the state equals.
    #[must_use]
    pub fn preset(&self) -> Preset {
        let zeros = self.op != Op::Conv || self.fill == FillName::Zero;
        let [down, along] = self.half_span();
        match self.pad {
            Pad::Valid => Preset::Valid,
            Pad::Same if zeros => Preset::Same,
            Pad::Same if self.fill == FillName::Mirror => Preset::Mirror,
            Pad::Explicit(sides) if zeros && sides == [[down; 2], [along; 2]] => Preset::Zero,
            _ => Preset::None,
        }
    }
}

//! All that a person can set, as it stands in the URL: `#/series?x=3,5,1&kernel=-1,0,1&stride=2`.

use super::{Pad, Preset, Target};
use crate::data::Gaps;
use crate::engine::{Activation, Fill};
use crate::view::keys::{Notice, SPEEDS, flag, name, one_of, optional, truth};
use crate::view::numbers::{Number, first_broken, joined, number, numbers};

/// Where the series comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// Written in the URL, or typed by hand.
    Inline(Vec<Number>),
    /// A sample of the page.
    Sample(String),
    /// A person's own file, kept by their browser.
    File(String),
}

/// What is slid over the series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// A kernel.
    Convolution,
    /// The largest value of the window.
    Max,
    /// The mean of the window.
    Average,
}

/// The series view's state. `Default` is the page that opens first.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The series.
    pub source: Source,
    /// Which column of a file, from 1; none: the most likely one.
    pub column: Option<usize>,
    /// What happens to missing values.
    pub gaps: Gaps,
    /// Kernel or pooling.
    pub op: Op,
    /// The weights as entered.
    pub kernel: Vec<Number>,
    /// Added to every sum.
    pub bias: f32,
    /// Window of a pooling.
    pub size: usize,
    /// Whether the kernel is flipped, as mathematicians convolve.
    pub flip: bool,
    /// What is applied to the sum.
    pub act: &'static str,
    /// Slope of the leaky ReLU below zero.
    pub alpha: f32,
    /// Cells from one window to the next.
    pub stride: usize,
    /// Cells from one weight to the next.
    pub dilation: usize,
    /// How much padding.
    pub pad: Pad,
    /// With what.
    pub fill: &'static str,
    /// The constant that fills.
    pub value: f32,
    /// Pooling: whether a window that runs out of the padded input still counts.
    pub ceil: bool,
    /// Average pooling: whether padding counts as zeros.
    pub count: bool,
    /// The output cell at which the window stands, from 1.
    pub step: usize,
    /// What is pinned.
    pub pin: Option<Target>,
    /// First input cell that the overview shows, from 1.
    pub from: Option<usize>,
    /// Last input cell that the overview shows.
    pub to: Option<usize>,
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
            source: Source::Sample("lecture".to_owned()),
            column: None,
            gaps: Gaps::Interpolate,
            op: Op::Convolution,
            kernel: numbers("0.1,0.2,0.4,0.2,0.1").unwrap_or_default(),
            bias: 0.0,
            size: 3,
            flip: false,
            act: "none",
            alpha: 0.01,
            stride: 1,
            dilation: 1,
            pad: Pad::Same,
            fill: "mirror",
            value: 1.0,
            ceil: false,
            count: false,
            step: 7,
            pin: None,
            from: None,
            to: None,
            speed: 1.0,
            lang: String::new(),
            theme: String::new(),
        }
    }
}

/// The keys of the URL, in the order in which they are written.
pub const KEYS: [&str; 26] = [
    "x", "data", "file", "column", "gaps", "op", "kernel", "bias", "size", "flip", "act", "alpha",
    "stride", "dilation", "pad", "fill", "value", "ceil", "count", "step", "pin", "from", "to",
    "speed", "lang", "theme",
];

/// Longest kernel that the editor takes.
pub const MAX_KERNEL: usize = 31;
/// Widest window of a pooling.
const MAX_SIZE: usize = 1000;
/// Longest series that stands in a URL.
pub const MAX_INLINE: usize = 4096;

const ACTIVATIONS: [&str; 5] = ["none", "relu", "leaky", "sigmoid", "tanh"];
const FILLS: [&str; 6] = [
    "zero",
    "constant",
    "mirror",
    "symmetric",
    "replicate",
    "circular",
];

impl State {
    /// A kernel of a single 1, without padding: the series as it is.
    #[must_use]
    pub fn identity() -> Self {
        Self {
            kernel: numbers("1").unwrap_or_default(),
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
    /// # use convolens::view::series::{Pad, State};
    /// let mut state = State::default();
    /// state.set("pad", "2,1").unwrap();
    /// assert_eq!(state.pad, Pad::Explicit(2, 1), "before, after");
    /// assert!(state.set("stride", "two").is_err());
    /// assert_eq!(state.stride, 1, "a broken part changes nothing");
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
                "x" | "kernel" => first_broken(value),
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
            "x" => {
                let x = numbers(value).filter(|x| (1..=MAX_INLINE).contains(&x.len()))?;
                self.source = Source::Inline(x);
            }
            "data" => self.source = Source::Sample(name(value)?),
            "file" => self.source = Source::File(name(value)?),
            "column" => self.column = optional(value)?,
            "gaps" => self.gaps = value.parse().ok()?,
            "op" => {
                self.op = match value {
                    "conv" => Op::Convolution,
                    "max" => Op::Max,
                    "avg" => Op::Average,
                    _ => return None,
                }
            }
            "kernel" => {
                self.kernel = numbers(value).filter(|k| (1..=MAX_KERNEL).contains(&k.len()))?;
            }
            "bias" => self.bias = number(value)?.value,
            "size" => self.size = value.parse().ok().filter(|size| *size <= MAX_SIZE)?,
            "flip" => self.flip = flag(value)?,
            "act" => self.act = one_of(&ACTIVATIONS, value)?,
            "alpha" => self.alpha = number(value)?.value,
            "stride" => self.stride = value.parse().ok()?,
            "dilation" => self.dilation = value.parse().ok()?,
            "pad" => self.pad = value.parse().ok()?,
            "fill" => self.fill = one_of(&FILLS, value)?,
            "value" => self.value = number(value)?.value,
            "ceil" => self.ceil = flag(value)?,
            "count" => self.count = flag(value)?,
            "step" => self.step = value.parse().ok().filter(|step| *step > 0)?,
            "pin" if value.is_empty() => self.pin = None,
            "pin" => self.pin = Some(value.parse().ok()?),
            "from" => self.from = optional(value)?,
            "to" => self.to = optional(value)?,
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
        let maybe = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
        match key {
            "x" => match &self.source {
                Source::Inline(x) => joined(x),
                _ => String::new(),
            },
            "data" => match &self.source {
                Source::Sample(name) => name.clone(),
                _ => String::new(),
            },
            "file" => match &self.source {
                Source::File(name) => name.clone(),
                _ => String::new(),
            },
            "column" => maybe(self.column),
            "gaps" => match self.gaps {
                Gaps::Interpolate => "interpolate",
                Gaps::Drop => "drop",
            }
            .to_owned(),
            "op" => match self.op {
                Op::Convolution => "conv",
                Op::Max => "max",
                Op::Average => "avg",
            }
            .to_owned(),
            "kernel" => joined(&self.kernel),
            "bias" => self.bias.to_string(),
            "size" => self.size.to_string(),
            "flip" => truth(self.flip),
            "act" => self.act.to_owned(),
            "alpha" => self.alpha.to_string(),
            "stride" => self.stride.to_string(),
            "dilation" => self.dilation.to_string(),
            "pad" => self.pad.to_string(),
            "fill" => self.fill.to_owned(),
            "value" => self.value.to_string(),
            "ceil" => truth(self.ceil),
            "count" => truth(self.count),
            "step" => self.step.to_string(),
            "pin" => self.pin.map(|pin| pin.to_string()).unwrap_or_default(),
            "from" => maybe(self.from),
            "to" => maybe(self.to),
            "speed" => self.speed.to_string(),
            "lang" => self.lang.clone(),
            "theme" => self.theme.clone(),
            _ => String::new(),
        }
    }

    /// The engine's fill.
    #[must_use]
    pub fn engine_fill(&self) -> Fill {
        match self.fill {
            "constant" => Fill::Constant(self.value),
            "mirror" => Fill::Mirror,
            "symmetric" => Fill::Symmetric,
            "replicate" => Fill::Replicate,
            "circular" => Fill::Circular,
            _ => Fill::Zero,
        }
    }

    /// The engine's activation.
    #[must_use]
    pub fn activation(&self) -> Activation {
        match self.act {
            "relu" => Activation::Relu,
            "leaky" => Activation::LeakyRelu(self.alpha),
            "sigmoid" => Activation::Sigmoid,
            "tanh" => Activation::Tanh,
            _ => Activation::None,
        }
    }

    /// Cells of the window.
    #[must_use]
    pub fn taps(&self) -> usize {
        match self.op {
            Op::Convolution => self.kernel.len(),
            Op::Max | Op::Average => self.size,
        }
    }

    /// Zeros on each side that the lecture's zero padding adds: half the window's span, rounded down.
    #[must_use]
    pub fn half_span(&self) -> usize {
        self.dilation.saturating_mul(self.taps().saturating_sub(1)) / 2
    }

    /// Which one-click padding the state equals.
    #[must_use]
    pub fn preset(&self) -> Preset {
        let zeros = self.op != Op::Convolution || self.fill == "zero";
        match self.pad {
            Pad::Valid => Preset::Valid,
            Pad::Same if zeros => Preset::Same,
            Pad::Same if self.fill == "mirror" => Preset::Mirror,
            Pad::Causal if zeros => Preset::Causal,
            Pad::Explicit(before, after)
                if zeros && before == after && before == self.half_span() =>
            {
                Preset::Zero
            }
            _ => Preset::None,
        }
    }
}

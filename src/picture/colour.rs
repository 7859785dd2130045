use std::fmt;

use serde::{Deserialize, Serialize};

use super::Job;

/// An opaque sRGB colour; as text `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .map(|value| {
                let [_, red, green, blue] = value.to_be_bytes();
                Self([red, green, blue])
            })
            .ok_or_else(|| format!("{text:?} is not a colour: write it as #rrggbb"))
    }
}

/// How a number becomes a pixel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    signed: bool,
    low: f32,
    high: f32,
    colours: [[f32; 3]; 3],
}

impl Scale {
    /// The scale of a job: from `low` to `high`, or signed about zero.
    pub fn of(job: &Job) -> Self {
        Self {
            signed: job.signed,
            low: job.low,
            high: job.high,
            colours: job.colours.map(|Colour(channels)| channels.map(f32::from)),
        }
    }

    /// The pixel of one number: grey from black at `low` to white at `high`; signed, from the colour of zero to that
    /// of the positive or the negative end.
    pub fn one(&self, value: f32) -> [u8; 4] {
        if !self.signed {
            let grey = self.level(value);
            return [grey, grey, grey, 255];
        }
        let [negative, zero, positive] = self.colours;
        let share = (value.abs() / self.high).clamp(0.0, 1.0);
        let end = if value < 0.0 { negative } else { positive };
        let mix = |zero: f32, end: f32| byte(zero + (end - zero) * share);
        let ([red, green, blue], [red_end, green_end, blue_end]) = (zero, end);
        [
            mix(red, red_end),
            mix(green, green_end),
            mix(blue, blue_end),
            255,
        ]
    }

    /// The pixel of three numbers, one a channel; signed, zero is the middle of a channel.
    pub fn three(&self, values: [f32; 3]) -> [u8; 4] {
        let [red, green, blue] = values.map(|value| {
            if self.signed {
                byte((127.5 + 127.5 * (value / self.high)).clamp(0.0, 255.0))
            } else {
                self.level(value)
            }
        });
        [red, green, blue, 255]
    }

    fn level(&self, value: f32) -> u8 {
        byte((255.0 * (value - self.low) / (self.high - self.low)).clamp(0.0, 255.0))
    }
}

/// A number from 0 to 255, rounded.
fn byte(value: f32) -> u8 {
    (value + 0.5) as i32 as u8
}

/// One pixel of a job's result: of one number, or of three. Other counts give a transparent pixel.
///
/// ```
/// # use convolens::picture::{Job, colour};
/// let job = Job { low: 0.0, high: 510.0, ..Job::identity(1, 1) };
/// assert_eq!(colour(&job, &[255.0]), [128, 128, 128, 255], "255 · 255 / 510 = 127.5, rounded up");
/// let job = Job { signed: true, low: -100.0, high: 100.0, ..job };
/// assert_eq!(colour(&job, &[0.0, 100.0, -100.0]), [128, 255, 0, 255], "127.5, 127.5 + 127.5, 127.5 − 127.5");
/// ```
pub fn colour(job: &Job, values: &[f32]) -> [u8; 4] {
    let scale = Scale::of(job);
    match *values {
        [value] => scale.one(value),
        [red, green, blue] => scale.three([red, green, blue]),
        _ => [0; 4],
    }
}

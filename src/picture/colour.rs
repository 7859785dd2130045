use std::fmt;

use serde::{Deserialize, Serialize};

use super::Job;
use super::channels::PIXELS;
use super::extremes::Range;
use crate::engine::simd::{F32x4, LANES};

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
    /// The share of the scale that one makes: of 255 from `low` on, or, signed, of an end's.
    gain: f32,
    colours: [[f32; 3]; 3],
}

impl Scale {
    /// The scale of a job: from `low` to `high`, or signed about zero.
    pub fn of(job: &Job) -> Self {
        let gain = if job.signed {
            1.0 / job.high
        } else {
            255.0 / (job.high - job.low)
        };
        Self {
            signed: job.signed,
            low: job.low,
            gain,
            colours: job.colours.map(|Colour(channels)| channels.map(f32::from)),
        }
    }

    /// Four pixels, each of one number: grey from black at `low` to white at `high`.
    #[inline(always)]
    fn grey(&self, [values]: [F32x4; 1]) -> [u8; PIXELS] {
        F32x4::pixels([self.level(values); 3])
    }

    /// Four pixels, each of one number: from the colour of zero to that of the positive or the negative end.
    #[inline(always)]
    fn diverging(&self, [values]: [F32x4; 1]) -> [u8; PIXELS] {
        let [negative, zero, positive] = self.colours;
        let size = values.by_sign(values, F32x4::splat(0.0).sub(values));
        let share = size.mul(F32x4::splat(self.gain));
        // What is not a number stays so, and becomes black in the end.
        let share = share.max(F32x4::splat(0.0)).min(F32x4::splat(1.0));
        let mix = |[negative, zero, positive]: [f32; 3]| {
            let zero = F32x4::splat(zero);
            let end = values.by_sign(F32x4::splat(positive), F32x4::splat(negative));
            byte(zero.add(end.sub(zero).mul(share)))
        };
        let ([r, g, b], [r0, g0, b0], [r1, g1, b1]) = (negative, zero, positive);
        F32x4::pixels([mix([r, r0, r1]), mix([g, g0, g1]), mix([b, b0, b1])])
    }

    /// Four pixels, each of three numbers, one a channel.
    #[inline(always)]
    fn channels(&self, planes: [F32x4; 3]) -> [u8; PIXELS] {
        F32x4::pixels(planes.map(|values| self.level(values)))
    }

    /// The same with zero in the middle of a channel.
    #[inline(always)]
    fn signed_channels(&self, planes: [F32x4; 3]) -> [u8; PIXELS] {
        let middle = F32x4::splat(127.5);
        F32x4::pixels(planes.map(|values| {
            let share = values.mul(F32x4::splat(self.gain));
            byte(middle.add(middle.mul(share)))
        }))
    }

    #[inline(always)]
    fn level(&self, values: F32x4) -> F32x4 {
        let above = values.sub(F32x4::splat(self.low));
        byte(above.mul(F32x4::splat(self.gain)))
    }

    /// The pixels of a row of one plane or of three, as long as they are; and its smallest and largest number.
    pub(super) fn row(&self, planes: &[&[f32]], rgba: &mut [u8]) -> Range {
        match (planes, self.signed) {
            (&[row], false) => each([row], rgba, |four| self.grey(four)),
            (&[row], true) => each([row], rgba, |four| self.diverging(four)),
            (&[r, g, b], false) => each([r, g, b], rgba, |fours| self.channels(fours)),
            (&[r, g, b], true) => each([r, g, b], rgba, |fours| self.signed_channels(fours)),
            _ => Range::nothing(),
        }
    }
}

/// Four pixels at a time of as many numbers as there are planes.
#[inline(always)]
fn each<const PLANES: usize>(
    planes: [&[f32]; PLANES],
    rgba: &mut [u8],
    pixels: impl Fn([F32x4; PLANES]) -> [u8; PIXELS],
) -> Range {
    let mut range = Range::nothing();
    let (sixteens, rest) = rgba.as_chunks_mut::<PIXELS>();
    let planes = planes.map(<[f32]>::as_chunks::<LANES>);
    for (at, to) in sixteens.iter_mut().enumerate() {
        let mut fours = [F32x4::splat(0.0); PLANES];
        for (four, (plane, _)) in fours.iter_mut().zip(&planes) {
            let Some(values) = plane.get(at) else {
                return range;
            };
            *four = F32x4::new(*values);
            range = range.with(*four);
        }
        *to = pixels(fours);
    }
    for value in planes.iter().flat_map(|(_, rest)| *rest) {
        range = range.with(F32x4::splat(*value));
    }
    let last = pixels(planes.map(|(_, rest)| padded(rest)));
    rest.iter_mut().zip(last).for_each(|(to, from)| *to = from);
    range
}

/// Numbers from 0 to 255; 0 for what is not a number.
#[inline(always)]
fn byte(values: F32x4) -> F32x4 {
    F32x4::splat(0.0).max(values).min(F32x4::splat(255.0))
}

/// Fewer than four numbers, and zeros.
fn padded(values: &[f32]) -> F32x4 {
    let mut four = [0.0; LANES];
    for (to, from) in four.iter_mut().zip(values) {
        *to = *from;
    }
    F32x4::new(four)
}

/// One pixel of a job's result: of one number, or of three. Other counts give a transparent pixel.
///
/// ```
/// # use convolens::picture::{Job, colour};
/// let job = Job { low: 0.0, high: 510.0, ..Job::identity(1, 1) };
/// assert_eq!(colour(&job, &[255.0]), [128, 128, 128, 255], "255 · 255 / 510 = 127.5, rounded to the even number");
/// let job = Job { signed: true, low: -100.0, high: 100.0, ..job };
/// assert_eq!(colour(&job, &[0.0, 100.0, -100.0]), [128, 255, 0, 255], "127.5, 127.5 + 127.5, 127.5 − 127.5");
/// ```
pub fn colour(job: &Job, values: &[f32]) -> [u8; 4] {
    let planes: Vec<&[f32]> = values.chunks(1).collect();
    let mut pixel = [0; 4];
    Scale::of(job).row(&planes, &mut pixel);
    pixel
}

//! What less or more light does to the numbers of colours.

use super::Colours;
use crate::engine::{Lab, encoded, light, srgb8, turned};

/// A colour under a lamp so many times as bright, as a camera with the same exposure sees it: linear light is
/// multiplied, and what would be brighter than white is cut off.
///
/// ```
/// # use convolens::picture::spaces::dimmed;
/// assert_eq!(dimmed([255, 128, 0], 1.0)[0], 1.0);
/// let [red, ..] = dimmed([255, 128, 0], 0.5);
/// assert_eq!(red, 0.5, "half of the light");
/// assert_eq!(dimmed([255, 255, 255], 1.5), [1.0; 3], "no more than white");
/// ```
pub fn dimmed(srgb: [u8; 3], times: f32) -> [f32; 3] {
    light(srgb).map(|share| (share * times).min(1.0))
}

/// Numbers of colours that light changes: of one pixel, or means over a picture. a and b, which have both signs, are
/// without theirs in means: they would cancel out.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measure {
    /// Red, green, blue, 0…255, sRGB-encoded, not rounded.
    pub rgb: [f64; 3],
    /// Lightness.
    pub l: f64,
    /// Green–red.
    pub a: f64,
    /// Blue–yellow.
    pub b: f64,
    /// Chroma.
    pub c: f64,
}

impl Measure {
    /// Of one colour of linear light.
    pub fn of(light: [f32; 3]) -> Self {
        let lab = Lab::from_light(light);
        Self {
            rgb: encoded(light).map(|channel| f64::from(channel) * 255.0),
            l: lab.l.into(),
            a: lab.a.into(),
            b: lab.b.into(),
            c: lab.a.hypot(lab.b).into(),
        }
    }

    /// R, G, B, L, a, b, C, in this order.
    pub fn numbers(&self) -> [f64; 7] {
        let [red, green, blue] = self.rgb;
        [red, green, blue, self.l, self.a, self.b, self.c]
    }

    /// The sum with another one, each number without its sign.
    fn plus(self, other: Self) -> Self {
        let [r, g, b] = self.rgb;
        let [r2, g2, b2] = other.rgb;
        Self {
            rgb: [r + r2, g + g2, b + b2],
            l: self.l + other.l,
            a: self.a + other.a.abs(),
            b: self.b + other.b.abs(),
            c: self.c + other.c,
        }
    }

    fn over(self, count: f64) -> Self {
        Self {
            rgb: self.rgb.map(|sum| sum / count),
            l: self.l / count,
            a: self.a / count,
            b: self.b / count,
            c: self.c / count,
        }
    }
}

/// Chroma from which on a pixel has a colour: the hue of greys is noise.
const COLOURED: f64 = 2.0;

/// A picture under another light, measured over all its pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Lighting {
    /// The picture under the other light, row by row.
    pub srgb: Vec<[u8; 3]>,
    /// Means before.
    pub before: Measure,
    /// Means after.
    pub after: Measure,
    /// By how many degrees the hues of coloured pixels were turned, in the mean.
    pub hue: f64,
    /// The share of pixels with a channel that was cut off.
    pub clipped: f64,
}

impl Lighting {
    /// A picture under a light so many times as bright.
    ///
    /// ```
    /// # use convolens::picture::{Image, spaces::{Colours, Lighting}};
    /// let colours = Colours::of(&Image::new(1, 1, vec![200, 150, 120, 255]), 1);
    /// let eighth = Lighting::of(&colours, 0.125);
    /// assert!((eighth.after.a / eighth.before.a - 0.5).abs() < 1e-3, "∛(1/8) of a");
    /// assert!(eighth.hue < 0.05, "the hue stays");
    /// ```
    pub fn of(colours: &Colours, times: f32) -> Self {
        let (mut before, mut after) = (Measure::default(), Measure::default());
        let (mut turn, mut coloured, mut clipped) = (0.0, 0_u32, 0_u32);
        let mut dark = Vec::with_capacity(colours.srgb().len());
        for srgb in colours.srgb() {
            let bright = light(*srgb);
            let shone = dimmed(*srgb, times);
            let (old, new) = (Measure::of(bright), Measure::of(shone));
            (before, after) = (before.plus(old), after.plus(new));
            if old.c >= COLOURED {
                turn += f64::from(turned(hue(old), hue(new)).abs());
                coloured += 1;
            }
            let over = bright.iter().any(|share| share * times > 1.0);
            clipped += u32::from(over);
            dark.push(srgb8(new.rgb.map(|channel| channel as f32 / 255.0)));
        }
        let count = colours.srgb().len().max(1) as f64;
        Self {
            srgb: dark,
            before: before.over(count),
            after: after.over(count),
            hue: turn / f64::from(coloured.max(1)),
            clipped: f64::from(clipped) / count,
        }
    }
}

fn hue(measure: Measure) -> f32 {
    measure.b.atan2(measure.a).to_degrees() as f32
}

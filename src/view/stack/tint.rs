//! From a map's numbers to colours.

use std::cell::RefCell;
use std::rc::Rc;

use super::Map;
use crate::scene::{Palette, Rgb, Role};

/// The numbers that a map's colours span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// From `low` to `high`, with zero among them.
    pub(super) fn of(low: f32, high: f32) -> Self {
        let finite = |number: f32| {
            if number.is_finite() {
                f64::from(number)
            } else {
                0.0
            }
        };
        Self {
            low: finite(low).min(0.0),
            high: finite(high).max(0.0),
        }
    }

    /// The ends of the colours: about zero they reach equally far.
    fn ends(self) -> (f32, f32) {
        if self.low >= 0.0 {
            (0.0, self.high as f32)
        } else {
            let reach = self.high.max(-self.low) as f32;
            (-reach, reach)
        }
    }

    /// Where a number stands between the two ends, 0 to 1.
    pub(super) fn place(self, number: f32) -> f64 {
        let length = self.high - self.low;
        if length > 0.0 {
            (f64::from(number) - self.low) / length
        } else {
            0.0
        }
    }

    /// The colour of a number: shades of the output's while nothing is negative, else about zero, the paper.
    pub(super) fn rgb(self, number: f32, palette: &Palette) -> Rgb {
        let (value, paper) = (f64::from(number), palette.rgb(Role::Background));
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        if self.low >= 0.0 {
            return paper.mix(palette.rgb(Role::Output), share(value, self.high));
        }
        let reach = self.high.max(-self.low);
        let role = if value < 0.0 {
            Role::Negative
        } else {
            Role::Positive
        };
        paper.mix(palette.rgb(role), share(value.abs(), reach))
    }
}

/// A map's pixels as they were made last, of which span and theme.
#[derive(Clone, Debug, Default)]
pub(super) struct Tinted(RefCell<Option<Shaded>>);

type Shaded = (Span, Palette, Rc<[u8]>);

/// Maps are told apart by their numbers alone.
impl PartialEq for Tinted {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// More shades than a screen has.
const SHADES: usize = 512;

/// A map's samples as pixels, the same ones while nothing changes; what is not known yet is transparent.
pub(super) fn pixels(map: &Map, span: Span, palette: &Palette) -> Rc<[u8]> {
    let mut last = map.tinted.0.borrow_mut();
    if let Some((known, theme, rgba)) = last.as_ref()
        && (*known, theme) == (span, palette)
    {
        return Rc::clone(rgba);
    }
    let rgba: Rc<[u8]> = shaded(map, span, palette).into();
    *last = Some((span, palette.clone(), Rc::clone(&rgba)));
    rgba
}

fn shaded(map: &Map, span: Span, palette: &Palette) -> Vec<u8> {
    let (from, to) = span.ends();
    let step = (to - from) / (SHADES - 1) as f32;
    let shades: Vec<[u8; 4]> = (0..SHADES)
        .map(|shade| {
            let Rgb([red, green, blue]) = span.rgb(from + step * shade as f32, palette);
            [red, green, blue, 255]
        })
        .collect();
    let scale = if step > 0.0 { 1.0 / step } else { 0.0 };
    let mut rgba = Vec::with_capacity(map.samples.len() * 4);
    for sample in map.samples.iter() {
        // Of what is not a number none.
        let shade = (!sample.is_nan()).then_some(((sample - from) * scale).round() as usize);
        let pixel = shade.and_then(|shade| shades.get(shade.min(SHADES - 1)));
        rgba.extend(pixel.unwrap_or(&[0; 4]));
    }
    rgba
}

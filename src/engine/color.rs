//! Colours as numbers: sRGB, CIELab and its cylinder HCL, all for the white D65 (2° observer).

use palette::convert::FromColorUnclamped;
use palette::white_point::D65;
use palette::{FromColor, IntoColor, Lch, LinSrgb, Srgb};
use serde::{Deserialize, Serialize};

/// CIELab: lightness 0…100, and the two opponent axes green–red and blue–yellow.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Lab {
    /// Lightness, 0…100.
    pub l: f32,
    /// Green (negative) to red.
    pub a: f32,
    /// Blue (negative) to yellow.
    pub b: f32,
}

/// HCL: the cylinder of [`Lab`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Hcl {
    /// Hue, 0…360 degrees from the a axis towards the b axis; 0 for grey.
    pub h_degrees: f32,
    /// Chroma, √(a² + b²).
    pub c: f32,
    /// Lightness, 0…100.
    pub l: f32,
}

impl Lab {
    /// The colour of an 8-bit sRGB pixel.
    ///
    /// ```
    /// # use convolens::engine::Lab;
    /// let white = Lab::from_srgb8([255, 255, 255]);
    /// assert!((white.l - 100.0).abs() < 0.01 && white.a.abs() < 0.01 && white.b.abs() < 0.01);
    /// ```
    pub fn from_srgb8(srgb: [u8; 3]) -> Self {
        let [red, green, blue] = srgb;
        let lab =
            palette::Lab::<D65, f32>::from_color(Srgb::new(red, green, blue).into_format::<f32>());
        Self {
            l: lab.l,
            a: lab.a,
            b: lab.b,
        }
    }

    /// The nearest 8-bit sRGB pixel; channels outside sRGB are cut off at 0 and 255.
    pub fn to_srgb8(self) -> [u8; 3] {
        let srgb: Srgb<f32> = palette::Lab::<D65, f32>::new(self.l, self.a, self.b).into_color();
        let Srgb {
            red, green, blue, ..
        } = srgb.into_format::<u8>();
        [red, green, blue]
    }

    /// The colour of linear light: red, green and blue as shares of what white has. Nothing is cut off.
    ///
    /// ```
    /// # use convolens::engine::Lab;
    /// let (full, eighth) = (Lab::from_light([0.8, 0.4, 0.2]), Lab::from_light([0.1, 0.05, 0.025]));
    /// assert!((eighth.a / full.a - 0.5).abs() < 1e-3, "an eighth of the light: ∛(1/8) = 1/2 of a");
    /// assert!((eighth.b / full.b - 0.5).abs() < 1e-3, "and of b");
    /// ```
    pub fn from_light([red, green, blue]: [f32; 3]) -> Self {
        let lab = palette::Lab::<D65, f32>::from_color_unclamped(LinSrgb::new(red, green, blue));
        Self {
            l: lab.l,
            a: lab.a,
            b: lab.b,
        }
    }

    /// The colour as sRGB, 0 to 1 a channel, and beyond for what sRGB does not have.
    ///
    /// ```
    /// # use convolens::engine::Lab;
    /// let [red, green, blue] = Lab { l: 50.0, a: 0.0, b: 0.0 }.to_srgb();
    /// assert!((red - 0.466).abs() < 1e-3 && (red - green).abs() < 1e-3 && (red - blue).abs() < 1e-3, "grey");
    /// assert!(Lab { l: 50.0, a: 120.0, b: 0.0 }.to_srgb()[1] < 0.0, "less than no green");
    /// ```
    pub fn to_srgb(self) -> [f32; 3] {
        let lab = palette::Lab::<D65, f32>::new(self.l, self.a, self.b);
        let srgb = Srgb::<f32>::from_color_unclamped(lab);
        [srgb.red, srgb.green, srgb.blue]
    }

    /// The same colour on the cylinder.
    ///
    /// ```
    /// # use convolens::engine::Lab;
    /// let hcl = Lab { l: 50.0, a: 0.0, b: 40.0 }.to_hcl();
    /// assert_eq!((hcl.h_degrees, hcl.c, hcl.l), (90.0, 40.0, 50.0), "yellow stands at 90°");
    /// ```
    pub fn to_hcl(self) -> Hcl {
        let lch = Lch::from_color(palette::Lab::<D65, f32>::new(self.l, self.a, self.b));
        Hcl {
            h_degrees: lch.hue.into_positive_degrees(),
            c: lch.chroma,
            l: lch.l,
        }
    }
}

impl Hcl {
    /// The same colour on the axes of CIELab.
    pub fn to_lab(self) -> Lab {
        let lab: palette::Lab<D65, f32> = Lch::new(self.l, self.c, self.h_degrees).into_color();
        Lab {
            l: lab.l,
            a: lab.a,
            b: lab.b,
        }
    }
}

/// How far beyond its ends a channel may be and still be rounded to the same 8 bits.
const ROUNDED: f32 = 0.5 / 255.0;

/// Whether an sRGB colour, 0 to 1 a channel, is one that a screen has: inside the cube, but for rounding to 8 bits.
///
/// ```
/// # use convolens::engine::{Lab, in_gamut};
/// assert!(in_gamut([0.0, 1.0, 0.5]) && !in_gamut([0.0, 1.01, 0.5]));
/// assert!(in_gamut(Lab { l: 53.0, a: 79.0, b: 66.0 }.to_srgb()), "nearly pure red");
/// assert!(!in_gamut(Lab { l: 53.0, a: 79.0, b: -120.0 }.to_srgb()), "no screen has that violet");
/// ```
pub fn in_gamut(srgb: [f32; 3]) -> bool {
    srgb.iter()
        .all(|channel| (-ROUNDED..=1.0 + ROUNDED).contains(channel))
}

/// The nearest 8-bit pixel of an sRGB colour, 0 to 1 a channel; what is beyond is cut off.
///
/// ```
/// # use convolens::engine::srgb8;
/// assert_eq!(srgb8([0.5, -0.2, 1.3]), [128, 0, 255]);
/// ```
pub fn srgb8(srgb: [f32; 3]) -> [u8; 3] {
    srgb.map(|channel| (channel.clamp(0.0, 1.0) * 255.0).round() as u8)
}

/// The linear light of an 8-bit sRGB pixel: red, green and blue as shares of what white has.
///
/// ```
/// # use convolens::engine::light;
/// let [red, green, blue] = light([255, 188, 0]);
/// assert!(red == 1.0 && blue == 0.0 && (green - 0.5).abs() < 0.01, "188 of 255 is half of the light");
/// ```
pub fn light(srgb: [u8; 3]) -> [f32; 3] {
    let [red, green, blue] = srgb;
    let light: LinSrgb<f32> = Srgb::new(red, green, blue).into_linear();
    [light.red, light.green, light.blue]
}

/// Linear light as sRGB, 0 to 1 a channel. Nothing is cut off.
///
/// ```
/// # use convolens::engine::{encoded, light};
/// let [red, ..] = encoded(light([128, 0, 0]));
/// assert!((red * 255.0 - 128.0).abs() < 1e-3, "there and back");
/// ```
pub fn encoded([red, green, blue]: [f32; 3]) -> [f32; 3] {
    let srgb: Srgb<f32> = Srgb::from_linear(LinSrgb::new(red, green, blue));
    [srgb.red, srgb.green, srgb.blue]
}

/// How far a hue is turned to become another, in degrees, the shorter way round: −180 to 180.
///
/// ```
/// # use convolens::engine::turned;
/// assert_eq!(turned(350.0, 10.0), 20.0, "over 360°, not back by 340°");
/// assert_eq!(turned(10.0, 350.0), -20.0);
/// ```
pub fn turned(from_degrees: f32, to_degrees: f32) -> f32 {
    let turn = (to_degrees - from_degrees).rem_euclid(360.0);
    if turn > 180.0 { turn - 360.0 } else { turn }
}

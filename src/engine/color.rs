//! Colours as numbers: sRGB, CIELab and its cylinder HCL, all for the white D65 (2° observer).

use palette::white_point::D65;
use palette::{FromColor, IntoColor, Lch, Srgb};
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

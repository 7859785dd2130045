//! The colours of a picture as three numbers a pixel: in RGB, in CIELab, and on its cylinder HCL.

mod colours;
mod filter;
mod lighting;

pub use colours::{Colours, luma};
pub use filter::{Filter, Filtered, Part};
pub use lighting::{Lighting, Measure, dimmed};

/// Three numbers that a colour is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Red, green, blue: 0…255, sRGB-encoded.
    Rgb,
    /// CIELab: lightness 0…100, and the axes green–red and blue–yellow.
    Lab,
    /// Its cylinder: hue in degrees, chroma, lightness.
    Hcl,
}

use super::Space;
use crate::engine::Lab;
use crate::picture::Image;

/// The colours of all pixels of a picture, row by row.
#[derive(Debug, Clone, PartialEq)]
pub struct Colours {
    width: usize,
    height: usize,
    srgb: Vec<[u8; 3]>,
    lab: Vec<Lab>,
}

impl Colours {
    /// The colours of a picture, or of the largest smaller one of itself that has at most so many pixels.
    ///
    /// ```
    /// # use convolens::picture::{Image, spaces::Colours};
    /// let image = Image::new(4, 2, [10, 20, 30, 255].repeat(8));
    /// assert_eq!(Colours::of(&image, 8).size(), (4, 2));
    /// assert_eq!(Colours::of(&image, 7).size(), (2, 1), "half as many rows and columns");
    /// assert_eq!(Colours::of(&image, 2).srgb(), [[10, 20, 30]; 2]);
    /// ```
    pub fn of(image: &Image, most: usize) -> Self {
        let mut levels = (0..image.levels()).filter_map(|level| image.level(level));
        let fitting = levels
            .clone()
            .find(|(width, height, _)| width * height <= most);
        let (width, height, rgba) = fitting
            .or_else(|| levels.next_back())
            .unwrap_or((0, 0, &[]));
        let (pixels, _) = rgba.as_chunks::<4>();
        let srgb: Vec<[u8; 3]> = pixels.iter().map(|[r, g, b, _]| [*r, *g, *b]).collect();
        let lab = srgb.iter().map(|srgb| Lab::from_srgb8(*srgb)).collect();
        Self {
            width,
            height,
            srgb,
            lab,
        }
    }

    /// Pixels in a row, and rows.
    pub const fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The pixels as sRGB.
    pub fn srgb(&self) -> &[[u8; 3]] {
        &self.srgb
    }

    /// The pixels in CIELab.
    pub fn lab(&self) -> &[Lab] {
        &self.lab
    }

    /// The lumas of the pixels (ITU-R BT.601), 0…255: the picture in grey.
    ///
    /// ```
    /// # use convolens::picture::{Image, spaces::Colours};
    /// let image = Image::new(1, 1, vec![100, 200, 50, 255]);
    /// assert_eq!(Colours::of(&image, 1).grey()[0].round(), 153.0, "29.9 + 117.4 + 5.7");
    /// ```
    pub fn grey(&self) -> Vec<f32> {
        self.srgb.iter().map(|srgb| luma(*srgb)).collect()
    }

    /// The three numbers of a colour in a space.
    ///
    /// ```
    /// # use convolens::picture::spaces::{Colours, Space};
    /// assert_eq!(Colours::numbers(Space::Rgb, [10, 20, 30]), [10.0, 20.0, 30.0]);
    /// let [hue, chroma, lightness] = Colours::numbers(Space::Hcl, [255, 0, 0]);
    /// assert_eq!([hue.round(), chroma.round(), lightness.round()], [40.0, 105.0, 53.0], "red");
    /// ```
    pub fn numbers(space: Space, srgb: [u8; 3]) -> [f32; 3] {
        match space {
            Space::Rgb => srgb.map(f32::from),
            Space::Lab => {
                let lab = Lab::from_srgb8(srgb);
                [lab.l, lab.a, lab.b]
            }
            Space::Hcl => {
                let hcl = Lab::from_srgb8(srgb).to_hcl();
                [hcl.h_degrees, hcl.c, hcl.l]
            }
        }
    }
}

/// A pixel's luma (ITU-R BT.601), 0…255.
///
/// ```
/// # use convolens::picture::spaces::luma;
/// assert_eq!(luma([255, 255, 255]), 255.0, "0.299 + 0.587 + 0.114 = 1");
/// ```
pub fn luma([r, g, b]: [u8; 3]) -> f32 {
    0.299 * f32::from(r) + 0.587 * f32::from(g) + 0.114 * f32::from(b)
}

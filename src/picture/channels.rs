use serde::{Deserialize, Serialize};

use crate::engine::simd::{F32x4, LANES};

/// Which numbers of a picture's pixels are convolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channels {
    /// The luma of each pixel.
    Grey,
    /// Red alone.
    Red,
    /// Green alone.
    Green,
    /// Blue alone.
    Blue,
    /// Red, green and blue, each for itself under the same kernel.
    Each,
    /// Red, green and blue under the same kernel, summed: the lecture's formula.
    Sum,
}

impl Channels {
    /// Input planes: 1, or red, green and blue.
    ///
    /// ```
    /// # use convolens::picture::Channels;
    /// assert_eq!((Channels::Grey.planes(), Channels::Each.planes(), Channels::Sum.planes()), (1, 3, 3));
    /// ```
    pub const fn planes(self) -> usize {
        match self {
            Self::Grey | Self::Red | Self::Green | Self::Blue => 1,
            Self::Each | Self::Sum => 3,
        }
    }

    /// Planes of a convolution's output: only [`Each`](Self::Each) has three.
    pub const fn outputs(self) -> usize {
        match self {
            Self::Each => 3,
            _ => 1,
        }
    }

    /// The values of one RGBA pixel on each plane; those that this has not are 0.
    ///
    /// ```
    /// # use convolens::picture::Channels;
    /// let [luma, ..] = Channels::Grey.values([10, 20, 30, 255]);
    /// assert!((luma - 18.15).abs() < 1e-5, "0.299 · 10 + 0.587 · 20 + 0.114 · 30 = 18.15");
    /// assert_eq!(Channels::Sum.values([10, 20, 30, 255]), [10.0, 20.0, 30.0]);
    /// ```
    pub fn values(self, pixel: [u8; 4]) -> [f32; 3] {
        let planes = F32x4::of_pixels(&padded(&pixel));
        let [red, green, blue] = match self {
            Self::Each | Self::Sum => planes,
            one => [one.plane(planes), F32x4::splat(0.0), F32x4::splat(0.0)],
        };
        [red, green, blue].map(|plane| {
            let [value, ..] = plane.array();
            value
        })
    }

    /// The numbers of the one plane, for four pixels.
    #[inline(always)]
    fn plane(self, [red, green, blue]: [F32x4; 3]) -> F32x4 {
        match self {
            Self::Grey => luma([red, green, blue]),
            Self::Red | Self::Each | Self::Sum => red,
            Self::Green => green,
            Self::Blue => blue,
        }
    }

    /// Writes one row of RGBA pixels as a row of the one plane.
    pub(super) fn read_one(self, rgba: &[u8], row: &mut [f32]) {
        let (pixels, rest) = rgba.as_chunks::<PIXELS>();
        let (fours, rest_of_row) = row.as_chunks_mut::<LANES>();
        let one = |pixels: &[u8; PIXELS]| self.plane(F32x4::of_pixels(pixels)).array();
        for (to, pixels) in fours.iter_mut().zip(pixels) {
            *to = one(pixels);
        }
        fill(rest_of_row, one(&padded(rest)));
    }
}

/// Writes one row of RGBA pixels as rows of red, green and blue.
pub(super) fn read_three(rgba: &[u8], [red, green, blue]: [&mut [f32]; 3]) {
    let (pixels, rest) = rgba.as_chunks::<PIXELS>();
    let (reds, rest_of_red) = red.as_chunks_mut::<LANES>();
    let (greens, rest_of_green) = green.as_chunks_mut::<LANES>();
    let (blues, rest_of_blue) = blue.as_chunks_mut::<LANES>();
    for (((red, green), blue), pixels) in reds.iter_mut().zip(greens).zip(blues).zip(pixels) {
        let planes = F32x4::of_pixels(pixels);
        [*red, *green, *blue] = planes.map(F32x4::array);
    }
    let [red, green, blue] = F32x4::of_pixels(&padded(rest)).map(F32x4::array);
    fill(rest_of_red, red);
    fill(rest_of_green, green);
    fill(rest_of_blue, blue);
}

/// Bytes of four pixels.
pub(super) const PIXELS: usize = 4 * LANES;

/// Fewer than four pixels, and black.
fn padded(rgba: &[u8]) -> [u8; PIXELS] {
    let mut pixels = [0; PIXELS];
    for (to, from) in pixels.iter_mut().zip(rgba) {
        *to = *from;
    }
    pixels
}

fn fill(row: &mut [f32], values: [f32; LANES]) {
    for (to, from) in row.iter_mut().zip(values) {
        *to = from;
    }
}

/// Luma of ITU-R BT.601, on encoded values.
#[inline(always)]
fn luma([red, green, blue]: [F32x4; 3]) -> F32x4 {
    let weighted = |weight: f32, plane: F32x4| F32x4::splat(weight).mul(plane);
    weighted(0.299, red)
        .add(weighted(0.587, green))
        .add(weighted(0.114, blue))
}

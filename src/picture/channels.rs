use serde::{Deserialize, Serialize};

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
    pub fn values(self, [red, green, blue, _]: [u8; 4]) -> [f32; 3] {
        let [red, green, blue] = [red, green, blue].map(f32::from);
        match self {
            Self::Grey => [luma(red, green, blue), 0.0, 0.0],
            Self::Red => [red, 0.0, 0.0],
            Self::Green => [green, 0.0, 0.0],
            Self::Blue => [blue, 0.0, 0.0],
            Self::Each | Self::Sum => [red, green, blue],
        }
    }

    /// Writes one row of RGBA pixels as one row of plane `plane`.
    pub(super) fn read_row(self, plane: usize, rgba: &[u8], row: &mut [f32]) {
        let (pixels, _) = rgba.as_chunks::<4>();
        match (self, plane) {
            (Self::Grey, _) => {
                for (value, &[red, green, blue, _]) in row.iter_mut().zip(pixels) {
                    *value = luma(f32::from(red), f32::from(green), f32::from(blue));
                }
            }
            (Self::Red, _) | (Self::Each | Self::Sum, 0) => {
                for (value, &[red, ..]) in row.iter_mut().zip(pixels) {
                    *value = f32::from(red);
                }
            }
            (Self::Green, _) | (Self::Each | Self::Sum, 1) => {
                for (value, &[_, green, ..]) in row.iter_mut().zip(pixels) {
                    *value = f32::from(green);
                }
            }
            (Self::Blue, _) | (Self::Each | Self::Sum, _) => {
                for (value, &[_, _, blue, _]) in row.iter_mut().zip(pixels) {
                    *value = f32::from(blue);
                }
            }
        }
    }
}

/// Luma of ITU-R BT.601, on encoded values.
fn luma(red: f32, green: f32, blue: f32) -> f32 {
    0.299 * red + 0.587 * green + 0.114 * blue
}

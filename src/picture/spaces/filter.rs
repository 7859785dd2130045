//! Filters over one part of the colours, the other parts kept.

use super::{Colours, Space};
use crate::engine::{
    Amount, ConvSpec, Fill, GeometryError, Lab, Padding, Shape, Tensor, Window, conv_plainly,
    in_gamut, srgb8,
};

/// What is filtered of a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All three numbers of the space.
    All,
    /// The lightness alone.
    Lightness,
    /// a and b together.
    Ab,
    /// The chroma alone: how far from grey.
    Chroma,
    /// The hue alone: its direction.
    Hue,
}

/// What is done to each of its numbers, over a square window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Nothing.
    None,
    /// The mean of the window.
    Blur,
    /// 2 x − mean: what differs from the mean differs twice as much.
    Sharpen,
}

/// A filtered picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Filtered {
    /// The nearest 8-bit pixels, row by row.
    pub srgb: Vec<[u8; 3]>,
    /// Which pixels sRGB does not have: they are cut off in `srgb`.
    pub outside: Vec<bool>,
}

impl Filtered {
    /// The share of pixels that sRGB does not have.
    pub fn share(&self) -> f64 {
        let outside = self.outside.iter().filter(|outside| **outside).count();
        outside as f64 / self.outside.len().max(1) as f64
    }
}

/// Chroma below which a colour is grey and has no hue.
const GREY: f32 = 0.01;

impl Colours {
    /// The picture with one part of its colours filtered over windows of `size` × `size` pixels, the border repeated.
    /// A hue is filtered as a point on the unit circle, and stays where its neighbours cancel out; greys have none.
    /// RGB is only filtered as a whole: no part of it is lightness, chroma or hue.
    ///
    /// # Errors
    /// What the engine refuses: an empty picture, or a window of none.
    ///
    /// ```
    /// # use convolens::picture::Image;
    /// # use convolens::picture::spaces::{Colours, Filter, Part, Space};
    /// let image = Image::new(3, 1, vec![0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 255]);
    /// let colours = Colours::of(&image, 3);
    /// let blurred = colours.filtered(Space::Rgb, Part::All, Filter::Blur, 3)?;
    /// assert_eq!(blurred.srgb[1], [85, 0, 0], "(0 + 255 + 0) / 3");
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn filtered(
        &self,
        space: Space,
        part: Part,
        filter: Filter,
        size: usize,
    ) -> Result<Filtered, GeometryError> {
        let numbers: Vec<[f32; 3]> = match (space, part) {
            (Space::Rgb, _) => {
                let rgb = self.srgb().iter().map(|srgb| srgb.map(f32::from));
                let rgb = self.through(&rgb.collect::<Vec<_>>(), filter, size)?;
                let srgb = rgb
                    .into_iter()
                    .map(|rgb| rgb.map(|channel| channel / 255.0));
                return Ok(shown(srgb));
            }
            (Space::Lab, Part::All) => {
                let lab: Vec<[f32; 3]> = self.lab().iter().map(|c| [c.l, c.a, c.b]).collect();
                self.through(&lab, filter, size)?
            }
            (Space::Hcl, Part::All) => self.polar(filter, size, [true; 3])?,
            (_, Part::Lightness) => {
                let light: Vec<[f32; 1]> = self.lab().iter().map(|c| [c.l]).collect();
                let light = self.through(&light, filter, size)?;
                let both = light.into_iter().zip(self.lab());
                both.map(|([l], c)| [l, c.a, c.b]).collect()
            }
            (_, Part::Ab) => {
                let ab: Vec<[f32; 2]> = self.lab().iter().map(|c| [c.a, c.b]).collect();
                let ab = self.through(&ab, filter, size)?;
                let both = ab.into_iter().zip(self.lab());
                both.map(|([a, b], c)| [c.l, a, b]).collect()
            }
            (_, Part::Chroma) => self.polar(filter, size, [false, true, false])?,
            (_, Part::Hue) => self.polar(filter, size, [false, false, true])?,
        };
        let lab = numbers.into_iter().map(|[l, a, b]| Lab { l, a, b });
        Ok(shown(lab.map(Lab::to_srgb)))
    }

    /// L, a, b after filtering lightness, chroma and hue, each where it is asked for.
    fn polar(
        &self,
        filter: Filter,
        size: usize,
        [light, chroma, hue]: [bool; 3],
    ) -> Result<Vec<[f32; 3]>, GeometryError> {
        let parts: Vec<[f32; 4]> = self
            .lab()
            .iter()
            .map(|c| {
                let length = c.a.hypot(c.b);
                let (x, y) = if length > GREY {
                    (c.a / length, c.b / length)
                } else {
                    (0.0, 0.0)
                };
                [c.l, length, x, y]
            })
            .collect();
        let filtered = self.through(&parts, filter, size)?;
        let both = parts.iter().zip(filtered);
        let pixel = |([l0, c0, x0, y0], [l, c, x, y]): (&[f32; 4], [f32; 4])| {
            let l = if light { l } else { *l0 };
            let c = if chroma { c.max(0.0) } else { *c0 };
            let length = x.hypot(y);
            let (x, y) = if hue && length > 1e-4 {
                (x / length, y / length)
            } else {
                (*x0, *y0)
            };
            [l, c * x, c * y]
        };
        Ok(both.map(pixel).collect())
    }

    /// Each of N numbers a pixel, filtered by itself.
    fn through<const N: usize>(
        &self,
        pixels: &[[f32; N]],
        filter: Filter,
        size: usize,
    ) -> Result<Vec<[f32; N]>, GeometryError> {
        if filter == Filter::None {
            return Ok(pixels.to_vec());
        }
        let (width, height) = self.size();
        let plane = |channel: usize| {
            let numbers = pixels.iter();
            numbers.map(move |pixel| pixel.get(channel).copied().unwrap_or(0.0))
        };
        let planes = (0..N).flat_map(plane).collect();
        let means = mean(&Tensor::new(Shape::new(N, height, width), planes)?, N, size)?;
        let channels: Vec<&[f32]> = (0..N).map(|channel| means.channel(channel)).collect();
        let pixel = |(index, pixel): (usize, &[f32; N])| {
            let mut made = *pixel;
            for (number, channel) in made.iter_mut().zip(&channels) {
                let mean = channel.get(index).copied().unwrap_or(*number);
                *number = match filter {
                    Filter::None => *number,
                    Filter::Blur => mean,
                    Filter::Sharpen => 2.0 * *number - mean,
                };
            }
            made
        };
        Ok(pixels.iter().enumerate().map(pixel).collect())
    }
}

/// The means of square windows, each channel by itself: first along the rows, then along the columns.
fn mean(planes: &Tensor, channels: usize, size: usize) -> Result<Tensor, GeometryError> {
    let spec = |window| ConvSpec {
        window,
        padding: Padding {
            amount: Amount::SameUpper,
            fill: Fill::Replicate,
        },
        out_channels: channels,
        groups: channels,
        flip: false,
    };
    let weights = vec![1.0 / size.max(1) as f32; size * channels];
    let (one, line) = (Window::ONE, Window::dense(size));
    let rows = conv_plainly(planes, &weights, None, &spec([one, line]))?;
    Ok(conv_plainly(&rows.output, &weights, None, &spec([line, one]))?.output)
}

fn shown(srgb: impl Iterator<Item = [f32; 3]>) -> Filtered {
    let (srgb, outside) = srgb.map(|srgb| (srgb8(srgb), !in_gamut(srgb))).unzip();
    Filtered { srgb, outside }
}

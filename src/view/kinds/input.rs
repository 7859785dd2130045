//! From a picture to the channels that every kind stands on: its brightness, and edges in several directions.

use super::bank::weights;
use crate::engine::{
    Activation, Amount, ConvSpec, Fill, GeometryError, Padding, Shape, Tensor, Window, conv_plainly,
};
use crate::net::Init;
use crate::picture::Image;

/// The longer side of the picture here, in cells: everything is computed at once, on the page's own thread.
pub const LARGEST: usize = 96;
/// Taps of an edge's kernel along each axis.
const TAPS: usize = 5;

/// The picture's brightness, 0…1, made lighter and of more contrast.
fn grey(image: &Image, light: f32, contrast: f32) -> Result<Tensor, GeometryError> {
    let longer = image.width().max(image.height());
    let unit = (longer as f64 / LARGEST as f64).max(1.0);
    let count = |cells: usize| ((cells as f64 / unit).round() as usize).max(1);
    let (width, height) = (count(image.width()), count(image.height()));
    let rgba = image.view(0.0, 0.0, unit, width, height, |pixel| pixel);
    let (pixels, _) = rgba.as_chunks::<4>();
    let cells = pixels.iter().map(|[red, green, blue, _]| {
        let luma = 0.299 * f32::from(*red) + 0.587 * f32::from(*green) + 0.114 * f32::from(*blue);
        ((luma / 255.0 - 0.5) * contrast + 0.5 + light).clamp(0.0, 1.0)
    });
    Tensor::new(Shape::new(1, height, width), cells.collect())
}

/// `channels` channels: the brightness first, then what rises in one direction each, falling edges cut off.
pub(super) fn input(
    image: &Image,
    channels: usize,
    light: f32,
    contrast: f32,
) -> Result<Tensor, GeometryError> {
    let grey = grey(image, light, contrast)?;
    let edges = channels.saturating_sub(1).max(1);
    let spec = ConvSpec {
        window: [Window::dense(TAPS); 2],
        padding: Padding {
            amount: Amount::SameUpper,
            fill: Fill::Replicate,
        },
        out_channels: edges,
        ..ConvSpec::IDENTITY
    };
    let bank = weights(Init::Edges, 1, edges, TAPS, 0);
    let risen = conv_plainly(&grey, &bank, None, &spec)?.output;
    let risen = risen.map(|value| Activation::Relu.apply(value));
    let Shape { height, width, .. } = grey.shape();
    let mut data = grey.into_data();
    data.extend(risen.into_data());
    Tensor::new(Shape::new(edges + 1, height, width), data)
}

//! A picture as one plane of numbers.

use crate::engine::{GeometryError, Shape, Tensor};
use crate::picture::Image;

/// The brightness of a picture, 0…255, its longer side at most so many cells: each then stands for several pixels. Shape (1,
/// height, width).
pub(in crate::view::lab) fn grey(image: &Image, longest: usize) -> Result<Tensor, GeometryError> {
    let longer = image.width().max(image.height());
    let unit = (longer as f64 / longest.max(1) as f64).max(1.0);
    let count = |cells: usize| ((cells as f64 / unit).round() as usize).max(1);
    let (width, height) = (count(image.width()), count(image.height()));
    let rgba = image.view(0.0, 0.0, unit, width, height, |pixel| pixel);
    let (pixels, _) = rgba.as_chunks::<4>();
    let cells = pixels.iter().map(|[red, green, blue, _]| {
        0.299 * f32::from(*red) + 0.587 * f32::from(*green) + 0.114 * f32::from(*blue)
    });
    Tensor::new(Shape::new(1, height, width), cells.collect())
}

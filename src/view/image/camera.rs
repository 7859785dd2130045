//! What of the pictures is in sight: both show the same part of one world, in input pixels.

use super::{Model, Zoom};
use crate::engine::AxisGeometry;
use crate::scene::{Point, Rect};

/// Broader or taller than this a picture's place on the stage does not get.
const ASPECT: f64 = 4.0;

/// Where a picture stands on the stage, and which of its pixels are in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureMap {
    /// Its place on the stage.
    pub rect: Rect,
    /// The picture's x at the left edge of the place, in its own pixels; negative where more than it is shown.
    pub x0: f64,
    /// The picture's y at the top edge.
    pub y0: f64,
    /// Pixels of the picture in a CSS pixel, to the right.
    pub scale: f64,
    /// The same, downwards: another number where strides differ.
    pub scale_y: f64,
    /// Height, width of the picture in pixels.
    pub size: [usize; 2],
}

impl PictureMap {
    /// The picture's (x, y) at a point of the stage, whole numbers being the edges of its pixels.
    ///
    /// ```
    /// # use convolens::{scene::{Point, Rect}, view::image::PictureMap};
    /// let rect = Rect::new(10.0, 10.0, 50.0, 50.0);
    /// let map = PictureMap { rect, x0: 100.0, y0: 0.0, scale: 0.5, scale_y: 0.5, size: [200, 200] };
    /// assert_eq!(map.place(Point::new(20.0, 10.0)), (105.0, 0.0), "100 + 10 · 0.5");
    /// assert_eq!(map.pixel_at(Point::new(21.0, 11.0)), Some((0, 105)), "row, column");
    /// ```
    #[must_use]
    pub fn place(&self, at: Point) -> (f64, f64) {
        (
            self.x0 + (at.x - self.rect.x) * self.scale,
            self.y0 + (at.y - self.rect.y) * self.scale_y,
        )
    }

    /// Row and column of the pixel at a point of the stage, if there is one.
    #[must_use]
    pub fn pixel_at(&self, at: Point) -> Option<(usize, usize)> {
        let (x, y) = self.place(at);
        let [height, width] = self.size;
        let inside = self.rect.contains(at)
            && (0.0..height as f64).contains(&y)
            && (0.0..width as f64).contains(&x);
        inside.then_some((y as usize, x as usize))
    }

    /// The stage's rectangle of a part of the picture, in its pixels; it may reach beyond the picture's place.
    #[must_use]
    pub fn area(&self, x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect::new(
            self.rect.x + (x - self.x0) / self.scale,
            self.rect.y + (y - self.y0) / self.scale_y,
            width / self.scale,
            height / self.scale_y,
        )
    }

    /// What of the stage all of the picture takes.
    #[must_use]
    pub(super) fn whole(&self) -> Rect {
        let [height, width] = self.size;
        self.area(0.0, 0.0, width as f64, height as f64)
    }
}

/// One axis of an output in input pixels: where its first pixel begins, and how large each is.
pub(super) fn laid(axis: &AxisGeometry) -> (f64, f64) {
    let stride = axis.stride as f64;
    (
        axis.start(0) as f64 + (axis.span as f64 - stride) / 2.0,
        stride,
    )
}

/// From where to where an axis is worth seeing, in input pixels: the padded input, and all outputs.
fn extent(axis: &AxisGeometry) -> (f64, f64) {
    let (first, stride) = laid(axis);
    let last = first + stride * axis.output as f64;
    (
        first.min(-(axis.before as f64)),
        last.max((axis.input + axis.after) as f64),
    )
}

/// All that is worth seeing, in input pixels.
pub(super) fn world(model: &Model) -> Rect {
    let [rows, columns] = &model.geometry.axes;
    let ((top, bottom), (left, right)) = (extent(rows), extent(columns));
    let (width, height) = (right - left, bottom - top);
    let (wide, high) = (width.max(height / ASPECT), height.max(width / ASPECT));
    Rect::new(
        left - (wide - width) / 2.0,
        top - (high - height) / 2.0,
        wide,
        high,
    )
}

/// What is in sight, in input pixels: the world, or a part of it with the same sides to each other.
pub(super) fn seen(world: Rect, zoom: Option<Zoom>) -> Rect {
    let Some(Zoom { x, y, scale }) = zoom else {
        return world;
    };
    let scale = if scale >= 1.0 { scale } else { 1.0 };
    let (width, height) = (world.width / scale, world.height / scale);
    let within = |middle: f64, size: f64, start: f64, all: f64| {
        (middle - size / 2.0).max(start).min(start + all - size)
    };
    Rect::new(
        within(x, width, world.x, world.width),
        within(y, height, world.y, world.height),
        width,
        height,
    )
}

/// The input's map where `seen` is shown in `rect`.
pub(super) fn input_map(model: &Model, rect: Rect, seen: Rect) -> PictureMap {
    let [rows, columns] = &model.geometry.axes;
    PictureMap {
        rect,
        x0: seen.x,
        y0: seen.y,
        scale: seen.width / rect.width.max(1.0),
        scale_y: seen.height / rect.height.max(1.0),
        size: [rows.input, columns.input],
    }
}

/// The output's map where `seen` is shown in `rect`: each output in the middle of its window.
pub(super) fn output_map(model: &Model, rect: Rect, seen: Rect) -> PictureMap {
    let [rows, columns] = &model.geometry.axes;
    let ((top, down), (left, along)) = (laid(rows), laid(columns));
    PictureMap {
        rect,
        x0: (seen.x - left) / along,
        y0: (seen.y - top) / down,
        scale: seen.width / rect.width.max(1.0) / along,
        scale_y: seen.height / rect.height.max(1.0) / down,
        size: [rows.output, columns.output],
    }
}

//! A picture at the stage's resolution.

use super::PictureMap;
use crate::picture::Image;
use crate::scene::{Command, Rect};

/// Finer than so many device pixels to a CSS pixel no picture is drawn.
const FINEST: f64 = 2.0;

/// What of an image is in sight, each pixel passed through `f`: at most one pixel of it to a device pixel, and at most
/// one to a pixel of its own. None where it is out of sight.
pub(super) fn sampled(
    image: &Image,
    map: &PictureMap,
    ratio: f64,
    f: impl Fn([u8; 4]) -> [u8; 4],
) -> Option<Command> {
    let [height, width] = map.size;
    let left = map.x0.max(0.0);
    let top = map.y0.max(0.0);
    let right = (map.x0 + map.rect.width * map.scale).min(width as f64);
    let bottom = (map.y0 + map.rect.height * map.scale_y).min(height as f64);
    if right <= left || bottom <= top {
        return None;
    }
    let unit = map.scale.min(map.scale_y) / ratio.clamp(0.1, FINEST);
    // Enlarged, a picture is drawn in its own pixels, the first and last of which may stick out.
    let (left, top, unit) = if unit < 1.0 {
        (left.floor(), top.floor(), 1.0)
    } else {
        (left, top, unit)
    };
    let count = |from: f64, to: f64| (((to - from) / unit).ceil() as usize).max(1);
    let (columns, rows) = (count(left, right), count(top, bottom));
    let rgba = image.view(left, top, unit, columns, rows, f);
    Some(Command::Picture {
        rect: map.area(left, top, columns as f64 * unit, rows as f64 * unit),
        width: columns,
        rgba: rgba.into(),
    })
}

/// A row of colours as one picture.
pub(super) fn strip(rect: Rect, colours: impl Iterator<Item = [u8; 4]>) -> Command {
    let rgba: Vec<u8> = colours.flatten().collect();
    Command::Picture {
        rect,
        width: (rgba.len() / 4).max(1),
        rgba: rgba.into(),
    }
}

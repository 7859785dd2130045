//! A picture beside itself with one part of its colours filtered, what left the gamut striped.

use super::{PIXEL, Photo};
use crate::engine::GeometryError;
use crate::picture::Image;
use crate::picture::spaces::{Colours, Filter, Part, Space};
use crate::scene::{Command, Paint, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, below, columns, fitted, halves, is_narrow, stage};

/// Pixels of the picture from one stripe to the next, and how many of them are a stripe.
const STRIPES: (usize, usize) = (8, 1);
/// Pixels of a side of the close view, at least.
const CLOSE: f64 = 48.0;

/// The filtered picture.
#[derive(Debug)]
pub(super) struct Shown {
    image: Image,
    /// Pixels that no screen has.
    pub(super) outside: usize,
    /// All pixels.
    pub(super) pixels: usize,
    /// Their share.
    pub(super) share: f64,
}

impl Shown {
    pub(super) fn of(
        colours: &Colours,
        space: Space,
        part: Part,
        filter: Filter,
        size: usize,
    ) -> Result<Self, GeometryError> {
        let filtered = colours.filtered(space, part, filter, size)?;
        let (width, height) = colours.size();
        let pixels = filtered.srgb.iter().zip(&filtered.outside);
        let rgba = pixels
            .enumerate()
            .flat_map(|(index, ([r, g, b], outside))| {
                let (x, y) = (index % width.max(1), index / width.max(1));
                let (gap, stripe) = STRIPES;
                match (x + y) % gap {
                    place if *outside && place < stripe => [0, 0, 0, 255],
                    place if *outside && place < 2 * stripe => [255, 255, 255, 255],
                    _ => [*r, *g, *b, 255],
                }
            });
        Ok(Self {
            image: Image::new(width, height, rgba.collect()),
            outside: filtered.outside.iter().filter(|outside| **outside).count(),
            pixels: filtered.outside.len(),
            share: filtered.share(),
        })
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, photo: &Photo, at: (usize, usize)) {
        let all = stage(pen.look);
        let names = [
            (Role::Input, pen.word("stage-colour-picture"), String::new()),
            (
                Role::Output,
                pen.word("stage-colour-filtered"),
                self.left(pen),
            ),
        ];
        let images = [&*photo.image, &self.image];
        let gap = 14.0;
        let room: Rect = all;
        let narrow = is_narrow(pen.look);
        let rooms = if narrow {
            halves(room, 0.5, gap)
        } else {
            columns(room, gap)
        };
        for ((room, image), (role, name, note)) in rooms.into_iter().zip(images).zip(names) {
            let inner = pen.caption(room, role, &name, &note);
            let high = if narrow {
                inner.height
            } else {
                (inner.height - gap) * 0.56
            };
            let upper = Rect::new(inner.x, inner.y, inner.width, high);
            let [whole, beside] = if narrow {
                columns(upper, 8.0)
            } else {
                [upper, upper]
            };
            let rect = pen.photo(image, whole, PIXEL, photo.size());
            pen.mark(rect, photo.size(), at);
            let close = if narrow {
                beside
            } else {
                below(inner, rect.bottom() + gap - inner.y)
            };
            near(pen, image, close, photo, at);
        }
    }

    /// How much left the gamut, in words.
    fn left(&self, pen: &Pen<'_>) -> String {
        let per_cent = pen.number((self.share * 1000.0).round() / 10.0);
        format!("{} {per_cent} %", pen.word("stage-colour-outside"))
    }
}

/// The picture around a pixel from near; `image` may be smaller than the picture that the pixel is of.
fn near(pen: &mut Pen<'_>, image: &Image, room: Rect, photo: &Photo, (x, y): (usize, usize)) {
    let rect = fitted(room, 3, 2);
    if rect.height < 16.0 {
        return;
    }
    let smaller = image.width() as f64 / photo.size().0.max(1) as f64;
    let high = CLOSE.min(image.height() as f64);
    let scale = high / rect.height;
    let wide = rect.width * scale;
    let corner = |at: usize, window: f64, size: usize| {
        let middle = (at as f64 + 0.5) * smaller - window / 2.0;
        middle.clamp(0.0, (size as f64 - window).max(0.0))
    };
    let (x0, y0) = (
        corner(x, wide, image.width()),
        corner(y, high, image.height()),
    );
    let density = pen.look.ratio.clamp(1.0, 2.0);
    let count = |length: f64| (length * density).round().max(1.0) as usize;
    let (across, down) = (count(rect.width), count(rect.height));
    let rgba = image.view(x0, y0, scale / density, across, down, |pixel| pixel);
    pen.fill(rect, 0.0, Paint::of(Role::Soft));
    pen.commands().push(Command::Picture {
        rect,
        width: across,
        rgba: rgba.into(),
    });
    pen.frame(rect.grow(1.5), 0.0, Paint::of(Role::Field), 1.5);
}

//! Pictures on a stage, whose pixels a pointer finds, and their captions.

use super::pen::Pen;
use super::rooms::{below, fitted};
use crate::engine::Hcl;
use crate::picture::Image;
use crate::scene::{Anchor, Command, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

impl Pen<'_> {
    /// The height of a caption, with the gap below it.
    pub(in crate::view::lab) fn line_height(&self) -> f64 {
        (self.look.small() * 1.5).round()
    }

    /// A bold line at the top of a room, with a quieter one at its end. What is below it.
    pub(in crate::view::lab) fn caption(
        &mut self,
        room: Rect,
        role: Role,
        text: &str,
        note: &str,
    ) -> Rect {
        let (line, size) = (self.line_height(), self.look.small());
        let y = room.y + line * 0.42;
        let share = if note.is_empty() { 1.0 } else { 0.58 };
        let paint = Paint::ink(role);
        let at = Point::new(room.x, y);
        self.write(
            at,
            Anchor::Start,
            text,
            size,
            true,
            paint,
            room.width * share,
        );
        if !note.is_empty() {
            let at = Point::new(room.right(), y);
            let muted = Paint::of(Role::Muted);
            self.small(at, Anchor::End, note, muted, room.width * 0.4);
        }
        below(room, line)
    }

    /// A picture as large as it can be in a room, at its top, in cells that a pointer finds as pixels of a picture of
    /// `source` size. Where it stands.
    pub(in crate::view::lab) fn photo(
        &mut self,
        image: &Image,
        room: Rect,
        kind: &'static str,
        source: (usize, usize),
    ) -> Rect {
        self.tinted(image, room, kind, source, |pixel| pixel)
    }

    /// As [`Pen::photo`], each pixel passed through `f`.
    pub(in crate::view::lab) fn tinted(
        &mut self,
        image: &Image,
        room: Rect,
        kind: &'static str,
        source: (usize, usize),
        f: impl Fn([u8; 4]) -> [u8; 4],
    ) -> Rect {
        let rect = fitted(room, image.width(), image.height());
        if rect.width < 1.0 || rect.height < 1.0 {
            return rect;
        }
        let density = self.look.ratio.clamp(1.0, 2.0);
        let unit = (image.width() as f64 / (rect.width * density)).max(1.0);
        let count = |pixels: usize| ((pixels as f64 / unit).floor() as usize).max(1);
        let (columns, rows) = (count(image.width()), count(image.height()));
        let rgba = image.view(0.0, 0.0, unit, columns, rows, f);
        self.commands().push(Command::Picture {
            rect,
            width: columns,
            rgba: rgba.into(),
        });
        self.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        self.commands().push(Command::Cells {
            kind,
            rect,
            columns: source.0,
            rows: source.1,
        });
        rect
    }

    /// Marks a pixel of a picture of `source` size that stands at a place.
    pub(in crate::view::lab) fn mark(
        &mut self,
        rect: Rect,
        source: (usize, usize),
        (x, y): (usize, usize),
    ) {
        let (wide, high) = (
            rect.width / source.0.max(1) as f64,
            rect.height / source.1.max(1) as f64,
        );
        let pixel = Rect::new(
            rect.x + x as f64 * wide,
            rect.y + y as f64 * high,
            wide,
            high,
        );
        let spare = ((9.0 - wide.max(high)) / 2.0).max(1.0);
        self.frame(pixel.grow(spare + 1.5), 0.0, Paint::of(Role::White), 1.5);
        self.frame(pixel.grow(spare), 0.0, Paint::of(Role::Field), 1.5);
    }
}

/// A colour of a hue, of a lightness and chroma that a screen has for all hues.
pub(in crate::view::lab) fn hue_colour(h_degrees: f32) -> [u8; 3] {
    let (c, l) = (37.0, 68.0);
    Hcl { h_degrees, c, l }.to_lab().to_srgb8()
}

/// A pixel as an address writes it: its column and row, from 0.
pub(in crate::view::lab) fn pixel(
    text: &str,
    (width, height): (usize, usize),
) -> Option<(usize, usize)> {
    let (x, y) = text.split_once(',')?;
    let (x, y): (usize, usize) = (x.trim().parse().ok()?, y.trim().parse().ok()?);
    Some((x.min(width.checked_sub(1)?), y.min(height.checked_sub(1)?)))
}

/// A pixel so many rows and columns on, inside the picture, as an address writes it.
pub(in crate::view::lab) fn walked(
    (x, y): (usize, usize),
    rows: isize,
    columns: isize,
    (width, height): (usize, usize),
) -> String {
    let x = x
        .saturating_add_signed(columns)
        .min(width.saturating_sub(1));
    let y = y.saturating_add_signed(rows).min(height.saturating_sub(1));
    format!("{x},{y}")
}

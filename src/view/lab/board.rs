//! The pen of the labs about pictures.

use crate::engine::Hcl;
use crate::picture::Image;
use crate::scene::{Anchor, Command, Paint, Palette, Point, Rect, Role, Scene};
use crate::view::Look;
use crate::view::draw::Draw;

/// Commands drawn so far, and what they are drawn with.
pub(super) struct Board<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) palette: &'a Palette,
    commands: Vec<Command>,
}

impl Draw for Board<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

impl<'a> Board<'a> {
    pub(super) const fn new(look: &'a Look<'a>, palette: &'a Palette) -> Self {
        Self {
            look,
            palette,
            commands: Vec::new(),
        }
    }

    /// All that was drawn.
    pub(super) fn scene(self) -> Scene {
        Scene {
            width: self.look.width,
            height: self.look.height,
            commands: self.commands,
        }
    }

    /// A word of the page.
    pub(super) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }

    /// A number as the reader writes it.
    pub(super) fn number(&self, number: impl Into<f64>) -> String {
        self.look.words.numerals.short(number.into())
    }

    /// Small text.
    pub(super) fn small(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        paint: Paint,
        room: f64,
    ) {
        let size = self.look.small();
        self.write(at, anchor, text, size, false, paint, room);
    }

    /// The height of a caption, with the gap below it.
    pub(super) fn line_height(&self) -> f64 {
        (self.look.small() * 1.5).round()
    }

    /// A bold line at the top of a room, with a quieter one at its end. What is below it.
    pub(super) fn caption(&mut self, room: Rect, role: Role, text: &str, note: &str) -> Rect {
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
    pub(super) fn photo(
        &mut self,
        image: &Image,
        room: Rect,
        kind: &'static str,
        source: (usize, usize),
    ) -> Rect {
        self.tinted(image, room, kind, source, |pixel| pixel)
    }

    /// As [`Board::photo`], each pixel passed through `f`.
    pub(super) fn tinted(
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
        self.commands.push(Command::Picture {
            rect,
            width: columns,
            rgba: rgba.into(),
        });
        self.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        self.commands.push(Command::Cells {
            kind,
            rect,
            columns: source.0,
            rows: source.1,
        });
        rect
    }

    /// Marks a pixel of a picture of `source` size that stands at a place.
    pub(super) fn mark(&mut self, rect: Rect, source: (usize, usize), (x, y): (usize, usize)) {
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
pub(super) fn hue_colour(h_degrees: f32) -> [u8; 3] {
    let (c, l) = (37.0, 68.0);
    Hcl { h_degrees, c, l }.to_lab().to_srgb8()
}

/// The largest rectangle of the shape of a picture in a room: in the middle across, at the top.
pub(super) fn fitted(room: Rect, width: usize, height: usize) -> Rect {
    let (width, height) = (width.max(1) as f64, height.max(1) as f64);
    let scale = (room.width / width).min(room.height / height).max(0.0);
    let (wide, high) = ((width * scale).floor(), (height * scale).floor());
    let x = room.x + ((room.width - wide) / 2.0).max(0.0);
    Rect::new(x.round(), room.y.round(), wide, high)
}

/// A room without its uppermost part.
pub(super) fn below(room: Rect, height: f64) -> Rect {
    let height = height.min(room.height);
    Rect::new(room.x, room.y + height, room.width, room.height - height)
}

/// A room cut in equal columns with gaps between them.
pub(super) fn columns<const N: usize>(room: Rect, gap: f64) -> [Rect; N] {
    let wide = ((room.width - gap * (N as f64 - 1.0)) / N as f64).max(0.0);
    std::array::from_fn(|index| {
        let x = room.x + index as f64 * (wide + gap);
        Rect::new(x, room.y, wide, room.height)
    })
}

/// A room cut in two, one above the other, the upper one so much of it, with a gap between them.
pub(super) fn halves(room: Rect, share: f64, gap: f64) -> [Rect; 2] {
    let high = ((room.height - gap) * share).max(0.0);
    let rest = (room.height - gap - high).max(0.0);
    [
        Rect::new(room.x, room.y, room.width, high),
        Rect::new(room.x, room.y + high + gap, room.width, rest),
    ]
}

/// A room cut in two, side by side, as [`halves`].
pub(super) fn sides(room: Rect, share: f64, gap: f64) -> [Rect; 2] {
    let wide = ((room.width - gap) * share).max(0.0);
    let rest = (room.width - gap - wide).max(0.0);
    [
        Rect::new(room.x, room.y, wide, room.height),
        Rect::new(room.x + wide + gap, room.y, rest, room.height),
    ]
}

/// The stage without its margins.
pub(super) fn stage(look: &Look<'_>) -> Rect {
    let margin = if look.width < 560.0 { 10.0 } else { 18.0 };
    Rect::new(0.0, 0.0, look.width, look.height).grow(-margin)
}

/// Whether the stage is more a column than a page.
pub(super) fn is_narrow(look: &Look<'_>) -> bool {
    look.width < 560.0 || look.width < look.height * 0.9
}

/// A pixel as an address writes it: its column and row, from 0.
pub(super) fn pixel(text: &str, (width, height): (usize, usize)) -> Option<(usize, usize)> {
    let (x, y) = text.split_once(',')?;
    let (x, y): (usize, usize) = (x.trim().parse().ok()?, y.trim().parse().ok()?);
    Some((x.min(width.checked_sub(1)?), y.min(height.checked_sub(1)?)))
}

/// A pixel so many rows and columns on, inside the picture, as an address writes it.
pub(super) fn walked(
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

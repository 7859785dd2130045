//! The pen of a lab's stage.

use std::rc::Rc;

use crate::scene::{Anchor, Command, Outline, Paint, Palette, Point, Rect, Rgb, Scene};
use crate::view::Look;
use crate::view::draw::Draw;

/// Commands drawn so far, and what they are drawn with.
pub(in crate::view::lab) struct Pen<'a> {
    pub(in crate::view::lab) look: &'a Look<'a>,
    pub(in crate::view::lab) palette: &'a Palette,
    commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

impl<'a> Pen<'a> {
    pub(in crate::view::lab) fn new(look: &'a Look<'a>, palette: &'a Palette) -> Self {
        Self {
            look,
            palette,
            commands: Vec::new(),
        }
    }

    /// All that was drawn.
    pub(in crate::view::lab) fn scene(self) -> Scene {
        Scene {
            width: self.look.width,
            height: self.look.height,
            commands: self.commands,
        }
    }

    /// A word of the page.
    pub(in crate::view::lab) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }

    /// A number as the reader writes it.
    pub(in crate::view::lab) fn number(&self, number: impl Into<f64>) -> String {
        self.look.words.numerals.short(number.into())
    }

    /// Small text.
    pub(in crate::view::lab) fn small(
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

    /// A heading in small bold text that begins at a place.
    pub(in crate::view::lab) fn head(
        &mut self,
        at: Point,
        text: impl Into<String>,
        paint: Paint,
        room: f64,
    ) {
        let size = self.look.small();
        self.write(at, Anchor::Start, text, size, true, paint, room);
    }

    /// A line that ends in an arrow's head.
    pub(in crate::view::lab) fn arrow(&mut self, from: Point, to: Point, paint: Paint) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = dx.hypot(dy);
        if length < 1.0 {
            return;
        }
        let (along, across) = (
            (dx / length * 6.0, dy / length * 6.0),
            (-dy / length * 3.5, dx / length * 3.5),
        );
        let back = Point::new(to.x - along.0, to.y - along.1);
        self.line(from, back, paint, 1.2);
        let head = vec![
            to,
            Point::new(back.x + across.0, back.y + across.1),
            Point::new(back.x - across.0, back.y - across.1),
        ];
        self.commands
            .push(Command::Fill(Outline::Polyline(head), paint));
    }

    /// Numbers row by row as pixels of the colours that `rgb` gives.
    pub(in crate::view::lab) fn pixels(
        &mut self,
        rect: Rect,
        width: usize,
        numbers: &[f32],
        rgb: impl Fn(f32, &Palette) -> Rgb,
    ) {
        let mut rgba = Vec::with_capacity(numbers.len() * 4);
        for number in numbers {
            let Rgb([red, green, blue]) = rgb(*number, self.palette);
            rgba.extend([red, green, blue, 255]);
        }
        self.picture(rect, width, rgba.into());
    }

    /// A picture.
    pub(in crate::view::lab) fn picture(&mut self, rect: Rect, width: usize, rgba: Rc<[u8]>) {
        self.commands.push(Command::Picture { rect, width, rgba });
    }
}

//! One frame.

use std::rc::Rc;

use super::layout::Layout;
use super::{Model, Place, cards, kernels, lens, strip};
use crate::scene::{Anchor, Command, Paint, Palette, Point, Scene};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// What is to be seen.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The output channel that is looked at.
    pub channel: usize,
    /// The cell in it.
    pub place: Place,
    /// Whether the output is there only up to the cell: it grows.
    pub grows: bool,
    /// Whether the model is not the state's, which is impossible.
    pub dimmed: bool,
    /// The theme's colours, for pictures.
    pub palette: &'a Palette,
    /// What the kernels that are mixed are called.
    pub names: &'a [String],
}

/// A drawn frame.
#[derive(Clone, Debug)]
pub struct Frame {
    /// What is drawn.
    pub scene: Rc<Scene>,
    /// Where it stands.
    pub layout: Layout,
}

/// The pen that the parts of the stage are drawn with.
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) model: &'a Model,
    pub(super) view: View<'a>,
    pub(super) layout: &'a Layout,
    pub(super) commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

/// Draws a model.
#[must_use]
pub fn frame(model: &Model, view: View<'_>, look: &Look<'_>) -> Frame {
    let layout = Layout::new(model, look);
    let mut pen = Pen {
        look,
        model,
        view,
        layout: &layout,
        commands: Vec::new(),
    };
    let opacity = if view.dimmed { 0.35 } else { 1.0 };
    pen.nest(None, None, None, opacity, |pen| {
        kernels::links(pen);
        cards::draw(pen);
        kernels::draw(pen);
        lens::draw(pen);
        strip::draw(pen);
    });
    let Pen { commands, .. } = pen;
    let scene = Scene {
        width: look.width,
        height: look.height,
        commands,
    };
    Frame {
        scene: Rc::new(scene),
        layout,
    }
}

impl Pen<'_> {
    /// A word of the page.
    pub(super) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }

    /// A number as the reader writes it.
    pub(super) fn number(&self, number: f32) -> String {
        self.look.words.numerals.short(f64::from(number))
    }

    /// Small text.
    pub(super) fn small(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: String,
        bold: bool,
        paint: Paint,
        room: f64,
    ) {
        let size = self.look.small();
        self.write(at, anchor, text, size, bold, paint, room);
    }
}

//! One frame of the stack.

use std::rc::Rc;

use super::columns;
use super::focus::Focus;
use super::layout::Layout;
use super::links;
use super::maps::Maps;
use super::model::Model;
use super::photo;
use super::rows;
use super::state::State;
use crate::net::{Effective, Unit};
use crate::scene::{Command, Paint, Palette, Rect, Role, Scene};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// What is to be seen.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the person has set.
    pub state: &'a State,
    /// The maps that are there.
    pub maps: &'a Maps,
    /// The unit that is looked at.
    pub focus: &'a Focus,
    /// What the keyboard looks at.
    pub keyed: Option<Unit>,
    /// How much of the unit's last layer has unfolded while it grows, 0 to 1.
    pub grown: f64,
    /// Whether the model is not the state's, which is impossible.
    pub dimmed: bool,
    /// The theme's colours, for pictures.
    pub palette: &'a Palette,
    /// The unit's effective field, where it is shown.
    pub effective: Option<&'a Effective>,
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
    let layout = Layout::new(view.state, model, look, view.focus.unit, view.keyed);
    let mut pen = Pen {
        look,
        model,
        view,
        layout: &layout,
        commands: Vec::new(),
    };
    let opacity = if view.dimmed { 0.35 } else { 1.0 };
    pen.nest(None, None, None, opacity, |pen| {
        if model.input.is_series() && view.state.links {
            links::draw(pen);
        } else if model.input.is_series() {
            rows::draw(pen);
        } else {
            columns::draw(pen);
            photo::draw(pen);
        }
    });
    let Pen { commands, .. } = pen;
    let scene = Scene {
        width: look.width,
        height: look.height,
        commands,
    };
    // An effective field stands where the map would.
    let open = layout.open.filter(|_| view.effective.is_none());
    let bins = layout.bins.filter(|_| view.effective.is_none());
    Frame {
        scene: Rc::new(scene),
        layout: Layout {
            open,
            bins,
            ..layout
        },
    }
}

impl Pen<'_> {
    /// The stage.
    pub(super) fn stage(&self) -> Rect {
        Rect::new(0.0, 0.0, self.look.width, self.look.height)
    }

    /// A frame of the field's red, told from any picture by the paper around it.
    pub(super) fn ring(&mut self, rect: Rect, width: f64) {
        let paper = Paint::of(Role::Background).faded(0.75);
        self.frame(rect.grow(1.0), 1.5, paper, width + 2.0);
        self.frame(rect, 1.0, Paint::of(Role::Field), width);
    }

    /// A word of the page.
    pub(super) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }
}

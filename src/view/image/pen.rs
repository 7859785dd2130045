//! The pen that the parts of the stage are drawn with.

use super::frame::View;
use super::layout::Layout;
use super::{Model, PictureMap, Step, Target};
use crate::scene::{Anchor, Command, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::look::Look;
use crate::view::moment::Moment;

/// Everything a part of the stage needs to know, and the commands drawn so far.
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) model: &'a Model,
    pub(super) layout: &'a Layout,
    pub(super) view: View<'a>,
    pub(super) moment: Moment,
    /// The output whose window is shown: the moment's, or the one pointed at.
    pub(super) shown: usize,
    /// That output's numbers.
    pub(super) step: &'a Step,
    /// Whether its result is not to be seen yet.
    pub(super) hidden: bool,
    /// Where the window starts, row and column, between pixels while it glides.
    pub(super) window: (f64, f64),
    pub(super) input: PictureMap,
    pub(super) output: PictureMap,
    pub(super) commands: Vec<Command>,
}

impl Draw for Pen<'_> {
    fn commands(&mut self) -> &mut Vec<Command> {
        &mut self.commands
    }
}

impl Pen<'_> {
    /// Whether the shown output is pointed at, and not merely reached.
    pub(super) fn pointed(&self) -> bool {
        matches!(self.view.target, Some(Target::Output(..)))
    }

    /// The colour of the window: the kernel's, or the field's where a person points at its output.
    pub(super) fn window_role(&self) -> Role {
        if self.pointed() {
            Role::Field
        } else {
            Role::Kernel
        }
    }

    /// A word of the stage, by its id.
    pub(super) fn word(&self, id: &str) -> String {
        self.look.words.get(id).to_owned()
    }

    /// Small text.
    pub(super) fn note(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        paint: Paint,
        max_width: f64,
    ) {
        let small = self.look.small();
        self.write(at, anchor, text, small, false, paint, max_width);
    }

    /// A frame that stands out from any picture, at least `least` wide and high.
    pub(super) fn marked(&mut self, area: Rect, least: f64, role: Role, width: f64) {
        let more = |side: f64| ((least - side) / 2.0).max(0.0);
        let (x, y) = (more(area.width), more(area.height));
        let frame = Rect::new(
            area.x - x,
            area.y - y,
            area.width + 2.0 * x,
            area.height + 2.0 * y,
        )
        .grow(width);
        self.frame(
            frame.grow(1.0),
            3.0,
            Paint::of(Role::Background).faded(0.85),
            width + 2.0,
        );
        self.frame(frame, 3.0, Paint::of(role), width);
    }

    /// The stage's rectangle of cells of the padded input, on the input picture.
    pub(super) fn cells(&self, row: f64, column: f64, rows: f64, columns: f64) -> Rect {
        self.input.area(column, row, columns, rows)
    }

    /// How large an input pixel is on the stage.
    pub(super) fn pixel(&self) -> f64 {
        1.0 / self.input.scale
    }
}

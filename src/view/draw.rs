//! What every view's pen can draw.

use crate::scene::{
    Anchor, Command, Group, Id, Outline, Paint, Point, Rect, Role, Span, Text, hatch,
};

/// A pen: commands drawn so far, and ways to add to them.
pub(super) trait Draw: Sized {
    /// The commands drawn so far.
    fn commands(&mut self) -> &mut Vec<Command>;

    fn fill(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.commands()
            .push(Command::Fill(Outline::Rect(rect, radius), paint));
    }

    /// Circles, each with its radius; nothing where there are none.
    fn dots(&mut self, dots: Vec<(Point, f64)>, role: Role) {
        if !dots.is_empty() {
            self.commands()
                .push(Command::Fill(Outline::Dots(dots), Paint::of(role)));
        }
    }

    /// A frame whose outer edge is the rectangle's edge.
    fn frame(&mut self, rect: Rect, radius: f64, paint: Paint, width: f64) {
        self.stroke(
            Outline::Rect(rect.grow(-width / 2.0), (radius - width / 2.0).max(0.0)),
            paint,
            width,
        );
    }

    fn dashed(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.commands().push(Command::Stroke(
            Outline::Rect(rect.grow(-0.5), radius),
            paint,
            1.0,
            Some([4.0, 3.0]),
        ));
    }

    fn stroke(&mut self, outline: Outline, paint: Paint, width: f64) {
        self.commands()
            .push(Command::Stroke(outline, paint, width, None));
    }

    fn line(&mut self, from: Point, to: Point, paint: Paint, width: f64) {
        self.stroke(Outline::line(from, to), paint, width);
    }

    /// One run of text in its middle.
    fn text(
        &mut self,
        at: Point,
        text: impl Into<String>,
        size: f64,
        paint: Paint,
        max_width: f64,
    ) {
        self.write(at, Anchor::Middle, text, size, false, paint, max_width);
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a text is all of these, each by itself plain"
    )]
    fn write(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        size: f64,
        bold: bool,
        paint: Paint,
        max_width: f64,
    ) {
        self.commands().push(Command::Text(Text {
            at,
            anchor,
            size,
            bold,
            max_width: max_width.max(1.0),
            spans: vec![Span {
                text: text.into(),
                paint,
            }],
        }));
    }

    /// Draws what `draw` draws as one group that a pointer can find.
    fn group(&mut self, id: Id, hit: Rect, opacity: f64, draw: impl FnOnce(&mut Self)) {
        self.nest(Some(id), Some(hit), None, opacity, draw);
    }

    /// Draws inside a clip.
    fn clipped(&mut self, clip: Rect, draw: impl FnOnce(&mut Self)) {
        self.nest(None, None, Some(clip), 1.0, draw);
    }

    fn nest(
        &mut self,
        id: Option<Id>,
        hit: Option<Rect>,
        clip: Option<Rect>,
        opacity: f64,
        draw: impl FnOnce(&mut Self),
    ) {
        let outer = std::mem::take(self.commands());
        draw(self);
        let commands = std::mem::replace(self.commands(), outer);
        self.commands().push(Command::Group(Group {
            id,
            hit,
            clip,
            opacity,
            commands,
        }));
    }

    /// The padding's look: a soft fill under diagonal lines.
    fn hatched(&mut self, rect: Rect, radius: f64) {
        self.fill(rect, radius, Paint::of(Role::Soft));
        self.stroke(
            hatch(rect.grow(-1.0), 6.0),
            Paint::of(Role::Hatch).faded(0.55),
            1.0,
        );
        self.frame(rect, radius, Paint::of(Role::Hatch).faded(0.7), 1.0);
    }
}

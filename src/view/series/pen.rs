//! The pen that the parts of the stage are drawn with.

use super::layout::Layout;
use super::{Look, Model, Moment, Step, Target};
use crate::scene::{
    Anchor, Command, Group, Id, Outline, Paint, Point, Rect, Role, Scale, Span, Text, hatch,
};

/// Everything a part of the stage needs to know, and the commands drawn so far.
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) model: &'a Model,
    pub(super) layout: &'a Layout,
    pub(super) moment: Moment,
    /// What is pointed at.
    pub(super) target: Option<Target>,
    /// The output whose window is shown: the moment's, or the one pointed at.
    pub(super) shown: usize,
    /// That output's numbers.
    pub(super) step: &'a Step,
    /// Where the window starts, between cells while it glides.
    pub(super) window: f64,
    pub(super) commands: Vec<Command>,
}

impl Pen<'_> {
    /// Whether the shown output is pointed at, and not merely reached.
    pub(super) fn pointed(&self) -> bool {
        matches!(self.target, Some(Target::Output(_)))
    }

    pub(super) fn fill(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.commands
            .push(Command::Fill(Outline::Rect(rect, radius), paint));
    }

    /// A frame whose outer edge is the rectangle's edge.
    pub(super) fn frame(&mut self, rect: Rect, radius: f64, paint: Paint, width: f64) {
        self.stroke(
            Outline::Rect(rect.grow(-width / 2.0), (radius - width / 2.0).max(0.0)),
            paint,
            width,
        );
    }

    pub(super) fn dashed(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.commands.push(Command::Stroke(
            Outline::Rect(rect.grow(-0.5), radius),
            paint,
            1.0,
            Some([4.0, 3.0]),
        ));
    }

    pub(super) fn stroke(&mut self, outline: Outline, paint: Paint, width: f64) {
        self.commands
            .push(Command::Stroke(outline, paint, width, None));
    }

    pub(super) fn line(&mut self, from: Point, to: Point, paint: Paint, width: f64) {
        self.stroke(Outline::line(from, to), paint, width);
    }

    /// One run of text in its middle.
    pub(super) fn text(
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
    pub(super) fn write(
        &mut self,
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        size: f64,
        bold: bool,
        paint: Paint,
        max_width: f64,
    ) {
        self.commands.push(Command::Text(Text {
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
    pub(super) fn group(&mut self, id: Id, hit: Rect, opacity: f64, draw: impl FnOnce(&mut Self)) {
        self.nest(Some(id), Some(hit), None, opacity, draw);
    }

    /// Draws inside a clip.
    pub(super) fn clipped(&mut self, clip: Rect, draw: impl FnOnce(&mut Self)) {
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
        let outer = std::mem::take(&mut self.commands);
        draw(self);
        let commands = std::mem::replace(&mut self.commands, outer);
        self.commands.push(Command::Group(Group {
            id,
            hit,
            clip,
            opacity,
            commands,
        }));
    }

    /// The padding's look: a soft fill under diagonal lines.
    pub(super) fn hatched(&mut self, rect: Rect, radius: f64) {
        self.fill(rect, radius, Paint::of(Role::Soft));
        self.stroke(
            hatch(rect.grow(-1.0), 6.0),
            Paint::of(Role::Hatch).faded(0.55),
            1.0,
        );
        self.frame(rect, radius, Paint::of(Role::Hatch).faded(0.7), 1.0);
    }

    /// The rectangle of a cell of a row, on whole pixels unless it is moving.
    pub(super) fn cell(&self, cell: f64, row: Rect) -> Rect {
        let camera = &self.layout.camera;
        let rect = Rect::new(camera.x(cell), row.y, camera.cell(), row.height);
        if camera.pitch >= 16.0 && self.moment.time >= 1.0 {
            rect.snapped()
        } else {
            rect
        }
    }

    /// A cell's number, as large as the cell allows.
    pub(super) fn number(&mut self, rect: Rect, text: String, bold: bool, paint: Paint) {
        let size = (self.look.text * 1.2)
            .min(rect.height * 0.42)
            .min(rect.width * 0.56)
            .max(self.look.small());
        self.write(
            rect.centre(),
            Anchor::Middle,
            text,
            size,
            bold,
            paint,
            rect.width - 4.0,
        );
    }

    /// A row's name on the left of its caption line, what is to be said of it and its colour scale on the right.
    pub(super) fn caption(&mut self, y: f64, role: Role, name: &str, note: &str, scale: &Scale) {
        let small = self.look.small();
        let left = self.layout.camera.margin.clamp(8.0, 34.0);
        let right = self.look.width - left;
        let wide = self.look.width >= 560.0;
        self.write(
            Point::new(left, y),
            Anchor::Start,
            name,
            small,
            true,
            Paint::ink(role),
            self.look.width * 0.34,
        );
        let numerals = self.look.words.numerals;
        let (low, high) = scale.range();
        let bar = Rect::new(right - 64.0 - small * 3.2, (y - 4.0).round(), 64.0, 8.0);
        if high > low {
            for tick in 0..32 {
                let share = f64::from(tick) / 31.0;
                let part = Rect::new(bar.x + f64::from(tick) * 2.0, bar.y, 2.0, bar.height);
                self.fill(part, 0.0, scale.paint(low + share * (high - low)));
            }
            self.frame(bar, 0.0, Paint::of(Role::Muted).faded(0.5), 1.0);
            let ends = [
                (bar.x - 5.0, Anchor::End, low),
                (bar.right() + 5.0, Anchor::Start, high),
            ];
            for (x, anchor, value) in ends {
                self.write(
                    Point::new(x, y),
                    anchor,
                    numerals.short(value),
                    small,
                    false,
                    Paint::of(Role::Muted),
                    small * 3.2,
                );
            }
        }
        if wide {
            let x = bar.x - small * 3.2 - 14.0;
            self.write(
                Point::new(x, y),
                Anchor::End,
                note,
                small,
                false,
                Paint::of(Role::Muted),
                (x - left - self.look.width * 0.22).max(40.0),
            );
        }
    }

    /// A cell's index, counted from 1, if it is one of those that are written; `spacing` is from cell to cell.
    pub(super) fn index(&mut self, at: Point, index: usize, every: usize, spacing: f64) {
        if (index + 1).is_multiple_of(every) || (index == 0 && every <= 2) {
            let (small, muted) = (self.look.small(), Paint::of(Role::Muted));
            let room = spacing * every as f64;
            self.text(at, (index + 1).to_string(), small, muted, room);
        }
    }

    /// Every how many cells an index is written, so that neighbours do not touch.
    pub(super) fn index_every(&self, largest: usize) -> usize {
        let digits = largest.max(1).ilog10() as f64 + 1.0;
        let needed = digits * 0.6 * self.look.small() + 6.0;
        let pitch = self.layout.camera.pitch;
        [1, 2, 5, 10, 20, 50, 100, 200, 500]
            .into_iter()
            .find(|every| *every as f64 * pitch >= needed)
            .unwrap_or(1000)
    }
}

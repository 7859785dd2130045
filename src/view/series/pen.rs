//! The pen that the parts of the stage are drawn with.

use super::layout::Layout;
use super::{Look, Model, Moment, Step, Target};
use crate::scene::{Anchor, Command, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;

/// Everything a part of the stage needs to know, and the commands drawn so far.
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) model: &'a Model,
    pub(super) layout: &'a Layout,
    pub(super) moment: Moment,
    /// What is pointed at.
    pub(super) target: Option<Target>,
    /// Whether the present output is the reader's to find.
    pub(super) asks: bool,
    /// The output whose window is shown: the moment's, or the one pointed at.
    pub(super) shown: usize,
    /// That output's numbers.
    pub(super) step: &'a Step,
    /// Where the window starts, between cells while it glides.
    pub(super) window: f64,
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
        matches!(self.target, Some(Target::Output(_)))
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

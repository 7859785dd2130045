//! Each number against its neighbour: dots, or where they are many, how many fall on each place.

use super::super::parts::{Pen, Plot, Ruler, round_ticks};
use super::pairs::Rows;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// More pairs than this are counted by place.
pub(super) const DOTS: usize = 600;
/// Places along each side.
const BINS: usize = 48;

/// Pairs to draw, and where.
pub(super) struct Scatter<'a> {
    pub(super) rows: &'a Rows,
    pub(super) plot: Plot,
    /// The distance that is left and the one that comes, and how far it is there.
    pub(super) from: usize,
    pub(super) distance: usize,
    pub(super) glide: f64,
    pub(super) role: Role,
    /// As a pointer finds the dots.
    pub(super) id: &'static str,
    pub(super) hover: Option<Id>,
}

/// The plot of a scatter: both sides have one ruler.
pub(super) fn plot(rect: Rect, range: (f32, f32)) -> Plot {
    let (low, high) = (f64::from(range.0), f64::from(range.1));
    let margin = (high - low) * 0.04;
    let ruler = || Ruler::plain(low - margin, high + margin);
    Plot {
        rect,
        x: ruler(),
        y: ruler(),
    }
}

impl Scatter<'_> {
    pub(super) fn draw(&self, pen: &mut Pen<'_>) {
        let small = pen.look.small();
        let count = (self.plot.rect.height / (small * 3.0)).clamp(2.0, 5.0) as usize;
        let ticks = |pen: &Pen<'_>| {
            let ticks = round_ticks(self.plot.x.from, self.plot.x.to, count);
            ticks
                .into_iter()
                .map(|tick| (tick, pen.number(tick)))
                .collect::<Vec<_>>()
        };
        let ticks = ticks(pen);
        self.plot.paper(pen, &ticks, &ticks);
        let (from, to) = (self.plot.x.from, self.plot.x.to);
        let dashes = Some([3.0, 4.0]);
        let diagonal = crate::scene::Outline::line(self.plot.at(from, from), self.plot.at(to, to));
        let paint = Paint::of(Role::Muted).faded(0.6);
        pen.commands()
            .push(crate::scene::Command::Stroke(diagonal, paint, 1.0, dashes));
        if self.rows.count(self.distance) <= DOTS {
            self.dots(pen);
        } else {
            self.density(pen);
        }
        let rect = self.plot.rect;
        let below = Point::new(rect.centre().x, rect.bottom() + small * 2.0);
        let text = pen.word("stage-neighbours-value");
        pen.small(
            below,
            Anchor::Middle,
            text,
            Paint::of(Role::Muted),
            rect.width,
        );
    }

    fn dots(&self, pen: &mut Pen<'_>) {
        let radius = if self.rows.count(self.distance) > 200 {
            2.4
        } else {
            3.2
        };
        let mut lit = None;
        // Dots glide only where pair i begins at number i.
        let row = self.rows.data.len() == self.rows.width;
        let before = self
            .rows
            .data
            .get(self.from..)
            .filter(|_| row)
            .unwrap_or_default();
        for (index, (a, b)) in self.rows.pairs(self.distance).enumerate() {
            let was = before.get(index).copied().unwrap_or(b);
            let y = f64::from(was) * (1.0 - self.glide) + f64::from(b) * self.glide;
            let at = self.plot.at(a.into(), y);
            let id = Id {
                kind: self.id,
                index: index.cast_signed(),
                row: None,
            };
            if self.hover == Some(id) {
                lit = Some(at);
            }
            let hit = Rect::new(at.x, at.y, 0.0, 0.0).grow(radius + 2.5);
            pen.group(id, hit, 0.55, |pen| pen.dots(vec![(at, radius)], self.role));
        }
        if let Some(at) = lit {
            self.cross(pen, at, radius);
        }
    }

    /// Marks a dot and where it stands on both rulers.
    fn cross(&self, pen: &mut Pen<'_>, at: Point, radius: f64) {
        let rect = self.plot.rect;
        let paint = Paint::of(Role::Field);
        pen.line(Point::new(rect.x, at.y), at, paint.faded(0.7), 1.0);
        pen.line(Point::new(at.x, rect.bottom()), at, paint.faded(0.7), 1.0);
        pen.dots(vec![(at, radius + 2.0)], Role::Background);
        pen.dots(vec![(at, radius + 1.0)], Role::Field);
    }

    /// How many pairs fall on a place, by its row from above and its column.
    fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; BINS * BINS];
        let place = |share: f64| ((share * BINS as f64) as usize).min(BINS - 1);
        for (a, b) in self.rows.pairs(self.distance) {
            let (x, y) = (self.plot.x.share(a.into()), self.plot.y.share(b.into()));
            if let Some(count) = counts.get_mut((BINS - 1 - place(y)) * BINS + place(x)) {
                *count += 1;
            }
        }
        counts
    }

    fn density(&self, pen: &mut Pen<'_>) {
        let rect = self.plot.rect;
        let (width, height) = (rect.width / BINS as f64, rect.height / BINS as f64);
        let counts = self.counts();
        let most = f64::from(counts.iter().copied().max().unwrap_or(1)).ln_1p();
        let mut lit = None;
        for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let (row, column) = (place / BINS, place % BINS);
            let cell = Rect::new(
                rect.x + column as f64 * width,
                rect.y + row as f64 * height,
                width,
                height,
            );
            let id = Id {
                kind: self.id,
                index: column.cast_signed(),
                row: Some((BINS - 1 - row).cast_signed()),
            };
            if self.hover == Some(id) {
                lit = Some(cell);
            }
            let share = 0.12 + 0.88 * f64::from(*count).ln_1p() / most;
            let paint = Paint::of(self.role).faded(share);
            pen.group(id, cell, 1.0, |pen| pen.fill(cell, 0.0, paint));
        }
        if let Some(cell) = lit {
            pen.frame(cell.grow(2.0), 0.0, Paint::of(Role::Field), 2.0);
        }
    }

    /// What a place holds: the middle of its numbers along both rulers, and how many pairs.
    pub(super) fn place(&self, row: usize, column: usize) -> (f64, f64, usize) {
        let count = self
            .counts()
            .get((BINS - 1 - row.min(BINS - 1)) * BINS + column.min(BINS - 1))
            .copied();
        let number = |place: usize| {
            let (from, to) = (self.plot.x.from, self.plot.x.to);
            from + (place as f64 + 0.5) / BINS as f64 * (to - from)
        };
        (number(column), number(row), count.unwrap_or(0) as usize)
    }
}

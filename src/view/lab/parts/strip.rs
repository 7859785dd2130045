//! Numbers side by side: cells where there is room for their texts, else bars, else a line.

use super::Pen;
use crate::scene::{Command, Id, Outline, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;

/// From one bar to the next where values still are bars, in CSS pixels.
const BAR: f64 = 4.0;

/// A row of numbers and its place.
#[derive(Clone, Copy, Debug)]
pub(in crate::view::lab) struct Strip<'a> {
    pub(in crate::view::lab) rect: Rect,
    /// What is no number is a place where there is nothing.
    pub(in crate::view::lab) values: &'a [f32],
    /// How many numbers wide the place is: the same for rows that stand under each other.
    pub(in crate::view::lab) across: f64,
    /// Where the first number's left edge stands, in numbers.
    pub(in crate::view::lab) origin: f64,
    /// From one number to the next, in numbers.
    pub(in crate::view::lab) stride: f64,
    /// The smallest and the largest number of the ruler.
    pub(in crate::view::lab) range: (f32, f32),
    pub(in crate::view::lab) role: Role,
    /// The number of the first, for pointers.
    pub(in crate::view::lab) first: usize,
}

/// The smallest and the largest number; 0 and 0 of none.
pub(in crate::view::lab) fn extremes(values: &[f32]) -> (f32, f32) {
    let finite = values.iter().copied().filter(|value| value.is_finite());
    let (low, high) = finite.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high { (0.0, 0.0) } else { (low, high) }
}

impl<'a> Strip<'a> {
    /// A row of its own.
    pub(in crate::view::lab) fn new(rect: Rect, values: &'a [f32], role: Role) -> Self {
        Self {
            rect,
            values,
            across: values.len().max(1) as f64,
            origin: 0.0,
            stride: 1.0,
            range: extremes(values),
            role,
            first: 0,
        }
    }

    /// From one number to the next, in CSS pixels.
    pub(in crate::view::lab) fn pitch(&self) -> f64 {
        self.rect.width / self.across.max(1.0) * self.stride
    }

    /// The left edge of a number.
    pub(in crate::view::lab) fn left(&self, index: f64) -> f64 {
        self.rect.x + (self.origin + index * self.stride) * self.rect.width / self.across.max(1.0)
    }

    /// The middle of a number.
    pub(in crate::view::lab) fn middle(&self, index: usize) -> f64 {
        self.left(index as f64) + self.unit() / 2.0
    }

    /// How wide one number of stride 1 is.
    fn unit(&self) -> f64 {
        self.rect.width / self.across.max(1.0)
    }

    /// The numbers that there are, each with its place.
    fn numbers(&self) -> impl Iterator<Item = (usize, &f32)> {
        let all = self.values.iter().enumerate();
        all.filter(|(_, value)| !value.is_nan())
    }

    /// Whether the numbers are written in cells.
    pub(in crate::view::lab) fn is_cells(&self, pen: &Pen<'_>) -> bool {
        self.unit() >= pen.look.small() * 2.5
    }

    /// The cell of a number, where they are cells.
    pub(in crate::view::lab) fn cell(&self, index: usize) -> Rect {
        let unit = self.unit();
        let (width, height) = ((unit - 3.0).min(60.0), self.rect.height.min(44.0));
        let middle = self.middle(index);
        Rect::new(
            middle - width / 2.0,
            self.rect.centre().y - height / 2.0,
            width,
            height,
        )
    }

    /// The height of a number where they are bars or a line.
    pub(in crate::view::lab) fn y(&self, value: f32) -> f64 {
        let (low, high) = self.ends();
        let value = if value.is_finite() {
            f64::from(value)
        } else {
            high
        };
        let share = ((value - low) / (high - low).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
        self.rect.bottom() - 1.0 - share * (self.rect.height - 2.0)
    }

    /// The ends of the ruler: zero is one of them unless all numbers are far from it.
    fn ends(&self) -> (f64, f64) {
        let (low, high) = (f64::from(self.range.0), f64::from(self.range.1));
        if low > 0.5 * high {
            (low, high)
        } else {
            (low.min(0.0), high.max(0.0))
        }
    }

    /// Draws the numbers, each where there is room in a group that a pointer finds as `id`.
    pub(in crate::view::lab) fn draw(&self, pen: &mut Pen<'_>, id: &'static str) {
        if self.is_cells(pen) {
            self.cells(pen, id);
            return;
        }
        pen.fill(self.rect, 0.0, Paint::of(Role::Panel));
        let zero = self.y(0.0).round() - 0.5;
        let (left, right) = (
            Point::new(self.rect.x, zero),
            Point::new(self.rect.right(), zero),
        );
        pen.line(left, right, Paint::of(Role::Hairline), 1.0);
        let signed = self.ends().0 <= 0.0;
        if signed && self.pitch() >= BAR {
            for (index, value) in self.numbers() {
                let top = self.y(*value);
                let width = self.unit().min(self.pitch()) * 0.8;
                let x = self.middle(index) - width / 2.0;
                let bar = Rect::new(x, top.min(zero), width, (top - zero).abs().max(1.0));
                pen.fill(bar, 0.0, Paint::of(self.role).faded(0.8));
            }
        } else {
            self.line(pen, 0.0, Paint::of(self.role), 1.4, None);
        }
        self.find(pen, id);
    }

    /// The numbers as a line, moved by so many numbers.
    pub(in crate::view::lab) fn line(
        &self,
        pen: &mut Pen<'_>,
        moved: f64,
        paint: Paint,
        width: f64,
        dashes: Option<[f64; 2]>,
    ) {
        let shift = moved * self.unit();
        let outline = if self.pitch() >= 1.0 {
            let point = |(index, value): (usize, &f32)| {
                Point::new(self.middle(index) + shift, self.y(*value))
            };
            Outline::Polyline(self.numbers().map(point).collect())
        } else {
            // Several numbers to a pixel: from the smallest to the largest of them.
            let per = (1.0 / self.pitch().max(1e-12)).ceil() as usize;
            let column = |(index, some): (usize, &[f32])| {
                let (low, high) = extremes(some);
                let x = self.middle(index * per) + shift;
                [
                    Point::new(x, self.y(high) - 0.5),
                    Point::new(x, self.y(low) + 0.5),
                ]
            };
            Outline::Segments(
                self.values
                    .chunks(per.max(1))
                    .enumerate()
                    .map(column)
                    .collect(),
            )
        };
        let clip = self.rect.grow(1.0);
        pen.clipped(clip, |pen| {
            pen.commands()
                .push(Command::Stroke(outline, paint, width, dashes))
        });
    }

    fn cells(&self, pen: &mut Pen<'_>, id: &'static str) {
        let scale = Scale::of(self.role, self.range.0.into(), self.range.1.into());
        let numerals = pen
            .look
            .words
            .numerals
            .telling(self.range.0.into(), self.range.1.into());
        let size = pen.look.text.min(self.unit() / 2.4);
        for (index, value) in self.numbers() {
            let cell = self.cell(index);
            let name = Id {
                kind: id,
                index: (self.first + index).cast_signed(),
                row: None,
            };
            pen.group(name, cell, 1.0, |pen| {
                pen.fill(cell, 4.0, scale.paint(f64::from(*value)));
                pen.frame(cell, 4.0, Paint::of(self.role).faded(0.55), 1.0);
                let text = numerals.short(f64::from(*value));
                pen.text(
                    cell.centre(),
                    text,
                    size,
                    Paint::of(Role::Ink),
                    cell.width - 4.0,
                );
            });
        }
    }

    /// Lets a pointer find the numbers: one by one, or where they are narrower than a pixel, some of them.
    fn find(&self, pen: &mut Pen<'_>, id: &'static str) {
        let pitch = self.pitch().max(1e-9);
        let by = (2.0 / pitch).ceil().max(1.0) as usize;
        for index in (0..self.values.len()).step_by(by) {
            let hit = Rect::new(
                self.left(index as f64),
                self.rect.y,
                pitch * by as f64,
                self.rect.height,
            );
            let name = Id {
                kind: id,
                index: (self.first + index).cast_signed(),
                row: None,
            };
            pen.group(name, hit, 1.0, |_| {});
        }
    }

    /// Marks a number.
    pub(in crate::view::lab) fn mark(&self, pen: &mut Pen<'_>, index: usize, role: Role) {
        let Some(value) = self.values.get(index) else {
            return;
        };
        if self.is_cells(pen) {
            let cell = self.cell(index).grow(2.0);
            pen.frame(cell, 5.0, Paint::of(role), 2.0);
            return;
        }
        let x = self.middle(index);
        let (top, bottom) = (
            Point::new(x, self.rect.y),
            Point::new(x, self.rect.bottom()),
        );
        pen.line(top, bottom, Paint::of(role).faded(0.6), 1.0);
        pen.dots(vec![(Point::new(x, self.y(*value)), 4.0)], role);
    }
}

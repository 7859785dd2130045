//! A pyramid's bins: a grid for each level, the places of the vector that they fill, and the same bins on the picture.

use super::frame::Pen;
use super::model::Model;
use super::photo::caption;
use crate::net::{Step, Unit, Wanted, bin};
use crate::scene::{Anchor, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// Of vectors with more numbers only one channel's are asked for.
const MOST: usize = 1024;
const GAP: f64 = 12.0;

/// One level's grid, and the first of its numbers in the vector.
#[derive(Clone, Debug, PartialEq)]
struct Level {
    rows: usize,
    columns: usize,
    first: usize,
    rect: Rect,
}

/// The bins of a pyramid that stands over a picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bins {
    /// The layer.
    pub(super) value: usize,
    /// Channels of what it reads.
    channels: usize,
    /// The channel whose bins are shown.
    channel: usize,
    area: Rect,
    levels: Vec<Level>,
    /// The vector, all of it.
    vector: Rect,
    count: usize,
}

impl Bins {
    /// Of the layer `value`, if it is a pyramid, in an area; `looked` says which channel's bins are shown.
    pub(super) fn new(
        model: &Model,
        look: &Look<'_>,
        area: Rect,
        chosen: Unit,
        looked: Unit,
    ) -> Option<Self> {
        let value = chosen.value;
        let stage = model.plan.stage(value)?;
        let Step::Pyramid(_, sizes) = &stage.step else {
            return None;
        };
        let shape = model.plan.shape(stage.input);
        let unit = if looked.value == value {
            looked
        } else {
            chosen
        };
        let channel = bin(sizes, shape, unit.channel)?.channels.iter().next()?;
        let input = model.plan.shape(0);
        let aspect = (input.height as f64 / input.width.max(1) as f64).clamp(0.2, 5.0);
        let small = look.small();
        let strip = (small * 1.5).min(area.height * 0.2);
        let (room, count) = (area.height - strip - 3.2 * small, sizes.len() as f64);
        let gaps = GAP * (count - 1.0).max(0.0);
        // Beside or below each other, whichever leaves the grids more room.
        let beside = ((area.width - gaps) / count).min((room - 1.5 * small) / aspect);
        let below = area
            .width
            .min(((room - gaps - 1.5 * small * count) / count) / aspect);
        let (width, across) = if beside >= below {
            (beside, true)
        } else {
            (below, false)
        };
        let (width, height) = (width.max(8.0), width.max(8.0) * aspect);
        let mut first = 0;
        let levels = sizes.iter().enumerate().map(|(index, [rows, columns])| {
            let index = index as f64;
            let (x, y) = if across {
                (index * (width + GAP), 0.0)
            } else {
                (0.0, index * (height + 1.5 * small + GAP))
            };
            let level = Level {
                rows: *rows,
                columns: *columns,
                first,
                rect: Rect::new(area.x + x, area.y + 1.5 * small + y, width, height).snapped(),
            };
            first += shape.channels * rows * columns;
            level
        });
        let levels: Vec<Level> = levels.collect();
        let bottom = levels
            .iter()
            .map(|level| level.rect.bottom())
            .fold(area.y, f64::max);
        Some(Self {
            value,
            channels: shape.channels,
            channel,
            area,
            vector: Rect::new(area.x, bottom + 2.6 * small, area.width, strip).snapped(),
            levels,
            count: first,
        })
    }

    /// The numbers that are to be known.
    pub(super) fn wanted(&self) -> impl Iterator<Item = Wanted> + '_ {
        let own = |place: &usize| {
            let level = self.levels.iter().rev().find(|level| level.first <= *place);
            level.is_some_and(|level| {
                (place - level.first) / (level.rows * level.columns).max(1) == self.channel
            })
        };
        (0..self.count)
            .filter(move |place| self.count <= MOST || own(place))
            .map(|place| self.map(place))
    }

    fn map(&self, place: usize) -> Wanted {
        Wanted {
            value: self.value,
            channel: place,
            rows: 1,
            columns: 1,
        }
    }

    fn unit(&self, place: usize) -> Unit {
        Unit {
            value: self.value,
            channel: place,
            row: 0,
            column: 0,
        }
    }

    fn place(&self, level: &Level, row: usize, column: usize) -> usize {
        level.first + (self.channel * level.rows + row) * level.columns + column
    }

    /// The number under a point of the stage.
    pub(super) fn unit_at(&self, at: Point) -> Option<Unit> {
        if self.vector.contains(at) {
            let place = (at.x - self.vector.x) / self.vector.width * self.count as f64;
            return Some(self.unit((place.max(0.0) as usize).min(self.count.saturating_sub(1))));
        }
        let level = self.levels.iter().find(|level| level.rect.contains(at))?;
        let Rect {
            x,
            y,
            width,
            height,
        } = level.rect;
        let row = ((at.y - y) / height * level.rows as f64) as usize;
        let column = ((at.x - x) / width * level.columns as f64) as usize;
        let (row, column) = (
            row.min(level.rows.saturating_sub(1)),
            column.min(level.columns.saturating_sub(1)),
        );
        Some(self.unit(self.place(level, row, column)))
    }
}

/// Draws the grids and the vector.
pub(super) fn draw(pen: &mut Pen<'_>) {
    let Some(bins) = pen.layout.bins.clone() else {
        return;
    };
    let numbers: Vec<Option<f32>> = (0..bins.count)
        .map(|place| {
            let map = pen.view.maps.get(bins.map(place))?;
            map.samples
                .first()
                .copied()
                .filter(|number| number.is_finite())
        })
        .collect();
    let known = numbers.iter().flatten().map(|number| f64::from(*number));
    let low = known.clone().fold(f64::INFINITY, f64::min);
    let scale = Scale::of(Role::Output, low, known.fold(f64::NEG_INFINITY, f64::max));
    let name = format!(
        "{} {} · {} {}/{}",
        pen.word("stage-layer"),
        bins.value,
        pen.word("stage-channel"),
        bins.channel + 1,
        bins.channels
    );
    caption(pen, bins.area, Role::Output, &name, "");
    let here = pen.view.focus.unit;
    for level in &bins.levels {
        grid(pen, &bins, level, &numbers, &scale);
    }
    if here.value == bins.value {
        join(pen, &bins, here.channel);
    }
    vector(pen, &bins, &numbers, &scale);
}

/// One level: its bins over a rectangle of the picture's proportions, each as strong as its number.
fn grid(pen: &mut Pen<'_>, bins: &Bins, level: &Level, numbers: &[Option<f32>], scale: &Scale) {
    let small = pen.look.small();
    let Rect { x, y, width, .. } = level.rect;
    let title = format!("{}×{}", level.rows, level.columns);
    let at = Point::new(x, y - small * 0.75);
    pen.write(
        at,
        Anchor::Start,
        title,
        small * 0.92,
        false,
        Paint::of(Role::Muted),
        width,
    );
    let here = pen.view.focus.unit;
    let mut framed = None;
    for row in 0..level.rows {
        for column in 0..level.columns {
            let place = bins.place(level, row, column);
            let cell = part(level.rect, [row, column], [level.rows, level.columns]);
            let number = numbers.get(place).copied().flatten();
            match number {
                Some(number) => pen.fill(cell, 0.0, scale.paint(number.into())),
                None => pen.fill(cell, 0.0, Paint::of(Role::Soft)),
            }
            pen.frame(cell, 0.0, Paint::of(Role::Hairline), 1.0);
            if pen.view.focus.lights(bins.unit(place)) {
                if here == bins.unit(place) {
                    framed = Some(cell);
                } else {
                    pen.frame(cell.grow(-1.0), 0.0, Paint::of(Role::Field).faded(0.7), 1.5);
                }
            }
            if let Some(number) = number.filter(|_| cell.width > small * 2.6 && cell.height > small)
            {
                let text = pen.look.words.numerals.short(number.into());
                let size = small * 0.95;
                pen.text(
                    cell.centre(),
                    text,
                    size,
                    Paint::of(Role::Ink),
                    cell.width - 4.0,
                );
            }
        }
    }
    if let Some(cell) = framed {
        pen.ring(cell.grow(1.0), 2.5);
    }
}

/// Bin `[row, column]` of so many in a rectangle.
fn part(rect: Rect, [row, column]: [usize; 2], [rows, columns]: [usize; 2]) -> Rect {
    let (width, height) = (rect.width / columns as f64, rect.height / rows as f64);
    Rect::new(
        rect.x + column as f64 * width,
        rect.y + row as f64 * height,
        width,
        height,
    )
}

/// The place of a number in the vector.
fn slot(bins: &Bins, place: usize) -> Rect {
    let pitch = bins.vector.width / bins.count.max(1) as f64;
    Rect::new(
        bins.vector.x + place as f64 * pitch,
        bins.vector.y,
        pitch,
        bins.vector.height,
    )
}

/// The whole vector as a strip, level after level.
fn vector(pen: &mut Pen<'_>, bins: &Bins, numbers: &[Option<f32>], scale: &Scale) {
    let small = pen.look.small();
    let counted = bins
        .levels
        .iter()
        .map(|level| (level.rows * level.columns).to_string());
    let sum = counted.collect::<Vec<_>>().join(" + ");
    let title = format!(
        "{}: {} × ({sum}) = {}",
        pen.word("stage-vector"),
        bins.channels,
        bins.count
    );
    let at = Point::new(bins.vector.x, bins.vector.y - small * 0.85);
    pen.write(
        at,
        Anchor::Start,
        title,
        small * 0.92,
        false,
        Paint::of(Role::Muted),
        bins.vector.width,
    );
    pen.fill(bins.vector, 0.0, Paint::of(Role::Soft));
    for (place, number) in numbers.iter().enumerate() {
        if let Some(number) = number {
            pen.fill(slot(bins, place), 0.0, scale.paint((*number).into()));
        }
    }
    for level in bins.levels.iter().skip(1) {
        let x = slot(bins, level.first).x;
        let (top, bottom) = (bins.vector.y - 3.0, bins.vector.bottom() + 3.0);
        pen.line(
            Point::new(x, top),
            Point::new(x, bottom),
            Paint::of(Role::Muted),
            1.0,
        );
    }
    pen.frame(bins.vector.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    let focus = pen.view.focus;
    let few = (0..bins.count).filter(|place| focus.lights(bins.unit(*place)));
    let lit: Vec<usize> = few.collect();
    if lit.len() < bins.count {
        for place in lit {
            let slot = slot(bins, place);
            let short = (3.0 - slot.width).max(0.0) / 2.0;
            let mark = Rect::new(
                slot.x - short,
                slot.y - 2.0,
                slot.width + 2.0 * short,
                slot.height + 4.0,
            );
            pen.frame(mark, 0.0, Paint::of(Role::Field), 1.5);
        }
    }
}

/// A line from under a bin to its place in the vector.
fn join(pen: &mut Pen<'_>, bins: &Bins, place: usize) {
    let Some(level) = bins.levels.iter().rev().find(|level| level.first <= place) else {
        return;
    };
    let within = place - level.first;
    let (row, column) = (
        within / level.columns.max(1) % level.rows.max(1),
        within % level.columns.max(1),
    );
    let cell = part(level.rect, [row, column], [level.rows, level.columns]);
    let slot = slot(bins, place);
    let (from, to) = (
        Point::new(cell.centre().x, level.rect.bottom() + 1.0),
        Point::new(slot.centre().x, slot.y - 2.0),
    );
    pen.line(from, to, Paint::of(Role::Field), 1.5);
}

//! Where everything stands: the picture, the map that is opened, and a column of maps for each layer; or rows of a series.

use super::Wanted;
use super::bins::Bins;
use super::focus::Focus;
use super::model::Model;
use super::panel::Panels;
use super::places::{Column, Places, columns, fit, inner};
use super::state::{Shown, State};
use crate::engine::Shape;
use crate::net::{Plan, Step, Unit, bin};
use crate::scene::{Point, Rect};
use crate::view::look::Look;

/// A layer's row of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SeriesRow {
    pub(super) value: usize,
    /// The row's cells.
    pub(super) rect: Rect,
    /// Which channel is in sight.
    pub(super) channel: usize,
    /// How many numbers there are of a vector: of a value whose channels have one number each, all are in sight.
    pub(super) vector: Option<usize>,
}

impl SeriesRow {
    /// The unit that stands at a place of the row: of a vector the number of a channel.
    pub(super) fn unit(&self, index: usize) -> Unit {
        let (channel, column) = match self.vector {
            Some(_) => (index, 0),
            None => (self.channel, index),
        };
        Unit {
            value: self.value,
            channel,
            row: 0,
            column,
        }
    }
}

/// The stage of a picture, or of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The picture, and the room for it and for the padding that a field at its border reaches.
    pub(super) photo: Option<Rect>,
    pub(super) photo_room: Option<Rect>,
    /// The map that is opened.
    pub(super) open: Option<Rect>,
    /// The bins of a pyramid, instead of its one number.
    pub(super) bins: Option<Bins>,
    /// All the room that it has, or an effective field instead.
    pub(super) below: Option<Rect>,
    /// The field, enlarged, where there is room for it.
    pub(super) lens: Option<Rect>,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<SeriesRow>,
    /// A dense layer beside a convolution, instead of the rows.
    pub(super) panels: Option<Panels>,
    /// Of a series: the input cell at the left edge, and CSS pixels from cell to cell.
    pub(super) left: f64,
    pub(super) pitch: f64,
    /// The map that is opened.
    pub(super) opened: Option<Wanted>,
}

/// Cells of a long series that are in sight at least.
const SIGHT: f64 = 40.0;

impl Layout {
    /// Where everything of a model stands.
    /// `looked` is the unit that is looked at, `keyed` the one that the keyboard does.
    pub(super) fn new(
        state: &State,
        model: &Model,
        look: &Look<'_>,
        looked: Unit,
        keyed: Option<Unit>,
    ) -> Self {
        if model.input.is_series() && state.links {
            Self {
                panels: Panels::new(model, look),
                ..Self::default()
            }
        } else if model.input.is_series() {
            Self::series(state, model, look, looked, keyed)
        } else {
            Self::picture(state, model, look, looked)
        }
    }

    fn picture(state: &State, model: &Model, look: &Look<'_>, looked: Unit) -> Self {
        let shape = model.plan.shape(0);
        let aspect = shape.height as f64 / shape.width.max(1) as f64;
        let unit = model.unit_near(state.step, state.channel, state.place);
        let of = model.plan.shape(unit.value);
        let places = Places::new(look, aspect, state.field == Shown::Effective, &|area| {
            columns(state, model, look, area)
        });
        let open = if of.height * of.width == 1 {
            let Rect {
                x,
                y,
                width,
                height,
            } = places.open;
            Rect::new(x, y, width, height.min(look.text * 3.0)).snapped()
        } else {
            let proportions = of.height as f64 / of.width.max(1) as f64;
            fit(places.open, proportions.clamp(0.05, 20.0))
        };
        let density = look.ratio.clamp(1.0, 2.0);
        let samples =
            |length: f64, cells: usize| ((length * density) as usize).clamp(1, cells.max(1));
        let bins = Bins::new(model, look, places.open, unit, looked);
        let opened = (unit.value > 0 && bins.is_none()).then(|| Wanted {
            value: unit.value,
            channel: unit.channel,
            rows: samples(open.height, of.height),
            columns: samples(open.width, of.width),
        });
        Self {
            photo: Some(inner(places.photo, model)),
            photo_room: Some(places.photo),
            open: bins.is_none().then_some(open),
            bins,
            below: Some(places.open),
            lens: places.lens,
            columns: places.columns,
            opened,
            ..Self::default()
        }
    }

    /// What the keyboard looks at stays in sight.
    fn series(
        state: &State,
        model: &Model,
        look: &Look<'_>,
        looked: Unit,
        keyed: Option<Unit>,
    ) -> Self {
        let unit = model.unit_near(state.step, state.channel, state.place);
        let margin = (look.width * 0.13).clamp(64.0, 140.0);
        let margin = margin.max((look.small() * 6.2).min(look.width * 0.28));
        let wide = look.width - margin - (look.small() * 3.6).max(40.0);
        let length = model.plan.shape(0).width;
        let [_, field] = model.field(model.depth());
        let [first, end] = edges(model);
        let sight = (field.size as f64 * 1.5)
            .max(SIGHT)
            .min(wide / 4.0)
            .min(end - first)
            .max(1.0);
        let pitch = wide / sight;
        let middle = match (keyed, state.place) {
            (Some(keyed), _) => model.place_of(keyed).x,
            (None, Some(_)) => model.place_of(unit).x,
            (None, None) => length as f64 / 2.0,
        };
        let left = (middle - sight / 2.0).clamp(first, (end - sight).max(first));
        let count = model.plan.shapes.len();
        let (top, bottom) = (look.small() * 2.0, look.height - look.small());
        // Wide stages are looked at from afar.
        let large = look.unit() * (look.width / 800.0).clamp(1.0, 1.5);
        let each = ((bottom - top) / count as f64).min(78.0 * large);
        let height = (each * 0.46).clamp(6.0, 34.0 * large);
        let first = bottom - (bottom - top - each * count as f64).max(0.0) / 2.0;
        let rows = (0..count).map(|value| {
            let y = first - (value as f64 + 1.0) * each + (each - height) / 2.0;
            let Shape {
                channels, width, ..
            } = model.plan.shape(value);
            let chosen = if value == unit.value {
                unit.channel
            } else {
                state.first
            };
            let chosen = sources(&model.plan, looked)
                .find_map(|source| (source.0 == value).then_some(source.1))
                .unwrap_or(chosen);
            SeriesRow {
                value,
                rect: Rect::new(margin, y.round(), wide, height.round()),
                channel: chosen.min(channels.saturating_sub(1)),
                vector: (value > 0 && width == 1 && channels > 1).then_some(channels),
            }
        });
        Self {
            rows: rows.collect(),
            left,
            pitch,
            ..Self::default()
        }
    }

    /// The maps that it shows, each at the resolution that it has room for.
    #[must_use]
    pub fn wanted(&self, model: &Model, ratio: f64) -> Vec<Wanted> {
        let density = ratio.clamp(1.0, 2.0);
        let thumbs = self
            .columns
            .iter()
            .flat_map(|column| &column.thumbs)
            .map(|thumb| {
                let shape = model.plan.shape(thumb.value);
                let samples = |length: f64, cells: usize| {
                    ((length * density) as usize).clamp(1, cells.max(1))
                };
                Wanted {
                    value: thumb.value,
                    channel: thumb.channel,
                    rows: samples(thumb.rect.height, shape.height),
                    columns: samples(thumb.rect.width, shape.width),
                }
            });
        let bins = self.bins.iter().flat_map(Bins::wanted);
        let mut wanted: Vec<Wanted> = thumbs.chain(self.opened).chain(bins).collect();
        wanted.sort_unstable();
        wanted.dedup();
        wanted
    }

    /// Where the keyboard finds each value: the picture, the first of a layer's maps, or its row.
    #[must_use]
    pub fn rects(&self) -> Vec<(usize, Rect)> {
        let rows = self.rows.iter().map(|row| (row.value, row.rect));
        let maps = self
            .columns
            .iter()
            .filter_map(|column| Some((column.value, column.thumbs.first()?.rect)));
        let panels = self.panels.iter().flat_map(Panels::rects);
        let photo = self.photo.map(|rect| (0, rect));
        let all = photo.into_iter().chain(maps).chain(rows).chain(panels);
        all.collect()
    }

    /// Where a unit stands: its cell in its row, or its place on its map, or on the picture.
    #[must_use]
    pub fn place(&self, model: &Model, unit: Unit) -> Option<Rect> {
        if let Some(row) = self.rows.iter().find(|row| row.value == unit.value) {
            return Some(self.cell(model, row, unit.column.cast_signed()));
        }
        let thumbs = self.columns.iter().flat_map(|column| &column.thumbs);
        let mut thumb = thumbs
            .filter(|thumb| (thumb.value, thumb.channel) == (unit.value, unit.channel))
            .map(|thumb| thumb.rect);
        let rect = thumb
            .next_back()
            .or(self.photo.filter(|_| unit.value == 0))?;
        let shape = model.plan.shape(unit.value);
        let (width, height) = (
            rect.width / shape.width.max(1) as f64,
            rect.height / shape.height.max(1) as f64,
        );
        let cell = Rect::new(
            rect.x + unit.column as f64 * width,
            rect.y + unit.row as f64 * height,
            width,
            height,
        );
        // What is smaller than a few pixels could not be seen.
        Some(cell.grow(((8.0 - width.min(height)) / 2.0).max(0.0)))
    }

    /// What of the input a unit sees: on the picture, or the cells of the input's row.
    #[must_use]
    pub fn field(&self, model: &Model, focus: &Focus) -> Option<Rect> {
        let [rows, columns] = focus.hull(0)?;
        let (first, last) = (columns.start.cast_signed(), columns.end.cast_signed() - 1);
        if let Some(row) = self.rows.iter().find(|row| row.value == 0) {
            let (from, to) = (self.cell(model, row, first), self.cell(model, row, last));
            return Some(Rect::new(from.x, from.y, to.right() - from.x, from.height));
        }
        let (photo, shape) = (self.photo?, model.plan.shape(0));
        let (width, height) = (
            photo.width / shape.width.max(1) as f64,
            photo.height / shape.height.max(1) as f64,
        );
        Some(Rect::new(
            photo.x + columns.start as f64 * width,
            photo.y + rows.start as f64 * height,
            columns.len() as f64 * width,
            rows.len() as f64 * height,
        ))
    }

    /// The unit under a point of the stage.
    #[must_use]
    pub fn unit_at(&self, model: &Model, at: Point) -> Option<Unit> {
        let cell = |rect: Rect, value: usize, channel: usize| {
            let shape = model.plan.shape(value);
            let row = ((at.y - rect.y) / rect.height * shape.height as f64) as usize;
            let column = ((at.x - rect.x) / rect.width * shape.width as f64) as usize;
            Unit {
                value,
                channel,
                row: row.min(shape.height.saturating_sub(1)),
                column: column.min(shape.width.saturating_sub(1)),
            }
        };
        if let Some(rect) = self.photo.filter(|rect| rect.contains(at)) {
            return Some(cell(rect, 0, 0));
        }
        if let (Some(rect), Some(wanted)) =
            (self.open.filter(|rect| rect.contains(at)), self.opened)
        {
            return Some(cell(rect, wanted.value, wanted.channel));
        }
        if let Some(unit) = self.bins.as_ref().and_then(|bins| bins.unit_at(at)) {
            return Some(unit);
        }
        let thumbs = self.columns.iter().flat_map(|column| &column.thumbs);
        if let Some(thumb) = thumbs.into_iter().find(|thumb| thumb.rect.contains(at)) {
            return Some(cell(thumb.rect, thumb.value, thumb.channel));
        }
        if let Some(panels) = &self.panels {
            return panels.unit_at(at);
        }
        let row = self
            .rows
            .iter()
            .find(|row| row.rect.grow(4.0).contains(at))?;
        if let Some(count) = row.vector {
            let index = (at.x - row.rect.x) / row.rect.width * count as f64;
            return Some(row.unit((index.max(0.0) as usize).min(count.saturating_sub(1))));
        }
        let width = model.plan.shape(row.value).width;
        let [_, stand] = model.stand(row.value);
        let place = self.left + (at.x - row.rect.x) / self.pitch;
        let jump = stand.jump.max(1) as f64;
        let column = ((place - stand.first) / jump).round();
        let column = (column.max(0.0) as usize).min(width.saturating_sub(1));
        let distance = (stand.place(column.cast_signed()) - place).abs();
        (distance <= (jump / 2.0).max(1.0) || width == 1).then(|| row.unit(column))
    }

    /// The cell at a place of a row: of a unit, or of a number of a vector. Before the first and behind the last is padding.
    pub(super) fn cell(&self, model: &Model, row: &SeriesRow, column: isize) -> Rect {
        if let Some(count) = row.vector {
            let pitch = row.rect.width / count.max(1) as f64;
            let width = (pitch * 0.86).clamp(0.5, (row.rect.height * 1.1).max(36.0));
            let middle = row.rect.x + (column as f64 + 0.5) * pitch;
            return Rect::new(middle - width / 2.0, row.rect.y, width, row.rect.height);
        }
        let width = (self.pitch * 0.82).clamp(1.0, (row.rect.height * 1.1).max(36.0));
        let [_, stand] = model.stand(row.value);
        let middle = self.x(row, stand.place(column));
        Rect::new(middle - width / 2.0, row.rect.y, width, row.rect.height)
    }

    /// The stage's x of a place on the series.
    pub(super) fn x(&self, row: &SeriesRow, place: f64) -> f64 {
        row.rect.x + (place - self.left) * self.pitch
    }
}

/// The unit's value and channel, and those below that it reads and no others: down to the next convolution.
fn sources(plan: &Plan, unit: Unit) -> impl Iterator<Item = (usize, usize)> {
    let below = |(value, channel): &(usize, usize)| {
        let stage = plan.stage(*value)?;
        let channel = match &stage.step {
            Step::Pool { .. } | Step::Global(_) | Step::Act => *channel,
            Step::Pyramid(_, levels) => {
                let bin = bin(levels, plan.shape(stage.input), *channel)?;
                bin.channels.iter().next()?
            }
            Step::Conv { .. } | Step::Add(_) | Step::Cat(_) => return None,
        };
        Some((stage.input, channel))
    };
    std::iter::successors(Some((unit.value, unit.channel)), below)
}

/// Where a series' stage begins and ends, in cells of the input: with so much of the padding as leaves most of it to the
/// series.
fn edges(model: &Model) -> [f64; 2] {
    let length = model.plan.shape(0).width;
    let most = (length / 4) as f64;
    let reach = model
        .fields
        .iter()
        .zip(&model.plan.shapes)
        .map(|([_, field], shape)| {
            let last = shape
                .width
                .saturating_sub(1)
                .saturating_mul(field.jump)
                .cast_signed();
            let end = field
                .start
                .saturating_add_unsigned(field.size)
                .saturating_add(last);
            [-field.start, end - length.cast_signed()].map(|reach| reach.max(0) as f64)
        });
    let [before, after] = reach.fold([0.0_f64; 2], |[before, after], [more, later]| {
        [before.max(more), after.max(later)]
    });
    [-before.min(most), length as f64 + after.min(most)]
}

//! Where everything stands: the picture, the map that is opened, and a column of maps for each layer; or rows of a series.

use super::Wanted;
use super::model::Model;
use super::state::State;
use crate::net::Unit;
use crate::scene::{Point, Rect};
use crate::view::look::Look;

/// A map of a layer in its column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thumb {
    /// Layer, counted from 1.
    pub value: usize,
    /// Channel, counted from 0.
    pub channel: usize,
    /// Its place.
    pub rect: Rect,
}

/// A layer's column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) value: usize,
    /// Where its name stands.
    pub(super) head: Rect,
    pub(super) thumbs: Vec<Thumb>,
    /// Channels that are in sight.
    pub(super) shown: std::ops::Range<usize>,
}

/// A layer's row of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SeriesRow {
    pub(super) value: usize,
    /// The row's cells.
    pub(super) rect: Rect,
    /// Which channel is in sight.
    pub(super) channel: usize,
}

/// The stage of a picture, or of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The picture, and the room for it and for the padding that a field at its border reaches.
    pub(super) photo: Option<Rect>,
    pub(super) photo_room: Option<Rect>,
    /// The map that is opened.
    pub(super) open: Option<Rect>,
    /// All the room that it has, or an effective field instead.
    pub(super) below: Option<Rect>,
    /// The field, enlarged, where there is room for it.
    pub(super) lens: Option<Rect>,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<SeriesRow>,
    /// Of a series: the input cell at the left edge, and CSS pixels from cell to cell.
    pub(super) left: f64,
    pub(super) pitch: f64,
    /// The map that is opened.
    pub(super) opened: Option<Wanted>,
}

/// The least width of a column, in sizes of text.
const COLUMN: f64 = 4.6;
/// No map is drawn smaller, in CSS pixels.
const LEAST: f64 = 18.0;
/// A number instead of a map.
const CHIP: f64 = 15.0;
/// Cells of a long series that are in sight at least.
const SIGHT: f64 = 40.0;

impl Layout {
    /// Where everything of a model stands.
    pub(super) fn new(state: &State, model: &Model, look: &Look<'_>) -> Self {
        if model.input.is_series() {
            Self::series(state, model, look)
        } else {
            Self::picture(state, model, look)
        }
    }

    fn picture(state: &State, model: &Model, look: &Look<'_>) -> Self {
        let narrow = look.width < 560.0;
        let (gap, cap) = (14.0, look.small() * 2.0);
        let shape = model.plan.shape(0);
        let aspect = shape.height as f64 / shape.width.max(1) as f64;
        let fit = |area: Rect, aspect: f64| {
            let width = area.width.min(area.height / aspect);
            Rect::new(area.x, area.y, width.max(1.0), (width * aspect).max(1.0)).snapped()
        };
        let (photo, open, columns);
        if narrow {
            let half = (look.width - 3.0 * gap) / 2.0;
            let height = (look.height * 0.36).min(half * aspect.max(1.0));
            photo = Rect::new(gap, cap, half, height);
            open = Rect::new(2.0 * gap + half, cap, half, height);
            let top = cap + height + gap;
            columns = Rect::new(
                8.0,
                top,
                look.width - 16.0,
                (look.height - top - 6.0).max(40.0),
            );
        } else {
            let width = (look.width * 0.36).clamp(180.0, 460.0);
            let height = (look.height - 2.0 * cap - 2.0 * gap) / 2.0;
            photo = fit(Rect::new(gap + 6.0, cap, width, height), aspect);
            let top = photo.bottom() + gap + cap;
            open = Rect::new(gap + 6.0, top, width, (look.height - top - gap).max(40.0));
            let left = gap + 6.0 + width + 3.0 * gap;
            columns = Rect::new(
                left,
                6.0,
                (look.width - left - gap).max(60.0),
                look.height - 12.0,
            );
        }
        let placed = place(state, model, look, columns);
        let unit = model.unit_near(state.step, state.channel, state.place);
        let of = model.plan.shape(unit.value);
        let below = open;
        let open = fit(
            open,
            (of.height as f64 / of.width.max(1) as f64).clamp(0.05, 20.0),
        );
        let density = look.ratio.clamp(1.0, 2.0);
        let samples =
            |length: f64, cells: usize| ((length * density) as usize).clamp(1, cells.max(1));
        let opened = (unit.value > 0).then(|| Wanted {
            value: unit.value,
            channel: unit.channel,
            rows: samples(open.height, of.height),
            columns: samples(open.width, of.width),
        });
        Self {
            photo: Some(inner(fit(photo, aspect), model)),
            photo_room: Some(fit(photo, aspect)),
            open: Some(open),
            below: Some(below),
            lens: lens(&placed, columns, look),
            columns: placed,
            opened,
            ..Self::default()
        }
    }

    fn series(state: &State, model: &Model, look: &Look<'_>) -> Self {
        let unit = model.unit_near(state.step, state.channel, state.place);
        let margin = (look.width * 0.13).clamp(64.0, 140.0);
        let wide = look.width - margin - (look.small() * 3.6).max(40.0);
        let length = model.plan.shape(0).width;
        let [_, field] = model.field(model.depth());
        let sight = (field.size as f64 * 1.5)
            .max(SIGHT)
            .min(wide / 4.0)
            .min(length as f64)
            .max(1.0);
        let pitch = wide / sight;
        let middle = state
            .place
            .map_or(length as f64 / 2.0, |_| model.place_of(unit).x);
        let left = (middle - sight / 2.0).clamp(0.0, (length as f64 - sight).max(0.0));
        let count = model.plan.shapes.len();
        let (top, bottom) = (look.small() * 2.0, look.height - look.small());
        let each = ((bottom - top) / count as f64).min(78.0 * look.unit());
        let height = (each * 0.46).clamp(6.0, 34.0 * look.unit());
        let first = bottom - (bottom - top - each * count as f64).max(0.0) / 2.0;
        let rows = (0..count).map(|value| {
            let y = first - (value as f64 + 1.0) * each + (each - height) / 2.0;
            let channels = model.plan.shape(value).channels;
            let chosen = if value == unit.value {
                unit.channel
            } else {
                state.first
            };
            SeriesRow {
                value,
                rect: Rect::new(margin, y.round(), wide, height.round()),
                channel: chosen.min(channels.saturating_sub(1)),
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
        let mut wanted: Vec<Wanted> = thumbs.chain(self.opened).collect();
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
        self.photo
            .map(|rect| (0, rect))
            .into_iter()
            .chain(maps)
            .chain(rows)
            .collect()
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
        let thumbs = self.columns.iter().flat_map(|column| &column.thumbs);
        if let Some(thumb) = thumbs.into_iter().find(|thumb| thumb.rect.contains(at)) {
            return Some(cell(thumb.rect, thumb.value, thumb.channel));
        }
        let row = self
            .rows
            .iter()
            .find(|row| row.rect.grow(4.0).contains(at))?;
        let width = model.plan.shape(row.value).width;
        let nearest = (0..width)
            .map(|column| {
                (
                    column,
                    (self.cell(model, row, column).centre().x - at.x).abs(),
                )
            })
            .min_by(|(_, a), (_, b)| a.total_cmp(b));
        let (column, distance) = nearest?;
        let [_, field] = model.field(row.value);
        let reach = (field.jump.max(1) as f64 * self.pitch / 2.0).max(self.pitch);
        (distance <= reach || width == 1).then_some(Unit {
            value: row.value,
            channel: row.channel,
            row: 0,
            column,
        })
    }

    /// The cell of a unit in its row.
    pub(super) fn cell(&self, model: &Model, row: &SeriesRow, column: usize) -> Rect {
        let width = (self.pitch * 0.82).clamp(1.0, 36.0);
        let unit = Unit {
            value: row.value,
            channel: row.channel,
            row: 0,
            column,
        };
        let middle = self.x(row, model.place_of(unit).x);
        Rect::new(middle - width / 2.0, row.rect.y, width, row.rect.height)
    }

    /// The stage's x of a place on the series.
    pub(super) fn x(&self, row: &SeriesRow, place: f64) -> f64 {
        row.rect.x + (place - self.left) * self.pitch
    }
}

/// The picture in its room: smaller where much padding is to be seen around it.
fn inner(room: Rect, model: &Model) -> Rect {
    let shape = model.plan.shape(0);
    let reach = model.fields.iter().map(|field| {
        let [rows, columns] = field.map(|axis| axis.start.min(0).unsigned_abs());
        rows.max(columns)
    });
    let reach = reach.max().unwrap_or(0) as f64;
    let share = reach / (shape.width.min(shape.height) as f64 + 2.0 * reach).max(1.0);
    let share = share.min(0.2);
    let (across, down) = (room.width * share, room.height * share);
    // The same share on both axes keeps the picture's proportions.
    Rect::new(
        room.x + across,
        room.y + down,
        room.width - 2.0 * across,
        room.height - 2.0 * down,
    )
    .snapped()
}

/// What is left below the columns, where it is high enough to be of use.
fn lens(columns: &[Column], area: Rect, look: &Look<'_>) -> Option<Rect> {
    let used = columns
        .iter()
        .flat_map(|column| &column.thumbs)
        .map(|thumb| thumb.rect.bottom());
    let top = used.fold(area.y, f64::max) + look.small() * 2.6;
    let height = area.bottom() - top - 8.0;
    let width = (height * 1.6).min(area.width - 12.0);
    (height >= 90.0)
        .then(|| Rect::new(area.x + (area.width - width) / 2.0, top, width, height).snapped())
}

/// A column for each layer, in as many bands as are needed.
fn place(state: &State, model: &Model, look: &Look<'_>, area: Rect) -> Vec<Column> {
    let depth = model.depth();
    if depth == 0 {
        return Vec::new();
    }
    let least = look.small() * COLUMN;
    let across = ((area.width / least).floor() as usize).clamp(1, depth);
    let bands = depth.div_ceil(across);
    let across = depth.div_ceil(bands);
    let (wide, high) = (area.width / across as f64, area.height / bands as f64);
    let head = look.small() * 2.9;
    let columns = (1..=depth).map(|value| {
        let (band, index) = ((value - 1) / across, (value - 1) % across);
        let (x, y) = (area.x + index as f64 * wide, area.y + band as f64 * high);
        let shape = model.plan.shape(value);
        let room = (high - head - 4.0).max(LEAST);
        let number = shape.height * shape.width == 1;
        let aspect = (shape.height as f64 / shape.width.max(1) as f64).clamp(0.2, 5.0);
        let channels = shape.channels.max(1);
        let (width, height) = if number {
            (wide - 12.0, CHIP)
        } else {
            let few = channels.min(8) as f64;
            let height = (room / few - 6.0)
                .max(LEAST)
                .min((wide - 12.0) * aspect)
                .min(150.0);
            ((height / aspect).min(wide - 12.0), height)
        };
        let step = height + if number { 2.0 } else { 6.0 };
        let fits = ((room / step) as usize).clamp(1, channels);
        let first = state.first.min(channels - fits);
        let left = x + (wide - width) / 2.0;
        let thumbs = (0..fits).map(|index| Thumb {
            value,
            channel: first + index,
            rect: Rect::new(left, y + head + index as f64 * step, width, height).snapped(),
        });
        Column {
            value,
            head: Rect::new(x, y, wide, head),
            thumbs: thumbs.collect(),
            shown: first..first + fits,
        }
    });
    columns.collect()
}

//! Where the parts of a picture's stage stand: the picture, the map that is opened, the enlarged field, and a column of
//! maps for each layer.

use super::heads::{LINE, Lines, lines};
use super::model::Model;
use super::state::State;
use crate::scene::Rect;
use crate::view::look::Look;

/// The least width of a column, in sizes of text.
const COLUMN: f64 = 4.6;
/// No map is drawn smaller, in CSS pixels.
const LEAST: f64 = 18.0;
/// A number instead of a map.
const CHIP: f64 = 15.0;
const GAP: f64 = 14.0;
/// Narrower stages have two things side by side, wider ones three.
const PHONE: f64 = 480.0;

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
    /// Where its name stands, and what stands there.
    pub(super) head: Rect,
    pub(super) lines: Lines,
    pub(super) thumbs: Vec<Thumb>,
}

/// Where the parts of a picture's stage stand.
pub(super) struct Places {
    pub(super) photo: Rect,
    /// All the room of the map that is opened.
    pub(super) open: Rect,
    pub(super) lens: Option<Rect>,
    pub(super) columns: Vec<Column>,
}

impl Places {
    /// Over a picture so many times as high as it is wide; the columns are placed in the room that is left for them.
    pub(super) fn new(
        look: &Look<'_>,
        aspect: f64,
        effective: bool,
        columns: &dyn Fn(Rect) -> Vec<Column>,
    ) -> Self {
        if look.width < 560.0 {
            Self::narrow(look, aspect, effective, columns)
        } else {
            Self::wide(look, aspect, effective, columns)
        }
    }

    /// Picture, opened map and, where there is room, the enlarged field side by side, the columns below.
    fn narrow(
        look: &Look<'_>,
        aspect: f64,
        effective: bool,
        columns: &dyn Fn(Rect) -> Vec<Column>,
    ) -> Self {
        let cap = look.small() * 2.0;
        let across = if look.width < PHONE { 2.0 } else { 3.0 };
        let part = (look.width - (across + 1.0) * GAP) / across;
        // A field is square, whatever the picture is.
        let least = if effective || across > 2.0 { 1.0 } else { 0.6 };
        let height = (look.height * 0.36).min(part * aspect.max(least));
        let slot = |index: f64| Rect::new(GAP + index * (part + GAP), cap, part, height);
        let photo = fit(slot(0.0), aspect);
        let top = cap + height + GAP;
        let area = Rect::new(
            8.0,
            top,
            look.width - 16.0,
            (look.height - top - 6.0).max(40.0),
        );
        let columns = columns(area);
        let beside = (across > 2.0).then(|| slot(2.0).snapped());
        Self {
            photo,
            open: slot(1.0),
            lens: beside.or_else(|| lens(&columns, area, look)),
            columns,
        }
    }

    /// Picture above opened map, the columns beside; the enlarged field below the columns, or, where they leave no room,
    /// below the map.
    fn wide(
        look: &Look<'_>,
        aspect: f64,
        effective: bool,
        columns: &dyn Fn(Rect) -> Vec<Column>,
    ) -> Self {
        let cap = look.small() * 2.0;
        let width = (look.width * 0.36).clamp(180.0, 460.0);
        let left = GAP + 6.0 + width + 3.0 * GAP;
        let area = Rect::new(
            left,
            6.0,
            (look.width - left - GAP).max(60.0),
            look.height - 12.0,
        );
        let columns = columns(area);
        let below = lens(&columns, area, look);
        let third = below.is_none() && !effective;
        let parts = if third { 3.0 } else { 2.0 };
        let height = look.height - parts * (cap + GAP);
        let slot = |top: f64, share: f64| {
            let most = height * share / if third { 1.0 } else { 0.64 };
            Rect::new(GAP + 6.0, top, width, most.max(40.0))
        };
        let photo = fit(slot(cap, 0.36), aspect);
        let top = photo.bottom() + GAP + cap;
        let rest = |top: f64| Rect::new(GAP + 6.0, top, width, (look.height - top - GAP).max(40.0));
        if !third {
            return Self {
                photo,
                open: rest(top),
                lens: below,
                columns,
            };
        }
        let open = slot(top, 0.3);
        // The map may be lower than its room.
        let top = open.y + open.height.min(width * aspect) + GAP + cap;
        Self {
            photo,
            open,
            lens: Some(rest(top).snapped()),
            columns,
        }
    }
}

/// The largest of these proportions in an area, at its top left.
pub(super) fn fit(area: Rect, aspect: f64) -> Rect {
    let width = area.width.min(area.height / aspect);
    Rect::new(area.x, area.y, width.max(1.0), (width * aspect).max(1.0)).snapped()
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
    let height = height.min(width * 1.2);
    (height >= 90.0)
        .then(|| Rect::new(area.x + (area.width - width) / 2.0, top, width, height).snapped())
}

/// A column for each layer, in as many bands as are needed.
pub(super) fn columns(state: &State, model: &Model, look: &Look<'_>, area: Rect) -> Vec<Column> {
    let depth = model.depth();
    if depth == 0 {
        return Vec::new();
    }
    let least = look.small() * COLUMN;
    let across = ((area.width / least).floor() as usize).clamp(1, depth);
    let bands = depth.div_ceil(across);
    let across = depth.div_ceil(bands);
    let size = (area.width / across as f64, area.height / bands as f64);
    let placed = |heads: &[Lines]| -> Vec<Column> {
        let columns = heads.iter().enumerate().map(|(index, lines)| {
            let (x, y) = (
                (index % across) as f64 * size.0,
                (index / across) as f64 * size.1,
            );
            let room = Rect::new(area.x + x, area.y + y, size.0, size.1);
            column(state, model, look, index + 1, room, lines)
        });
        columns.collect()
    };
    let most = (((size.1 - LEAST - 4.0) / look.small() - 0.3) / LINE).max(1.0) as usize;
    let columns = placed(&lines(model, look, size.0, most, None));
    let whole = |column: &Column| column.thumbs.len() == model.plan.shape(column.value).channels;
    if columns.iter().all(whole) {
        return columns;
    }
    let told = |columns: &[Column]| {
        let shown = columns.iter().map(|column| {
            let first = column.thumbs.first().map_or(0, |thumb| thumb.channel);
            first..first + column.thumbs.len()
        });
        placed(&lines(
            model,
            look,
            size.0,
            most,
            Some(&shown.collect::<Vec<_>>()),
        ))
    };
    // The line that says which are in sight may leave room for fewer.
    told(&told(&columns))
}

/// One layer's column in its room.
fn column(
    state: &State,
    model: &Model,
    look: &Look<'_>,
    value: usize,
    room: Rect,
    lines: &Lines,
) -> Column {
    let head = look.small() * (0.3 + LINE * lines.len() as f64);
    let wide = room.width;
    let shape = model.plan.shape(value);
    let high = (room.height - head - 4.0).max(LEAST);
    let number = shape.height * shape.width == 1;
    let aspect = (shape.height as f64 / shape.width.max(1) as f64).clamp(0.2, 5.0);
    let channels = shape.channels.max(1);
    let (width, height) = if number {
        (wide - 12.0, CHIP)
    } else {
        let few = channels.min(8) as f64;
        let height = (high / few - 6.0)
            .max(LEAST)
            .min((wide - 12.0) * aspect)
            .min(150.0);
        ((height / aspect).min(wide - 12.0), height)
    };
    let step = height + if number { 2.0 } else { 6.0 };
    let fits = ((high / step) as usize).clamp(1, channels);
    let first = state.first.min(channels - fits);
    let left = room.x + (wide - width) / 2.0;
    let thumbs = (0..fits).map(|index| Thumb {
        value,
        channel: first + index,
        rect: Rect::new(left, room.y + head + index as f64 * step, width, height).snapped(),
    });
    Column {
        value,
        head: Rect::new(room.x, room.y, wide, head),
        lines: lines.clone(),
        thumbs: thumbs.collect(),
    }
}

/// The picture in its room: smaller where much padding is to be seen around it.
pub(super) fn inner(room: Rect, model: &Model) -> Rect {
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

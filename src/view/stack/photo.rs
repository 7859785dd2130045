//! The picture with the field on it, and the map that is opened.

use std::ops::Range;

use super::frame::Pen;
use super::model::Input;
use super::tint::{Span, pixels};
use crate::net::{Region, Unit};
use crate::picture::Image;
use crate::scene::{Anchor, Command, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;

/// How much of what does not light up is paper.
const DIM: f64 = 0.62;

pub(super) fn draw(pen: &mut Pen<'_>) {
    if let (Some(rect), Input::Picture(image, colour)) = (pen.layout.photo, pen.model.input.clone())
    {
        let shape = pen.model.plan.shape(0);
        let word = pen.word("stage-input");
        let note = format!("{}×{}", shape.width, shape.height);
        caption(pen, rect, Role::Input, &word, &note);
        let picture = lit_picture(pen, rect, &image, colour);
        pen.commands.push(picture);
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        squares(pen, rect);
    }
    match (pen.view.effective, pen.layout.below) {
        (Some(field), Some(area)) => super::effective::draw(pen, area, field),
        _ => opened(pen),
    }
    super::lens::draw(pen);
}

pub(super) fn caption(pen: &mut Pen<'_>, rect: Rect, role: Role, name: &str, note: &str) {
    let y = rect.y - pen.look.small() * 0.9;
    let small = pen.look.small();
    pen.write(
        Point::new(rect.x, y),
        Anchor::Start,
        name,
        small,
        true,
        Paint::ink(role),
        rect.width * 0.55,
    );
    let muted = Paint::of(Role::Muted);
    pen.write(
        Point::new(rect.right(), y),
        Anchor::End,
        note,
        small,
        false,
        muted,
        rect.width * 0.42,
    );
}

/// The picture at the stage's resolution, paler where nothing lights up.
fn lit_picture(pen: &Pen<'_>, rect: Rect, image: &Image, colour: bool) -> Command {
    let (width, height) = (image.width(), image.height());
    let density = pen.look.ratio.clamp(1.0, 2.0);
    let unit = (width as f64 / (rect.width * density)).max(1.0);
    let count = |cells: usize| ((cells as f64 / unit).ceil() as usize).max(1);
    let (columns, rows) = (count(width), count(height));
    let mut rgba = image.view(0.0, 0.0, unit, columns, rows, |pixel| {
        if colour { pixel } else { grey(pixel) }
    });
    let regions = pen
        .view
        .focus
        .cone
        .first()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let lit = Lit::of(regions, unit, rows, columns);
    let Rgb(paper) = pen.view.palette.rgb(Role::Background);
    for (index, pixel) in rgba.chunks_exact_mut(4).enumerate() {
        if !lit.at(index / columns, index % columns) {
            for (value, paper) in pixel.iter_mut().zip(paper) {
                *value = (f64::from(*value) * (1.0 - DIM) + f64::from(paper) * DIM) as u8;
            }
        }
    }
    Command::Picture {
        rect,
        width: columns,
        rgba: rgba.into(),
    }
}

/// A pixel's luma, as the layers see it.
pub(super) fn grey([red, green, blue, alpha]: [u8; 4]) -> [u8; 4] {
    let luma = 0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue);
    let level = luma.round() as u8;
    [level, level, level, alpha]
}

/// Which samples of a picture light up.
struct Lit(Vec<(Vec<bool>, Vec<bool>)>);

impl Lit {
    fn of(regions: &[Region], unit: f64, rows: usize, columns: usize) -> Self {
        let touched = |cells: &crate::net::Cells, count: usize| {
            let mut along = vec![false; count];
            for range in cells.ranges() {
                let first = (range.start as f64 / unit) as usize;
                let end = ((range.end as f64 / unit).ceil() as usize).min(count);
                along.get_mut(first..end).unwrap_or_default().fill(true);
            }
            along
        };
        Self(
            regions
                .iter()
                .map(|region| {
                    (
                        touched(&region.rows, rows),
                        touched(&region.columns, columns),
                    )
                })
                .collect(),
        )
    }

    fn at(&self, row: usize, column: usize) -> bool {
        let set = |along: &[bool], index: usize| along.get(index).copied().unwrap_or(false);
        self.0
            .iter()
            .any(|(rows, columns)| set(rows, row) && set(columns, column))
    }
}

/// The unit's fields in every value that has the picture's resolution or less, drawn on the picture: the input's own
/// strongest, and what lies in the padding hatched.
fn squares(pen: &mut Pen<'_>, rect: Rect) {
    let focus = pen.view.focus;
    let shape = pen.model.plan.shape(0);
    let scale = (
        rect.width / shape.width as f64,
        rect.height / shape.height as f64,
    );
    let area = |[rows, columns]: &[Range<f64>; 2]| {
        Rect::new(
            rect.x + columns.start * scale.0,
            rect.y + rows.start * scale.1,
            (columns.end - columns.start) * scale.0,
            (rows.end - rows.start) * scale.1,
        )
    };
    let nested = nested(pen);
    let whole = focus.frames.first().cloned().flatten();
    let outer = whole.map(|ranges| ranges.map(|range| range.start as f64..range.end as f64));
    let Some(outer) = outer.filter(|_| focus.unit.value > 0) else {
        cell_cross(pen, rect, scale);
        return;
    };
    let outer = growing(pen, outer);
    let frame = area(&outer);
    hatch_outside(pen, rect, frame);
    let stage = pen.stage();
    pen.clipped(stage, |pen| {
        for inner in &nested {
            pen.frame(
                area(inner).grow(0.5),
                1.0,
                Paint::of(Role::Field).faded(0.55),
                1.0,
            );
        }
        pen.frame(frame.grow(1.5), 2.0, Paint::of(Role::Field), 2.5);
    });
    let [rows, columns] = pen.model.field(focus.unit.value);
    let label = format!("{}×{}", columns.size, rows.size);
    let small = pen.look.small();
    let wide = small * 0.62 * label.chars().count() as f64;
    let right = frame.right().min(rect.right()) + 4.0 + wide < pen.look.width * 0.98;
    let x = if right && frame.right() + wide < rect.right() {
        frame.right() + 5.0
    } else {
        (frame.x - 5.0 - wide).max(2.0)
    };
    let y = (frame.bottom() - small * 0.4).clamp(rect.y + small, rect.bottom() - small * 0.6);
    let back = Rect::new(x - 2.0, y - small * 0.7, wide + 4.0, small * 1.4);
    pen.fill(back, 3.0, Paint::of(Role::Background).faded(0.8));
    pen.write(
        Point::new(x, y),
        Anchor::Start,
        label,
        small,
        true,
        Paint::of(Role::Field),
        wide + 4.0,
    );
}

/// The field on its way from that of the layer below, while the unit rises.
fn growing(pen: &Pen<'_>, outer: [Range<f64>; 2]) -> [Range<f64>; 2] {
    let (model, unit, grown) = (pen.model, pen.view.focus.unit, pen.view.grown);
    if grown >= 1.0 {
        return outer;
    }
    let below = model.unit_near(
        unit.value.saturating_sub(1),
        unit.channel,
        Some(model.place_of(unit)),
    );
    let Some(Some(before)) = crate::net::frames(&model.plan, below).into_iter().next() else {
        return outer;
    };
    let between = |from: f64, to: f64| from + (to - from) * grown;
    let mut ranges = outer;
    for (range, before) in ranges.iter_mut().zip(before) {
        *range = between(before.start as f64, range.start)..between(before.end as f64, range.end);
    }
    ranges
}

/// The places on the input above which the units of each layer stand that the unit depends on: rows, then columns.
pub(super) fn nested(pen: &Pen<'_>) -> Vec<[Range<f64>; 2]> {
    let focus = pen.view.focus;
    let mut nested = Vec::new();
    for value in 1..=focus.unit.value {
        let Some(Some([rows, columns])) = focus.frames.get(value) else {
            continue;
        };
        let along = |axis: usize, range: &Range<isize>| {
            let field = pen.model.field(value).into_iter().nth(axis)?;
            let at = |index: isize| field.start as f64 + index as f64 * field.jump as f64;
            let middle = field.size as f64 / 2.0;
            (field.jump > 0).then(|| {
                let half = field.jump as f64 / 2.0;
                at(range.start) + middle - half..at(range.end - 1) + middle + half
            })
        };
        nested.extend(
            along(0, rows)
                .zip(along(1, columns))
                .map(|(rows, columns)| [rows, columns]),
        );
    }
    nested
}

/// Hatches what of a frame lies outside the picture.
pub(super) fn hatch_outside(pen: &mut Pen<'_>, rect: Rect, frame: Rect) {
    let clip = |x: f64, y: f64, right: f64, bottom: f64| {
        Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
    };
    let parts = [
        clip(frame.x, frame.y, frame.right(), frame.bottom().min(rect.y)),
        clip(
            frame.x,
            frame.y.max(rect.bottom()),
            frame.right(),
            frame.bottom(),
        ),
        clip(
            frame.x,
            frame.y.max(rect.y),
            frame.right().min(rect.x),
            frame.bottom().min(rect.bottom()),
        ),
        clip(
            frame.x.max(rect.right()),
            frame.y.max(rect.y),
            frame.right(),
            frame.bottom().min(rect.bottom()),
        ),
    ];
    let stage = pen.stage();
    pen.clipped(stage, |pen| {
        for part in parts
            .into_iter()
            .filter(|part| part.width > 0.5 && part.height > 0.5)
        {
            pen.hatched(part, 0.0);
        }
    });
}

/// Marks the cell of the picture whose influence is shown.
fn cell_cross(pen: &mut Pen<'_>, rect: Rect, (across, down): (f64, f64)) {
    let Unit { row, column, .. } = pen.view.focus.unit;
    let cell = Rect::new(
        rect.x + column as f64 * across,
        rect.y + row as f64 * down,
        across,
        down,
    );
    let short = (9.0 - across.min(down)).max(0.0) / 2.0;
    pen.frame(cell.grow(short), 1.0, Paint::of(Role::Field), 2.0);
}

/// The map of the unit's channel, large, with what of it lights up.
fn opened(pen: &mut Pen<'_>) {
    let (Some(rect), Some(wanted)) = (pen.layout.open, pen.layout.opened) else {
        return;
    };
    let shape = pen.model.plan.shape(wanted.value);
    let name = format!(
        "{} {} · {} {}",
        pen.word("stage-layer"),
        wanted.value,
        pen.word("stage-channel"),
        wanted.channel + 1
    );
    let note = format!("{}×{}", shape.width, shape.height);
    caption(pen, rect, Role::Output, &name, &note);
    map(
        pen,
        rect,
        wanted.value,
        wanted.channel,
        [wanted.rows, wanted.columns],
    );
}

/// One map at a place, with what of it lights up.
pub(super) fn map(
    pen: &mut Pen<'_>,
    rect: Rect,
    value: usize,
    channel: usize,
    [rows, columns]: [usize; 2],
) {
    pen.fill(rect, 0.0, Paint::of(Role::Soft));
    let wanted = super::Wanted {
        value,
        channel,
        rows,
        columns,
    };
    if let Some(map) = pen.view.maps.get(wanted) {
        let (low, high) = match pen.view.state.scale {
            super::Scope::Map => (map.low, map.high),
            super::Scope::Layer => pen.view.maps.range(value).unwrap_or((map.low, map.high)),
        };
        let rgba = pixels(map, Span::of(low, high), pen.view.palette);
        pen.commands.push(Command::Picture {
            rect,
            width: map.columns,
            rgba: rgba.into(),
        });
    }
    let focus = pen.view.focus;
    let here = focus.unit.value == value;
    let lights = focus.lights_channel(value, channel);
    let edge = if lights {
        Paint::of(Role::Field).faded(if here { 1.0 } else { 0.45 })
    } else {
        Paint::of(Role::Hairline)
    };
    pen.frame(
        rect.grow(1.0),
        0.0,
        edge,
        if here && lights { 2.0 } else { 1.0 },
    );
    if !lights {
        return;
    }
    let shape = pen.model.plan.shape(value);
    let (across, down) = (
        rect.width / shape.width as f64,
        rect.height / shape.height as f64,
    );
    if let Some([rows, columns]) = focus.hull(value) {
        let lit = Rect::new(
            rect.x + columns.start as f64 * across,
            rect.y + rows.start as f64 * down,
            columns.len() as f64 * across,
            rows.len() as f64 * down,
        );
        let short = (5.0 - lit.width.min(lit.height)).max(0.0) / 2.0;
        let whole = rows.len() == shape.height && columns.len() == shape.width;
        if !whole {
            pen.clipped(rect.grow(3.0), |pen| {
                pen.frame(lit.grow(short + 1.0), 1.0, Paint::of(Role::Field), 1.6)
            });
        }
    }
}

//! The picture with the field on it, and the map that is opened.

use super::frame::Pen;
use super::map::opened;
use super::model::Input;
use super::squares::squares;
use crate::net::Region;
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
        let note = format!("{}×{}", shape.height, shape.width);
        let room = pen.layout.photo_room.unwrap_or(rect);
        caption(pen, room, Role::Input, &word, &note);
        let picture = lit_picture(pen, rect, &image, colour);
        pen.commands.push(picture);
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
        squares(pen, rect);
        super::ground::on_photo(pen, rect);
        if let Some(won) = pen.view.focus.winner.filter(|won| won.value == 0) {
            super::winners::on_map(pen, rect, 0, won.channel);
        }
    }
    match (pen.view.effective, pen.layout.below) {
        (Some(field), Some(area)) => super::effective::draw(pen, area, field),
        _ => {
            opened(pen);
            super::bins::draw(pen);
        }
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
    let pale = paper.map(|paper| {
        let mixed = |value: u8| (f64::from(value) * (1.0 - DIM) + f64::from(paper) * DIM) as u8;
        (0..=u8::MAX).map(mixed).collect::<Vec<_>>()
    });
    for (row, line) in rgba.chunks_exact_mut(columns * 4).enumerate() {
        let places = lit.of_row(row);
        for (column, pixel) in line.chunks_exact_mut(4).enumerate() {
            let set = |along: &&[bool]| along.get(column).copied().unwrap_or(false);
            if places.iter().any(set) {
                continue;
            }
            for (value, pale) in pixel.iter_mut().zip(&pale) {
                *value = pale.get(usize::from(*value)).copied().unwrap_or(*value);
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

    /// For each region that a row lies in, which of its columns do.
    fn of_row(&self, row: usize) -> Vec<&[bool]> {
        let here = |(rows, _): &&(Vec<bool>, Vec<bool>)| rows.get(row).copied().unwrap_or(false);
        let columns = self.0.iter().filter(here).map(|(_, columns)| columns);
        columns.map(Vec::as_slice).collect()
    }
}

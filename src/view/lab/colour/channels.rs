//! The three numbers of every pixel as three pictures, with the numbers around one pixel.

use super::cut::{Axis, axes};
use super::solid::REACH;
use super::{PIXEL, Photo};
use crate::engine::Lab;
use crate::picture::Image;
use crate::picture::spaces::{Colours, Space};
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::parts::{
    Pen, below, columns, fitted, halves, hue_colour, is_narrow, sides, stage,
};

/// Chroma below which a hue is not shown: grey has none.
const GREY: f32 = 1.0;
/// Numbers of a side of the small matrix.
const NEAR: isize = 2;

/// The three pictures.
#[derive(Debug)]
pub(super) struct Channels {
    space: Space,
    planes: [Image; 3],
}

/// The colour that a number of an axis is shown in, without a hue where there is none.
fn colour(space: Space, axis: usize, number: f32) -> [u8; 3] {
    let level = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    let at = |a: f32, b: f32| Lab { l: 62.0, a, b }.to_srgb8();
    match (space, axis) {
        (Space::Rgb, 0) => [level(number / 255.0), 0, 0],
        (Space::Rgb, 1) => [0, level(number / 255.0), 0],
        (Space::Rgb, _) => [0, 0, level(number / 255.0)],
        (Space::Lab, 1) => at(number * 0.8, 0.0),
        (Space::Lab, 2) => at(0.0, number * 0.8),
        (Space::Hcl, 0) => hue_colour(number),
        (Space::Hcl, 1) => [level(number / REACH); 3],
        _ => Lab {
            l: number,
            a: 0.0,
            b: 0.0,
        }
        .to_srgb8(),
    }
}

impl Channels {
    pub(super) fn of(space: Space, colours: &Colours) -> Self {
        let (width, height) = colours.size();
        let named = axes(space);
        let plane = |axis: usize, scale: &Axis| {
            // The colours of an axis once for all pixels.
            let steps = 512.0;
            let table: Vec<[u8; 3]> = (0..=steps as usize)
                .map(|step| {
                    let share = step as f32 / steps;
                    colour(space, axis, scale.from + (scale.to - scale.from) * share)
                })
                .collect();
            let tint = |number: f32| {
                let share = (number - scale.from) / (scale.to - scale.from);
                let step = (share.clamp(0.0, 1.0) * steps).round() as usize;
                table.get(step).copied().unwrap_or_default()
            };
            let pixels = colours.srgb().iter().zip(colours.lab());
            let rgba = pixels.flat_map(|(srgb, lab)| {
                let [r, g, b] = match (space, axis) {
                    (Space::Rgb, axis) => tint(srgb.get(axis).copied().map_or(0.0, f32::from)),
                    (Space::Lab, 0) | (Space::Hcl, 2) => tint(lab.l),
                    (Space::Lab, 1) => tint(lab.a),
                    (Space::Lab, _) => tint(lab.b),
                    (Space::Hcl, 1) => tint(lab.a.hypot(lab.b)),
                    (Space::Hcl, _) if lab.a.hypot(lab.b) < GREY => [128; 3],
                    (Space::Hcl, _) => tint(lab.to_hcl().h_degrees),
                };
                [r, g, b, 255]
            });
            Image::new(width, height, rgba.collect())
        };
        let [first, second, third] = &named;
        Self {
            space,
            planes: [plane(0, first), plane(1, second), plane(2, third)],
        }
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, photo: &Photo, at: (usize, usize)) {
        let rooms = rooms(pen.look);
        let whole = pen.word("stage-colour-picture");
        let note = format!("{}×{}", photo.image.height(), photo.image.width());
        let inner = pen.caption(rooms.photo, Role::Input, &whole, &note);
        let rect = pen.photo(&photo.image, inner, PIXEL, photo.size());
        pen.mark(rect, photo.size(), at);
        let planes = self.planes.iter().zip(axes(self.space)).zip(rooms.channels);
        for (axis, ((image, scale), room)) in planes.enumerate() {
            self.channel(pen, photo, at, axis, image, scale, room);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a channel is drawn from all of these, each by itself plain"
    )]
    fn channel(
        &self,
        pen: &mut Pen<'_>,
        photo: &Photo,
        at: (usize, usize),
        axis: usize,
        image: &Image,
        scale: Axis,
        room: Rect,
    ) {
        let line = pen.line_height();
        let word = match scale.name {
            "R" => "red",
            "G" => "green",
            "B" => "blue",
            "L" => "lightness",
            "a" => "a",
            "b" => "b",
            "H" => "hue",
            _ => "chroma",
        };
        let name = format!(
            "{} {}",
            scale.name,
            pen.word(&format!("stage-colour-{word}-axis"))
        );
        let room = pen.caption(room, Role::Output, &name, "");
        let lower = (room.height * 0.42).min(pen.look.small() * 15.0);
        let upper = Rect::new(
            room.x,
            room.y,
            room.width,
            (room.height - lower - line * 1.6).max(0.0),
        );
        let rect = pen.photo(image, upper, PIXEL, photo.size());
        pen.mark(rect, photo.size(), at);
        let bar = Rect::new(rect.x, rect.bottom() + 6.0, rect.width, 7.0);
        self.legend(pen, bar, axis, scale);
        let top = bar.bottom() + line;
        let square = lower.min(room.bottom() - top).min(room.width);
        if square < pen.look.small() * 4.0 {
            return;
        }
        let matrix = Rect::new(rect.centre().x - square / 2.0, top, square, square);
        let number = |srgb| {
            let numbers = Colours::numbers(self.space, srgb);
            numbers.get(axis).copied().unwrap_or_default()
        };
        let tint = |number: f32| colour(self.space, axis, number);
        grid(pen, matrix, photo, at, NEAR, number, tint);
    }

    /// The colours of an axis with its ends.
    fn legend(&self, pen: &mut Pen<'_>, bar: Rect, axis: usize, scale: Axis) {
        if bar.width < 4.0 {
            return;
        }
        let steps = 120;
        let rgba = (0..steps).flat_map(|step| {
            let share = (step as f32 + 0.5) / steps as f32;
            let [r, g, b] = colour(
                self.space,
                axis,
                scale.from + (scale.to - scale.from) * share,
            );
            [r, g, b, 255]
        });
        pen.commands().push(Command::Picture {
            rect: bar,
            width: steps,
            rgba: rgba.collect(),
        });
        let y = bar.bottom() + pen.look.small() * 0.65;
        let unit = if scale.name == "H" { "°" } else { "" };
        for (x, anchor, end) in [
            (bar.x, Anchor::Start, scale.from),
            (bar.right(), Anchor::End, scale.to),
        ] {
            let text = format!("{}{unit}", pen.number(end));
            pen.small(
                Point::new(x, y),
                anchor,
                text,
                Paint::of(Role::Muted),
                bar.width / 2.0,
            );
        }
    }
}

/// Numbers of the pixels around one, each on its colour.
pub(super) fn grid(
    pen: &mut Pen<'_>,
    rect: Rect,
    photo: &Photo,
    (x, y): (usize, usize),
    reach: isize,
    number: impl Fn([u8; 3]) -> f32,
    tint: impl Fn(f32) -> [u8; 3],
) {
    let side = 2 * reach + 1;
    let cell = rect.width / side as f64;
    let size = (cell * 0.42).min(pen.look.text);
    let (width, height) = photo.size();
    pen.fill(rect, 0.0, Paint::of(Role::Soft));
    for row in 0..side {
        for column in 0..side {
            let place = (
                x.checked_add_signed(column - reach).filter(|x| *x < width),
                y.checked_add_signed(row - reach).filter(|y| *y < height),
            );
            let at = Rect::new(
                rect.x + column as f64 * cell,
                rect.y + row as f64 * cell,
                cell,
                cell,
            );
            let (Some(x), Some(y)) = place else {
                continue;
            };
            let number = number(photo.at((x, y)));
            let [r, g, b] = tint(number);
            pen.commands().push(Command::Picture {
                rect: at,
                width: 1,
                rgba: [r, g, b, 255].into(),
            });
            let ink = if Lab::from_srgb8([r, g, b]).l < 55.0 {
                Role::White
            } else {
                Role::Black
            };
            let text = pen.number(number.round() + 0.0);
            pen.text(at.centre(), text, size, Paint::of(ink), cell - 2.0);
        }
    }
    let middle = Rect::new(
        rect.x + reach as f64 * cell,
        rect.y + reach as f64 * cell,
        cell,
        cell,
    );
    pen.stroke(Outline::Rect(middle, 0.0), Paint::of(Role::Field), 2.0);
}

/// Where things stand.
struct Rooms {
    photo: Rect,
    channels: [Rect; 3],
}

fn rooms(look: &Look<'_>) -> Rooms {
    let all = stage(look);
    let gap = 14.0;
    if is_narrow(look) {
        let [photo, rest] = halves(all, 0.42, gap);
        return Rooms {
            photo,
            channels: columns(rest, 8.0),
        };
    }
    if look.width > look.height * 1.7 {
        let [photo, rest] = sides(all, 0.25, gap);
        return Rooms {
            photo,
            channels: columns(rest, gap),
        };
    }
    let [photo, rest] = halves(all, 0.33, gap);
    Rooms {
        photo,
        channels: columns(rest, gap),
    }
}

/// Where the picture stands.
pub(super) fn first(look: &Look<'_>, (width, height): (usize, usize)) -> Rect {
    let line = (look.small() * 1.5).round();
    fitted(below(rooms(look).photo, line), width, height)
}

//! The picture, its two slopes, their length and direction, as pictures.

use super::{Found, PIXEL, Places, Rooms};
use crate::picture::spaces::Colours;
use crate::picture::{Image, Operator, Slopes};
use crate::scene::{Anchor, Command, Paint, Palette, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, hue_colour};

/// Pixels of a side of the wheel.
const WHEEL: usize = 72;

/// Numbers as pictures: red is the number, from 0 to 255; what is 0 of signed numbers is 128.
#[derive(Debug)]
pub(super) struct Maps {
    grey: Image,
    along: Image,
    down: Image,
    magnitude: Image,
    /// In the colours of directions, transparent below the threshold.
    direction: Image,
    /// Where the slope is largest.
    pub(super) steepest: (usize, usize),
    /// The share of pixels above the threshold.
    pub(super) above: f64,
    /// The largest slope along one axis, and the largest at all.
    ends: (f32, f32),
}

fn plane(width: usize, height: usize, levels: impl Iterator<Item = u8>) -> Image {
    Image::new(width, height, levels.flat_map(|v| [v, v, v, 255]).collect())
}

impl Maps {
    pub(super) fn of(
        colours: &Colours,
        slopes: &Slopes,
        operator: Operator,
        threshold: f32,
    ) -> Self {
        let (width, height) = slopes.size();
        let (mut side, mut top, mut steepest) = (0.0_f32, 0.0_f32, 0);
        for (index, slope) in slopes.all().enumerate() {
            side = side.max(slope.gx.abs()).max(slope.gy.abs());
            if slope.magnitude() > top {
                (top, steepest) = (slope.magnitude(), index);
            }
        }
        let signed = |number: f32| (128.0 + 127.0 * number / side.max(1.0)).round() as u8;
        let table: Vec<[u8; 3]> = (0..360).map(|degrees| hue_colour(degrees as f32)).collect();
        let least = threshold * operator.gain();
        let direction = slopes.all().flat_map(|slope| {
            let magnitude = slope.magnitude();
            let rgb = table.get(slope.degrees().round() as usize % 360);
            match rgb.filter(|_| magnitude >= least && magnitude > 0.0) {
                Some([r, g, b]) => [*r, *g, *b, 255],
                None => [0; 4],
            }
        });
        let above = slopes.all().filter(|slope| {
            let magnitude = slope.magnitude();
            magnitude >= least && magnitude > 0.0
        });
        Self {
            grey: plane(
                width,
                height,
                colours.grey().iter().map(|v| v.round() as u8),
            ),
            along: plane(width, height, slopes.all().map(|slope| signed(slope.gx))),
            down: plane(width, height, slopes.all().map(|slope| signed(slope.gy))),
            magnitude: plane(
                width,
                height,
                slopes
                    .all()
                    .map(|slope| (255.0 * slope.magnitude() / top.max(1.0)).round() as u8),
            ),
            direction: Image::new(width, height, direction.collect()),
            steepest: (steepest % width.max(1), steepest / width.max(1)),
            above: above.count() as f64 / (width * height).max(1) as f64,
            ends: (side, top),
        }
    }
}

/// The colours of signed numbers about 128.
fn signed(palette: &Palette) -> Vec<[u8; 4]> {
    let paper = palette.rgb(Role::Background);
    let colour = |level: i16| {
        let role = if level < 128 {
            Role::Negative
        } else {
            Role::Positive
        };
        let share = f64::from((level - 128).abs()) / 127.0;
        // Most slopes are small; this shows them, and not too much of the noise.
        let Rgb([r, g, b]) = paper.mix(palette.rgb(role), share.powf(0.75));
        [r, g, b, 255]
    };
    (0..256).map(colour).collect()
}

/// The colours of numbers from 0 on.
fn shades(palette: &Palette) -> Vec<[u8; 4]> {
    let (paper, full) = (palette.rgb(Role::Background), palette.rgb(Role::Output));
    let colour = |level: u16| {
        let Rgb([r, g, b]) = paper.mix(full, (f64::from(level) / 255.0).powf(0.75));
        [r, g, b, 255]
    };
    (0..256).map(colour).collect()
}

/// The mean colour of those of some pixels that are not transparent; the paper where most are.
fn coloured([r, g, b, alpha]: [u8; 4], Rgb([r0, g0, b0]): Rgb) -> [u8; 4] {
    if alpha < 100 {
        return [r0, g0, b0, 255];
    }
    let whole = |channel: u8| (u16::from(channel) * 255 / u16::from(alpha)).min(255) as u8;
    [whole(r), whole(g), whole(b), 255]
}

impl Found {
    /// All pictures; while the player goes, only what it has come to.
    pub(super) fn draw_maps(
        &self,
        pen: &mut Pen<'_>,
        rooms: &Rooms,
        at: (usize, usize),
        step: Option<usize>,
    ) {
        let [input, along, down, magnitude, direction, wheel] = rooms.maps;
        let size = self.slopes.size();
        let maps = &self.maps;
        let (side, top) = maps.ends;
        let ends = |pen: &Pen<'_>, end: f32| format!("±{}", pen.number(end.round()));
        let (signs, shade) = (signed(pen.palette), shades(pen.palette));
        let paper = pen.palette.rgb(Role::Background);
        let by = |table: &[[u8; 4]], [level, ..]: [u8; 4]| {
            table.get(usize::from(level)).copied().unwrap_or_default()
        };
        let note = format!("{}×{}", size.1, size.0);
        let name = pen.word("stage-edges-grey");
        let inner = pen.caption(input, Role::Input, &name, &note);
        let rect = pen.photo(&maps.grey, inner, PIXEL, size);
        pen.mark(rect, size, at);
        let note = ends(pen, side);
        for (room, name, image) in [(along, "gx", &maps.along), (down, "gy", &maps.down)] {
            let word = pen.word(&format!("stage-edges-{name}"));
            let inner = pen.caption(room, Role::Output, &word, &note);
            let rect = pen.tinted(image, inner, PIXEL, size, |pixel| by(&signs, pixel));
            self.cover(pen, rect, step);
            pen.mark(rect, size, at);
        }
        let name = pen.word("stage-edges-magnitude");
        let note = format!("0…{}", pen.number(top.round()));
        let inner = pen.caption(magnitude, Role::Output, &name, &note);
        let rect = pen.tinted(&maps.magnitude, inner, PIXEL, size, |pixel| {
            by(&shade, pixel)
        });
        self.cover(pen, rect, step);
        pen.mark(rect, size, at);
        let name = pen.word("stage-edges-direction");
        let note = format!("≥ {}", pen.number(self.threshold * self.operator.gain()));
        let inner = pen.caption(direction, Role::Output, &name, &note);
        let rect = pen.tinted(&maps.direction, inner, PIXEL, size, |pixel| {
            coloured(pixel, paper)
        });
        self.cover(pen, rect, step);
        pen.mark(rect, size, at);
        self.wheel(pen, wheel, at);
    }

    /// Covers what the player has not come to.
    fn cover(&self, pen: &mut Pen<'_>, rect: Rect, step: Option<usize>) {
        let Some(step) = step else { return };
        let Places { columns, rows, .. } = self.places();
        let (wide, high) = (rect.width / columns as f64, rect.height / rows as f64);
        let (column, row) = ((step % columns + 1) as f64, (step / columns) as f64);
        let paint = Paint::of(Role::Soft);
        let beside = Rect::new(
            rect.x + column * wide,
            rect.y + row * high,
            rect.width - column * wide,
            high,
        );
        let under = Rect::new(
            rect.x,
            beside.bottom(),
            rect.width,
            (rect.bottom() - beside.bottom()).max(0.0),
        );
        for area in [beside, under] {
            if area.width > 0.0 && area.height > 0.0 {
                pen.fill(area, 0.0, paint);
            }
        }
    }

    /// The colours of directions around a circle, with the direction of the pixel that is looked at.
    fn wheel(&self, pen: &mut Pen<'_>, room: Rect, (x, y): (usize, usize)) {
        let name = pen.word("stage-edges-wheel");
        let room = pen.caption(room, Role::Ink, &name, "");
        let small = pen.look.small();
        let radius = ((room.width - 5.4 * small) / 2.0).min((room.height - 2.8 * small) / 2.0);
        if radius < 10.0 {
            return;
        }
        let middle = Point::new(room.centre().x, room.y + 1.4 * small + radius);
        let disc = Rect::new(
            middle.x - radius,
            middle.y - radius,
            2.0 * radius,
            2.0 * radius,
        );
        let middle_of = |index: usize| (index as f32 + 0.5) / WHEEL as f32 * 2.0 - 1.0;
        let places = (0..WHEEL).flat_map(|row| (0..WHEEL).map(move |column| (column, row)));
        let rgba = places.flat_map(|(column, row)| {
            let (dx, dy) = (middle_of(column), middle_of(row));
            if !(0.55..=1.0).contains(&dx.hypot(dy)) {
                return [0; 4];
            }
            let [r, g, b] = hue_colour(dy.atan2(dx).to_degrees());
            [r, g, b, 255]
        });
        pen.commands().push(Command::Picture {
            rect: disc,
            width: WHEEL,
            rgba: rgba.collect(),
        });
        let away = radius + small * 0.8;
        let muted = Paint::of(Role::Muted);
        for (dx, dy, anchor, text) in [
            (away - small * 0.4, 0.0, Anchor::Start, "0° →"),
            (0.0, away, Anchor::Middle, "90° ↓"),
            (small * 0.4 - away, 0.0, Anchor::End, "180°"),
            (0.0, -away, Anchor::Middle, "270°"),
        ] {
            let at = Point::new(middle.x + dx, middle.y + dy);
            pen.small(at, anchor, text, muted, small * 3.0);
        }
        let slope = self.slopes.at(x, y);
        if slope.magnitude() > 1e-3 {
            let (sine, cosine) = f64::from(slope.degrees()).to_radians().sin_cos();
            let tip = Point::new(
                middle.x + radius * 0.92 * cosine,
                middle.y + radius * 0.92 * sine,
            );
            super::sums::arrow(pen, middle, tip);
        }
    }
}

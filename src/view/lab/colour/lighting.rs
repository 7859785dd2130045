//! A picture under another light: beside itself, in its solid, and measured.

use super::key::name_of;
use super::scatter::{Body, solid};
use super::solid::{Piece, dots};
use super::turn::Turn;
use super::{PIXEL, Photo};
use crate::engine::{light, srgb8, turned};
use crate::picture::Image;
use crate::picture::spaces::{Colours, Lighting, Measure, Space, dimmed};
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, columns, halves, is_narrow, sides, stage};

/// At most so many pixels are dots, and so many have a path from where they were.
const DOTS: usize = 1400;
const PATHS: usize = 220;
/// Numbers smaller than this have no ratio that could be told.
const NOTHING: f64 = 0.5;
/// The names of what is measured.
pub(super) const NAMES: [&str; 7] = ["R", "G", "B", "L", "a", "b", "C"];

/// The picture under another light.
#[derive(Debug)]
pub(super) struct Shone {
    pub(super) times: f32,
    pub(super) lighting: Lighting,
    image: Image,
    body: Body,
}

/// Numbers before and after, and by how many degrees hues were turned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    pub(super) before: Measure,
    pub(super) after: Measure,
    pub(super) hue: f64,
}

impl Change {
    /// What was measured before, after, and the ratio where there is one.
    pub(super) fn all(&self) -> [(f64, f64, Option<f64>); 7] {
        let mut after = self.after.numbers().into_iter();
        self.before.numbers().map(|before| {
            let after = after.next().unwrap_or_default();
            let ratio = (before.abs() >= NOTHING).then(|| after / before);
            (before, after, ratio)
        })
    }
}

impl Shone {
    pub(super) fn of(colours: &Colours, space: Space, times: f32) -> Self {
        let lighting = Lighting::of(colours, times);
        let (width, height) = colours.size();
        let opaque = lighting.srgb.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]);
        let mut body = Body::new(space, dots(space, &lighting.srgb, width, DOTS, None));
        let old = dots(space, colours.srgb(), width, PATHS, None);
        let new = dots(space, &lighting.srgb, width, PATHS, None);
        body.paths = old
            .iter()
            .zip(new)
            .map(|(old, new)| Piece {
                ends: [old.at, new.at],
                rgb: old.rgb,
            })
            .collect();
        Self {
            times,
            image: Image::new(width, height, opaque.collect()),
            body,
            lighting,
        }
    }

    /// What is measured: of a pixel, or the means over the picture.
    pub(super) fn change(&self, pixel: Option<[u8; 3]>) -> Change {
        let Some(srgb) = pixel else {
            return Change {
                before: self.lighting.before,
                after: self.lighting.after,
                hue: self.lighting.hue,
            };
        };
        let (before, after) = (
            Measure::of(light(srgb)),
            Measure::of(dimmed(srgb, self.times)),
        );
        let hue = |measure: Measure| measure.b.atan2(measure.a).to_degrees() as f32;
        let coloured = before.c >= NOTHING && after.c >= NOTHING;
        Change {
            before,
            after,
            hue: if coloured {
                turned(hue(before), hue(after)).into()
            } else {
                0.0
            },
        }
    }

    pub(super) fn draw(
        &self,
        pen: &mut Pen<'_>,
        photo: &Photo,
        at: Option<(usize, usize)>,
        turn: Turn,
    ) {
        let Rooms {
            before,
            after,
            bars,
            solid: room,
        } = rooms(pen.look);
        let times = format!("×{}", pen.number(self.times));
        let names = [
            (Role::Input, pen.word("stage-colour-picture"), String::new()),
            (Role::Output, pen.word("stage-colour-lit"), times),
        ];
        let images = [&*photo.image, &self.image];
        let mut lowest = before.y;
        for ((room, image), (role, name, note)) in
            [before, after].into_iter().zip(images).zip(names)
        {
            let inner = pen.caption(room, role, &name, &note);
            let rect = pen.photo(image, inner, PIXEL, photo.size());
            lowest = lowest.max(rect.bottom());
            if let Some(at) = at {
                pen.mark(rect, photo.size(), at);
            }
        }
        let srgb = at.map(|at| photo.at(at));
        let top = bars.y.min(lowest + 14.0);
        let bars = Rect::new(bars.x, top, bars.width, bars.bottom() - top);
        self.bars(pen, bars, srgb);
        let name = pen.word(&format!("stage-colour-solid-{}", name_of(self.body.space)));
        let inner = pen.caption(room, Role::Ink, &name, "");
        let marked = srgb.map(|srgb| srgb8(crate::engine::encoded(dimmed(srgb, self.times))));
        solid(pen, inner, &self.body, None, turn, marked);
    }

    /// How much is left of each number.
    fn bars(&self, pen: &mut Pen<'_>, room: Rect, pixel: Option<[u8; 3]>) {
        let change = self.change(pixel);
        let (small, ink) = (pen.look.small(), Paint::of(Role::Ink));
        let id = if pixel.is_some() {
            "stage-colour-of-pixel"
        } else {
            "stage-colour-of-means"
        };
        let name = pen.word(id);
        let room = pen.caption(room, Role::Ink, &name, "");
        let line = (room.height / 9.4).min(small * 2.6);
        if line < small * 0.8 {
            return;
        }
        let (label, told) = (small * 1.6, (small * 9.5).min(room.width * 0.5));
        let track = Rect::new(
            room.x + label,
            room.y,
            (room.width - label - told).max(10.0),
            line * 7.0,
        );
        let most = change
            .all()
            .iter()
            .filter_map(|(_, _, ratio)| *ratio)
            .fold(1.0_f64, f64::max)
            .min(4.0);
        let x = |ratio: f64| track.x + (ratio / most).clamp(0.0, 1.0) * track.width;
        for (index, (name, (before, after, ratio))) in
            NAMES.into_iter().zip(change.all()).enumerate()
        {
            let y = room.y + (index as f64 + 0.5) * line;
            pen.write(
                Point::new(room.x, y),
                Anchor::Start,
                name,
                small,
                true,
                ink,
                label,
            );
            let high = (line * 0.55).max(4.0);
            let full = Rect::new(track.x, y - high / 2.0, x(1.0) - track.x, high);
            pen.fill(full, 2.0, Paint::of(Role::Soft));
            if let Some(ratio) = ratio {
                let bar = Rect::new(track.x, y - high / 2.0, x(ratio) - track.x, high);
                let role = if index < 3 { Role::Input } else { Role::Output };
                pen.fill(bar, 2.0, Paint::of(role));
            }
            let text = format!(
                "{} → {}{}",
                pen.number((before * 10.0).round() / 10.0),
                pen.number((after * 10.0).round() / 10.0),
                ratio.map_or(String::new(), |ratio| format!(
                    "  ×{}",
                    pen.look
                        .words
                        .numerals
                        .short((ratio * 100.0).round() / 100.0)
                )),
            );
            let at = Point::new(track.right() + 8.0, y);
            pen.small(at, Anchor::Start, text, ink, told - 8.0);
        }
        self.marks(pen, track, line, x);
        let y = room.y + 8.6 * line;
        let turned = pen.number((change.hue * 10.0).round() / 10.0 + 0.0);
        let text = format!("H  {} {turned}°", pen.word("stage-colour-turned"));
        pen.small(Point::new(room.x, y), Anchor::Start, text, ink, room.width);
    }

    /// The light and its cube root on the bars' ruler; `x` says where a ratio stands.
    fn marks(&self, pen: &mut Pen<'_>, track: Rect, line: f64, x: impl Fn(f64) -> f64) {
        let (small, ink) = (pen.look.small(), Paint::of(Role::Ink));
        let times = f64::from(self.times);
        let root = times.cbrt();
        let told = |number: f64| pen.number((number * 1000.0).round() / 1000.0);
        let marks = [
            (times, format!("t = {}", told(times)), times < root),
            (root, format!("∛t = {}", told(root)), times >= root),
        ];
        let y = track.bottom() + line * 0.55;
        let room = small * 6.0;
        for (ratio, text, left) in marks {
            let at = x(ratio);
            let upright = Outline::line(Point::new(at, track.y), Point::new(at, y + small * 0.5));
            pen.commands()
                .push(Command::Stroke(upright, ink, 1.2, Some([4.0, 3.0])));
            let (anchor, by) = if left {
                (Anchor::End, -4.0)
            } else {
                (Anchor::Start, 4.0)
            };
            pen.small(Point::new(at + by, y), anchor, text, ink, room);
        }
    }
}

/// Where things stand.
pub(super) struct Rooms {
    before: Rect,
    after: Rect,
    bars: Rect,
    pub(super) solid: Rect,
}

pub(super) fn rooms(look: &Look<'_>) -> Rooms {
    let all = stage(look);
    let gap = 14.0;
    let (photos, bars, solid) = if is_narrow(look) {
        let [upper, lower] = halves(all, 0.62, gap);
        let [photos, bars] = halves(upper, 0.4, gap);
        (photos, bars, lower)
    } else {
        let [left, right] = sides(all, 0.54, gap * 1.5);
        let [photos, bars] = halves(left, 0.42, gap);
        (photos, bars, right)
    };
    let [before, after] = columns(photos, gap);
    Rooms {
        before,
        after,
        bars,
        solid,
    }
}

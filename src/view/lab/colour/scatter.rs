//! The solid of all colours of a screen with a picture's pixels in it, beside the picture.

use super::cut::Cut;
use super::key::space_of;
use super::plane::Plane;
use super::raster::Raster;
use super::solid::{Dot, Piece, REACH, dots, edges, place, place_in_cube, place_of, rim};
use super::turn::{Camera, Turn};
use super::{PIXEL, Photo, SOLID};
use crate::engine::Lab;
use crate::picture::spaces::{Colours, Space};
use crate::scene::{Anchor, Command, Id, Outline, Paint, Point, Rect, Rgb, Role};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::State;
use crate::view::lab::parts::{Pen, halves, is_narrow, sides, stage};

/// At most so many pixels are dots.
const DOTS: usize = 2600;
/// At most so many pixels of a raster, that turning stays smooth.
const PIXELS: f64 = 500_000.0;

/// A solid and what is in it.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) space: Space,
    pub(super) dots: Vec<Dot>,
    /// Lines behind or before the dots: paths of dots, say.
    pub(super) paths: Vec<Piece>,
    edges: Vec<Piece>,
}

impl Body {
    pub(super) fn new(space: Space, dots: Vec<Dot>) -> Self {
        let mut edges = edges(space);
        if space == Space::Hcl {
            edges.extend(rim());
        }
        Self {
            space,
            dots,
            paths: Vec::new(),
            edges,
        }
    }
}

/// The solid, and the plane through it.
#[derive(Debug)]
pub(super) struct Scatter {
    body: Body,
    pub(super) plane: Option<Plane>,
}

/// Where things stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooms {
    pub(super) photo: Rect,
    pub(super) solid: Rect,
    pub(super) plane: Option<Rect>,
}

pub(super) fn rooms(look: &Look<'_>, state: &State) -> Rooms {
    place_all(look, Cut::of(space_of(state), state).is_some())
}

fn place_all(look: &Look<'_>, cut: bool) -> Rooms {
    let all = stage(look);
    let gap = 14.0;
    if is_narrow(look) {
        let [solid, rest] = halves(all, 0.6, gap);
        let [photo, plane] = sides(
            rest,
            if cut { 0.55 } else { 1.0 },
            if cut { gap } else { 0.0 },
        );
        return Rooms {
            photo,
            solid,
            plane: cut.then_some(plane),
        };
    }
    let [left, solid] = sides(all, 0.34, gap * 2.0);
    if !cut {
        return Rooms {
            photo: left,
            solid,
            plane: None,
        };
    }
    let [photo, plane] = halves(left, 0.46, gap);
    Rooms {
        photo,
        solid,
        plane: Some(plane),
    }
}

impl Scatter {
    pub(super) fn of(space: Space, colours: &Colours, cut: Option<Cut>) -> Self {
        let (width, _) = colours.size();
        Self {
            body: Body::new(
                space,
                dots(space, colours.srgb(), width, DOTS, cut.as_ref()),
            ),
            plane: cut.map(|cut| Plane::of(cut, colours)),
        }
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, photo: &Photo, at: (usize, usize), turn: Turn) {
        let rooms = place_all(pen.look, self.plane.is_some());
        let space = self.body.space;
        let srgb = photo.at(at);
        let line = pen.line_height();
        let name = pen.word("stage-colour-picture");
        let note = format!("{}×{}", photo.image.height(), photo.image.width());
        let room = pen.caption(rooms.photo, Role::Input, &name, &note);
        let room = Rect::new(room.x, room.y, room.width, room.height - line);
        let rect = pen.photo(&photo.image, room, PIXEL, photo.size());
        pen.mark(rect, photo.size(), at);
        let under = Rect::new(room.x, rect.bottom() + 4.0, room.width, line);
        numbers(pen, under, space, srgb);
        let plane = self.plane.as_ref();
        solid(pen, rooms.solid, &self.body, plane, turn, Some(srgb));
        if let (Some(plane), Some(room)) = (plane, rooms.plane) {
            plane.draw(pen, room, srgb);
        }
    }
}

/// A colour's field and its three numbers.
pub(super) fn numbers(pen: &mut Pen<'_>, room: Rect, space: Space, srgb: [u8; 3]) {
    let side = pen.look.small();
    let swatch = Rect::new(room.x, room.centre().y - side / 2.0, side * 1.6, side);
    pen.commands().push(Command::Picture {
        rect: swatch,
        width: 1,
        rgba: [srgb.as_slice(), &[255]].concat().into(),
    });
    pen.frame(swatch.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    let axes = super::cut::axes(space).into_iter();
    let named = axes
        .zip(Colours::numbers(space, srgb))
        .map(|(axis, number)| {
            let unit = if axis.name == "H" { "°" } else { "" };
            format!("{} {}{unit}", axis.name, pen.number(number.round() + 0.0))
        });
    let text = named.collect::<Vec<_>>().join("   ");
    let at = Point::new(swatch.right() + 8.0, swatch.centre().y);
    let wide = room.right() - at.x;
    pen.small(at, Anchor::Start, text, Paint::of(Role::Ink), wide);
}

/// A solid, turned.
pub(super) fn solid(
    pen: &mut Pen<'_>,
    room: Rect,
    body: &Body,
    plane: Option<&Plane>,
    turn: Turn,
    marked: Option<[u8; 3]>,
) {
    if room.width < 20.0 || room.height < 20.0 {
        return;
    }
    let camera = turn.camera(room);
    let density = pen.look.ratio.clamp(1.0, 2.0);
    let density = density.min((PIXELS / (room.width * room.height)).sqrt());
    let count = |length: f64| (length * density).round().max(1.0) as usize;
    let (width, height) = (count(room.width), count(room.height));
    let mut easel = Easel {
        raster: Raster::new(width, height),
        camera,
        corner: Point::new(room.x, room.y),
        density,
    };
    let size = (room.width.min(room.height) / 420.0).clamp(0.5, 1.6);
    let muted = pen.palette.rgb(Role::Muted).0;
    let ink = pen.palette.rgb(Role::Ink).0;
    for [from, to] in axis_lines(body.space) {
        easel.long(from, to, 0.7, muted);
    }
    for piece in &body.edges {
        let [from, to] = piece.ends;
        easel.line(from, to, 1.7 * size.max(1.0), muted, 1.0, -0.05);
        easel.line(from, to, 1.1 * size.max(1.0), piece.rgb, 1.0, 0.0);
    }
    for piece in &body.paths {
        let [from, to] = piece.ends;
        easel.line(from, to, 0.5, piece.rgb, 0.8, 0.0);
    }
    for dot in &body.dots {
        let (radius, alpha) = if dot.near { (2.1, 1.0) } else { (1.2, 0.28) };
        easel.dot(dot.at, radius * size, dot.rgb, alpha);
    }
    if let Some(plane) = plane {
        for (at, rgb) in &plane.weave {
            easel.dot(*at, 3.6 * size, *rgb, 0.6);
        }
        for (from, to) in plane.outline.iter().zip(plane.outline.iter().skip(1)) {
            easel.line(*from, *to, 0.8, ink, 0.9, 0.0);
        }
    }
    let paper: Rgb = pen.palette.rgb(Role::Background);
    let rgba = easel.raster.paint(paper);
    let id = Id {
        kind: SOLID,
        index: 0,
        row: None,
    };
    pen.group(id, room, 1.0, |pen| {
        pen.commands().push(Command::Picture {
            rect: room,
            width,
            rgba,
        });
    });
    labels(pen, room, body.space, &camera);
    if let Some(srgb) = marked {
        let at = camera.see(place(body.space, srgb)).at;
        ring(pen, at);
    }
    let small = pen.look.small();
    let at = Point::new(room.right(), room.bottom() - small * 0.6);
    let hint = pen.word("stage-colour-drag");
    pen.small(at, Anchor::End, hint, Paint::of(Role::Muted), room.width);
}

/// A ring around a place.
pub(super) fn ring(pen: &mut Pen<'_>, at: Point) {
    for (radius, role, width) in [(7.5, Role::White, 1.5), (6.0, Role::Field, 2.0)] {
        let around = Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
        pen.stroke(Outline::Rect(around, radius), Paint::of(role), width);
    }
}

/// Points of the ball into pixels of the raster.
struct Easel {
    raster: Raster,
    camera: Camera,
    corner: Point,
    density: f64,
}

impl Easel {
    fn see(&self, at: [f32; 3]) -> ([f32; 2], f32) {
        let seen = self.camera.see(at);
        let x = (seen.at.x - self.corner.x) * self.density;
        let y = (seen.at.y - self.corner.y) * self.density;
        ([x as f32, y as f32], seen.depth as f32)
    }

    fn dot(&mut self, at: [f32; 3], radius: f64, rgb: [u8; 3], alpha: f32) {
        let (place, depth) = self.see(at);
        let radius = (radius * self.density) as f32;
        self.raster.dot(place, depth, radius, rgb, alpha);
    }

    /// A piece, a little nearer or farther than it is.
    fn line(
        &mut self,
        from: [f32; 3],
        to: [f32; 3],
        radius: f64,
        rgb: [u8; 3],
        alpha: f32,
        nearer: f32,
    ) {
        let ((from, near), (to, far)) = (self.see(from), self.see(to));
        let radius = (radius * self.density) as f32;
        let depth = f32::midpoint(near, far) + nearer;
        self.raster.line(from, to, depth, radius, rgb, alpha);
    }

    /// A long line, in pieces.
    fn long(&mut self, from: [f32; 3], to: [f32; 3], radius: f64, rgb: [u8; 3]) {
        let pieces = 24;
        let at = |step: usize| {
            let share = step as f32 / pieces as f32;
            let mut ends = from.into_iter().zip(to);
            std::array::from_fn(|_| ends.next().map_or(0.0, |(a, b)| a + (b - a) * share))
        };
        for step in 0..pieces {
            self.line(at(step), at(step + 1), radius, rgb, 0.8, 0.0);
        }
    }
}

fn floor(a: f32, b: f32) -> [f32; 3] {
    place_of(Lab { l: 0.0, a, b })
}

fn grey(l: f32) -> [f32; 3] {
    place_of(Lab { l, a: 0.0, b: 0.0 })
}

fn axis_lines(space: Space) -> Vec<[[f32; 3]; 2]> {
    match space {
        Space::Rgb => vec![[place_in_cube([0.0; 3]), place_in_cube([1.0; 3])]],
        Space::Lab | Space::Hcl => vec![
            [grey(0.0), grey(100.0)],
            [floor(-REACH, 0.0), floor(REACH, 0.0)],
            [floor(0.0, -REACH), floor(0.0, REACH)],
        ],
    }
}

/// The names of the axes at their ends.
fn labels(pen: &mut Pen<'_>, room: Rect, space: Space, camera: &Camera) {
    let far = REACH * 1.12;
    let tight = room.height < 240.0;
    let word = |sign: &str, id: &str| {
        let name = if tight { "" } else { pen.look.words.get(id) };
        format!("{sign} {name}").trim_end().to_owned()
    };
    let texts: Vec<([f32; 3], String)> = match space {
        Space::Rgb => vec![
            (place_in_cube([1.1, -0.03, -0.03]), "R".to_owned()),
            (place_in_cube([-0.03, 1.1, -0.03]), "G".to_owned()),
            (place_in_cube([-0.03, -0.03, 1.1]), "B".to_owned()),
            (place_in_cube([-0.06; 3]), "0".to_owned()),
        ],
        Space::Lab => vec![
            (grey(109.0), "L".to_owned()),
            (floor(far, 0.0), word("+a", "stage-colour-red")),
            (floor(-far, 0.0), word("−a", "stage-colour-green")),
            (floor(0.0, far), word("+b", "stage-colour-yellow")),
            (floor(0.0, -far), word("−b", "stage-colour-blue")),
        ],
        Space::Hcl => vec![
            (grey(109.0), "L".to_owned()),
            (floor(far, 0.0), "H 0°".to_owned()),
            (floor(0.0, far), "90°".to_owned()),
            (floor(-far, 0.0), "180°".to_owned()),
            (floor(0.0, -far), "270°".to_owned()),
            (floor(REACH * 0.7, -REACH * 0.1), "C".to_owned()),
        ],
    };
    let size = pen.look.small();
    for (at, text) in texts {
        let seen = camera.see(at);
        let half = text.chars().count() as f64 * size * 0.3 + 3.0;
        let x = seen
            .at
            .x
            .clamp(room.x + half, (room.right() - half).max(room.x + half));
        let y = seen
            .at
            .y
            .clamp(room.y + size * 0.7, room.bottom() - size * 0.7);
        let plate = Rect::new(x - half, y - size * 0.65, 2.0 * half, size * 1.3);
        pen.fill(plate, 4.0, Paint::of(Role::Background).faded(0.75));
        let at = Point::new(x, y);
        pen.write(
            at,
            Anchor::Middle,
            text,
            size,
            true,
            Paint::of(Role::Ink),
            2.0 * half,
        );
    }
}

//! The plane by itself: its colours, hatched where no screen has any, and the pixels that lie near.

use std::rc::Rc;

use super::cut::{Axis, Cut, SIDE};
use super::scatter::ring;
use crate::picture::spaces::Colours;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, fitted};

/// At most so many near pixels are shown.
const DOTS: usize = 700;

/// A plane and what it follows from.
#[derive(Debug)]
pub(super) struct Plane {
    pub(super) cut: Cut,
    picture: Rc<[u8]>,
    /// Its colours in the solid.
    pub(super) weave: Vec<([f32; 3], [u8; 3])>,
    /// Its outline in the solid.
    pub(super) outline: Vec<[f32; 3]>,
    /// Near pixels, as shares of its sides.
    near: Vec<[f32; 2]>,
    /// The share of the picture's pixels that lie near.
    pub(super) share: f64,
    /// The share of the plane that no screen has.
    pub(super) outside: f64,
}

impl Plane {
    pub(super) fn of(cut: Cut, colours: &Colours) -> Self {
        let picture = cut.picture();
        let by = (colours.srgb().len() / 20_000).max(1);
        let looked = colours.srgb().iter().step_by(by);
        let count = looked.len().max(1);
        let near: Vec<[u8; 3]> = looked.copied().filter(|srgb| cut.is_near(*srgb)).collect();
        let share = near.len() as f64 / count as f64;
        let thin = near.len().div_ceil(DOTS).max(1);
        Self {
            weave: cut.weave(),
            outline: cut.outline(),
            near: near
                .iter()
                .step_by(thin)
                .map(|srgb| cut.shares(*srgb))
                .collect(),
            share,
            outside: Cut::outside(&picture),
            picture,
            cut,
        }
    }

    /// What is held, and where.
    pub(super) fn name(&self, pen: &Pen<'_>) -> String {
        let axis = self.cut.held();
        let unit = if axis.name == "H" { "°" } else { "" };
        format!(
            "{} = {}{unit}",
            axis.name,
            pen.number(self.cut.level.round() + 0.0)
        )
    }

    pub(super) fn draw(&self, pen: &mut Pen<'_>, room: Rect, marked: [u8; 3]) {
        let (small, line) = (pen.look.small(), pen.line_height());
        let name = self.name(pen);
        let per_cent = format!("{} %", pen.number((self.share * 1000.0).round() / 10.0));
        let note = format!("{} {per_cent}", pen.word("stage-colour-near"));
        let room = pen.caption(room, Role::Output, &name, &note);
        let margin = small * 2.2;
        let inner = Rect::new(
            room.x + margin,
            room.y,
            (room.width - margin).max(0.0),
            (room.height - line).max(0.0),
        );
        let rect = fitted(inner, 1, 1);
        if rect.width < 12.0 {
            return;
        }
        pen.hatched(rect, 0.0);
        pen.commands().push(Command::Picture {
            rect,
            width: SIDE,
            rgba: Rc::clone(&self.picture),
        });
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Output), 1.2);
        let at = |[across, up]: [f32; 2]| {
            Point::new(
                rect.x + f64::from(across) * rect.width,
                rect.bottom() - f64::from(up) * rect.height,
            )
        };
        let radius = (rect.width / 160.0).clamp(1.0, 1.8);
        let near: Vec<(Point, f64)> = self
            .near
            .iter()
            .map(|shares| (at(*shares), radius))
            .collect();
        pen.clipped(rect, |pen| {
            let outer = near
                .iter()
                .map(|(at, radius)| (*at, radius + 0.8))
                .collect();
            pen.commands().push(Command::Fill(
                Outline::Dots(outer),
                Paint::of(Role::White).faded(0.7),
            ));
            pen.commands()
                .push(Command::Fill(Outline::Dots(near), Paint::of(Role::Black)));
        });
        if self.cut.is_near(marked) {
            ring(pen, at(self.cut.shares(marked)));
        }
        let [across, up] = self.cut.sides();
        ruler(pen, rect, across, up);
    }
}

/// The names of the sides and their ends.
fn ruler(pen: &mut Pen<'_>, rect: Rect, across: Axis, up: Axis) {
    let small = pen.look.small();
    let muted = Paint::of(Role::Muted);
    let y = rect.bottom() + small * 0.8;
    let third = rect.width / 3.0;
    let ends = [
        (rect.x, Anchor::Start, pen.number(across.from)),
        (rect.centre().x, Anchor::Middle, across.name.to_owned()),
        (rect.right(), Anchor::End, pen.number(across.to)),
    ];
    for (x, anchor, text) in ends {
        pen.small(Point::new(x, y), anchor, text, muted, third);
    }
    let x = rect.x - 4.0;
    let ends = [
        (rect.bottom() - small * 0.5, pen.number(up.from)),
        (rect.centre().y, up.name.to_owned()),
        (rect.y + small * 0.5, pen.number(up.to)),
    ];
    for (y, text) in ends {
        pen.small(Point::new(x, y), Anchor::End, text, muted, small * 2.4);
    }
}

//! One pixel's arithmetic: its window, both kernels, both sums, the length and the direction of the slope.

use super::{Found, direction, tenths};
use crate::picture::Slope;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;
use crate::view::lab::parts::Pen;

/// Pixels of a side of the view from near.
const NEAR: usize = 15;

/// An arrow with a white rim, so that it is seen on any picture.
pub(super) fn arrow(pen: &mut Pen<'_>, from: Point, to: Point) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy);
    if length < 2.0 {
        return;
    }
    let head = (length * 0.4).min(10.0);
    let (ux, uy) = (dx / length, dy / length);
    let back = Point::new(to.x - ux * head, to.y - uy * head);
    let side = |by: f64| Point::new(back.x - uy * head * by, back.y + ux * head * by);
    let tip = Outline::Polyline(vec![to, side(0.5), side(-0.5), to]);
    for (role, extra) in [(Role::White, 2.6), (Role::Field, 0.0)] {
        let paint = Paint::of(role);
        pen.line(from, back, paint, 2.4 + extra);
        if extra > 0.0 {
            pen.stroke(tip.clone(), paint, extra);
        }
        pen.commands().push(Command::Fill(tip.clone(), paint));
    }
}

impl Found {
    pub(super) fn draw_sums(&self, pen: &mut Pen<'_>, room: Rect, at: (usize, usize)) {
        let small = pen.look.small();
        let slope = self.slopes.at(at.0, at.1);
        let lines = self.lines(pen, at, slope);
        let line = small * 1.45;
        let texts = line * lines.len() as f64;
        let caption = pen.line_height();
        let gap = small;
        // Kernels are named over their squares, and have their sums beside the next.
        let high = (room.height - texts - caption - 6.0)
            .min((room.width - 3.0 * gap) / 4.0)
            .max(0.0);
        let word = |id: &str| pen.word(id);
        let names = [
            (Role::Field, word("stage-edges-near")),
            (Role::Field, word("stage-edges-window")),
            (Role::Kernel, word("stage-edges-kernel-x")),
            (Role::Kernel, word("stage-edges-kernel-y")),
        ];
        if high >= small * 3.0 {
            let pitch = ((room.width - high) / 3.0).min(high * 1.7);
            let window = self.slopes.window(at.0, at.1);
            for (index, (role, name)) in names.into_iter().enumerate() {
                let square = Rect::new(room.x + index as f64 * pitch, room.y + caption, high, high);
                let over = Rect::new(square.x, room.y, pitch - 6.0, caption);
                pen.caption(over, role, &name, "");
                match index {
                    0 => self.near(pen, square, at, slope),
                    1 => numbers(pen, square, &window, Numbers::Grey),
                    2 => numbers(pen, square, &self.operator.along(), Numbers::Weights),
                    _ => numbers(pen, square, &self.operator.down(), Numbers::Weights),
                }
            }
        }
        let top = room.bottom() - texts;
        for (index, (text, role)) in lines.into_iter().enumerate() {
            let at = Point::new(room.x, top + (index as f64 + 0.5) * line);
            pen.small(at, Anchor::Start, text, Paint::ink(role), room.width);
        }
    }

    /// Both sums term by term, the length, and the direction.
    fn lines(&self, pen: &Pen<'_>, (x, y): (usize, usize), slope: Slope) -> Vec<(String, Role)> {
        let window = self.slopes.window(x, y);
        let number = |number: f32| pen.look.words.numerals.short(tenths(number));
        let sum = |kernel: [f32; 9], result: f32| {
            let mut text = String::new();
            for (weight, value) in kernel
                .into_iter()
                .zip(window)
                .filter(|(weight, _)| *weight != 0.0)
            {
                let sign = match (weight < 0.0, text.is_empty()) {
                    (true, true) => "−",
                    (true, false) => " − ",
                    (false, true) => "",
                    (false, false) => " + ",
                };
                text.push_str(sign);
                if weight.abs() != 1.0 {
                    text.push_str(&format!("{}·", number(weight.abs())));
                }
                text.push_str(&number(value));
            }
            format!("{text} = {}", number(result))
        };
        let squared = |value: f32| {
            let text = number(value);
            if value < 0.0 {
                format!("({text})²")
            } else {
                format!("{text}²")
            }
        };
        let length = format!(
            "g = √({} + {}) = {}",
            squared(slope.gx),
            squared(slope.gy),
            number(slope.magnitude())
        );
        let degrees = match direction(slope) {
            Some(degrees) => format!(
                "θ = atan2({}; {}) = {}°",
                number(slope.gy),
                number(slope.gx),
                pen.number(degrees)
            ),
            None => pen.word("stage-edges-flat"),
        };
        vec![
            (
                format!("gx = {}", sum(self.operator.along(), slope.gx)),
                Role::Ink,
            ),
            (
                format!("gy = {}", sum(self.operator.down(), slope.gy)),
                Role::Ink,
            ),
            (format!("{length}     {degrees}"), Role::Output),
        ]
    }

    /// The picture around a pixel with the slope as an arrow from dark to light.
    fn near(&self, pen: &mut Pen<'_>, square: Rect, (x, y): (usize, usize), slope: Slope) {
        let (width, height) = self.slopes.size();
        let half = NEAR / 2;
        let cell = square.width / NEAR as f64;
        let places = (0..NEAR).flat_map(|row| (0..NEAR).map(move |column| (column, row)));
        let rgba = places.flat_map(|(column, row)| {
            let inside = |at: usize, by: usize, size: usize| {
                (at + by).checked_sub(half).filter(|at| *at < size)
            };
            match (inside(x, column, width), inside(y, row, height)) {
                (Some(x), Some(y)) => {
                    let [_, _, _, _, level, ..] = self.slopes.window(x, y);
                    let level = level.round() as u8;
                    [level, level, level, 255]
                }
                _ => [0; 4],
            }
        });
        pen.hatched(square, 0.0);
        pen.commands().push(Command::Picture {
            rect: square,
            width: NEAR,
            rgba: rgba.collect(),
        });
        let window = Rect::new(
            square.x + (half - 1) as f64 * cell,
            square.y + (half - 1) as f64 * cell,
            3.0 * cell,
            3.0 * cell,
        );
        pen.frame(window.grow(1.5), 0.0, Paint::of(Role::White), 1.5);
        pen.frame(window, 0.0, Paint::of(Role::Field), 1.5);
        if slope.magnitude() <= 1e-3 {
            return;
        }
        // A step through the whole range would reach the rim.
        let share = f64::from(slope.magnitude() / self.operator.gain() / 255.0).clamp(0.0, 1.0);
        let length = square.width * (0.16 + 0.32 * share.sqrt());
        let (sine, cosine) = f64::from(slope.degrees()).to_radians().sin_cos();
        let middle = square.centre();
        let tip = Point::new(middle.x + length * cosine, middle.y + length * sine);
        arrow(pen, middle, tip);
    }
}

/// How numbers are coloured.
#[derive(Clone, Copy, PartialEq)]
enum Numbers {
    /// As brightness.
    Grey,
    /// As weights of a kernel.
    Weights,
}

/// Nine numbers in a square.
fn numbers(pen: &mut Pen<'_>, square: Rect, nine: &[f32; 9], how: Numbers) {
    let cell = square.width / 3.0;
    let size = (cell * 0.42).min(pen.look.text);
    let most = nine
        .iter()
        .fold(0.0_f32, |most, number| most.max(number.abs()));
    let scale = Scale::of(Role::Kernel, (-most).into(), most.into());
    for (index, number) in nine.iter().enumerate() {
        let at = Rect::new(
            square.x + (index % 3) as f64 * cell,
            square.y + (index / 3) as f64 * cell,
            cell,
            cell,
        );
        let ink = if how == Numbers::Grey {
            let level = number.round() as u8;
            pen.commands().push(Command::Picture {
                rect: at,
                width: 1,
                rgba: [level, level, level, 255].into(),
            });
            if level < 118 {
                Role::White
            } else {
                Role::Black
            }
        } else {
            pen.fill(at, 0.0, scale.paint(f64::from(*number)));
            Role::Ink
        };
        let text = pen.look.words.numerals.short(tenths(*number));
        pen.text(at.centre(), text, size, Paint::of(ink), cell - 3.0);
    }
    let (role, width) = if how == Numbers::Grey {
        (Role::Field, 2.0)
    } else {
        (Role::Kernel, 1.5)
    };
    pen.frame(square.grow(0.5), 0.0, Paint::of(role), width);
}

//! From numbers to colours.

use std::rc::Rc;

use super::frame::Pen;
use crate::engine::{Shape, Tensor};
use crate::scene::{Command, Palette, Rect, Rgb, Role};

/// Smaller numbers are what is left of rounding, where the input reaches from 0 to 1.
const NOISE: f32 = 1e-5;

/// How numbers become colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::view) enum Tint {
    /// 0 is black and 1 white: the picture itself.
    Grey,
    /// Shades of a role, up to the largest number; where some are negative, about zero, the paper.
    Shades(Role, f32, f32),
}

impl Tint {
    /// The shades of a role over these numbers.
    pub(in crate::view) fn over(role: Role, numbers: &[f32]) -> Self {
        let low = numbers.iter().copied().fold(0.0, f32::min);
        let high = numbers.iter().copied().fold(0.0, f32::max);
        Self::Shades(role, low, high)
    }

    pub(in crate::view) fn rgb(self, number: f32, palette: &Palette) -> Rgb {
        let paper = palette.rgb(Role::Background);
        let share = |part: f32, whole: f32| {
            if whole > NOISE {
                f64::from(part / whole)
            } else {
                0.0
            }
        };
        match self {
            Self::Grey => {
                let level = (number.clamp(0.0, 1.0) * 255.0).round() as u8;
                Rgb([level; 3])
            }
            Self::Shades(role, low, high) if low >= 0.0 => {
                paper.mix(palette.rgb(role), share(number, high))
            }
            Self::Shades(_, low, high) => {
                let role = if number < 0.0 {
                    Role::Negative
                } else {
                    Role::Positive
                };
                paper.mix(palette.rgb(role), share(number.abs(), high.max(-low)))
            }
        }
    }

    /// A channel at a place, its first `shown` cells. Where several cells fall on a pixel of the stage, their mean is
    /// drawn.
    pub(super) fn picture(
        self,
        tensor: &Tensor,
        channel: usize,
        shown: usize,
        rect: Rect,
        pen: &Pen<'_>,
    ) -> Command {
        let Shape { height, width, .. } = tensor.shape();
        let pixels = (rect.width * pen.look.ratio.clamp(1.0, 2.0)).max(1.0);
        let by = (width as f64 / pixels).round().max(1.0) as usize;
        let (columns, rows) = (width.div_ceil(by), height.div_ceil(by));
        let mean = |row: usize, column: usize| {
            let down = row * by..((row + 1) * by).min(height);
            let along = column * by..((column + 1) * by).min(width);
            let count = (down.len() * along.len()) as f32;
            let cells = down.filter_map(|row| tensor.row(channel, row).get(along.clone()));
            cells.flatten().sum::<f32>() / count
        };
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let numbers: Vec<f32> = cells.map(|(row, column)| mean(row, column)).collect();
        let shown = shown.min(height * width);
        let shown = shown / width / by * columns + shown % width / by;
        let shown = if shown >= (height / by) * columns {
            usize::MAX
        } else {
            shown
        };
        Command::Picture {
            rect,
            width: columns,
            rgba: self.pixels(&numbers, shown, pen.view.palette),
        }
    }

    /// Numbers as pixels, the first `shown` of them.
    pub(super) fn pixels(self, numbers: &[f32], shown: usize, palette: &Palette) -> Rc<[u8]> {
        let mut rgba = Vec::with_capacity(numbers.len() * 4);
        for (index, number) in numbers.iter().enumerate() {
            if index < shown {
                let Rgb([red, green, blue]) = self.rgb(*number, palette);
                rgba.extend([red, green, blue, 255]);
            } else {
                rgba.extend([0; 4]);
            }
        }
        rgba.into()
    }
}

/// The tint of a channel of the input: the first is the picture's brightness.
pub(super) fn of_input(input: &Tensor, channel: usize) -> Tint {
    if channel == 0 {
        Tint::Grey
    } else {
        Tint::over(Role::Input, input.channel(channel))
    }
}

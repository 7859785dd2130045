//! From numbers to colours.

use std::rc::Rc;

use crate::engine::Tensor;
use crate::scene::{Palette, Rgb, Role};

/// How numbers become colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Tint {
    /// 0 is black and 1 white: the picture itself.
    Grey,
    /// Shades of a role, up to the largest number; where some are negative, about zero, the paper.
    Shades(Role, f32, f32),
}

impl Tint {
    /// The shades of a role over these numbers.
    pub(super) fn over(role: Role, numbers: &[f32]) -> Self {
        let low = numbers.iter().copied().fold(0.0, f32::min);
        let high = numbers.iter().copied().fold(0.0, f32::max);
        Self::Shades(role, low, high)
    }

    pub(super) fn rgb(self, number: f32, palette: &Palette) -> Rgb {
        let paper = palette.rgb(Role::Background);
        let share = |part: f32, whole: f32| {
            if whole > 0.0 {
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

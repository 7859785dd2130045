//! From numbers to colours, for both outputs alike.

use super::Placed;
use crate::scene::{Palette, Rgb, Role};

/// How numbers become colours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Colours {
    /// Black at 0, white at so much.
    Grey(f32),
    /// Red, green and blue of 0 … 255.
    Rgb,
    /// About zero, to as far on both sides.
    Signed(f32),
}

impl Colours {
    /// For two outputs alike.
    pub(super) fn of(outputs: &[Placed; 2]) -> Self {
        let all = outputs.iter().flat_map(|placed| placed.output.data());
        let finite = all.filter(|number| number.is_finite());
        let (low, high) = finite.fold((0.0_f32, 0.0_f32), |(low, high), number| {
            (low.min(*number), high.max(*number))
        });
        let three = outputs
            .iter()
            .any(|placed| placed.output.shape().channels == 3);
        if three {
            Self::Rgb
        } else if low < -0.5 {
            Self::Signed(high.max(-low))
        } else {
            Self::Grey(high.max(255.0))
        }
    }

    pub(super) fn rgb(self, numbers: [f32; 3], palette: &Palette) -> [u8; 3] {
        let byte = |number: f32, high: f32| (255.0 * (number / high).clamp(0.0, 1.0)).round() as u8;
        let [number, ..] = numbers;
        match self {
            Self::Grey(high) => [byte(number, high); 3],
            Self::Rgb => numbers.map(|number| byte(number, 255.0)),
            Self::Signed(high) => {
                let share = f64::from(number.abs()) / f64::from(high.max(f32::MIN_POSITIVE));
                let role = if number < 0.0 {
                    Role::Negative
                } else {
                    Role::Positive
                };
                let paper = palette.rgb(Role::Background);
                let Rgb(mixed) = paper.mix(palette.rgb(role), share.clamp(0.0, 1.0));
                mixed
            }
        }
    }

    /// The ends of its scale.
    pub(super) fn ends(self) -> [f64; 2] {
        match self {
            Self::Grey(high) => [0.0, high.into()],
            Self::Rgb => [0.0, 255.0],
            Self::Signed(high) => [-f64::from(high), high.into()],
        }
    }
}

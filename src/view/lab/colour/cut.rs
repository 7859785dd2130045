//! A plane through a solid: the colours on it, and which pixels lie near.

use std::rc::Rc;

use super::solid::{CHROMA, REACH, place_in_cube, place_of};
use crate::engine::{Hcl, Lab, in_gamut, srgb8, turned};
use crate::picture::spaces::{Colours, Space};
use crate::view::lab::State;

/// Pixels of a side of the plane's picture.
pub(super) const SIDE: usize = 160;
/// Dots of a side where the plane is drawn in the solid.
const WEAVE: usize = 56;
/// A pixel is near where it is no farther than this share of the axis.
const NEAR: f32 = 0.03;

/// One of the three numbers of a space is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    pub(super) space: Space,
    /// Which of the space's numbers, from 0.
    pub(super) axis: usize,
    /// At which number.
    pub(super) level: f32,
}

/// An axis: its name, and its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) name: &'static str,
    pub(super) from: f32,
    pub(super) to: f32,
}

const fn axis(name: &'static str, from: f32, to: f32) -> Axis {
    Axis { name, from, to }
}

/// The three axes of a space.
pub(super) const fn axes(space: Space) -> [Axis; 3] {
    match space {
        Space::Rgb => [
            axis("R", 0.0, 255.0),
            axis("G", 0.0, 255.0),
            axis("B", 0.0, 255.0),
        ],
        Space::Lab => [
            axis("L", 0.0, 100.0),
            axis("a", -REACH, REACH),
            axis("b", -REACH, REACH),
        ],
        Space::Hcl => [
            axis("H", 0.0, 360.0),
            axis("C", 0.0, CHROMA),
            axis("L", 0.0, 100.0),
        ],
    }
}

impl Axis {
    fn at(&self, share: f32) -> f32 {
        self.from + (self.to - self.from) * share
    }

    fn share(&self, number: f32) -> f32 {
        (number - self.from) / (self.to - self.from)
    }
}

/// A place on a plane.
struct Sample {
    at: [f32; 3],
    /// None where no screen has the colour.
    rgb: Option<[u8; 3]>,
}

impl Cut {
    /// The plane that is set, if one is.
    pub(super) fn of(space: Space, state: &State) -> Option<Self> {
        let key = match space {
            Space::Rgb => "plane-rgb",
            Space::Lab => "plane-lab",
            Space::Hcl => "plane-hcl",
        };
        let held = match state.text(key) {
            "red" | "hue" => 0,
            "lightness" if space == Space::Lab => 0,
            "green" | "a" | "chroma" => 1,
            "blue" | "b" | "lightness" => 2,
            _ => return None,
        };
        let level = axes(space)
            .get(held)?
            .at(state.count("level") as f32 / 100.0);
        Some(Self {
            space,
            axis: held,
            level,
        })
    }

    /// The axis that is held.
    pub(super) fn held(&self) -> Axis {
        let [first, second, third] = axes(self.space);
        match self.axis {
            0 => first,
            1 => second,
            _ => third,
        }
    }

    /// The axes to the right and up.
    pub(super) const fn sides(&self) -> [Axis; 2] {
        let [_, a, b] = axes(Space::Lab);
        let [first, second, third] = axes(self.space);
        match (self.space, self.axis) {
            // The disc of one lightness has the axes of Lab on the cylinder too.
            (Space::Lab, 0) | (Space::Hcl, 2) => [a, b],
            (Space::Lab, 1) => [third, first],
            (Space::Lab, _) => [second, first],
            (_, 0) => [second, third],
            (_, 1) => [first, third],
            (_, _) => [first, second],
        }
    }

    /// The colour at shares of both sides.
    fn sample(&self, across: f32, up: f32) -> Sample {
        let [u, v] = self.sides();
        let (u, v) = (u.at(across), v.at(up));
        let level = self.level;
        let lab = match (self.space, self.axis) {
            (Space::Rgb, axis) => {
                let [level, u, v] = [level, u, v].map(|channel| channel / 255.0);
                let rgb = match axis {
                    0 => [level, u, v],
                    1 => [u, level, v],
                    _ => [u, v, level],
                };
                return Sample {
                    at: place_in_cube(rgb),
                    rgb: Some(srgb8(rgb)),
                };
            }
            (Space::Lab, 0) | (Space::Hcl, 2) => Lab {
                l: level,
                a: u,
                b: v,
            },
            (Space::Lab, 1) => Lab {
                l: v,
                a: level,
                b: u,
            },
            (Space::Lab, _) => Lab {
                l: v,
                a: u,
                b: level,
            },
            (Space::Hcl, 0) => polar(level, u, v),
            (Space::Hcl, _) => polar(u, level, v),
        };
        let rgb = lab.to_srgb();
        Sample {
            at: place_of(lab),
            rgb: in_gamut(rgb).then(|| srgb8(rgb)),
        }
    }

    /// The plane as a picture, transparent where no screen has the colour.
    pub(super) fn picture(&self) -> Rc<[u8]> {
        let share = |step: usize| (step as f32 + 0.5) / SIDE as f32;
        let mut rgba = Vec::with_capacity(SIDE * SIDE * 4);
        for row in 0..SIDE {
            for column in 0..SIDE {
                match self.sample(share(column), 1.0 - share(row)).rgb {
                    Some([r, g, b]) => rgba.extend([r, g, b, 255]),
                    None => rgba.extend([0; 4]),
                }
            }
        }
        rgba.into()
    }

    /// The colours on the plane, each with its place in the ball.
    pub(super) fn weave(&self) -> Vec<([f32; 3], [u8; 3])> {
        let share = |step: usize| (step as f32 + 0.5) / WEAVE as f32;
        let places = (0..WEAVE).flat_map(|row| (0..WEAVE).map(move |column| (column, row)));
        places
            .filter_map(|(column, row)| {
                let sample = self.sample(share(column), share(row));
                Some((sample.at, sample.rgb?))
            })
            .collect()
    }

    /// The outline of the plane in the ball.
    pub(super) fn outline(&self) -> Vec<[f32; 3]> {
        let steps = 24;
        let share = |step: usize| step as f32 / steps as f32;
        // The disc of one lightness reaches as far to all sides.
        if matches!((self.space, self.axis), (Space::Lab, 0) | (Space::Hcl, 2)) {
            let at = |step: usize| {
                let degrees = share(step) * 360.0;
                place_of(polar(degrees, REACH, self.level))
            };
            return (0..=steps).map(at).collect();
        }
        let sides = (0..4).flat_map(|side| (0..steps).map(move |step| (side, share(step))));
        sides
            .chain([(4, 0.0)])
            .map(|(side, share)| match side {
                0 => self.sample(share, 0.0).at,
                1 => self.sample(1.0, share).at,
                2 => self.sample(1.0 - share, 1.0).at,
                3 => self.sample(0.0, 1.0 - share).at,
                _ => self.sample(0.0, 0.0).at,
            })
            .collect()
    }

    /// Whether a pixel lies near the plane.
    pub(super) fn is_near(&self, srgb: [u8; 3]) -> bool {
        let [first, second, third] = Colours::numbers(self.space, srgb);
        let axis = self.held();
        let reach = (axis.to - axis.from) * NEAR;
        match (self.space, self.axis) {
            // Hues stand close together near the grey axis.
            (Space::Hcl, 0) => {
                let away = turned(self.level, first).to_radians();
                away.cos() > 0.0 && (second * away.sin()).abs() < CHROMA * NEAR
            }
            (_, 0) => (first - self.level).abs() <= reach,
            (_, 1) => (second - self.level).abs() <= reach,
            _ => (third - self.level).abs() <= reach,
        }
    }

    /// Where a pixel stands on the plane, as shares of its sides.
    pub(super) fn shares(&self, srgb: [u8; 3]) -> [f32; 2] {
        let [first, second, third] = Colours::numbers(self.space, srgb);
        let [u, v] = self.sides();
        let (across, up) = match (self.space, self.axis) {
            (Space::Hcl, 2) => {
                let lab = Lab::from_srgb8(srgb);
                (lab.a, lab.b)
            }
            (Space::Lab, 0) => (second, third),
            (Space::Lab, 1) => (third, first),
            (Space::Lab, _) => (second, first),
            (_, 0) => (second, third),
            (_, 1) => (first, third),
            (_, _) => (first, second),
        };
        [u.share(across), v.share(up)]
    }

    /// The share of the plane's picture that no screen has.
    pub(super) fn outside(rgba: &[u8]) -> f64 {
        let (pixels, _) = rgba.as_chunks::<4>();
        let clear = pixels.iter().filter(|[_, _, _, alpha]| *alpha == 0).count();
        clear as f64 / pixels.len().max(1) as f64
    }
}

fn polar(h_degrees: f32, c: f32, l: f32) -> Lab {
    Hcl { h_degrees, c, l }.to_lab()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(space: Space, axis: usize, level: f32) -> Cut {
        Cut { space, axis, level }
    }

    #[test]
    fn the_colours_of_a_plane_lie_on_it() {
        for space in [Space::Rgb, Space::Lab, Space::Hcl] {
            for axis in 0..3 {
                let level = if space == Space::Rgb { 127.0 } else { 40.0 };
                let cut = cut(space, axis, level);
                let samples = (1..19).map(|i| cut.sample(i as f32 / 20.0, 0.55));
                let mut seen = 0;
                for rgb in samples.filter_map(|sample| sample.rgb) {
                    assert!(cut.is_near(rgb), "{space:?} {axis}: {rgb:?}");
                    seen += 1;
                }
                assert!(seen > 0, "{space:?} {axis}");
            }
        }
    }

    #[test]
    fn a_colour_of_the_plane_stands_where_it_was_taken() {
        for space in [Space::Rgb, Space::Lab, Space::Hcl] {
            for axis in 0..3 {
                let level = if space == Space::Rgb { 127.0 } else { 40.0 };
                let cut = cut(space, axis, level);
                let Some(rgb) = cut.sample(0.3, 0.6).rgb else {
                    continue;
                };
                let [across, up] = cut.shares(rgb);
                assert!(
                    (across - 0.3).abs() < 0.02 && (up - 0.6).abs() < 0.02,
                    "{space:?} {axis}: {across} {up}"
                );
            }
        }
    }

    #[test]
    fn the_cube_is_full_and_lab_is_not() {
        assert_eq!(Cut::outside(&cut(Space::Rgb, 0, 255.0).picture()), 0.0);
        let share = Cut::outside(&cut(Space::Lab, 0, 50.0).picture());
        assert!((0.5..0.9).contains(&share), "{share}");
        assert!(cut(Space::Lab, 0, 50.0).weave().len() < WEAVE * WEAVE / 2);
    }

    #[test]
    fn near_a_hue_does_not_mean_opposite_to_it() {
        let red = cut(Space::Hcl, 0, 40.0);
        assert!(red.is_near([255, 0, 0]));
        assert!(!red.is_near(polar(220.0, 30.0, 60.0).to_srgb8()));
    }
}

//! The colours of a screen as a solid in a space: where a colour stands, and the solid's edges.

use super::cut::Cut;
use crate::engine::Lab;
use crate::picture::spaces::Space;
use crate::view::lab::parts::hue_colour;

/// So far from the middle a and b reach: sRGB's farthest is the blue corner, −108.
pub(super) const REACH: f32 = 110.0;
/// The largest chroma that is shown; sRGB's is blue's 134.
pub(super) const CHROMA: f32 = 135.0;
/// Pieces of an edge.
const PIECES: usize = 24;

/// Where a point of CIELab stands in the ball: a to the right, b away, L up.
pub(super) fn place_of(lab: Lab) -> [f32; 3] {
    [
        lab.a / REACH * 0.85,
        (lab.l - 50.0) / 65.0,
        -lab.b / REACH * 0.85,
    ]
}

/// Where an sRGB colour, 0 to 1 a channel, stands in the ball as a point of the cube: red to the right, green up, blue
/// towards the eye.
pub(super) fn place_in_cube([red, green, blue]: [f32; 3]) -> [f32; 3] {
    [red, green, blue].map(|channel| (channel - 0.5) * 1.15)
}

/// Where a pixel stands in a space. HCL is the cylinder around the very solid that Lab has.
pub(super) fn place(space: Space, srgb: [u8; 3]) -> [f32; 3] {
    match space {
        Space::Rgb => place_in_cube(srgb.map(|channel| f32::from(channel) / 255.0)),
        Space::Lab | Space::Hcl => place_of(Lab::from_srgb8(srgb)),
    }
}

/// A short straight line of one colour in the ball.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) ends: [[f32; 3]; 2],
    pub(super) rgb: [u8; 3],
}

/// The twelve edges of the cube of sRGB, each in its own colours, as they run in a space.
pub(super) fn edges(space: Space) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(12 * PIECES);
    for axis in 0..3 {
        for corner in 0..4_usize {
            let colour = |step: usize| {
                let share = (step * 255 / PIECES) as u8;
                let mut others = [corner & 1, corner >> 1].into_iter();
                std::array::from_fn(|channel| {
                    if channel == axis {
                        share
                    } else {
                        others.next().map_or(0, |bit| bit as u8 * 255)
                    }
                })
            };
            for step in 0..PIECES {
                let ends = [colour(step), colour(step + 1)].map(|srgb| place(space, srgb));
                let rgb = colour(step);
                pieces.push(Piece { ends, rgb });
            }
        }
    }
    pieces
}

/// The rim of the floor of the cylinder in the colours of the hues.
pub(super) fn rim() -> Vec<Piece> {
    let at = |degrees: usize| {
        let (sine, cosine) = (degrees as f32).to_radians().sin_cos();
        let (a, b) = (REACH * cosine, REACH * sine);
        place_of(Lab { l: 0.0, a, b })
    };
    (0..360)
        .step_by(5)
        .map(|degrees| Piece {
            ends: [at(degrees), at(degrees + 5)],
            rgb: hue_colour(degrees as f32),
        })
        .collect()
}

/// A dot in the ball.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dot {
    pub(super) at: [f32; 3],
    pub(super) rgb: [u8; 3],
    /// Whether it lies near the plane, where there is one.
    pub(super) near: bool,
}

/// At most so many pixels of a picture, evenly over it, as dots.
pub(super) fn dots(
    space: Space,
    srgb: &[[u8; 3]],
    width: usize,
    most: usize,
    cut: Option<&Cut>,
) -> Vec<Dot> {
    let by = (srgb.len() as f64 / most.max(1) as f64)
        .sqrt()
        .ceil()
        .max(1.0) as usize;
    let rows = srgb.chunks(width.max(1)).step_by(by);
    rows.flat_map(|row| row.iter().step_by(by))
        .map(|srgb| Dot {
            at: place(space, *srgb),
            rgb: *srgb,
            near: cut.is_none_or(|cut| cut.is_near(*srgb)),
        })
        .collect()
}

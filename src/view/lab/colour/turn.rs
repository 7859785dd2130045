//! How a solid is turned, and where that brings its points.

use crate::scene::{Point, Rect};

/// Degrees of a step of the player.
pub(super) const STEP: f64 = 5.0;
/// As many steps as bring it once around, and the first one.
pub(super) const STEPS: usize = 73;
/// Degrees to a CSS pixel of dragging.
const DRAG: f64 = 0.5;
/// No view from straight above or below: what is left and right would be lost.
const STEEPEST: f64 = 85.0;
/// How much larger than would fit the whole ball: only names reach its rim, and they keep inside.
const LARGER: f64 = 1.15;
/// How much larger than in the middle what is nearest seems.
const NEARER: f64 = 0.16;

/// Two angles in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Turn {
    /// Around the upright axis.
    pub(super) yaw: f64,
    /// How far from above it is looked at.
    pub(super) pitch: f64,
}

/// A place on the stage with how near it is: 1 and −1 are the nearest and the farthest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) at: Point,
    pub(super) depth: f64,
}

impl Turn {
    /// As an address writes it; what is not two numbers is the first view.
    pub(super) fn of(text: &str) -> Self {
        let numbers = text.split_once(',').and_then(|(yaw, pitch)| {
            let (yaw, pitch): (f64, f64) = (yaw.trim().parse().ok()?, pitch.trim().parse().ok()?);
            (yaw.is_finite() && pitch.is_finite()).then_some(Self { yaw, pitch })
        });
        let Self { yaw, pitch } = numbers.unwrap_or(Self {
            yaw: -35.0,
            pitch: 22.0,
        });
        Self {
            yaw,
            pitch: pitch.clamp(-STEEPEST, STEEPEST),
        }
    }

    /// As an address writes it.
    pub(super) fn text(self) -> String {
        let yaw = (self.yaw + 180.0).rem_euclid(360.0) - 180.0;
        let tenths = |degrees: f64| (degrees * 10.0).round() / 10.0 + 0.0;
        format!("{},{}", tenths(yaw), tenths(self.pitch))
    }

    /// Turned on by dragging so many CSS pixels.
    pub(super) fn dragged(self, across: f64, down: f64) -> Self {
        self.by(across * DRAG, down * DRAG)
    }

    pub(super) fn by(self, yaw: f64, pitch: f64) -> Self {
        Self {
            yaw: self.yaw + yaw,
            pitch: (self.pitch + pitch).clamp(-STEEPEST, STEEPEST),
        }
    }

    /// A camera that looks at the middle of a room.
    pub(super) fn camera(self, room: Rect) -> Camera {
        let (sine, cosine) = self.yaw.to_radians().sin_cos();
        let (lift, level) = self.pitch.to_radians().sin_cos();
        Camera {
            yaw: [sine, cosine],
            pitch: [lift, level],
            centre: room.centre(),
            scale: room.width.min(room.height) / 2.0 * LARGER,
        }
    }
}

/// Looks at points of a ball of radius 1: x to the right, y up, z towards the eye where nothing is turned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Camera {
    yaw: [f64; 2],
    pitch: [f64; 2],
    centre: Point,
    scale: f64,
}

impl Camera {
    pub(super) fn see(&self, [x, y, z]: [f32; 3]) -> Seen {
        let [x, y, z] = [x, y, z].map(f64::from);
        let ([sine, cosine], [lift, level]) = (self.yaw, self.pitch);
        let (across, near) = (x * cosine + z * sine, z * cosine - x * sine);
        let (up, depth) = (y * level - near * lift, y * lift + near * level);
        let scale = self.scale / (1.0 - NEARER * depth) * (1.0 - NEARER);
        Seen {
            at: Point::new(self.centre.x + across * scale, self.centre.y - up * scale),
            depth,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect::new(0.0, 0.0, 200.0, 200.0);

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-6
    }

    #[test]
    fn the_middle_stays_and_what_is_near_seems_larger() {
        for turn in ["0,0", "77,-30", "nonsense"] {
            let seen = Turn::of(turn).camera(ROOM).see([0.0; 3]);
            assert!(close(seen.at.x, 100.0) && close(seen.at.y, 100.0) && close(seen.depth, 0.0));
        }
        let camera = Turn {
            yaw: 0.0,
            pitch: 0.0,
        }
        .camera(ROOM);
        let (near, far) = (camera.see([0.5, 0.0, 0.8]), camera.see([0.5, 0.0, -0.8]));
        assert!(near.at.x > far.at.x && near.depth > far.depth);
        assert!(camera.see([0.0, 0.5, 0.0]).at.y < 100.0, "y is up");
    }

    #[test]
    fn a_quarter_turn_brings_the_right_side_to_the_front_or_back() {
        let camera = Turn {
            yaw: 90.0,
            pitch: 0.0,
        }
        .camera(ROOM);
        let seen = camera.see([1.0, 0.0, 0.0]);
        assert!(close(seen.at.x, 100.0) && close(seen.depth, -1.0));
        assert!(
            camera.see([0.0, 0.0, 1.0]).at.x > 150.0,
            "what was near goes right"
        );
    }

    #[test]
    fn from_above_what_is_far_stands_higher() {
        let camera = Turn {
            yaw: 0.0,
            pitch: 40.0,
        }
        .camera(ROOM);
        assert!(camera.see([0.0, 0.0, -0.5]).at.y < camera.see([0.0, 0.0, 0.5]).at.y);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let turn = Turn {
            yaw: 250.0,
            pitch: 12.34,
        };
        assert_eq!(turn.text(), "-110,12.3");
        assert_eq!(Turn::of(&turn.text()).text(), turn.text());
        assert_eq!(Turn::of("10,400").pitch, STEEPEST);
        assert_eq!(Turn::of("NaN,1"), Turn::of(""));
        assert_eq!(
            Turn {
                yaw: -0.01,
                pitch: -0.01
            }
            .text(),
            "0,0",
            "no minus before nothing"
        );
    }
}

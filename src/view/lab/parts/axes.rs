//! A plot: two rulers, lines and their names.

use super::Pen;
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Which numbers lie along one side of a plot.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view::lab) struct Ruler {
    pub(in crate::view::lab) from: f64,
    pub(in crate::view::lab) to: f64,
    /// Whether equal steps are equal factors; both ends are then positive.
    pub(in crate::view::lab) powers: bool,
}

impl Ruler {
    /// Equal steps are equal differences; ends that are no numbers are 0 and 1.
    pub(in crate::view::lab) fn plain(from: f64, to: f64) -> Self {
        let sound = from.is_finite() && to.is_finite();
        let (from, to) = if sound { (from, to) } else { (0.0, 1.0) };
        let to = if to > from { to } else { from + 1.0 };
        Self {
            from,
            to,
            powers: false,
        }
    }

    /// Equal steps are equal factors.
    pub(in crate::view::lab) fn powers(from: f64, to: f64) -> Self {
        let from = if from.is_finite() {
            from.max(1e-30)
        } else {
            1.0
        };
        let to = if to.is_finite() {
            to.max(from * 10.0)
        } else {
            from * 10.0
        };
        Self {
            from,
            to,
            powers: true,
        }
    }

    /// Where a number lies, 0 to 1.
    pub(in crate::view::lab) fn share(&self, number: f64) -> f64 {
        if number.is_nan() {
            return 0.0;
        }
        let share = if self.powers {
            (number.max(self.from).ln() - self.from.ln()) / (self.to.ln() - self.from.ln())
        } else {
            // Halves, so that the largest numbers do not overflow.
            (number / 2.0 - self.from / 2.0) / (self.to / 2.0 - self.from / 2.0)
        };
        share.clamp(0.0, 1.0)
    }
}

/// A plot's place and rulers.
pub(in crate::view::lab) struct Plot {
    pub(in crate::view::lab) rect: Rect,
    pub(in crate::view::lab) x: Ruler,
    pub(in crate::view::lab) y: Ruler,
}

/// A line in a plot.
pub(in crate::view::lab) struct Line {
    pub(in crate::view::lab) points: Vec<(f64, f64)>,
    pub(in crate::view::lab) paint: Paint,
    pub(in crate::view::lab) dashed: bool,
    pub(in crate::view::lab) width: f64,
}

impl Plot {
    /// The place of a pair of numbers.
    pub(in crate::view::lab) fn at(&self, x: f64, y: f64) -> Point {
        let Rect { width, height, .. } = self.rect;
        Point::new(
            self.rect.x + self.x.share(x) * width,
            self.rect.bottom() - self.y.share(y) * height,
        )
    }

    /// The paper, with thin lines at the ticks and their numbers outside.
    pub(in crate::view::lab) fn paper(
        &self,
        pen: &mut Pen<'_>,
        x: &[(f64, String)],
        y: &[(f64, String)],
    ) {
        let small = pen.look.small();
        pen.fill(self.rect, 0.0, Paint::of(Role::Panel));
        let hairline = Paint::of(Role::Hairline);
        let muted = Paint::of(Role::Muted);
        for (number, text) in x {
            let at = self.at(*number, self.y.from);
            let top = Point::new(at.x, self.rect.y);
            pen.line(top, at, hairline, 1.0);
            let below = Point::new(at.x, self.rect.bottom() + small * 0.85);
            pen.small(below, Anchor::Middle, text.clone(), muted, small * 5.0);
        }
        for (number, text) in y {
            let at = self.at(self.x.from, *number);
            pen.line(at, Point::new(self.rect.right(), at.y), hairline, 1.0);
            let before = Point::new(self.rect.x - 5.0, at.y);
            pen.small(
                before,
                Anchor::End,
                text.clone(),
                muted,
                (self.rect.x - 7.0).max(1.0),
            );
        }
        pen.frame(self.rect, 0.0, hairline, 1.0);
    }

    pub(in crate::view::lab) fn line(&self, pen: &mut Pen<'_>, line: &Line) {
        let points: Vec<Point> = line.points.iter().map(|(x, y)| self.at(*x, *y)).collect();
        if !line.dashed {
            pen.stroke(Outline::Polyline(points), line.paint, line.width);
            return;
        }
        let outline = Outline::Polyline(points);
        let dashes = Some([5.0, 4.0]);
        let command = crate::scene::Command::Stroke(outline, line.paint, line.width, dashes);
        pen.commands().push(command);
    }
}

/// About `count` round numbers from `from` to `to`: multiples of 1, 2 or 5 times a power of ten.
pub(in crate::view::lab) fn round_ticks(from: f64, to: f64, count: usize) -> Vec<f64> {
    let rough = (to - from) / count.max(1) as f64;
    if !rough.is_finite() || rough <= 0.0 {
        return Vec::new();
    }
    let ten = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * ten)
        .find(|step| *step >= rough)
        .unwrap_or(rough);
    let first = (from / step).ceil();
    (0..=count * 2)
        .map(|index| (first + index as f64) * step)
        .filter(|tick| *tick <= to + step * 1e-9)
        .collect()
}

/// The powers of ten from `from` to `to`, at most `count` of them.
pub(in crate::view::lab) fn powers(from: f64, to: f64, count: usize) -> Vec<f64> {
    let (low, high) = (from.log10().ceil() as i32, to.log10().floor() as i32);
    let all = usize::try_from(high - low + 1).unwrap_or(0);
    let by = all.div_ceil(count.max(1)).max(1);
    (low..=high)
        .step_by(by)
        .map(|power| 10f64.powi(power))
        .collect()
}

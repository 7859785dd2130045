//! Points, rectangles and outlines, in CSS pixels, y downwards.

use serde::Serialize;

/// A place on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The point (x, y).
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
}

impl Rect {
    /// The rectangle with its top left corner at (x, y).
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// Right edge.
    ///
    /// ```
    /// # use convolens::scene::Rect;
    /// assert_eq!(Rect::new(10.0, 0.0, 42.0, 48.0).right(), 52.0, "left edge plus width");
    /// ```
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    #[must_use]
    pub fn centre(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Moves every edge outwards by `by` (inwards when negative).
    #[must_use]
    pub fn grow(&self, by: f64) -> Self {
        Self::new(
            self.x - by,
            self.y - by,
            (self.width + 2.0 * by).max(0.0),
            (self.height + 2.0 * by).max(0.0),
        )
    }

    /// Whether the point lies inside or on the edge.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// The nearest rectangle on whole pixels, so that fills have sharp edges.
    #[must_use]
    pub fn snapped(&self) -> Self {
        let (left, top) = (self.x.round(), self.y.round());
        Self::new(
            left,
            top,
            self.right().round() - left,
            self.bottom().round() - top,
        )
    }
}

/// What a fill fills and a stroke follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A rectangle with rounded corners of the given radius.
    Rect(Rect, f64),
    /// Straight lines through the points.
    Polyline(Vec<Point>),
    /// A cubic Bézier curve: from, two control points, to.
    Curve([Point; 4]),
    /// Separate line segments, drawn as one path.
    Segments(Vec<[Point; 2]>),
    /// Circles, each with its radius, drawn as one path.
    Dots(Vec<(Point, f64)>),
}

impl Outline {
    /// One straight line.
    #[must_use]
    pub fn line(from: Point, to: Point) -> Self {
        Self::Segments(vec![[from, to]])
    }

    /// A curve that leaves `from` downwards and enters `to` downwards.
    #[must_use]
    pub fn fall(from: Point, to: Point) -> Self {
        let half = (to.y - from.y) / 2.0;
        Self::Curve([
            from,
            Point::new(from.x, from.y + half),
            Point::new(to.x, to.y - half),
            to,
        ])
    }
}

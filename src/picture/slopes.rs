//! How steeply a picture's brightness rises, and where to: two small kernels, one along the rows and one down the
//! columns.

use crate::engine::{
    Amount, ConvSpec, Fill, GeometryError, Padding, Shape, Tensor, Window, conv_plainly,
};

/// Two kernels of 3 × 3 for the slope: the second is the first turned over its diagonal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// The difference of the two neighbours.
    Central,
    /// The same over three rows.
    Prewitt,
    /// The same with the middle row counted twice (Sobel and Feldman, 1968).
    Sobel,
    /// With weights 3, 10, 3, whose direction errs less (Scharr, 2000).
    Scharr,
}

impl Operator {
    /// The kernel along the rows, row by row.
    ///
    /// ```
    /// # use convolens::picture::Operator;
    /// assert_eq!(Operator::Sobel.along(), [-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0]);
    /// ```
    pub const fn along(self) -> [f32; 9] {
        let (side, middle) = match self {
            Self::Central => (0.0, 1.0),
            Self::Prewitt => (1.0, 1.0),
            Self::Sobel => (1.0, 2.0),
            Self::Scharr => (3.0, 10.0),
        };
        [-side, 0.0, side, -middle, 0.0, middle, -side, 0.0, side]
    }

    /// The kernel down the columns, row by row.
    pub const fn down(self) -> [f32; 9] {
        let [a, b, c, d, e, f, g, h, i] = self.along();
        [a, d, g, b, e, h, c, f, i]
    }

    /// What a step from 0 to 1 across a straight edge comes to: the weights of one side.
    ///
    /// ```
    /// # use convolens::picture::Operator;
    /// assert_eq!(Operator::Scharr.gain(), 16.0, "3 + 10 + 3");
    /// ```
    pub fn gain(self) -> f32 {
        self.along().iter().map(|weight| weight.max(0.0)).sum()
    }
}

/// The slope at one pixel.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Slope {
    /// The sum along the rows: positive where it grows brighter to the right.
    pub gx: f32,
    /// The sum down the columns: positive where it grows brighter downwards.
    pub gy: f32,
}

impl Slope {
    /// √(gx² + gy²).
    ///
    /// ```
    /// # use convolens::picture::Slope;
    /// let slope = Slope { gx: 3.0, gy: 4.0 };
    /// assert_eq!(slope.magnitude(), 5.0, "√(9 + 16)");
    /// ```
    pub fn magnitude(self) -> f32 {
        self.gx.hypot(self.gy)
    }

    /// atan2(gy, gx) in degrees, 0 to 360: where it grows brighter, 0° to the right, 90° downwards.
    ///
    /// ```
    /// # use convolens::picture::Slope;
    /// assert_eq!(Slope { gx: 0.0, gy: 2.0 }.degrees(), 90.0, "brighter below");
    /// assert_eq!(Slope { gx: -1.0, gy: 0.0 }.degrees(), 180.0, "brighter on the left");
    /// ```
    pub fn degrees(self) -> f32 {
        let degrees = self.gy.atan2(self.gx).to_degrees().rem_euclid(360.0);
        // What is hardly below 0° is rounded up to a whole turn.
        if degrees >= 360.0 { 0.0 } else { degrees }
    }
}

/// The slopes of all pixels of a grey picture, the border repeated.
#[derive(Debug, Clone, PartialEq)]
pub struct Slopes {
    grey: Tensor,
    both: Tensor,
}

impl Slopes {
    /// The slopes of `grey`, one channel row by row.
    ///
    /// # Errors
    /// What the engine refuses: an empty picture, or one of another size than `width` × `height`.
    ///
    /// ```
    /// # use convolens::picture::{Operator, Slope, Slopes};
    /// let grey = [[0.0, 10.0, 10.0]; 3].concat();
    /// let slopes = Slopes::of(grey, 3, 3, Operator::Sobel)?;
    /// assert_eq!(slopes.at(1, 1), Slope { gx: 40.0, gy: 0.0 }, "(1 + 2 + 1) · (10 − 0)");
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn of(
        grey: Vec<f32>,
        width: usize,
        height: usize,
        operator: Operator,
    ) -> Result<Self, GeometryError> {
        let grey = Tensor::new(Shape::new(1, height, width), grey)?;
        let spec = ConvSpec {
            window: [Window::dense(3); 2],
            padding: Padding {
                amount: Amount::SameUpper,
                fill: Fill::Replicate,
            },
            out_channels: 2,
            groups: 1,
            flip: false,
        };
        let weights = [operator.along(), operator.down()].concat();
        let both = conv_plainly(&grey, &weights, None, &spec)?.output;
        Ok(Self { grey, both })
    }

    /// Pixels in a row, and rows.
    pub const fn size(&self) -> (usize, usize) {
        let shape = self.grey.shape();
        (shape.width, shape.height)
    }

    /// The slope at a pixel; flat beyond the picture.
    pub fn at(&self, x: usize, y: usize) -> Slope {
        let number = |channel| {
            let rows = y < self.grey.shape().height;
            let row = if rows { self.both.row(channel, y) } else { &[] };
            row.get(x).copied().unwrap_or(0.0)
        };
        Slope {
            gx: number(0),
            gy: number(1),
        }
    }

    /// All slopes, row by row.
    pub fn all(&self) -> impl Iterator<Item = Slope> {
        let (along, down) = (self.both.channel(0).iter(), self.both.channel(1).iter());
        along.zip(down).map(|(gx, gy)| Slope { gx: *gx, gy: *gy })
    }

    /// The 3 × 3 numbers around a pixel, row by row, the border repeated.
    pub fn window(&self, x: usize, y: usize) -> [f32; 9] {
        let (width, height) = self.size();
        std::array::from_fn(|index| {
            let near = |at: usize, by: usize, size: usize| {
                (at + by).saturating_sub(1).min(size.saturating_sub(1))
            };
            let row = self.grey.row(0, near(y, index / 3, height));
            row.get(near(x, index % 3, width)).copied().unwrap_or(0.0)
        })
    }
}

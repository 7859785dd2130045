use super::{TransposedAxis, TransposedGeometry};
use crate::engine::shape::count_elements;
use crate::engine::window::check_groups;
use crate::engine::{Axis, GeometryError, Shape, Window};

/// A transposed convolution, free of the size of its input.
///
/// It is the transpose of the linear map of a convolution with the same windows and groups and with zero padding of
/// `sides` (Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016, arXiv 1603.07285, ch. 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransposedSpec {
    /// Height, then width; the height of a series is [`Window::ONE`].
    pub window: [Window; 2],
    /// `[axis][before, after]`: cells cropped from the full output, the padding of the convolution that this transposes.
    pub sides: [[usize; 2]; 2],
    /// Cells added after the full output, by axis (output padding): they tell apart the inputs that a stride makes equal.
    pub extra: [usize; 2],
    /// Channels of the output, M.
    pub out_channels: usize,
    /// Groups of channels that do not see each other; 1 connects all.
    pub groups: usize,
}

impl TransposedSpec {
    /// One tap, nothing cropped or added, one output channel over all input channels.
    pub const IDENTITY: Self = Self {
        window: [Window::ONE; 2],
        sides: [[0, 0]; 2],
        extra: [0, 0],
        out_channels: 1,
        groups: 1,
    };

    /// The geometry of this transposed convolution over `input`.
    ///
    /// # Errors
    ///
    /// [`ZeroSize`](GeometryError::ZeroSize), [`EmptyInput`](GeometryError::EmptyInput),
    /// [`GroupsDoNotDivide`](GeometryError::GroupsDoNotDivide), [`ExtraTooLarge`](GeometryError::ExtraTooLarge),
    /// [`CroppedAway`](GeometryError::CroppedAway), or [`TooLarge`](GeometryError::TooLarge) where the output before
    /// cropping or the weights would not fit into memory.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 2, dilation: 1 };
    /// let spec = TransposedSpec {
    ///     window: [Window::ONE, window],
    ///     sides: [[0, 0], [1, 1]],
    ///     extra: [0, 1],
    ///     ..TransposedSpec::IDENTITY
    /// };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// assert_eq!(width.full, 12, "(5 − 1) · 2 + 3 + 1 = 12");
    /// assert_eq!(width.output, 10, "12 − 1 − 1 = 10, twice the input");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn resolve(&self, input: Shape) -> Result<TransposedGeometry, GeometryError> {
        let Self {
            window,
            sides,
            extra,
            out_channels,
            groups,
        } = *self;
        check_groups(groups, input, out_channels)?;
        let along = |axis: Axis| {
            let (window, sides, extra) = (axis.of(&window), axis.of(&sides), axis.of(&extra));
            TransposedAxis::resolve(axis, input.along(axis), window, sides, extra)
        };
        let [height, width] = [along(Axis::Height)?, along(Axis::Width)?];
        count_elements([out_channels, height.full, width.full])?;
        count_elements([
            input.channels,
            out_channels / groups,
            height.kernel,
            width.kernel,
        ])?;
        Ok(TransposedGeometry {
            axes: [height, width],
            input,
            output: Shape::new(out_channels, height.output, width.output),
            groups,
        })
    }
}

use serde::{Deserialize, Serialize};

use super::axis::Rounding;
use super::{AxisGeometry, Geometry, Window};
use crate::engine::error::{Channels, Size};
use crate::engine::shape::count_elements;
use crate::engine::{Amount, Axis, Fill, GeometryError, Padding, Shape};

/// A convolution, free of the size of its input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConvSpec {
    /// Height, then width; the height of a series is [`Window::ONE`].
    pub window: [Window; 2],
    /// How much is added around the input, and what.
    pub padding: Padding,
    /// Channels of the output, M.
    pub out_channels: usize,
    /// Groups of channels that do not see each other; 1 connects all.
    pub groups: usize,
    /// Whether each kernel is turned around, which makes the lecture's correlation the mathematical convolution.
    pub flip: bool,
}

impl ConvSpec {
    /// One tap, no padding, one output channel over all input channels.
    pub const IDENTITY: Self = Self {
        window: [Window::ONE; 2],
        padding: Padding::NONE,
        out_channels: 1,
        groups: 1,
        flip: false,
    };

    /// The geometry of this convolution over `input`.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] with the numbers, for every spec that cannot be.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 2, dilation: 2 };
    /// let spec = ConvSpec { window: [Window::ONE, window], ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 10))?.axes;
    /// assert_eq!(width.span, 5, "2 · (3 − 1) + 1 = 5");
    /// assert_eq!(width.output, 3, "⌊(10 − 5) / 2⌋ + 1 = 3");
    /// assert_eq!(width.leftover, 1, "10 − ((3 − 1) · 2 + 5) = 1");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn resolve(&self, input: Shape) -> Result<Geometry, GeometryError> {
        let Self {
            groups,
            out_channels,
            ..
        } = *self;
        check_groups(groups, input, out_channels)?;
        let geometry = resolve(
            &self.window,
            self.padding,
            input,
            out_channels,
            groups,
            Rounding::Down,
        )?;
        let [height, width] = self.window;
        count_elements([
            out_channels,
            input.channels / groups,
            height.kernel,
            width.kernel,
        ])?;
        Ok(geometry)
    }
}

/// What a pooling window keeps of its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PoolKind {
    /// The largest cell.
    Max,
    /// The mean.
    Average,
}

/// A pooling, free of the size of its input. Padding never wins a maximum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PoolSpec {
    /// Height, then width; the height of a series is [`Window::ONE`].
    pub window: [Window; 2],
    /// How much is added around the input.
    pub amount: Amount,
    /// Maximum or average.
    pub kind: PoolKind,
    /// Whether a last window that reaches beyond the padded input still gives an output.
    pub ceil: bool,
    /// Whether an average counts the cells of padding (as zeros). Cells beyond the padding never count.
    pub count_padding: bool,
}

impl PoolSpec {
    /// The geometry of this pooling over `input`.
    ///
    /// The padding of a maximum is filled with −∞, that of an average with 0.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] with the numbers, for every spec that cannot be.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 2, stride: 2, dilation: 1 };
    /// let spec = PoolSpec {
    ///     window: [Window::ONE, window],
    ///     amount: Amount::Valid,
    ///     kind: PoolKind::Max,
    ///     ceil: true,
    ///     count_padding: false,
    /// };
    /// let geometry = spec.resolve(Shape::series(1, 7))?;
    /// assert_eq!(geometry.output.width, 4, "⌈(7 − 2) / 2⌉ + 1 = 4");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn resolve(&self, input: Shape) -> Result<Geometry, GeometryError> {
        input.non_empty()?;
        let fill = match self.kind {
            PoolKind::Max => Fill::Constant(f32::NEG_INFINITY),
            PoolKind::Average => Fill::Zero,
        };
        let padding = Padding {
            amount: self.amount,
            fill,
        };
        let rounding = if self.ceil {
            Rounding::Up
        } else {
            Rounding::Down
        };
        let geometry = resolve(
            &self.window,
            padding,
            input,
            input.channels,
            input.channels,
            rounding,
        )?;
        for axis in Axis::ALL {
            if let Some(output) = axis.of(&geometry.axes).padding_only_window() {
                return Err(GeometryError::PaddingOnlyWindow {
                    axis,
                    output: output + 1,
                });
            }
        }
        Ok(geometry)
    }
}

fn resolve(
    window: &[Window; 2],
    padding: Padding,
    input: Shape,
    out_channels: usize,
    groups: usize,
    rounding: Rounding,
) -> Result<Geometry, GeometryError> {
    let along = |axis: Axis| {
        check_window(axis, axis.of(window))?;
        AxisGeometry::resolve(axis, input.along(axis), axis.of(window), padding, rounding)
    };
    let [height, width] = [along(Axis::Height)?, along(Axis::Width)?];
    let output = Shape::new(out_channels, height.output, width.output);
    count_elements([input.channels, height.extent(), width.extent()])?;
    output.len()?;
    Ok(Geometry {
        axes: [height, width],
        input,
        output,
        groups,
    })
}

/// Whether there are channels, and groups that divide them.
pub(in crate::engine) fn check_groups(
    groups: usize,
    input: Shape,
    out_channels: usize,
) -> Result<(), GeometryError> {
    at_least_one(groups, Size::Groups, None)?;
    at_least_one(out_channels, Size::OutChannels, None)?;
    input.non_empty()?;
    for (channels, which) in [
        (input.channels, Channels::In),
        (out_channels, Channels::Out),
    ] {
        if !channels.is_multiple_of(groups) {
            return Err(GeometryError::GroupsDoNotDivide {
                groups,
                channels,
                which,
            });
        }
    }
    Ok(())
}

/// Whether no size of a window is 0.
pub(in crate::engine) fn check_window(axis: Axis, window: Window) -> Result<(), GeometryError> {
    at_least_one(window.kernel, Size::Kernel, Some(axis))?;
    at_least_one(window.stride, Size::Stride, Some(axis))?;
    at_least_one(window.dilation, Size::Dilation, Some(axis))
}

pub(crate) fn at_least_one(
    size: usize,
    what: Size,
    axis: Option<Axis>,
) -> Result<(), GeometryError> {
    match size {
        0 => Err(GeometryError::ZeroSize { what, axis }),
        _ => Ok(()),
    }
}

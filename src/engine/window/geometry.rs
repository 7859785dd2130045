use super::AxisGeometry;
use crate::engine::Shape;

/// All that follows from a spec and the size of an input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometry {
    /// Height, then width.
    pub axes: [AxisGeometry; 2],
    /// The size of the input.
    pub input: Shape,
    /// The size of the output.
    pub output: Shape,
    /// Groups of channels that do not see each other; for pooling, every channel is one.
    pub groups: usize,
}

impl Geometry {
    /// Weights that one output channel has: (in / groups) · kernel height · kernel width.
    pub const fn weights_per_output(&self) -> u64 {
        let [height, width] = &self.axes;
        (self.input.channels / self.groups) as u64 * height.kernel as u64 * width.kernel as u64
    }

    /// Numbers that a convolution of this geometry learns: its weights, and one bias for each output channel.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let spec = ConvSpec { window: [Window::dense(3); 2], out_channels: 8, ..ConvSpec::IDENTITY };
    /// let geometry = spec.resolve(Shape::new(3, 10, 10))?;
    /// assert_eq!(geometry.parameters(true), 224, "8 · (3 · 3 · 3) + 8 = 224");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub const fn parameters(&self, bias: bool) -> u64 {
        self.output.channels as u64 * (self.weights_per_output() + bias as u64)
    }

    /// Multiply-adds of a convolution of this geometry, padding included.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let spec = ConvSpec { window: [Window::dense(3); 2], out_channels: 8, ..ConvSpec::IDENTITY };
    /// let geometry = spec.resolve(Shape::new(3, 10, 10))?;
    /// assert_eq!(geometry.macs(), 13_824, "8 · 8 · 8 outputs · 27 weights = 13 824");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub const fn macs(&self) -> u64 {
        let Shape {
            channels,
            height,
            width,
        } = self.output;
        channels as u64 * height as u64 * width as u64 * self.weights_per_output()
    }
}

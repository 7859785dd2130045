use super::TransposedAxis;
use crate::engine::Shape;

/// All that follows from a transposed convolution and the size of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransposedGeometry {
    /// Height, then width.
    pub axes: [TransposedAxis; 2],
    /// The size of the input.
    pub input: Shape,
    /// The size of the output.
    pub output: Shape,
    /// Groups of channels that do not see each other.
    pub groups: usize,
}

impl TransposedGeometry {
    /// Weights that one input channel has: (out / groups) · kernel height · kernel width.
    pub const fn weights_per_input(&self) -> u64 {
        let [height, width] = &self.axes;
        (self.output.channels / self.groups) as u64 * height.kernel as u64 * width.kernel as u64
    }

    /// Numbers that it learns: its weights, and one bias for each output channel.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let spec = TransposedSpec { window: [Window::dense(3); 2], out_channels: 3, ..TransposedSpec::IDENTITY };
    /// let geometry = spec.resolve(Shape::new(8, 10, 10))?;
    /// assert_eq!(geometry.parameters(true), 219, "8 · (3 · 3 · 3) + 3 = 219");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub const fn parameters(&self, bias: bool) -> u64 {
        let biases = if bias { self.output.channels } else { 0 };
        self.input.channels as u64 * self.weights_per_input() + biases as u64
    }

    /// Multiply-adds, cropped products included: as many as the convolution that it transposes has.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let spec = TransposedSpec { window: [Window::dense(3); 2], out_channels: 3, ..TransposedSpec::IDENTITY };
    /// let geometry = spec.resolve(Shape::new(8, 10, 10))?;
    /// assert_eq!(geometry.macs(), 21_600, "8 · 10 · 10 inputs · 27 weights = 21 600");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub const fn macs(&self) -> u64 {
        let Shape {
            channels,
            height,
            width,
        } = self.input;
        channels as u64 * height as u64 * width as u64 * self.weights_per_input()
    }
}

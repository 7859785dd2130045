//! What the kinds have in common: channels, kernel, groups; and the spec that each makes of them.

use super::Kind;
use crate::engine::{
    Amount, ConvSpec, Fill, GeometryError, Padding, Shape, TransposedGeometry, TransposedSpec,
    Window,
};

/// The numbers that a person chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Channels of the input and of every output, C.
    pub channels: usize,
    /// Groups of the grouped kind, S.
    pub groups: usize,
    /// Taps of a kernel along each axis, 2n + 1.
    pub kernel: usize,
    /// Cells from one tap to the next, of the dilated kind.
    pub dilation: usize,
    /// Output cells from one input cell to the next, of the transposed kind.
    pub stride: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self {
            channels: 8,
            groups: 2,
            kernel: 3,
            dilation: 2,
            stride: 2,
        }
    }
}

impl Sizes {
    /// Into how many groups a kind parts the channels.
    #[must_use]
    pub const fn groups_of(&self, kind: Kind) -> usize {
        match kind {
            Kind::Grouped => self.groups,
            Kind::Depthwise | Kind::Filter => self.channels,
            _ => 1,
        }
    }

    /// The convolution that a kind does, the first of the two of the separable one. Zeros around the input keep its
    /// size.
    #[must_use]
    pub const fn conv(&self, kind: Kind) -> ConvSpec {
        let (kernel, dilation, groups) = match kind {
            Kind::Pointwise => (1, 1, 1),
            Kind::Separable => (self.kernel, 1, self.channels),
            Kind::Dilated => (self.kernel, self.dilation, 1),
            _ => (self.kernel, 1, self.groups_of(kind)),
        };
        let window = Window {
            kernel,
            stride: 1,
            dilation,
        };
        ConvSpec {
            window: [window; 2],
            padding: Padding {
                amount: Amount::SameUpper,
                fill: Fill::Zero,
            },
            out_channels: self.channels,
            groups,
            flip: false,
        }
    }

    /// The transposed convolution, cropped so that the output is `stride` times as large as the input.
    #[must_use]
    pub const fn transposed(&self) -> TransposedSpec {
        let (kernel, stride) = (self.kernel, self.stride);
        let crop = kernel.saturating_sub(stride);
        let sides = [crop / 2, crop - crop / 2];
        TransposedSpec {
            window: [Window {
                kernel,
                stride,
                dilation: 1,
            }; 2],
            sides: [sides; 2],
            extra: [stride.saturating_sub(kernel); 2],
            out_channels: self.channels,
            groups: 1,
        }
    }

    /// Its geometry over planes of this height and width.
    pub(super) fn transposed_over(
        &self,
        height: usize,
        width: usize,
    ) -> Result<TransposedGeometry, GeometryError> {
        let input = Shape::new(self.channels, height, width);
        self.transposed().resolve(input)
    }

    /// The input channels that an output channel of a kind adds up.
    #[must_use]
    pub fn seen(&self, kind: Kind, channel: usize) -> std::ops::Range<usize> {
        let per = self.channels / self.groups_of(kind).clamp(1, self.channels);
        let first = channel / per.max(1) * per;
        first..first + per
    }
}

use super::ArgumentError;
use crate::engine::Window;

/// Whether a tensor is a series, with one axis beside the channels, or an image, with two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    Series,
    Image,
}

impl Rank {
    /// Axes beside the channels.
    pub(super) const fn axes(self) -> usize {
        match self {
            Self::Series => 1,
            Self::Image => 2,
        }
    }

    /// A list in axis order as `[height, width]`; the height of a series gets `height`.
    pub(super) fn per_axis<T: Copy>(
        self,
        field: &'static str,
        list: &[T],
        height: T,
    ) -> Result<[T; 2], ArgumentError> {
        match (self, list) {
            (Self::Series, &[length]) => Ok([height, length]),
            (Self::Image, &[height, width]) => Ok([height, width]),
            _ => Err(ArgumentError::RankMismatch {
                field,
                expected: self.axes(),
                got: list.len(),
            }),
        }
    }

    /// The windows of three lists; stride and dilation are 1 where they are not given.
    pub(super) fn windows(
        self,
        kernel: &[usize],
        stride: Option<&[usize]>,
        dilation: Option<&[usize]>,
    ) -> Result<[Window; 2], ArgumentError> {
        let or_ones = |field, list: Option<&[usize]>| match list {
            Some(list) => self.per_axis(field, list, 1),
            None => Ok([1, 1]),
        };
        let [kernel_height, kernel_width] = self.per_axis("kernel", kernel, 1)?;
        let [stride_height, stride_width] = or_ones("stride", stride)?;
        let [dilation_height, dilation_width] = or_ones("dilation", dilation)?;
        Ok([
            Window {
                kernel: kernel_height,
                stride: stride_height,
                dilation: dilation_height,
            },
            Window {
                kernel: kernel_width,
                stride: stride_width,
                dilation: dilation_width,
            },
        ])
    }
}

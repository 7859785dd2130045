use crate::engine::window::check_window;
use crate::engine::{Axis, GeometryError, Window};

/// The geometry of one axis of a transposed convolution: where each input cell scatters its products, and from where
/// each output cell gathers its own.
///
/// Input cell i with tap t meets output cell i · stride + t · dilation − before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TransposedAxis {
    /// Cells of the input.
    pub input: usize,
    /// Cells cropped at the beginning of the full output.
    pub before: usize,
    /// Cells cropped at its end.
    pub after: usize,
    /// Cells added after it, before it is cropped.
    pub extra: usize,
    /// Taps of the kernel.
    pub kernel: usize,
    /// Output cells from one input cell to the next.
    pub stride: usize,
    /// Output cells from one tap to the next.
    pub dilation: usize,
    /// Output cells that one input cell covers: dilation · (kernel − 1) + 1.
    pub span: usize,
    /// Cells before cropping: (input − 1) · stride + span + extra.
    pub full: usize,
    /// Cells of the output: full − before − after.
    pub output: usize,
}

/// One product of an input cell, seen from the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scattered {
    /// With which tap.
    pub tap: usize,
    /// Where it falls, counted from the first cell of the output; negative where it is cropped at the beginning.
    pub cell: isize,
    /// That cell of the output; none where it is cropped.
    pub output: Option<usize>,
}

/// One product in the sum of an output cell, seen from the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gathered {
    /// With which tap.
    pub tap: usize,
    /// From which input cell.
    pub input: usize,
}

impl TransposedAxis {
    /// `input` is at least 1.
    pub(super) fn resolve(
        axis: Axis,
        input: usize,
        window: Window,
        [before, after]: [usize; 2],
        extra: usize,
    ) -> Result<Self, GeometryError> {
        check_window(axis, window)?;
        let Window {
            kernel,
            stride,
            dilation,
        } = window;
        let limit = stride.max(dilation) - 1;
        if extra > limit {
            return Err(GeometryError::ExtraTooLarge {
                axis,
                extra,
                stride,
                dilation,
                limit,
            });
        }
        let span = window.span();
        let full = (input - 1)
            .saturating_mul(stride)
            .saturating_add(span)
            .saturating_add(extra);
        let cropped = before.saturating_add(after);
        if cropped >= full {
            return Err(GeometryError::CroppedAway {
                axis,
                before,
                after,
                full,
                limit: full - 1,
            });
        }
        Ok(Self {
            input,
            before,
            after,
            extra,
            kernel,
            stride,
            dilation,
            span,
            full,
            output: full - cropped,
        })
    }

    /// Where the products of input cell `input` fall, tap by tap; nowhere if there is no such cell.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 2, dilation: 1 };
    /// let spec = TransposedSpec {
    ///     window: [Window::ONE, window],
    ///     sides: [[0, 0], [1, 0]],
    ///     ..TransposedSpec::IDENTITY
    /// };
    /// let [_, width] = spec.resolve(Shape::series(1, 4))?.axes;
    /// let outputs = |input| width.writes(input).map(|product| product.output).collect::<Vec<_>>();
    /// assert_eq!(outputs(0), [None, Some(0), Some(1)], "−1 is cropped");
    /// assert_eq!(outputs(2), [Some(3), Some(4), Some(5)], "2 · 2 + 0 − 1 = 3");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn writes(&self, input: usize) -> impl Iterator<Item = Scattered> + use<> {
        let axis = *self;
        let taps = if input < axis.input { axis.kernel } else { 0 };
        (0..taps).map(move |tap| {
            let full_cell = input * axis.stride + tap * axis.dilation;
            let cell = full_cell.cast_signed().saturating_sub_unsigned(axis.before);
            let output = full_cell.checked_sub(axis.before);
            Scattered {
                tap,
                cell,
                output: output.filter(|&cell| cell < axis.output),
            }
        })
    }

    /// Which products make up output cell `output`, tap by tap: none where the stride leaves a gap, or in the extra cells.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 2, dilation: 1 };
    /// let spec = TransposedSpec { window: [Window::ONE, window], ..TransposedSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 4))?.axes;
    /// let products = |output| width.reads(output).map(|product| (product.tap, product.input)).collect::<Vec<_>>();
    /// assert_eq!(products(4), [(0, 2), (2, 1)], "2 · 2 + 0 = 4 = 1 · 2 + 2");
    /// assert_eq!(products(5), [(1, 2)], "2 · 2 + 1 = 5");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn reads(&self, output: usize) -> impl Iterator<Item = Gathered> + use<> {
        let axis = *self;
        let taps = if output < axis.output { axis.kernel } else { 0 };
        (0..taps).filter_map(move |tap| {
            let start = (output + axis.before).checked_sub(tap * axis.dilation)?;
            let input = start / axis.stride;
            (start.is_multiple_of(axis.stride) && input < axis.input)
                .then_some(Gathered { tap, input })
        })
    }
}

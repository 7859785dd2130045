use std::ops::Range;

use super::Window;
use crate::engine::error::Side;
use crate::engine::{Axis, Fill, GeometryError, Padding};

/// The geometry of one axis: where every window stands and what each of its taps reads.
///
/// Cells are counted from the first cell of the input: cell −1 is the last cell of the padding before it.
/// Taps are counted from 0 in window order: tap 0 reads the first cell of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AxisGeometry {
    /// Cells of the input.
    pub input: usize,
    /// Cells of padding before it.
    pub before: usize,
    /// Cells of padding after it.
    pub after: usize,
    /// Taps of a window.
    pub kernel: usize,
    /// Cells from one window to the next.
    pub stride: usize,
    /// Cells from one tap to the next.
    pub dilation: usize,
    /// Cells that a window covers: dilation · (kernel − 1) + 1.
    pub span: usize,
    /// Number of windows, which is the size of the output.
    pub output: usize,
    /// Padded cells at the end that no window reaches, because another step would not fit.
    pub leftover: usize,
    /// What the padding holds.
    pub fill: Fill,
}

/// What happens to a last step that only a part of a window fits into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rounding {
    /// It is left over.
    Down,
    /// It gives an output (ceil mode), unless the window would start in the padding after the input.
    Up,
}

/// Where the value of a cell comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source {
    /// This cell of the input, at its place or copied into the padding.
    Cell(usize),
    /// Padding with a number.
    Value(f32),
    /// Beyond the padding, where only the last window of ceil mode reaches.
    Outside,
}

/// One tap of one window, seen from the output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Read {
    /// The tap, in window order.
    pub tap: usize,
    /// The cell under it.
    pub cell: isize,
    /// Where that cell's value comes from.
    pub source: Source,
}

/// One use of an input cell, seen from the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reader {
    /// The output that reads it.
    pub output: usize,
    /// With which tap.
    pub tap: usize,
    /// At which cell: the input cell itself, or its copy in the padding.
    pub cell: isize,
}

impl AxisGeometry {
    /// The one place where sizes are computed. Kernel, stride, dilation and input are at least 1.
    pub(super) fn resolve(
        axis: Axis,
        input: usize,
        window: Window,
        padding: Padding,
        rounding: Rounding,
    ) -> Result<Self, GeometryError> {
        let Window {
            kernel,
            stride,
            dilation,
        } = window;
        let fill = padding.fill;
        let span = window.span();
        let [before, after] = padding.amount.along(axis, input, window);
        let padded = input.saturating_add(before).saturating_add(after);
        let room = match rounding {
            Rounding::Down => padded,
            Rounding::Up => padded.saturating_add(stride - 1),
        };
        let Some(travel) = room.checked_sub(span) else {
            return Err(GeometryError::SpanExceedsInput {
                axis,
                kernel,
                dilation,
                span,
                input,
                before,
                after,
                padded,
                missing: span - padded,
                max_kernel: (room - 1) / dilation + 1,
                max_dilation: (room - 1).checked_div(kernel - 1).unwrap_or_default(),
            });
        };
        for (side, amount) in [(Side::Before, before), (Side::After, after)] {
            if let Some(limit) = fill.limit(input).filter(|&limit| amount > limit) {
                return Err(GeometryError::FillTooWide {
                    axis,
                    fill,
                    side,
                    amount,
                    input,
                    limit,
                });
            }
        }
        let steps = travel / stride;
        let starts_after_input = steps * stride >= input.saturating_add(before);
        let steps = if rounding == Rounding::Up && starts_after_input {
            steps - 1
        } else {
            steps
        };
        let leftover = padded.saturating_sub(steps * stride + span);
        Ok(Self {
            input,
            before,
            after,
            kernel,
            stride,
            dilation,
            span,
            output: steps + 1,
            leftover,
            fill,
        })
    }

    /// Cells of the input with its padding.
    pub const fn padded(&self) -> usize {
        self.input + self.before + self.after
    }

    /// Cells from the first that a window covers to the last: (output − 1) · stride + span.
    pub const fn reach(&self) -> usize {
        (self.output - 1) * self.stride + self.span
    }

    /// The same for some neighbouring outputs, at least one.
    pub(in crate::engine) const fn reach_of(&self, outputs: &Range<usize>) -> usize {
        (outputs.end - outputs.start - 1) * self.stride + self.span
    }

    /// The cells of the input that `outputs` read, at their place or as copies in the padding: ascending, disjoint.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let padding = Padding { amount: Amount::series(1, 1), fill: Fill::Circular };
    /// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], padding, ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 9))?.axes;
    /// assert_eq!(width.input_cells(0..2), [0..3, 8..9], "cells −1 … 2, and −1 holds cell 8");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn input_cells(&self, outputs: Range<usize>) -> Vec<Range<usize>> {
        if outputs.is_empty() {
            return Vec::new();
        }
        let mut cells: Vec<Range<usize>> = Vec::new();
        let one = |cell: isize| match self.source(cell) {
            Source::Cell(cell) => Some(cell..cell + 1),
            Source::Value(_) | Source::Outside => None,
        };
        if self.dilation == 1 && self.stride <= self.kernel {
            // Windows without gaps: every cell from the first to the last, those inside at once.
            let start = self.start(outputs.start);
            let end = start.saturating_add_unsigned(self.reach_of(&outputs));
            let inside = start.max(0)..end.min(self.input.cast_signed());
            if !inside.is_empty() {
                cells.push(inside.start.cast_unsigned()..inside.end.cast_unsigned());
            }
            let before = start..end.min(0);
            let after = start.max(self.input.cast_signed())..end;
            cells.extend(before.chain(after).filter_map(one));
        } else {
            let reads = outputs.flat_map(|output| self.reads(output));
            cells.extend(reads.filter_map(|read| one(read.cell)));
        }
        cells.sort_unstable_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in cells {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        merged
    }

    /// Cells that have to be held: the padded input, or more where ceil mode reaches beyond it.
    pub(super) fn extent(&self) -> usize {
        self.input
            .saturating_add(self.before)
            .saturating_add(self.after)
            .max(self.reach())
    }

    /// The first cell of the window of `output`; negative in the padding before the input.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 2, dilation: 1 };
    /// let padding = Padding { amount: Amount::series(1, 1), fill: Fill::Zero };
    /// let spec = ConvSpec { window: [Window::ONE, window], padding, ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// assert_eq!(width.start(0), -1, "0 · 2 − 1 = −1, in the padding");
    /// assert_eq!(width.start(2), 3, "2 · 2 − 1 = 3");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn start(&self, output: usize) -> isize {
        let padded_cell = output.saturating_mul(self.stride);
        isize::try_from(padded_cell)
            .unwrap_or(isize::MAX)
            .saturating_sub_unsigned(self.before)
    }

    /// The tap at which an output is drawn: ⌊(kernel − 1) / 2⌋, the middle one, and the left middle one of an even kernel.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let centre = |kernel| -> Result<usize, GeometryError> {
    ///     let spec = ConvSpec { window: [Window::ONE, Window::dense(kernel)], ..ConvSpec::IDENTITY };
    ///     Ok(spec.resolve(Shape::series(1, 9))?.axes[1].centre_tap())
    /// };
    /// assert_eq!((centre(5)?, centre(4)?), (2, 1), "⌊(5 − 1) / 2⌋ = 2, ⌊(4 − 1) / 2⌋ = 1");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub const fn centre_tap(&self) -> usize {
        (self.kernel - 1) / 2
    }

    /// Where the value of `cell` comes from.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let padding = Padding { amount: Amount::series(2, 2), fill: Fill::Mirror };
    /// let spec = ConvSpec { window: [Window::ONE, Window::dense(5)], padding, ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// assert_eq!(width.source(3), Source::Cell(3), "inside, a cell is itself");
    /// assert_eq!(width.source(-2), Source::Cell(2), "reflected in cell 0");
    /// assert_eq!(width.source(5), Source::Cell(3), "reflected in cell 4: 2 · 4 − 5 = 3");
    /// assert_eq!(width.source(7), Source::Outside, "5 + 2 = 7 is beyond the padding");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn source(&self, cell: isize) -> Source {
        let last = self.input - 1;
        let (side, distance) = match usize::try_from(cell) {
            Err(_) => (Side::Before, cell.unsigned_abs()),
            Ok(cell) if cell <= last => return Source::Cell(cell),
            Ok(cell) => (Side::After, cell - last),
        };
        let amount = match side {
            Side::Before => self.before,
            Side::After => self.after,
        };
        if distance > amount {
            return Source::Outside;
        }
        let inwards = match self.fill {
            Fill::Zero => return Source::Value(0.0),
            Fill::Constant(value) => return Source::Value(value),
            Fill::Mirror => distance,
            Fill::Symmetric => distance - 1,
            Fill::Replicate => 0,
            Fill::Circular => self.input - distance,
        };
        Source::Cell(match side {
            Side::Before => inwards,
            Side::After => last - inwards,
        })
    }

    /// What the window of `output` reads, tap by tap.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let window = Window { kernel: 3, stride: 1, dilation: 2 };
    /// let padding = Padding { amount: Amount::Causal, fill: Fill::Zero };
    /// let spec = ConvSpec { window: [Window::ONE, window], padding, ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// let cells: Vec<isize> = width.reads(3).map(|read| read.cell).collect();
    /// assert_eq!(cells, [-1, 1, 3], "3 − 4 + 0, 3 − 4 + 2, 3 − 4 + 4: nothing later than 3");
    /// assert_eq!(width.reads(3).next().map(|read| read.source), Some(Source::Value(0.0)));
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn reads(&self, output: usize) -> impl Iterator<Item = Read> + use<> {
        let axis = *self;
        let start = axis.start(output);
        (0..axis.kernel).map(move |tap| {
            let cell = start.saturating_add_unsigned(tap.saturating_mul(axis.dilation));
            Read {
                tap,
                cell,
                source: axis.source(cell),
            }
        })
    }

    /// How many taps of the window of `output` an average counts: those on the input,
    /// and with `count_padding` those on the padding too. Taps beyond the padding never count.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let spec = PoolSpec {
    ///     window: [Window::ONE, Window::dense(3)],
    ///     amount: Amount::series(2, 0),
    ///     kind: PoolKind::Average,
    ///     ceil: false,
    ///     count_padding: false,
    /// };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// assert_eq!(width.counted(0, false), 1, "cells −2, −1, 0");
    /// assert_eq!(width.counted(0, true), 3, "the same three, padding included");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn counted(&self, output: usize, count_padding: bool) -> usize {
        let start = output.saturating_mul(self.stride);
        let taps_before = |padded_cell: usize| {
            let distance = padded_cell.saturating_sub(start);
            distance.div_ceil(self.dilation).min(self.kernel)
        };
        if count_padding {
            taps_before(self.padded())
        } else {
            taps_before(self.before + self.input) - taps_before(self.before)
        }
    }

    /// The cells of the input under the window of `output`, at their place, without padding.
    pub(in crate::engine) fn inside(
        &self,
        output: usize,
    ) -> impl Iterator<Item = usize> + Clone + use<> {
        let start = self.start(output);
        let first = usize::try_from(start).unwrap_or_else(|_| {
            let before = start.unsigned_abs();
            before.next_multiple_of(self.dilation) - before
        });
        let end = start.saturating_add_unsigned(self.span);
        let end = usize::try_from(end).unwrap_or_default().min(self.input);
        (first..end).step_by(self.dilation)
    }

    /// Who reads input cell `input`, at its place or as a copy in the padding: by output, then by tap.
    ///
    /// Takes (1 + copies) · kernel steps, however long the output is.
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let padding = Padding { amount: Amount::series(1, 1), fill: Fill::Replicate };
    /// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], padding, ..ConvSpec::IDENTITY };
    /// let [_, width] = spec.resolve(Shape::series(1, 5))?.axes;
    /// let readers: Vec<_> = width.readers(0).iter().map(|r| (r.output, r.tap, r.cell)).collect();
    /// assert_eq!(readers, [(0, 0, -1), (0, 1, 0), (1, 0, 0)], "output 0 reads cell 0 twice, once as padding");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn readers(&self, input: usize) -> Vec<Reader> {
        let mut readers: Vec<Reader> = self
            .copies(input)
            .into_iter()
            .flat_map(|cell| {
                self.uses(cell)
                    .map(move |(output, tap)| Reader { output, tap, cell })
            })
            .collect();
        readers.sort_unstable();
        readers
    }

    /// The outputs that read `cell`, each with its tap, by tap.
    pub(in crate::engine) fn uses(&self, cell: isize) -> impl Iterator<Item = (usize, usize)> {
        (0..self.kernel).filter_map(move |tap| Some((self.output_at(cell, tap)?, tap)))
    }

    /// The output whose `tap` stands on `cell`, if there is one.
    fn output_at(&self, cell: isize, tap: usize) -> Option<usize> {
        let padded_cell = cell.checked_add_unsigned(self.before)?;
        let start = usize::try_from(padded_cell)
            .ok()?
            .checked_sub(tap * self.dilation)?;
        let output = start / self.stride;
        (start.is_multiple_of(self.stride) && output < self.output).then_some(output)
    }

    /// All cells that hold the value of input cell `input`: itself and its copies in the padding.
    fn copies(&self, input: usize) -> Vec<isize> {
        let candidates: Vec<isize> = match (
            self.fill,
            isize::try_from(input),
            isize::try_from(self.input),
        ) {
            (_, Err(_), _) | (_, _, Err(_)) => Vec::new(),
            (Fill::Zero | Fill::Constant(_), Ok(cell), _) => vec![cell],
            (Fill::Mirror, Ok(cell), Ok(length)) => vec![-cell, cell, 2 * (length - 1) - cell],
            (Fill::Symmetric, Ok(cell), Ok(length)) => vec![-1 - cell, cell, 2 * length - 1 - cell],
            (Fill::Circular, Ok(cell), Ok(length)) => vec![cell - length, cell, cell + length],
            (Fill::Replicate, Ok(cell), Ok(length)) => {
                let first = if cell == 0 { self.start(0) } else { cell };
                let last = if cell == length - 1 {
                    cell.saturating_add_unsigned(self.after)
                } else {
                    cell
                };
                (first..=last).collect()
            }
        };
        let mut copies: Vec<isize> = candidates
            .into_iter()
            .filter(|&cell| self.source(cell) == Source::Cell(input))
            .collect();
        copies.dedup();
        copies
    }

    /// The first window that holds no cell of the input, if there is one.
    pub(super) fn padding_only_window(&self) -> Option<usize> {
        let starting_before = self.before.div_ceil(self.stride).min(self.output);
        let starting_after = self.before.saturating_add(self.input).div_ceil(self.stride);
        let holds_input = |output: &usize| self.counted(*output, false) > 0;
        (0..starting_before)
            .find(|output| !holds_input(output))
            .or((starting_after < self.output).then_some(starting_after))
    }
}

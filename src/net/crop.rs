//! A part of a value, and what of a layer's input it is made of: again a layer, over a smaller input.

use std::ops::Range;

use super::plan::{Plan, Stage, Step};
use crate::engine::{Amount, AxisGeometry, Fill, Geometry, GeometryError, Shape, Tensor};

/// Some neighbouring rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Box2 {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
}

impl Box2 {
    pub(super) const fn whole(shape: Shape) -> Self {
        Self {
            rows: 0..shape.height,
            columns: 0..shape.width,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() || self.columns.is_empty()
    }

    /// The smallest that holds both.
    pub(super) fn joined(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        let join = |a: Range<usize>, b: Range<usize>| a.start.min(b.start)..a.end.max(b.end);
        Self {
            rows: join(self.rows, other.rows),
            columns: join(self.columns, other.columns),
        }
    }
}

/// Some outputs along one axis, as the outputs of a layer of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Along {
    /// The outputs: those that were asked for, or all.
    pub(super) outputs: Range<usize>,
    /// The cells of the input that stand for its input.
    pub(super) cells: Range<usize>,
    /// Padding that is left: before, after.
    pub(super) sides: [usize; 2],
}

impl Along {
    /// Where the windows of `outputs` stand, as a layer over only the cells that they read. Where they copy cells from
    /// farther away than they read, it is the whole axis.
    pub(super) fn of(axis: &AxisGeometry, outputs: Range<usize>) -> Self {
        let all = Self {
            outputs: 0..axis.output,
            cells: 0..axis.input,
            sides: [axis.before, axis.after],
        };
        if outputs.is_empty() || outputs.end > axis.output {
            return all;
        }
        let start = axis.start(outputs.start);
        let end = axis
            .start(outputs.end - 1)
            .saturating_add_unsigned(axis.span);
        let length = axis.input.cast_signed();
        let before = start.min(0).unsigned_abs();
        let after = (end - length).max(0).unsigned_abs();
        if after > axis.after {
            // A last window of ceil mode, beyond the padding.
            return all;
        }
        let inside = |cell: isize| cell.clamp(0, length).unsigned_abs();
        let cells = inside(start)..inside(end);
        let copied = match axis.fill {
            Fill::Zero | Fill::Constant(_) => 0,
            Fill::Replicate | Fill::Symmetric => before.max(after),
            Fill::Mirror => before.max(after) + 1,
            Fill::Circular if before + after > 0 => usize::MAX,
            Fill::Circular => 0,
        };
        if cells.is_empty() || copied > cells.len() {
            return all;
        }
        Self {
            outputs,
            cells,
            sides: [before, after],
        }
    }
}

/// Which part of a stage's input a part of its output needs, and which part of its output that gives.
#[derive(Debug, Clone)]
pub(super) struct Crop {
    pub(super) output: Box2,
    pub(super) input: Box2,
    /// Padding that is left, by axis; none for a stage without windows.
    sides: [[usize; 2]; 2],
}

impl Crop {
    pub(super) fn of(plan: &Plan, stage: &Stage, output: Box2) -> Self {
        let input = Box2::whole(plan.shape(stage.input));
        match &stage.step {
            Step::Conv { geometry, .. } | Step::Pool { geometry, .. } => {
                Self::windows(geometry, output)
            }
            Step::Global(_) | Step::Pyramid(..) => Self {
                output: Box2 {
                    rows: 0..1,
                    columns: 0..1,
                },
                input,
                sides: [[0; 2]; 2],
            },
            Step::Act | Step::Add(_) | Step::Cat(_) => Self {
                input: output.clone(),
                output,
                sides: [[0; 2]; 2],
            },
        }
    }

    fn windows(geometry: &Geometry, output: Box2) -> Self {
        let [height, width] = &geometry.axes;
        let (rows, columns) = (
            Along::of(height, output.rows),
            Along::of(width, output.columns),
        );
        Self {
            output: Box2 {
                rows: rows.outputs,
                columns: columns.outputs,
            },
            input: Box2 {
                rows: rows.cells,
                columns: columns.cells,
            },
            sides: [rows.sides, columns.sides],
        }
    }

    /// The padding of the crop.
    pub(super) const fn amount(&self) -> Amount {
        Amount::Explicit(self.sides)
    }
}

/// A part of a value.
#[derive(Debug, Clone)]
pub(super) struct Patch {
    pub(super) place: Box2,
    pub(super) tensor: Tensor,
}

impl Patch {
    /// A smaller part of it.
    pub(super) fn part(&self, place: &Box2) -> Result<Tensor, GeometryError> {
        if *place == self.place {
            return Ok(self.tensor.clone());
        }
        let shape = self.tensor.shape();
        let inside = |range: &Range<usize>, from: usize| {
            range.start.saturating_sub(from)..range.end.saturating_sub(from)
        };
        let rows = inside(&place.rows, self.place.rows.start);
        let columns = inside(&place.columns, self.place.columns.start);
        let mut data = Vec::with_capacity(shape.channels * rows.len() * columns.len());
        for channel in 0..shape.channels {
            for row in rows.clone() {
                let row = self.tensor.row(channel, row);
                data.extend_from_slice(row.get(columns.clone()).unwrap_or_default());
            }
        }
        Tensor::new(Shape::new(shape.channels, rows.len(), columns.len()), data)
    }
}

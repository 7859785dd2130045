//! The receptive field as the formula has it, padding included.

use std::ops::Range;

use super::cone::{Region, Unit, cone};
use super::plan::{Plan, Stage, Step};
use crate::engine::{Axis, AxisGeometry};

/// How the units of a value see the input along one axis.
///
/// A layer of span `s` and stride `t` makes of a field of `size` r and `jump` j one of r + (s − 1)·j and t·j, whose first
/// unit starts `before`·j cells earlier (Araujo, Norris, Sim: Computing receptive fields of convolutional neural
/// networks, Distill 2019).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Cells of the input that a unit sees, padding included.
    pub size: usize,
    /// The first of them for unit 0; negative in the padding.
    pub start: isize,
    /// Cells of the input from one unit to the next: the product of all strides. 0 after a global pooling.
    pub jump: usize,
}

impl Field {
    const UNIT: Self = Self {
        size: 1,
        start: 0,
        jump: 1,
    };

    fn through(self, axis: &AxisGeometry) -> Self {
        Self {
            size: self
                .size
                .saturating_add((axis.span - 1).saturating_mul(self.jump)),
            start: self
                .start
                .saturating_sub_unsigned(axis.before.saturating_mul(self.jump)),
            jump: self.jump.saturating_mul(axis.stride),
        }
    }

    fn end(&self) -> isize {
        self.start.saturating_add_unsigned(self.size)
    }

    /// Both, from the first cell of either to the last.
    fn joined(self, other: Self) -> Self {
        let start = self.start.min(other.start);
        let end = self.end().max(other.end());
        Self {
            size: end.abs_diff(start),
            start,
            jump: self.jump.max(other.jump),
        }
    }
}

/// The fields of every value: height, then width.
///
/// ```
/// # use convolens::{engine::Shape, net::{Field, Net, fields}};
/// let net: Net = "conv,4,3,p1;max,2;conv,4,3,p1;conv,4,3,p1".parse()?;
/// let plan = net.plan(Shape::new(1, 300, 300), false)?;
/// let sizes: Vec<usize> = fields(&plan).iter().map(|[_, width]| width.size).collect();
/// assert_eq!(sizes, [1, 3, 4, 8, 12], "1 + 2 + 1 + 4 + 4 = 12");
/// assert_eq!(fields(&plan)[4][1], Field { size: 12, start: -5, jump: 2 }, "−1 − 0 − 2 − 2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn fields(plan: &Plan) -> Vec<[Field; 2]> {
    let mut fields = vec![[Field::UNIT; 2]];
    let input = plan.shape(0);
    let all = Axis::ALL.map(|axis| Field {
        size: input.along(axis),
        start: 0,
        jump: 0,
    });
    for stage in &plan.stages {
        let of = |value: usize| fields.get(value).copied().unwrap_or([Field::UNIT; 2]);
        let [rows, columns] = of(stage.input);
        fields.push(match &stage.step {
            Step::Conv { geometry, .. } | Step::Pool { geometry, .. } => {
                let [height, width] = &geometry.axes;
                [rows.through(height), columns.through(width)]
            }
            Step::Global(_) | Step::Pyramid(..) => all,
            Step::Act => [rows, columns],
            Step::Add(other) | Step::Cat(other) => {
                let [other_rows, other_columns] = of(*other);
                [rows.joined(other_rows), columns.joined(other_columns)]
            }
        });
    }
    fields
}

/// From the first cell of each axis to the last, which may lie in the padding.
pub type Frame = [Range<isize>; 2];

/// What frames a unit's field in every value up to its own, padding included: height, then width. None where the unit
/// does not depend on a value. Of channels that stand side by side each has the frame of its own branch.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, Unit, frames}};
/// let net: Net = "conv,1,3,p1;conv,1,3,p1".parse()?;
/// let plan = net.plan(Shape::new(1, 8, 8), false)?;
/// let frames = frames(&plan, Unit { value: 2, channel: 0, row: 0, column: 4 });
/// assert_eq!(frames[0], Some([-2..3, 2..7]), "two rows of padding above the picture");
/// let net: Net = "conv,1,1;conv,1,5,p2;cat,1".parse()?;
/// let plan = net.plan(Shape::new(1, 8, 8), false)?;
/// let columns = |channel| {
///     let frames = convolens::net::frames(&plan, Unit { value: 3, channel, row: 4, column: 4 });
///     frames[0].as_ref().map(|[_, columns]| columns.len())
/// };
/// assert_eq!([columns(0), columns(1)], [Some(1), Some(5)], "of the 1 × 1, then of the 5 × 5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn frames(plan: &Plan, unit: Unit) -> Vec<Option<Frame>> {
    let mut frames: Vec<Option<Frame>> = vec![None; unit.value + 1];
    let one = |cell: usize| cell.cast_signed()..cell.cast_signed() + 1;
    if let Some(last) = frames.last_mut() {
        *last = Some([one(unit.row), one(unit.column)]);
    }
    let lit = cone(plan, unit);
    for value in (1..=unit.value).rev() {
        let frame = frames.get(value).cloned().flatten();
        let (Some(stage), Some(frame)) = (plan.stage(value), frame) else {
            continue;
        };
        let read = behind(plan, stage, unit, &frame);
        let [first, second] = branches(plan, stage, lit.get(value).map_or(&[], Vec::as_slice));
        if first {
            widen(&mut frames, stage.input, &read);
        }
        if let (true, Step::Add(other) | Step::Cat(other)) = (second, &stage.step) {
            widen(&mut frames, *other, &read);
        }
    }
    frames
}

/// Whether these regions of a stage's output are made of its input, and of what is joined to it. Only channels that stand
/// side by side come from one of them alone.
fn branches(plan: &Plan, stage: &Stage, regions: &[Region]) -> [bool; 2] {
    let Step::Cat(other) = stage.step else {
        return [true; 2];
    };
    let first = plan.shape(other).channels;
    let mut channels = regions.iter().flat_map(|region| region.channels.ranges());
    // Of padding alone, either may be the one.
    let none = regions.is_empty();
    let joined = none || channels.clone().any(|range| range.start < first);
    [none || channels.any(|range| range.end > first), joined]
}

fn behind(plan: &Plan, stage: &Stage, unit: Unit, frame: &Frame) -> Frame {
    let shape = plan.shape(stage.input);
    let all = |length: usize| 0..length.cast_signed();
    match &stage.step {
        Step::Conv { geometry, .. } | Step::Pool { geometry, .. } => {
            let [height, width] = &geometry.axes;
            let [rows, columns] = frame;
            [window(height, rows), window(width, columns)]
        }
        Step::Pyramid(_, levels) => {
            // A unit of the pyramid itself sees its bin; one behind it, all.
            let bin = plan
                .stage(unit.value)
                .filter(|last| std::ptr::eq(*last, stage))
                .and_then(|_| super::pyramid::bin(levels, shape, unit.channel));
            bin.map_or([all(shape.height), all(shape.width)], |bin| {
                [&bin.rows, &bin.columns].map(|cells| {
                    let hull = cells.hull();
                    hull.start.cast_signed()..hull.end.cast_signed()
                })
            })
        }
        Step::Global(_) => [all(shape.height), all(shape.width)],
        Step::Act | Step::Add(_) | Step::Cat(_) => frame.clone(),
    }
}

fn window(axis: &AxisGeometry, outputs: &Range<isize>) -> Range<isize> {
    let start = |output: isize| {
        output
            .saturating_mul(axis.stride.cast_signed())
            .saturating_sub_unsigned(axis.before)
    };
    start(outputs.start)..start(outputs.end - 1).saturating_add_unsigned(axis.span)
}

fn widen(frames: &mut [Option<Frame>], value: usize, read: &Frame) {
    let Some(slot) = frames.get_mut(value) else {
        return;
    };
    let [rows, columns] = read.clone();
    let join = |a: Range<isize>, b: Range<isize>| a.start.min(b.start)..a.end.max(b.end);
    *slot = Some(match slot.take() {
        Some([known_rows, known_columns]) => [join(known_rows, rows), join(known_columns, columns)],
        None => [rows, columns],
    });
}

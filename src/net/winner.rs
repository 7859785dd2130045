//! Which unit a maximum came from.

use super::cone::Unit;
use super::plan::{Plan, Step};
use super::pyramid::bin;
use crate::engine::{PoolKind, Source};

/// The unit that won: of those that a unit of a maximum's layer reads, the first of the largest, row by row, of which
/// `number` gives the numbers. None of any other layer, and none where there is nothing but padding.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, Unit, winner}};
/// let net: Net = "max,3,s2".parse()?;
/// let plan = net.plan(Shape::series(1, 7), true)?;
/// let series = [3.0, 5.0, 1.0, 4.0, 2.0, 6.0, 6.0];
/// let number = |unit: Unit| series.get(unit.column).copied();
/// let won = |column| winner(&plan, Unit { value: 1, channel: 0, row: 0, column }, number).map(|unit| unit.column);
/// assert_eq!([won(0), won(1), won(2)], [Some(1), Some(3), Some(5)], "5 of 3, 5, 1; 4 of 1, 4, 2; the first of two sixes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn winner(plan: &Plan, unit: Unit, number: impl Fn(Unit) -> Option<f32>) -> Option<Unit> {
    let stage = plan.stage(unit.value)?;
    let input = plan.shape(stage.input);
    let (channel, rows, columns): (_, Vec<usize>, Vec<usize>) = match &stage.step {
        Step::Pool { spec, geometry } if spec.kind == PoolKind::Max => {
            let [height, width] = &geometry.axes;
            let cells = |axis: &crate::engine::AxisGeometry, output| {
                let own = |source| match source {
                    Source::Cell(cell) => Some(cell),
                    Source::Value(_) | Source::Outside => None,
                };
                axis.reads(output)
                    .filter_map(|read| own(read.source))
                    .collect()
            };
            (
                unit.channel,
                cells(height, unit.row),
                cells(width, unit.column),
            )
        }
        Step::Global(PoolKind::Max) => (
            unit.channel,
            (0..input.height).collect(),
            (0..input.width).collect(),
        ),
        Step::Pyramid(PoolKind::Max, levels) => {
            let bin = bin(levels, input, unit.channel)?;
            let channel = bin.channels.iter().next()?;
            (
                channel,
                bin.rows.iter().collect(),
                bin.columns.iter().collect(),
            )
        }
        _ => return None,
    };
    let mut best: Option<(Unit, f32)> = None;
    for row in rows {
        for column in &columns {
            let cell = Unit {
                value: stage.input,
                channel,
                row,
                column: *column,
            };
            let Some(found) = number(cell) else { continue };
            if best.is_none_or(|(_, largest)| found > largest) {
                best = Some((cell, found));
            }
        }
    }
    best.map(|(cell, _)| cell)
}

//! What a stack costs.

use serde::Serialize;

use super::field::{Field, fields};
use super::plan::Plan;
use crate::engine::Shape;

/// A layer's line in the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The shape of its output.
    pub shape: Shape,
    /// Its receptive field: height, then width.
    pub field: [Field; 2],
    /// Numbers that it learns.
    pub parameters: u64,
    /// Multiply-adds.
    pub macs: u64,
    /// Bytes of its output in f32.
    pub memory: u64,
}

/// All lines together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Numbers that the stack learns.
    pub parameters: u64,
    /// Multiply-adds.
    pub macs: u64,
    /// Bytes of all values in f32, the input among them.
    pub memory: u64,
}

/// One line for each layer.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, lines, total}};
/// let net: Net = "conv,6,5,tanh;avg,2;conv,16,5,tanh;avg,2".parse()?;
/// let plan = net.plan(Shape::new(1, 32, 32), false)?;
/// let parameters: Vec<u64> = lines(&plan).iter().map(|line| line.parameters).collect();
/// assert_eq!(parameters, [156, 0, 2416, 0], "6 · (25 + 1), 16 · (6 · 25 + 1)");
/// assert_eq!(total(&plan).macs, 357_600, "28² · 6 · 25 + 10² · 16 · 150");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn lines(plan: &Plan) -> Vec<Line> {
    let outputs = plan.shapes.iter().zip(fields(plan)).skip(1);
    outputs
        .zip(&plan.stages)
        .map(|((shape, field), stage)| Line {
            shape: *shape,
            field,
            parameters: stage.parameters(),
            macs: stage.macs(),
            memory: bytes(*shape),
        })
        .collect()
}

/// All lines, and the input.
#[must_use]
pub fn total(plan: &Plan) -> Total {
    Total {
        parameters: plan.stages.iter().map(super::plan::Stage::parameters).sum(),
        macs: plan.stages.iter().map(super::plan::Stage::macs).sum(),
        memory: plan.shapes.iter().map(|shape| bytes(*shape)).sum(),
    }
}

/// Weights and biases of the single convolution that would have the stack's field, between as many channels as the last
/// layer has.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, single}};
/// let net: Net = "conv,8,3,p1;conv,8,3,p1".parse()?;
/// let plan = net.plan(Shape::new(8, 9, 9), false)?;
/// assert_eq!(single(&plan), 1608, "8 · (8 · 5 · 5 + 1), and the two have 2 · 8 · (8 · 9 + 1) = 1168");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn single(plan: &Plan) -> u64 {
    let [rows, columns] = fields(plan)
        .last()
        .map_or([1, 1], |field| field.map(|axis| axis.size as u64));
    let channels = plan.shape(plan.depth()).channels as u64;
    let weights = channels.saturating_mul(rows.saturating_mul(columns));
    channels.saturating_mul(weights.saturating_add(1))
}

const fn bytes(shape: Shape) -> u64 {
    4 * shape.channels as u64 * shape.height as u64 * shape.width as u64
}

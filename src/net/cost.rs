//! What a stack costs.

use serde::Serialize;

use super::Net;
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

/// One convolution in the place of several layers, with their field, from as many channels to as many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Single {
    /// The first of the layers, counted from 1; the last is the stack's.
    pub first: usize,
    /// Their weights and biases.
    pub parameters: u64,
    /// Rows of the one kernel.
    pub height: usize,
    /// Its columns.
    pub width: usize,
    /// Channels on either side.
    pub channels: usize,
    /// Its weights and biases.
    pub single: u64,
}

/// The single convolution for as many of the last layers as stand between equally many channels; none where that is
/// fewer than two, or a unit sees everything.
///
/// ```
/// # use convolens::{engine::Shape, net::{Net, single}};
/// let net: Net = "conv,8,1;conv,8,3,p1;conv,8,3,p1".parse()?;
/// let one = single(&net, &net.plan(Shape::new(3, 9, 9), false)?, false).ok_or("8 channels three times")?;
/// assert_eq!((one.first, one.height, one.width), (2, 5, 5), "the first makes 8 channels of 3");
/// assert_eq!((one.parameters, one.single), (1168, 1608), "2 · 8 · (8 · 9 + 1), and 8 · (8 · 5 · 5 + 1)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn single(net: &Net, plan: &Plan, series: bool) -> Option<Single> {
    let channels = plan.shape(plan.depth()).channels;
    let of = |first: usize| {
        let input = plan.shape(first - 1);
        let layers = net.layers.get(first - 1..)?.to_vec();
        // A branch that begins earlier is no part of them.
        let part = Net { layers }.plan(input, series).ok()?;
        let [rows, columns] = *fields(&part).last()?;
        let parameters = total(&part).parameters;
        let taps = (rows.size as u64).saturating_mul(columns.size as u64);
        let weights = (channels as u64).saturating_mul(taps);
        let fits = input.channels == channels && parameters > 0 && columns.jump > 0 && taps > 1;
        fits.then_some(Single {
            first,
            parameters,
            height: rows.size,
            width: columns.size,
            channels,
            single: (channels as u64).saturating_mul(weights.saturating_add(1)),
        })
    };
    (1..plan.depth()).find_map(of)
}

const fn bytes(shape: Shape) -> u64 {
    4 * shape.channels as u64 * shape.height as u64 * shape.width as u64
}

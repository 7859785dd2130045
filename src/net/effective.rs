//! The effective receptive field: how strongly a unit depends on each cell of its field.

use std::ops::Range;

use super::cone::Unit;
use super::field::frames;
use super::forward::{Parts, Speed};
use super::plan::Plan;
use super::weights::Weights;
use crate::engine::{GeometryError, Tensor};

/// The squared gradient of a unit with respect to each cell of the input, summed over the input's channels and averaged
/// over weights (Luo, Li, Urtasun, Zemel: Understanding the effective receptive field in deep convolutional neural
/// networks, NIPS 2016).
#[derive(Debug, Clone, PartialEq)]
pub struct Effective {
    /// The row and column of the input at which it begins.
    pub origin: [usize; 2],
    /// Rows and columns.
    pub size: [usize; 2],
    /// Row by row, of sum 1 unless all are 0.
    pub shares: Vec<f64>,
    /// The share of the central half of the theoretical field: along each axis the middle half of its cells.
    pub central: f64,
    /// What that share would be if every cell that the unit depends on counted alike.
    pub even: f64,
}

/// The effective field of a unit under one or several weights, over one input. `part` gives the rows and columns of the
/// input that are asked for.
///
/// # Errors
///
/// As of [`Parts::compute`] and of `part`.
///
/// ```
/// # use convolens::{engine::{Shape, Tensor}, net::{Net, Unit, Weights, effective}};
/// let net: Net = "conv,1,3,mean;conv,1,3,mean;conv,1,3,mean".parse()?;
/// let plan = net.plan(Shape::series(1, 15), true)?;
/// let unit = Unit { value: 3, channel: 0, row: 0, column: 4 };
/// let weights = [Weights::new(&net, &plan, 1)];
/// let field = effective(&plan, unit, &weights, true, |[_, columns]| Tensor::series(vec![1.0; columns.len()]))?;
/// let squares: Vec<f64> = field.shares.iter().map(|share| (share * 141.0).round()).collect();
/// assert_eq!(squares, [1.0, 9.0, 36.0, 49.0, 36.0, 9.0, 1.0], "1 3 6 7 6 3 1, squared, and their sum is 141");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn effective(
    plan: &Plan,
    unit: Unit,
    weights: &[Weights],
    linear: bool,
    part: impl FnOnce([Range<usize>; 2]) -> Result<Tensor, GeometryError>,
) -> Result<Effective, GeometryError> {
    let parts = Parts::cell(plan, unit.value, unit.row, unit.column);
    let [rows, columns] = parts.input();
    let input = part([rows.clone(), columns.clone()])?;
    let size = [rows.len(), columns.len()];
    let mut sums = vec![0.0_f64; rows.len() * columns.len()];
    for weights in weights {
        let values = parts
            .clone()
            .compute(weights, input.clone(), Speed::Plain)?;
        let gradient = values.gradient(plan, weights, unit, linear)?;
        let channels = gradient.tensor.shape().channels;
        for channel in 0..channels {
            for (sum, slope) in sums.iter_mut().zip(gradient.tensor.channel(channel)) {
                *sum += f64::from(*slope).powi(2);
            }
        }
    }
    let total: f64 = sums.iter().sum();
    let shares: Vec<f64> = sums
        .iter()
        .map(|sum| if total > 0.0 { sum / total } else { 0.0 })
        .collect();
    let origin = [rows.start, columns.start];
    let middle = central(plan, unit);
    let inside = |index: usize| {
        let (row, column) = (index / size[1] + origin[0], index % size[1] + origin[1]);
        let [rows, columns] = &middle;
        rows.contains(&row.cast_signed()) && columns.contains(&column.cast_signed())
    };
    let held = |index: &usize| inside(*index);
    let central = shares
        .iter()
        .enumerate()
        .filter(|(index, _)| inside(*index))
        .map(|(_, share)| share)
        .sum();
    let even = (0..shares.len()).filter(held).count() as f64 / shares.len().max(1) as f64;
    Ok(Effective {
        origin,
        size,
        shares,
        central,
        even,
    })
}

/// The middle half of the theoretical field: from a quarter to three quarters along each axis, whole cells.
fn central(plan: &Plan, unit: Unit) -> [Range<isize>; 2] {
    let frame = frames(plan, unit)
        .into_iter()
        .next()
        .flatten()
        .unwrap_or([0..0, 0..0]);
    frame.map(|range| {
        let length = range.end - range.start;
        let quarter = length / 4;
        if length == 1 {
            range
        } else {
            range.start + quarter..range.end - quarter
        }
    })
}

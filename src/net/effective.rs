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
    let input = part(Parts::cell(plan, unit.value, unit.row, unit.column).input())?;
    let mut measure = Measure::new(plan, unit, input);
    for weights in weights {
        measure.add(plan, weights, linear)?;
    }
    Ok(measure.field(plan))
}

/// An effective field that is measured run by run.
#[derive(Debug, Clone)]
pub struct Measure {
    unit: Unit,
    /// The part of the input that the unit depends on.
    input: Tensor,
    origin: [usize; 2],
    sums: Vec<f64>,
    runs: usize,
}

impl Measure {
    /// Begins over the part of the input that the unit depends on.
    #[must_use]
    pub fn new(plan: &Plan, unit: Unit, input: Tensor) -> Self {
        let [rows, columns] = Parts::cell(plan, unit.value, unit.row, unit.column).input();
        Self {
            unit,
            sums: vec![0.0; rows.len() * columns.len()],
            origin: [rows.start, columns.start],
            input,
            runs: 0,
        }
    }

    /// Over how many weights it is a mean by now.
    #[must_use]
    pub const fn runs(&self) -> usize {
        self.runs
    }

    /// One run more, with these weights.
    ///
    /// # Errors
    ///
    /// As of [`Parts::compute`].
    pub fn add(
        &mut self,
        plan: &Plan,
        weights: &Weights,
        linear: bool,
    ) -> Result<(), GeometryError> {
        let Unit {
            value, row, column, ..
        } = self.unit;
        let parts = Parts::cell(plan, value, row, column);
        let values = parts.compute(weights, self.input.clone(), Speed::Plain)?;
        let gradient = values.gradient(plan, weights, self.unit, linear)?;
        for channel in 0..gradient.tensor.shape().channels {
            for (sum, slope) in self.sums.iter_mut().zip(gradient.tensor.channel(channel)) {
                *sum += f64::from(*slope).powi(2);
            }
        }
        self.runs += 1;
        Ok(())
    }

    /// The field as it is by now.
    #[must_use]
    pub fn field(&self, plan: &Plan) -> Effective {
        let (origin, shape) = (self.origin, self.input.shape());
        let size = [shape.height, shape.width];
        let total: f64 = self.sums.iter().sum();
        let share = |sum: &f64| if total > 0.0 { sum / total } else { 0.0 };
        let shares: Vec<f64> = self.sums.iter().map(share).collect();
        let [rows, columns] = central(plan, self.unit);
        let inside = |index: usize| {
            let (row, column) = (index / size[1] + origin[0], index % size[1] + origin[1]);
            rows.contains(&row.cast_signed()) && columns.contains(&column.cast_signed())
        };
        let held = shares
            .iter()
            .enumerate()
            .filter(|(index, _)| inside(*index));
        let central = held.clone().map(|(_, share)| share).sum();
        Effective {
            origin,
            size,
            central,
            even: held.count() as f64 / shares.len().max(1) as f64,
            shares,
        }
    }
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

//! Two outputs over one input, cell by cell at the same place.

use crate::engine::{Shape, Tensor};
use crate::view::lab::Along;

/// An output, and where its rows and columns stand on the input.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its numbers.
    pub output: Tensor,
    /// Rows, then columns.
    pub stand: [Along; 2],
}

/// What is left when one output is taken from the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The second minus the first, where both have a cell: as many rows and columns as that are.
    pub placed: Placed,
    /// The largest size of a difference.
    pub largest: f64,
    /// The mean of the sizes.
    pub mean: f64,
    /// The share of cells that are equal, up to the rounding of f32.
    pub equal: f64,
    /// Whether all cells that are compared stand at the very same places.
    pub exact: bool,
}

/// Differences smaller than this share of the largest number are rounding.
const ROUNDING: f64 = 1e-6;

/// The cells of two rows that stand at the same place: the farther apart ones each with the other's nearest.
fn pairs(a: Along, b: Along) -> (Along, Vec<[usize; 2]>, bool) {
    let (coarse, fine, turned) = if b.step > a.step {
        (b, a, true)
    } else {
        (a, b, false)
    };
    let mut exact = true;
    let mut first = None;
    let mut pairs = Vec::new();
    for cell in 0..coarse.count {
        let place = coarse.place(cell);
        let Some(other) = fine.at(place) else {
            continue;
        };
        exact &= (fine.place(other) - place).abs() < 1e-9;
        first.get_or_insert(place);
        pairs.push(if turned { [other, cell] } else { [cell, other] });
    }
    let along = Along {
        first: first.unwrap_or(coarse.first),
        step: coarse.step,
        count: pairs.len(),
    };
    (along, pairs, exact)
}

/// The second minus the first; none where no cell of one stands where one of the other does. Three channels, which are
/// red, green and blue, meet a single one as their brightness.
///
/// ```
/// # use convolens::{engine::Tensor, view::lab::{Along, Placed, difference}};
/// let row = |numbers: &[f32], first: f64, step: f64| {
///     let along = Along { first, step, count: numbers.len() };
///     Tensor::series(numbers.to_vec()).map(|output| Placed { output, stand: [Along::input(1), along] })
/// };
/// let (all, some) = (row(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.0, 1.0)?, row(&[2.0, 6.0], 1.0, 2.0)?);
/// let left = difference(&all, &some).ok_or("they meet at 1 and 3")?;
/// assert_eq!(left.placed.output.data(), [0.0, 2.0], "2 − 2, 6 − 4");
/// assert_eq!((left.largest, left.mean, left.equal, left.exact), (2.0, 1.0, 0.5, true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn difference(a: &Placed, b: &Placed) -> Option<Difference> {
    let ([a_rows, a_columns], [b_rows, b_columns]) = (a.stand, b.stand);
    let (rows, down, exact_rows) = pairs(a_rows, b_rows);
    let (columns, along, exact_columns) = pairs(a_columns, b_columns);
    let channels = match (a.output.shape().channels, b.output.shape().channels) {
        (a, b) if a == b => a,
        _ => 1,
    };
    let mut numbers = Vec::with_capacity(channels * down.len() * along.len());
    let (mut largest, mut sum, mut highest) = (0.0_f64, 0.0_f64, 0.0_f64);
    for channel in 0..channels {
        for [a_row, b_row] in &down {
            for [a_column, b_column] in &along {
                let first = number(&a.output, channels, channel, *a_row, *a_column);
                let second = number(&b.output, channels, channel, *b_row, *b_column);
                let (first, second) = (f64::from(first), f64::from(second));
                highest = highest.max(first.abs()).max(second.abs());
                largest = largest.max((second - first).abs());
                sum += (second - first).abs();
                numbers.push((second - first) as f32);
            }
        }
    }
    let count = numbers.len();
    let equal = |number: &&f32| f64::from(number.abs()) <= ROUNDING * highest;
    let equal = numbers.iter().filter(equal).count() as f64 / count.max(1) as f64;
    let output = Tensor::new(Shape::new(channels, down.len(), along.len()), numbers).ok()?;
    Some(Difference {
        placed: Placed {
            output,
            stand: [rows, columns],
        },
        largest,
        mean: sum / count.max(1) as f64,
        equal,
        exact: exact_rows && exact_columns,
    })
}

/// A number of an output, or the brightness of its three channels where only one is compared.
pub(super) fn number(
    output: &Tensor,
    channels: usize,
    channel: usize,
    row: usize,
    column: usize,
) -> f32 {
    let at = |channel: usize| {
        let number = output.row(channel, row).get(column);
        number.copied().unwrap_or(0.0)
    };
    if channels == 1 && output.shape().channels == 3 {
        0.299 * at(0) + 0.587 * at(1) + 0.114 * at(2)
    } else {
        at(channel)
    }
}

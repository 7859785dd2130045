//! How far the outputs of an input and of the shifted one agree.

use super::run::Run;

/// Differences below this share of the largest output are rounding.
const ROUNDING: f64 = 1e-5;

/// What was found, cell by cell and in all.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Measure {
    /// By how many cells the second output is moved back.
    pub(super) back: isize,
    /// Whether that is the shift exactly: it is a whole number of strides.
    pub(super) whole: bool,
    /// Second minus first, row by row, as wide as the output; none where the second has no such cell.
    pub(super) differences: Vec<Option<f32>>,
    /// Whether the column of an output is at the border: a window, in either input, reaches beyond what both share.
    pub(super) border: Vec<bool>,
    /// Share of equal cells among those compared.
    pub(super) same: f64,
    /// The largest difference, without its sign.
    pub(super) largest: f64,
    /// The largest away from the border, if any cell is.
    pub(super) inside: Option<f64>,
    /// The largest at the border, if any cell is.
    pub(super) edge: Option<f64>,
    /// How much inputs and outputs change in place, as a share of how much they vary.
    pub(super) moved_input: f64,
    pub(super) moved_output: f64,
}

impl Measure {
    /// Compares two runs, the second of the input shifted by `shift`. The second output is moved back, or left in `place`.
    pub(super) fn of(first: &Run, second: &Run, shift: i64, place: bool) -> Self {
        let stride = first.place.stride.max(1);
        let cells = shift as f64 / stride as f64;
        let back = if place { 0 } else { cells.round() as isize };
        let width = first.output.shape().width;
        let input = first.input.shape().width.cast_signed();
        let shift = shift as isize;
        let clean = |(from, to): (isize, isize), low: isize, high: isize| from >= low && to <= high;
        let border: Vec<bool> = (0..width)
            .map(|output| {
                let partner = output.saturating_add_signed(back);
                let (one, two) = (first.place.window(output), first.place.window(partner));
                !clean(one, 0, input) || !clean(two, shift.max(0), input + shift.min(0))
            })
            .collect();
        let mut measure = Self {
            back,
            whole: shift % stride.cast_signed() == 0,
            border,
            ..Self::default()
        };
        let size = first.output.data().iter().chain(second.output.data());
        let tolerance =
            ROUNDING * size.fold(0.0, |most: f64, value| most.max(f64::from(value.abs())));
        let (mut same, mut count) = (0_usize, 0_usize);
        for row in 0..first.output.shape().height {
            let (one, two) = (first.output.row(0, row), second.output.row(0, row));
            for (column, value) in one.iter().enumerate() {
                let partner = column
                    .checked_add_signed(back)
                    .and_then(|column| two.get(column));
                let difference = partner.map(|partner| partner - value);
                measure.differences.push(difference);
                let Some(difference) = difference else {
                    continue;
                };
                let size = f64::from(difference).abs();
                let size = if size <= tolerance { 0.0 } else { size };
                count += 1;
                same += usize::from(size == 0.0);
                measure.largest = measure.largest.max(size);
                let edge = measure.border.get(column).copied().unwrap_or(false);
                let slot = if edge {
                    &mut measure.edge
                } else {
                    &mut measure.inside
                };
                *slot = Some(slot.unwrap_or(0.0).max(size));
            }
        }
        measure.same = if count > 0 {
            same as f64 / count as f64
        } else {
            0.0
        };
        measure.moved_input = moved(first.input.data(), second.input.data());
        measure.moved_output = moved(first.output.data(), second.output.data());
        measure
    }
}

/// The root mean square of what numbers change by, over their standard deviation; 0 where they do not vary.
fn moved(before: &[f32], after: &[f32]) -> f64 {
    let count = before.len().max(1) as f64;
    let mean = before.iter().map(|value| f64::from(*value)).sum::<f64>() / count;
    let spread = before
        .iter()
        .map(|value| (f64::from(*value) - mean).powi(2))
        .sum::<f64>();
    let changes = before
        .iter()
        .zip(after)
        .map(|(a, b)| (f64::from(*b) - f64::from(*a)).powi(2));
    let moved = (changes.sum::<f64>() / spread).sqrt();
    if moved.is_finite() { moved } else { 0.0 }
}

/// The place and the value of the largest number.
pub(super) fn largest(values: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::NEG_INFINITY);
    for (index, value) in values.iter().enumerate() {
        if *value > best.1 {
            best = (index, *value);
        }
    }
    best
}

//! Any geometry, one padded row after the other; means are summed in f64.

use std::ops::Range;

use crate::engine::part::{Part, Rows};
use crate::engine::reduction::Reduction;
use crate::engine::rows::for_each_padded_row;
use crate::engine::{AxisGeometry, Geometry};

/// Reduces along the rows first and joins rows afterwards: kernel height + kernel width steps a cell, not their product.
pub(super) fn fill<R: Reduction>(
    rows: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    count_padding: bool,
    output: &mut [f32],
) {
    let [height, width] = geometry.axes;
    let columns = part.columns.len();
    let mut partials = vec![R::EMPTY; part.len()];
    let mut row_partials = vec![R::EMPTY; columns];
    let channels = part.channels.clone();
    for_each_padded_row(
        rows,
        geometry,
        part,
        channels,
        R::ABSENT,
        |channel, row, users| {
            for (block, partials) in row_partials.chunks_mut(BLOCK).enumerate() {
                partials.fill(R::EMPTY);
                for tap in 0..width.kernel {
                    for (partial, &cell) in partials.iter_mut().zip(row.under(tap, block * BLOCK)) {
                        *partial = R::join(*partial, R::of(cell));
                    }
                }
            }
            for &(output_row, _) in users {
                let index = (channel - part.channels.start) * part.rows.len() + output_row;
                let joined = partials
                    .chunks_exact_mut(columns)
                    .nth(index)
                    .unwrap_or_default();
                for (partial, &row_partial) in joined.iter_mut().zip(&row_partials) {
                    *partial = R::join(*partial, row_partial);
                }
            }
        },
    );
    let counts = |axis: &AxisGeometry, outputs: &Range<usize>| -> Vec<usize> {
        outputs
            .clone()
            .map(|output| axis.counted(output, count_padding))
            .collect()
    };
    let (row_counts, column_counts) = (counts(&height, &part.rows), counts(&width, &part.columns));
    let rows = partials
        .chunks_exact(columns)
        .zip(row_counts.iter().cycle());
    for (outputs, (row, rows)) in output.chunks_exact_mut(columns).zip(rows) {
        for ((output, &partial), columns) in outputs.iter_mut().zip(row).zip(&column_counts) {
            *output = R::finish(partial, rows * columns);
        }
    }
}

/// Outputs in one block: its partial results stay in the first-level cache while all taps pass over them.
const BLOCK: usize = 1024;

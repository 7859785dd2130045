use std::ops::Range;

use crate::engine::{Shape, Tensor};

/// The box of rows and columns that holds every cell of a gradient that is not 0, over all channels.
pub(super) struct Support<'a> {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    height: usize,
    /// By channel and row, within `columns`; empty where all cells are 0.
    lines: Vec<&'a [f32]>,
}

impl<'a> Support<'a> {
    /// None where every cell is 0. What is not a number is not 0.
    pub(super) fn of(gradient: &'a Tensor) -> Option<Self> {
        let Shape { height, width, .. } = gradient.shape();
        let (mut rows, mut columns) = (height..0, width..0);
        let mut lines: Vec<&[f32]> = Vec::new();
        for (index, line) in gradient.data().chunks_exact(width).enumerate() {
            let counts = |cell: &f32| *cell != 0.0;
            let ends = line
                .iter()
                .position(counts)
                .zip(line.iter().rposition(counts));
            lines.push(if ends.is_some() { line } else { &[] });
            if let Some((first, last)) = ends {
                let row = index % height;
                rows = rows.start.min(row)..rows.end.max(row + 1);
                columns = columns.start.min(first)..columns.end.max(last + 1);
            }
        }
        for line in &mut lines {
            *line = line.get(columns.clone()).unwrap_or_default();
        }
        (!rows.is_empty()).then_some(Self {
            rows,
            columns,
            height,
            lines,
        })
    }

    /// The box's part of one row of one channel; empty where all its cells are 0.
    pub(super) fn line(&self, channel: usize, row: usize) -> &'a [f32] {
        let index = channel * self.height + row;
        self.lines.get(index).copied().unwrap_or_default()
    }
}

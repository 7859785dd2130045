use crate::engine::{AxisGeometry, Geometry};

/// The size of a tile.
#[derive(Debug, Clone, Copy)]
pub(in crate::engine::conv) struct Size {
    /// Height and width in cells; a height of 1 where the kernel has one row.
    pub(super) lengths: [usize; 2],
    /// What all tiles of one output channel cost: passes over their cells, of some 0.36 ns each (Zen 3, WebAssembly).
    pub(in crate::engine::conv) work: f64,
}

impl Size {
    /// The one with the least work; none where a window fits into no tile. It depends on the geometry alone.
    pub(in crate::engine::conv) fn best(geometry: &Geometry) -> Option<Self> {
        let [height, width] = geometry.axes;
        let (heights, widths) = if height.span == 1 {
            (vec![1], powers(16, 1 << 20))
        } else {
            (powers(8, 1024), powers(8, 1024))
        };
        let mut best: Option<Self> = None;
        for rows in heights {
            for columns in &widths {
                let Some(size) = Self::of([&height, &width], [rows, *columns]) else {
                    continue;
                };
                if best.is_none_or(|best| size.work < best.work) {
                    best = Some(size);
                }
            }
        }
        best
    }

    /// Passes that transform, gather and write; more where tile and spectrum leave the second-level cache. Large tiles
    /// also leave too few parts to many workers.
    fn of([height, width]: [&AxisGeometry; 2], [rows, columns]: [usize; 2]) -> Option<Self> {
        let pairs = tiles(width, columns)?.div_ceil(2);
        let tiles = tiles(height, rows)?;
        let cells = rows as f64 * columns as f64;
        let passes = (3.0 + cells.log2()) * (1.0 + cells / LARGE);
        Some(Self {
            lengths: [rows, columns],
            work: tiles as f64 * pairs as f64 * cells * passes,
        })
    }
}

/// Cells of a tile from which on a pass costs twice as much a cell: 2 MiB, and as much for the spectrum.
const LARGE: f64 = 262_144.0;

/// Tiles of `length` cells along an axis.
fn tiles(axis: &AxisGeometry, length: usize) -> Option<usize> {
    let outputs = length.checked_sub(axis.span)? / axis.stride + 1;
    Some(axis.output.div_ceil(outputs))
}

/// Powers of two.
fn powers(first: usize, last: usize) -> Vec<usize> {
    std::iter::successors(Some(first), |power| Some(power * 2))
        .take_while(|power| *power <= last)
        .collect()
}

//! Between padded cells and the values of tiles, and back: four tiles of a row at a time, one in each lane.

#![expect(
    unsafe_code,
    reason = "loads and stores of whole tiles, whose places are checked once for four tiles"
)]

use super::transform::{EDGE, POINTS, SIDE, cells, outputs};
use crate::engine::simd::{F32x4, LANES};

/// Cells from four tiles to the next four.
pub(super) const STEP: usize = SIDE * LANES;

/// Values of tiles, a plane for each point: in it rows (channels) of a number for each tile.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// From a row to the next.
    pub(super) row: usize,
    /// From a plane to the next: a cache line more than a multiple of 4 KB, so that the 36 values of a tile do not
    /// compete for the same place in the first-level cache.
    pub(super) plane: usize,
}

impl Layout {
    /// For so many rows of so many tiles, with room for a last panel of eight and for four tiles that begin with the
    /// last one.
    pub(super) const fn new(rows: usize, tiles: usize) -> Self {
        let row = tiles.next_multiple_of(2 * LANES) + LANES;
        Self {
            row,
            plane: (rows * row).next_multiple_of(1024) + 16,
        }
    }

    /// Numbers of all planes.
    pub(super) const fn len(&self) -> usize {
        POINTS * self.plane
    }

    const fn end(&self, at: usize) -> usize {
        at + (POINTS - 1) * self.plane + LANES
    }
}

/// Transforms the cells of four neighbouring tiles: `lines` begins at their first cell and has a row every `length`.
/// Their values go to `at` in each plane.
#[inline(never)]
pub(super) fn to_values(
    lines: &[f32],
    length: usize,
    values: &mut [f32],
    layout: Layout,
    at: usize,
) {
    if lines.len() < (EDGE - 1) * length + STEP + LANES || values.len() < layout.end(at) {
        return;
    }
    let mut across = [F32x4::splat(0.0); POINTS];
    for (row, slots) in across.chunks_exact_mut(EDGE).enumerate() {
        // SAFETY: twenty numbers can be read in each of six rows.
        let five = unsafe {
            let from = lines.as_ptr().add(row * length);
            [0, 1, 2, 3, 4].map(|at| F32x4::load(from.add(at * LANES)))
        };
        let [a, b, c, d, e] = five;
        let [d0, d1, d2, d3] = F32x4::transposed([a, b, c, d]);
        let [d4, d5, ..] = F32x4::transposed([b, c, d, e]);
        slots.copy_from_slice(&cells([d0, d1, d2, d3, d4, d5]));
    }
    let (from, to) = (across.as_ptr(), values.as_mut_ptr());
    for column in 0..EDGE {
        // SAFETY: there are six rows of six; four numbers can be written at `at` in each of 36 planes.
        unsafe {
            let down = [0, 1, 2, 3, 4, 5].map(|row| *from.add(row * EDGE + column));
            for (row, value) in cells(down).into_iter().enumerate() {
                value.store(to.add((row * EDGE + column) * layout.plane + at));
            }
        }
    }
}

/// Transforms the sums of four neighbouring tiles, at `at` in each plane, and adds the bias: four rows of sixteen
/// outputs, a row every `length` in `lines`.
#[inline(never)]
pub(super) fn to_outputs(
    sums: &[f32],
    layout: Layout,
    at: usize,
    bias: f32,
    lines: &mut [f32],
    length: usize,
) {
    if lines.len() < (SIDE - 1) * length + STEP || sums.len() < layout.end(at) {
        return;
    }
    let mut across = [F32x4::splat(0.0); EDGE * SIDE];
    let from = sums.as_ptr();
    for (row, slots) in across.chunks_exact_mut(SIDE).enumerate() {
        // SAFETY: four numbers can be read at `at` in each of 36 planes.
        let line = unsafe {
            let from = from.add(row * EDGE * layout.plane + at);
            [0, 1, 2, 3, 4, 5].map(|point| F32x4::load(from.add(point * layout.plane)))
        };
        slots.copy_from_slice(&outputs(line));
    }
    let bias = F32x4::splat(bias);
    let mut tiles = [F32x4::splat(0.0); SIDE * SIDE];
    let (from, slots) = (across.as_ptr(), tiles.as_mut_ptr());
    for column in 0..SIDE {
        // SAFETY: there are six rows of four, and four of four.
        unsafe {
            let down = [0, 1, 2, 3, 4, 5].map(|row| *from.add(row * SIDE + column));
            for (row, value) in outputs(down).into_iter().enumerate() {
                *slots.add(row * SIDE + column) = value.add(bias);
            }
        }
    }
    for (row, line) in tiles.chunks_exact(SIDE).enumerate() {
        if let &[a, b, c, d] = line {
            let of_tiles = F32x4::transposed([a, b, c, d]);
            for (tile, four) in of_tiles.into_iter().enumerate() {
                // SAFETY: sixteen numbers can be written in each of four rows.
                unsafe { four.store(lines.as_mut_ptr().add(row * length + tile * SIDE)) };
            }
        }
    }
}

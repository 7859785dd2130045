#![expect(
    unsafe_code,
    reason = "SIMD loads and stores by pointers; `slide` checks the length of every line and of the output"
)]

use super::window::places;
use crate::engine::simd::{F32x4, LANES};

/// Rows and columns of a kernel that [`slide`] takes.
pub(in super::super) const SIDE: usize = 3;
/// Numbers in a line besides one for each column.
const BORDER: usize = SIDE - 1;

/// Sums 3 × 3 windows at stride 1, all rows of some columns of outputs before the next columns: what is
/// loaded goes into three sums, of which two are held until the next row.
///
/// `lines` are the rows of cells in their order, two more than there are rows of outputs; `output` has these `pitch`
/// apart. A sum is taken from the bias on by i, then j, as [`Window`](super::Window) does.
pub(in super::super) fn slide(
    lines: &[&[f32]],
    weights: &[f32; SIDE * SIDE],
    bias: f32,
    output: &mut [f32],
    pitch: usize,
    columns: usize,
) {
    let [top, next, rest @ ..] = lines else {
        return;
    };
    let Some(last) = rest.len().checked_sub(1) else {
        return;
    };
    let long = lines
        .iter()
        .all(|line| line.len() >= columns.max(LANES) + BORDER);
    if !long || output.len() < last * pitch + columns {
        return;
    }
    let bias = F32x4::splat(bias);
    let [a, b, c, d, e, f, g, h, i] = weights.map(F32x4::splat);
    for at in places(columns, LANES) {
        // SAFETY: every line has `BORDER` numbers more than there are columns, and than there are lanes.
        let cells = |line: &[f32]| unsafe {
            let cells = line.as_ptr().add(at);
            [0, 1, 2].map(|tap| F32x4::load(cells.add(tap)))
        };
        let first = sum(bias, [a, b, c], cells(top));
        let below = cells(next);
        let mut upper = sum(first, [d, e, f], below);
        let mut lower = sum(bias, [a, b, c], below);
        let mut to = output.as_mut_ptr().wrapping_add(at);
        for line in rest {
            let cells = cells(line);
            let done = sum(upper, [g, h, i], cells);
            upper = sum(lower, [d, e, f], cells);
            lower = sum(bias, [a, b, c], cells);
            if columns < LANES {
                let some = done.array();
                // SAFETY: the output has all rows, and in each as many columns.
                unsafe { to.copy_from_nonoverlapping(some.as_ptr(), columns) };
            } else {
                // SAFETY: the output has all rows, and in each four columns from `at` on.
                unsafe { done.store(to) };
            }
            to = to.wrapping_add(pitch);
        }
    }
}

#[inline(always)]
fn sum(sum: F32x4, [a, b, c]: [F32x4; 3], [x, y, z]: [F32x4; 3]) -> F32x4 {
    sum.mul_add(a, x).mul_add(b, y).mul_add(c, z)
}

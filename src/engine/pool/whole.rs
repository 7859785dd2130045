//! One window over a whole channel.

use std::borrow::Cow;

use super::join::Join;
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};
use crate::engine::simd::{F32x4, LANES};

/// Vectors that are joined side by side, so that one need not wait for the other.
const SIDE_BY_SIDE: usize = 4;
const BLOCK: usize = SIDE_BY_SIDE * LANES;
/// Cells that are summed in one go, and the longest row: so a mean keeps the bound of [`super::pool_fill`], for there are
/// no more pieces than rows, and 12 additions in a row besides.
const PIECE: usize = 8 * BLOCK;

/// Fills `output` with a part that is not empty, or tells that the windows are others.
pub(super) fn fill<J: Join>(
    input: &dyn Rows,
    geometry: &Geometry,
    part: &Part,
    output: &mut [f32],
) -> bool {
    let [height, width] = geometry.axes;
    let covers = [height, width]
        .iter()
        .all(|axis| axis.kernel == axis.input && axis.before == 0 && axis.dilation == 1);
    let outputs = geometry.output.height * geometry.output.width;
    if !covers || outputs != 1 || width.kernel > PIECE {
        return false;
    }
    for (channel, to) in part.channels.clone().zip(output) {
        // The same bits wherever the rows lie.
        let cells = match input.plane(channel) {
            Some(cells) => Cow::Borrowed(cells),
            None => Cow::Owned(gathered(input, channel, height.input)),
        };
        let pieces = cells.chunks(PIECE).map(joined::<J>);
        let lanes = pieces.fold(F32x4::splat(J::EMPTY), J::join).array();
        let all = lanes.map(F32x4::splat).into_iter();
        let all = all.fold(F32x4::splat(J::EMPTY), J::join);
        let [result, ..] = J::finish(all, || F32x4::splat(cells.len() as f32)).array();
        *to = result;
    }
    true
}

fn gathered(input: &dyn Rows, channel: usize, rows: usize) -> Vec<f32> {
    let rows = (0..rows).flat_map(|y| input.row(channel, y));
    rows.copied().collect()
}

#[inline(always)]
fn joined<J: Join>(cells: &[f32]) -> F32x4 {
    let mut four = [F32x4::splat(J::EMPTY); SIDE_BY_SIDE];
    let (blocks, rest) = cells.as_chunks::<BLOCK>();
    for block in blocks {
        let (vectors, _) = block.as_chunks::<LANES>();
        let [a, b, c, d] = four;
        if let [e, f, g, h] = vectors {
            let [e, f, g, h] = [e, f, g, h].map(|values| F32x4::new(*values));
            four = [J::join(a, e), J::join(b, f), J::join(c, g), J::join(d, h)];
        }
    }
    let mut last = [J::EMPTY; BLOCK];
    last.iter_mut().zip(rest).for_each(|(to, cell)| *to = *cell);
    let (last, _) = last.as_chunks::<LANES>();
    for (sum, values) in four.iter_mut().zip(last) {
        *sum = J::join(*sum, F32x4::new(*values));
    }
    let [a, b, c, d] = four;
    J::join(J::join(a, b), J::join(c, d))
}

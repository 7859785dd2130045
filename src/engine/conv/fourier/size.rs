use crate::engine::{AxisGeometry, Geometry};

/// The tile, height and width in cells, that makes the least work of an output; none where a window fits into none.
///
/// It depends on the geometry alone. A kernel of one row has tiles of one row.
pub(super) fn lengths(geometry: &Geometry) -> Option<[usize; 2]> {
    let [height, width] = geometry.axes;
    let heights: Vec<usize> = if height.span == 1 {
        vec![1]
    } else {
        powers(8, 1024).collect()
    };
    let mut best: Option<([usize; 2], f64)> = None;
    for rows in heights {
        let widths = if rows == 1 {
            powers(16, 1 << 20)
        } else {
            powers(8, 1024)
        };
        for columns in widths {
            let Some(cost) = cost(&height, &width, [rows, columns]) else {
                continue;
            };
            if best.is_none_or(|(_, least)| cost < least) {
                best = Some(([rows, columns], cost));
            }
        }
    }
    best.map(|(lengths, _)| lengths)
}

/// Powers of two.
fn powers(first: usize, last: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(first), |power| Some(power * 2))
        .take_while(move |power| *power <= last)
}

/// What all tiles of one channel cost.
fn cost(height: &AxisGeometry, width: &AxisGeometry, [rows, columns]: [usize; 2]) -> Option<f64> {
    let outputs =
        |length: usize, axis: &AxisGeometry| Some(length.checked_sub(axis.span)? / axis.stride + 1);
    let tiles = height.output.div_ceil(outputs(rows, height)?);
    let pairs = width.output.div_ceil(outputs(columns, width)?).div_ceil(2);
    let cells = (rows * columns) as f64;
    Some(tiles as f64 * pairs as f64 * cells * (3.0 + cells.log2()))
}

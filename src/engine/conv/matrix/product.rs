//! The product of two packed matrices, one tile at a time: the inner loop of every method over many channels.
//!
//! A tile has four rows (output channels) and eight columns (pixels): its 32 sums stay in eight of the sixteen vector
//! registers, so that a step of the sum costs two loads, four broadcasts and sixteen operations (Goto and van de
//! Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008).

#![expect(
    unsafe_code,
    reason = "loads and stores of a tile, whose place is checked once a tile"
)]

use std::ops::Range;

use crate::engine::simd::{F32x4, LANES};

/// Rows of a tile: output channels.
pub(in crate::engine::conv) const ROWS: usize = 4;
/// Columns of a tile: pixels.
pub(in crate::engine::conv) const COLUMNS: usize = 2 * LANES;

/// Two packed factors of a tile, term by term of its sums.
#[derive(Clone, Copy)]
pub(in crate::engine::conv) struct Factors<'a> {
    /// The left factor: [`ROWS`] numbers a term.
    pub(in crate::engine::conv) left: &'a [f32],
    /// The right factor: [`COLUMNS`] numbers a term.
    pub(in crate::engine::conv) right: &'a [f32],
    /// From one term to the next in the right factor.
    pub(in crate::engine::conv) stride: usize,
}

/// Where a tile stands in a planar result.
#[derive(Clone)]
pub(in crate::engine::conv) struct Place {
    /// The first number that is kept.
    pub(in crate::engine::conv) first: usize,
    /// From one row to the next.
    pub(in crate::engine::conv) stride: usize,
    /// The rows of the tile that are kept.
    pub(in crate::engine::conv) rows: Range<usize>,
    /// How many of its columns are kept.
    pub(in crate::engine::conv) columns: usize,
}

type Sums = [[F32x4; 2]; ROWS];

/// Puts start(m) + Σ left(k, m) · right(k, p), or sum(m, p) + Σ left(k, m) · right(k, p) without a start, at (m, p) of
/// `output`. The terms are added one after the other, whatever is kept of the tile.
///
/// A caller's loop over tiles is best a function of its own: browsers optimise by the function, and one that is called
/// often soon runs fast where a long loop that is entered once does not.
#[inline(always)]
pub(in crate::engine::conv) fn add_product(
    factors: Factors<'_>,
    start: Option<[f32; ROWS]>,
    output: &mut [f32],
    place: &Place,
) {
    let Factors {
        left,
        right,
        stride,
    } = factors;
    let terms = left.len() / ROWS;
    let enough = terms.saturating_sub(1) * stride + COLUMNS;
    if terms == 0 || right.len() < enough {
        return;
    }
    let end = place.first + (ROWS - 1) * place.stride + COLUMNS;
    let whole = place.rows == (0..ROWS) && place.columns == COLUMNS && end <= output.len();
    // A tile of which something is cut off is computed aside: one loop for both, which browsers compile sooner.
    let mut tile = [0.0; ROWS * COLUMNS];
    if !whole {
        copy_kept(place, |aside, kept| {
            if let (Some(to), Some(from)) = (tile.get_mut(aside), output.get(kept)) {
                to.copy_from_slice(from);
            }
        });
    }
    // SAFETY: four rows of eight numbers from `first` on lie in `output` if it is the whole tile, and the tile aside
    // has room for four rows of eight; the left factor has `terms` times four numbers, and the right one eight at
    // every stride up to the last term, as checked above.
    unsafe {
        let (at, row) = if whole {
            (output.as_mut_ptr().add(place.first), place.stride)
        } else {
            (tile.as_mut_ptr(), COLUMNS)
        };
        let sums = begin(start, at, row);
        let sums = step_through(sums, left.as_ptr(), right.as_ptr(), stride, terms);
        finish(sums, at, row);
    }
    if !whole {
        copy_kept(place, |aside, kept| {
            if let (Some(from), Some(to)) = (tile.get(aside), output.get_mut(kept)) {
                to.copy_from_slice(from);
            }
        });
    }
}

/// For each row that is kept of a tile, where it stands in a tile aside and in the result.
fn copy_kept(place: &Place, mut copy: impl FnMut(Range<usize>, Range<usize>)) {
    let columns = place.columns.min(COLUMNS);
    for (at, row) in place.rows.clone().enumerate() {
        let (aside, kept) = (row * COLUMNS, place.first + at * place.stride);
        copy(aside..aside + columns, kept..kept + columns);
    }
}

/// The sums as they are before the first term.
///
/// # Safety
/// Without a start, eight numbers can be read at each of four strides from `at` on.
#[inline(always)]
unsafe fn begin(start: Option<[f32; ROWS]>, at: *const f32, stride: usize) -> Sums {
    match start {
        Some(start) => start.map(|value| [F32x4::splat(value); 2]),
        // SAFETY: the caller's.
        None => [0, stride, 2 * stride, 3 * stride]
            .map(|row| unsafe { [F32x4::load(at.add(row)), F32x4::load(at.add(row + LANES))] }),
    }
}

/// Writes the sums.
///
/// # Safety
/// Eight numbers can be written at each of four strides from `at` on.
#[inline(always)]
unsafe fn finish(sums: Sums, at: *mut f32, stride: usize) {
    for (row, [left, right]) in sums.into_iter().enumerate() {
        // SAFETY: the caller's.
        unsafe {
            left.store(at.add(row * stride));
            right.store(at.add(row * stride + LANES));
        }
    }
}

/// Adds all terms to the sums, one a turn on purpose: of several, the browser's compiler loads all factors before it
/// multiplies, and spills the sums, which takes twice as long.
///
/// # Safety
/// `left` has four numbers for each of `terms` terms, `right` has eight at every `stride`.
#[inline(always)]
unsafe fn step_through(
    mut sums: Sums,
    left: *const f32,
    right: *const f32,
    stride: usize,
    terms: usize,
) -> Sums {
    for term in 0..terms {
        // SAFETY: this term is among the caller's.
        sums = unsafe { step(sums, left.add(term * ROWS), right.add(term * stride)) };
    }
    sums
}

/// Adds one term.
///
/// # Safety
/// Four numbers can be read from `left` on and eight from `right` on.
#[inline(always)]
unsafe fn step(sums: Sums, left: *const f32, right: *const f32) -> Sums {
    // SAFETY: the caller's.
    let (weights, low, high) = unsafe {
        (
            [0, 1, 2, 3].map(|row| F32x4::load_splat(left.add(row))),
            F32x4::load(right),
            F32x4::load(right.add(LANES)),
        )
    };
    let [[a, b], [c, d], [e, f], [g, h]] = sums;
    let [first, second, third, fourth] = weights;
    [
        [a.mul_add(first, low), b.mul_add(first, high)],
        [c.mul_add(second, low), d.mul_add(second, high)],
        [e.mul_add(third, low), f.mul_add(third, high)],
        [g.mul_add(fourth, low), h.mul_add(fourth, high)],
    ]
}

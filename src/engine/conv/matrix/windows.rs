//! The windows of a block of outputs as the columns of a matrix, packed for the product: what im2col would make of the
//! whole input, for one cache-sized tile at a time.

#![expect(
    unsafe_code,
    reason = "four cells at a time from places that are checked once for all taps"
)]

use std::ops::Range;

use super::product::COLUMNS;
use crate::engine::part::Rows;
use crate::engine::rows::pad_row;
use crate::engine::simd::{F32x4, LANES};
use crate::engine::{Geometry, Source};

/// Numbers of padded cells that are held at once, unless one channel has more: a quarter of the second-level cache.
const CELLS: usize = 1 << 15;

/// Four outputs side by side, by the place in a plane of what each reads with its first tap.
#[derive(Debug, Clone, Copy)]
enum Quad {
    /// In a row: the place of the first.
    Run(usize),
    /// Over the end of a row, or of the block, where the last output fills up.
    Apart([usize; LANES]),
}

/// The padded cells that a block of outputs reads, for some channels at once, and how they become columns.
///
/// A plane holds one channel's padded rows, each dealt into lanes as in [`PaddedRow`](crate::engine::rows::PaddedRow):
/// neighbouring outputs read neighbouring cells, whatever the stride, and every output reads with a tap at the same
/// distance from where it reads with its first one.
#[derive(Debug)]
pub(super) struct Windows<'a> {
    geometry: &'a Geometry,
    /// The block's first row and column.
    origin: [usize; 2],
    /// For each padded row of a plane, whether a window reads it.
    used: Vec<bool>,
    lanes: usize,
    lane_length: usize,
    quads: Vec<Quad>,
    /// Cells from an output's first tap to each tap of each channel that is held.
    distances: Vec<usize>,
    /// Channels held at once.
    channels: usize,
    /// Those that are.
    held: Range<usize>,
    line: Vec<f32>,
    planes: Vec<f32>,
}

impl<'a> Windows<'a> {
    /// For a block of rows and columns, to hold at most some `most` channels.
    pub(super) fn new(
        geometry: &'a Geometry,
        [rows, columns]: [Range<usize>; 2],
        most: usize,
    ) -> Self {
        let [height, width] = geometry.axes;
        let start = height.start(rows.start);
        let used: Vec<bool> = (start..)
            .take(height.reach_of(&rows))
            .map(|cell| height.uses(cell).any(|(output, _)| rows.contains(&output)))
            .collect();
        let length = width.reach_of(&columns);
        let lanes = width.stride.min(length);
        let lane_length = length.div_ceil(width.stride);
        let row_length = lanes * lane_length;
        let plane = used.len() * row_length;
        let channels = (CELLS / plane).clamp(1, most);

        let last = rows.len() * columns.len() - 1;
        let place = |pixel: usize| {
            let (row, column) = (pixel / columns.len(), pixel % columns.len());
            row * height.stride * row_length + column
        };
        let quads = (0..=last)
            .step_by(LANES)
            .map(|first| {
                let places = [0, 1, 2, 3].map(|lane| place((first + lane).min(last)));
                let [begin, ..] = places;
                if places == [begin, begin + 1, begin + 2, begin + 3] {
                    Quad::Run(begin)
                } else {
                    Quad::Apart(places)
                }
            })
            .collect();
        let distances = (0..channels)
            .flat_map(|channel| {
                (0..height.kernel).flat_map(move |tap_row| {
                    (0..width.kernel).map(move |tap| {
                        let distance = tap * width.dilation;
                        let lane = (distance % width.stride) * lane_length;
                        channel * plane
                            + tap_row * height.dilation * row_length
                            + lane
                            + distance / width.stride
                    })
                })
            })
            .collect();
        Self {
            geometry,
            origin: [rows.start, columns.start],
            used,
            lanes,
            lane_length,
            quads,
            distances,
            channels,
            held: 0..0,
            line: vec![0.0; length],
            planes: vec![0.0; channels * plane],
        }
    }

    /// Channels that can be held at once.
    pub(super) const fn channels(&self) -> usize {
        self.channels
    }

    /// Packs a panel for each [`COLUMNS`] outputs: what they read with some of the taps of the channels that are held,
    /// term by term. As many panels at once as `packed` has room for are handed to `visit`, with the number of the first.
    pub(super) fn for_each_panels(
        &self,
        taps: Range<usize>,
        packed: &mut [f32],
        mut visit: impl FnMut(usize, &[f32]),
    ) {
        let distances = self.distances.get(taps).unwrap_or_default();
        let farthest = distances.iter().copied().max().unwrap_or_default();
        let length = distances.len() * COLUMNS;
        let Some(at_once) = packed
            .len()
            .checked_div(length)
            .filter(|&at_once| at_once > 0)
        else {
            return;
        };
        for (group, quads) in self.quads.chunks(2 * at_once).enumerate() {
            for (quads, packed) in quads.chunks(2).zip(packed.chunks_exact_mut(length)) {
                let [low, high] = match quads {
                    [low, high] => [*low, *high],
                    [low] => [*low, *low],
                    _ => return,
                };
                if farthest + low.end().max(high.end()) > self.planes.len() {
                    return;
                }
                // SAFETY: what the two quads read at the farthest distance lies in the planes, as was just checked,
                // and so does what they read at the others; there is room for eight numbers for each distance.
                unsafe { pack(&self.planes, [low, high], distances, packed) };
            }
            let panels = quads.len().div_ceil(2);
            visit(
                group * at_once,
                packed.get(..panels * length).unwrap_or_default(),
            );
        }
    }

    /// Gathers the padded cells of some channels.
    pub(super) fn hold(&mut self, input: &dyn Rows, channels: Range<usize>) {
        if self.held == channels {
            return;
        }
        let [height, width] = self.geometry.axes;
        let [row, column] = self.origin;
        let (start, first) = (height.start(row), width.start(column));
        let row_length = self.lanes * self.lane_length;
        let plane = self.used.len() * row_length;
        for (channel, plane) in channels.clone().zip(self.planes.chunks_exact_mut(plane)) {
            let rows = plane.chunks_exact_mut(row_length).zip(start..);
            for ((cells, y), _) in rows.zip(&self.used).filter(|(_, used)| **used) {
                let value = match height.source(y) {
                    Source::Cell(y) => {
                        let row = input.row(channel, y);
                        if width.stride == 1 {
                            pad_row(&width, first, row, 0.0, cells);
                        } else {
                            pad_row(&width, first, row, 0.0, &mut self.line);
                            deal(&self.line, width.stride, self.lane_length, cells);
                        }
                        continue;
                    }
                    Source::Value(value) => value,
                    Source::Outside => 0.0,
                };
                cells.fill(value);
            }
        }
        self.held = channels;
    }
}

impl Quad {
    /// The end of the farthest place.
    fn end(self) -> usize {
        match self {
            Self::Run(place) => place + LANES,
            Self::Apart(places) => places.into_iter().max().unwrap_or_default() + 1,
        }
    }

    /// Copies what the four read at each distance, to every eighth place.
    ///
    /// # Safety
    /// What they read can be read, and four numbers be written at [`COLUMNS`] for each distance.
    unsafe fn copy(self, from: *const f32, distances: &[usize], to: *mut f32) {
        for (at, &distance) in distances.iter().enumerate() {
            // SAFETY: the caller's.
            unsafe {
                let four = match self {
                    Self::Run(place) => F32x4::load(from.add(place + distance)),
                    Self::Apart(places) => {
                        F32x4::new(places.map(|place| *from.add(place + distance)))
                    }
                };
                four.store(to.add(at * COLUMNS));
            }
        }
    }
}

/// Copies what eight outputs read at each distance.
///
/// # Safety
/// What they read lies in the planes; there is room for eight numbers for each distance.
#[inline(never)]
unsafe fn pack(planes: &[f32], [low, high]: [Quad; 2], distances: &[usize], packed: &mut [f32]) {
    let (from, to) = (planes.as_ptr(), packed.as_mut_ptr());
    // SAFETY: the caller's.
    unsafe {
        if let (Quad::Run(low), Quad::Run(high)) = (low, high) {
            for (at, &distance) in distances.iter().enumerate() {
                let to = to.add(at * COLUMNS);
                F32x4::load(from.add(low + distance)).store(to);
                F32x4::load(from.add(high + distance)).store(to.add(LANES));
            }
        } else {
            low.copy(from, distances, to);
            high.copy(from, distances, to.add(LANES));
        }
    }
}

/// Deals a row into lanes: lane q has the cells q, q + stride, q + 2 · stride, …
fn deal(line: &[f32], stride: usize, lane_length: usize, lanes: &mut [f32]) {
    if stride == 2
        && let Some((evens, odds)) = lanes.split_at_mut_checked(lane_length)
    {
        let pairs = line.chunks_exact(2);
        if let ([last], Some(slot)) = (pairs.remainder(), evens.last_mut()) {
            *slot = *last;
        }
        for ((pair, even), odd) in pairs.zip(evens).zip(odds) {
            if let [a, b] = pair {
                (*even, *odd) = (*a, *b);
            }
        }
        return;
    }
    for (lane, slots) in lanes.chunks_exact_mut(lane_length).enumerate() {
        for (slot, value) in slots.iter_mut().zip(line.iter().skip(lane).step_by(stride)) {
            *slot = *value;
        }
    }
}

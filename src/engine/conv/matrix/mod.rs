//! Convolution as a product of two matrices, output channels by pixels, for many channels.
//!
//! The weights are one factor, packed once; the other, whose columns are the windows, is never there as a whole: it is
//! packed panel by panel, each multiplied while it is in the first-level cache. Groups are products of their own.

mod blocks;
mod panels;
pub(super) mod product;
mod windows;

use std::ops::Range;

pub(super) use blocks::{alike, blocks};
pub(super) use panels::Panels;

use super::Method;
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};
use product::{COLUMNS, Factors, Place, ROWS, add_product};
use windows::Windows;

/// Outputs of a block: the padded cells under them are gathered at once.
const PIXELS: usize = 200;
/// Terms of a sum that are packed at once.
const TERMS: usize = 256;
/// Numbers in the panels of pixels that are packed at once: a first-level cache of them. All of them meet a panel of
/// weights while it is there too, so that the weights, which are many, pass seldom.
const PACKED: usize = 8192;

/// Every sum is its bias, then its products in window order: channel by channel, row by row. Tiles only say where a
/// sum pauses, so they may depend on the part.
#[derive(Debug)]
pub(super) struct Matrix {
    /// By group.
    groups: Vec<Panels>,
}

impl Matrix {
    /// Prepares weights in window order; none for depthwise kernels, whose matrices have one row.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        let [height, width] = geometry.axes;
        let inputs = geometry.input.channels / geometry.groups;
        let outputs = geometry.output.channels / geometry.groups;
        if inputs.max(outputs) < 2 {
            return None;
        }
        let terms = inputs * height.kernel * width.kernel;
        Some(Self {
            groups: weights
                .chunks_exact(terms * outputs)
                .map(|weights| Panels::new(weights, terms))
                .collect(),
        })
    }
}

impl Method for Matrix {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let [height, width] = geometry.axes;
        let kernel_size = height.kernel * width.kernel;
        let inputs = geometry.input.channels / geometry.groups;
        let most = (TERMS / kernel_size).clamp(1, inputs);
        let mut packed = vec![0.0; PACKED];
        for block in blocks(&part.rows, &part.columns, PIXELS, COLUMNS) {
            let mut target = Target::new(geometry, part, &block, bias, output);
            let mut windows = Windows::new(geometry, block, most);
            let channels_at_once = alike(inputs, windows.channels());
            for (group, weights) in self.groups.iter().enumerate() {
                let Some(kept) = target.channels_of(group) else {
                    continue;
                };
                for first in (0..inputs).step_by(channels_at_once) {
                    let channels = first..(first + channels_at_once).min(inputs);
                    let of_input = |channel| group * inputs + channel;
                    windows.hold(input, of_input(channels.start)..of_input(channels.end));
                    let taps = channels.len() * kernel_size;
                    // More than one step only where one channel has more taps than are packed at once.
                    for start in (0..taps).step_by(TERMS) {
                        let taps = start..(start + TERMS).min(taps);
                        let skipped = first * kernel_size;
                        let terms = skipped + taps.start..skipped + taps.end;
                        windows.for_each_panels(taps, &mut packed, |first, panels| {
                            target.add(group, &kept, first, weights, &terms, panels);
                        });
                    }
                }
            }
        }
    }
}

/// A block of a part of the output, whose sums grow.
struct Target<'a> {
    part: &'a Part,
    /// Output channels of a group.
    outputs: usize,
    /// The place of the block's first pixel in each plane of the part, and its pixels from there on.
    pixels: Range<usize>,
    bias: &'a [f32],
    output: &'a mut [f32],
}

impl<'a> Target<'a> {
    fn new(
        geometry: &Geometry,
        part: &'a Part,
        [rows, columns]: &[Range<usize>; 2],
        bias: &'a [f32],
        output: &'a mut [f32],
    ) -> Self {
        let first = (rows.start - part.rows.start) * part.columns.len() + columns.start
            - part.columns.start;
        Self {
            part,
            outputs: geometry.output.channels / geometry.groups,
            pixels: first..first + rows.len() * columns.len(),
            bias,
            output,
        }
    }

    /// The channels of a group that the part has, counted from the group's first.
    fn channels_of(&self, group: usize) -> Option<Range<usize>> {
        let first = group * self.outputs;
        let start = self.part.channels.start.max(first);
        let end = self.part.channels.end.min(first + self.outputs);
        (start < end).then(|| start - first..end - first)
    }

    /// Adds to the sums of some channels of a group, at the pixels of some panels from number `first` on, some terms.
    #[inline(never)]
    fn add(
        &mut self,
        group: usize,
        channels: &Range<usize>,
        first: usize,
        weights: &Panels,
        terms: &Range<usize>,
        panels: &[f32],
    ) {
        let plane = self.part.rows.len() * self.part.columns.len();
        let first_pixel = self.pixels.start + first * COLUMNS;
        for panel in channels.start / ROWS..channels.end.div_ceil(ROWS) {
            let first = panel * ROWS;
            let kept = channels.start.max(first)..channels.end.min(first + ROWS);
            let channel = group * self.outputs + kept.start - self.part.channels.start;
            let rows = kept.start - first..kept.end - first;
            let start = (terms.start == 0).then(|| start_of(self.bias, channel, rows.start));
            let left = weights.get(panel, terms.clone());
            let pixels = (first_pixel..self.pixels.end).step_by(COLUMNS);
            for (right, pixel) in panels.chunks_exact(terms.len() * COLUMNS).zip(pixels) {
                let factors = Factors {
                    left,
                    right,
                    stride: COLUMNS,
                };
                let place = Place {
                    first: channel * plane + pixel,
                    stride: plane,
                    rows: rows.clone(),
                    columns: COLUMNS.min(self.pixels.end - pixel),
                };
                add_product(factors, start, self.output, &place);
            }
        }
    }
}

/// The biases of a tile's rows, of which row `row` is the part's channel `channel`.
fn start_of(bias: &[f32], channel: usize, row: usize) -> [f32; ROWS] {
    [0, 1, 2, 3].map(|at| {
        (channel + at)
            .checked_sub(row)
            .and_then(|channel| bias.get(channel))
            .copied()
            .unwrap_or_default()
    })
}

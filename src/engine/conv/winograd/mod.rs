//! Winograd's minimal filtering for 3 × 3 kernels over many channels: a quarter of the products (Lavin and Gray 2016).

mod strip;
mod tiles;
mod transform;

use super::Method;
use super::matrix::product::{COLUMNS, Factors, Place, ROWS, add_product};
use super::matrix::{Panels, blocks};
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};
use crate::engine::simd::LANES;
use strip::Strip;
use tiles::Layout;
use transform::{POINTS, SIDE, kernel};

/// Values of tiles that are held at once: 512 KB, unless there are very many channels.
const VALUES: usize = 1 << 17;
/// Tiles that are computed at once at least, for all transformed weights pass by for them.
const TILES: usize = 32;
/// Panels of output channels whose sums are held at once.
const PANELS: usize = 4;

/// Every tile of four by four outputs is a sum over channels at each of 36 points, channel by channel, transformed at
/// the end; then comes the bias. Tiles stand on the grid of the whole output and read all their cells, whatever part of
/// them is asked for.
#[derive(Debug)]
pub(super) struct Winograd {
    /// By group, then by point.
    groups: Vec<Vec<Panels>>,
}

impl Winograd {
    /// Prepares weights in window order; none unless windows are 3 × 3 cells side by side at stride 1, and each group
    /// has more than one channel on either side.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        let inputs = geometry.input.channels / geometry.groups;
        let outputs = geometry.output.channels / geometry.groups;
        let fits = geometry
            .axes
            .iter()
            .all(|axis| (axis.kernel, axis.stride, axis.dilation) == (3, 1, 1));
        if !fits || inputs.min(outputs) < 2 {
            return None;
        }
        let of_group = |weights: &[f32]| {
            let kernels: Vec<Vec<f32>> = weights.chunks_exact(9).map(kernel).collect();
            (0..POINTS)
                .map(|point| {
                    let at_point: Vec<f32> = kernels
                        .iter()
                        .filter_map(|values| values.get(point).copied())
                        .collect();
                    Panels::new(&at_point, inputs)
                })
                .collect()
        };
        Some(Self {
            groups: weights
                .chunks_exact(outputs * inputs * 9)
                .map(of_group)
                .collect(),
        })
    }
}

impl Method for Winograd {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let inputs = geometry.input.channels / geometry.groups;
        let outputs = geometry.output.channels / geometry.groups;
        let plane = part.rows.len() * part.columns.len();
        let [tile_rows, tile_columns] =
            [&part.rows, &part.columns].map(|cells| cells.start / SIDE..cells.end.div_ceil(SIDE));
        let most = (VALUES / (POINTS * inputs)).max(TILES);
        let (mut values, mut sums) = (Vec::new(), Vec::new());
        for block in blocks(&tile_rows, &tile_columns, most, LANES) {
            let mut strip = Strip::new(geometry, block);
            let tiles = strip.tiles();
            let layout = Layout::new(inputs, tiles);
            let layout_of_sums = Layout::new(PANELS * ROWS, tiles);
            values.resize(layout.len(), 0.0);
            sums.resize(layout_of_sums.len(), 0.0);
            for (group, weights) in self.groups.iter().enumerate() {
                let first = group * outputs;
                let kept = part.channels.start.max(first)..part.channels.end.min(first + outputs);
                if kept.is_empty() {
                    continue;
                }
                for channel in 0..inputs {
                    strip.read(
                        input,
                        group * inputs + channel,
                        channel,
                        &mut values,
                        layout,
                    );
                }
                let panels = (kept.start - first) / ROWS..(kept.end - first).div_ceil(ROWS);
                for start in panels.clone().step_by(PANELS) {
                    let panels = start..(start + PANELS).min(panels.end);
                    let factors = weights.iter().zip(values.chunks_exact(layout.plane));
                    let planes = sums.chunks_exact_mut(layout_of_sums.plane);
                    for ((weights, values), sums) in factors.zip(planes) {
                        for (at, panel) in panels.clone().enumerate() {
                            let left = weights.get(panel, 0..inputs);
                            multiply(
                                left,
                                values,
                                layout,
                                tiles,
                                sums,
                                at * ROWS * layout_of_sums.row,
                            );
                        }
                    }
                    let channels = first + panels.start * ROWS..first + panels.end * ROWS;
                    for (row, channel) in channels
                        .enumerate()
                        .filter(|(_, channel)| kept.contains(channel))
                    {
                        let at = channel - part.channels.start;
                        let plane = output
                            .get_mut(at * plane..(at + 1) * plane)
                            .unwrap_or_default();
                        let bias = bias.get(at).copied().unwrap_or_default();
                        strip.write(&sums, layout_of_sums, row, bias, part, plane);
                    }
                }
            }
        }
    }

    fn grain(&self) -> [usize; 2] {
        [SIDE, SIDE]
    }
}

/// The sums of a panel of output channels at one point, for all tiles, into rows of `sums` from `first` on.
#[inline(never)]
fn multiply(
    left: &[f32],
    values: &[f32],
    layout: Layout,
    tiles: usize,
    sums: &mut [f32],
    first: usize,
) {
    for tile in (0..tiles).step_by(COLUMNS) {
        let factors = Factors {
            left,
            right: values.get(tile..).unwrap_or_default(),
            stride: layout.row,
        };
        let place = Place {
            first: first + tile,
            stride: layout.row,
            rows: 0..ROWS,
            columns: COLUMNS,
        };
        add_product(factors, Some([0.0; ROWS]), sums, &place);
    }
}

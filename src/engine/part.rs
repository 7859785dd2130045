use std::ops::Range;

use super::{Geometry, Shape, Tensor};

/// A box of an output, computed by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Output channels.
    pub channels: Range<usize>,
    /// Output rows.
    pub rows: Range<usize>,
    /// Cells of each of these rows.
    pub columns: Range<usize>,
}

impl Part {
    /// The whole output.
    pub const fn whole(geometry: &Geometry) -> Self {
        let Shape {
            channels,
            height,
            width,
        } = geometry.output;
        Self {
            channels: 0..channels,
            rows: 0..height,
            columns: 0..width,
        }
    }

    /// How many numbers it has.
    pub fn len(&self) -> usize {
        self.channels.len() * self.rows.len() * self.columns.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Multiply-adds, or comparisons, in one part: some 10 ms.
const WORK: u64 = 6_000_000;
/// The most parts that an output falls into: where there is work for hours, parts are longer.
const PARTS: u64 = 1 << 18;

/// The fixed grid of parts in which an output is computed by many: from the geometry alone, never from how many
/// there are. A part has at most some 6 million multiply-adds: whole rows of all channels if that allows, else a row of
/// some channels, else a piece of a row of one.
///
/// `work_per_output` is in multiply-adds. Rows and columns are cut at multiples of the `grain` alone, at which nothing
/// is computed twice. The parts cover the output once, in order of channels, rows and columns,
/// the last ones quickest.
///
/// ```
/// # use convolens::engine::*;
/// let spec = ConvSpec { window: [Window::dense(3); 2], ..ConvSpec::IDENTITY };
/// let geometry = spec.resolve(Shape::new(1, 2002, 1002))?;
/// let parts = parts(&geometry, geometry.weights_per_output(), [1, 1]);
/// assert_eq!(parts[0].rows, 0..666, "1000 · 9 multiply-adds a row, 6 000 000 / 9000 = 666.7");
/// assert_eq!(parts.len(), 4, "⌈2000 / 666⌉");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn parts(geometry: &Geometry, work_per_output: u64, grain: [usize; 2]) -> Vec<Part> {
    let Shape {
        channels,
        height,
        width,
    } = geometry.output;
    let work = work_per_output.max(1);
    let outputs = (channels as u64) * (height as u64) * (width as u64);
    let budget = (outputs.saturating_mul(work) / PARTS).max(WORK);
    // The largest count of things of that size that the budget allows.
    let most = |size: u64, count: usize| {
        let fits = budget / size.saturating_mul(work).max(1);
        usize::try_from(fits).unwrap_or(usize::MAX).clamp(1, count)
    };
    let [rows_of_grain, columns_of_grain] = grain.map(|cells| cells.max(1));
    let on_grain = |count: usize, grain: usize| (count - count % grain).max(grain);
    let (row, least) = (width as u64, rows_of_grain.min(height) as u64);
    let columns_at_once = match most(least, width) {
        all if all == width => width,
        some => on_grain(some, columns_of_grain),
    };
    let channels_at_once = if columns_at_once < width {
        1
    } else {
        most(row * least, channels)
    };
    let rows_at_once = if channels_at_once < channels {
        rows_of_grain
    } else {
        on_grain(most(row * channels as u64, height), rows_of_grain)
    };
    let mut parts = Vec::new();
    for channels in pieces(channels, channels_at_once) {
        for rows in pieces(height, rows_at_once) {
            for columns in pieces(width, columns_at_once) {
                parts.push(Part {
                    channels: channels.clone(),
                    rows: rows.clone(),
                    columns,
                });
            }
        }
    }
    parts
}

fn pieces(count: usize, at_once: usize) -> impl Iterator<Item = Range<usize>> {
    (0..count)
        .step_by(at_once)
        .map(move |first| first..(first + at_once).min(count))
}

/// Where a part's input comes from: rows of numbers, of which all that the part needs must be there.
pub trait Rows {
    /// One row of one channel.
    fn row(&self, channel: usize, y: usize) -> &[f32];

    /// All rows of a channel, one after the other, where they lie so.
    fn plane(&self, _channel: usize) -> Option<&[f32]> {
        None
    }
}

impl Rows for Tensor {
    fn row(&self, channel: usize, y: usize) -> &[f32] {
        Self::row(self, channel, y)
    }

    fn plane(&self, channel: usize) -> Option<&[f32]> {
        let size = self.shape().height * self.shape().width;
        self.data().get(channel * size..(channel + 1) * size)
    }
}

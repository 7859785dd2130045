use super::Method;
use super::strip::{Lines, SIDE, slide, strips};
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};

/// Every product of the sum, for kernels of 3 × 3 over one input channel a group, at stride 1 without dilation.
#[derive(Debug)]
pub(super) struct Three {
    /// In window order, one for each output channel.
    kernels: Vec<[f32; SIDE * SIDE]>,
}

/// Rows of outputs that are summed at once.
const ROWS: usize = 4;
/// Rows of cells that they read.
const LINES: usize = ROWS + SIDE - 1;

impl Three {
    /// Prepares weights in window order; none for another geometry.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        let fits = geometry
            .axes
            .iter()
            .all(|axis| (axis.kernel, axis.stride, axis.dilation) == (SIDE, 1, 1));
        (fits && geometry.input.channels == geometry.groups).then(|| Self {
            kernels: weights.as_chunks().0.to_vec(),
        })
    }
}

impl Method for Three {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let [height, width] = geometry.axes;
        let outputs = geometry.output.channels / geometry.groups;
        let columns = part.columns.len();
        let kernels = self.kernels.get(part.channels.clone()).unwrap_or_default();
        let mut cells = Vec::new();
        for layout in strips(width, &part.columns, LINES) {
            let of_strip = layout.within(&part.columns);
            let mut lines = Lines::new(input, height, &layout, 1, ROWS);
            let planes = output.chunks_exact_mut(part.rows.len() * columns);
            let planes = part.channels.clone().zip(kernels).zip(planes).zip(bias);
            for (((channel, kernel), plane), &bias) in planes {
                let channel = channel / outputs;
                lines.clear();
                let rows = part.rows.clone().step_by(ROWS);
                for (first, rows) in rows.zip(plane.chunks_mut(ROWS * columns)) {
                    let count = rows.len() / columns;
                    cells.clear();
                    cells.extend((0..count + SIDE - 1).map(|row| height.start(first + row)));
                    lines.gather(&(channel..channel + 1), &cells);
                    let mut gathered: [&[f32]; LINES] = [&[]; LINES];
                    for (to, line) in gathered.iter_mut().zip(lines.gathered()) {
                        *to = line;
                    }
                    let gathered = gathered.get(..cells.len()).unwrap_or_default();
                    let rows = rows.get_mut(of_strip.start..).unwrap_or_default();
                    slide(gathered, kernel, bias, rows, columns, of_strip.len());
                }
            }
        }
    }
}

use super::Method;
use super::strip::{Layout, Lines, ROOM, Ring, Window, blocks, rows_read, shift, strips};
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};

/// Kernels that are a column times a row, over one input channel a group: every row that is read is summed along the
/// row once, and these sums along the columns; height + width multiply-adds for an output in place of their product.
#[derive(Debug)]
pub(super) struct Separable {
    /// One for each output channel.
    kernels: Vec<Factors>,
}

/// K(i, j) = column(i) · row(j).
#[derive(Debug)]
struct Factors {
    column: Vec<f32>,
    row: Vec<f32>,
}

impl Separable {
    /// Prepares weights in window order; none where a group has more than one input channel, where some kernel is no
    /// column times a row, or where two passes are no less work.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        let [height, width] = geometry.axes.map(|axis| axis.kernel);
        let pays = height.saturating_mul(width) > height.saturating_add(width);
        if geometry.input.channels != geometry.groups || height < 2 || width < 2 || !pays {
            return None;
        }
        let kernels = weights.chunks_exact(height * width);
        Some(Self {
            kernels: kernels
                .map(|kernel| Factors::of(kernel, width))
                .collect::<Option<_>>()?,
        })
    }
}

/// Half units in the last place by which a product of the factors may miss its weight, of which rounding explains five:
/// one for each of the four weights that it comes of, and one for the factor.
const MISSES: f32 = 6.0;

impl Factors {
    /// The column and the row through the largest weight, if their product is every weight to within rounding.
    ///
    /// Each weight is held against its own size: a small one may stand over large cells.
    fn of(kernel: &[f32], width: usize) -> Option<Self> {
        let (pivot, largest) = kernel
            .iter()
            .copied()
            .enumerate()
            .max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()))?;
        let first = pivot / width * width;
        let row = kernel.get(first..first + width)?;
        let divide = |value: &f32| {
            if *value == 0.0 { 0.0 } else { value / largest }
        };
        let row: Vec<f32> = row.iter().map(divide).collect();
        let column: Vec<f32> = kernel
            .iter()
            .skip(pivot % width)
            .step_by(width)
            .copied()
            .collect();
        let products = column
            .iter()
            .flat_map(|a| row.iter().map(move |b| f64::from(*a) * f64::from(*b)));
        let holds = products.zip(kernel).all(|(product, &weight)| {
            let allowed = f64::from(MISSES * f32::EPSILON / 2.0) * f64::from(weight).abs();
            (product - f64::from(weight)).abs() <= allowed
        });
        holds.then_some(Self { column, row })
    }
}

impl Method for Separable {
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
        let plane_size = part.rows.len() * columns;
        let rows_at_once = part.rows.len().min(2);
        let kernels = self.kernels.get(part.channels.clone()).unwrap_or_default();
        let lines_at_once = height.reach_of(&(0..rows_at_once));
        for layout in strips(width, &part.columns, lines_at_once) {
            let mut passes = Passes::new(input, geometry, &layout, rows_at_once);
            let planes = output.chunks_exact_mut(plane_size).zip(bias);
            for ((channel, factors), (plane, &bias)) in
                part.channels.clone().zip(kernels).zip(planes)
            {
                passes.begin(channel / outputs);
                for rows in blocks(&part.rows) {
                    let first = (rows.start - part.rows.start) * columns;
                    let of_strip = layout.within(&part.columns);
                    let mut outputs = plane
                        .get_mut(first..first + rows.len() * columns)
                        .unwrap_or_default()
                        .chunks_exact_mut(columns)
                        .filter_map(|row| row.get_mut(of_strip.clone()));
                    let outputs = (outputs.next(), outputs.next());
                    passes.run(factors, rows.start, bias, outputs);
                }
            }
        }
    }
}

/// Both passes over a strip of one channel at a time.
struct Passes<'input> {
    geometry: &'input Geometry,
    layout: &'input Layout,
    lines: Lines<'input>,
    /// Sums along the rows, by the row of cells.
    sums: Ring,
    channel: usize,
    /// Which rows of cells a block reads, and where their sums are.
    cells: Vec<isize>,
    places: Vec<usize>,
    /// For a window.
    room: Vec<*const f32>,
}

impl<'input> Passes<'input> {
    fn new(
        input: &'input dyn Rows,
        geometry: &'input Geometry,
        layout: &'input Layout,
        rows: usize,
    ) -> Self {
        let [height, _] = geometry.axes;
        let length = layout.columns.len().max(ROOM);
        Self {
            geometry,
            layout,
            lines: Lines::new(input, height, layout, 1, 1),
            sums: Ring::new(1, height.reach_of(&(0..rows)), length),
            channel: 0,
            cells: Vec::new(),
            places: Vec::new(),
            room: Vec::new(),
        }
    }

    /// Goes to an input channel, and to another kernel.
    fn begin(&mut self, channel: usize) {
        self.channel = channel;
        self.lines.clear();
        self.sums.clear();
    }

    /// One or two neighbouring rows of outputs, from row `first` on.
    fn run(
        &mut self,
        factors: &Factors,
        first: usize,
        bias: f32,
        outputs: (Option<&mut [f32]>, Option<&mut [f32]>),
    ) {
        let [height, _] = self.geometry.axes;
        let rows = first..first + 1 + usize::from(outputs.1.is_some());
        let shift = shift(&height, rows.len());
        rows_read(&height, &rows, shift, &mut self.cells);
        self.places.clear();
        for index in 0..self.cells.len() {
            if let Some(&cell) = self.cells.get(index) {
                let place = self.sum_row(&factors.row, cell);
                self.places.push(place);
            }
        }
        let window = Window::new(
            &mut self.room,
            self.places.iter().map(|&place| self.sums.line(place)),
            &[0],
            height.kernel,
            shift,
            self.layout.columns.len(),
        );
        match outputs {
            (Some(upper), Some(lower)) => window.sum_pair(&factors.column, bias, upper, lower),
            (Some(only), None) => window.sum(&factors.column, bias, only),
            (None, _) => {}
        }
    }

    /// The first pass over a row of cells, if it is not done; and where its sums are.
    fn sum_row(&mut self, weights: &[f32], cell: isize) -> usize {
        let (place, vacant) = self.sums.enter(0, cell);
        let columns = self.layout.columns.len();
        if let Some(sums) = vacant.and_then(|line| line.get_mut(..columns)) {
            self.lines
                .gather(&(self.channel..self.channel + 1), &[cell]);
            let lines = self.lines.gathered();
            let window = Window::new(&mut self.room, lines, &self.layout.taps, 1, 0, columns);
            window.sum(weights, 0.0, sums);
        }
        place
    }
}

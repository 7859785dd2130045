use super::complex::Complex;
use super::transform::Transform;

/// Circular convolution of a rectangle of cells: a number of the tile is four neighbouring cells of a row, and the
/// numbers of four columns follow each other from the top.
///
/// Columns are transformed as they lie; rows by fours, turned so that each is a lane, and turned back after the
/// product with the kernel's spectrum: the tile is read and written three times in all.
#[derive(Debug)]
pub(super) struct Plane {
    columns: Transform,
    rows: Transform,
}

/// Numbers between the columns and the next four, so that not all begin in the same sets of a cache.
const GAP: usize = 4;

impl Plane {
    /// Of so many cells, powers of two from 4 on.
    pub(super) fn new([height, width]: [usize; 2]) -> Self {
        Self {
            columns: Transform::new(height),
            rows: Transform::new(width),
        }
    }

    /// Height and width in cells.
    pub(super) const fn lengths(&self) -> [usize; 2] {
        [self.columns.length(), self.rows.length()]
    }

    /// Numbers from four columns to the next.
    pub(super) const fn step(&self) -> usize {
        self.columns.length() + GAP
    }

    /// What a kernel's cells become, so that [`convolve`](Self::convolve) correlates with it: by rows.
    pub(super) fn spectrum(&self, mut kernel: Vec<Complex>) -> Vec<Complex> {
        self.each_column(&mut kernel, |column| self.columns.forward(column));
        let [height, width] = self.lengths();
        let scale = 1.0 / (height * width) as f32;
        let mut spectrum = Vec::with_capacity(height / 4 * width);
        let mut rows = self.line();
        for four in 0..height / 4 {
            self.take_rows(&kernel, four, &mut rows);
            self.rows.forward(&mut rows);
            spectrum.extend(rows.iter().map(|value| value.conjugate_scaled(scale)));
        }
        spectrum
    }

    /// Correlates both signals, the real and the imaginary one, with the kernel. `rows` is room for four rows.
    pub(super) fn convolve(
        &self,
        tile: &mut [Complex],
        spectrum: &[Complex],
        rows: &mut [Complex],
    ) {
        self.each_column(tile, |column| self.columns.forward(column));
        for (four, factors) in spectrum.chunks_exact(self.rows.length()).enumerate() {
            self.take_rows(tile, four, rows);
            self.rows.forward(rows);
            for (value, factor) in rows.iter_mut().zip(factors) {
                *value = value.times(*factor);
            }
            self.rows.inverse(rows);
            self.put_rows(tile, four, rows);
        }
        self.each_column(tile, |column| self.columns.inverse(column));
    }

    /// Room for four rows.
    pub(super) fn line(&self) -> Vec<Complex> {
        vec![Complex::zero(); self.rows.length()]
    }

    fn each_column(&self, tile: &mut [Complex], transform: impl Fn(&mut [Complex])) {
        for column in tile.chunks_exact_mut(self.step()) {
            if let Some(column) = column.get_mut(..self.columns.length()) {
                transform(column);
            }
        }
    }

    fn take_rows(&self, tile: &[Complex], four: usize, rows: &mut [Complex]) {
        let columns = tile.chunks_exact(self.step());
        for (slot, column) in rows.as_chunks_mut().0.iter_mut().zip(columns) {
            if let Some(cells) = column.as_chunks().0.get(four) {
                *slot = Complex::transposed(*cells);
            }
        }
    }

    fn put_rows(&self, tile: &mut [Complex], four: usize, rows: &[Complex]) {
        let columns = tile.chunks_exact_mut(self.step());
        for (cells, column) in rows.as_chunks().0.iter().zip(columns) {
            if let Some(slot) = column.as_chunks_mut().0.get_mut(four) {
                *slot = Complex::transposed(*cells);
            }
        }
    }
}

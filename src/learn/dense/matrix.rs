/// Numbers in rows, f64.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    data: Vec<f64>,
}

impl Matrix {
    /// A matrix from its numbers row by row; missing ones are 0, more are dropped.
    #[must_use]
    pub fn new(rows: usize, columns: usize, mut data: Vec<f64>) -> Self {
        data.resize(rows * columns, 0.0);
        Self {
            rows,
            columns,
            data,
        }
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// Row by row.
    #[must_use]
    pub fn data(&self) -> &[f64] {
        &self.data
    }

    /// The rows.
    pub fn iter(&self) -> impl Iterator<Item = &[f64]> {
        self.data.chunks(self.columns.max(1)).take(self.rows)
    }

    /// A row; empty where there is none.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        let from = row * self.columns;
        self.data.get(from..from + self.columns).unwrap_or_default()
    }

    /// The first `rows` rows, or all that there are.
    #[must_use]
    pub fn top(&self, rows: usize) -> Self {
        let rows = rows.min(self.rows);
        let data = self.data.iter().take(rows * self.columns);
        Self::new(rows, self.columns, data.copied().collect())
    }

    /// Rows as columns.
    ///
    /// ```
    /// # use convolens::learn::dense::Matrix;
    /// let matrix = Matrix::new(1, 2, vec![3.0, 5.0]);
    /// assert_eq!(matrix.transposed(), Matrix::new(2, 1, vec![3.0, 5.0]));
    /// ```
    #[must_use]
    pub fn transposed(&self) -> Self {
        let column = |column: usize| self.iter().filter_map(move |row| row.get(column)).copied();
        let data = (0..self.columns).flat_map(column).collect();
        Self::new(self.columns, self.rows, data)
    }

    /// The product: `self` (rows, n) · `other` (n, columns). Of sizes that do not fit, the common part counts.
    ///
    /// ```
    /// # use convolens::learn::dense::Matrix;
    /// let one_hot = Matrix::new(2, 3, vec![1.0, 0.0, 1.0, 0.0, 1.0, 0.0]);
    /// let rows = Matrix::new(1, 2, vec![7.0, 9.0]);
    /// assert_eq!(rows.times(&one_hot).data(), [7.0, 9.0, 7.0], "each column takes its number");
    /// ```
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        let mut data = Vec::with_capacity(self.rows * other.columns);
        for row in self.iter() {
            let mut sums = vec![0.0; other.columns];
            for (factor, line) in row.iter().zip(other.iter()) {
                for (sum, number) in sums.iter_mut().zip(line) {
                    *sum += factor * number;
                }
            }
            data.extend(sums);
        }
        Self::new(self.rows, other.columns, data)
    }
}

use super::error::{List, positive};
use super::{Dense, DynamicError, softmax};
use crate::engine::error::Size;
use crate::engine::shape::count_elements;
use crate::engine::window::at_least_one;
use crate::engine::{Axis, Fill, GeometryError, Shape, Tensor, pad};

/// What makes a kernel of the cells under it.
#[derive(Debug, Clone, PartialEq)]
pub enum Generator {
    /// softmax(W · cells + b): a dense layer from the taps' cells to a score for each tap.
    Linear(Dense),
    /// softmax(−(cell − centre)² / τ): cells like the one in the middle count most, so edges stay sharp. It is the range
    /// kernel of a bilateral filter, τ = 2σ² (Tomasi & Manduchi, 1998).
    Similar {
        /// The temperature τ.
        tau: f32,
    },
}

/// Dynamic local filtering: at each position a kernel is generated from what lies around it, and applied there
/// (Jia, De Brabandere et al., Dynamic filter networks, 2016, arXiv 1605.09673).
///
/// The generator sees the mean over the channels, and its kernel filters every channel. The border cell is repeated
/// beyond the input, so the output has the input's shape. Weights of a kernel are positive and add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalFilter {
    size: [usize; 2],
    generator: Generator,
}

impl LocalFilter {
    /// A filter with a window of `size`, height and width odd; the height of a series' window is 1.
    ///
    /// # Errors
    ///
    /// [`ZeroSize`](GeometryError::ZeroSize), [`EvenWindow`](DynamicError::EvenWindow),
    /// [`Length`](DynamicError::Length) if a linear generator has not taps² weights and taps biases,
    /// [`Temperature`](DynamicError::Temperature), and [`TooLarge`](GeometryError::TooLarge) beyond 2²⁸ weights.
    pub fn new(size: [usize; 2], generator: Generator) -> Result<Self, DynamicError> {
        for axis in Axis::ALL {
            at_least_one(axis.of(&size), Size::Kernel, Some(axis))?;
        }
        let [height, width] = size;
        if height.is_multiple_of(2) || width.is_multiple_of(2) {
            return Err(DynamicError::EvenWindow { height, width });
        }
        let taps = count_elements([height, width])?;
        match &generator {
            Generator::Linear(dense) => {
                let weights = count_elements([taps, taps])?;
                List::GeneratorBias.check_length(taps, dense.bias.len())?;
                List::GeneratorWeights.check_length(weights, dense.weights.len())?;
            }
            Generator::Similar { tau } => {
                positive(*tau)?;
            }
        }
        Ok(Self { size, generator })
    }

    /// The kernel generated at one position of `input`, row by row; empty if there is no such position.
    ///
    /// ```
    /// # use convolens::engine::Tensor;
    /// # use convolens::engine::dynamic::{DynamicError, Generator, LocalFilter};
    /// let filter = LocalFilter::new([1, 3], Generator::Similar { tau: 1.0 / 2_f32.ln() })?;
    /// let step = Tensor::series(vec![0.0, 0.0, 1.0, 1.0])?;
    /// let kernel = filter.kernel_at(&step, 0, 1);
    /// for (weight, expected) in kernel.iter().zip([0.4, 0.4, 0.2]) {
    ///     assert!((weight - expected).abs() < 1e-6, "2⁰, 2⁰ and 2⁻¹, divided by 2.5");
    /// }
    /// # Ok::<(), DynamicError>(())
    /// ```
    pub fn kernel_at(&self, input: &Tensor, row: usize, column: usize) -> Vec<f32> {
        let Shape { height, width, .. } = input.shape();
        if row >= height || column >= width {
            return Vec::new();
        }
        let [rows, columns] = self.size;
        let mut cells = Vec::with_capacity(rows * columns);
        for i in 0..rows {
            let row = (row + i).saturating_sub(rows / 2).min(height - 1);
            for j in 0..columns {
                let column = (column + j).saturating_sub(columns / 2).min(width - 1);
                cells.push(mean_at(input, row, column));
            }
        }
        self.kernel(&cells)
    }

    /// Every channel of `input`, filtered at each position with the kernel generated there.
    ///
    /// # Errors
    ///
    /// [`TooLarge`](GeometryError::TooLarge) if the padded input would not fit into memory.
    ///
    /// ```
    /// # use convolens::engine::Tensor;
    /// # use convolens::engine::dynamic::{DynamicError, Generator, LocalFilter};
    /// let filter = LocalFilter::new([1, 3], Generator::Similar { tau: 1.0 / 2_f32.ln() })?;
    /// let output = filter.run(&Tensor::series(vec![0.0, 0.0, 1.0, 1.0])?)?;
    /// assert_eq!(output.data()[0], 0.0, "three equal cells");
    /// assert!((output.data()[1] - 0.2).abs() < 1e-6, "0.4 · 0 + 0.4 · 0 + 0.2 · 1, where a mean would give 1 / 3");
    /// # Ok::<(), DynamicError>(())
    /// ```
    pub fn run(&self, input: &Tensor) -> Result<Tensor, DynamicError> {
        let Shape {
            channels,
            height,
            width,
        } = input.shape();
        let seen = self.padded(&mean(input)?)?;
        let padded = self.padded(input)?;
        let mut output = input.clone();
        let mut cells = Vec::new();
        let plane = height * width;
        for row in 0..height {
            for column in 0..width {
                cells.clear();
                cells.extend(self.under(&seen, 0, row, column));
                let kernel = self.kernel(&cells);
                let at = row * width + column;
                for channel in 0..channels {
                    let under = self.under(&padded, channel, row, column);
                    let sum = kernel.iter().zip(under).map(|(k, x)| k * x).sum();
                    if let Some(cell) = output.data_mut().get_mut(channel * plane + at) {
                        *cell = sum;
                    }
                }
            }
        }
        Ok(output)
    }

    fn kernel(&self, cells: &[f32]) -> Vec<f32> {
        match &self.generator {
            Generator::Linear(dense) => softmax(&dense.sums(cells), 1.0),
            Generator::Similar { tau } => {
                let centre = cells.get(cells.len() / 2).copied().unwrap_or_default();
                let scores: Vec<f32> = cells.iter().map(|x| -(x - centre).powi(2)).collect();
                softmax(&scores, *tau)
            }
        }
    }

    /// Half a window more on each side, the border cell repeated.
    fn padded(&self, input: &Tensor) -> Result<Tensor, GeometryError> {
        pad(input, self.size.map(|size| [size / 2; 2]), Fill::Replicate)
    }

    /// The cells of the padded input under the window of one position, row by row.
    fn under<'a>(
        &self,
        padded: &'a Tensor,
        channel: usize,
        row: usize,
        column: usize,
    ) -> impl Iterator<Item = &'a f32> + use<'a> {
        let [height, width] = self.size;
        (row..row + height).flat_map(move |row| {
            let cells = padded.row(channel, row);
            cells.get(column..column + width).unwrap_or_default()
        })
    }
}

/// The mean over the channels, in one channel.
fn mean(input: &Tensor) -> Result<Tensor, GeometryError> {
    let Shape {
        channels,
        height,
        width,
    } = input.shape();
    let mut sums = vec![0.0; height * width];
    for channel in 0..channels {
        for (sum, cell) in sums.iter_mut().zip(input.channel(channel)) {
            *sum += cell;
        }
    }
    let mean = Tensor::new(Shape::new(1, height, width), sums)?;
    Ok(mean.map(|sum| sum / channels as f32))
}

/// The mean over the channels at one position.
fn mean_at(input: &Tensor, row: usize, column: usize) -> f32 {
    let channels = input.shape().channels;
    let cells = (0..channels).filter_map(|channel| input.get(channel, row, column));
    cells.sum::<f32>() / channels as f32
}

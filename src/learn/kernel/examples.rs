use crate::engine::{
    ConvSpec, Geometry, GeometryError, Tensor, Window, conv_plainly, conv_weight_gradient,
};

/// A kernel and its bias: all that is learned here.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    /// In window order: of a causal series the oldest first, K(n − 1) … K(0); of a picture row by row.
    pub weights: Vec<f32>,
    /// What is added to every output.
    pub bias: f32,
}

impl Kernel {
    /// A kernel without a bias.
    #[must_use]
    pub const fn new(weights: Vec<f32>) -> Self {
        Self { weights, bias: 0.0 }
    }

    /// How far apart two kernels are: the largest difference of two weights in the same place.
    ///
    /// ```
    /// # use convolens::learn::kernel::Kernel;
    /// let (one, other) = (Kernel::new(vec![1.0, 2.0]), Kernel::new(vec![1.5, 1.75]));
    /// assert_eq!(one.distance(&other), 0.5, "|1 − 1.5| is more than |2 − 1.75|");
    /// ```
    #[must_use]
    pub fn distance(&self, other: &Self) -> f64 {
        let pairs = self.weights.iter().zip(&other.weights);
        let apart = pairs.map(|(one, other)| (f64::from(*one) - f64::from(*other)).abs());
        apart.fold(0.0, f64::max)
    }
}

/// Examples: an input, and the output that a kernel is to make of it, by a convolution without padding.
#[derive(Clone, Debug)]
pub struct Examples {
    spec: ConvSpec,
    geometry: Geometry,
    input: Tensor,
    target: Tensor,
}

impl Examples {
    /// Examples for a kernel of `rows` × `columns` over an input of one channel. `target` has the outputs row by row.
    ///
    /// # Errors
    ///
    /// [`GeometryError`] where the kernel does not fit into the input, or where there are not as many targets as outputs.
    ///
    /// ```
    /// # use convolens::{engine::Tensor, learn::kernel::{Examples, Kernel}};
    /// let series = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
    /// let examples = Examples::new([1, 2], series, vec![8.0, 6.0, 7.0])?;
    /// let sum = Kernel::new(vec![1.0, 1.0]);
    /// assert_eq!(examples.predict(&sum)?.data(), [8.0, 6.0, 5.0], "3 + 5, 5 + 1, 1 + 4");
    /// assert_eq!(examples.loss(&sum)?, 4.0 / 3.0, "(0² + 0² + 2²) / 3");
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn new(
        [rows, columns]: [usize; 2],
        input: Tensor,
        target: Vec<f32>,
    ) -> Result<Self, GeometryError> {
        let spec = ConvSpec {
            window: [Window::dense(rows), Window::dense(columns)],
            ..ConvSpec::IDENTITY
        };
        let geometry = spec.resolve(input.shape())?;
        let target = Tensor::new(geometry.output, target)?;
        Ok(Self {
            spec,
            geometry,
            input,
            target,
        })
    }

    /// How many there are: one for each output.
    #[must_use]
    pub fn count(&self) -> usize {
        self.target.data().len()
    }

    /// The rows and columns of a kernel.
    #[must_use]
    pub fn size(&self) -> [usize; 2] {
        self.spec.window.map(|window| window.kernel)
    }

    /// What the outputs are made of.
    #[must_use]
    pub const fn input(&self) -> &Tensor {
        &self.input
    }

    /// What they should be.
    #[must_use]
    pub const fn target(&self) -> &Tensor {
        &self.target
    }

    /// What a kernel makes of the input.
    ///
    /// # Errors
    ///
    /// [`WeightsLength`](GeometryError::WeightsLength) for a kernel of another size.
    pub fn predict(&self, kernel: &Kernel) -> Result<Tensor, GeometryError> {
        let bias = [kernel.bias];
        let done = conv_plainly(&self.input, &kernel.weights, Some(&bias), &self.spec)?;
        Ok(done.output)
    }

    /// The mean squared error E = 1/N · Σ (ŷ − y)².
    ///
    /// # Errors
    ///
    /// As [`Examples::predict`].
    pub fn loss(&self, kernel: &Kernel) -> Result<f64, GeometryError> {
        let predicted = self.predict(kernel)?;
        let pairs = predicted.data().iter().zip(self.target.data());
        let squares = pairs.map(|(made, wanted)| (f64::from(*made) - f64::from(*wanted)).powi(2));
        Ok(squares.sum::<f64>() / self.count() as f64)
    }

    /// The gradient of the mean squared error over some of the examples, or over all: ∂E/∂ŷ = 2/N · (ŷ − y) for each
    /// of them and 0 for the others, brought to the weights and the bias by the engine's backward pass.
    ///
    /// # Errors
    ///
    /// As [`Examples::predict`].
    ///
    /// ```
    /// # use convolens::{engine::Tensor, learn::kernel::{Examples, Kernel}};
    /// let series = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
    /// let examples = Examples::new([1, 2], series, vec![8.0, 6.0, 7.0])?;
    /// let sum = Kernel::new(vec![1.0, 1.0]);
    /// let gradient = examples.gradient(&sum, Some(&[2]))?;
    /// assert_eq!(gradient.weights, [-4.0, -16.0], "2 · (5 − 7) times 1 and 4");
    /// assert_eq!(gradient.bias, -4.0);
    /// # Ok::<(), convolens::engine::GeometryError>(())
    /// ```
    pub fn gradient(
        &self,
        kernel: &Kernel,
        batch: Option<&[usize]>,
    ) -> Result<Kernel, GeometryError> {
        let mut errors = self.predict(kernel)?;
        let count = batch.map_or(self.count(), <[usize]>::len).max(1);
        let share = 2.0 / count as f32;
        for (made, wanted) in errors.data_mut().iter_mut().zip(self.target.data()) {
            *made = share * (*made - wanted);
        }
        if let Some(batch) = batch {
            let all = errors;
            errors = all.clone().map(|_| 0.0);
            for &index in batch {
                let pair = (errors.data_mut().get_mut(index), all.data().get(index));
                if let (Some(slot), Some(error)) = pair {
                    *slot = *error;
                }
            }
        }
        let (weights, bias) =
            conv_weight_gradient(&self.geometry, &self.spec, &self.input, &errors)?;
        Ok(Kernel {
            weights,
            bias: bias.first().copied().unwrap_or_default(),
        })
    }

    /// The cells of the input under each output's window, in window order.
    pub(super) fn windows(&self) -> impl Iterator<Item = impl Iterator<Item = f32>> {
        let [rows, columns] = self.size();
        let output = self.geometry.output;
        let places = (0..output.height).flat_map(move |v| (0..output.width).map(move |u| (v, u)));
        places.map(move |(v, u)| {
            let row = move |down| self.input.row(0, v + down).get(u..u + columns);
            (0..rows).flat_map(move |down| row(down).unwrap_or_default().iter().copied())
        })
    }
}

use std::borrow::Cow;
use std::rc::Rc;

use super::choose::{Algorithm, Choice, choose, direct};
use super::fourier::Fourier;
use super::matrix::Matrix;
use super::method::Method;
use super::planes::Planes;
use super::rowwise::Rowwise;
use super::separable::Separable;
use super::three::Three;
use super::winograd::Winograd;
use crate::engine::part::{Part, Rows};
use crate::engine::shape::count_elements;
use crate::engine::{ConvSpec, Geometry, GeometryError, Tensor};

/// The result of a convolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Convolved {
    /// The output, `(M, H', W')`.
    pub output: Tensor,
    /// Where every number came from.
    pub geometry: Geometry,
    /// How it was computed.
    pub algorithm: Algorithm,
}

/// Convolution as in the lecture, a correlation:
/// y(m, u, v) = Σ K(m, c, i, j) · x(c, u·stride + i·dilation, v·stride + j·dilation) + b(m), over the padded x.
///
/// `weights` are `(M, C / groups, kernel height, kernel width)`, in window order: the first meets the first cell
/// of the window. `bias` has M numbers.
///
/// # Errors
///
/// What [`ConvSpec::resolve`] refuses, [`WeightsLength`](GeometryError::WeightsLength) and
/// [`BiasLength`](GeometryError::BiasLength).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
/// let result = conv(&input, &[-1.0, 0.0, 1.0], Some(&[10.0]), &spec)?;
/// assert_eq!(result.output.data(), [8.0, 9.0], "−3 + 1 + 10 = 8, −5 + 4 + 10 = 9");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
) -> Result<Convolved, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    Convolution::new(spec, &geometry, weights, bias)?.whole(input)
}

/// As [`conv`], by the plain method that every build has: what the page shows is the same wherever it is drawn.
///
/// # Errors
///
/// As of [`conv`].
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(2)], ..ConvSpec::IDENTITY };
/// assert_eq!(conv_plainly(&input, &[1.0, 1.0], None, &spec)?.output.data(), [8.0, 6.0, 5.0], "3 + 5, 5 + 1, 1 + 4");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_plainly(
    input: &Tensor,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
) -> Result<Convolved, GeometryError> {
    let geometry = spec.resolve(input.shape())?;
    Convolution::plain(spec, &geometry, weights, bias)?.whole(input)
}

/// One part of what [`conv`] gives, bit by bit the same: planar, by channel, row and column of the part.
///
/// `geometry` is the spec's, resolved over the whole input; `rows` holds of it what the part reads.
///
/// # Errors
///
/// [`WeightsLength`](GeometryError::WeightsLength) and [`BiasLength`](GeometryError::BiasLength).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
/// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
/// let geometry = spec.resolve(input.shape())?;
/// let last = Part { columns: 1..2, ..Part::whole(&geometry) };
/// assert_eq!(conv_part(&input, &[-1.0, 0.0, 1.0], None, &spec, &geometry, &last)?, [-1.0], "−5 + 4 = −1");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn conv_part(
    rows: &dyn Rows,
    weights: &[f32],
    bias: Option<&[f32]>,
    spec: &ConvSpec,
    geometry: &Geometry,
    part: &Part,
) -> Result<Vec<f32>, GeometryError> {
    Ok(Convolution::new(spec, geometry, weights, bias)?.part(rows, part))
}

/// A convolution whose kernel is prepared for an input of one size: many parts of the output can be computed with it.
#[derive(Debug, Clone)]
pub struct Convolution {
    geometry: Geometry,
    choice: Choice,
    method: Rc<dyn Method>,
    bias: Vec<f32>,
}

impl Convolution {
    /// Prepares `weights` and `bias` for the geometry, which is the spec's over the whole input.
    ///
    /// # Errors
    ///
    /// [`WeightsLength`](GeometryError::WeightsLength) and [`BiasLength`](GeometryError::BiasLength).
    ///
    /// ```
    /// # use convolens::engine::*;
    /// let input = Tensor::series(vec![3.0, 5.0, 1.0, 4.0])?;
    /// let spec = ConvSpec { window: [Window::ONE, Window::dense(3)], ..ConvSpec::IDENTITY };
    /// let geometry = spec.resolve(input.shape())?;
    /// let convolution = Convolution::new(&spec, &geometry, &[-1.0, 0.0, 1.0], None)?;
    /// assert_eq!(convolution.part(&input, &Part::whole(&geometry)), [-2.0, -1.0], "−3 + 1 and −5 + 4");
    /// # Ok::<(), GeometryError>(())
    /// ```
    pub fn new(
        spec: &ConvSpec,
        geometry: &Geometry,
        weights: &[f32],
        bias: Option<&[f32]>,
    ) -> Result<Self, GeometryError> {
        let plain = Self::plain(spec, geometry, weights, bias)?;
        let [height, width] = geometry.axes;
        let weights = in_window_order(weights, height.kernel * width.kernel, spec.flip);
        let separable = FAST && Separable::new(geometry, &weights).is_some();
        let choice = choose(geometry, separable);
        Ok(match method(choice.algorithm, geometry, &weights) {
            Some(method) => Self {
                choice,
                method,
                ..plain
            },
            None => plain,
        })
    }

    /// The same by the plain method.
    fn plain(
        spec: &ConvSpec,
        geometry: &Geometry,
        weights: &[f32],
        bias: Option<&[f32]>,
    ) -> Result<Self, GeometryError> {
        check_lengths(geometry, weights, bias)?;
        let [height, width] = geometry.axes;
        let weights = in_window_order(weights, height.kernel * width.kernel, spec.flip);
        Ok(Self {
            geometry: *geometry,
            choice: direct(geometry),
            method: Rc::new(Rowwise::new(weights.into_owned())),
            bias: bias.map_or_else(|| vec![0.0; geometry.output.channels], <[f32]>::to_vec),
        })
    }

    /// The same by one algorithm; none where that cannot compute it.
    ///
    /// # Errors
    ///
    /// As of [`new`](Self::new).
    pub fn by(
        algorithm: Algorithm,
        spec: &ConvSpec,
        geometry: &Geometry,
        weights: &[f32],
        bias: Option<&[f32]>,
    ) -> Result<Option<Self>, GeometryError> {
        let mut convolution = Self::new(spec, geometry, weights, bias)?;
        let [height, width] = geometry.axes;
        let weights = in_window_order(weights, height.kernel * width.kernel, spec.flip);
        let Some(method) = method(algorithm, geometry, &weights) else {
            return Ok(None);
        };
        convolution.method = method;
        convolution.choice.algorithm = algorithm;
        Ok(Some(convolution))
    }

    /// How it is computed.
    pub const fn choice(&self) -> Choice {
        self.choice
    }

    /// The geometry that it was prepared for.
    pub const fn geometry(&self) -> &Geometry {
        &self.geometry
    }

    /// Output rows and columns that are computed at once: parts that begin on multiples of them cost least.
    pub fn grain(&self) -> [usize; 2] {
        self.method.grain()
    }

    /// A part of the output: planar, by channel, row and column of the part. Its bits do not depend on how the output
    /// is cut. `rows` holds of the input what the part reads.
    pub fn part(&self, rows: &dyn Rows, part: &Part) -> Vec<f32> {
        let mut output = vec![0.0; part.len()];
        self.fill(rows, part, &mut output);
        output
    }

    fn whole(&self, input: &Tensor) -> Result<Convolved, GeometryError> {
        let output = self.part(input, &Part::whole(&self.geometry));
        Ok(Convolved {
            output: Tensor::new(self.geometry.output, output)?,
            geometry: self.geometry,
            algorithm: self.choice.algorithm,
        })
    }

    /// The same into `output`, which has room for exactly the part.
    pub fn fill(&self, rows: &dyn Rows, part: &Part, output: &mut [f32]) {
        if part.is_empty() || output.len() != part.len() {
            return;
        }
        let bias = self.bias.get(part.channels.clone()).unwrap_or_default();
        self.method.fill(&self.geometry, rows, part, bias, output);
    }
}

/// Whether this build has more than the plain method: the page's has not, so that it is small.
const FAST: bool = cfg!(feature = "fast");

/// An algorithm with its kernel prepared; none where it cannot compute this, or is not in this build.
fn method(algorithm: Algorithm, geometry: &Geometry, weights: &[f32]) -> Option<Rc<dyn Method>> {
    if !FAST {
        return None;
    }
    Some(match algorithm {
        Algorithm::Direct => match Three::new(geometry, weights) {
            Some(three) => Rc::new(three),
            None => Rc::new(Planes::new(geometry, weights)?),
        },
        Algorithm::Separable => Rc::new(Separable::new(geometry, weights)?),
        Algorithm::Matrix => Rc::new(Matrix::new(geometry, weights)?),
        Algorithm::Winograd => Rc::new(Winograd::new(geometry, weights)?),
        Algorithm::Fourier => Rc::new(Fourier::new(geometry, weights)?),
    })
}

/// The weights as the window meets them: each kernel turned around if it is flipped.
pub(in crate::engine) fn in_window_order(
    weights: &[f32],
    kernel_size: usize,
    flip: bool,
) -> Cow<'_, [f32]> {
    if !flip {
        return Cow::Borrowed(weights);
    }
    let mut flipped = weights.to_vec();
    flipped
        .chunks_exact_mut(kernel_size)
        .for_each(<[f32]>::reverse);
    Cow::Owned(flipped)
}

/// Whether there are as many weights, and biases, as a convolution of this geometry has.
///
/// # Errors
///
/// [`WeightsLength`](GeometryError::WeightsLength) and [`BiasLength`](GeometryError::BiasLength), with the numbers.
pub fn check_lengths(
    geometry: &Geometry,
    weights: &[f32],
    bias: Option<&[f32]>,
) -> Result<(), GeometryError> {
    let [height, width] = geometry.axes;
    let outputs = geometry.output.channels;
    let inputs = geometry.input.channels / geometry.groups;
    let sizes = [outputs, inputs, height.kernel, width.kernel];
    check_counts(sizes, outputs, weights, bias)
}

/// The same, by the sizes of the weights.
pub(in crate::engine) fn check_counts(
    sizes: [usize; 4],
    outputs: usize,
    weights: &[f32],
    bias: Option<&[f32]>,
) -> Result<(), GeometryError> {
    let expected = count_elements(sizes)?;
    if weights.len() != expected {
        return Err(GeometryError::WeightsLength {
            expected,
            got: weights.len(),
        });
    }
    match bias {
        Some(bias) if bias.len() != outputs => Err(GeometryError::BiasLength {
            expected: outputs,
            got: bias.len(),
        }),
        _ => Ok(()),
    }
}

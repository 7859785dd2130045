//! The layers one after the other, and the one kernel in their place.

use crate::engine::{
    Activation, Amount, ConvSpec, Fill, GeometryError, Padding, Tensor, Window, conv_plainly,
};
use crate::net::collapsed;
use crate::view::lab::Along;

/// What comes of a series.
#[derive(Debug)]
pub(super) struct Layers {
    /// The kernels that there are, in their order.
    pub(super) kernels: Vec<Vec<f32>>,
    /// One in their place.
    pub(super) collapsed: Vec<f32>,
    /// The input, then each layer's output.
    pub(super) values: Vec<Tensor>,
    /// Where their cells stand.
    pub(super) stands: Vec<Along>,
    /// The output of the one.
    pub(super) single: Tensor,
    /// What the layers give, minus what the one does.
    pub(super) difference: Vec<f32>,
    /// The largest size of a difference.
    pub(super) largest: f64,
    /// The largest number of both outputs.
    pub(super) highest: f64,
}

impl Layers {
    /// Kernels over a series, without padding, the activation behind every one but the last.
    pub(super) fn new(
        series: &[f32],
        kernels: Vec<Vec<f32>>,
        activation: Activation,
    ) -> Result<Self, GeometryError> {
        let input = Tensor::series(series.to_vec())?;
        let collapsed = collapsed(&kernels);
        let single = over(&input, &collapsed)?;
        let mut stands = vec![Along::input(series.len())];
        let mut values = vec![input];
        let last = kernels.len().saturating_sub(1);
        for (index, kernel) in kernels.iter().enumerate() {
            let (Some(before), Some(stand)) = (values.last(), stands.last()) else {
                break;
            };
            let output = over(before, kernel)?;
            let count = output.shape().width;
            // Under the middle of the window: between two cells where it is even.
            let first = stand.first + (kernel.len().saturating_sub(1)) as f64 / 2.0;
            let output = if index == last {
                output
            } else {
                let numbers = output.into_data().into_iter();
                Tensor::series(numbers.map(|number| activation.apply(number)).collect())?
            };
            values.push(output);
            stands.push(Along {
                first,
                step: 1.0,
                count,
            });
        }
        let stacked = values.last().map(Tensor::data).unwrap_or_default();
        let pairs = stacked.iter().zip(single.data());
        let difference: Vec<f32> = pairs.clone().map(|(a, b)| a - b).collect();
        let size = |number: f32| f64::from(number.abs());
        Ok(Self {
            largest: difference.iter().copied().map(size).fold(0.0, f64::max),
            highest: pairs
                .flat_map(|(a, b)| [size(*a), size(*b)])
                .fold(0.0, f64::max),
            difference,
            kernels,
            collapsed,
            single,
            values,
            stands,
        })
    }

    /// How many outputs there are.
    pub(super) fn outputs(&self) -> usize {
        self.difference.len()
    }

    /// The cells of each value that an output depends on: the first, and how many.
    pub(super) fn field(&self, value: usize) -> usize {
        let above = self.kernels.iter().skip(value);
        1 + above
            .map(|kernel| kernel.len().saturating_sub(1))
            .sum::<usize>()
    }

    /// Whether the difference is no more than rounding.
    pub(super) fn is_same(&self) -> bool {
        self.largest <= 1e-5 * self.highest
    }

    /// What the place 0 of a kernel is called: so far before its centre.
    pub(super) fn before(kernel: &[f32]) -> usize {
        kernel.len().saturating_sub(1) / 2
    }

    /// The same of the one: the centres add up.
    pub(super) fn before_all(&self) -> usize {
        self.kernels.iter().map(|kernel| Self::before(kernel)).sum()
    }
}

/// A kernel over a series, without padding.
fn over(series: &Tensor, kernel: &[f32]) -> Result<Tensor, GeometryError> {
    let spec = ConvSpec {
        window: [
            Window::ONE,
            Window {
                kernel: kernel.len(),
                stride: 1,
                dilation: 1,
            },
        ],
        padding: Padding {
            amount: Amount::Valid,
            fill: Fill::Zero,
        },
        out_channels: 1,
        groups: 1,
        flip: false,
    };
    Ok(conv_plainly(series, kernel, None, &spec)?.output)
}

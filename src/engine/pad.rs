use super::part::Part;
use super::rows::for_each_padded_row;
use super::{Amount, ConvSpec, Fill, GeometryError, Padding, Tensor, Window};

/// The padded input itself. `amount` is `[axis][before, after]`, axis 0 the height.
///
/// # Errors
///
/// [`FillTooWide`](GeometryError::FillTooWide), [`TooLarge`](GeometryError::TooLarge).
///
/// ```
/// # use convolens::engine::*;
/// let input = Tensor::series(vec![1.0, 2.0, 3.0])?;
/// let padded = pad(&input, [[0, 0], [2, 1]], Fill::Circular)?;
/// assert_eq!(padded.data(), [2.0, 3.0, 1.0, 2.0, 3.0, 1.0], "the end comes before, the beginning after");
/// # Ok::<(), GeometryError>(())
/// ```
pub fn pad(input: &Tensor, amount: [[usize; 2]; 2], fill: Fill) -> Result<Tensor, GeometryError> {
    let channels = input.shape().channels;
    let spec = ConvSpec {
        window: [Window::ONE; 2],
        padding: Padding {
            amount: Amount::Explicit(amount),
            fill,
        },
        out_channels: channels,
        groups: channels,
        flip: false,
    };
    let geometry = spec.resolve(input.shape())?;
    let mut padded = Vec::with_capacity(geometry.output.len()?);
    let part = Part::whole(&geometry);
    for_each_padded_row(input, &geometry, &part, 0..channels, 0.0, |_, row, _| {
        padded.extend_from_slice(row.under(0, 0))
    });
    Tensor::new(geometry.output, padded)
}

use super::DynamicError;
use super::error::List;

/// A mix of the kernels of two styles: (1 − share) · first + share · second, weight by weight.
///
/// A style is a bank of weights of one convolution; the network around it stays the same, and a mix of two banks gives
/// a style between them (Chen et al., StyleBank, 2017, arXiv 1703.09210, linear fusion of styles).
///
/// # Errors
///
/// [`Length`](DynamicError::Length) if the banks differ in length, [`Share`](DynamicError::Share) outside 0…1.
///
/// ```
/// # use convolens::engine::dynamic::mix;
/// let (blur, edge) = ([1.0, 2.0, 1.0], [-1.0, 0.0, 1.0]);
/// assert_eq!(mix(&blur, &edge, 0.25), Ok(vec![0.5, 1.5, 1.0]), "0.75 · 1 − 0.25 · 1 = 0.5, 0.75 · 2 = 1.5");
/// assert!(mix(&blur, &edge, 1.5).is_err());
/// ```
pub fn mix(first: &[f32], second: &[f32], share: f32) -> Result<Vec<f32>, DynamicError> {
    List::SecondStyle.check_length(first.len(), second.len())?;
    if !(0.0..=1.0).contains(&share) {
        return Err(DynamicError::Share { share });
    }
    let pairs = first.iter().zip(second);
    Ok(pairs.map(|(a, b)| (1.0 - share) * a + share * b).collect())
}

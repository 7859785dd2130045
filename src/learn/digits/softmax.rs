//! From scores to probabilities, and how bad they are.

/// p_k = e^(z_k) / Σ e^(z_i), shifted by the largest z so that no power overflows.
///
/// Powers are taken in f64 and rounded once, so that machines whose e^x differ in the last bit agree.
///
/// ```
/// # use convolens::learn::digits::softmax;
/// let p = softmax(&[0.0, 3.0_f32.ln()]);
/// assert!((p[1] - 0.75).abs() < 1e-6, "3 / (1 + 3)");
/// ```
#[must_use]
pub fn softmax(scores: &[f32]) -> Vec<f32> {
    let largest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f64> = scores
        .iter()
        .map(|score| f64::from(score - largest).exp())
        .collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|power| (power / sum) as f32).collect()
}

/// −ln p of the right class: 0 where it is certain, ln 10 ≈ 2.3 where ten classes are alike.
///
/// ```
/// # use convolens::learn::digits::cross_entropy;
/// assert!((cross_entropy(&[0.0; 10], 3) - 10.0_f64.ln()).abs() < 1e-12, "one in ten");
/// ```
#[must_use]
pub fn cross_entropy(scores: &[f32], label: usize) -> f64 {
    let largest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let shifted = scores.iter().map(|score| f64::from(score - largest));
    let sum: f64 = shifted.clone().map(f64::exp).sum();
    let right = shifted.clone().nth(label).unwrap_or(f64::NEG_INFINITY);
    sum.ln() - right
}

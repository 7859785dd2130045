/// e^(z_k / τ) / Σ e^(z_i / τ), shifted by the largest z so that no power overflows. The temperature τ is positive.
pub(super) fn softmax(logits: &[f32], temperature: f32) -> Vec<f32> {
    let largest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut powers: Vec<f32> = logits
        .iter()
        .map(|logit| ((logit - largest) / temperature).exp())
        .collect();
    let sum: f32 = powers.iter().sum();
    for power in &mut powers {
        *power /= sum;
    }
    powers
}

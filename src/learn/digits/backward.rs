//! The gradient of the loss with respect to every weight, back through the layers.

use super::{LearnError, Network, Run, cross_entropy};
use crate::engine::{
    GeometryError, Tensor, activation_gradient, conv_input_gradient, conv_weight_gradient,
    pool_input_gradient,
};
use crate::net::Step;

impl Network {
    /// Adds the gradient of one digit's cross-entropy to `gradient`, which stands as
    /// [`Weights::flat`](crate::net::Weights::flat) does, and returns the loss.
    ///
    /// Behind the softmax ∂E/∂z_k is p_k − 1 for the right class and p_k for every other.
    ///
    /// # Errors
    /// None for a digit and a gradient of the network's own length.
    pub fn add_gradient(
        &self,
        run: &Run,
        label: usize,
        gradient: &mut [f32],
    ) -> Result<f64, LearnError> {
        let scores = run.values.last().ok_or(GeometryError::DataLength {
            expected: 1,
            got: 0,
        })?;
        let mut back = Tensor::new(scores.shape(), run.probabilities())?;
        if let Some(right) = back.data_mut().get_mut(label) {
            *right -= 1.0;
        }
        let mut rest = gradient;
        let layers = self.plan().stages.iter().enumerate().rev();
        for (index, stage) in layers {
            let Some(input) = run.values.get(index) else {
                break;
            };
            if let Some(Some(sums)) = run.sums.get(index + 1) {
                back = activation_gradient(stage.act, sums, &back)?;
            }
            match &stage.step {
                Step::Conv { spec, geometry, .. } => {
                    let (weights, bias) = conv_weight_gradient(geometry, spec, input, &back)?;
                    // The last layer's numbers stand last.
                    let before = rest.len().saturating_sub(weights.len() + bias.len());
                    let (front, own) = rest.split_at_mut(before);
                    for (slot, part) in own.iter_mut().zip(weights.iter().chain(&bias)) {
                        *slot += part;
                    }
                    rest = front;
                    if index > 0 {
                        let weights = &self.weights().of(index + 1).weights;
                        back = conv_input_gradient(geometry, spec, weights, &back)?;
                    }
                }
                Step::Pool { spec, .. } => back = pool_input_gradient(spec, input, &back)?,
                _ => {}
            }
        }
        Ok(cross_entropy(run.scores(), label))
    }
}

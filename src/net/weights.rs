//! The numbers that a stack would learn.

use super::Net;
use super::init;
use super::layer::Init;
use super::plan::{Plan, Step};
use super::random::Random;
use crate::engine::GeometryError;

/// The weights and biases of every layer that has some.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Weights {
    /// Layer `i` stands at `i − 1`.
    layers: Vec<Params>,
}

/// The numbers of one layer; none where it has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Params {
    /// `(M, C / groups, kernel height, kernel width)`.
    pub weights: Vec<f32>,
    /// M numbers, or none.
    pub bias: Vec<f32>,
}

impl Weights {
    /// What every layer begins with; those that are random follow from the seed and the layer's number alone.
    ///
    /// ```
    /// # use convolens::{engine::Shape, net::{Net, Weights}};
    /// let net: Net = "conv,64,3,p1".parse()?;
    /// let plan = net.plan(Shape::new(16, 9, 9), false)?;
    /// let weights = Weights::new(&net, &plan, 1);
    /// let numbers = &weights.of(1).weights;
    /// let variance = numbers.iter().map(|w| w * w).sum::<f32>() / numbers.len() as f32;
    /// assert_eq!(numbers.len(), 9216, "64 · 16 · 9");
    /// assert!((variance * 72.0 - 1.0).abs() < 0.05, "2 / (16 · 9) = 1 / 72");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(net: &Net, plan: &Plan, seed: u64) -> Self {
        Self::up_to(net, plan, seed, plan.depth())
    }

    /// The same, of the first `depth` layers alone.
    #[must_use]
    pub fn up_to(net: &Net, plan: &Plan, seed: u64, depth: usize) -> Self {
        let layers = net
            .layers
            .iter()
            .zip(&plan.stages)
            .take(depth)
            .enumerate()
            .map(|(index, (layer, stage))| {
                let Step::Conv { geometry, bias, .. } = &stage.step else {
                    return Params::default();
                };
                let init = layer.conv().map_or(Init::He, |conv| conv.init);
                // Another layer draws from another sequence, so that a change of one leaves the others.
                let mut random = Random::new(seed.wrapping_mul(1000).wrapping_add(index as u64));
                Params {
                    weights: init::weights(init, geometry, &mut random),
                    bias: vec![0.0; if *bias { geometry.output.channels } else { 0 }],
                }
            });
        Self {
            layers: layers.collect(),
        }
    }

    /// The numbers of a layer, counted from 1.
    #[must_use]
    pub fn of(&self, layer: usize) -> &Params {
        const NONE: &Params = &Params {
            weights: Vec::new(),
            bias: Vec::new(),
        };
        layer
            .checked_sub(1)
            .and_then(|index| self.layers.get(index))
            .unwrap_or(NONE)
    }

    /// The kernel with which output channel `output` of a layer meets channel `channel` of its group: row by row.
    #[must_use]
    pub fn kernel(&self, plan: &Plan, layer: usize, output: usize, channel: usize) -> &[f32] {
        place(plan, layer, output, channel)
            .and_then(|range| self.of(layer).weights.get(range))
            .unwrap_or_default()
    }

    /// Replaces such a kernel.
    ///
    /// # Errors
    ///
    /// [`WeightsLength`](GeometryError::WeightsLength) if it has not as many numbers, or the layer not that kernel.
    pub fn set_kernel(
        &mut self,
        plan: &Plan,
        layer: usize,
        [output, channel]: [usize; 2],
        kernel: &[f32],
    ) -> Result<(), GeometryError> {
        let place = place(plan, layer, output, channel).unwrap_or_default();
        let wrong = GeometryError::WeightsLength {
            expected: place.len(),
            got: kernel.len(),
        };
        let layer = layer
            .checked_sub(1)
            .and_then(|index| self.layers.get_mut(index));
        let slot = layer
            .and_then(|params| params.weights.get_mut(place))
            .ok_or(wrong)?;
        if slot.len() != kernel.len() || kernel.is_empty() {
            return Err(wrong);
        }
        slot.copy_from_slice(kernel);
        Ok(())
    }

    /// Replaces all weights, or all biases, of a layer.
    ///
    /// # Errors
    ///
    /// [`WeightsLength`](GeometryError::WeightsLength), [`BiasLength`](GeometryError::BiasLength).
    pub fn set_layer(&mut self, layer: usize, numbers: Params) -> Result<(), GeometryError> {
        let Some(params) = layer
            .checked_sub(1)
            .and_then(|index| self.layers.get_mut(index))
        else {
            return Ok(());
        };
        let [expected, got] = [&params.weights, &numbers.weights].map(Vec::len);
        if expected != got {
            return Err(GeometryError::WeightsLength { expected, got });
        }
        let [expected, got] = [&params.bias, &numbers.bias].map(Vec::len);
        if expected != got && got > 0 {
            return Err(GeometryError::BiasLength { expected, got });
        }
        params.weights = numbers.weights;
        if got > 0 {
            params.bias = numbers.bias;
        }
        Ok(())
    }

    /// Sets one bias; nothing happens where there is none.
    pub fn set_bias(&mut self, layer: usize, output: usize, value: f32) {
        let layer = layer
            .checked_sub(1)
            .and_then(|index| self.layers.get_mut(index));
        if let Some(bias) = layer.and_then(|params| params.bias.get_mut(output)) {
            *bias = value;
        }
    }

    /// All numbers one after the other, layer by layer, the weights of each before its biases.
    #[must_use]
    pub fn flat(&self) -> Vec<f32> {
        let all = self
            .layers
            .iter()
            .flat_map(|params| params.weights.iter().chain(&params.bias));
        all.copied().collect()
    }

    /// The weights of a stack from [`flat`](Self::flat).
    ///
    /// # Errors
    ///
    /// [`WeightsLength`](GeometryError::WeightsLength) if there are not as many.
    pub fn from_flat(plan: &Plan, flat: &[f32]) -> Result<Self, GeometryError> {
        let sizes = plan.stages.iter().map(|stage| match &stage.step {
            Step::Conv { geometry, bias, .. } => {
                let outputs = geometry.output.channels;
                let weights = geometry.weights_per_output() as usize * outputs;
                (weights, if *bias { outputs } else { 0 })
            }
            _ => (0, 0),
        });
        let expected = sizes.clone().map(|(weights, bias)| weights + bias).sum();
        let wrong = GeometryError::WeightsLength {
            expected,
            got: flat.len(),
        };
        if flat.len() != expected {
            return Err(wrong);
        }
        let mut rest = flat;
        let mut layers = Vec::new();
        for (weights, bias) in sizes {
            let (of_layer, after) = rest.split_at_checked(weights + bias).ok_or(wrong)?;
            let (weights, bias) = of_layer.split_at_checked(weights).ok_or(wrong)?;
            layers.push(Params {
                weights: weights.to_vec(),
                bias: bias.to_vec(),
            });
            rest = after;
        }
        Ok(Self { layers })
    }
}

/// Where such a kernel stands among the weights of its layer.
fn place(
    plan: &Plan,
    layer: usize,
    output: usize,
    channel: usize,
) -> Option<std::ops::Range<usize>> {
    let Step::Conv { geometry, .. } = &plan.stage(layer)?.step else {
        return None;
    };
    let channels = geometry.input.channels / geometry.groups;
    let taps: usize = geometry.axes.iter().map(|axis| axis.kernel).product();
    let there = output < geometry.output.channels && channel < channels;
    let first = (output * channels + channel) * taps;
    there.then_some(first..first + taps)
}

//! How a unit depends on the input: the gradient, back through every layer.

use super::cone::Unit;
use super::crop::{Box2, Patch};
use super::forward::{Values, cropped_conv, cropped_pool};
use super::plan::{Plan, Step};
use super::weights::Weights;
use crate::engine::{
    Activation, GeometryError, Shape, Tensor, activation_gradient, conv_input_gradient,
    global_input_gradient, pool_input_gradient, pyramid_input_gradient,
};

/// The gradient of a unit with respect to the part of the input that it depends on.
#[derive(Debug, Clone)]
pub struct Gradient {
    /// ∂unit/∂input, of all channels.
    pub tensor: Tensor,
    /// The row and column of the input at which it begins.
    pub origin: [usize; 2],
}

impl Values {
    /// The gradient of a unit whose cell these values were computed for. Where `linear`, activations pass everything
    /// on unchanged, as if they were not there.
    ///
    /// # Errors
    ///
    /// [`DataLength`](GeometryError::DataLength) if the unit was not computed, or not by the plain method.
    ///
    /// ```
    /// # use convolens::{engine::{Shape, Tensor}, net::{Net, Parts, Speed, Unit, Weights}};
    /// let net: Net = "conv,1,3,mean;conv,1,3,mean".parse()?;
    /// let plan = net.plan(Shape::series(1, 9), true)?;
    /// let weights = Weights::new(&net, &plan, 1);
    /// let unit = Unit { value: 2, channel: 0, row: 0, column: 2 };
    /// let parts = Parts::cell(&plan, 2, 0, 2);
    /// let values = parts.compute(&weights, Tensor::series(vec![1.0; 5])?, Speed::Plain)?;
    /// let gradient = values.gradient(&plan, &weights, unit, false)?;
    /// let ninths: Vec<f32> = gradient.tensor.data().iter().map(|g| (g * 9.0).round()).collect();
    /// assert_eq!(ninths, [1.0, 2.0, 3.0, 2.0, 1.0], "a mean of means, from cell 2 on");
    /// assert_eq!(gradient.origin, [0, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn gradient(
        &self,
        plan: &Plan,
        weights: &Weights,
        unit: Unit,
        linear: bool,
    ) -> Result<Gradient, GeometryError> {
        let missing = GeometryError::DataLength {
            expected: 1,
            got: 0,
        };
        let mut gradients: Vec<Option<Patch>> = self
            .patches
            .iter()
            .map(|patch| {
                patch.as_ref().map(|patch| Patch {
                    place: patch.place.clone(),
                    tensor: patch.tensor.clone().map(|_| 0.0),
                })
            })
            .collect();
        seed(&mut gradients, unit).ok_or(missing)?;
        for value in (1..=unit.value).rev() {
            let (Some(stage), Some(Some(crop))) = (plan.stage(value), self.crops.get(value - 1))
            else {
                continue;
            };
            let Some(Some(patch)) = gradients.get(value) else {
                continue;
            };
            let output = patch.part(&crop.output)?;
            let sums = self.sums.get(value).and_then(Option::as_ref);
            let output = if linear || stage.act == Activation::None {
                output
            } else {
                activation_gradient(stage.act, sums.ok_or(missing)?, &output)?
            };
            let input = || self.read(stage.input, &crop.input);
            let back = match &stage.step {
                Step::Conv { spec, .. } => {
                    let spec = cropped_conv(spec, crop);
                    let geometry = spec.resolve(input()?.shape())?;
                    conv_input_gradient(&geometry, &spec, &weights.of(value).weights, &output)?
                }
                Step::Pool { spec, .. } => {
                    pool_input_gradient(&cropped_pool(spec, crop), &input()?, &output)?
                }
                Step::Global(kind) => global_input_gradient(&input()?, *kind, &output)?,
                Step::Pyramid(kind, levels) => {
                    pyramid_input_gradient(&input()?, *kind, levels, output.data())?
                }
                Step::Act => output,
                Step::Add(other) => {
                    add(&mut gradients, *other, &crop.output, &output);
                    output
                }
                Step::Cat(other) => {
                    let shape = output.shape();
                    let first = plan.shape(*other).channels;
                    let size = shape.height * shape.width;
                    let (before, after) = output
                        .data()
                        .split_at_checked(first * size)
                        .ok_or(missing)?;
                    let of = |data: &[f32]| {
                        let channels = data.len() / size.max(1);
                        Tensor::new(
                            Shape::new(channels, shape.height, shape.width),
                            data.to_vec(),
                        )
                    };
                    let (before, after) = (of(before)?, of(after)?);
                    add(&mut gradients, *other, &crop.output, &before);
                    after
                }
            };
            add(&mut gradients, stage.input, &crop.input, &back);
        }
        let input = gradients.into_iter().next().flatten().ok_or(missing)?;
        Ok(Gradient {
            origin: [input.place.rows.start, input.place.columns.start],
            tensor: input.tensor,
        })
    }
}

/// 1 at the unit.
fn seed(gradients: &mut [Option<Patch>], unit: Unit) -> Option<()> {
    let patch = gradients.get_mut(unit.value)?.as_mut()?;
    let shape = patch.tensor.shape();
    let row = unit
        .row
        .checked_sub(patch.place.rows.start)
        .filter(|row| *row < shape.height)?;
    let column = unit
        .column
        .checked_sub(patch.place.columns.start)
        .filter(|column| *column < shape.width)?;
    let index = (unit.channel * shape.height + row) * shape.width + column;
    *patch.tensor.data_mut().get_mut(index)? = 1.0;
    Some(())
}

/// Adds a part's gradient to that of its value.
fn add(gradients: &mut [Option<Patch>], value: usize, place: &Box2, part: &Tensor) {
    let Some(Some(patch)) = gradients.get_mut(value) else {
        return;
    };
    let whole = patch.tensor.shape();
    let shape = part.shape();
    let (top, left) = (
        place.rows.start - patch.place.rows.start,
        place.columns.start - patch.place.columns.start,
    );
    for channel in 0..shape.channels {
        for row in 0..shape.height {
            let first = (channel * whole.height + top + row) * whole.width + left;
            let to = patch
                .tensor
                .data_mut()
                .get_mut(first..first + shape.width)
                .unwrap_or_default();
            for (to, from) in to.iter_mut().zip(part.row(channel, row)) {
                *to += from;
            }
        }
    }
}

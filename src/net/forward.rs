//! The values of a stack, whole or in part, from its input.

use super::crop::{Box2, Crop, Patch};
use super::plan::{Plan, Stage, Step};
use super::weights::Weights;
use crate::engine::{
    Activation, ConvSpec, GeometryError, Padding, PoolSpec, Shape, Tensor, conv, conv_plainly,
    global, pool, pyramid,
};

/// Parts of the values of a stack, and all that they are made of.
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    plan: &'a Plan,
    /// What each layer is asked for; layer `i` stands at `i − 1`.
    crops: Vec<Option<Crop>>,
    input: Box2,
}

/// Computed parts of the values of a stack.
#[derive(Debug, Clone)]
pub struct Values {
    pub(super) crops: Vec<Option<Crop>>,
    pub(super) patches: Vec<Option<Patch>>,
    /// What was there before an activation, where one follows; gradients need it, and what is computed fast has it not.
    pub(super) sums: Vec<Option<Tensor>>,
}

/// How convolutions are computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// By the plain method that every build has: the same bits everywhere.
    Plain,
    /// By the fastest of this build; such values have no gradients behind an activation.
    Fast,
}

impl<'a> Parts<'a> {
    /// These rows and columns of these values, all channels.
    pub(super) fn new(plan: &'a Plan, wanted: &[(usize, Box2)]) -> Self {
        let nothing = Box2 {
            rows: 0..0,
            columns: 0..0,
        };
        let mut boxes = vec![nothing; plan.shapes.len()];
        let join = |boxes: &mut Vec<Box2>, value: usize, place: Box2| {
            if let Some(slot) = boxes.get_mut(value) {
                *slot = slot.clone().joined(place);
            }
        };
        for (value, place) in wanted {
            join(&mut boxes, *value, place.clone());
        }
        let mut crops = vec![None; plan.depth()];
        for value in (1..=plan.depth()).rev() {
            let place = boxes.get(value).cloned().filter(|place| !place.is_empty());
            let (Some(place), Some(stage)) = (place, plan.stage(value)) else {
                continue;
            };
            let crop = Crop::of(plan, stage, place);
            join(&mut boxes, stage.input, crop.input.clone());
            if let Step::Add(other) | Step::Cat(other) = stage.step {
                join(&mut boxes, other, crop.output.clone());
            }
            if let Some(slot) = crops.get_mut(value - 1) {
                *slot = Some(crop);
            }
        }
        let input = boxes.into_iter().next().unwrap_or(Box2 {
            rows: 0..0,
            columns: 0..0,
        });
        Self { plan, crops, input }
    }

    /// The whole of every value.
    #[must_use]
    pub fn all(plan: &'a Plan) -> Self {
        let whole = plan
            .shapes
            .iter()
            .map(|shape| Box2::whole(*shape))
            .enumerate();
        Self::new(plan, &whole.collect::<Vec<_>>())
    }

    /// One cell of one value, all channels.
    #[must_use]
    pub fn cell(plan: &'a Plan, value: usize, row: usize, column: usize) -> Self {
        let place = Box2 {
            rows: row..row + 1,
            columns: column..column + 1,
        };
        Self::new(plan, &[(value, place)])
    }

    /// Rows and columns of the input that are needed.
    #[must_use]
    pub fn input(&self) -> [std::ops::Range<usize>; 2] {
        [self.input.rows.clone(), self.input.columns.clone()]
    }

    /// How much work that is: a multiply-add, or a cell that a pooling looks at, counts one.
    ///
    /// ```
    /// # use convolens::{engine::Shape, net::{Net, Parts}};
    /// let net: Net = "conv,8,3,p1;conv,4,3,p1;max,2".parse()?;
    /// let plan = net.plan(Shape::new(1, 100, 100), false)?;
    /// let one = Parts::cell(&plan, 3, 20, 20);
    /// assert_eq!(one.work(), 4 * 4 * 8 * 9 + 2 * 2 * 4 * 72 + 4 * 4, "4 × 4 cells, 2 × 2 cells, one window");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn work(&self) -> u64 {
        let stages = self.plan.stages.iter().zip(&self.crops);
        let works = stages
            .zip(self.plan.shapes.iter().skip(1))
            .map(|((stage, crop), shape)| {
                let Some(crop) = crop else { return 0 };
                let area = |place: &Box2| (place.rows.len() * place.columns.len()) as u64;
                let channels = shape.channels as u64;
                let taps = |geometry: &crate::engine::Geometry| {
                    let [height, width] = geometry.axes;
                    height.kernel as u64 * width.kernel as u64
                };
                let each = match &stage.step {
                    Step::Conv { geometry, .. } => {
                        let inputs = (geometry.input.channels / geometry.groups.max(1)) as u64;
                        taps(geometry).saturating_mul(inputs)
                    }
                    Step::Pool { geometry, .. } => taps(geometry),
                    Step::Global(_) => area(&crop.input),
                    Step::Pyramid(_, levels) => {
                        // Each level looks at every cell of every channel once.
                        let inputs = self.plan.shape(stage.input).channels * levels.len();
                        return area(&crop.input).saturating_mul(inputs as u64);
                    }
                    Step::Act | Step::Add(_) | Step::Cat(_) => 1,
                };
                area(&crop.output)
                    .saturating_mul(channels)
                    .saturating_mul(each)
            });
        works.fold(0, u64::saturating_add)
    }

    /// Computes them from that part of the input, of all channels.
    ///
    /// # Errors
    ///
    /// [`DataLength`](GeometryError::DataLength) if the input is not that part; [`WeightsLength`](GeometryError::WeightsLength)
    /// if the weights are another stack's.
    pub fn compute(
        self,
        weights: &Weights,
        input: Tensor,
        speed: Speed,
    ) -> Result<Values, GeometryError> {
        let needed = Shape::new(
            self.plan.shape(0).channels,
            self.input.rows.len(),
            self.input.columns.len(),
        );
        if input.shape() != needed {
            return Err(GeometryError::DataLength {
                expected: needed.len()?,
                got: input.data().len(),
            });
        }
        let mut values = Values {
            crops: self.crops,
            patches: vec![Some(Patch {
                place: self.input,
                tensor: input,
            })],
            sums: vec![None],
        };
        for (index, stage) in self.plan.stages.iter().enumerate() {
            let crop = values.crops.get(index).cloned().flatten();
            let computed = crop
                .map(|crop| values.step(stage, &crop, weights, index + 1, speed))
                .transpose()?;
            let (patch, sums) = computed.unzip();
            values.patches.push(patch);
            values.sums.push(sums.flatten());
        }
        Ok(values)
    }
}

impl Values {
    /// The computed part of a value, and the row and column at which it begins.
    #[must_use]
    pub fn part(&self, value: usize) -> Option<(&Tensor, [usize; 2])> {
        let patch = self.patches.get(value)?.as_ref()?;
        Some((
            &patch.tensor,
            [patch.place.rows.start, patch.place.columns.start],
        ))
    }

    /// One number of a value, if it was computed.
    #[must_use]
    pub fn get(&self, value: usize, channel: usize, row: usize, column: usize) -> Option<f32> {
        let (tensor, [top, left]) = self.part(value)?;
        tensor.get(channel, row.checked_sub(top)?, column.checked_sub(left)?)
    }

    /// The input of a layer's crop.
    pub(super) fn read(&self, value: usize, place: &Box2) -> Result<Tensor, GeometryError> {
        let missing = GeometryError::DataLength {
            expected: 1,
            got: 0,
        };
        self.patches
            .get(value)
            .and_then(Option::as_ref)
            .ok_or(missing)?
            .part(place)
    }

    fn step(
        &self,
        stage: &Stage,
        crop: &Crop,
        weights: &Weights,
        layer: usize,
        speed: Speed,
    ) -> Result<(Patch, Option<Tensor>), GeometryError> {
        let input = self.read(stage.input, &crop.input)?;
        let output = match &stage.step {
            Step::Conv { spec, bias, .. } => {
                let spec = cropped_conv(spec, crop);
                let params = weights.of(layer);
                let bias = bias.then_some(params.bias.as_slice());
                match speed {
                    Speed::Plain => conv_plainly(&input, &params.weights, bias, &spec)?.output,
                    Speed::Fast => conv(&input, &params.weights, bias, &spec)?.output,
                }
            }
            Step::Pool { spec, .. } => pool(&input, &cropped_pool(spec, crop))?.output,
            Step::Global(kind) => global(&input, *kind)?,
            Step::Pyramid(kind, levels) => {
                let numbers = pyramid(&input, *kind, levels)?;
                Tensor::new(Shape::new(numbers.len(), 1, 1), numbers)?
            }
            Step::Act => input,
            Step::Add(other) => {
                let other = self.read(*other, &crop.output)?;
                let mut sum = input;
                for (number, other) in sum.data_mut().iter_mut().zip(other.data()) {
                    *number += other;
                }
                sum
            }
            Step::Cat(other) => {
                let first = self.read(*other, &crop.output)?;
                let shape = input.shape();
                let channels = first.shape().channels + shape.channels;
                let mut data = first.into_data();
                data.extend_from_slice(input.data());
                Tensor::new(Shape::new(channels, shape.height, shape.width), data)?
            }
        };
        let place = crop.output.clone();
        if stage.act == Activation::None {
            return Ok((
                Patch {
                    place,
                    tensor: output,
                },
                None,
            ));
        }
        let act = stage.act;
        let sums = (speed == Speed::Plain).then(|| output.clone());
        let tensor = output.map(|number| act.apply(number));
        Ok((Patch { place, tensor }, sums))
    }
}

pub(super) fn cropped_conv(spec: &ConvSpec, crop: &Crop) -> ConvSpec {
    ConvSpec {
        padding: Padding {
            amount: crop.amount(),
            ..spec.padding
        },
        ..*spec
    }
}

pub(super) fn cropped_pool(spec: &PoolSpec, crop: &Crop) -> PoolSpec {
    PoolSpec {
        amount: crop.amount(),
        ..*spec
    }
}

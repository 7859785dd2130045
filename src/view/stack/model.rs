//! A state over its input: everything that can be asked of it.

use std::rc::Rc;

use serde::Serialize;
use thiserror::Error;

use super::Place;
use super::state::State;
use crate::engine::{GeometryError, Shape, Tensor};
use crate::net::{
    Field, Line, Net, NetError, Parts, Plan, Single, Speed, Stand, Total, Unit, Values, Weights,
    fields, lines, single, stands, total,
};
use crate::picture::{Channels, Image};

/// Multiply-adds that are done at once on the page's own thread, while somebody waits for them.
pub const AT_ONCE: u64 = 60_000_000;

/// What the stack stands on.
#[derive(Clone, Debug)]
pub enum Input {
    /// A picture, and whether its red, green and blue come in or its grey; 0…255 becomes −0.5…0.5, since
    /// layers of random weights are made for numbers of both signs.
    Picture(Rc<Image>, bool),
    /// A series, shape (1, 1, L).
    Series(Rc<Tensor>),
}

/// Why there is no model: at which layer, and by which numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Error)]
#[serde(untagged)]
pub enum Problem {
    /// A layer is impossible.
    #[error(transparent)]
    Net(#[from] NetError),
    /// A kernel that was edited has another size now.
    #[error("the kernel edited in layer {layer}: {cause}")]
    Kernel {
        /// The layer, counted from 1.
        layer: usize,
        /// Its reason.
        #[serde(flatten)]
        cause: GeometryError,
    },
    /// Over a series, which the page computes on its own thread: too much work up to some layer.
    #[error("up to layer {layer} that is {work} multiply-adds, more than {limit}")]
    Work {
        /// `too-much-work`.
        code: &'static str,
        /// The layer, counted from 1.
        layer: usize,
        /// Multiply-adds up to it.
        work: u64,
        /// The most.
        limit: u64,
    },
}

/// Of the layers over a series, in multiply-adds and in values: about a second, and 128 MiB.
const MOST_WORK: u64 = 8 * AT_ONCE;
/// The most values of all layers over a series.
pub const MOST_VALUES: u64 = 1 << 25;

/// Whether a stack over a series can be computed on the page's own thread.
fn bearable(plan: &Plan) -> Result<(), Problem> {
    let (mut work, mut elements) = (0_u64, 0_u64);
    for (index, stage) in plan.stages.iter().enumerate() {
        let layer = index + 1;
        let shape = plan.shape(layer);
        work = work.saturating_add(stage.macs());
        elements = elements.saturating_add((shape.channels * shape.height * shape.width) as u64);
        if work > MOST_WORK {
            let (code, limit) = ("too-much-work", MOST_WORK);
            return Err(Problem::Work {
                code,
                layer,
                work,
                limit,
            });
        }
        if elements > MOST_VALUES {
            let limit = MOST_VALUES;
            let cause = GeometryError::TooLarge { elements, limit }.into();
            return Err(NetError { layer, cause }.into());
        }
    }
    Ok(())
}

impl Problem {
    /// The layers before the one that is impossible.
    #[must_use]
    pub fn possible(&self, net: &Net) -> Net {
        let (Self::Net(NetError { layer, .. })
        | Self::Kernel { layer, .. }
        | Self::Work { layer, .. }) = self;
        let layers = net.layers.iter().take(layer.saturating_sub(1));
        Net {
            layers: layers.cloned().collect(),
        }
    }
}

/// A stack over an input.
#[derive(Clone, Debug)]
pub struct Model {
    /// The input.
    pub input: Input,
    /// The layers.
    pub net: Net,
    /// Their shapes.
    pub plan: Plan,
    /// Their numbers.
    pub weights: Weights,
    /// How each value sees the input: height, then width.
    pub fields: Vec<[Field; 2]>,
    /// Where the units of each value stand: height, then width.
    pub stands: Vec<[Stand; 2]>,
    /// The table.
    pub lines: Vec<Line>,
    /// Its sums.
    pub total: Total,
    /// One convolution in the place of its last layers.
    pub single: Option<Single>,
    /// Of a series, all values.
    pub values: Option<Rc<Values>>,
}

impl Input {
    /// Channels, rows and columns.
    #[must_use]
    pub fn shape(&self) -> Shape {
        match self {
            Self::Picture(image, colour) => {
                Shape::new(if *colour { 3 } else { 1 }, image.height(), image.width())
            }
            Self::Series(series) => series.shape(),
        }
    }

    /// Whether it is a series.
    #[must_use]
    pub const fn is_series(&self) -> bool {
        matches!(self, Self::Series(_))
    }

    /// Some rows and columns of it.
    ///
    /// # Errors
    /// [`GeometryError::EmptyInput`] where there are none.
    pub fn part(
        &self,
        [rows, columns]: [std::ops::Range<usize>; 2],
    ) -> Result<Tensor, GeometryError> {
        match self {
            Self::Series(series) => {
                let cells = series.row(0, 0).get(columns).unwrap_or_default();
                Tensor::series(cells.to_vec())
            }
            Self::Picture(image, colour) => {
                let (channels, planes) = if *colour {
                    (Channels::Each, 3)
                } else {
                    (Channels::Grey, 1)
                };
                let mut data = vec![Vec::with_capacity(rows.len() * columns.len()); planes];
                for y in rows.clone() {
                    for x in columns.clone() {
                        let values = channels.values(image.pixel(x, y));
                        for (plane, value) in data.iter_mut().zip(values) {
                            plane.push(value / 255.0 - 0.5);
                        }
                    }
                }
                Tensor::new(Shape::new(planes, rows.len(), columns.len()), data.concat())
            }
        }
    }
}

impl Model {
    /// The state's stack over an input; `import` may lay weights from a file over its own.
    ///
    /// # Errors
    /// The first layer that is impossible, or too much over a series, or a kernel that does not fit its layer.
    pub fn build(
        state: &State,
        input: Input,
        import: impl FnOnce(&Plan, &mut Weights),
    ) -> Result<Self, Problem> {
        let plan = state.net.plan(input.shape(), input.is_series())?;
        if input.is_series() {
            bearable(&plan)?;
        }
        let mut weights = Weights::new(&state.net, &plan, state.seed);
        import(&plan, &mut weights);
        for ([layer, output, channel], kernel) in state.kernels.iter() {
            let numbers: Vec<f32> = kernel.iter().map(|number| number.value).collect();
            weights
                .set_kernel(&plan, *layer, [*output, *channel], &numbers)
                .map_err(|cause| Problem::Kernel {
                    layer: *layer,
                    cause,
                })?;
        }
        let mut model = Self {
            net: state.net.clone(),
            fields: fields(&plan),
            stands: stands(&plan),
            lines: lines(&plan),
            total: total(&plan),
            single: single(&state.net, &plan, input.is_series()),
            values: None,
            input,
            plan,
            weights,
        };
        if model.input.is_series() {
            let parts = Parts::all(&model.plan);
            let input = model.input.part(parts.input());
            let values = input.and_then(|input| parts.compute(&model.weights, input, Speed::Plain));
            let layer = model.plan.depth();
            model.values = Some(Rc::new(values.map_err(|cause| NetError {
                layer,
                cause: cause.into(),
            })?));
        }
        Ok(model)
    }

    /// How many layers it has.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.plan.depth()
    }

    /// The unit of a value and channel that stands nearest to a place.
    #[must_use]
    pub fn unit_near(&self, value: usize, channel: usize, place: Option<Place>) -> Unit {
        let value = value.min(self.depth());
        let (shape, input) = (self.plan.shape(value), self.plan.shape(0));
        let place = place.unwrap_or_else(|| {
            let [y, x] = self.lean();
            Place {
                y: input.height as f64 / 2.0 + y,
                x: input.width as f64 / 2.0 + x,
            }
        });
        let [rows, columns] = self.stand(value);
        let near = |stand: Stand, at: f64, length: usize| {
            let unit = (at - stand.first) / stand.apart().jump as f64;
            // Between two units, the first.
            ((unit - 1e-9).round().max(0.0) as usize).min(length.saturating_sub(1))
        };
        Unit {
            value,
            channel: channel.min(shape.channels.saturating_sub(1)),
            row: near(rows, place.y, shape.height),
            column: near(columns, place.x, shape.width),
        }
    }

    /// How far behind the middle of its field a unit of the last layer stands: nowhere but in causal stacks.
    fn lean(&self) -> [f64; 2] {
        let last = self.depth();
        let ([rows, columns], [height, width]) = (self.stand(last), self.field(last));
        let lean = |stand: Stand, field: Field| {
            stand.first - (field.start as f64 + field.size as f64 / 2.0)
        };
        [lean(rows, height), lean(columns, width)]
    }

    /// Where a unit stands on the input.
    #[must_use]
    pub fn place_of(&self, unit: Unit) -> Place {
        let [rows, columns] = self.stand(unit.value);
        Place {
            y: rows.apart().place(unit.row.cast_signed()),
            x: columns.apart().place(unit.column.cast_signed()),
        }
    }

    /// Where the units of a value stand.
    #[must_use]
    pub fn stand(&self, value: usize) -> [Stand; 2] {
        let stand = self.stands.get(value).copied();
        stand.unwrap_or([Stand::INPUT; 2])
    }

    /// How a value sees the input.
    #[must_use]
    pub fn field(&self, value: usize) -> [Field; 2] {
        self.fields.get(value).copied().unwrap_or(
            [Field {
                size: 1,
                start: 0,
                jump: 1,
            }; 2],
        )
    }

    /// Whether there is such a unit.
    #[must_use]
    pub fn has(&self, unit: Unit) -> bool {
        let shape = self.plan.shape(unit.value);
        unit.value <= self.depth()
            && unit.channel < shape.channels
            && unit.row < shape.height
            && unit.column < shape.width
    }
}

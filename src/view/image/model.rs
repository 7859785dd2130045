//! A state with its picture: the geometry, and every number of one step.

use std::rc::Rc;

use super::cache::Cache;
use super::{State, Target};
use crate::engine::{Activation, AxisGeometry, Geometry, GeometryError, Source};
use crate::picture::{Channels, Image, Job, Op, Plan, value_range};

/// One cell of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which weight: row, column.
    pub tap: (usize, usize),
    /// Which cell, in input coordinates: row, column.
    pub cell: (isize, isize),
    /// Where its value is, by axis: height, width.
    pub source: [Source; 2],
    /// Its value; none where it does not take part (padding under a pooling).
    pub value: Option<f64>,
    /// What multiplies it: the weight, or 1/count in a mean.
    pub weight: f64,
}

impl Term {
    /// Weight times value.
    #[must_use]
    pub fn product(&self) -> f64 {
        self.weight * self.value.unwrap_or(0.0)
    }

    /// Whether the cell is the picture's own.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        let (row, column) = self.cell;
        self.source == [row, column].map(|cell| Source::Cell(cell.unsigned_abs()))
            && row >= 0
            && column >= 0
    }
}

/// What one plane of the picture adds to an output.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The window's cells, in window order, row by row.
    pub terms: Vec<Term>,
    /// The sum of the products, the maximum, or the mean; without bias.
    pub sum: f64,
    /// Which term won a maximum.
    pub winner: Option<usize>,
    /// How many cells a mean divides by.
    pub count: usize,
}

/// How one output came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Row of the output.
    pub row: usize,
    /// Column of the output.
    pub column: usize,
    /// One a plane of the input.
    pub parts: Vec<Part>,
    /// The sum over all planes with bias, or one for each plane that is for itself: before the activation.
    pub totals: Vec<f64>,
    /// The outputs: one, or one for each plane.
    pub outputs: Vec<f64>,
}

impl Step {
    /// The output, or the first of them.
    #[must_use]
    pub fn output(&self) -> f64 {
        self.outputs.first().copied().unwrap_or(f64::NAN)
    }

    /// The output before the activation, or the first of them.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.totals.first().copied().unwrap_or(f64::NAN)
    }

    /// The terms of the first plane.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        self.parts.first().map_or(&[], |part| part.terms.as_slice())
    }
}

/// A picture and what slides over it. Outputs are computed one by one, as they are asked for.
#[derive(Clone, Debug)]
pub struct Model {
    /// The input, 8-bit.
    pub picture: Rc<Image>,
    /// What the workers are told.
    pub job: Job,
    /// Which pixels meet which: height, width.
    pub geometry: Geometry,
    /// In which blocks the whole is computed.
    pub plan: Plan,
    /// One plane's weights in window order, as they multiply the cells (already flipped where that was asked).
    pub weights: Vec<f32>,
    /// The same as entered where they are fractions such as 1/9, else empty.
    pub fractions: Vec<String>,
    /// The smallest and largest possible output.
    pub range: (f64, f64),
    /// Pictures at the stage's resolution.
    pub(super) cache: Cache,
}

impl Model {
    /// Resolves the geometry.
    ///
    /// # Errors
    /// The geometry's refusal, with its numbers.
    pub fn build(state: &State, picture: Rc<Image>) -> Result<Self, GeometryError> {
        let job = state.job(picture.width(), picture.height());
        let plan = job.plan()?;
        let mut weights = job.weights.clone();
        let mut fractions: Vec<String> = Vec::new();
        if !weights.is_empty() {
            let entered = state.kernel.weights().iter();
            fractions.extend(entered.map(|number| match number.text.contains('/') {
                true => number.text.replace('-', "−"),
                false => String::new(),
            }));
        }
        if job.flip {
            weights.reverse();
            fractions.reverse();
        }
        Ok(Self {
            geometry: plan.geometry,
            cache: Cache::default(),
            range: value_range(&job),
            weights,
            fractions,
            plan,
            job,
            picture,
        })
    }

    /// How many outputs there are; at least 1.
    #[must_use]
    pub fn steps(&self) -> usize {
        let [rows, columns] = &self.geometry.axes;
        rows.output * columns.output
    }

    /// Row and column of a step.
    #[must_use]
    pub fn position(&self, step: usize) -> (usize, usize) {
        let [_, columns] = &self.geometry.axes;
        (step / columns.output, step % columns.output)
    }

    /// The step at a row and column.
    #[must_use]
    pub fn step_of(&self, row: usize, column: usize) -> usize {
        let [_, columns] = &self.geometry.axes;
        row * columns.output + column
    }

    /// Whether it is a convolution, and not a pooling.
    #[must_use]
    pub fn is_convolution(&self) -> bool {
        self.job.op == Op::Conv
    }

    /// Whether each plane has an output of its own.
    #[must_use]
    pub fn is_by_plane(&self) -> bool {
        self.geometry.output.channels > 1
    }

    /// The activation.
    #[must_use]
    pub fn activation(&self) -> Activation {
        self.job.activation()
    }

    /// Whether there is such a cell or weight.
    #[must_use]
    pub fn has(&self, target: Target) -> bool {
        let [rows, columns] = &self.geometry.axes;
        match target {
            Target::Input(row, column) => row < rows.input && column < columns.input,
            Target::Weight(row, column) => {
                self.is_convolution() && row < rows.kernel && column < columns.kernel
            }
            Target::Output(row, column) => row < rows.output && column < columns.output,
            Target::Padding(row, column) => {
                let padded =
                    |axis: &AxisGeometry, cell: isize| axis.source(cell) != Source::Outside;
                let inside = |axis: &AxisGeometry, cell: isize| {
                    usize::try_from(cell).is_ok_and(|cell| cell < axis.input)
                };
                padded(rows, row)
                    && padded(columns, column)
                    && !(inside(rows, row) && inside(columns, column))
            }
        }
    }

    /// What lies at a cell of the padded input: a pixel, padding, or nothing.
    #[must_use]
    pub fn target_at(&self, row: isize, column: isize) -> Option<Target> {
        let target = match (usize::try_from(row), usize::try_from(column)) {
            (Ok(row), Ok(column)) if self.has(Target::Input(row, column)) => {
                Target::Input(row, column)
            }
            _ => Target::Padding(row, column),
        };
        self.has(target).then_some(target)
    }

    /// Where the value of a cell comes from, by axis.
    #[must_use]
    pub fn source(&self, row: isize, column: isize) -> [Source; 2] {
        let [rows, columns] = &self.geometry.axes;
        [rows.source(row), columns.source(column)]
    }

    /// The value of a cell on each plane; none where it takes no part.
    #[must_use]
    pub fn values(&self, source: [Source; 2]) -> Option<[f64; 3]> {
        match source {
            [Source::Cell(row), Source::Cell(column)] => {
                let pixel = self.picture.pixel(column, row);
                Some(self.job.channels.values(pixel).map(f64::from))
            }
            [Source::Outside, _] | [_, Source::Outside] => None,
            _ => match self.job.op {
                Op::Conv => {
                    let value = source.iter().find_map(|source| match source {
                        Source::Value(value) => Some(f64::from(*value)),
                        _ => None,
                    })?;
                    Some([value; 3])
                }
                Op::Avg if self.job.count => Some([0.0; 3]),
                Op::Avg | Op::Max => None,
            },
        }
    }

    /// Every number of one step, computed from its cells.
    ///
    /// ```
    /// # use std::rc::Rc;
    /// # use convolens::{picture::Image, view::image::{Model, State}};
    /// let mut state = State::identity();
    /// state.set("kernel", "-1,2").unwrap();
    /// let rgba = [10, 30, 40].map(|v| [v, v, v, 255]).concat();
    /// let model = Model::build(&state, Rc::new(Image::new(3, 1, rgba))).unwrap();
    /// let step = model.step_at(1);
    /// assert!((step.output() - 50.0).abs() < 1e-4, "−1 · 30 + 2 · 40");
    /// ```
    #[must_use]
    pub fn step_at(&self, step: usize) -> Step {
        let (row, column) = self.position(step);
        let parts: Vec<Part> = (0..self.job.channels.planes())
            .map(|plane| self.part(row, column, plane))
            .collect();
        let bias = if self.is_convolution() {
            f64::from(self.job.bias)
        } else {
            0.0
        };
        let totals: Vec<f64> = if self.is_by_plane() {
            parts.iter().map(|part| part.sum + bias).collect()
        } else {
            vec![parts.iter().map(|part| part.sum).sum::<f64>() + bias]
        };
        let activation = self.activation();
        let outputs = totals
            .iter()
            .map(|total| match activation {
                Activation::None => *total,
                other => f64::from(other.apply(*total as f32)),
            })
            .collect();
        Step {
            row,
            column,
            parts,
            totals,
            outputs,
        }
    }

    fn part(&self, row: usize, column: usize, plane: usize) -> Part {
        let [rows, columns] = &self.geometry.axes;
        let mut terms = Vec::with_capacity(rows.kernel * columns.kernel);
        let mut weights = self.weights.iter();
        for down in rows.reads(row) {
            for along in columns.reads(column) {
                let source = [down.source, along.source];
                let values = self.values(source);
                terms.push(Term {
                    tap: (down.tap, along.tap),
                    cell: (down.cell, along.cell),
                    source,
                    value: values.and_then(|values| values.get(plane).copied()),
                    weight: weights.next().map_or(1.0, |weight| f64::from(*weight)),
                });
            }
        }
        let count = terms.iter().filter(|term| term.value.is_some()).count();
        let mut winner = None;
        let sum = match self.job.op {
            Op::Conv => terms.iter().map(Term::product).sum(),
            Op::Max => {
                let mut best = f64::NEG_INFINITY;
                for (index, term) in terms.iter().enumerate() {
                    if let Some(value) = term.value.filter(|value| *value > best) {
                        (best, winner) = (value, Some(index));
                    }
                }
                best
            }
            Op::Avg => {
                for term in &mut terms {
                    term.weight = 1.0 / count.max(1) as f64;
                }
                terms.iter().map(Term::product).sum()
            }
        };
        Part {
            terms,
            sum,
            winner,
            count,
        }
    }

    /// The names of the planes that are read: `red`, `green`, `blue` where there are three.
    #[must_use]
    pub fn plane_names(&self) -> &'static [&'static str] {
        match self.job.channels {
            Channels::Grey => &["grey"],
            Channels::Red => &["red"],
            Channels::Green => &["green"],
            Channels::Blue => &["blue"],
            Channels::Each | Channels::Sum => &["red", "green", "blue"],
        }
    }
}

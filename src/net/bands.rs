//! All maps of a stack on a large input, in bands of rows that can be computed by many, and samples of them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::crop::Box2;
use super::forward::{Parts, Speed};
use super::plan::Plan;
use super::weights::Weights;
use crate::engine::{GeometryError, Tensor};

/// A map that is to be shown: of which value and channel, at which resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Wanted {
    /// Layer, counted from 1.
    pub value: usize,
    /// Channel, counted from 0.
    pub channel: usize,
    /// Rows of samples; no more than the map has.
    pub rows: usize,
    /// Samples in a row; no more than the map has.
    pub columns: usize,
}

/// Some rows of samples of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampled {
    /// The first of its rows.
    pub first: usize,
    /// Row by row, each the mean of the cells that it stands for.
    pub samples: Vec<f32>,
    /// The smallest number of the map's own rows.
    pub low: f32,
    /// The largest.
    pub high: f32,
}

/// Multiply-adds of a band without its halo: some ten milliseconds.
const WORK: u64 = 80_000_000;
const MOST: u64 = 32;
/// With its halo a band may be so many times as much work, unless there are no more than a few.
const SWOLLEN: u64 = 2;
const FEW: usize = 8;

/// The fixed grid of bands in which a stack is computed, from its geometry alone. Band `b` of `n` has of every value the
/// rows ⌊b·height / n⌋ … ⌊(b + 1)·height / n⌋ − 1, and computes besides what these are made of: its halo.
#[derive(Clone, Debug)]
pub struct Bands<'a> {
    plan: &'a Plan,
    count: usize,
    wanted: &'a [Wanted],
}

impl<'a> Bands<'a> {
    /// The bands of a stack, in which these maps are sampled.
    ///
    /// ```
    /// # use convolens::{engine::Shape, net::{Bands, Net, Wanted}};
    /// let net: Net = "conv,8,3,p1;conv,8,3,p1".parse()?;
    /// let plan = net.plan(Shape::new(1, 1000, 1000), false)?;
    /// let wanted = [Wanted { value: 2, channel: 0, rows: 100, columns: 100 }];
    /// let bands = Bands::new(&plan, &wanted);
    /// assert_eq!(bands.count(), 9, "⌈1000² · (8 · 9 + 8 · 72) / 80 000 000⌉");
    /// assert_eq!(bands.needs(1), 109..224, "111 … 221, and two rows of halo on either side");
    /// let deep: Net = "conv,64,7,p3;conv,64,7,p3;conv,64,7,p3;conv,64,7,p3;conv,64,7,p3;conv,64,7,p3".parse()?;
    /// let plan = deep.plan(Shape::new(1, 300, 300), false)?;
    /// let wanted = [Wanted { value: 6, ..wanted[0] }];
    /// assert_eq!(Bands::new(&plan, &wanted).count(), 16, "of 32, with 9 rows and up to 15 of halo on either side, half");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(plan: &'a Plan, wanted: &'a [Wanted]) -> Self {
        let macs: u64 = plan.stages.iter().map(super::Stage::macs).sum();
        let rows = plan.shape(0).height.max(1);
        let count = usize::try_from(macs.div_ceil(WORK).clamp(1, MOST))
            .unwrap_or(1)
            .min(rows);
        let mut bands = Self {
            plan,
            count,
            wanted,
        };
        let swollen = |bands: &Self| {
            let even = macs / bands.count as u64;
            bands.parts(bands.count / 2).work() > even.saturating_mul(SWOLLEN)
        };
        while bands.count > FEW && swollen(&bands) {
            bands.count = bands.count.div_ceil(2);
        }
        bands
    }

    /// Multiply-adds of the band that has most, its halo included.
    #[must_use]
    pub fn heaviest(&self) -> u64 {
        let works = (0..self.count).map(|band| self.parts(band).work());
        works.max().unwrap_or(0)
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The band's own rows of a value.
    fn rows(&self, band: usize, value: usize) -> Range<usize> {
        let height = self.plan.shape(value).height;
        height * band / self.count..height * (band + 1) / self.count
    }

    fn parts(&self, band: usize) -> Parts<'a> {
        let values: std::collections::BTreeSet<usize> =
            self.wanted.iter().map(|wanted| wanted.value).collect();
        let boxes = values.into_iter().map(|value| {
            let columns = 0..self.plan.shape(value).width;
            (
                value,
                Box2 {
                    rows: self.rows(band, value),
                    columns,
                },
            )
        });
        let boxes: Vec<_> = boxes.filter(|(_, place)| !place.is_empty()).collect();
        Parts::new(self.plan, &boxes)
    }

    /// The rows of the input that a band needs, each whole.
    #[must_use]
    pub fn needs(&self, band: usize) -> Range<usize> {
        let [rows, _] = self.parts(band).input();
        rows
    }

    /// Computes a band from the rows that it needs, one entry for each wanted map.
    ///
    /// # Errors
    ///
    /// As of [`Parts::compute`].
    pub fn compute(
        &self,
        band: usize,
        weights: &Weights,
        input: &Tensor,
    ) -> Result<Vec<Sampled>, GeometryError> {
        let parts = self.parts(band);
        let [_, columns] = parts.input();
        let whole = input.shape().width == columns.len();
        let values = if whole {
            parts.compute(weights, input.clone(), Speed::Fast)?
        } else {
            // A stack that never looks at some columns.
            let place = Box2 {
                rows: 0..input.shape().height,
                columns: 0..input.shape().width,
            };
            let patch = super::crop::Patch {
                place,
                tensor: input.clone(),
            };
            let cut = patch.part(&Box2 {
                rows: 0..input.shape().height,
                columns,
            })?;
            parts.compute(weights, cut, Speed::Fast)?
        };
        let sampled = self.wanted.iter().map(|wanted| {
            let rows = self.rows(band, wanted.value);
            match values.part(wanted.value) {
                Some((tensor, [top, _])) => self.sample(wanted, tensor, top, rows),
                None => Sampled {
                    first: 0,
                    samples: Vec::new(),
                    low: f32::INFINITY,
                    high: f32::NEG_INFINITY,
                },
            }
        });
        Ok(sampled.collect())
    }

    fn sample(&self, wanted: &Wanted, tensor: &Tensor, top: usize, own: Range<usize>) -> Sampled {
        let shape = self.plan.shape(wanted.value);
        let mine = |row: &usize| own.contains(&cells(*row, wanted.rows, shape.height).start);
        let row = |row: usize| {
            row.checked_sub(top)
                .map_or(&[][..], |row| tensor.row(wanted.channel, row))
        };
        let columns: Vec<Range<usize>> = (0..wanted.columns)
            .map(|column| cells(column, wanted.columns, shape.width))
            .collect();
        let mut samples = Vec::new();
        let mut line = vec![0.0_f32; shape.width];
        for index in (0..wanted.rows).filter(mine) {
            line.fill(0.0);
            let mut rows = 0;
            for row in cells(index, wanted.rows, shape.height).map(row) {
                rows += usize::from(!row.is_empty());
                for (sum, number) in line.iter_mut().zip(row) {
                    *sum += number;
                }
            }
            samples.extend(columns.iter().map(|columns| {
                let inside = line.get(columns.clone()).unwrap_or_default();
                inside.iter().sum::<f32>() / (rows * columns.len()).max(1) as f32
            }));
        }
        let mut extremes = Extremes::NONE;
        own.clone().for_each(|index| extremes.add(row(index)));
        Sampled {
            first: (0..wanted.rows).find(mine).unwrap_or(0),
            samples,
            low: extremes.low.into_iter().fold(f32::INFINITY, f32::min),
            high: extremes.high.into_iter().fold(f32::NEG_INFINITY, f32::max),
        }
    }
}

/// The cells that a sample stands for: of `length` cells, in `count` samples.
fn cells(index: usize, count: usize, length: usize) -> Range<usize> {
    let first = index * length / count.max(1);
    let end = (index + 1) * length / count.max(1);
    first..end.max(first + 1).min(length)
}

/// The smallest and largest numbers of every eighth: the compiler makes vectors of them.
struct Extremes {
    low: [f32; 8],
    high: [f32; 8],
}

impl Extremes {
    const NONE: Self = Self {
        low: [f32::INFINITY; 8],
        high: [f32::NEG_INFINITY; 8],
    };

    fn add(&mut self, numbers: &[f32]) {
        let (eights, rest) = numbers.as_chunks::<8>();
        for eight in eights {
            self.meet(eight);
        }
        self.meet(rest);
    }

    fn meet(&mut self, numbers: &[f32]) {
        let lanes = self.low.iter_mut().zip(&mut self.high);
        for ((low, high), number) in lanes.zip(numbers) {
            *low = if number < low { *number } else { *low };
            *high = if number > high { *number } else { *high };
        }
    }
}

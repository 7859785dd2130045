//! All that is known of one unit: what it depends on, or what a cell of the input influences, and its numbers.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{AT_ONCE, Model};
use crate::engine::Source;
use crate::net::{Cone, Frame, Parts, Plan, Speed, Unit, Values, cone, frames, influence, winner};

/// A unit that is looked at.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The unit; a cell of the input has value 0.
    pub unit: Unit,
    /// What lights up: of a unit what it depends on, of a cell what it influences.
    pub cone: Cone,
    /// What frames the unit's field in every value up to its own.
    pub frames: Vec<Option<Frame>>,
    /// The values that it is made of, its own among them; none where they are too much work for the page's own thread.
    pub values: Option<Rc<Values>>,
    /// How much work they are.
    pub work: u64,
    /// The unit that a maximum came from, where its numbers are known.
    pub winner: Option<Unit>,
    /// Where the values are too much work, its number as its map has it.
    pub shown: Option<f32>,
    /// Whether the field is kept back, because the reader is to find it.
    pub withheld: bool,
}

impl Focus {
    /// Everything about a unit. `last` is another unit of the same model: of the same place it has the same values.
    #[must_use]
    pub fn new(model: &Model, unit: Unit, last: Option<&Self>) -> Self {
        let plan = &model.plan;
        let parts = Parts::cell(plan, unit.value, unit.row, unit.column);
        let work = parts.work();
        let place = |unit: Unit| (unit.value, unit.row, unit.column);
        let known = last.filter(|last| place(last.unit) == place(unit));
        let compute = || {
            let input = model.input.part(parts.input()).ok()?;
            let values = parts.clone().compute(&model.weights, input, Speed::Plain);
            values.ok().map(Rc::new)
        };
        let values = match known {
            Some(last) => last.values.clone(),
            None if work > AT_ONCE => None,
            None => compute(),
        };
        let winner = winner(plan, unit, |cell| {
            let values = model.values.as_ref().or(values.as_ref())?;
            values.get(cell.value, cell.channel, cell.row, cell.column)
        });
        Self {
            unit,
            work,
            winner,
            cone: if unit.value == 0 {
                influence(plan, unit)
            } else {
                cone(plan, unit)
            },
            frames: frames(plan, unit),
            values,
            shown: None,
            withheld: false,
        }
    }

    /// The same unit without its field: it stands on its own map alone.
    #[must_use]
    pub fn without_field(&self) -> Self {
        let own = |(value, regions): (usize, &Vec<_>)| {
            if value == self.unit.value {
                regions.clone()
            } else {
                Vec::new()
            }
        };
        Self {
            cone: self.cone.iter().enumerate().map(own).collect(),
            frames: self.frames.iter().map(|_| None).collect(),
            withheld: true,
            ..self.clone()
        }
    }

    /// The unit's number.
    #[must_use]
    pub fn number(&self) -> Option<f32> {
        let Unit {
            value,
            channel,
            row,
            column,
        } = self.unit;
        match &self.values {
            Some(values) => values.get(value, channel, row, column),
            None => self.shown,
        }
    }

    /// Whether a cell of a value lights up.
    #[must_use]
    pub fn lights(&self, unit: Unit) -> bool {
        let regions = self
            .cone
            .get(unit.value)
            .map(Vec::as_slice)
            .unwrap_or_default();
        regions
            .iter()
            .any(|region| region.contains(unit.channel, unit.row, unit.column))
    }

    /// Whether anything of a channel of a value lights up.
    #[must_use]
    pub fn lights_channel(&self, value: usize, channel: usize) -> bool {
        let regions = self.cone.get(value).map(Vec::as_slice).unwrap_or_default();
        regions
            .iter()
            .any(|region| region.channels.contains(channel))
    }

    /// The channels of a value that light up, from the first to the last.
    #[must_use]
    pub fn channels(&self, value: usize) -> Option<std::ops::Range<usize>> {
        let regions = self.cone.get(value)?;
        regions
            .iter()
            .map(|region| region.channels.hull())
            .reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
    }

    /// The padding beside a series' value that what lights up reads, before its first cell and behind its last.
    #[must_use]
    pub fn padding(&self, plan: &Plan, value: usize) -> BTreeSet<isize> {
        let readers = plan.stages.iter().zip(self.cone.iter().skip(1));
        let readers = readers.filter(|(stage, _)| stage.input == value && self.unit.value > 0);
        let reads = readers.flat_map(|(stage, regions)| {
            let width = stage.geometry().map(|geometry| {
                let [_, width] = geometry.axes;
                width
            });
            let columns = regions.iter().flat_map(|region| region.columns.iter());
            columns
                .flat_map(move |column| width.into_iter().flat_map(move |axis| axis.reads(column)))
        });
        let length = plan.shape(value).width.cast_signed();
        reads
            .filter(|read| read.source != Source::Outside)
            .map(|read| read.cell)
            .filter(|cell| !(0..length).contains(cell))
            .collect()
    }

    /// How many rows and columns of the input the unit's field has, padding included.
    #[must_use]
    pub fn extent(&self) -> Option<[usize; 2]> {
        let frame = self.frames.first()?.as_ref()?;
        Some(frame.each_ref().map(ExactSizeIterator::len))
    }

    /// The rows and columns of a value that light up, from the first to the last.
    #[must_use]
    pub fn hull(&self, value: usize) -> Option<[std::ops::Range<usize>; 2]> {
        let regions = self.cone.get(value)?;
        let join = |a: std::ops::Range<usize>, b: std::ops::Range<usize>| {
            a.start.min(b.start)..a.end.max(b.end)
        };
        regions
            .iter()
            .map(|region| [region.rows.hull(), region.columns.hull()])
            .reduce(|[rows, columns], [more_rows, more_columns]| {
                [join(rows, more_rows), join(columns, more_columns)]
            })
    }
}

//! All that is known of one unit: what it depends on, or what a cell of the input influences, and its numbers.

use super::Model;
use crate::net::{Cone, Frame, Parts, Speed, Unit, Values, cone, frames, influence};

/// A unit that is looked at.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The unit; a cell of the input has value 0.
    pub unit: Unit,
    /// What lights up: of a unit what it depends on, of a cell what it influences.
    pub cone: Cone,
    /// What frames the unit's field in every value up to its own.
    pub frames: Vec<Option<Frame>>,
    /// The values that it is made of, its own among them.
    pub values: Option<Values>,
}

impl Focus {
    /// Everything about a unit.
    #[must_use]
    pub fn new(model: &Model, unit: Unit) -> Self {
        let plan = &model.plan;
        let parts = Parts::cell(plan, unit.value, unit.row, unit.column);
        let input = model.input.part(parts.input()).ok();
        let values =
            input.and_then(|input| parts.compute(&model.weights, input, Speed::Plain).ok());
        Self {
            unit,
            cone: if unit.value == 0 {
                influence(plan, unit)
            } else {
                cone(plan, unit)
            },
            frames: frames(plan, unit),
            values,
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
        self.values.as_ref()?.get(value, channel, row, column)
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

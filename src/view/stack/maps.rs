//! What is known of the layers' maps on a picture: samples of them, as the workers bring them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::tint::Tinted;
use crate::net::{Plan, Sampled, Unit, Wanted};

/// Samples of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Samples in a row.
    pub columns: usize,
    /// Row by row; not a number where it is not known yet.
    pub samples: Rc<[f32]>,
    /// The smallest number of the whole map.
    pub low: f32,
    /// The largest.
    pub high: f32,
    /// Its pixels, once they were drawn.
    pub(super) tinted: Tinted,
}

/// The maps that are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Maps(BTreeMap<Wanted, Map>);

impl Maps {
    /// Takes in rows of samples of a map.
    pub fn add(&mut self, wanted: Wanted, sampled: &Sampled) {
        let blank = || Map {
            columns: wanted.columns,
            samples: vec![f32::NAN; wanted.rows * wanted.columns].into(),
            low: f32::INFINITY,
            high: f32::NEG_INFINITY,
            tinted: Tinted::default(),
        };
        let map = self.0.entry(wanted).or_insert_with(blank);
        let first = sampled.first.saturating_mul(wanted.columns);
        let place = first..first.saturating_add(sampled.samples.len());
        if let Some(rows) = Rc::make_mut(&mut map.samples).get_mut(place) {
            rows.copy_from_slice(&sampled.samples);
        }
        map.tinted = Tinted::default();
        map.low = map.low.min(sampled.low);
        map.high = map.high.max(sampled.high);
    }

    /// One number of a map that is there cell by cell.
    #[must_use]
    pub fn number(&self, plan: &Plan, unit: Unit) -> Option<f32> {
        let shape = plan.shape(unit.value);
        let map = self.0.get(&Wanted {
            value: unit.value,
            channel: unit.channel,
            rows: shape.height,
            columns: shape.width,
        })?;
        map.samples
            .get(unit.row * shape.width + unit.column)
            .copied()
    }

    /// The map of a value and channel: that of this resolution, or any.
    #[must_use]
    pub fn get(&self, wanted: Wanted) -> Option<&Map> {
        let other = || {
            let same =
                |known: &Wanted| (known.value, known.channel) == (wanted.value, wanted.channel);
            self.0
                .iter()
                .find(|(known, _)| same(known))
                .map(|(_, map)| map)
        };
        self.0.get(&wanted).or_else(other)
    }

    /// The range of all maps of a value that are there.
    #[must_use]
    pub fn range(&self, value: usize) -> Option<(f32, f32)> {
        let of_value = self.0.iter().filter(|(known, _)| known.value == value);
        of_value.map(|(_, map)| (map.low, map.high)).reduce(
            |(low, high), (other_low, other_high)| (low.min(other_low), high.max(other_high)),
        )
    }
}

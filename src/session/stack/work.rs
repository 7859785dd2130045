//! The maps as the workers bring them, band by band.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::stage::Session;
use crate::net::{Sampled, Wanted};
use crate::view::stack::{Layout, Maps};

/// What the workers are told. The mirror of `MapsJob` in `www/protocol/stack.ts`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapsJob {
    /// The stack, as an address writes it.
    pub layers: String,
    /// Columns of the picture.
    pub width: usize,
    /// Its rows.
    pub height: usize,
    /// Whether its red, green and blue come in.
    pub colour: bool,
    /// All weights and biases, layer by layer: f32, the lowest byte first.
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
    /// The maps that are to be sampled.
    pub wanted: Vec<Wanted>,
}

/// A band as a worker has computed it: for each wanted map its first row, rows, smallest and largest number, and then
/// the samples.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Band {
    /// f32, the lowest byte first.
    #[serde(with = "serde_bytes")]
    pub data: Vec<u8>,
}

/// A job and the maps that it has brought so far.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// Counts up: other maps are another number.
    pub(super) id: u32,
    /// The picture that is read.
    pub(super) picture: u32,
    /// The model whose maps they are.
    pub(super) model: u32,
    pub(super) workers: Option<usize>,
    pub(super) wanted: Vec<Wanted>,
    pub(super) maps: Maps,
    /// Rows of samples that have come, by the map and the first of them: a band may come twice.
    rows: BTreeMap<(usize, usize), usize>,
    pub(super) done: bool,
    /// Whether other maps are wanted by now.
    pub(super) stale: bool,
}

impl Work {
    /// Whether every row of every wanted map is there.
    pub(super) fn is_whole(&self) -> bool {
        let all: usize = self.wanted.iter().map(|wanted| wanted.rows).sum();
        self.rows.values().sum::<usize>() == all
    }

    /// Takes a band, as far as it is whole.
    fn take(&mut self, band: &Band) {
        let (bytes, _) = band.data.as_chunks::<4>();
        let mut numbers = bytes.iter().map(|four| f32::from_le_bytes(*four));
        for (index, wanted) in self.wanted.iter().enumerate() {
            let mut next = || numbers.next().unwrap_or(f32::NAN);
            let (first, rows, low, high) = (next(), next(), next(), next());
            let (first, rows) = (first as usize, (rows as usize).min(wanted.rows));
            let samples: Vec<f32> = numbers.by_ref().take(rows * wanted.columns).collect();
            if samples.len() < rows * wanted.columns {
                return;
            }
            // A band may have no row of a low map.
            if rows > 0 {
                self.rows.insert((index, first), rows);
            }
            self.maps.add(
                *wanted,
                &Sampled {
                    first,
                    samples,
                    low,
                    high,
                },
            );
        }
    }
}

impl Session {
    /// What the workers are to compute.
    #[must_use]
    pub fn job(&self) -> Option<MapsJob> {
        let (model, work) = (self.model.as_ref()?, self.work.as_ref()?);
        let shape = model.plan.shape(0);
        let weights = model.weights.flat();
        Some(MapsJob {
            layers: model.net.to_string(),
            width: shape.width,
            height: shape.height,
            colour: shape.channels == 3,
            weights: weights
                .iter()
                .flat_map(|weight| weight.to_le_bytes())
                .collect(),
            wanted: work.wanted.clone(),
        })
    }

    /// Takes a band of the maps; one of an earlier job is dropped.
    pub fn band(&mut self, job: u32, band: &Band) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == job) {
            work.take(band);
            // Later maps are shown once they are whole.
            if self.maps == Maps::default() {
                self.stale = true;
            }
        }
    }

    /// The workers have ended a job: it is complete, or it was cancelled.
    pub fn finished(&mut self, job: u32) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == job) {
            work.done = true;
            if work.is_whole() {
                self.maps = std::mem::take(&mut work.maps);
            }
            self.news = true;
            self.stale = true;
        }
    }

    /// Has the workers compute the maps that are shown, unless they do already.
    pub(super) fn retask(&mut self, layout: &Layout) {
        let ratio = self.setting.ratio;
        let Some(model) = self.model.as_ref() else {
            return;
        };
        if model.input.is_series() || model.depth() == 0 {
            self.work = None;
            return;
        }
        let wanted = layout.wanted(model, ratio);
        let same = |work: &Work| {
            work.picture == self.picture
                && work.model == self.models
                && work.wanted == wanted
                && work.workers == self.state.workers
        };
        if let Some(work) = self.work.as_mut().filter(|work| same(work)) {
            // What was wanted meanwhile is not wanted any more.
            self.news |= work.stale;
            work.stale = false;
            return;
        }
        // What is under way comes to its end first, so that dragging a slider shows something.
        if let Some(work) = self
            .work
            .as_mut()
            .filter(|work| !work.done && work.picture == self.picture)
        {
            self.news |= !work.stale;
            work.stale = true;
            return;
        }
        self.jobs += 1;
        self.news = true;
        self.work = Some(Work {
            id: self.jobs,
            picture: self.picture,
            model: self.models,
            workers: self.state.workers,
            wanted,
            maps: Maps::default(),
            rows: BTreeMap::new(),
            done: false,
            stale: false,
        });
    }
}

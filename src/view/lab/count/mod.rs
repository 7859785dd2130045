//! How many parameters a dense layer has beside a convolution, and what that means when examples are few.

mod frame;
mod trial;

use trial::{INPUTS, KERNEL, MOST, OUTPUTS, Point, Trial};

use super::parts::Pen;
use super::{Data, Key, Lab, Need, Row, Sort, State, Told, Touch, View};
use crate::scene::{Scene, Words};
use crate::view::{Facts, Look, facts};

const KEYS: [Key; 8] = [
    Key::new("height", "1000", Sort::Whole(1, 4096)),
    Key::new("width", "1000", Sort::Whole(1, 4096)),
    Key::new("units", "1", Sort::Whole(1, 1000)),
    Key::new("k", "3", Sort::Whole(1, 31)),
    Key::new("filters", "1", Sort::Whole(1, 1000)),
    Key::new("samples", "12", Sort::Whole(2, 96)),
    Key::new("noise", "0.5", Sort::Real(0.0, 2.0, 0.1)),
    Key::new("seed", "1", Sort::Seed),
];

/// Weights and biases of both layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    pixels: usize,
    units: usize,
    taps: usize,
    filters: usize,
}

impl Counts {
    fn of(state: &State) -> Self {
        Self {
            pixels: state.count("height") * state.count("width"),
            units: state.count("units"),
            taps: state.count("k").pow(2),
            filters: state.count("filters"),
        }
    }

    /// A weight for every pixel and unit, a bias for every unit.
    const fn dense(&self) -> usize {
        (self.pixels + 1) * self.units
    }

    /// A weight for every tap and filter, a bias for every filter: however large the picture.
    const fn conv(&self) -> usize {
        (self.taps + 1) * self.filters
    }

    fn ratio(&self) -> f64 {
        self.dense() as f64 / self.conv().max(1) as f64
    }
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Count {
    known: String,
    trial: Trial,
    now: Point,
    counts: Counts,
}

impl Lab for Count {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, _state: &State) -> Need {
        Need::Nothing
    }

    fn compute(&mut self, state: &State, _data: &Data) -> Result<(), Told> {
        let known = state.known_by(&["noise", "seed"]);
        if self.known != known {
            self.trial = Trial::new(state.real("noise"), state.count("seed") as u64);
            self.known = known;
        }
        self.now = self.trial.at(state.count("samples"));
        self.counts = Counts::of(state);
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        MOST - 1
    }

    fn stepped(&self, _state: &State) -> Option<(&'static str, i64)> {
        Some(("samples", 2))
    }

    fn beat(&self) -> f64 {
        220.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        frame::draw(self, view, &mut pen);
        pen.scene()
    }

    fn spoken(&self, _view: &View<'_>, words: &Words) -> Told {
        let short = |number: f64| words.numerals.short(number);
        let Point { dense, conv, .. } = &self.now;
        Told::new("count-now")
            .with("samples", self.now.samples)
            .with("train-dense", short(tidy(dense.train)))
            .with("test-dense", short(tidy(dense.test)))
            .with("train-conv", short(tidy(conv.train)))
            .with("test-conv", short(tidy(conv.test)))
    }

    fn seen(&self, _view: &View<'_>, words: &Words) -> Vec<Told> {
        let count = |number: usize| words.numerals.count(number);
        let samples = self.now.samples;
        let regime = if samples < INPUTS {
            "count-few"
        } else if samples < INPUTS + INPUTS / 2 {
            "count-peak"
        } else {
            "count-many"
        };
        vec![
            Told::new("count-parameters")
                .with("dense", count(self.counts.dense()))
                .with("conv", count(self.counts.conv()))
                .with("ratio", times(self.counts.ratio(), words)),
            Told::new("count-trial")
                .with("inputs", INPUTS)
                .with("outputs", OUTPUTS)
                .with("weights", INPUTS * OUTPUTS)
                .with("taps", KERNEL.len()),
            Told::new(regime).with("inputs", INPUTS),
        ]
    }

    fn table(&self, _view: &View<'_>, words: &Words) -> Vec<Row> {
        let count = |number: usize| words.numerals.count(number);
        let short = |number: f64| words.numerals.short(tidy(number));
        vec![
            Row::new("count-dense", count(self.counts.dense())),
            Row::new("count-conv", count(self.counts.conv())),
            Row::new("count-ratio", times(self.counts.ratio(), words)),
            Row::new("count-train-dense", short(self.now.dense.train)),
            Row::new("count-test-dense", short(self.now.dense.test)),
            Row::new("count-train-conv", short(self.now.conv.train)),
            Row::new("count-test-conv", short(self.now.conv.test)),
            Row::new("count-floor", short(self.trial.floor)),
        ]
    }

    fn facts(&self, _view: &View<'_>) -> Facts {
        let counts = &self.counts;
        facts([
            ("dense", counts.dense().into()),
            ("conv", counts.conv().into()),
            ("dense-weights", (counts.pixels * counts.units).into()),
            ("conv-weights", (counts.taps * counts.filters).into()),
            ("ratio", counts.ratio().into()),
            ("samples", self.now.samples.into()),
            ("inputs", INPUTS.into()),
            ("trial-dense", (INPUTS * OUTPUTS).into()),
            ("trial-conv", KERNEL.len().into()),
            ("train-dense", tidy(self.now.dense.train).into()),
            ("test-dense", tidy(self.now.dense.test).into()),
            ("train-conv", tidy(self.now.conv.train).into()),
            ("test-conv", tidy(self.now.conv.test).into()),
            ("floor", tidy(self.trial.floor).into()),
        ])
    }

    fn formula(&self, _state: &State) -> Option<String> {
        Some("(H W + 1) U \" : \" (k^2 + 1) F".to_owned())
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(place) = touch.id.filter(|id| id.kind == "samples") else {
            return Vec::new();
        };
        let samples = place.index.to_string();
        if state.text("samples") == samples {
            return Vec::new();
        }
        state.put("samples", samples);
        vec!["samples"]
    }
}

/// How many times: a count where it is large.
fn times(ratio: f64, words: &Words) -> String {
    if ratio < 1000.0 {
        return words.numerals.short(ratio);
    }
    words.numerals.count(ratio.round() as usize)
}

/// An error without what rounding leaves of a fit that goes through all its examples.
fn tidy(error: f64) -> f64 {
    if error < 1e-12 { 0.0 } else { error }
}

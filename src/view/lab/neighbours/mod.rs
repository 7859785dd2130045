//! Why order matters: each number against its neighbour at a distance, in order and shuffled, and what a convolution and a
//! dense unit make of both.

mod frame;
mod layers;
mod pairs;
mod scatter;

use layers::Layers;
use pairs::{DISTANCES, Rows};

use super::parts::{Pen, extremes, grey};
use super::{Data, Key, Lab, Need, RangeOf, Row, Sort, State, Told, Touch, View};
use crate::net::Random;
use crate::scene::{Rect, Scene, Words};
use crate::view::{Facts, Look, facts};

const KEYS: [Key; 6] = [
    Key::new("on", "series", Sort::Choice(&["series", "picture"])),
    Key::new("see", "scatter", Sort::Choice(&["scatter", "layers"])),
    Key::new("distance", "1", Sort::Whole(1, 50)),
    Key::new("shuffle", "0", Sort::Switch),
    Key::new(
        "kernel",
        "0.2,0.2,0.2,0.2,0.2",
        Sort::Numbers(RangeOf(1, 15)),
    ),
    Key::new("seed", "1", Sort::Seed),
];

/// So many numbers of a series are looked at.
const LONGEST: usize = 65_536;
/// The longer side of a picture, in cells.
const WIDEST: usize = 512;
/// As `WIDEST`, where two convolutions are drawn.
const LAYERED: usize = 160;
/// Fewer pairs than this have no correlation worth the name.
const FEWEST: usize = 3;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    /// What `rows` and `order` came from.
    known: String,
    rows: Rows,
    /// How `shuffled` came from `rows`: place `i` has number `order[i]`.
    order: Vec<usize>,
    shuffled: Rows,
    /// Correlations by distance, from 1; in order and shuffled.
    curve: Vec<Option<f64>>,
    shuffled_curve: Vec<Option<f64>>,
    layers: Option<Layers>,
    range: (f32, f32),
}

impl Neighbours {
    fn take(&mut self, state: &State, data: &Data, layered: bool) -> Result<(), Told> {
        let rows = match data {
            Data::Picture(image, _) => {
                let plane = grey(image, if layered { LAYERED } else { WIDEST });
                let plane = plane.map_err(|_| Told::new("too-large"))?;
                Rows {
                    width: plane.shape().width,
                    data: plane.into_data(),
                }
            }
            _ => {
                let values = data.values();
                let values = values.get(..LONGEST).unwrap_or(values);
                Rows {
                    width: values.len(),
                    data: values.to_vec(),
                }
            }
        };
        if rows.count(1) < FEWEST {
            return Err(Told::new("neighbours-few").with("count", rows.data.len()));
        }
        if rows.correlation(1).is_none() {
            return Err(Told::new("neighbours-flat"));
        }
        self.order = Random::new(state.count("seed") as u64).order(rows.data.len());
        self.shuffled = rows.reordered(&self.order);
        self.range = extremes(&rows.data);
        self.rows = rows;
        let far = self.farthest();
        self.curve = (1..=far)
            .map(|distance| self.rows.correlation(distance))
            .collect();
        self.shuffled_curve = (1..=far)
            .map(|distance| self.shuffled.correlation(distance))
            .collect();
        Ok(())
    }

    /// The farthest distance that has enough pairs.
    fn farthest(&self) -> usize {
        let most = self.rows.width.saturating_sub(FEWEST);
        DISTANCES
            .rev()
            .find(|distance| *distance <= most)
            .unwrap_or(1)
    }

    fn distance(&self, state: &State) -> usize {
        state.count("distance").clamp(1, self.farthest())
    }

    fn r(&self, distance: usize) -> Option<f64> {
        self.curve.get(distance.checked_sub(1)?).copied().flatten()
    }

    fn r_shuffled(&self, distance: usize) -> Option<f64> {
        self.shuffled_curve
            .get(distance.checked_sub(1)?)
            .copied()
            .flatten()
    }

    fn is_picture(&self) -> bool {
        self.rows.width < self.rows.data.len()
    }
}

/// A correlation to a thousandth: what lies behind is chance.
fn written(r: Option<f64>, words: &Words) -> String {
    let thousandths = |r: f64| (r * 1000.0).round() / 1000.0;
    r.map_or_else(|| "—".to_owned(), |r| words.numerals.short(thousandths(r)))
}

impl Lab for Neighbours {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        match state.text("on") {
            "picture" => Need::Picture(state.picture.clone()),
            _ => Need::Series(state.series.clone(), state.column),
        }
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        let layers = state.text("see") == "layers";
        match key {
            "kernel" => layers,
            "distance" | "shuffle" => !layers,
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let layered = state.text("see") == "layers";
        let number = match data {
            Data::Picture(_, number) => *number,
            _ => 0,
        };
        let keys = [
            "on", "seed", "x", "series", "table", "column", "data", "file", "cells",
        ];
        let known = format!("{number} {layered} {}", state.known_by(&keys));
        if self.known != known {
            self.known.clear();
            self.take(state, data, layered)?;
            self.known = known;
        }
        self.layers = None;
        if layered {
            let kernel = state.list("kernel");
            let seed = state.count("seed") as u64;
            let layers = Layers::of(&self.rows, &self.shuffled, &self.order, &kernel, seed);
            self.layers = Some(layers.map_err(|_| Told::new("too-large"))?);
        }
        Ok(())
    }

    fn steps(&self, state: &State) -> usize {
        if state.text("see") == "layers" {
            0
        } else {
            self.farthest()
        }
    }

    fn stepped(&self, state: &State) -> Option<(&'static str, i64)> {
        (state.text("see") != "layers").then_some(("distance", 1))
    }

    fn beat(&self) -> f64 {
        700.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        match &self.layers {
            Some(layers) => frame::layers(self, layers, &mut pen),
            None => frame::scatters(self, view, &mut pen),
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let short = |number: f64| words.numerals.short(number);
        if let Some(layers) = &self.layers {
            return Told::new("neighbours-layers")
                .with("dense", short(layers.dense))
                .with("difference", short(layers.difference()))
                .with("agreement", short(layers.agreement));
        }
        let distance = self.distance(view.state);
        let pointed = view.hover.and_then(|id| {
            let (shuffled, rows) = match id.kind {
                "dot" | "x" => (false, &self.rows),
                "shuffled-dot" | "s" => (true, &self.shuffled),
                _ => return None,
            };
            let index = id.index.unsigned_abs();
            if let Some(row) = id.row {
                let scatter = frame::scatter(self, shuffled, view, Rect::new(0.0, 0.0, 1.0, 1.0));
                let (a, b, count) = scatter.place(row.unsigned_abs(), index);
                return Some(
                    Told::new("neighbours-place")
                        .with("a", short(a))
                        .with("b", short(b))
                        .with("count", count),
                );
            }
            let (a, b) = rows.pairs(distance).nth(index)?;
            Some(
                Told::new("neighbours-pair")
                    .with("index", index)
                    .with("later", index + distance)
                    .with("a", short(a.into()))
                    .with("b", short(b.into())),
            )
        });
        pointed.unwrap_or_else(|| {
            let shuffled = view.state.on("shuffle");
            let code = if shuffled {
                "neighbours-both"
            } else {
                "neighbours-r"
            };
            let r = |r: Option<f64>| written(r, words);
            Told::new(code)
                .with("distance", distance)
                .with("r", r(self.r(distance)))
                .with("shuffled", r(self.r_shuffled(distance)))
        })
    }

    fn seen(&self, _view: &View<'_>, words: &Words) -> Vec<Told> {
        let what = if self.layers.is_some() {
            "neighbours-layers"
        } else {
            "neighbours-scatter"
        };
        let height = self.rows.data.len() / self.rows.width.max(1);
        let mut told = vec![Told::new(what)];
        if self.is_picture() {
            let told_size = Told::new("neighbours-picture")
                .with("width", words.numerals.count(self.rows.width))
                .with("height", words.numerals.count(height));
            told.push(told_size);
        } else if self.rows.data.len() == LONGEST {
            told.push(Told::new("neighbours-long").with("count", words.numerals.count(LONGEST)));
        }
        told
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        let short = |number: f64| words.numerals.short(number);
        if let Some(layers) = &self.layers {
            return vec![
                Row::new("neighbours-dense", short(layers.dense)),
                Row::new("neighbours-dense-shuffled", short(layers.dense_shuffled)),
                Row::new("neighbours-dense-difference", short(layers.difference())),
                Row::new("neighbours-dense-kept", short(layers.dense_kept)),
                Row::new("neighbours-agreement", short(layers.agreement)),
            ];
        }
        let mut rows = vec![Row::new(
            "neighbours-pairs",
            words
                .numerals
                .count(self.rows.count(self.distance(view.state))),
        )];
        for distance in [1, 2, 10] {
            let (r, shuffled) = (self.r(distance), self.r_shuffled(distance));
            if r.is_none() {
                continue;
            }
            let row = |code: &str, r| Row {
                label: Told::new(code).with("distance", distance),
                value: written(r, words),
            };
            rows.push(row("neighbours-r", r));
            if view.state.on("shuffle") {
                rows.push(row("neighbours-r-shuffled", shuffled));
            }
        }
        rows
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        let distance = self.distance(view.state);
        let mut all = facts([
            ("distance", distance.into()),
            ("pairs", self.rows.count(distance).into()),
        ]);
        let named = [
            ("r", self.r(distance)),
            ("r1", self.r(1)),
            ("r2", self.r(2)),
            ("r10", self.r(10)),
            ("r-shuffled", self.r_shuffled(distance)),
        ];
        for (name, r) in named {
            if let Some(r) = r {
                all.insert(name.to_owned(), r.into());
            }
        }
        if let Some(layers) = &self.layers {
            all.extend(facts([
                ("dense", layers.dense.into()),
                ("dense-shuffled", layers.dense_shuffled.into()),
                ("dense-kept", layers.dense_kept.into()),
                ("dense-difference", layers.difference().into()),
                ("agreement", layers.agreement.into()),
            ]));
        }
        all
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(bar) = touch.id.filter(|id| id.kind == "distance") else {
            return Vec::new();
        };
        let distance = bar.index.to_string();
        if state.text("distance") == distance {
            return Vec::new();
        }
        state.put("distance", distance);
        vec!["distance"]
    }

    fn formula(&self, state: &State) -> Option<String> {
        Some(if state.text("see") == "layers" {
            "sum_i w_(pi(i)) x_(pi(i)) = sum_i w_i x_i".to_owned()
        } else {
            "r_d = (sum_i (x_i - m)(x_(i+d) - m')) / sqrt(sum_i (x_i - m)^2 sum_i (x_(i+d) - m')^2)"
                .to_owned()
        })
    }
}

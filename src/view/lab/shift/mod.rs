//! Shift the input: does the output shift with it, or stay as it is? Measured, away from the border and at it.

mod frame;
mod measure;
mod rows;
mod run;

use std::cell::Cell;

use measure::{Measure, largest};
use run::{Op, Run, Spec, shifted};

use super::parts::{Pen, grey};
use super::{Data, Held, Key, Lab, Need, RangeOf, Row, Sort, State, Told, Touch, View};
use crate::engine::{Fill, GeometryError, Tensor};
use crate::scene::{Rect, Scene, Words};
use crate::view::{Facts, Look, facts};

const KEYS: [Key; 8] = [
    Key::new("on", "series", Sort::Choice(&["series", "picture"])),
    Key::new("shift", "3", Sort::Whole(-20, 20)),
    Key::new(
        "op",
        "conv",
        Sort::Choice(&["conv", "pool", "conv-pool", "global"]),
    ),
    Key::new("kernel", "0.25,0.5,0.25", Sort::Numbers(RangeOf(1, 25))),
    Key::new("size", "2", Sort::Whole(1, 9)),
    Key::new("stride", "1", Sort::Whole(1, 9)),
    Key::new(
        "pad",
        "zero",
        Sort::Choice(&["zero", "mirror", "replicate", "circular", "valid"]),
    ),
    Key::new("compare", "back", Sort::Choice(&["back", "place"])),
];

/// So many numbers of a series are looked at.
const LONGEST: usize = 4096;
/// The longer side of a picture, in cells.
const WIDEST: usize = 128;

/// Both runs and how they compare.
#[derive(Debug)]
struct Pair {
    first: Run,
    second: Run,
    measure: Measure,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Shift {
    known: String,
    input: Option<Tensor>,
    spec: Spec,
    shift: i64,
    pair: Option<Pair>,
    /// The shift where a drag began.
    held: i64,
    /// CSS pixels from cell to cell of the input in the last frame: what a drag is measured by.
    pitch: Cell<f64>,
}

impl Shift {
    fn is_picture(&self) -> bool {
        self.input
            .as_ref()
            .is_some_and(|input| input.shape().height > 1)
    }

    fn run(&self, state: &State) -> Result<Option<Pair>, GeometryError> {
        let Some(input) = &self.input else {
            return Ok(None);
        };
        let first = Run::of(input.clone(), &self.spec)?;
        let second = Run::of(shifted(input, self.shift, self.spec.fill)?, &self.spec)?;
        let measure = Measure::of(
            &first,
            &second,
            self.shift,
            state.text("compare") == "place",
        );
        Ok(Some(Pair {
            first,
            second,
            measure,
        }))
    }

    /// The largest outputs of both runs.
    fn maxima(pair: &Pair) -> (f32, f32) {
        let value = |run: &Run| largest(run.output.data()).1;
        (value(&pair.first), value(&pair.second))
    }
}

fn fill(name: &str) -> Option<Fill> {
    match name {
        "mirror" => Some(Fill::Mirror),
        "replicate" => Some(Fill::Replicate),
        "circular" => Some(Fill::Circular),
        "valid" => None,
        _ => Some(Fill::Zero),
    }
}

/// Why it is impossible, in the numbers that a person can change.
fn problem(error: &GeometryError) -> Told {
    match error {
        GeometryError::FillTooWide { .. } => Told::new("shift-short"),
        GeometryError::TooLarge { .. } => Told::new("too-large"),
        _ => Told::new("shift-window"),
    }
}

impl Lab for Shift {
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
        let op = Op::named(state.text("op"));
        match key {
            "kernel" => op.convolves(),
            "size" => op.pools(),
            "compare" => op != Op::Global,
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let number = match data {
            Data::Picture(_, number) => *number,
            _ => 0,
        };
        let keys = [
            "on", "x", "series", "table", "column", "data", "file", "cells",
        ];
        let known = format!("{number} {}", state.known_by(&keys));
        if self.known != known || self.input.is_none() {
            let input = match data {
                Data::Picture(image, _) => grey(image, WIDEST),
                _ => {
                    let values = data.values();
                    Tensor::series(values.get(..LONGEST).unwrap_or(values).to_vec())
                }
            };
            self.input = Some(input.map_err(|error| problem(&error))?);
            self.known = known;
        }
        self.spec = Spec {
            op: Op::named(state.text("op")),
            kernel: state.list("kernel"),
            size: state.count("size"),
            stride: state.count("stride"),
            fill: fill(state.text("pad")),
        };
        self.shift = state.whole("shift");
        let pair = self.run(state).map_err(|error| problem(&error))?;
        self.pair = pair;
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        41
    }

    fn stepped(&self, _state: &State) -> Option<(&'static str, i64)> {
        Some(("shift", -20))
    }

    fn beat(&self) -> f64 {
        500.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        if let Some(pair) = &self.pair {
            self.pitch.set(frame::draw(self, pair, view, &mut pen));
        }
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        let Some(pair) = &self.pair else {
            return Told::new("nothing");
        };
        let short = |number: f32| words.numerals.short(number.into());
        let Pair {
            first,
            second,
            measure,
        } = pair;
        let hover = view.hover.filter(|_| self.spec.op != Op::Global);
        if let Some(id) = hover.filter(|id| ["y", "ys", "d", "cell"].contains(&id.kind)) {
            let row = id.row.unwrap_or(0).unsigned_abs();
            let own = if id.kind == "ys" {
                id.index - measure.back
            } else {
                id.index
            };
            let partner = own + measure.back;
            let value = |run: &Run, at: isize| run.output.get(0, row, usize::try_from(at).ok()?);
            if let (Some(a), Some(b)) = (value(first, own), value(second, partner)) {
                let edge = usize::try_from(own)
                    .ok()
                    .and_then(|own| measure.border.get(own))
                    .copied();
                return Told::new("shift-pair")
                    .with("place", own as f64)
                    .with("partner", partner as f64)
                    .with("a", short(a))
                    .with("b", short(b))
                    .with("difference", short(b - a))
                    .with("edge", if edge == Some(true) { "yes" } else { "no" });
            }
        }
        let told = |code: &str| Told::new(code).with("shift", self.shift as f64);
        if self.spec.op == Op::Global {
            let (a, b) = Self::maxima(pair);
            return told("shift-global")
                .with("a", short(a))
                .with("b", short(b))
                .with("difference", short((b - a).abs()));
        }
        let percent = (measure.same * 1000.0).round() / 10.0;
        let percent = if measure.same < 1.0 {
            percent.min(99.9)
        } else {
            percent
        };
        let code = if view.state.text("compare") == "place" {
            "shift-place"
        } else {
            "shift-back"
        };
        told(code)
            .with("back", measure.back as f64)
            .with("percent", words.numerals.short(percent))
            .with("largest", words.numerals.short(measure.largest))
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        let Some(pair) = &self.pair else {
            return Vec::new();
        };
        let measure = &pair.measure;
        let place = view.state.text("compare") == "place";
        let circular = self.spec.fill == Some(Fill::Circular);
        let mut told = vec![if self.spec.op == Op::Global {
            let (a, b) = Self::maxima(pair);
            Told::new(if a == b {
                "shift-invariant"
            } else {
                "shift-lost"
            })
        } else if place {
            Told::new("shift-in-place")
                .with("input", words.numerals.short(measure.moved_input * 100.0))
                .with("output", words.numerals.short(measure.moved_output * 100.0))
        } else if !measure.whole {
            Told::new("shift-broken")
                .with("shift", self.shift as f64)
                .with("stride", pair.first.place.stride)
        } else if measure.inside.unwrap_or(0.0) == 0.0 {
            Told::new(if circular && measure.largest == 0.0 {
                "shift-circular"
            } else {
                "shift-equivariant"
            })
        } else {
            Told::new("shift-other")
        }];
        if self.is_picture() {
            let shape = pair.first.input.shape();
            told.push(
                Told::new("shift-picture")
                    .with("width", shape.width)
                    .with("height", shape.height),
            );
        } else if pair.first.input.shape().width == LONGEST {
            told.push(Told::new("shift-long").with("count", words.numerals.count(LONGEST)));
        }
        told.push(Told::new("shift-drag"));
        told
    }

    fn table(&self, _view: &View<'_>, words: &Words) -> Vec<Row> {
        let Some(pair) = &self.pair else {
            return Vec::new();
        };
        let short = |number: f64| words.numerals.short(number);
        let optional = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), short);
        if self.spec.op == Op::Global {
            let (a, b) = Self::maxima(pair);
            return vec![
                Row::new("shift-global-first", short(a.into())),
                Row::new("shift-global-second", short(b.into())),
                Row::new(
                    "shift-moved-input",
                    format!("{} %", short(pair.measure.moved_input * 100.0)),
                ),
            ];
        }
        let measure = &pair.measure;
        vec![
            Row::new("shift-stride", pair.first.place.stride.to_string()),
            Row::new("shift-same", format!("{} %", short(measure.same * 100.0))),
            Row::new("shift-inside", optional(measure.inside)),
            Row::new("shift-border", optional(measure.edge)),
            Row::new(
                "shift-moved-input",
                format!("{} %", short(measure.moved_input * 100.0)),
            ),
            Row::new(
                "shift-moved-output",
                format!("{} %", short(measure.moved_output * 100.0)),
            ),
        ]
    }

    fn facts(&self, _view: &View<'_>) -> Facts {
        let Some(pair) = &self.pair else {
            return Facts::new();
        };
        let measure = &pair.measure;
        let (first, second) = Self::maxima(pair);
        let largest = if self.spec.op == Op::Global {
            f64::from((second - first).abs())
        } else {
            measure.largest
        };
        facts([
            ("shift", (self.shift as f64).into()),
            ("stride", pair.first.place.stride.into()),
            ("back", (measure.back as f64).into()),
            ("same", measure.same.into()),
            ("percent", ((measure.same * 1000.0).floor() / 10.0).into()),
            ("largest", largest.into()),
            ("inside", measure.inside.unwrap_or(0.0).into()),
            ("border", measure.edge.unwrap_or(0.0).into()),
            ("moved-input", measure.moved_input.into()),
            ("moved-output", measure.moved_output.into()),
            ("maximum", first.into()),
            ("maximum-shifted", second.into()),
        ])
    }

    fn formula(&self, state: &State) -> Option<String> {
        Some(match (state.text("op"), state.text("compare")) {
            ("global", _) => "g(T_s x) = g(x)".to_owned(),
            (_, "place") => "f(T_s x) ~~ f(x)".to_owned(),
            _ => "f(T_s x) = T_(s//S) f(x)".to_owned(),
        })
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        if touch.phase == Held::Down {
            self.held = self.shift;
            return Vec::new();
        }
        let pitch = self.pitch.get();
        if pitch <= 0.0 || touch.phase == Held::Click {
            return Vec::new();
        }
        let cells = ((touch.at.x - touch.from.x) / pitch)
            .round()
            .clamp(-40.0, 40.0) as i64;
        self.put(self.held + cells, state)
    }

    fn walk(&mut self, _rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        self.put(self.shift.saturating_add(columns as i64), state)
    }

    fn inspected(&self, view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        let pair = self.pair.as_ref()?;
        let mut pen = Pen::new(look, view.palette);
        Some(frame::shifted_input(self, pair, &mut pen))
    }
}

impl Shift {
    fn put(&self, shift: i64, state: &mut State) -> Vec<&'static str> {
        let text = shift.clamp(-20, 20).to_string();
        if state.text("shift") == text {
            return Vec::new();
        }
        state.put("shift", text);
        vec!["shift"]
    }
}

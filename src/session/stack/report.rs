//! What the panels show. The mirror of `StackReport` in `www/protocol/stack.ts`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::inputs::{BUDGET, Spared};
use super::stage::Session;
use super::tensors::Fit;
use crate::data::DataError;
use crate::engine::Shape;
use crate::net::{MAX_LAYERS, PRESETS, Single, Step, Total};
use crate::scene::Rect;
use crate::session::history::History;
use crate::session::message::{Coded, Kind};
use crate::session::stepping::Stepping;
use crate::view::series::Notice;
use crate::view::stack::{
    Arithmetic, KEYS, Model, Problem, Seen, Sentence, arithmetic, explanation, unit_sentence,
};

/// All that is shown beside the stage. Described in `www/protocol/stack.ts`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    hash: String,
    history: History,
    wanted: Option<Wanted>,
    fields: BTreeMap<&'static str, String>,
    source: SourceReport,
    preset: &'static str,
    presets: Vec<&'static str>,
    layers: Vec<LayerReport>,
    total: Total,
    single: Option<Single>,
    most: usize,
    budget: u64,
    spared: Option<Spared>,
    undo: bool,
    redo: bool,
    problem: Option<Problem>,
    notices: Vec<Notice>,
    player: PlayerReport,
    spoken: Sentence,
    explanation: Vec<Seen>,
    arithmetic: Option<Arithmetic>,
    unit: Option<UnitReport>,
    kernels: Option<KernelsReport>,
    effective: Option<EffectiveReport>,
    heavy: Heavy,
    tensors: Fit,
    inspectors: Vec<Inspector>,
    zoom: Zoom,
    job: Option<JobReport>,
}

#[derive(Clone, Debug, Serialize)]
struct Wanted {
    what: &'static str,
    kind: Kind,
    name: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct SourceReport {
    kind: Option<Kind>,
    name: String,
    channels: usize,
    height: usize,
    width: usize,
    notes: Vec<Coded>,
    columns: Vec<String>,
    /// Why a table could not be read.
    error: Option<DataError>,
    column: usize,
}

/// One layer: its settings as they were entered, and what follows from them, where it is possible.
#[derive(Clone, Debug, Serialize)]
struct LayerReport {
    kind: &'static str,
    settings: Vec<(&'static str, String)>,
    act: String,
    text: String,
    shape: Option<Shape>,
    size: [usize; 2],
    start: [isize; 2],
    jump: [usize; 2],
    parameters: u64,
    macs: u64,
    memory: u64,
}

#[derive(Clone, Debug, Serialize)]
struct PlayerReport {
    step: usize,
    steps: usize,
    playing: bool,
    waiting: bool,
    speed: f64,
    skip: usize,
}

#[derive(Clone, Debug, Serialize)]
struct UnitReport {
    layer: usize,
    channel: usize,
    row: usize,
    column: usize,
}

/// The kernels of the chosen unit's output channel.
#[derive(Clone, Debug, Serialize)]
struct KernelsReport {
    layer: usize,
    output: usize,
    outputs: usize,
    rows: usize,
    columns: usize,
    /// The first of its group's input channels, counted from 0.
    first: usize,
    inputs: usize,
    /// As many as are shown: the weights of each input channel's kernel, row by row.
    kernels: Vec<KernelReport>,
}

#[derive(Clone, Debug, Serialize)]
struct KernelReport {
    weights: Vec<f32>,
    texts: Vec<String>,
    edited: bool,
}

/// How an effective field lies in the theoretical one.
#[derive(Clone, Debug, Serialize)]
struct EffectiveReport {
    share: String,
    even: String,
    seeds: usize,
    linear: bool,
}

/// What is too much work to be done at once, in multiply-adds.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Heavy {
    /// The unit's numbers.
    unit: Option<u64>,
    /// A run of its effective field.
    field: Option<u64>,
}

#[derive(Clone, Debug, Serialize)]
struct Inspector {
    value: usize,
    rect: Rect,
    text: Sentence,
}

#[derive(Clone, Debug, Serialize)]
struct Zoom {
    possible: bool,
}

#[derive(Clone, Debug, Serialize)]
struct JobReport {
    id: u32,
    picture: u32,
    width: usize,
    height: usize,
    done: bool,
    stale: bool,
}

/// More kernels of one output channel are not shown.
const MOST_KERNELS: usize = 64;
/// Larger kernels are not edited number by number.
const LARGEST: usize = 15;

impl Session {
    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        // Drawn first: the layout says what the workers have to do, and where the unit stands.
        let rects = self
            .recent()
            .map(|frame| frame.layout.rects())
            .unwrap_or_default();
        self.focus();
        let effective = self.effective();
        let words = self.setting.words.clone();
        let [undo, redo] = self.undo.possible();
        let model = self.model.as_ref();
        let focus = self.focused_unit().filter(|_| self.problem.is_none());
        let spoken = match (model, focus) {
            (Some(model), Some(focus)) => unit_sentence(model, focus, &words),
            _ => Sentence::StackNothing,
        };
        let unit = focus.map(|focus| focus.unit);
        let chosen = self.chosen();
        Report {
            hash: self.hash(),
            history: self.history,
            wanted: self
                .wanted()
                .map(|(what, kind, name)| Wanted { what, kind, name }),
            fields: KEYS
                .into_iter()
                .map(|key| (key, self.state.get(key)))
                .collect(),
            source: self.source_report(),
            preset: self.state.preset(),
            presets: PRESETS.iter().map(|preset| preset.name).collect(),
            layers: self.layer_reports(),
            total: model.map(|model| model.total).unwrap_or_default(),
            single: model.and_then(|model| model.single),
            most: MAX_LAYERS,
            budget: BUDGET,
            spared: self.inputs.spared,
            undo,
            redo,
            problem: self.problem,
            notices: self.notices.clone(),
            player: PlayerReport {
                step: self.player.step(),
                steps: self.steps(),
                playing: self.player.playing(),
                waiting: self.player.playing() && self.waiting(),
                speed: self.state.speed,
                skip: 1,
            },
            spoken: spoken.clone(),
            explanation: model
                .zip(focus)
                .map(|(model, focus)| explanation(model, focus))
                .unwrap_or_default(),
            arithmetic: model
                .zip(focus)
                .and_then(|(model, focus)| arithmetic(model, focus, &words)),
            unit: unit.map(|unit| UnitReport {
                layer: unit.value,
                channel: unit.channel,
                row: unit.row,
                column: unit.column,
            }),
            kernels: model
                .zip(chosen)
                .and_then(|(model, unit)| self.kernels_report(model, unit.value, unit.channel)),
            inspectors: rects
                .into_iter()
                .map(|(value, rect)| Inspector {
                    value,
                    rect,
                    text: if unit.is_some_and(|unit| unit.value == value) {
                        spoken.clone()
                    } else {
                        Sentence::StackNothing
                    },
                })
                .collect(),
            effective: effective.map(|field| EffectiveReport {
                share: words.numerals.short(field.central * 100.0),
                even: words.numerals.short(field.even * 100.0),
                seeds: self.runs().and_then(Result::ok).unwrap_or(0),
                linear: self.state.linear,
            }),
            heavy: Heavy {
                unit: focus
                    .filter(|focus| focus.values.is_none())
                    .map(|focus| focus.work),
                field: self.runs().and_then(Result::err),
            },
            tensors: self.tensors.fit.clone(),
            zoom: Zoom { possible: false },
            job: self.job_report(),
        }
    }

    fn job_report(&self) -> Option<JobReport> {
        let (model, work) = (self.model.as_ref()?, self.work.as_ref()?);
        let shape = model.plan.shape(0);
        Some(JobReport {
            id: work.id,
            picture: work.picture,
            width: shape.width,
            height: shape.height,
            done: work.done,
            stale: work.stale,
        })
    }

    fn source_report(&self) -> SourceReport {
        let shape = self
            .model
            .as_ref()
            .map_or(Shape::new(0, 0, 0), |model| model.plan.shape(0));
        let series = self
            .model
            .as_ref()
            .is_some_and(|model| model.input.is_series());
        let table = self
            .inputs
            .library
            .table(&self.state.series)
            .filter(|_| series);
        let (kind, name) = match self.state.on {
            crate::view::stack::On::Picture => {
                crate::session::image::album::named(&self.state.picture)
            }
            crate::view::stack::On::Series => {
                crate::session::series::library::named(&self.state.series)
            }
        }
        .unwrap_or((Kind::Inline, ""));
        SourceReport {
            kind: Some(kind),
            name: name.to_owned(),
            channels: shape.channels,
            height: shape.height,
            width: shape.width,
            notes: self
                .inputs
                .album
                .shown
                .as_ref()
                .map(|shown| shown.notes.clone())
                .filter(|_| !series)
                .unwrap_or_default(),
            columns: table
                .map(|table| {
                    table
                        .columns
                        .iter()
                        .map(|column| column.name.clone())
                        .collect()
                })
                .unwrap_or_default(),
            column: self.inputs.library.column,
            error: self.inputs.library.error.clone(),
        }
    }

    fn layer_reports(&self) -> Vec<LayerReport> {
        // What follows from the layers is told of the present ones alone.
        let model = self.model.as_ref().filter(|_| self.problem.is_none());
        let layers = self.state.net.layers.iter().enumerate();
        layers
            .map(|(index, layer)| {
                let line = model.and_then(|model| model.lines.get(index));
                let field = line.map(|line| line.field);
                LayerReport {
                    kind: layer.kind(),
                    settings: layer
                        .settings()
                        .iter()
                        .map(|setting| (*setting, layer.get(setting)))
                        .collect(),
                    act: layer.get("act"),
                    text: layer.to_string(),
                    shape: line.map(|line| line.shape),
                    size: field
                        .map(|field| field.map(|axis| axis.size))
                        .unwrap_or_default(),
                    start: field
                        .map(|field| field.map(|axis| axis.start))
                        .unwrap_or_default(),
                    jump: field
                        .map(|field| field.map(|axis| axis.jump))
                        .unwrap_or_default(),
                    parameters: line.map_or(0, |line| line.parameters),
                    macs: line.map_or(0, |line| line.macs),
                    memory: line.map_or(0, |line| line.memory),
                }
            })
            .collect()
    }

    fn kernels_report(&self, model: &Model, layer: usize, output: usize) -> Option<KernelsReport> {
        let Step::Conv { geometry, .. } = &model.plan.stage(layer)?.step else {
            return None;
        };
        let [rows, columns] = geometry.axes.map(|axis| axis.kernel);
        let inputs = geometry.input.channels / geometry.groups;
        let group = output / (geometry.output.channels / geometry.groups).max(1);
        let editable = rows.max(columns) <= LARGEST;
        let kernels = (0..inputs.min(MOST_KERNELS)).map(|channel| {
            let weights = model
                .weights
                .kernel(&model.plan, layer, output, channel)
                .to_vec();
            let edited = self.state.kernels.get([layer, output, channel]);
            let texts = match edited {
                Some(numbers) => numbers.iter().map(|number| number.text.clone()).collect(),
                None => weights
                    .iter()
                    .filter(|_| editable)
                    .map(|weight| rounded(*weight))
                    .collect(),
            };
            KernelReport {
                edited: edited.is_some(),
                texts,
                weights,
            }
        });
        Some(KernelsReport {
            layer,
            output,
            outputs: geometry.output.channels,
            rows,
            columns,
            first: group * inputs,
            inputs,
            kernels: kernels.collect(),
        })
    }
}

/// A weight as it is offered for editing: four decimals at most.
fn rounded(weight: f32) -> String {
    let text = format!("{weight:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

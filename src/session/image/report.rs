//! What the panels show. The mirror of `ImageReport` in `www/protocol/image.ts`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::album::Origin;
use super::stage::Session;
use super::work::Work;
use crate::engine::GeometryError;
use crate::picture::Job;
use crate::scene::Rect;
use crate::session::history::History;
use crate::session::message::{Coded, Kind};
use crate::session::stepping::Stepping;
use crate::view::image::{
    AxisSize, Cost, Formula, KEYS, Model, Preset, Seen, Sentence, Target, explanation, formula,
    pieces, sizes, step_sentence, target_sentence,
};
use crate::view::series::{Notice, Piece, Row};

/// All that is shown beside the stage. Described in `www/protocol/image.ts`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    hash: String,
    history: History,
    wanted: Option<Wanted>,
    fields: BTreeMap<&'static str, String>,
    picture: Option<PictureReport>,
    kernel: KernelReport,
    preset: Preset,
    problem: Option<GeometryError>,
    notices: Vec<Notice>,
    player: PlayerReport,
    spoken: Sentence,
    explanation: Vec<Seen>,
    formula: Option<Formula>,
    arithmetic: Vec<Piece>,
    sizes: Vec<AxisSize>,
    cost: Option<Cost>,
    inspectors: Vec<Inspector>,
    zoom: ZoomReport,
    scale: Option<ScaleReport>,
    job: Option<JobReport>,
}

#[derive(Clone, Debug, Serialize)]
struct Wanted {
    kind: Kind,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct PictureReport {
    kind: Origin,
    name: String,
    width: usize,
    height: usize,
    cells: Vec<u8>,
    notes: Vec<Coded>,
}

#[derive(Clone, Debug, Serialize)]
struct KernelReport {
    height: usize,
    width: usize,
    weights: Vec<String>,
    sum: String,
    preset: &'static str,
    normalisable: bool,
}

#[derive(Clone, Debug, Serialize)]
struct PlayerReport {
    step: usize,
    steps: usize,
    playing: bool,
    waiting: bool,
    speed: f64,
    skip: usize,
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
}

#[derive(Clone, Debug, Serialize)]
struct Inspector {
    row: Row,
    rect: Rect,
    index: usize,
    count: usize,
    columns: usize,
    text: Sentence,
}

#[derive(Clone, Debug, Serialize)]
struct ZoomReport {
    possible: bool,
    whole: bool,
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct ScaleReport {
    signed: bool,
    low: String,
    high: String,
    smallest: String,
    largest: String,
    below: f64,
    above: f64,
    complete: bool,
}

#[derive(Clone, Debug, Serialize)]
struct JobReport {
    id: u32,
    picture: u32,
    spec: Job,
    sketch: Option<Sketch>,
    /// Rows of the result that are in sight: first, and the one beyond the last.
    rows: [usize; 2],
}

/// A result has at least so many pixels to be sketched first.
const LARGE: usize = 1 << 20;

/// What is computed first of a result: every 2^level-th row and column.
#[derive(Clone, Debug, Serialize)]
struct Sketch {
    level: u32,
    spec: Job,
}

impl Session {
    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        let rows = self
            .frame()
            .map(|frame| frame.rows.clone())
            .unwrap_or_default();
        let model = self.model.as_ref();
        let words = &self.setting.words;
        let moment = self.moment();
        let target = self.target();
        let computed = moment.computed();
        let spoken = model.map_or(Sentence::Nothing, |model| {
            target
                .and_then(|target| target_sentence(model, target, words))
                .unwrap_or_else(|| {
                    // A result is not said before it is seen.
                    let last = computed.saturating_sub(1);
                    step_sentence(model, moment.step.min(last), words)
                })
        });
        let [rows_of_output, columns] = self.output();
        let shown = match target {
            Some(Target::Output(row, column)) => row * columns + column,
            _ => moment.step,
        };
        let step = self.player.step();
        Report {
            hash: self.hash(),
            history: self.history,
            wanted: self
                .album
                .wanted
                .clone()
                .map(|(kind, name)| Wanted { kind, name }),
            fields: KEYS
                .into_iter()
                .map(|key| (key, self.state.get(key)))
                .collect(),
            picture: self.picture_report(),
            kernel: self.kernel_report(),
            preset: self.state.preset(),
            problem: self.problem,
            notices: self.notices.clone(),
            player: PlayerReport {
                step,
                steps: self.steps(),
                playing: self.player.playing(),
                waiting: self.player.playing() && target.is_some(),
                speed: self.state.speed,
                skip: self.pace().skip,
                row: step / columns.max(1),
                column: step % columns.max(1),
                rows: rows_of_output,
                columns,
            },
            spoken,
            explanation: model
                .map(|model| explanation(&self.state, model, words))
                .unwrap_or_default(),
            formula: model.map(formula),
            arithmetic: model
                .map(|model| pieces(model, shown, shown >= computed, words))
                .unwrap_or_default(),
            sizes: model.map(sizes).unwrap_or_default(),
            cost: model.map(Cost::of),
            inspectors: model.map_or_else(Vec::new, |model| {
                rows.into_iter()
                    .filter_map(|(row, rect)| self.inspector(model, row, rect))
                    .collect()
            }),
            zoom: ZoomReport {
                possible: self.zoomable(),
                whole: self.state.zoom.is_none(),
                text: words.numerals.short(self.magnification()),
            },
            scale: self.scale_report(),
            job: self.job_report(),
        }
    }

    fn job_report(&self) -> Option<JobReport> {
        let work = self.work.as_ref()?;
        let map = self.shown.unwrap_or_default();
        Some(JobReport {
            id: work.id,
            picture: work.picture,
            spec: work.spec.clone(),
            sketch: self.sketch(work),
            rows: map.rows,
        })
    }

    /// A large result is first computed at the resolution at which it is seen.
    fn sketch(&self, work: &Work) -> Option<Sketch> {
        let geometry = &self.model.as_ref()?.geometry;
        let level = self.shown?.unit.max(1.0).log2() as u32;
        let size = geometry.output.height * geometry.output.width;
        (level > 0 && size >= LARGE).then_some(())?;
        Some(Sketch {
            level,
            spec: work.spec.every(level, geometry)?,
        })
    }

    fn picture_report(&self) -> Option<PictureReport> {
        let shown = self.album.shown.as_ref()?;
        Some(PictureReport {
            kind: shown.origin,
            name: shown.name.clone(),
            width: shown.picture.width(),
            height: shown.picture.height(),
            cells: shown.cells.clone(),
            notes: shown.notes.clone(),
        })
    }

    /// The kernel as entered, which is before a flip.
    fn kernel_report(&self) -> KernelReport {
        let kernel = &self.state.kernel;
        let rounded = (kernel.sum() * 1e6).round() / 1e6;
        KernelReport {
            height: kernel.height(),
            width: kernel.width(),
            weights: kernel.weights().iter().map(|n| n.text.clone()).collect(),
            sum: self.setting.words.numerals.short(rounded),
            preset: kernel.preset(),
            normalisable: rounded != 0.0 && rounded != 1.0,
        }
    }

    fn scale_report(&self) -> Option<ScaleReport> {
        let work = self.work.as_ref()?;
        let short = |value: f32| self.setting.words.numerals.short(f64::from(value));
        let (smallest, largest) = work
            .range()
            .map_or_else(Default::default, |(low, high)| (short(low), short(high)));
        let (below, above) = work.outside();
        Some(ScaleReport {
            signed: work.spec.signed,
            low: short(work.spec.low),
            high: short(work.spec.high),
            smallest,
            largest,
            below,
            above,
            complete: work.is_complete(),
        })
    }

    /// Where keyboard focus on a row stands, or would begin.
    fn inspector(&self, model: &Model, row: Row, rect: Rect) -> Option<Inspector> {
        let [height, width] = self.table(row)?;
        let count = height * width;
        if count == 0 {
            return None;
        }
        let [_, columns] = self.output();
        let step = self.player.step();
        let (i, j) = (step / columns.max(1), step % columns.max(1));
        let (y, x) = match (row, self.focus.or(self.state.pin)) {
            (Row::Input, Some(Target::Input(y, x)))
            | (Row::Kernel, Some(Target::Weight(y, x)))
            | (Row::Output, Some(Target::Output(y, x))) => (y, x),
            (Row::Input, _) => self.anchor(i, j),
            (Row::Kernel, _) => (height / 2, width / 2),
            (Row::Output, _) => (i, j),
        };
        let (y, x) = (y.min(height - 1), x.min(width - 1));
        let target = match row {
            Row::Input => Target::Input(y, x),
            Row::Kernel => Target::Weight(y, x),
            Row::Output => Target::Output(y, x),
        };
        Some(Inspector {
            row,
            rect,
            index: y * width + x,
            count,
            columns: width,
            text: target_sentence(model, target, &self.setting.words)?,
        })
    }
}

//! What the panels show. The mirror of `Report` in `www/protocol/page.ts`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::library::named;
use super::stage::{Session, zoom};
use crate::data::{self, DataError, Note};
use crate::engine::{Algorithm, GeometryError};
use crate::scene::Rect;
use crate::session::history::History;
use crate::session::message::Kind;
use crate::session::stepping::Stepping;
use crate::view::series::{
    Cost, Formula, KEYS, Model, Notice, Pad, Piece, Preset, Row, Seen, Sentence, Size, Source,
    Target, explanation, formula, pieces, step_sentence, target_sentence,
};

/// As many cells as can be edited by hand.
const EDITABLE: usize = 24;

/// All that is shown beside the stage. Described in `www/protocol/page.ts`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    hash: String,
    history: History,
    wanted: Option<Wanted>,
    fields: BTreeMap<&'static str, String>,
    source: SourceReport,
    kernel: KernelReport,
    preset: Preset,
    problem: Option<GeometryError>,
    notices: Vec<Notice>,
    player: PlayerReport,
    spoken: Sentence,
    explanation: Vec<Seen>,
    formula: Option<Formula>,
    arithmetic: Vec<Piece>,
    size: Option<Size>,
    cost: Option<Cost>,
    inspectors: Vec<Inspector>,
    zoom: ZoomReport,
    algorithm: Option<Algorithm>,
}

#[derive(Clone, Debug, Serialize)]
struct Wanted {
    kind: Kind,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct SourceReport {
    kind: Kind,
    name: String,
    length: usize,
    columns: Vec<ColumnReport>,
    column: usize,
    missing: usize,
    cells: Vec<String>,
    notes: Vec<Note>,
    error: Option<DataError>,
}

#[derive(Clone, Debug, Serialize)]
struct ColumnReport {
    name: String,
    values: usize,
    missing: usize,
}

#[derive(Clone, Debug, Serialize)]
struct KernelReport {
    weights: Vec<String>,
    labels: Vec<String>,
    centre: usize,
    sum: String,
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
    from: usize,
    to: usize,
    length: usize,
    possible: bool,
}

impl Session {
    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        let frame = self
            .frame()
            .map(|frame| (frame.rows, frame.chart.is_some()));
        let model = self.model.as_ref();
        let moment = self.moment();
        let target = self.target();
        let computed = moment.computed();
        let shown = match target {
            Some(Target::Output(index)) if index < self.steps() => index,
            _ => moment.step,
        };
        let spoken = model.map_or(Sentence::Nothing, |model| {
            target
                .and_then(|target| target_sentence(model, target, computed, &self.setting.words))
                .unwrap_or_else(|| match computed.checked_sub(1) {
                    // A result is not said before it is seen.
                    Some(last) => step_sentence(model, moment.step.min(last), &self.setting.words),
                    None => Sentence::OutputHidden { index: 1 },
                })
        });
        let length = model.map_or(0, |model| model.axis.input);
        let (from, to) = zoom(&self.state, length).unwrap_or((0, length));
        Report {
            hash: self.hash(),
            history: self.history,
            wanted: self
                .library
                .wanted
                .clone()
                .map(|(kind, name)| Wanted { kind, name }),
            fields: KEYS
                .into_iter()
                .map(|key| (key, self.state.get(key)))
                .collect(),
            source: self.source_report(),
            kernel: self.kernel_report(),
            preset: self.state.preset(),
            problem: self.problem,
            notices: self.notices.clone(),
            player: PlayerReport {
                step: self.player.step(),
                steps: self.steps(),
                playing: self.player.playing(),
                waiting: self.player.playing() && target.is_some(),
                speed: self.state.speed,
                skip: self.pace().skip,
            },
            spoken,
            explanation: model
                .map(|model| explanation(&self.state, model, &self.setting.words))
                .unwrap_or_default(),
            formula: model.map(formula),
            arithmetic: model
                .map(|model| pieces(model, shown, shown >= computed, &self.setting.words))
                .unwrap_or_default(),
            size: model.map(|model| Size::of(model, self.state.ceil)),
            cost: model.map(Cost::of),
            inspectors: match (model, frame) {
                (Some(model), Some((rows, _))) => rows
                    .into_iter()
                    .filter_map(|(row, rect)| self.inspector(model, row, rect, computed))
                    .collect(),
                _ => Vec::new(),
            },
            zoom: ZoomReport {
                from,
                to,
                length,
                possible: frame.is_some_and(|(_, charted)| charted),
            },
            algorithm: model.map(|model| model.algorithm),
        }
    }

    fn source_report(&self) -> SourceReport {
        let table = self.library.table(&self.state.source);
        let (kind, name) = named(&self.state.source).unwrap_or((Kind::Inline, ""));
        let column = table.and_then(|table| table.columns.get(self.library.column));
        SourceReport {
            kind,
            name: name.to_owned(),
            length: self
                .library
                .series
                .as_ref()
                .map_or(0, |(tensor, _)| tensor.data().len()),
            columns: table.map_or_else(Vec::new, |table| {
                table
                    .columns
                    .iter()
                    .map(|column| ColumnReport {
                        name: column.name.clone(),
                        values: column.values.len(),
                        missing: column.missing,
                    })
                    .collect()
            }),
            column: self.library.column,
            missing: column.map_or(0, |column| column.missing),
            cells: self.cells(),
            notes: self.library.notes.clone(),
            error: self.library.error.clone(),
        }
    }

    /// The cells of a short series that is not from a file, as they were written, to be edited by hand.
    fn cells(&self) -> Vec<String> {
        match &self.state.source {
            Source::Inline(numbers) if numbers.len() <= EDITABLE => {
                numbers.iter().map(|n| n.text.clone()).collect()
            }
            Source::Sample(name) => data::sample(name)
                .filter(|values| values.len() <= EDITABLE)
                .map(|values| values.iter().map(f32::to_string).collect())
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The kernel as entered, which is before a flip.
    fn kernel_report(&self) -> KernelReport {
        let kernel = &self.state.kernel;
        let last = kernel.len().saturating_sub(1);
        let causal = self.state.pad == Pad::Causal;
        let centre = if causal { last } else { last / 2 };
        let name = |entry: usize| {
            let index = if causal {
                (last - entry) as i64
            } else {
                entry as i64 - centre as i64
            };
            format!("K({})", index.to_string().replace('-', "−"))
        };
        let sum: f64 = kernel.iter().map(|n| f64::from(n.value)).sum();
        KernelReport {
            weights: kernel.iter().map(|n| n.text.clone()).collect(),
            labels: (0..kernel.len()).map(name).collect(),
            centre,
            sum: self.setting.words.numerals.short(sum),
        }
    }

    /// Where keyboard focus on a row stands, or would begin.
    fn inspector(&self, model: &Model, row: Row, rect: Rect, computed: usize) -> Option<Inspector> {
        let axis = &model.axis;
        let step = self.player.step();
        let (count, usual) = match row {
            Row::Input => (
                axis.input,
                model
                    .anchor(step)
                    .clamp(0, axis.input as isize - 1)
                    .unsigned_abs(),
            ),
            Row::Kernel => (model.weights().len(), model.anchor_tap()),
            Row::Output => (axis.output, step),
        };
        if count == 0 {
            return None;
        }
        let index = match (row, self.focus.or(self.state.pin)) {
            (Row::Input, Some(Target::Input(index)))
            | (Row::Kernel, Some(Target::Weight(index)))
            | (Row::Output, Some(Target::Output(index))) => index.min(count - 1),
            _ => usual,
        };
        let target = match row {
            Row::Input => Target::Input(index),
            Row::Kernel => Target::Weight(index),
            Row::Output => Target::Output(index),
        };
        Some(Inspector {
            row,
            rect,
            index,
            count,
            columns: count,
            text: target_sentence(model, target, computed, &self.setting.words)?,
        })
    }
}

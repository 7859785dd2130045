//! What the panels show. The mirror of `LabReport` in `www/protocol/lab.ts`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::stage::Session;
use crate::data::DataError;
use crate::scene::Rect;
use crate::session::history::History;
use crate::session::image::album;
use crate::session::message::{Coded, Kind};
use crate::session::series::library;
use crate::session::stepping::Stepping;
use crate::view::Facts;
use crate::view::lab::{Key, Need, Row, Sort, Told};
use crate::view::series::Notice;

/// All that is shown beside the stage. Described in `www/protocol/lab.ts`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    lab: &'static str,
    hash: String,
    history: History,
    wanted: Option<Wanted>,
    fields: BTreeMap<&'static str, String>,
    controls: Vec<Control>,
    source: SourceReport,
    problem: Option<Told>,
    notices: Vec<Notice>,
    player: PlayerReport,
    spoken: Told,
    explanation: Vec<Told>,
    table: Vec<Row>,
    formula: Option<String>,
    facts: Facts,
    inspector: Option<Rect>,
    zoom: Zoom,
}

#[derive(Clone, Debug, Serialize)]
struct Wanted {
    what: &'static str,
    kind: Kind,
    name: String,
}

/// A control of one key.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "sort", rename_all = "kebab-case")]
enum Control {
    Choice {
        key: &'static str,
        words: &'static [&'static str],
    },
    Range {
        key: &'static str,
        min: f64,
        max: f64,
        step: f64,
    },
    Switch {
        key: &'static str,
    },
    Text {
        key: &'static str,
        most: usize,
    },
    Numbers {
        key: &'static str,
    },
    Seed {
        key: &'static str,
    },
}

impl Control {
    /// The control of a key; none for what is set by pointing. A key that the player steps through goes as far as it.
    fn of(key: &Key, stepped: Option<(&str, i64)>, steps: usize) -> Option<Self> {
        let name = key.name;
        Some(match key.sort {
            Sort::Choice(words) => Self::Choice { key: name, words },
            Sort::Whole(low, high) => {
                let reached = stepped.filter(|(stepped, _)| *stepped == name && steps > 0);
                let last =
                    reached.map(|(_, first)| first.saturating_add_unsigned(steps as u64 - 1));
                Self::Range {
                    key: name,
                    min: low as f64,
                    max: last.unwrap_or(high).min(high) as f64,
                    step: 1.0,
                }
            }
            Sort::Real(min, max, step) => Self::Range {
                key: name,
                min,
                max,
                step,
            },
            Sort::Switch => Self::Switch { key: name },
            Sort::Text(most) => Self::Text { key: name, most },
            Sort::Numbers(_) => Self::Numbers { key: name },
            Sort::Seed => Self::Seed { key: name },
            Sort::Pointed(_) => return None,
        })
    }
}

/// Where the data comes from.
#[derive(Clone, Debug, Serialize)]
struct SourceReport {
    what: &'static str,
    kind: Kind,
    name: String,
    /// Of a picture; of a series its length and 1.
    width: usize,
    height: usize,
    columns: Vec<String>,
    column: usize,
    notes: Vec<Coded>,
    error: Option<DataError>,
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
struct Zoom {
    possible: bool,
}

impl Session {
    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        let view = self.view();
        let (lab, words) = (&self.lab, &self.setting.words);
        let told = self.ready && self.problem.is_none();
        let offered = lab
            .keys()
            .iter()
            .filter(|key| lab.offers(key.name, &self.state));
        Report {
            lab: self.name,
            hash: self.hash(),
            history: self.history,
            wanted: self
                .inputs
                .wanted()
                .map(|(what, kind, name)| Wanted { what, kind, name }),
            fields: self
                .state
                .names()
                .map(|key| (key, self.state.get(key)))
                .collect(),
            controls: offered
                .filter_map(|key| Control::of(key, lab.stepped(&self.state), self.steps()))
                .collect(),
            source: self.source_report(),
            problem: self.problem.clone(),
            notices: self.notices.clone(),
            player: PlayerReport {
                step: self.player.step(),
                steps: self.steps(),
                playing: self.player.playing(),
                waiting: self.player.playing() && self.waiting(),
                speed: self.state.speed,
                skip: 1,
            },
            spoken: if told {
                lab.spoken(&view, words)
            } else {
                Told::new("nothing")
            },
            explanation: if told {
                lab.seen(&view, words)
            } else {
                Vec::new()
            },
            table: if told {
                lab.table(&view, words)
            } else {
                Vec::new()
            },
            formula: lab.formula(&self.state),
            facts: if told && !self.is_dimmed() {
                lab.facts(&view)
            } else {
                Facts::new()
            },
            inspector: lab.inspected(&view, &self.setting.look()).filter(|_| told),
            zoom: Zoom { possible: false },
        }
    }

    fn source_report(&self) -> SourceReport {
        let need = self.lab.need(&self.state);
        let (what, named) = match &need {
            Need::Nothing => ("nothing", None),
            Need::Series(source, _) => ("series", library::named(source)),
            Need::Picture(source) => ("picture", album::named(source)),
        };
        let (kind, name) = named.unwrap_or((Kind::Inline, ""));
        let table = match &need {
            Need::Series(source, _) => self.inputs.library.table(source),
            _ => None,
        };
        let shown = self.inputs.album.shown.as_ref();
        let shown = shown.filter(|_| matches!(need, Need::Picture(_)));
        let series = self.inputs.library.series.as_ref();
        let series = series.filter(|_| matches!(need, Need::Series(..)));
        let (width, height) = match (shown, series) {
            (Some(shown), _) => (shown.picture.width(), shown.picture.height()),
            (_, Some((series, _))) => (series.shape().width, 1),
            _ => (0, 0),
        };
        SourceReport {
            what,
            kind,
            name: name.to_owned(),
            width,
            height,
            columns: table
                .map(|table| table.columns.iter().map(|c| c.name.clone()).collect())
                .unwrap_or_default(),
            column: self.inputs.library.column,
            notes: shown.map(|shown| shown.notes.clone()).unwrap_or_default(),
            error: match need {
                Need::Series(..) => self.inputs.library.error.clone(),
                _ => None,
            },
        }
    }
}

//! What the panels show. The mirror of `KindsReport` in `www/protocol/kinds.ts`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::stage::Session;
use crate::scene::Rect;
use crate::session::history::History;
use crate::session::image::album::named;
use crate::session::message::{Coded, Kind as Origin};
use crate::session::stepping::Stepping;
use crate::view::kinds::{KEYS, Line, Problem, Seen, Sentence, State, explanation, sentence};
use crate::view::series::Notice;

/// All that is shown beside the stage. Described in `www/protocol/kinds.ts`.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    hash: String,
    history: History,
    wanted: Option<Wanted>,
    fields: BTreeMap<&'static str, String>,
    source: SourceReport,
    divisors: Vec<usize>,
    lines: Vec<Line>,
    problem: Option<Problem>,
    notices: Vec<Notice>,
    player: PlayerReport,
    spoken: Sentence,
    explanation: Vec<Seen>,
    shares: Vec<f32>,
    inspector: Option<InspectorReport>,
    zoom: Zoom,
}

#[derive(Clone, Debug, Serialize)]
struct Wanted {
    what: &'static str,
    kind: Origin,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct SourceReport {
    kind: Origin,
    name: String,
    height: usize,
    width: usize,
    notes: Vec<Coded>,
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
struct InspectorReport {
    rect: Rect,
    channel: usize,
    row: usize,
    column: usize,
    text: Sentence,
}

#[derive(Clone, Debug, Serialize)]
struct Zoom {
    possible: bool,
}

impl Session {
    /// Tells the panels how things stand.
    pub fn report(&mut self) -> Report {
        let rect = self.frame().map(|frame| frame.layout.output());
        let model = self.model.as_ref();
        let cell = self.looked_at().filter(|_| self.problem.is_none());
        let spoken = match (model, cell) {
            (Some(model), Some((channel, place))) => {
                sentence(model, channel, place, &self.setting.words)
            }
            _ => Sentence::KindsNothing,
        };
        let channels = self.state.sizes.channels;
        Report {
            hash: self.hash(),
            history: self.history,
            wanted: self.album.wanted.clone().map(|(kind, name)| Wanted {
                what: "picture",
                kind,
                name,
            }),
            fields: KEYS
                .into_iter()
                .map(|key| (key, self.state.get(key)))
                .collect(),
            source: self.source_report(),
            divisors: (1..=channels)
                .filter(|groups| channels.is_multiple_of(*groups))
                .collect(),
            lines: model.map(|model| model.lines.clone()).unwrap_or_default(),
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
            explanation: model
                .filter(|_| self.problem.is_none())
                .map(explanation)
                .unwrap_or_default(),
            shares: model
                .and_then(|model| model.mixture.as_ref())
                .map(|mixture| mixture.shares.clone())
                .unwrap_or_default(),
            inspector: rect
                .zip(cell)
                .map(|(rect, (channel, place))| InspectorReport {
                    rect,
                    channel,
                    row: place.row,
                    column: place.column,
                    text: spoken.clone(),
                }),
            spoken,
            zoom: Zoom { possible: false },
        }
    }

    fn source_report(&self) -> SourceReport {
        let shape = self.model.as_ref().map(|model| model.input.shape());
        let State { picture, .. } = &self.state;
        let (kind, name) = named(picture).unwrap_or((Origin::Inline, ""));
        let shown = self.album.shown.as_ref();
        SourceReport {
            kind,
            name: name.to_owned(),
            height: shape.map_or(0, |shape| shape.height),
            width: shape.map_or(0, |shape| shape.width),
            notes: shown.map(|shown| shown.notes.clone()).unwrap_or_default(),
        }
    }
}

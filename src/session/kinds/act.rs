//! The one door: every message and what it does.

use std::collections::BTreeMap;

use super::stage::Session;
use crate::session::address::open;
use crate::session::bounds::on_stage;
use crate::session::history::History;
use crate::session::image::album::named;
use crate::session::message::{Coded, Kind, Message};
use crate::session::stepping::Stepping;
use crate::view::image::Source;
use crate::view::kinds::{Place, State};
use crate::view::series::Notice;

/// Keys that change only what is looked at, not what is computed.
const LOOKS: [&str; 5] = ["at", "speed", "lang", "theme", "channel"];
/// Keys that change which picture is read.
const SOURCES: [&str; 3] = ["cells", "data", "file"];

impl Session {
    /// Does what the message says.
    pub fn send(&mut self, message: Message) {
        self.history = History::None;
        self.redraw();
        let Some(message) = self.drive(message) else {
            return;
        };
        match message {
            Message::Open { hash } => {
                let (state, notices): (State, Vec<Notice>) = open(&hash);
                self.state = state;
                self.notices = notices;
                self.history = History::Replace;
                self.trail.clear();
                self.hover = None;
                self.focused = None;
                // The address says the place in its own output's cells.
                self.model = None;
                self.reselect();
            }
            Message::Set { keys } => self.set(&keys),
            Message::Move {
                channel,
                rows,
                columns,
                ..
            } => self.shift(channel, rows, columns),
            Message::Picture {
                kind,
                name,
                width,
                height,
                rgba,
                notes,
            } => self.load(kind, name, (width, height), rgba, notes),
            Message::Absent { kind, name } => self.absent(kind, name),
            Message::Words { .. }
            | Message::Resize { .. }
            | Message::Palette { .. }
            | Message::Motion { .. } => self.setting.take(&message),
            Message::Pointer { phase, x, y, touch } => self.pointer(phase, on_stage(x, y), touch),
            Message::Up => self.go(self.player.step().saturating_sub(self.across())),
            Message::Down => {
                let below = self.player.step() + self.across();
                if below <= self.last() {
                    self.go(below);
                }
            }
            Message::Blur => self.focused = None,
            Message::Pin => {
                if let Some((channel, place)) = self.focused {
                    self.choose(channel, place);
                    self.history = History::Replace;
                }
            }
            Message::Unpin => {
                self.focused = None;
                self.state.place = None;
                self.settle();
                self.history = History::Replace;
            }
            Message::Dismiss => self.notices.clear(),
            // Zooming, and editing layers, are other views'.
            _ => {}
        }
    }

    fn set(&mut self, keys: &BTreeMap<String, String>) {
        self.notices.retain(|notice| match notice {
            Notice::BadValue { key, .. } => !keys.contains_key(key),
            _ => true,
        });
        let mut names: Vec<String> = Vec::new();
        for (key, value) in keys {
            match self.state.set(key, value) {
                Ok(()) => names.push(key.clone()),
                Err(notice) => self.notices.push(notice),
            }
        }
        if names.is_empty() {
            return;
        }
        let any = |of: &[&str]| names.iter().any(|name| of.contains(&name.as_str()));
        let looks = names.iter().all(|name| LOOKS.contains(&name.as_str()));
        let sources = any(&SOURCES);
        let at = any(&["at"]);
        self.history = self.trail.change(names, looks);
        if sources {
            self.state.place = None;
            self.notices.retain(|notice| {
                !matches!(
                    notice,
                    Notice::AbsentFile { .. } | Notice::AbsentSample { .. }
                )
            });
            self.reselect();
        } else if at {
            self.settle();
        } else {
            self.recompute();
        }
    }

    /// The keyboard moves what it looks at.
    fn shift(&mut self, channel: isize, rows: isize, columns: isize) {
        let (Some((at, place)), Some(model)) = (self.looked_at(), self.model.as_ref()) else {
            return;
        };
        let shape = model.output.shape();
        let to = |at: usize, by: isize, length: usize| {
            at.saturating_add_signed(by).min(length.saturating_sub(1))
        };
        let place = Place {
            row: to(place.row, rows, shape.height),
            column: to(place.column, columns, shape.width),
        };
        let channel = to(at, channel, shape.channels);
        self.hover = None;
        self.focused = Some((channel, place));
    }

    fn load(
        &mut self,
        kind: Kind,
        name: String,
        size: (usize, usize),
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    ) {
        let missing = self.album.wanted.is_some() || self.album.absent;
        let asked = missing && named(&self.state.picture) == Some((kind, &name));
        if !self.album.load(kind, &name, size, rgba, notes) {
            return;
        }
        if !asked {
            self.state.place = None;
            self.trail.clear();
            self.history = History::Push;
            self.state.picture = match kind {
                Kind::Sample => Source::Sample(name),
                Kind::File | Kind::Inline => Source::File(name),
            };
        }
        self.reselect();
    }

    fn absent(&mut self, kind: Kind, name: String) {
        match &self.album.wanted {
            Some((k, n)) if (*k, n) == (kind, &name) => {}
            _ => return,
        }
        self.album.wanted = None;
        self.album.absent = true;
        self.notices.push(match kind {
            Kind::Sample => Notice::AbsentSample { name },
            Kind::File | Kind::Inline => Notice::AbsentFile { name },
        });
    }
}

//! The one door: every message and what it does.

use std::collections::BTreeMap;

use super::stage::Session;
use crate::session::address::entries;
use crate::session::bounds::on_stage;
use crate::session::history::History;
use crate::session::message::{Coded, Kind, Message};
use crate::session::stepping::Stepping;
use crate::view::lab::{Need, Sort, State, is_look, is_source};
use crate::view::series::Notice;
use crate::view::{image, series};

impl Session {
    /// Does what the message says.
    pub fn send(&mut self, message: Message) {
        self.history = History::None;
        self.redraw();
        let Some(message) = self.drive(message) else {
            return;
        };
        match message {
            Message::Open { hash } => self.open(&hash),
            Message::Set { keys } => self.set(&keys),
            Message::Move { rows, columns, .. } => {
                self.focused = true;
                let changed = self.lab.walk(rows, columns, &mut self.state);
                self.changed(&changed);
            }
            Message::Picture {
                kind,
                name,
                width,
                height,
                rgba,
                notes,
            } => self.load_picture(kind, name, (width, height), rgba, notes),
            Message::Load { kind, name, bytes } => self.load_series(kind, name, &bytes),
            Message::Absent { kind, name } => self.absent(kind, name),
            Message::Words { .. }
            | Message::Resize { .. }
            | Message::Palette { .. }
            | Message::Motion { .. } => self.setting.take(&message),
            Message::Pointer { phase, x, y, touch } => self.pointer(phase, on_stage(x, y), touch),
            Message::Blur => self.focused = false,
            Message::Pin => {
                let changed = self.lab.press(&mut self.state);
                self.changed(&changed);
            }
            Message::Unpin => {
                let pointed = self.lab.keys().iter();
                let pointed = pointed.filter(|key| matches!(key.sort, Sort::Pointed(_)));
                for key in pointed {
                    self.state.put(key.name, key.usual);
                }
                self.history = History::Replace;
            }
            Message::Learnt { news } => self.lab.hear(Some(news), &self.state),
            Message::Forget => self.lab.hear(None, &self.state),
            Message::Dismiss => self.notices.clear(),
            // Zooming, rows of a picture and layers are other views'.
            _ => {}
        }
    }

    fn open(&mut self, hash: &str) {
        let keys = self.lab.keys();
        let mut state = State::new(keys);
        self.notices.clear();
        for (key, value) in entries(hash) {
            if let Err(notice) = state.set(keys, &key, &value) {
                self.notices.push(notice);
            }
        }
        self.state = state;
        self.history = History::Replace;
        self.trail.clear();
        self.hover = None;
        self.touch = None;
        self.reselect();
    }

    fn set(&mut self, keys: &BTreeMap<String, String>) {
        self.notices.retain(|notice| match notice {
            Notice::BadValue { key, .. } => !keys.contains_key(key),
            _ => true,
        });
        let mut names: Vec<&str> = Vec::new();
        for (key, value) in keys {
            match self.state.set(self.lab.keys(), key, value) {
                Ok(()) => names.push(key),
                Err(notice) => self.notices.push(notice),
            }
        }
        let more = self.lab.chosen(&names, &mut self.state);
        names.extend(more);
        self.changed(&names);
    }

    /// Keys of the state have another text: what follows from them is brought up to date.
    pub(super) fn changed(&mut self, names: &[&str]) {
        if names.is_empty() {
            return;
        }
        let looks = names.iter().all(|name| is_look(self.lab.keys(), name));
        let owned = names.iter().map(|name| (*name).to_owned()).collect();
        self.history = self.trail.change(owned, looks);
        let need = self.lab.need(&self.state);
        if names.iter().any(|name| is_source(name)) || self.inputs.data(&need).is_none() {
            self.notices.retain(|notice| {
                !matches!(
                    notice,
                    Notice::AbsentFile { .. } | Notice::AbsentSample { .. }
                )
            });
            self.reselect();
        } else if !looks {
            self.reselect();
        } else if names.contains(&"step") {
            self.settle();
        }
        self.redraw();
    }

    /// Whether the page has brought, or can bring, what the lab takes: a series or a picture.
    pub(in crate::session) fn takes(&self, what: &str) -> bool {
        let both = self.lab.keys().iter().any(|key| {
            key.name == "on" && matches!(key.sort, Sort::Choice(words) if words.contains(&what))
        });
        both || match self.lab.need(&self.state) {
            Need::Nothing | Need::Files(_) => false,
            Need::Series(..) => what == "series",
            Need::Picture(_) => what == "picture",
        }
    }

    /// Whether this is a file of the page that the lab waits for.
    pub(in crate::session) fn misses(&self, kind: Kind, name: &str) -> bool {
        self.inputs.misses(kind, name)
    }

    fn load_picture(
        &mut self,
        kind: Kind,
        name: String,
        size: (usize, usize),
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    ) {
        let need = self.lab.need(&self.state);
        let asked = self.inputs.asked(&need, kind, &name);
        if !self.inputs.album.load(kind, &name, size, rgba, notes) {
            return;
        }
        if !asked {
            self.state.picture = match kind {
                Kind::Sample => image::Source::Sample(name),
                Kind::File | Kind::Inline => image::Source::File(name),
            };
            self.brought("picture");
        }
        self.reselect();
    }

    fn load_series(&mut self, kind: Kind, name: String, bytes: &[u8]) {
        let need = self.lab.need(&self.state);
        if self.inputs.misses(kind, &name) {
            self.inputs.put(&name, bytes);
            return self.reselect();
        }
        let asked = self.inputs.asked(&need, kind, &name);
        if !self.inputs.library.load(kind, &name, bytes) {
            return;
        }
        if !asked {
            self.state.column = None;
            self.state.series = match kind {
                Kind::Sample => series::Source::Sample(name),
                Kind::File | Kind::Inline => series::Source::File(name),
            };
            self.brought("series");
        }
        self.reselect();
    }

    fn brought(&mut self, what: &str) {
        self.state.put("on", what);
        self.trail.clear();
        self.history = self.trail.change(vec!["source".to_owned()], false);
    }

    fn absent(&mut self, kind: Kind, name: String) {
        match self.inputs.wanted() {
            Some((_, k, n)) if (k, &n) == (kind, &name) => self.inputs.miss(),
            _ => return,
        }
        self.notices.push(match kind {
            Kind::Sample => Notice::AbsentSample { name },
            Kind::File | Kind::Inline => Notice::AbsentFile { name },
        });
    }
}

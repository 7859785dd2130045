//! The one door: every message and what it does.

use std::collections::BTreeMap;

use super::library::named;
use super::stage::Session;
use crate::session::address::open;
use crate::session::bounds::{LARGEST, on_stage, within};
use crate::session::history::History;
use crate::session::message::{Kind, Message};
use crate::session::stepping::Stepping;
use crate::view::series::{Notice, Row, Source, Target};

/// Keys that change only what is looked at, not what is computed.
const LOOKS: [&str; 7] = ["pin", "from", "to", "speed", "lang", "theme", "step"];
/// Keys that change which numbers are read.
const SOURCES: [&str; 5] = ["x", "data", "file", "column", "gaps"];

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
                (self.state, self.notices) = open(&hash);
                self.history = History::Replace;
                self.trail.clear();
                self.hover = None;
                self.focus = None;
                self.reselect();
            }
            Message::Set { keys } => self.set(&keys),
            Message::Load { kind, name, bytes } => self.load(kind, name, &bytes),

            Message::Absent { kind, name } => self.absent(kind, name),
            Message::Words { .. }
            | Message::Resize { .. }
            | Message::Palette { .. }
            | Message::Motion { .. } => {
                self.setting.take(&message);
                self.count_figures();
            }
            Message::Pointer { phase, x, y, touch } => self.pointer(phase, on_stage(x, y), touch),
            Message::Focus { row, index } => self.focus_on(row, index),
            Message::Blur => self.focus = None,
            Message::Pin => {
                if let Some(target) = self.focus.or(self.hover) {
                    self.toggle_pin(target);
                }
            }
            Message::Unpin => self.unpin(),
            Message::Zoom { factor, x, y } => {
                self.zoom_by(within(factor, 0.1, 10.0), on_stage(x, y))
            }
            Message::Pan { dx, x, y, .. } => {
                self.pan_by(within(dx, -LARGEST, LARGEST), on_stage(x, y))
            }
            Message::Fit => self.fit(),
            Message::Dismiss => self.notices.clear(),
            // Pictures, and what moves in them, are another view's.
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
        if any(&["x", "data", "file"]) {
            let column = self.state.column.filter(|_| any(&["column"]));
            self.leave_source();
            self.state.column = column;
        }
        let looks_only = names.iter().all(|name| LOOKS.contains(&name.as_str()));
        let (sources, step) = (any(&SOURCES), any(&["step"]));
        self.history = self.trail.change(names, looks_only);
        if sources {
            self.reselect();
        } else if step && looks_only {
            let step = (self.state.step - 1).min(self.last());
            self.player.jump(step);
            self.arrived();
        } else if !looks_only {
            self.recompute();
        }
    }

    fn load(&mut self, kind: Kind, name: String, bytes: &[u8]) {
        let asked = self.asked(kind, &name);
        if !self.library.load(kind, &name, bytes) {
            return;
        }
        if asked {
            self.history = History::None;
        } else {
            self.state.source = match kind {
                Kind::Sample => Source::Sample(name.clone()),
                Kind::File | Kind::Inline => Source::File(name.clone()),
            };
            self.leave_source();
            self.history = History::Push;
            self.trail.clear();
        }
        self.forget_absent();
        self.reselect();
    }

    /// Whether data of this name is what the state shows and what is missing.
    pub(in crate::session) fn asked(&self, kind: Kind, name: &str) -> bool {
        let missing = self.library.wanted.is_some() || self.library.absent;
        missing && named(&self.state.source) == Some((kind, name))
    }

    /// Another source is chosen: what was looked at in the last one is left.
    fn leave_source(&mut self) {
        self.forget_absent();
        self.state.column = None;
        self.state.from = None;
        self.state.to = None;
        self.state.pin = None;
    }

    fn forget_absent(&mut self) {
        self.notices.retain(|notice| {
            !matches!(
                notice,
                Notice::AbsentFile { .. } | Notice::AbsentSample { .. }
            )
        });
    }

    fn absent(&mut self, kind: Kind, name: String) {
        if self.library.wanted.as_ref() == Some(&(kind, name.clone())) {
            self.library.wanted = None;
            self.library.absent = true;
            self.notices.push(match kind {
                Kind::Sample => Notice::AbsentSample { name },
                Kind::File | Kind::Inline => Notice::AbsentFile { name },
            });
        }
    }

    fn focus_on(&mut self, row: Row, index: usize) {
        let Some(model) = &self.model else { return };
        let within = |count: usize| index.min(count.saturating_sub(1));
        self.focus = Some(match row {
            Row::Input => Target::Input(within(model.axis.input)),
            Row::Kernel => Target::Weight(within(model.axis.kernel)),
            Row::Output => Target::Output(within(model.axis.output)),
        });
        self.hover = None;
    }
}

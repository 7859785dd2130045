//! The one door: every message and what it does.

use std::collections::BTreeMap;

use super::album::named;
use super::stage::Session;
use crate::session::address::open;
use crate::session::bounds::{LARGEST, on_stage, within};
use crate::session::history::History;
use crate::session::message::{Coded, Kind, Message};
use crate::session::stepping::Stepping;
use crate::view::image::{Source, State, Target};
use crate::view::series::{Notice, Row};

/// Keys that change only what is looked at, not what is computed.
const LOOKS: [&str; 10] = [
    "pin", "zoom", "reveal", "compare", "workers", "tint", "speed", "lang", "theme", "step",
];
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
                let (state, notices) = open(&hash);
                self.opened(state, notices);
            }
            Message::Set { keys } => self.set(&keys),
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
            | Message::Motion { .. } => {
                self.setting.take(&message);
                self.retask();
            }
            Message::Up => self.row(-1),
            Message::Down => self.row(1),
            Message::Compare { share } => {
                self.state.compare = share_of(share);
                self.history = History::Replace;
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
                self.zoom_by(within(factor, 0.1, 10.0), on_stage(x, y));
            }
            Message::Pan { dx, dy, .. } => {
                self.pan_by(within(dx, -LARGEST, LARGEST), within(dy, -LARGEST, LARGEST))
            }
            Message::Fit => self.fit(),
            Message::Dismiss => self.notices.clear(),
            // A series is another view's.
            _ => {}
        }
    }

    /// Shows the state of an address.
    fn opened(&mut self, state: State, notices: Vec<Notice>) {
        self.state = state;
        self.notices = notices;
        self.history = History::Replace;
        self.trail.clear();
        self.hover = None;
        self.focus = None;
        self.reselect();
    }

    fn set(&mut self, keys: &BTreeMap<String, String>) {
        self.notices.retain(|notice| match notice {
            Notice::BadValue { key, .. } => !keys.contains_key(key),
            _ => true,
        });
        let painting = matches!(self.state.source, Source::Cells(_));
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
        let (sources, step, workers) = (any(&SOURCES), any(&["step"]), any(&["workers"]));
        self.history = self.trail.change(names, looks);
        if sources {
            // Painting goes on in the same grid; another picture is looked at anew.
            if !(painting && matches!(self.state.source, Source::Cells(_))) {
                self.leave_source();
            }
            self.forget_absent();
            self.reselect();
        } else if step && looks {
            let step = (self.state.step - 1).min(self.last());
            self.player.jump(step);
            self.arrived();
        } else if !looks {
            self.recompute();
        } else if workers {
            self.retask();
        }
    }

    fn load(
        &mut self,
        kind: Kind,
        name: String,
        size: (usize, usize),
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    ) {
        let asked = self.asked(kind, &name);
        if !self.album.load(kind, &name, size, rgba, notes) {
            return;
        }
        if !asked {
            self.state.source = match kind {
                Kind::Sample => Source::Sample(name),
                Kind::File | Kind::Inline => Source::File(name),
            };
            self.leave_source();
            self.history = History::Push;
            self.trail.clear();
        }
        self.forget_absent();
        self.reselect();
    }

    /// Whether a picture of this name is what the state shows and what is missing.
    pub(in crate::session) fn asked(&self, kind: Kind, name: &str) -> bool {
        let missing = self.album.wanted.is_some() || self.album.absent;
        missing && named(&self.state.source) == Some((kind, name))
    }

    /// Another source is chosen: what was looked at in the last one is left.
    fn leave_source(&mut self) {
        self.state.pin = None;
        self.state.zoom = None;
        self.state.step = 1;
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
        if self.album.wanted.as_ref() == Some(&(kind, name.clone())) {
            self.album.wanted = None;
            self.album.absent = true;
            self.notices.push(match kind {
                Kind::Sample => Notice::AbsentSample { name },
                Kind::File | Kind::Inline => Notice::AbsentFile { name },
            });
        }
    }

    /// A row of the output back or on; at an edge it stays.
    fn row(&mut self, by: isize) {
        let [_, columns] = self.output();
        let step = self.player.step();
        let to = if by < 0 {
            step.checked_sub(columns)
        } else {
            Some(step + columns).filter(|to| *to < self.steps())
        };
        if let Some(to) = to {
            self.go(to);
        }
    }

    fn focus_on(&mut self, row: Row, index: usize) {
        let Some([height, width]) = self.table(row).filter(|[h, w]| h * w > 0) else {
            return;
        };
        let index = index.min(height * width - 1);
        let (i, j) = (index / width, index % width);
        self.focus = Some(match row {
            Row::Input => Target::Input(i, j),
            Row::Kernel => Target::Weight(i, j),
            Row::Output => Target::Output(i, j),
        });
        self.hover = None;
    }
}

/// A share as the address writes it.
pub(super) fn share_of(share: f64) -> f64 {
    (within(share, 0.0, 1.0) * 1000.0).round() / 1000.0
}

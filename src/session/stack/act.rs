//! The one door: every message and what it does.

use std::collections::BTreeMap;

use super::stage::Session;
use crate::net::{Edit, Unit};
use crate::session::address::open;
use crate::session::bounds::on_stage;
use crate::session::history::History;
use crate::session::message::{Coded, Kind, LayerEdit, Message};
use crate::session::stepping::Stepping;
use crate::view::is_number;
use crate::view::series::Notice;
use crate::view::stack::{On, State};
use crate::view::{image, series};

/// Keys that change only what is looked at, not what is computed.
const LOOKS: [&str; 13] = [
    "step", "channel", "at", "first", "field", "linear", "seeds", "scale", "links", "workers",
    "speed", "lang", "theme",
];
/// What a weight of a kernel is called in a notice.
const WEIGHT: &str = "weight";
/// Keys that change which input is read.
const SOURCES: [&str; 9] = [
    "on", "cells", "data", "file", "x", "series", "table", "column", "preset",
];

impl Session {
    /// Does what the message says.
    pub fn send(&mut self, message: Message) {
        self.history = History::None;
        self.redraw();
        self.dragged = matches!(message, Message::Set { .. } | Message::Layer { .. });
        let Some(message) = self.drive(message) else {
            return;
        };
        match message {
            Message::Open { hash } => {
                let (state, notices) = open(&hash);
                self.opened(state, notices);
            }
            Message::Set { keys } => self.set(&keys),
            Message::Layer { edit } => self.edit(&edit),
            Message::Kernel {
                layer,
                output,
                channel,
                weights,
            } => self.kernel([layer, output, channel], &weights),
            Message::Move {
                value,
                channel,
                rows,
                columns,
            } => self.shift(value, channel, rows, columns),
            Message::Undo => {
                if let Some(state) = self.undo.back(&self.state) {
                    self.restored(state);
                }
            }
            Message::Redo => {
                if let Some(state) = self.undo.forward(&self.state) {
                    self.restored(state);
                }
            }
            Message::Picture {
                kind,
                name,
                width,
                height,
                rgba,
                notes,
            } => {
                self.load_picture(kind, name, (width, height), rgba, notes);
            }
            Message::Load { kind, name, bytes } => self.load_series(kind, name, &bytes),
            Message::Tensors { name, bytes } => self.load_tensors(name, &bytes),
            Message::Absent { kind, name } => self.absent(kind, name),
            Message::Words { .. }
            | Message::Resize { .. }
            | Message::Palette { .. }
            | Message::Motion { .. } => {
                self.setting.take(&message);
            }
            Message::Up => self.go((self.player.step() + 1).min(self.last())),
            Message::Down => self.go(self.player.step().saturating_sub(1)),
            Message::Pointer { phase, x, y, touch } => self.pointer(phase, on_stage(x, y), touch),
            Message::Blur => self.focused = None,
            Message::Pin => {
                if let Some(unit) = self.focused {
                    self.choose(unit);
                    self.history = History::Replace;
                }
            }
            Message::Unpin => {
                self.focused = None;
                self.state.place = None;
                self.history = History::Replace;
            }
            Message::Dismiss => self.notices.clear(),
            // Zooming and walking along rows are other views'.
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
        self.focused = None;
        self.reselect();
    }

    fn restored(&mut self, state: State) {
        self.opened(state, Vec::new());
        self.history = History::Push;
    }

    /// Keeps a state that is about to be changed, if the change is a step of its own.
    fn changed(&mut self, before: State, names: Vec<String>, looks: bool) {
        self.history = self.trail.change(names, looks);
        if self.history == History::Push {
            self.undo.keep(before);
        }
    }

    fn set(&mut self, keys: &BTreeMap<String, String>) {
        self.notices.retain(|notice| match notice {
            Notice::BadValue { key, .. } => !keys.contains_key(key),
            _ => true,
        });
        let before = self.state.clone();
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
        if any(&["tensors"]) {
            self.tensors.forget_absent();
        }
        let step = any(&["step"]);
        self.changed(before, names, looks);
        if sources {
            self.state.place = None;
            self.notices.retain(|notice| {
                !matches!(
                    notice,
                    Notice::AbsentFile { .. } | Notice::AbsentSample { .. }
                )
            });
            self.reselect();
        } else if !looks {
            self.recompute();
        } else if step {
            self.player.jump(self.state.step.min(self.last()));
            self.arrived();
        }
    }

    fn edit(&mut self, edit: &LayerEdit) {
        let before = self.state.clone();
        let (edit, name) = match edit.clone() {
            LayerEdit::Add { layer, kind } => (Edit::Add(layer, kind), None),
            LayerEdit::Remove { layer } => (Edit::Remove(layer), None),
            LayerEdit::Duplicate { layer } => (Edit::Duplicate(layer), None),
            LayerEdit::Move { layer, to } => (Edit::Move(layer, to), None),
            LayerEdit::Set {
                layer,
                setting,
                text,
            } => {
                let name = format!("layer {layer} {setting}");
                (Edit::Set(layer, setting, text), Some(name))
            }
        };
        if self.state.net.edit(&edit).is_none() {
            if let Edit::Set(layer, setting, value) = edit {
                self.refuse(layer, &setting, value);
            }
            return;
        }
        if let Edit::Set(layer, setting, _) = &edit {
            self.accept(*layer, setting);
        }
        let length = before.net.layers.len();
        let to = |layer: usize| moved(&edit, layer);
        self.state.kernels.renumber(to);
        let step = before.step.min(length);
        self.state.step = match &edit {
            // A new layer is looked at.
            Edit::Add(layer, _) => *layer,
            Edit::Duplicate(layer) => layer + 1,
            Edit::Remove(layer) if step == *layer => layer.saturating_sub(1).max(1).min(length - 1),
            Edit::Set(layer, ..) => *layer,
            _ => to(step).unwrap_or(step),
        };
        match name {
            Some(name) => self.changed(before, vec![name], false),
            None => {
                self.trail.clear();
                self.changed(before, vec!["layers".to_owned()], false);
            }
        }
        self.recompute();
    }

    fn kernel(&mut self, [layer, output, channel]: [usize; 3], weights: &[String]) {
        let before = self.state.clone();
        let others = self
            .state
            .kernels
            .iter()
            .filter(|(which, _)| **which != [layer, output, channel]);
        let mut texts: Vec<String> = others
            .map(|([l, o, c], kernel)| {
                let numbers: Vec<&str> = kernel.iter().map(|number| number.text.as_str()).collect();
                format!("{l}.{o}.{c}:{}", numbers.join(","))
            })
            .collect();
        if !weights.is_empty() {
            let plain: Vec<String> = weights
                .iter()
                .map(|weight| weight.replace(',', "."))
                .collect();
            texts.push(format!("{layer}.{output}.{channel}:{}", plain.join(",")));
        }
        match self.state.set("kernels", &texts.join(";")) {
            Ok(()) => {
                self.accept(layer, WEIGHT);
                self.changed(
                    before,
                    vec![format!("kernel {layer}.{output}.{channel}")],
                    false,
                );
                self.recompute();
            }
            Err(notice) => match weights.iter().find(|weight| !is_number(weight)) {
                Some(broken) => self.refuse(layer, WEIGHT, broken.clone()),
                None => self.notices.push(notice),
            },
        }
    }

    /// Says that a setting does not take a value, in the place of what was said of it before.
    fn refuse(&mut self, layer: usize, setting: &str, value: String) {
        self.accept(layer, setting);
        self.notices.push(Notice::BadSetting {
            layer,
            setting: setting.to_owned(),
            value,
        });
    }

    /// A setting has a value that it takes.
    fn accept(&mut self, layer: usize, setting: &str) {
        let of = |notice: &Notice| matches!(notice, Notice::BadSetting { layer: l, setting: s, .. } if (*l, s.as_str()) == (layer, setting));
        self.notices.retain(|notice| !of(notice));
    }

    /// The keyboard moves what it looks at, from the unit that is looked at now.
    fn shift(&mut self, value: usize, channel: isize, rows: isize, columns: isize) {
        let Some(model) = self.model.as_ref() else {
            return;
        };
        let present = self.unit().filter(|unit| unit.value == value);
        let unit =
            present.unwrap_or_else(|| model.unit_near(value, self.state.channel, self.state.place));
        let shape = model.plan.shape(value);
        let to = |at: usize, by: isize, length: usize| {
            at.saturating_add_signed(by).min(length.saturating_sub(1))
        };
        self.hover = None;
        self.focused = Some(Unit {
            value,
            channel: to(unit.channel, channel, shape.channels),
            row: to(unit.row, rows, shape.height),
            column: to(unit.column, columns, shape.width),
        });
    }

    pub(in crate::session) fn asked(&self, kind: Kind, name: &str) -> bool {
        self.inputs.asked(&self.state, kind, name)
    }

    fn load_picture(
        &mut self,
        kind: Kind,
        name: String,
        size: (usize, usize),
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    ) {
        let asked = self.asked(kind, &name);
        if !self.inputs.album.load(kind, &name, size, rgba, notes) {
            return;
        }
        if !asked {
            let before = self.state.clone();
            self.state.on = On::Picture;
            self.state.picture = match kind {
                Kind::Sample => image::Source::Sample(name),
                Kind::File | Kind::Inline => image::Source::File(name),
            };
            self.brought(before);
        }
        self.reselect();
    }

    fn load_series(&mut self, kind: Kind, name: String, bytes: &[u8]) {
        let asked = self.asked(kind, &name);
        if !self.inputs.library.load(kind, &name, bytes) {
            return;
        }
        if !asked {
            let before = self.state.clone();
            self.state.on = On::Series;
            self.state.column = None;
            self.state.series = match kind {
                Kind::Sample => series::Source::Sample(name),
                Kind::File | Kind::Inline => series::Source::File(name),
            };
            self.brought(before);
        }
        self.reselect();
    }

    fn load_tensors(&mut self, name: String, bytes: &[u8]) {
        self.tensors.load(&name, bytes);
        if self.state.tensors != name {
            let before = self.state.clone();
            self.state.tensors = name;
            self.brought(before);
        }
        self.recompute();
    }

    fn brought(&mut self, before: State) {
        self.state.place = None;
        self.trail.clear();
        self.changed(before, vec!["source".to_owned()], false);
    }

    fn absent(&mut self, kind: Kind, name: String) {
        match self.wanted() {
            Some((what, k, n)) if (k, &n) == (kind, &name) => self.miss(what),
            _ => return,
        }
        self.notices.push(match kind {
            Kind::Sample => Notice::AbsentSample { name },
            Kind::File | Kind::Inline => Notice::AbsentFile { name },
        });
    }

    fn miss(&mut self, what: &str) {
        match (what, self.state.on) {
            ("tensors", _) => {
                self.tensors.absent = true;
                self.recompute();
            }
            (_, On::Picture) => {
                self.inputs.album.wanted = None;
                self.inputs.album.absent = true;
            }
            (_, On::Series) => {
                self.inputs.library.wanted = None;
                self.inputs.library.absent = true;
            }
        }
    }
}

/// Where a layer stands after an edit; none if it went.
fn moved(edit: &Edit, layer: usize) -> Option<usize> {
    match *edit {
        Edit::Add(at, _) => Some(if layer >= at { layer + 1 } else { layer }),
        Edit::Duplicate(at) => Some(if layer > at { layer + 1 } else { layer }),
        Edit::Remove(at) if layer == at => None,
        Edit::Remove(at) => Some(if layer > at { layer - 1 } else { layer }),
        Edit::Move(from, to) if layer == from => Some(to),
        Edit::Move(from, to) if from < layer && layer <= to => Some(layer - 1),
        Edit::Move(from, to) if to <= layer && layer < from => Some(layer + 1),
        Edit::Move(..) | Edit::Set(..) => Some(layer),
    }
}

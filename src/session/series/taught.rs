//! The series view as lessons see it.

use super::stage::Session;
use crate::scene::Rect;
use crate::session::glance::{Glance, Hidden, Taught, Wanted, found, merged};
use crate::session::stepping::Stepping;
use crate::view::series::{Target, series_facts};

impl Taught for Session {
    fn glance(&mut self) -> Glance {
        let settled = self.library.wanted.is_none() && self.problem.is_none();
        let model = self.model.as_ref().filter(|_| settled);
        let step = self.player.step();
        Glance {
            wanted: self
                .library
                .wanted
                .clone()
                .map(|(kind, name)| Wanted::of(("series", kind, name))),
            problem: self.problem.map(Into::into),
            notices: self.notices.clone(),
            facts: model
                .map(|model| series_facts(model, step, &self.setting.words))
                .unwrap_or_default(),
            under: self.hover.or(self.focus).map(|target| match target {
                Target::Input(_) | Target::Padding(_) => "x",
                Target::Weight(_) => "K",
                Target::Output(_) => "y",
            }),
        }
    }

    fn lit(&mut self, what: &str) -> Vec<Rect> {
        let step = self.moment().step;
        let Some(model) = self.model.as_ref() else {
            return Vec::new();
        };
        let shown = match self.target() {
            Some(Target::Output(index)) => index,
            _ => step,
        };
        let cells: Vec<isize> = match what {
            "x" | "field" => model.axis.reads(shown).map(|read| read.cell).collect(),
            "y" | "z" => vec![shown as isize],
            _ => Vec::new(),
        };
        let scene = self.scene();
        merged(found(&scene, |id| match (what, id.kind) {
            ("x" | "field", "x" | "p") | ("y" | "z", "y") => cells.contains(&id.index),
            ("K", "k") => true,
            _ => false,
        }))
    }

    fn hidden(&self, _fact: &str) -> Hidden {
        Hidden::Nowhere
    }
}

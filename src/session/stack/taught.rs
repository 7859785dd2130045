//! The stack view as lessons see it.

use super::stage::Session;
use crate::scene::Rect;
use crate::session::glance::{Glance, Hidden, Taught, Wanted};
use crate::view::stack::stack_facts;

impl Taught for Session {
    fn glance(&mut self) -> Glance {
        self.focus();
        let settled = self.wanted().is_none() && self.problem.is_none();
        let known = self.model.as_ref().zip(self.focused_unit());
        let pointed = self.hover.or(self.focused);
        Glance {
            wanted: self.wanted().map(Wanted::of),
            problem: self.problem.map(Into::into),
            notices: self.notices.clone(),
            facts: known
                .filter(|_| settled)
                .map(|(model, focus)| stack_facts(model, focus))
                .unwrap_or_default(),
            under: pointed.map(|unit| if unit.value == 0 { "x" } else { "y" }),
        }
    }

    fn lit(&mut self, what: &str) -> Vec<Rect> {
        let Some(unit) = self.unit() else {
            return Vec::new();
        };
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        let layout = frame.layout.clone();
        let Some(model) = self.model.as_ref() else {
            return Vec::new();
        };
        match what {
            "x" => layout
                .rects()
                .into_iter()
                .filter(|(value, _)| *value == 0)
                .map(|(_, rect)| rect)
                .collect(),
            "field" => self
                .focused_unit()
                .and_then(|focus| layout.field(model, focus))
                .into_iter()
                .collect(),
            "y" | "z" => layout.place(model, unit).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn hidden(&self, fact: &str) -> Hidden {
        match fact {
            "y" => Hidden::Anywhere,
            _ if fact.starts_with("field") => Hidden::Fields,
            _ => Hidden::Labels,
        }
    }
}

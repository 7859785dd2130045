//! The view of the kinds as lessons see it.

use super::stage::Session;
use crate::scene::Rect;
use crate::session::glance::{Glance, Taught, Wanted};
use crate::view::kinds::kinds_facts;

impl Taught for Session {
    fn glance(&mut self) -> Glance {
        let settled = self.album.wanted.is_none() && self.problem.is_none();
        let known = self.model.as_ref().zip(self.looked_at());
        Glance {
            wanted: self
                .album
                .wanted
                .clone()
                .map(|(kind, name)| Wanted::of(("picture", kind, name))),
            problem: self.problem.map(Into::into),
            notices: self.notices.clone(),
            facts: known
                .filter(|_| settled)
                .map(|(model, (channel, place))| kinds_facts(model, channel, place))
                .unwrap_or_default(),
            under: self.hover.or(self.focused).map(|_| "y"),
        }
    }

    fn lit(&mut self, what: &str) -> Vec<Rect> {
        let (Some((channel, _)), Some(frame)) = (self.looked_at(), self.frame()) else {
            return Vec::new();
        };
        let layout = frame.layout.clone();
        let Some(model) = self.model.as_ref() else {
            return Vec::new();
        };
        match what {
            "x" | "field" => layout.inputs(&model.seen(channel)),
            "K" => layout.kernels(),
            "y" | "z" => layout.outputs(channel),
            _ => Vec::new(),
        }
    }
}

//! A lab as lessons see it: what it lights are its groups, by the name of their kind.

use super::stage::Session;
use crate::scene::Rect;
use crate::session::glance::{Glance, Impossible, Taught, Wanted, found};
use crate::view::Facts;

impl Taught for Session {
    fn glance(&mut self) -> Glance {
        let told = self.ready && self.problem.is_none() && !self.is_dimmed();
        Glance {
            wanted: self.inputs.wanted().map(Wanted::of),
            problem: self.problem.clone().map(Impossible::Lab),
            notices: self.notices.clone(),
            facts: if told {
                self.lab.facts(&self.view())
            } else {
                Facts::new()
            },
            under: self.hover.map(|id| id.kind),
        }
    }

    fn lit(&mut self, what: &str) -> Vec<Rect> {
        let scene = self.scene();
        found(&scene, |id| id.kind == what)
    }
}

//! The view in sight as lessons see it, and what they put over it.

use std::rc::Rc;

use super::{Desk, View};
use crate::scene::Scene;
use crate::session::glance::{Glance, Taught};
use crate::session::stepping::Stepping;
use crate::view::Fact;

impl Desk {
    /// Hides the number of a fact on every stage, or of none.
    pub(super) fn veil(&mut self, fact: Option<&str>) {
        let fact = fact.map(str::to_owned);
        self.marks.renew();
        let labs = self.labs.iter_mut();
        let settings = [
            &mut self.series.setting,
            &mut self.image.setting,
            &mut self.stack.setting,
            &mut self.kinds.setting,
        ];
        for setting in settings.into_iter().chain(labs.map(|lab| &mut lab.setting)) {
            setting.veil.clone_from(&fact);
        }
        self.series.redraw();
        self.image.redraw();
        self.stack.redraw();
        self.kinds.redraw();
        for lab in &mut self.labs {
            lab.redraw();
        }
    }

    fn taught(&mut self) -> &mut dyn Taught {
        match self.view {
            View::Series => &mut self.series,
            View::Image => &mut self.image,
            View::Stack => &mut self.stack,
            View::Kinds => &mut self.kinds,
            View::Lab(at) => match self.labs.get_mut(at) {
                Some(lab) => lab,
                None => &mut self.series,
            },
        }
    }

    /// How the view in sight stands, for a lesson.
    pub fn glance(&mut self) -> Glance {
        self.taught().glance()
    }

    /// Whether the view in sight shows what a formula calls by this name.
    pub fn shows(&mut self, what: &str) -> bool {
        !self.taught().lit(what).is_empty()
    }

    /// The present picture, under what a lesson has put over it: the same one until something changes.
    pub fn scene(&mut self) -> Rc<Scene> {
        let bare = self.bare();
        let veil = self.series.setting.veil.clone();
        if self.marks.light.is_empty() && veil.is_none() {
            return bare;
        }
        if let Some(known) = self.marks.known(&bare) {
            return known;
        }
        let light = self.marks.light.clone();
        // A field that is to be found is not lit before it is.
        let kept_back = |what: &str| {
            let veil = veil.as_deref().unwrap_or_default();
            what == "field" && veil.starts_with("field")
        };
        let lit: Vec<_> = light
            .into_iter()
            .filter(|what| !kept_back(what))
            .map(|what| {
                let rects = self.taught().lit(&what);
                (what, rects)
            })
            .collect();
        let name = veil.unwrap_or_default();
        let hidden = self.taught().hidden(&name);
        let numerals = self.series.setting.words.numerals;
        let facts = self.glance().facts;
        let telling = self.taught().telling(&name);
        let numbers: Vec<String> = std::iter::once(name.as_str())
            .chain(telling.iter().copied())
            .flat_map(|name| match facts.get(name) {
                Some(Fact::Number(number)) => numerals.spellings(*number),
                _ => Vec::new(),
            })
            .collect();
        self.marks.over(&bare, &lit, &numbers, hidden)
    }
}

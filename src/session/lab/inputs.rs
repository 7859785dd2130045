//! What a lab stands on, as far as it has been brought.

use std::rc::Rc;

use crate::data::Gaps;
use crate::session::image::album::{self, Album};
use crate::session::message::Kind;
use crate::session::series::library::{self, Library};
use crate::view::lab::{Data, Need};

/// The one picture and the one series that are held.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) album: Album,
    pub(super) library: Library,
}

impl Inputs {
    /// Looks for what is needed.
    pub(super) fn select(&mut self, need: &Need) {
        self.album.wanted = None;
        self.library.wanted = None;
        match need {
            Need::Nothing => {}
            Need::Picture(source) => self.album.select(source),
            Need::Series(source, column) => {
                self.library.select(source, *column, Gaps::Interpolate);
            }
        }
    }

    /// What the page has to bring: of which sort, from where, and its name.
    pub(super) fn wanted(&self) -> Option<(&'static str, Kind, String)> {
        let picture = self.album.wanted.clone();
        let series = self.library.wanted.clone();
        picture
            .map(|(kind, name)| ("picture", kind, name))
            .or_else(|| series.map(|(kind, name)| ("series", kind, name)))
    }

    /// Whether what was brought under this name is what is needed and was missing.
    pub(super) fn asked(&self, need: &Need, kind: Kind, name: &str) -> bool {
        match need {
            Need::Nothing => false,
            Need::Picture(source) => {
                let missing = self.album.wanted.is_some() || self.album.absent;
                missing && album::named(source) == Some((kind, name))
            }
            Need::Series(source, _) => {
                let missing = self.library.wanted.is_some() || self.library.absent;
                missing && library::named(source) == Some((kind, name))
            }
        }
    }

    /// The page could not bring what was wanted.
    pub(super) fn miss(&mut self) {
        if self.album.wanted.take().is_some() {
            self.album.absent = true;
        }
        if self.library.wanted.take().is_some() {
            self.library.absent = true;
        }
    }

    /// What is needed, if it is there.
    pub(super) fn data(&self, need: &Need) -> Option<Data> {
        match need {
            Need::Nothing => Some(Data::Nothing),
            Need::Picture(_) if self.album.wanted.is_some() || self.album.absent => None,
            Need::Picture(_) => {
                let shown = self.album.shown.as_ref()?;
                Some(Data::Picture(Rc::clone(&shown.picture), shown.id))
            }
            Need::Series(..)
                if self.library.wanted.is_some()
                    || self.library.absent
                    || self.library.error.is_some() =>
            {
                None
            }
            Need::Series(..) => {
                let (series, _) = self.library.series.as_ref()?;
                Some(Data::Series(Rc::clone(series)))
            }
        }
    }
}

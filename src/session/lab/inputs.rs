//! What a lab stands on, as far as it has been brought.

use std::collections::BTreeMap;
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
    /// Files of the page, by name; none where they could not be had.
    files: BTreeMap<String, Option<Rc<[u8]>>>,
    /// Files that are to be brought.
    missing: Vec<&'static str>,
}

impl Inputs {
    /// Looks for what is needed.
    pub(super) fn select(&mut self, need: &Need) {
        self.album.wanted = None;
        self.library.wanted = None;
        self.missing.clear();
        match need {
            Need::Nothing => {}
            Need::Picture(source) => self.album.select(source),
            Need::Series(source, column) => {
                self.library.select(source, *column, Gaps::Interpolate);
            }
            Need::Files(names) => {
                let missing = names.iter().filter(|name| !self.files.contains_key(**name));
                self.missing.extend(missing);
            }
        }
    }

    /// What the page has to bring: of which sort, from where, and its name.
    pub(super) fn wanted(&self) -> Option<(&'static str, Kind, String)> {
        let picture = self.album.wanted.clone();
        let series = self.library.wanted.clone();
        let asset = self.missing.first();
        picture
            .map(|(kind, name)| ("picture", kind, name))
            .or_else(|| series.map(|(kind, name)| ("series", kind, name)))
            .or_else(|| asset.map(|name| ("asset", Kind::Sample, (*name).to_owned())))
    }

    /// Whether this is a file of the page that is to be brought.
    pub(super) fn misses(&self, kind: Kind, name: &str) -> bool {
        kind == Kind::Sample && self.missing.contains(&name)
    }

    /// Takes a file of the page.
    pub(super) fn put(&mut self, name: &str, bytes: &[u8]) {
        self.files.insert(name.to_owned(), Some(bytes.into()));
    }

    /// Whether what was brought under this name is what is needed and was missing.
    pub(super) fn asked(&self, need: &Need, kind: Kind, name: &str) -> bool {
        match need {
            Need::Nothing | Need::Files(_) => false,
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
        if !self.missing.is_empty() {
            let name = self.missing.remove(0);
            self.files.insert(name.to_owned(), None);
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
            Need::Files(names) => {
                let held = |name: &&str| self.files.get(*name).cloned().flatten();
                let files: Option<Vec<Rc<[u8]>>> = names.iter().map(held).collect();
                files.map(Data::Files)
            }
        }
    }
}

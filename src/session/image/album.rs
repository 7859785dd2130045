//! From the source that a state names to a picture.

use std::rc::Rc;

use serde::Serialize;

use crate::picture::Image;
use crate::session::message::{Coded, Kind};
use crate::view::image::Source;

/// Where a picture comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::session) enum Origin {
    /// Painted by hand.
    Cells,
    /// A sample of the page.
    Sample,
    /// A person's own file.
    File,
}

/// The picture that is shown.
#[derive(Clone, Debug)]
pub(in crate::session) struct Shown {
    /// Counts up: another picture is another number.
    pub(in crate::session) id: u32,
    pub(in crate::session) origin: Origin,
    pub(in crate::session) name: String,
    pub(in crate::session) picture: Rc<Image>,
    /// A painted grid's values, row by row.
    pub(in crate::session) cells: Vec<u8>,
    /// What decoding found.
    pub(in crate::session) notes: Vec<Coded>,
}

/// The one picture that is held, or what is wanted instead.
#[derive(Debug, Default)]
pub(in crate::session) struct Album {
    pub(in crate::session) shown: Option<Shown>,
    /// What the page has to bring.
    pub(in crate::session) wanted: Option<(Kind, String)>,
    /// Whether the page could not bring it.
    pub(in crate::session) absent: bool,
    count: u32,
}

impl Album {
    /// Makes a source the picture that is shown, or says what is wanted for it.
    pub(in crate::session) fn select(&mut self, source: &Source) {
        self.wanted = None;
        self.absent = false;
        match source {
            Source::Cells(grid) => {
                let same = |shown: &Shown| {
                    shown.origin == Origin::Cells
                        && shown.picture.width() == grid.width()
                        && shown.cells == grid.values()
                };
                if self.shown.as_ref().is_some_and(same) {
                    return;
                }
                let cells = grid.values().to_vec();
                let rgba = cells.iter().flat_map(|v| [*v, *v, *v, 255]).collect();
                let picture = Image::new(grid.width(), grid.height(), rgba);
                self.show(Origin::Cells, String::new(), picture, cells, Vec::new());
            }
            Source::Sample(_) | Source::File(_) => {
                let asked = named(source);
                let same = |shown: &Shown| {
                    asked.is_some_and(|(kind, name)| {
                        shown.origin == origin(kind) && shown.name == name
                    })
                };
                if !self.shown.as_ref().is_some_and(same) {
                    self.wanted = asked.map(|(kind, name)| (kind, name.to_owned()));
                }
            }
        }
    }

    /// Keeps what the page has decoded; false when it is no picture.
    pub(in crate::session) fn load(
        &mut self,
        kind: Kind,
        name: &str,
        (width, height): (usize, usize),
        rgba: Vec<u8>,
        notes: Vec<Coded>,
    ) -> bool {
        let bytes = width
            .checked_mul(height)
            .and_then(|pixels| pixels.checked_mul(4));
        if rgba.is_empty() || bytes != Some(rgba.len()) {
            return false;
        }
        let picture = Image::new(width, height, rgba);
        self.show(origin(kind), name.to_owned(), picture, Vec::new(), notes);
        true
    }

    fn show(
        &mut self,
        origin: Origin,
        name: String,
        picture: Image,
        cells: Vec<u8>,
        notes: Vec<Coded>,
    ) {
        self.count += 1;
        self.shown = Some(Shown {
            id: self.count,
            origin,
            name,
            picture: Rc::new(picture),
            cells,
            notes,
        });
    }
}

fn origin(kind: Kind) -> Origin {
    match kind {
        Kind::Sample => Origin::Sample,
        Kind::File | Kind::Inline => Origin::File,
    }
}

/// The kind and name of a source that has one.
pub(in crate::session) fn named(source: &Source) -> Option<(Kind, &str)> {
    match source {
        Source::Cells(_) => None,
        Source::Sample(name) => Some((Kind::Sample, name)),
        Source::File(name) => Some((Kind::File, name)),
    }
}

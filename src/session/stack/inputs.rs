//! What the stack stands on: a picture, as large as there is memory for, or the beginning of a series.

use std::rc::Rc;

use serde::Serialize;

use crate::data::Gaps;
use crate::engine::{GeometryError, Shape, Tensor};
use crate::net::{Cause, Net, NetError, total};
use crate::picture::Image;
use crate::session::image::album::{self, Album};
use crate::session::message::Kind;
use crate::session::series::library::{self, Library};
use crate::view::stack::{AT_ONCE, Input, MOST_VALUES, On, State};

/// Bytes that all values of a stack may take.
pub(super) const BUDGET: u64 = 1 << 30;
/// Longer series are cut: the layers are computed on the page's own thread.
const LONGEST: usize = 4096;

/// What was brought, and what of it is used.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) album: Album,
    pub(super) library: Library,
    reduced: Option<(u32, Cut, Rc<Image>)>,
    /// Counts parts of pictures: another is another picture to the workers.
    pictures: u32,
    /// What the input was made smaller from and to, where memory asked for it.
    pub(super) spared: Option<Spared>,
}

/// An input that was made smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Spared {
    /// Columns before, or the series' length.
    pub(super) from: usize,
    /// Columns now.
    pub(super) to: usize,
    /// Bytes that the whole would have taken.
    pub(super) bytes: u64,
}

impl Inputs {
    /// Looks for the state's source.
    pub(super) fn select(&mut self, state: &State) {
        match state.on {
            On::Picture => {
                self.library.wanted = None;
                self.album.select(&state.picture);
            }
            On::Series => {
                self.album.wanted = None;
                self.library
                    .select(&state.series, state.column, Gaps::Interpolate);
            }
        }
    }

    /// What the page has to bring: of which sort, from where, and its name.
    pub(super) fn wanted(&self, state: &State) -> Option<(&'static str, Kind, String)> {
        match state.on {
            On::Picture => self
                .album
                .wanted
                .clone()
                .map(|(kind, name)| ("picture", kind, name)),
            On::Series => self
                .library
                .wanted
                .clone()
                .map(|(kind, name)| ("series", kind, name)),
        }
    }

    /// Whether what was brought under this name is what the state shows.
    pub(super) fn asked(&self, state: &State, kind: Kind, name: &str) -> bool {
        match state.on {
            On::Picture => {
                let missing = self.album.wanted.is_some() || self.album.absent;
                missing && album::named(&state.picture) == Some((kind, name))
            }
            On::Series => {
                let missing = self.library.wanted.is_some() || self.library.absent;
                missing && library::named(&state.series) == Some((kind, name))
            }
        }
    }

    /// The input, as large as it may be; a number that counts pictures goes with it.
    pub(super) fn input(&mut self, state: &State) -> Option<(Input, u32)> {
        self.spared = None;
        match state.on {
            On::Picture => self.picture(state),
            On::Series => {
                let (series, _) = self.library.series.clone()?;
                let length = longest(&state.net, series.shape().width);
                let whole = series.shape().width;
                if length == whole {
                    return Some((Input::Series(series), 0));
                }
                self.spared = Some(Spared {
                    from: whole,
                    to: length,
                    bytes: 0,
                });
                let first = series.row(0, 0).get(..length).unwrap_or_default();
                Some((
                    Input::Series(Rc::new(Tensor::series(first.to_vec()).ok()?)),
                    0,
                ))
            }
        }
    }

    fn picture(&mut self, state: &State) -> Option<(Input, u32)> {
        let shown = self.album.shown.as_ref()?;
        let (id, whole) = (shown.id, Rc::clone(&shown.picture));
        let asked = Cut::of(&whole, state.side);
        let cut = affordable(&state.net, state.colour, asked);
        if cut.width < asked.width {
            // Every value grows with the picture's area.
            let area = |cut: &Cut| (cut.width * cut.height) as f64;
            let affordable = memory(&state.net, state.colour, &cut).unwrap_or(0) as f64;
            self.spared = Some(Spared {
                from: asked.width,
                to: cut.width,
                bytes: (affordable * area(&asked) / area(&cut)) as u64,
            });
        }
        let image = match &self.reduced {
            Some((of, known, image)) if (*of, *known) == (id, cut) => Rc::clone(image),
            _ if cut.unit == 1.0 && (cut.width, cut.height) == (whole.width(), whole.height()) => {
                whole
            }
            _ => Rc::new(cut.taken(&whole)),
        };
        if self
            .reduced
            .as_ref()
            .is_none_or(|(of, known, _)| (*of, *known) != (id, cut))
        {
            self.pictures += 1;
        }
        self.reduced = Some((id, cut, Rc::clone(&image)));
        Some((Input::Picture(image, state.colour), self.pictures))
    }
}

/// A part of a picture, made smaller.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cut {
    /// Where it begins.
    left: f64,
    top: f64,
    /// Pixels of the picture to one of its own.
    unit: f64,
    width: usize,
    height: usize,
}

impl Cut {
    /// All of a picture, or its middle square in `side` × `side` pixels.
    fn of(picture: &Image, side: usize) -> Self {
        let (width, height) = (picture.width(), picture.height());
        let square = width.min(height);
        if side == 0 {
            return Self {
                left: 0.0,
                top: 0.0,
                unit: 1.0,
                width,
                height,
            };
        }
        let side = side.min(square);
        let margin = |length: usize| (length - square) as f64 / 2.0;
        Self {
            left: margin(width).floor(),
            top: margin(height).floor(),
            unit: square as f64 / side as f64,
            width: side,
            height: side,
        }
    }

    /// The same part in fewer pixels.
    fn smaller(self) -> Self {
        let width = (self.width * 9 / 10).max(1);
        let unit = self.unit * self.width as f64 / width as f64;
        let height = ((self.height as f64 * self.unit / unit).round() as usize).max(1);
        Self {
            unit,
            width,
            height,
            ..self
        }
    }

    fn taken(self, picture: &Image) -> Image {
        let rgba = picture.view(
            self.left,
            self.top,
            self.unit,
            self.width,
            self.height,
            |pixel| pixel,
        );
        Image::new(self.width, self.height, rgba)
    }
}

/// Bytes of all values over such a part: more than any budget where a single one is too large for a tensor. None where
/// the stack is impossible there for another reason.
fn memory(net: &Net, colour: bool, cut: &Cut) -> Option<u64> {
    let shape = Shape::new(if colour { 3 } else { 1 }, cut.height, cut.width);
    match net.plan(shape, false) {
        Ok(plan) => Some(total(&plan).memory),
        Err(NetError {
            cause: Cause::Geometry(GeometryError::TooLarge { .. }),
            ..
        }) => Some(u64::MAX),
        Err(_) => None,
    }
}

/// The largest at which all values fit into the budget.
fn affordable(net: &Net, colour: bool, asked: Cut) -> Cut {
    let mut cut = asked;
    while cut.width > 64 && memory(net, colour, &cut).is_some_and(|bytes| bytes > BUDGET) {
        cut = cut.smaller();
    }
    cut
}

/// How much of a series is computed.
fn longest(net: &Net, length: usize) -> usize {
    let mut length = length.min(LONGEST);
    let heavy = |length| {
        net.plan(Shape::series(1, length), true).is_ok_and(|plan| {
            let total = total(&plan);
            total.macs > AT_ONCE || total.memory / 4 > MOST_VALUES
        })
    };
    while length > 64 && heavy(length) {
        length /= 2;
    }
    length
}

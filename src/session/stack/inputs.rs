//! What the stack stands on: a picture, as large as there is memory for, or the beginning of a series.

use std::rc::Rc;

use serde::Serialize;

use crate::data::Gaps;
use crate::engine::{Shape, Tensor};
use crate::net::{Net, total};
use crate::picture::Image;
use crate::session::image::album::{self, Album};
use crate::session::message::Kind;
use crate::session::series::library::{self, Library};
use crate::view::stack::{Input, On, State};

/// Bytes that all values of a stack may take.
pub(super) const BUDGET: u64 = 1 << 30;
/// Longer series are cut: the layers are computed on the page's own thread.
const LONGEST: usize = 4096;
/// Multiply-adds of a series' layers at most.
const WORK: u64 = 60_000_000;

/// What was brought, and what of it is used.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) album: Album,
    pub(super) library: Library,
    reduced: Option<(u32, usize, Rc<Image>)>,
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
        let longer = whole.width().max(whole.height());
        let asked = if state.side == 0 {
            longer
        } else {
            state.side.min(longer)
        };
        let side = affordable(&state.net, &whole, state.colour, asked);
        if side < asked {
            let scaled = |cells: usize, side: usize| (cells * side).div_ceil(longer).max(1);
            self.spared = Some(Spared {
                from: scaled(whole.width(), asked),
                to: scaled(whole.width(), side),
                bytes: memory(&state.net, &whole, state.colour, asked).unwrap_or(0),
            });
        }
        let image = match &self.reduced {
            Some((of, to, image)) if (*of, *to) == (id, side) => Rc::clone(image),
            _ if side == longer => whole,
            _ => {
                let unit = longer as f64 / side as f64;
                let count = |cells: usize| ((cells as f64 / unit).round() as usize).max(1);
                let (width, height) = (count(whole.width()), count(whole.height()));
                let rgba = whole.view(0.0, 0.0, unit, width, height, |pixel| pixel);
                Rc::new(Image::new(width, height, rgba))
            }
        };
        // Another size is another picture to the workers.
        let number = id * 16_384 + u32::try_from(side).unwrap_or(0).min(16_383);
        self.reduced = Some((id, side, Rc::clone(&image)));
        Some((Input::Picture(image, state.colour), number))
    }
}

/// Bytes of all values over a picture whose longer side is `side`; none where the stack is impossible there.
fn memory(net: &Net, picture: &Image, colour: bool, side: usize) -> Option<u64> {
    let longer = picture.width().max(picture.height());
    let scaled = |cells: usize| (cells * side).div_ceil(longer).max(1);
    let shape = Shape::new(
        if colour { 3 } else { 1 },
        scaled(picture.height()),
        scaled(picture.width()),
    );
    net.plan(shape, false).ok().map(|plan| total(&plan).memory)
}

/// The longest side at which all values fit into the budget.
fn affordable(net: &Net, picture: &Image, colour: bool, asked: usize) -> usize {
    let mut side = asked;
    while side > 64 && memory(net, picture, colour, side).is_some_and(|bytes| bytes > BUDGET) {
        side = side * 9 / 10;
    }
    side
}

/// How much of a series is computed.
fn longest(net: &Net, length: usize) -> usize {
    let mut length = length.min(LONGEST);
    let work = |length| {
        net.plan(Shape::series(1, length), true)
            .map_or(0, |plan| total(&plan).macs)
    };
    while length > 64 && work(length) > WORK {
        length /= 2;
    }
    length
}

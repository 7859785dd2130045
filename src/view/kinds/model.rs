//! A state over its picture: everything that can be asked of it.

use std::rc::Rc;

use super::bank::Bank;
use super::compute::Maker;
use super::input::input;
use super::kept::Kept;
use super::line::Line;
use super::mixture::Mixture;
use super::{Kind, Place, Sizes, State};
use crate::engine::dynamic::{DynamicError, LocalFilter};
use crate::engine::{GeometryError, Shape, Tensor};
use crate::picture::Image;

/// Why there is no model, with the numbers.
pub type Problem = DynamicError;

/// All kinds over one input, one of them in full.
#[derive(Clone, Debug)]
pub struct Model {
    /// The kind that is shown in full.
    pub kind: Kind,
    /// Channels, groups, kernel, dilation, stride.
    pub sizes: Sizes,
    /// The channels of the input.
    pub input: Rc<Tensor>,
    /// All weights.
    pub bank: Bank,
    /// What stands between the two halves of the separable kind.
    pub middle: Option<Rc<Tensor>>,
    /// The output of the kind.
    pub output: Rc<Tensor>,
    /// What is mixed, where the kind mixes.
    pub mixture: Option<Mixture>,
    /// What generates kernels, where the kind does.
    pub filter: Option<LocalFilter>,
    /// The table; a kind that is impossible is not in it.
    pub lines: Vec<Line>,
    /// The chosen channel of every kind that is possible.
    pub strip: Vec<(Kind, Rc<Tensor>)>,
    /// The channel of the strip.
    pub channel: usize,
}

/// Keys that the input follows from, beside the picture.
const INPUT: [&str; 3] = ["c", "light", "contrast"];

/// Keys that a kind's result follows from, beside the input.
fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Pointwise => &["seed"],
        Kind::Grouped => &["seed", "k", "groups"],
        Kind::Dilated => &["seed", "k", "dilation"],
        Kind::Transposed => &["seed", "k", "stride"],
        Kind::Filter => &["seed", "k", "guide", "tau"],
        Kind::Style => &["k", "first", "second", "mix"],
        _ => &["seed", "k"],
    }
}

impl Model {
    /// Computes a state over a picture, whose number tells it from others. What is already there is not computed again.
    ///
    /// # Errors
    /// Groups that do not divide the channels, where the grouped kind is looked at.
    pub fn build(
        state: &State,
        image: &Image,
        number: u32,
        kept: &mut Kept,
    ) -> Result<Self, Problem> {
        let sizes = state.sizes;
        let below = format!("{number}|{}", state.key(&INPUT));
        let channels = kept.get("input", below.clone(), || {
            input(image, sizes.channels, state.light, state.contrast)
        })?;
        let bank = Bank::new(&sizes, state.seed, state.styles);
        let maker = Maker {
            sizes: &sizes,
            bank: &bank,
            input: &channels,
            guide: state.guide,
            tau: state.tau,
            mix: state.mix,
        };
        let kind = state.kind;
        let key = |kind: Kind| format!("{}|{below}|{}", kind.name(), state.key(keys(kind)));
        let output = kept.get("output", key(kind), || maker.all(kind))?;
        let middle = match kind {
            Kind::Separable => Some(kept.get("middle", key(kind), || maker.first_half())?),
            _ => None,
        };
        let channel = state.channel.min(sizes.channels - 1);
        let Shape { height, width, .. } = channels.shape();
        let mut lines = Vec::new();
        let mut strip = Vec::new();
        for (kind, name) in Kind::ALL {
            let line = Line::of(kind, &sizes, &bank, state.guide, [height, width]);
            let own = format!("{}|{channel}", key(kind));
            let plane = kept.get(name, own, || maker.one(kind, channel));
            if let (Ok(line), Ok(plane)) = (line, plane) {
                lines.push(line);
                strip.push((kind, plane));
            }
        }
        let filter = (kind == Kind::Filter).then(|| maker.filter()).transpose()?;
        let mixture = maker.mixture(kind)?;
        Ok(Self {
            kind,
            sizes,
            middle,
            output,
            mixture,
            filter,
            lines,
            strip,
            channel,
            input: channels,
            bank,
        })
    }

    /// The row of a kind in the table.
    #[must_use]
    pub fn line(&self, kind: Kind) -> Option<&Line> {
        self.lines.iter().find(|line| line.kind == kind)
    }

    /// The place within the output: the given one, as near as there is, or the middle.
    #[must_use]
    pub fn place(&self, place: Option<Place>) -> Place {
        let Shape { height, width, .. } = self.output.shape();
        place.map_or(
            Place {
                row: height / 2,
                column: width / 2,
            },
            |place| Place {
                row: place.row.min(height - 1),
                column: place.column.min(width - 1),
            },
        )
    }

    /// The rows and the columns of the input that an output cell reads, some of them perhaps in the padding.
    #[must_use]
    pub fn window(&self, place: Place) -> [Vec<isize>; 2] {
        let Shape { height, width, .. } = self.input.shape();
        if self.kind == Kind::Transposed {
            return self.sizes.transposed_over(height, width).map_or_else(
                |_: GeometryError| [Vec::new(), Vec::new()],
                |geometry| {
                    let [rows, columns] = geometry.axes;
                    let cells = |axis: crate::engine::TransposedAxis, at| {
                        let mut cells: Vec<isize> = axis
                            .reads(at)
                            .map(|read| read.input.cast_signed())
                            .collect();
                        cells.sort_unstable();
                        cells
                    };
                    [cells(rows, place.row), cells(columns, place.column)]
                },
            );
        }
        let geometry = self.sizes.conv(self.kind).resolve(self.input.shape());
        geometry.map_or_else(
            |_| [Vec::new(), Vec::new()],
            |geometry| {
                let [rows, columns] = geometry.axes;
                let cells = |axis: crate::engine::AxisGeometry, at| {
                    axis.reads(at).map(|read| read.cell).collect()
                };
                [cells(rows, place.row), cells(columns, place.column)]
            },
        )
    }

    /// The input channels that an output channel adds up, in the end.
    #[must_use]
    pub fn seen(&self, channel: usize) -> std::ops::Range<usize> {
        self.sizes.seen(self.kind, channel)
    }

    /// The kernel generated at a place, row by row; empty where the kind generates none.
    #[must_use]
    pub fn generated(&self, place: Place) -> Vec<f32> {
        let kernel = |filter: &LocalFilter| filter.kernel_at(&self.input, place.row, place.column);
        self.filter.as_ref().map(kernel).unwrap_or_default()
    }

    /// The kernels with which an output channel of the kind meets the channels that it sees, row by row, one after the
    /// other: of the separable kind those of its first half.
    #[must_use]
    pub fn kernels(&self, channel: usize) -> Vec<f32> {
        let weights = match &self.mixture {
            Some(mixture) => mixture.mixed.clone(),
            None => self.bank.of(self.kind),
        };
        let per = weights.len() / self.sizes.channels;
        let own = weights.get(channel * per..(channel + 1) * per);
        own.map(<[f32]>::to_vec).unwrap_or_default()
    }

    /// An output cell's number.
    #[must_use]
    pub fn number(&self, channel: usize, place: Place) -> Option<f32> {
        self.output.get(channel, place.row, place.column)
    }
}

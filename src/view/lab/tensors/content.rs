//! What kind of data it is: its axes, and the number at each index.

use std::rc::Rc;

use super::super::{Data, State, Told};
use super::phantom;
use super::text::{Text, table};
use crate::learn::dense::Matrix;
use crate::picture::Image;

/// Frames of a video.
const FRAMES: usize = 16;

/// An axis of a tensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    /// Its name is the page's word `stage-axis-<name>`.
    pub(super) name: &'static str,
    /// As formulas write its size.
    pub(super) letter: &'static str,
    pub(super) size: usize,
}

/// Data of one kind.
#[derive(Clone, Debug, Default)]
pub(super) enum Content {
    #[default]
    Nothing,
    Series(Vec<f32>),
    Text(Text, Matrix),
    /// The text, its one-hot matrix, the table and their product.
    Embedding(Text, Matrix, Matrix, Matrix),
    Picture(Rc<Image>),
    Volume(Rc<[f32]>),
    /// Windows of this many rows and columns, moving over a picture.
    Video(Rc<Image>, usize, usize),
}

impl Content {
    /// The data of a state.
    pub(super) fn of(state: &State, data: &Data, kept: &Self) -> Result<Self, Told> {
        let kind = state.text("kind");
        Ok(match (kind, data) {
            ("text" | "embedding", _) => {
                let text = Text::new(state.text("text"), state.text("by") == "letters");
                if text.places.is_empty() {
                    return Err(Told::new("tensors-empty"));
                }
                let one_hot = text.one_hot();
                if kind == "text" {
                    return Ok(Self::Text(text, one_hot));
                }
                let size = state.count("dimension");
                let table = table(size, text.vocabulary.len(), state.count("seed") as u64);
                let product = table.times(&one_hot);
                Self::Embedding(text, one_hot, table, product)
            }
            ("volume", _) => match kept {
                Self::Volume(numbers) => Self::Volume(Rc::clone(numbers)),
                _ => Self::Volume(phantom::volume().into()),
            },
            ("video", Data::Picture(image, _)) => {
                let half = |side: usize| side.div_ceil(2).max(1);
                Self::Video(Rc::clone(image), half(image.height()), half(image.width()))
            }
            (_, Data::Picture(image, _)) => Self::Picture(Rc::clone(image)),
            _ => Self::Series(data.values().to_vec()),
        })
    }

    /// The axes, the slowest first.
    pub(super) fn sides(&self) -> Vec<Side> {
        let side = |name, letter, size| Side { name, letter, size };
        let position = |text: &Text| side("position", "L", text.places.len());
        match self {
            Self::Nothing => Vec::new(),
            Self::Series(values) => vec![side("time", "T", values.len())],
            Self::Text(text, _) => vec![
                side("vocabulary", "V", text.vocabulary.len()),
                position(text),
            ],
            Self::Embedding(text, _, table, _) => {
                vec![side("dimension", "E", table.rows()), position(text)]
            }
            Self::Picture(image) => vec![
                side("channel", "C", 3),
                side("height", "H", image.height()),
                side("width", "W", image.width()),
            ],
            Self::Volume(_) => {
                let [depth, height, width] = phantom::SIZE;
                vec![
                    side("depth", "D", depth),
                    side("height", "H", height),
                    side("width", "W", width),
                ]
            }
            Self::Video(_, rows, columns) => vec![
                side("time", "T", FRAMES),
                side("channel", "C", 3),
                side("height", "H", *rows),
                side("width", "W", *columns),
            ],
        }
    }

    /// The number at an index, each from 0.
    pub(super) fn value(&self, index: &[usize]) -> Option<f64> {
        let byte = |image: &Image, row: usize, column: usize, channel: usize| {
            let inside = row < image.height() && column < image.width();
            let pixel = image.pixel(column, row);
            pixel
                .get(channel)
                .filter(|_| inside)
                .map(|level| f64::from(*level))
        };
        match (self, index) {
            (Self::Series(values), [time]) => values.get(*time).map(|value| f64::from(*value)),
            (Self::Text(_, matrix) | Self::Embedding(.., matrix), [row, column]) => {
                matrix.row(*row).get(*column).copied()
            }
            (Self::Picture(image), [channel, row, column]) => byte(image, *row, *column, *channel),
            (Self::Volume(numbers), [slice, row, column]) => {
                let [_, rows, columns] = phantom::SIZE;
                let at = (slice * rows + row) * columns + column;
                numbers.get(at).map(|number| f64::from(*number))
            }
            (Self::Video(image, ..), [time, channel, row, column]) => {
                let (y, x) = self.corner(*time);
                byte(image, y + row, x + column, *channel)
            }
            _ => None,
        }
    }

    /// The row and the column of the picture where a frame of the video begins: from the upper left to the lower right.
    pub(super) fn corner(&self, time: usize) -> (usize, usize) {
        let Self::Video(image, rows, columns) = self else {
            return (0, 0);
        };
        let along = |room: usize| room * time.min(FRAMES - 1) / (FRAMES - 1);
        (
            along(image.height().saturating_sub(*rows)),
            along(image.width().saturating_sub(*columns)),
        )
    }
}

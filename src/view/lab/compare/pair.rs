//! Both outputs over their data, and what is read off them.

use std::rc::Rc;

use super::difference::{Difference, Placed, number};
use crate::engine::Tensor;
use crate::picture::Image;
use crate::view::lab::State;

/// Larger pictures are made smaller first: rows and columns.
const SIDE: usize = 320;

/// Both outputs, and what they have in common.
#[derive(Debug)]
pub(super) struct Pair {
    /// What the first stands on.
    pub(super) input: Input,
    /// What the second stands on, where that is something else.
    pub(super) other: Option<Input>,
    pub(super) outputs: [Placed; 2],
    pub(super) difference: Option<Difference>,
    /// So many pixels of the picture are one here.
    pub(super) reduced: usize,
    /// Whether one of them names data that cannot be shown beside the other's.
    pub(super) apart: bool,
    /// Keys that were not understood, of each.
    pub(super) broken: [Vec<String>; 2],
    /// Keys that differ, with both texts.
    pub(super) keys: Vec<(&'static str, [String; 2])>,
}

/// What both stand on.
#[derive(Debug, PartialEq)]
pub(super) enum Input {
    Series(Rc<Tensor>),
    Picture(Rc<Image>),
}

impl Pair {
    /// What the address has pinned, or the middle.
    pub(super) fn pinned(&self, state: &State) -> [f64; 2] {
        let [height, width] = match &self.input {
            Input::Series(input) => [1, input.shape().width],
            Input::Picture(picture) => [picture.height(), picture.width()],
        };
        let at: Vec<usize> = state
            .text("at")
            .split(',')
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        let within = |place: usize, count: usize| place.clamp(1, count.max(1)) as f64 - 1.0;
        match at.as_slice() {
            [row, column] => [within(*row, height), within(*column, width)],
            _ => [(height / 2) as f64, (width / 2) as f64],
        }
    }

    /// The numbers of both, and their difference, at a row and column of the input.
    pub(super) fn numbers(&self, place: [f64; 2]) -> [Option<f64>; 3] {
        let [a, b] = &self.outputs;
        let left = self.difference.as_ref().map(|left| &left.placed);
        [Some(a), Some(b), left].map(|placed| number_at(placed?, place))
    }
}

/// A number of an output at a row and column of the input: of three channels the brightness.
fn number_at(placed: &Placed, [row, column]: [f64; 2]) -> Option<f64> {
    let [rows, columns] = placed.stand;
    let (row, column) = (rows.at(row)?, columns.at(column)?);
    Some(number(&placed.output, 1, 0, row, column).into())
}

/// A picture of no more than [`SIDE`] rows and columns, and how many pixels of the whole are one of it.
pub(super) fn shrunk(picture: &Rc<Image>) -> (Rc<Image>, usize) {
    let by = picture.width().max(picture.height()).div_ceil(SIDE).max(1);
    if by == 1 {
        return (Rc::clone(picture), 1);
    }
    let (width, height) = (picture.width().div_ceil(by), picture.height().div_ceil(by));
    let mut rgba = Vec::with_capacity(width * height * 4);
    for row in 0..height {
        for column in 0..width {
            let mut sums = [0_u32; 4];
            let mut count = 0;
            for y in (row * by..(row + 1) * by).take_while(|y| *y < picture.height()) {
                for x in (column * by..(column + 1) * by).take_while(|x| *x < picture.width()) {
                    for (sum, value) in sums.iter_mut().zip(picture.pixel(x, y)) {
                        *sum += u32::from(value);
                    }
                    count += 1;
                }
            }
            rgba.extend(sums.map(|sum| ((sum + count / 2) / count.max(1)) as u8));
        }
    }
    (Rc::new(Image::new(width, height, rgba)), by)
}

//! Which part of a digit decides: a square of paper is laid over it, place after place
//! (Zeiler and Fergus: Visualizing and understanding convolutional networks, ECCV 2014).

use super::{Cells, LearnError, Network, SIDE, input};

/// What the network makes of a digit under a square at every place.
#[derive(Debug, Clone, PartialEq)]
pub struct Occlusion {
    /// The square's side.
    pub size: usize,
    /// Places along a row, and along a column.
    pub places: usize,
    /// Place by place, row by row, the probabilities of the classes.
    pub probabilities: Vec<Vec<f32>>,
}

/// The digit with a square of paper over it, whose top left cell stands at `row` and `column`.
///
/// ```
/// # use convolens::learn::digits::{CELLS, covered};
/// let cells = covered(&[16; CELLS], 2, 1, 0);
/// assert_eq!(cells.iter().filter(|cell| **cell == 0).count(), 4, "2 · 2");
/// assert_eq!((cells[8], cells[9], cells[10]), (0, 0, 16), "from the second row and the first column on");
/// ```
#[must_use]
pub fn covered(cells: &Cells, size: usize, row: usize, column: usize) -> Cells {
    let mut covered = *cells;
    for (index, cell) in covered.iter_mut().enumerate() {
        let (at, along) = (index / SIDE, index % SIDE);
        if (row..row + size).contains(&at) && (column..column + size).contains(&along) {
            *cell = 0;
        }
    }
    covered
}

/// Covers every place of a digit by a square of this side, 1 … 8.
///
/// # Errors
/// None for a digit.
pub fn occlude(network: &Network, cells: &Cells, size: usize) -> Result<Occlusion, LearnError> {
    let size = size.clamp(1, SIDE);
    let places = SIDE + 1 - size;
    let all = (0..places * places).map(|place| {
        let covered = covered(cells, size, place / places, place % places);
        Ok(network.run(&input(&covered)?)?.probabilities())
    });
    Ok(Occlusion {
        size,
        places,
        probabilities: all.collect::<Result<_, LearnError>>()?,
    })
}

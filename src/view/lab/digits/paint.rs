//! Drawing a digit by hand.

use crate::learn::digits::{CELLS, Cells, INK, SIDE};
use crate::view::image::{Grid, Source};
use crate::view::lab::State;

/// What a stroke leaves beside it, as a real pen does between cells.
const EDGE: u8 = 6;

/// Whether the digit was drawn.
pub(super) fn is_drawn(state: &State) -> bool {
    matches!(state.picture, Source::Cells(_))
}

fn put(state: &mut State, cells: &Cells) {
    if let Some(grid) = Grid::new(SIDE, cells.to_vec()) {
        state.picture = Source::Cells(grid);
    }
}

/// Nothing but paper.
pub(super) fn clear(state: &mut State) {
    put(state, &[0; CELLS]);
}

/// Draws, or rubs out, from one cell to another over the cells that are there.
pub(super) fn stroke(state: &mut State, before: &Cells, from: usize, to: usize) {
    let ink = state.text("pen") != "rubber";
    let mut cells = *before;
    let place = |cell: usize| [(cell / SIDE) as f64, (cell % SIDE) as f64];
    let ([top, left], [bottom, right]) = (place(from), place(to));
    let steps = (bottom - top).abs().max((right - left).abs()).max(1.0) as usize;
    for step in 0..=steps {
        let share = step as f64 / steps as f64;
        let row = (top + (bottom - top) * share).round() as usize;
        let column = (left + (right - left) * share).round() as usize;
        dab(&mut cells, row, column, ink);
    }
    put(state, &cells);
}

fn dab(cells: &mut Cells, row: usize, column: usize, ink: bool) {
    for (index, cell) in cells.iter_mut().enumerate() {
        let far = (index / SIDE).abs_diff(row) + (index % SIDE).abs_diff(column);
        *cell = match far {
            0 if ink => INK,
            1 if ink => (*cell).max(EDGE),
            0 => 0,
            _ => *cell,
        };
    }
}

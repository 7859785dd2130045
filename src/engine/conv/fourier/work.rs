use super::Shape;
use super::complex::Complex;
use super::tiles::{Row, Tiles};
use crate::engine::Source;
use crate::engine::part::Rows;

/// Room for two tiles, which are computed as one.
pub(super) struct Work {
    /// The numbers of four columns follow each other.
    pub(super) tile: Vec<Complex>,
    /// From four columns to the next.
    pub(super) step: usize,
    /// Room for the transform.
    pub(super) rows: Vec<Complex>,
    /// A row of cells of each tile.
    pub(super) lines: [Vec<f32>; 2],
}

impl Work {
    pub(super) fn new(shape: &Shape) -> Self {
        let (step, rows) = match shape {
            Shape::Line(_) => (1, Vec::new()),
            Shape::Plane(plane) => (plane.step(), plane.line()),
        };
        let [_, width] = shape.lengths();
        Self {
            tile: vec![Complex::zero(); width / 4 * step],
            step,
            rows,
            lines: [vec![0.0; width], vec![0.0; width]],
        }
    }

    /// Reads the cells of a tile and the one after it.
    pub(super) fn gather(
        &mut self,
        [rows, columns]: [&Tiles; 2],
        [row, column]: [usize; 2],
        input: &dyn Rows,
        channel: usize,
    ) {
        let mut sources = rows.sources(row);
        for y in 0..rows.length {
            let source = sources.next();
            let row = match source {
                Some(Source::Cell(y)) => Row::Cells(input.row(channel, y)),
                Some(Source::Value(value)) => Row::Value(value),
                Some(Source::Outside) | None => Row::Value(0.0),
            };
            let [first, second] = &mut self.lines;
            let [first, second] = [(first, column), (second, column + 1)].map(|(line, tile)| {
                if let Some(cells) = columns.inside(tile, row) {
                    return cells;
                }
                columns.gather(tile, row, line);
                line.as_slice()
            });
            let numbers = self.tile.iter_mut().skip(y).step_by(self.step);
            let cells = first.as_chunks().0.iter().zip(second.as_chunks().0);
            for (number, (re, im)) in numbers.zip(cells) {
                *number = Complex::new(*re, *im);
            }
        }
    }

    /// Takes a row of cells of both tiles out.
    pub(super) fn read_row(&mut self, y: usize) {
        let [first, second] = &mut self.lines;
        let lines = first
            .as_chunks_mut()
            .0
            .iter_mut()
            .zip(second.as_chunks_mut().0);
        for ((re, im), number) in lines.zip(self.tile.iter().skip(y).step_by(self.step)) {
            *re = number.re.array();
            *im = number.im.array();
        }
    }

    /// Whether all is: what is not has spread over all cells.
    pub(super) fn is_finite(&self) -> bool {
        self.tile.first().is_none_or(|number| {
            let (re, im) = (number.re.array(), number.im.array());
            re.iter().chain(&im).all(|value| value.is_finite())
        })
    }
}

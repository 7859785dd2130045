//! Convolution by the Fourier transform, in overlapping tiles.
//!
//! A large kernel costs as much as a small one: a tile of cells is transformed, multiplied by the kernel's spectrum
//! and transformed back (Stockham, 1966, overlap-save). Kernels are real, so a tile is complex: its real part is one
//! tile of the input, its imaginary part the next one of the same row, and they do not mix.
//!
//! Tiles are always computed whole, so a part needs all input that the outputs of its tiles read. A part that begins and
//! ends on the [grain](Method::grain), or at the end of the output, needs no more than its own outputs read.

mod complex;
mod line;
mod plane;
mod size;
mod tiles;
mod transform;
mod work;

use std::ops::Range;

use super::Method;
use super::rowwise::Rowwise;
use crate::engine::Geometry;
use crate::engine::part::{Part, Rows};
use complex::Complex;
use line::Line;
use plane::Plane;
pub(super) use size::Size;
use tiles::Tiles;
use work::Work;

/// Groups of one input channel, whatever the window: pictures, series and planes with kernels of their own.
#[derive(Debug)]
pub(super) struct Fourier {
    /// Rows and columns.
    tiles: [Tiles; 2],
    shape: Shape,
    /// For each output channel, its kernel's spectrum among the spectra.
    kernels: Vec<usize>,
    /// Without two that are the same.
    spectra: Vec<Vec<Complex>>,
    /// For tiles with numbers that are not finite: a transform would spread them over all of the tile.
    direct: Rowwise,
}

#[derive(Debug)]
enum Shape {
    Line(Line),
    Plane(Plane),
}

/// The most numbers that spectra may have, 64 MiB of them.
const MOST_NUMBERS: usize = 1 << 21;

impl Fourier {
    /// Prepares weights in window order; none where this way does not lead to the result.
    pub(super) fn new(geometry: &Geometry, weights: &[f32]) -> Option<Self> {
        if geometry.groups != geometry.input.channels {
            return None;
        }
        let [height, width] = geometry.axes;
        let [rows, columns] = Size::best(geometry)?.lengths;
        let tiles = [Tiles::new(height, rows)?, Tiles::new(width, columns)?];
        let shape = if rows == 1 {
            Shape::Line(Line::new(columns))
        } else {
            Shape::Plane(Plane::new([rows, columns]))
        };
        let mut made: Vec<&[f32]> = Vec::new();
        let (mut kernels, mut spectra) = (Vec::new(), Vec::new());
        for kernel in weights.chunks_exact(height.kernel * width.kernel) {
            let known = made.iter().position(|known| *known == kernel);
            kernels.push(known.unwrap_or(spectra.len()));
            if known.is_none() {
                if (spectra.len() + 1) * shape.numbers() > MOST_NUMBERS.max(shape.numbers()) {
                    return None;
                }
                made.push(kernel);
                spectra.push(shape.spectrum(geometry, kernel));
            }
        }
        Some(Self {
            tiles,
            shape,
            kernels,
            spectra,
            direct: Rowwise::new(weights.to_vec()),
        })
    }
}

impl Method for Fourier {
    fn fill(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        part: &Part,
        bias: &[f32],
        output: &mut [f32],
    ) {
        let plane_size = part.rows.len() * part.columns.len();
        let outputs_per_group = geometry.output.channels / geometry.groups;
        let [rows, columns] = &self.tiles;
        let mut work = Work::new(&self.shape);
        let planes = output.chunks_exact_mut(plane_size).zip(bias);
        for (channel, (plane, bias)) in part.channels.clone().zip(planes) {
            let kernel = self.kernels.get(channel);
            let spectrum = kernel.and_then(|kernel| self.spectra.get(*kernel));
            for row in rows.tiles_of(&part.rows) {
                for pair in columns.pairs_of(&part.columns) {
                    work.gather(
                        [rows, columns],
                        [row, 2 * pair],
                        input,
                        channel / outputs_per_group,
                    );
                    self.shape
                        .convolve(&mut work, spectrum.map(Vec::as_slice).unwrap_or_default());
                    let place = Place { part, row, pair };
                    if work.is_finite() {
                        self.put(&mut work, &place, *bias, plane);
                    } else {
                        self.put_direct(geometry, input, &place, channel, *bias, plane);
                    }
                }
            }
        }
    }

    fn grain(&self) -> [usize; 2] {
        let [rows, columns] = &self.tiles;
        [rows.outputs, 2 * columns.outputs]
    }
}

/// Two tiles of a part.
struct Place<'a> {
    part: &'a Part,
    row: usize,
    pair: usize,
}

impl Fourier {
    /// Writes what two tiles have of the part.
    fn put(&self, work: &mut Work, place: &Place<'_>, bias: f32, plane: &mut [f32]) {
        let Place { part, row, pair } = *place;
        let [rows, columns] = &self.tiles;
        let width = part.columns.len();
        let sides =
            [2 * pair, 2 * pair + 1].map(|tile| common(&columns.outputs_of(tile), &part.columns));
        for y in common(&rows.outputs_of(row), &part.rows) {
            work.read_row(rows.place(y));
            let line = plane
                .chunks_exact_mut(width)
                .nth(y - part.rows.start)
                .unwrap_or_default();
            for (side, cells) in sides.iter().zip(&work.lines) {
                if side.is_empty() {
                    continue;
                }
                let slots =
                    line.get_mut(side.start - part.columns.start..side.end - part.columns.start);
                let slots = slots.unwrap_or_default();
                let cells = cells.get(columns.place(side.start)..).unwrap_or_default();
                if columns.stride() == 1 {
                    for (slot, cell) in slots.iter_mut().zip(cells) {
                        *slot = cell + bias;
                    }
                } else {
                    for (slot, cell) in slots.iter_mut().zip(cells.iter().step_by(columns.stride()))
                    {
                        *slot = cell + bias;
                    }
                }
            }
        }
    }

    /// The same by the definition.
    fn put_direct(
        &self,
        geometry: &Geometry,
        input: &dyn Rows,
        place: &Place<'_>,
        channel: usize,
        bias: f32,
        plane: &mut [f32],
    ) {
        let Place { part, row, pair } = *place;
        let [rows, columns] = &self.tiles;
        let both = columns.outputs_of(2 * pair).start..columns.outputs_of(2 * pair + 1).end;
        let some = Part {
            channels: channel..channel + 1,
            rows: common(&rows.outputs_of(row), &part.rows),
            columns: common(&both, &part.columns),
        };
        let mut values = vec![0.0; some.len()];
        self.direct
            .fill(geometry, input, &some, &[bias], &mut values);
        let lines = plane
            .chunks_exact_mut(part.columns.len())
            .skip(some.rows.start - part.rows.start);
        for (line, values) in lines.zip(values.chunks_exact(some.columns.len())) {
            let slots = line
                .iter_mut()
                .skip(some.columns.start - part.columns.start);
            for (slot, value) in slots.zip(values) {
                *slot = *value;
            }
        }
    }
}

fn common(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}

impl Shape {
    const fn lengths(&self) -> [usize; 2] {
        match self {
            Self::Line(line) => [1, line.length()],
            Self::Plane(plane) => plane.lengths(),
        }
    }

    /// Numbers of a spectrum.
    const fn numbers(&self) -> usize {
        let [height, width] = self.lengths();
        height * width / 4
    }

    fn convolve(&self, work: &mut Work, spectrum: &[Complex]) {
        match self {
            Self::Line(line) => line.convolve(&mut work.tile, spectrum),
            Self::Plane(plane) => plane.convolve(&mut work.tile, spectrum, &mut work.rows),
        }
    }

    /// The spectrum of a kernel, with its dilation.
    fn spectrum(&self, geometry: &Geometry, kernel: &[f32]) -> Vec<Complex> {
        let [height, width] = geometry.axes;
        let mut work = Work::new(self);
        for (i, taps) in kernel.chunks_exact(width.kernel).enumerate() {
            let [line, _] = &mut work.lines;
            line.fill(0.0);
            for (slot, tap) in line.iter_mut().step_by(width.dilation).zip(taps) {
                *slot = *tap;
            }
            let numbers = work
                .tile
                .iter_mut()
                .skip(i * height.dilation)
                .step_by(work.step);
            for (number, cells) in numbers.zip(line.as_chunks().0) {
                *number = Complex::new(*cells, [0.0; 4]);
            }
        }
        match self {
            Self::Line(line) => line.spectrum(work.tile),
            Self::Plane(plane) => plane.spectrum(work.tile),
        }
    }
}

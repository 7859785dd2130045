use std::ops::Range;

use super::channels::read_three;
use super::compute::Absent;
use super::{Job, Strips};
use crate::engine::Rows;

/// Memory of a block, taken over from one to the next: what is written anew each time need not be cleared.
#[derive(Debug, Clone, Default)]
pub struct Buffers {
    /// Needed rows of the input, each range with the place of its first row among all.
    ranges: Vec<(Range<usize>, usize)>,
    rows: usize,
    width: usize,
    /// By plane, then row.
    input: Vec<f32>,
    /// By plane, then row.
    output: Vec<f32>,
    rgba: Vec<u8>,
}

impl Buffers {
    /// Turns the rows that a block needs into numbers.
    pub(super) fn read(
        &mut self,
        job: &Job,
        strips: &Strips,
        needs: &[Range<usize>],
    ) -> Result<(), Absent> {
        self.rows = 0;
        self.width = job.width;
        self.ranges.clear();
        for range in needs {
            self.ranges.push((range.clone(), self.rows));
            self.rows += range.len();
        }
        let (width, planes) = (job.width, job.channels.planes());
        let plane = self.rows * width;
        self.input.resize(planes * plane, 0.0);
        let mut lines: Vec<_> = self
            .input
            // A block that lies in the padding alone needs no rows.
            .chunks_exact_mut(plane.max(1))
            .map(|plane| plane.chunks_exact_mut(width))
            .collect();
        for y in needs.iter().cloned().flatten() {
            let missing = Absent::MissingRows {
                first: y,
                end: y + 1,
            };
            let held = strips.row(y).filter(|_| strips.width() == width);
            let rgba = held.ok_or(missing)?;
            match lines.as_mut_slice() {
                [one] => {
                    if let Some(row) = one.next() {
                        job.channels.read_one(rgba, row);
                    }
                }
                [red, green, blue] => {
                    if let (Some(red), Some(green), Some(blue)) =
                        (red.next(), green.next(), blue.next())
                    {
                        read_three(rgba, [red, green, blue]);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The rows that have been read, and room for `length` numbers and `pixels` pixels.
    pub(super) fn for_output(
        &mut self,
        length: usize,
        pixels: usize,
    ) -> (impl Rows + '_, &mut [f32], &mut [u8]) {
        self.output.resize(length, 0.0);
        self.rgba.resize(4 * pixels, 0);
        let input = Converted {
            ranges: &self.ranges,
            rows: self.rows,
            width: self.width,
            data: &self.input,
        };
        (input, &mut self.output, &mut self.rgba)
    }
}

/// The rows that a block needs, as numbers.
struct Converted<'a> {
    ranges: &'a [(Range<usize>, usize)],
    rows: usize,
    width: usize,
    data: &'a [f32],
}

impl Rows for Converted<'_> {
    fn row(&self, channel: usize, y: usize) -> &[f32] {
        let at = self.ranges.partition_point(|(range, _)| range.end <= y);
        let place = self.ranges.get(at).and_then(|(range, place)| {
            let inside = y.checked_sub(range.start)?;
            Some((channel * self.rows + place + inside) * self.width)
        });
        place
            .and_then(|first| self.data.get(first..first + self.width))
            .unwrap_or_default()
    }
}

//! The result as the workers bring it, block by block.

use serde::Deserialize;

use crate::picture::{Image, Job};
use crate::view::image::BlockTint;

/// A block of output rows that a worker has computed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Block {
    /// Of which level of the result its rows are: 0 is the result itself, a higher one a sketch of every 2^level-th row
    /// and column.
    #[serde(default)]
    pub level: usize,
    /// First output row, of the level.
    pub first: usize,
    /// So many rows.
    pub rows: usize,
    /// Their pixels, 4 bytes each.
    #[serde(with = "serde_bytes")]
    pub rgba: Vec<u8>,
    /// Smallest value.
    pub low: f32,
    /// Largest value.
    pub high: f32,
    /// How many numbers lie below the colour scale.
    pub below: u64,
    /// How many lie above it.
    pub above: u64,
    /// Which worker computed it.
    pub worker: usize,
    /// When it began, in milliseconds since the job did.
    pub started: f64,
    /// How long it took.
    pub ms: f64,
    /// The input rows that it read: first, and the one beyond the last.
    pub needs: Vec<(usize, usize)>,
}

/// What there is of a row of the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Row {
    #[default]
    Nothing,
    /// From the job before, or a sketch: it stays in sight until it is replaced, so that dragging a control does not
    /// flicker.
    Stale,
    Done,
}

/// A job and what is known of its result.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// Counts up: another result is another number.
    pub(super) id: u32,
    /// The picture that is read.
    pub(super) picture: u32,
    pub(super) spec: Job,
    /// How many were asked to compute it: asking others is another job.
    pub(super) workers: Option<usize>,
    pub(super) image: Image,
    pub(super) tint: Vec<BlockTint>,
    /// Counts what has changed the picture: equal counts are equal pictures.
    pub(super) seen: usize,
    rows: Vec<Row>,
    /// Numbers of the result: rows · columns · planes.
    numbers: f64,
    low: f32,
    high: f32,
    below: u64,
    above: u64,
}

impl Work {
    /// A job whose result has so many planes, rows and columns. What an `earlier` one of the same size has computed of
    /// the same picture stays in sight.
    pub(super) fn new(
        id: u32,
        picture: u32,
        spec: Job,
        [planes, height, width]: [usize; 3],
        earlier: Option<Self>,
    ) -> Self {
        let alike = earlier.filter(|earlier| {
            let Self {
                picture: of, image, ..
            } = earlier;
            *of == picture && (image.width(), image.height()) == (width, height)
        });
        // A blank picture only where it is needed: of a large one it is 64 MB.
        let (image, rows) = match alike {
            Some(Self {
                image, mut rows, ..
            }) => {
                for row in rows.iter_mut().filter(|row| **row == Row::Done) {
                    *row = Row::Stale;
                }
                (image, rows)
            }
            None => (Image::blank(width, height), vec![Row::Nothing; height]),
        };
        Self {
            id,
            picture,
            spec,
            workers: None,
            image,
            tint: Vec::new(),
            seen: 0,
            rows,
            numbers: planes as f64 * height as f64 * width as f64,
            low: f32::INFINITY,
            high: f32::NEG_INFINITY,
            below: 0,
            above: 0,
        }
    }

    /// Takes a block; one that does not fit the result is dropped.
    pub(super) fn take(&mut self, block: Block) {
        self.seen += 1;
        if block.level > 0 {
            self.sketch(&block);
            return;
        }
        let end = block.first.saturating_add(block.rows);
        let fits = block.rgba.len() == block.rows.saturating_mul(self.image.width() * 4);
        let Some(rows) = self.rows.get_mut(block.first..end).filter(|_| fits) else {
            return;
        };
        // A block that was run once more counts once.
        if rows.iter().all(|row| *row == Row::Done) {
            return;
        }
        rows.fill(Row::Done);
        self.image.write_rows(block.first, &block.rgba);
        self.low = self.low.min(block.low);
        self.high = self.high.max(block.high);
        self.below += block.below;
        self.above += block.above;
        self.tint.push(BlockTint {
            first: block.first,
            rows: block.rows,
            worker: block.worker,
            started: block.started,
            ms: block.ms,
            needs: block.needs,
        });
    }

    /// Shows rows of a coarse level until those of the result itself come.
    fn sketch(&mut self, block: &Block) {
        let Some((width, ..)) = self.image.level(block.level) else {
            return;
        };
        if block.rgba.len() != block.rows.saturating_mul(width * 4) {
            return;
        }
        self.image
            .write_level(block.level, block.first, &block.rgba);
        let length = self.rows.len();
        let row = |row: usize| (row << block.level).min(length);
        let rows = row(block.first)..row(block.first.saturating_add(block.rows));
        for row in self.rows.get_mut(rows).unwrap_or_default() {
            if *row == Row::Nothing {
                *row = Row::Stale;
            }
        }
    }

    /// The job has come to its end, complete or cancelled: what is left of an earlier one goes.
    pub(super) fn finish(&mut self) {
        self.seen += 1;
        let blank = vec![0; self.image.width() * 4];
        for (index, row) in self.rows.iter_mut().enumerate() {
            if *row == Row::Stale {
                *row = Row::Nothing;
                self.image.write_rows(index, &blank);
            }
        }
    }

    /// Whether all rows are there.
    pub(super) fn is_complete(&self) -> bool {
        self.rows.iter().all(|row| *row == Row::Done)
    }

    /// Which rows can be shown.
    pub(super) fn filled(&self) -> Vec<bool> {
        self.rows.iter().map(|row| *row != Row::Nothing).collect()
    }

    /// Smallest and largest value so far.
    pub(super) fn range(&self) -> Option<(f32, f32)> {
        (self.low <= self.high).then_some((self.low, self.high))
    }

    /// The shares of numbers below and above the colour scale.
    pub(super) fn outside(&self) -> (f64, f64) {
        let share = |count: u64| count as f64 / self.numbers.max(1.0);
        (share(self.below), share(self.above))
    }
}

//! One column, while it is read and afterwards.

use super::{
    Note,
    number::{Cell, CellReader},
};

/// A bad cell is quoted with at most so many characters.
pub const TEXT: usize = 40;

/// A column of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// From the header, or the 1-based number of the column in the file.
    pub name: String,
    /// NaN where a value is missing.
    pub values: Vec<f32>,
    /// How many values are NaN: left out, or bad cells.
    pub missing: usize,
    /// Whether these are whole numbers that only go up: years, dates such as 19580329, counters.
    pub index: bool,
    /// Bad cells and gaps.
    pub notes: Vec<Note>,
}

/// Where a cell stands in its file, both 1-based.
#[derive(Debug, Clone, Copy)]
pub(super) struct At {
    pub(super) row: usize,
    pub(super) column: usize,
}

#[derive(Debug)]
pub(super) struct Builder {
    values: Vec<f32>,
    numbers: usize,
    bad: usize,
    first_bad: Option<(At, String)>,
    first_missing: Option<At>,
    last: f64,
    rising: bool,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            values: Vec::new(),
            numbers: 0,
            bad: 0,
            first_bad: None,
            first_missing: None,
            last: f64::NEG_INFINITY,
            rising: true,
        }
    }

    pub(super) fn push(&mut self, reader: &mut CellReader, cell: &[u8], at: At) {
        let value = match reader.read(cell) {
            Cell::Number(number) => {
                self.numbers += 1;
                self.rising &= number > self.last && number.fract() == 0.0;
                self.last = number;
                number
            }
            Cell::Missing => {
                self.first_missing.get_or_insert(at);
                f64::NAN
            }
            Cell::Bad => {
                self.bad += 1;
                self.first_bad.get_or_insert_with(|| (at, excerpt(cell)));
                f64::NAN
            }
        };
        self.values.push(value as f32);
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.numbers > 0
    }

    /// Whether to offer this column: most of its cells that say something are numbers.
    /// One that says nothing at all is offered if the header names it, so that its absence can be told.
    pub(super) fn is_numeric(&self, named: bool) -> bool {
        self.numbers > self.bad || (named && self.numbers == 0 && self.bad == 0)
    }

    pub(super) fn finish(self, name: String) -> Column {
        let missing = self.values.len() - self.numbers;
        let bad = self.first_bad.map(|(at, text)| Note::BadCell {
            row: at.row,
            column: at.column,
            name: name.clone(),
            text,
            others: self.bad - 1,
        });
        let gaps = self.first_missing.map(|at| Note::Missing {
            count: missing - self.bad,
            row: at.row,
        });
        Column {
            index: self.rising && missing == 0 && self.numbers > 1,
            name,
            values: self.values,
            missing,
            notes: bad.into_iter().chain(gaps).collect(),
        }
    }
}

/// A cell's text in one line, cut to [`TEXT`] characters: as it is told, and as it names a column.
pub(super) fn excerpt(cell: &[u8]) -> String {
    cut(&String::from_utf8_lossy(cell), TEXT)
}

/// A text in one line, cut to `limit` characters.
pub(super) fn cut(text: &str, limit: usize) -> String {
    let mut characters = text
        .trim()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c });
    let mut cut: String = characters.by_ref().take(limit).collect();
    if characters.next().is_some() {
        cut.pop();
        cut.push('…');
    }
    cut
}

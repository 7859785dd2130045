//! What is told about the reading of data: errors, which leave nothing to show, and notes, which do not.
//!
//! Both are codes with numbers; the page speaks them in the reader's language.

use serde::Serialize;
use thiserror::Error;

use super::dialect::Dialect;

/// Why there is no series.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum DataError {
    /// Nothing but blanks.
    #[error("there is nothing in it")]
    Empty,
    /// No column is mostly numbers.
    #[error("no numbers in {rows} rows and {columns} columns")]
    NoNumbers {
        /// Records read, a header included.
        rows: usize,
        /// Cells in a record.
        columns: usize,
    },
    /// A column was asked for that the table has not.
    #[error("there is no column {column} of numbers: there are {columns}")]
    NoSuchColumn {
        /// 1-based.
        column: usize,
        /// Columns of numbers.
        columns: usize,
    },
    /// A column in which every value is missing.
    #[error("all values of column {name} are missing")]
    AllMissing {
        /// Of the column.
        name: String,
    },
    /// More values than are taken.
    #[error("{count} values in a column: at most {limit}")]
    TooMany {
        /// Values of a column.
        count: usize,
        /// See [`LIMIT`](super::LIMIT); less in a table of more than 16 columns.
        limit: usize,
    },
    /// A quoted field never ends.
    #[error("a quotation mark opens in line {line} and never closes")]
    Unreadable {
        /// 1-based line of the record that holds the quotation mark.
        line: usize,
    },
    /// Not a text.
    #[error("this is not a text")]
    Binary,
}

/// What was found on the way, or done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Note {
    /// A cell that is no number in a column of numbers; its value is missing.
    BadCell {
        /// 1-based line of the file.
        row: usize,
        /// 1-based column of the file; in a series written along a line, the position.
        column: usize,
        /// Of the column.
        name: String,
        /// What stands there, cut to [`TEXT`](super::TEXT) characters.
        text: String,
        /// How many more cells of the column are bad.
        others: usize,
    },
    /// Values that the file leaves out; bad cells are not counted here.
    Missing {
        /// How many.
        count: usize,
        /// 1-based line of the first.
        row: usize,
    },
    /// Gaps were filled from their neighbours.
    Interpolated {
        /// Values filled.
        count: usize,
    },
    /// Gaps were left out, so that their neighbours are adjacent now.
    Dropped {
        /// Values left out.
        count: usize,
    },
    /// How the file was read.
    Dialect(Dialect),
    /// A row with more or fewer cells than most; the first such row.
    Ragged {
        /// 1-based line of the file.
        row: usize,
        /// Cells that most rows have.
        expected: usize,
        /// Cells of this one.
        got: usize,
    },
}

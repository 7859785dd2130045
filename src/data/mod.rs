//! A series as people bring it (a CSV file, pasted text) → columns of numbers, or a typed error.
//!
//! `text` finds the characters, `dialect` how they are laid out, `records` takes them apart,
//! `outline` says what the rows look like, `number` reads a cell, `column` gathers cells into a `table`,
//! and `gaps` makes a column a series. `arrays` reads trained weights.

#[cfg(feature = "stack")]
mod arrays;
mod column;
mod dialect;
mod gaps;
mod note;
mod number;
mod outline;
mod records;
mod sample;
mod table;
mod text;

#[cfg(feature = "stack")]
pub use arrays::{Array, ArrayError, HeaderFault, Looks, read_arrays};
pub use column::{Column, TEXT};
pub use dialect::{Decimal, Delimiter, Dialect, Encoding, Header};
pub use gaps::{Gaps, UnknownGaps};
pub use note::{DataError, Note};
pub use sample::{SMALL, sample};
pub use table::{LIMIT, Series, Table, read};

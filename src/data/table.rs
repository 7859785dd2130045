//! From a file to a table, and from a column to a series.

use csv::ByteRecord;

use super::{
    Column, DataError, Dialect, Gaps, Header, Note,
    column::{At, Builder, excerpt},
    dialect::{self, Delimiter},
    gaps,
    number::CellReader,
    outline::Outline,
    records::Records,
    text,
};

/// Most values of one column.
pub const LIMIT: usize = 4_000_000;
/// Most cells of a table: 16 columns of the longest.
const CELLS: usize = 16 * LIMIT;

/// The columns of numbers of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Columns of which most cells are numbers, or which the header names and nothing fills.
    pub columns: Vec<Column>,
    /// How the file was read.
    pub dialect: Dialect,
    /// Values in every column.
    pub rows: usize,
    /// Of the file as a whole; those of one column are with it.
    pub notes: Vec<Note>,
}

/// Numbers without gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// All finite.
    pub values: Vec<f32>,
    /// What was done about gaps.
    pub notes: Vec<Note>,
}

/// Reads a file or pasted text.
///
/// Comma, semicolon, tab, spaces or line breaks between the values, a decimal point or comma, with or without
/// a header, in UTF-8, UTF-16 or Windows-1251. A text of one line is one series along the line.
///
/// ```
/// use convolens::data::{Decimal, Delimiter, read};
///
/// let table = read("день;t\n1;1,5\n2;2,3\n".as_bytes())?;
/// assert_eq!(table.dialect.delimiter, Delimiter::Semicolon);
/// assert_eq!(table.dialect.decimal, Decimal::Comma);
/// assert_eq!(table.columns[1].name, "t");
/// assert_eq!(table.columns[1].values, [1.5, 2.3]);
/// assert_eq!(table.default_column(), 1); // the days only count up
///
/// assert_eq!(read(b"3 5 1 4")?.columns[0].values, [3.0, 5.0, 1.0, 4.0]);
/// # Ok::<(), convolens::data::DataError>(())
/// ```
///
/// # Errors
///
/// Every [`DataError`] but `NoSuchColumn` and `AllMissing`.
pub fn read(bytes: &[u8]) -> Result<Table, DataError> {
    let (text, encoding) = text::decode(bytes)?;
    let (text, above) = text::skip_preamble(&text);
    if text.trim().is_empty() {
        return Err(DataError::Empty);
    }
    let delimiter = dialect::delimiter(text);
    let open = || Records::new(text, delimiter, above + 1);
    let decimal = dialect::decimal(open())?;
    let outline = Outline::take(open(), delimiter, CellReader::new(decimal))?;
    let dialect = Dialect {
        delimiter,
        decimal,
        encoding,
        header: outline.header,
    };
    if outline.along_line {
        read_line(open(), &outline, dialect)
    } else {
        read_rows(open(), &outline, dialect)
    }
}

impl Table {
    /// The column to begin with: the first that has numbers and does not merely count up; if all count, the first.
    #[must_use]
    pub fn default_column(&self) -> usize {
        let values = |column: &Column| column.missing < column.values.len();
        self.columns
            .iter()
            .position(|column| !column.index && values(column))
            .or_else(|| self.columns.iter().position(values))
            .unwrap_or(0)
    }

    /// The numbers of the column at the 0-based position `column` in [`Table::columns`].
    ///
    /// ```
    /// use convolens::data::{Gaps, Note, read};
    ///
    /// let table = read(b"1\nNA\n4\n")?;
    /// let filled = table.series(0, Gaps::Interpolate)?;
    /// assert_eq!(filled.values, [1.0, 2.5, 4.0]); // (1 + 4) / 2
    /// assert_eq!(filled.notes, [Note::Interpolated { count: 1 }]);
    /// assert_eq!(table.series(0, Gaps::Drop)?.values, [1.0, 4.0]);
    /// # Ok::<(), convolens::data::DataError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DataError::NoSuchColumn`] and [`DataError::AllMissing`].
    pub fn series(&self, column: usize, gaps: Gaps) -> Result<Series, DataError> {
        let Some(chosen) = self.columns.get(column) else {
            return Err(DataError::NoSuchColumn {
                column: column.saturating_add(1),
                columns: self.columns.len(),
            });
        };
        let count = chosen.missing;
        if count == chosen.values.len() {
            return Err(DataError::AllMissing {
                name: chosen.name.clone(),
            });
        }
        let mut values = chosen.values.clone();
        let note = match gaps {
            Gaps::Interpolate => {
                gaps::interpolate(&mut values);
                Note::Interpolated { count }
            }
            Gaps::Drop => {
                values.retain(|value| !value.is_nan());
                Note::Dropped { count }
            }
        };
        Ok(Series {
            values,
            notes: (count > 0).then_some(note).into_iter().collect(),
        })
    }
}

fn skip_titles(
    records: &mut Records<'_>,
    outline: &Outline,
    record: &mut ByteRecord,
) -> Result<(), DataError> {
    for _ in 0..outline.titles {
        records.next(record)?;
    }
    Ok(())
}

/// One series along the one record that there is. Text before the first number is its name.
fn read_line(
    mut records: Records<'_>,
    outline: &Outline,
    dialect: Dialect,
) -> Result<Table, DataError> {
    let mut record = ByteRecord::new();
    skip_titles(&mut records, outline, &mut record)?;
    let row = records.next(&mut record)?.map_or(0, |place| place.line);
    let mut cells = records.cells(&record).peekable();
    let label = match dialect.header {
        Header::Yes => cells.next().map(excerpt),
        Header::No => outline.title.clone(),
    };
    let mut reader = CellReader::new(dialect.decimal);
    let mut builder = Builder::new();
    let first = 1 + usize::from(dialect.header == Header::Yes);
    let mut count = 0;
    while let Some(cell) = cells.next() {
        let trailing = cells.peek().is_none() && cell.trim_ascii().is_empty();
        if !trailing {
            if count < LIMIT {
                let column = first + count;
                builder.push(&mut reader, cell, At { row, column });
            }
            count += 1;
        }
    }
    if count > LIMIT {
        return Err(DataError::TooMany {
            count,
            limit: LIMIT,
        });
    }
    if !builder.has_numbers() || !builder.is_numeric(false) {
        return Err(DataError::NoNumbers {
            rows: 1,
            columns: count,
        });
    }
    let name = label.filter(|name| !name.is_empty());
    Ok(Table {
        rows: builder.len(),
        columns: vec![builder.finish(name.unwrap_or_else(|| "1".to_owned()))],
        dialect,
        notes: vec![Note::Dialect(dialect)],
    })
}

fn read_rows(
    mut records: Records<'_>,
    outline: &Outline,
    dialect: Dialect,
) -> Result<Table, DataError> {
    let mut record = ByteRecord::new();
    skip_titles(&mut records, outline, &mut record)?;
    let mut names = Vec::new();
    if dialect.header == Header::Yes {
        records.next(&mut record)?;
        names.extend(records.cells(&record).map(excerpt));
        if dialect.delimiter == Delimiter::Space && names.len() != outline.width {
            names.clear();
        }
    }

    let width = outline.width;
    let limit = LIMIT.min(CELLS / width.max(1));
    let mut reader = CellReader::new(dialect.decimal);
    let mut builders: Vec<Builder> = (0..width).map(|_| Builder::new()).collect();
    let mut ragged = None;
    let mut count = 0;
    while let Some(place) = records.next(&mut record)? {
        let blank = match dialect.delimiter {
            Delimiter::Line if count > 0 => place.blank,
            _ => 0,
        };
        count += blank + 1;
        if count > limit {
            builders.clear();
            continue;
        }
        for row in place.line - blank..place.line {
            push_row(&mut builders, &mut reader, std::iter::empty(), row);
        }
        let got = push_row(
            &mut builders,
            &mut reader,
            records.cells(&record),
            place.line,
        );
        if let Some(got) = got {
            ragged.get_or_insert(Note::Ragged {
                row: place.line,
                expected: width,
                got,
            });
        }
    }
    if count > limit {
        return Err(DataError::TooMany { count, limit });
    }
    if !builders
        .iter()
        .any(|builder| builder.has_numbers() && builder.is_numeric(false))
    {
        return Err(DataError::NoNumbers {
            rows: count + usize::from(dialect.header == Header::Yes),
            columns: width,
        });
    }
    let mut names = names.into_iter();
    let columns = builders
        .into_iter()
        .zip(1_usize..)
        .filter_map(|(builder, number)| {
            let name = names.next().filter(|name| !name.is_empty());
            builder
                .is_numeric(name.is_some())
                .then(|| builder.finish(name.unwrap_or_else(|| number.to_string())))
        })
        .collect();
    Ok(Table {
        columns,
        dialect,
        rows: count,
        notes: std::iter::once(Note::Dialect(dialect))
            .chain(ragged)
            .collect(),
    })
}

/// Gives every column its cell, an empty one where the row is too short.
/// Returns the number of cells if it is not the number of columns; surplus cells count if they are not empty.
fn push_row<'r>(
    builders: &mut [Builder],
    reader: &mut CellReader,
    mut cells: impl Iterator<Item = &'r [u8]>,
    row: usize,
) -> Option<usize> {
    let expected = builders.len();
    let mut got = 0;
    for (builder, column) in builders.iter_mut().zip(1..) {
        let cell = cells.next();
        got += usize::from(cell.is_some());
        builder.push(reader, cell.unwrap_or_default(), At { row, column });
    }
    got += cells.filter(|cell| !cell.trim_ascii().is_empty()).count();
    (got != expected).then_some(got)
}

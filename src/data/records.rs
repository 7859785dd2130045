//! The records of a delimited text, one after another, each with its line.

use std::io::{Chain, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::{DataError, dialect::Delimiter};

/// A record put behind the text: if it does not come out alone, a quoted field never ended and swallowed it.
/// Decoding refuses texts that hold this character.
const END: &str = "\n\u{4}";

pub(super) struct Records<'t> {
    text: &'t str,
    reader: Reader<Chain<&'t [u8], &'static [u8]>>,
    first_line: usize,
    delimiter: Delimiter,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// 1-based line of the file.
    pub(super) line: usize,
    /// Blank lines just before it.
    pub(super) blank: usize,
}

impl<'t> Records<'t> {
    /// `first_line` is the 1-based line of the file on which `text` begins.
    pub(super) fn new(text: &'t str, delimiter: Delimiter, first_line: usize) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter.byte())
            .buffer_capacity(1 << 16)
            .from_reader(text.as_bytes().chain(END.as_bytes()));
        Self {
            text,
            reader,
            first_line,
            delimiter,
        }
    }

    /// Reads the next record that is not blank into `record`; `None` after the last.
    ///
    /// # Errors
    ///
    /// [`DataError::Unreadable`] when a quoted field never ends.
    pub(super) fn next(&mut self, record: &mut ByteRecord) -> Result<Option<Place>, DataError> {
        let mut blank = 0;
        loop {
            let position = self.reader.position();
            let begin = usize::try_from(position.byte()).unwrap_or(usize::MAX);
            let above = usize::try_from(position.line()).unwrap_or(usize::MAX);
            let (ends, blanks) = line_ends(self.text, begin);
            blank += blanks;
            let line = above.saturating_add(ends) + self.first_line - 1;
            let read = self.reader.read_byte_record(record);
            if !read.map_err(|_| DataError::Unreadable { line })? {
                return Ok(None);
            }
            let last = record.iter().next_back().unwrap_or_default();
            if last == b"\x04" && record.len() == 1 {
                return Ok(None);
            }
            if last.ends_with(END.as_bytes()) {
                return Err(DataError::Unreadable { line });
            }
            if !self.is_blank(record) {
                return Ok(Some(Place { line, blank }));
            }
            blank += 1;
        }
    }

    /// The cells of a record. Several spaces in a row delimit once, so that aligned columns are read as columns.
    pub(super) fn cells<'r>(
        &self,
        record: &'r ByteRecord,
    ) -> impl Iterator<Item = &'r [u8]> + use<'r> {
        let collapse = self.delimiter == Delimiter::Space;
        record
            .iter()
            .filter(move |cell| !(collapse && cell.is_empty()))
    }

    fn is_blank(&self, record: &ByteRecord) -> bool {
        match self.delimiter {
            Delimiter::Space => record.iter().all(<[u8]>::is_empty),
            _ => record.len() == 1 && record.iter().all(|cell| cell.trim_ascii().is_empty()),
        }
    }
}

/// How many line ends stand at byte `begin`, which the CSV reader passes over by itself,
/// and how many of these end a blank line: the reader ends a record at a carriage return
/// and leaves the line feed of the pair.
fn line_ends(text: &str, begin: usize) -> (usize, usize) {
    let (above, rest) = text.as_bytes().split_at_checked(begin).unwrap_or_default();
    let ends = rest
        .iter()
        .take_while(|b| matches!(b, b'\r' | b'\n'))
        .filter(|b| **b == b'\n')
        .count();
    let halved = above.ends_with(b"\r") && rest.starts_with(b"\n");
    (ends, ends - usize::from(halved))
}

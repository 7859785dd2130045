//! What the first records of a file say about all of them.

use std::collections::BTreeMap;

use csv::ByteRecord;

use super::{
    DataError, Header,
    column::excerpt,
    dialect::{self, Delimiter},
    number::{Cell, CellReader},
    records::Records,
};

/// Columns beyond these are not read, and told as surplus cells.
const COLUMNS: usize = 4096;
/// Records that are looked at.
const SAMPLE: usize = 200;

/// The shape that the rows of a file have, and what stands above them.
pub(super) struct Outline {
    /// Cells that most records have.
    pub(super) width: usize,
    /// Leading records that are headings of the whole, not of columns.
    pub(super) titles: usize,
    /// The last of those.
    pub(super) title: Option<String>,
    pub(super) header: Header,
    /// Whether one record is all there is: a series along the line.
    pub(super) along_line: bool,
}

impl Outline {
    pub(super) fn take(
        mut records: Records<'_>,
        delimiter: Delimiter,
        mut reader: CellReader,
    ) -> Result<Self, DataError> {
        let mut record = ByteRecord::new();
        let mut sample: Vec<Vec<Cell>> = Vec::new();
        let mut heads: Vec<String> = Vec::new();
        while sample.len() < SAMPLE && records.next(&mut record)?.is_some() {
            let cells = || records.cells(&record).take(COLUMNS);
            sample.push(cells().map(|cell| reader.read(cell)).collect());
            let bad = sample.last().is_some_and(|cells| all_bad(cells));
            if bad && heads.len() + 1 == sample.len() {
                heads.push(cells().map(excerpt).collect::<Vec<_>>().join(" "));
            }
        }
        let width = most_common(sample.iter().map(Vec::len));
        let titles = sample
            .iter()
            .take_while(|cells| {
                cells.len() < width
                    && (cells.len() == 1 || delimiter == Delimiter::Space)
                    && all_bad(cells)
            })
            .count();
        let title = titles
            .checked_sub(1)
            .and_then(|last| heads.into_iter().nth(last));
        let (header, along_line) = match sample.get(titles..) {
            Some([only]) => match only.as_slice() {
                [Cell::Bad, _, ..] => (Header::Yes, true),
                _ => (Header::No, true),
            },
            Some([first, rest @ ..]) => (dialect::header(first, rest), false),
            _ => (Header::No, false),
        };
        Ok(Self {
            width,
            titles,
            title,
            header,
            along_line,
        })
    }
}

fn all_bad(cells: &[Cell]) -> bool {
    cells.iter().all(|cell| *cell == Cell::Bad)
}

/// The most common of some numbers, the largest of these if several are.
fn most_common(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts = BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_insert(0_usize) += 1;
    }
    let by_count = counts.into_iter().map(|(number, count)| (count, number));
    by_count.max().map_or(0, |(_, number)| number)
}

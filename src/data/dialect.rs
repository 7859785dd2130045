//! How a file is written: its delimiter, decimal mark, encoding and header, and the rules that find them.
//!
//! No file says these things, and some texts can be read in two ways. Each rule is one function here;
//! what was found goes to the reader as [`Note::Dialect`](super::Note::Dialect).

use csv::ByteRecord;
use serde::Serialize;

use super::{
    DataError,
    number::{Cell, CellReader},
    records::Records,
};

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// One or several spaces.
    Space,
    /// A line break: one value a line.
    Line,
}

impl Delimiter {
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Space => b' ',
            // the CSV reader wants a byte; decoding refuses texts that hold this one
            Self::Line => 0x1f,
        }
    }
}

/// What stands before the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decimal {
    /// `1.5`
    Point,
    /// `1,5`
    Comma,
}

/// How the bytes spell characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Encoding {
    /// With or without a byte-order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Cyrillic, as Russian Windows saves it.
    #[serde(rename = "windows-1251")]
    Windows1251,
    /// With a byte-order mark, in either byte order.
    #[serde(rename = "utf-16")]
    Utf16,
}

/// Whether the first record names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Header {
    /// It does.
    Yes,
    /// It is data.
    No,
}

/// How a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dialect {
    /// Between two values.
    pub delimiter: Delimiter,
    /// Before the fraction.
    pub decimal: Decimal,
    /// Of the file.
    pub encoding: Encoding,
    /// First record.
    pub header: Header,
}

/// Lines that the delimiter is judged by.
const LINES: usize = 200;
/// Of a text with very long lines, only so many characters are looked at.
const CHARACTERS: usize = 1 << 16;
/// Cells with a mark that suffice to know the decimal mark.
const MARKS: usize = 1000;

/// The delimiter: the first of tab, semicolon, comma, space that at least half of the lines hold
/// (quoted parts and the ends of lines aside); a line break if none.
///
/// A comma counts only where it is not a decimal mark, by the rule of `commas_are_decimal`:
/// `1,5;2,3` is semicolons, `3, 5, 1` commas, `1,5 2,3` spaces.
pub(super) fn delimiter(text: &str) -> Delimiter {
    let lines = unquoted_lines(text);
    let half = |delimiter: char| {
        let with = lines
            .iter()
            .filter(|line| line.trim_matches(' ').contains(delimiter));
        with.count() * 2 >= lines.len().max(1)
    };
    if half('\t') {
        Delimiter::Tab
    } else if half(';') {
        Delimiter::Semicolon
    } else if half(',') && !commas_are_decimal(&lines) {
        Delimiter::Comma
    } else if half(' ') {
        Delimiter::Space
    } else {
        Delimiter::Line
    }
}

/// Whether commas are decimal marks in lines that hold no tab or semicolon.
///
/// They are if, in most lines with commas, every word with a comma is a number with a decimal comma
/// (`1,5 2,3`, but not `3, 5` or `12:30,5`). Where such words stand alone in their lines,
/// `1871,1120` may as well be two whole numbers. In this order: decimals, if a fraction begins with 0 (`1,05`)
/// or a line is a number without a comma; two columns, if this is the only line; as the heading has it,
/// `year,flow` for columns and `flow` for decimals; two columns, if the whole parts count up
/// over three lines or more, as years do; decimals.
fn commas_are_decimal(lines: &[String]) -> bool {
    let mut reader = CellReader::new(Decimal::Comma);
    let mut is_number = |word: &str| matches!(reader.read(word.as_bytes()), Cell::Number(_));
    let (mut with, mut decimal, mut alone, mut plain) = (0, 0, 0, false);
    let mut wholes = Vec::new();
    let mut zero = false;
    for line in lines {
        if !line.contains(',') {
            plain |= is_number(line);
            continue;
        }
        with += 1;
        let inside = |word: &str| !word.starts_with(',') && !word.ends_with(',');
        if !line
            .split(' ')
            .filter(|word| word.contains(','))
            .all(|word| inside(word) && is_number(word))
        {
            continue;
        }
        decimal += 1;
        if let Some((whole, fraction)) = line.trim().split_once(',')
            && !line.trim().contains(' ')
        {
            alone += 1;
            zero |= fraction.len() > 1 && fraction.starts_with('0');
            wholes.extend(whole.parse::<i64>());
        }
    }
    if decimal * 2 <= with {
        return false;
    }
    if alone * 2 <= decimal || zero || plain {
        return true;
    }
    let heading = lines
        .first()
        .filter(|line| !line.split(' ').all(&mut is_number));
    match heading {
        _ if lines.len() == 1 => false,
        Some(line) if !line.contains(',') => true,
        Some(line) if !line.contains(", ") => false,
        _ => wholes.len() < 3 || !wholes.is_sorted_by(|a, b| a < b),
    }
}

/// The decimal mark: the one with which more cells are numbers. A tie is a point.
///
/// In `1,5;2,3;01.02` two cells are numbers with a comma, and one with a point: a comma. A date such as
/// `01.02.2024` is no number either way and has no say. Reads on until enough cells had a say.
pub(super) fn decimal(mut records: Records<'_>) -> Result<Decimal, DataError> {
    let mut record = ByteRecord::new();
    let mut point = CellReader::new(Decimal::Point);
    let mut comma = CellReader::new(Decimal::Comma);
    let (mut points, mut commas) = (0, 0);
    while points + commas < MARKS && records.next(&mut record)?.is_some() {
        for cell in records
            .cells(&record)
            .filter(|cell| cell.iter().any(|b| b",.".contains(b)))
        {
            match (point.read(cell), comma.read(cell)) {
                (Cell::Number(_), Cell::Bad) => points += 1,
                (Cell::Bad, Cell::Number(_)) => commas += 1,
                _ => {}
            }
        }
    }
    Ok(if commas > points {
        Decimal::Comma
    } else {
        Decimal::Point
    })
}

/// The header: the first record is one if none of its cells is a number and one of them is text
/// above a column that is at least half numbers, or all missing.
///
/// `year;flow` over `1871;1120` is a header. `1871;?!` over `1872;1160` is data with a bad cell,
/// and `Anna` over `Boris` is no header, for nothing says so.
pub(super) fn header(first: &[Cell], rest: &[Vec<Cell>]) -> Header {
    let over_numbers = |column: usize| {
        let (mut numbers, mut bad) = (0, 0);
        for cell in rest.iter().filter_map(|record| record.get(column)) {
            match cell {
                Cell::Number(_) => numbers += 1,
                Cell::Bad => bad += 1,
                Cell::Missing => {}
            }
        }
        numbers >= bad
    };
    let numbers = first.iter().any(|cell| matches!(cell, Cell::Number(_)));
    let names = first
        .iter()
        .enumerate()
        .any(|(column, cell)| *cell == Cell::Bad && over_numbers(column));
    if !numbers && names {
        Header::Yes
    } else {
        Header::No
    }
}

/// The first lines that are not blank, with every quoted part reduced to `""`.
fn unquoted_lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut quoted = false;
    let mut before = '\n';
    for c in text.chars().take(CHARACTERS) {
        let opens = c == '"' && !quoted && matches!(before, '\n' | ',' | ';' | '\t' | ' ');
        let closes = c == '"' && quoted;
        before = c;
        match lines.last_mut() {
            Some(line) if opens || closes => {
                quoted = opens;
                line.push('"');
            }
            Some(line) if c == '\n' && !quoted => {
                if line.trim().is_empty() {
                    line.clear();
                } else if lines.len() == LINES {
                    break;
                } else {
                    lines.push(String::new());
                }
            }
            Some(line) if !quoted && c != '\r' => line.push(c),
            _ => {}
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    lines
}

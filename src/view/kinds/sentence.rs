//! An output cell and what it sees, as a sentence.

use serde::Serialize;

use super::brief::brief;
use super::{Kind, Model, Place};
use crate::scene::Words;

/// What is said of an output cell. Channels, rows and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Sentence {
    /// A cell of an output channel, and what it sees of the input.
    KindsCell {
        kind: Kind,
        channel: usize,
        row: usize,
        column: usize,
        number: String,
        /// The channels that it adds up: how many, which, and of how many.
        count: usize,
        range: Box<str>,
        channels: usize,
        /// Rows and columns of the input that it reads, padding left out.
        rows: Box<str>,
        columns: Box<str>,
        cells: usize,
        /// Cells of the padding that it reads besides.
        padding: usize,
        /// The shares of what is mixed, in per cent, one after the other.
        shares: String,
        /// The largest weight of a kernel that was generated, and the smallest.
        most: String,
        least: String,
    },
    /// A cell of a transposed convolution that no kernel reaches.
    KindsGap {
        channel: usize,
        row: usize,
        column: usize,
    },
    /// There is nothing to point at.
    KindsNothing,
}

/// What is said of an output cell.
#[must_use]
pub fn sentence(model: &Model, channel: usize, place: Place, words: &Words) -> Sentence {
    let short = |number: f32| brief(words, number);
    let Some(number) = model.number(channel, place) else {
        return Sentence::KindsNothing;
    };
    let shape = model.input.shape();
    let [rows, columns] = model.window(place);
    if rows.is_empty() || columns.is_empty() {
        return Sentence::KindsGap {
            channel: channel + 1,
            row: place.row + 1,
            column: place.column + 1,
        };
    }
    let inside = |cells: &[isize], length: usize| {
        let cells = cells.iter().filter_map(|cell| usize::try_from(*cell).ok());
        let cells: Vec<usize> = cells.filter(|cell| *cell < length).collect();
        let first = cells.iter().min().map_or(0, |cell| cell + 1);
        let last = cells.iter().max().map_or(0, |cell| cell + 1);
        (range(first, last), cells.len())
    };
    let (told_rows, high) = inside(&rows, shape.height);
    let (told_columns, wide) = inside(&columns, shape.width);
    let seen = model.seen(channel);
    let cells = high * wide * seen.len();
    let shares = model.mixture.iter().flat_map(|mixture| &mixture.shares);
    let shares: Vec<String> = shares
        .map(|share| short((share * 1000.0).round() / 10.0))
        .collect();
    let generated = model.generated(place);
    let extreme = |f: fn(f32, f32) -> f32| generated.iter().copied().reduce(f);
    Sentence::KindsCell {
        kind: model.kind,
        channel: channel + 1,
        row: place.row + 1,
        column: place.column + 1,
        number: short(number),
        count: seen.len(),
        range: range(seen.start + 1, seen.end),
        channels: shape.channels,
        rows: told_rows,
        columns: told_columns,
        cells,
        padding: rows.len() * columns.len() * seen.len() - cells,
        shares: shares.join(" · "),
        most: extreme(f32::max).map(short).unwrap_or_default(),
        least: extreme(f32::min).map(short).unwrap_or_default(),
    }
}

/// `33`, or `33–35`.
fn range(first: usize, last: usize) -> Box<str> {
    if first == last {
        first.to_string().into()
    } else {
        format!("{first}–{last}").into()
    }
}

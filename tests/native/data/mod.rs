//! Series as people bring them: every dialect, every note and error, the samples, and what must hold for any bytes.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]

mod arrays;
mod dialects;
mod errors;
mod lines;
mod notes;
mod properties;
mod samples;

use convolens::data::{DataError, Note, Table, read};

fn table(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn error(text: &str) -> DataError {
    read(text.as_bytes()).unwrap_err()
}

/// Names and values; a missing value is written as −999.
fn columns(table: &Table) -> Vec<(&str, Vec<f32>)> {
    let told = |value: &f32| if value.is_nan() { -999.0 } else { *value };
    let column = |c| {
        let c: &convolens::data::Column = c;
        (c.name.as_str(), c.values.iter().map(told).collect())
    };
    table.columns.iter().map(column).collect()
}

fn values(text: &str) -> Vec<f32> {
    let table = table(text);
    assert_eq!(table.columns.len(), 1, "{text:?}: {table:?}");
    columns(&table).remove(0).1
}

/// The dialect as the page gets it: delimiter, decimal, encoding, header.
fn dialect(table: &Table) -> [String; 4] {
    let note = serde_json::to_value(&table.notes[0]).unwrap();
    assert_eq!(note["code"], "dialect");
    ["delimiter", "decimal", "encoding", "header"].map(|key| note[key].as_str().unwrap().to_owned())
}

fn json(note: &Note) -> serde_json::Value {
    serde_json::to_value(note).unwrap()
}

//! A unit and what it sees, as a sentence.

use serde::Serialize;

use super::{Focus, Model};
use crate::net::count;
use crate::scene::Words;

/// What is said of a unit. Layers, channels, rows and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Sentence {
    /// A unit over a picture, and the rows and columns of the input that light up.
    StackUnit {
        layer: usize,
        channel: usize,
        row: usize,
        column: usize,
        number: String,
        top: usize,
        bottom: usize,
        left: usize,
        right: usize,
        height: usize,
        width: usize,
        cells: usize,
    },
    /// A unit over a series, and the cells that light up.
    StackUnitSeries {
        layer: usize,
        channel: usize,
        index: usize,
        number: String,
        from: usize,
        to: usize,
        size: usize,
        cells: usize,
    },
    /// A cell of the picture, and how many units of the last layer it influences.
    StackCell {
        channel: usize,
        row: usize,
        column: usize,
        number: String,
        layer: usize,
        units: usize,
    },
    /// A cell of the series.
    StackCellSeries {
        index: usize,
        number: String,
        layer: usize,
        units: usize,
    },
    /// There is nothing to point at.
    StackNothing,
}

/// What is said of a unit that is looked at.
#[must_use]
pub fn unit_sentence(model: &Model, focus: &Focus, words: &Words) -> Sentence {
    let unit = focus.unit;
    let number = focus
        .number()
        .map(|number| words.numerals.short(f64::from(number)))
        .unwrap_or_default();
    let series = model.input.is_series();
    if unit.value == 0 {
        let layer = model.depth();
        if layer == 0 {
            return Sentence::StackNothing;
        }
        let units = lit(focus, layer);
        return if series {
            Sentence::StackCellSeries {
                index: unit.column + 1,
                number,
                layer,
                units,
            }
        } else {
            Sentence::StackCell {
                channel: unit.channel + 1,
                row: unit.row + 1,
                column: unit.column + 1,
                number,
                layer,
                units,
            }
        };
    }
    let Some([rows, columns]) = focus.hull(0) else {
        return Sentence::StackNothing;
    };
    let [height, width] = focus.extent().unwrap_or([1, 1]);
    let cells = lit(focus, 0) / model.plan.shape(0).channels.max(1);
    if series {
        Sentence::StackUnitSeries {
            layer: unit.value,
            channel: unit.channel + 1,
            index: unit.column + 1,
            number,
            from: columns.start + 1,
            to: columns.end,
            size: width,
            cells,
        }
    } else {
        Sentence::StackUnit {
            layer: unit.value,
            channel: unit.channel + 1,
            row: unit.row + 1,
            column: unit.column + 1,
            number,
            top: rows.start + 1,
            bottom: rows.end,
            left: columns.start + 1,
            right: columns.end,
            height,
            width,
            cells,
        }
    }
}

/// How many cells of a value light up, each counted once.
fn lit(focus: &Focus, value: usize) -> usize {
    count(focus.cone.get(value).map(Vec::as_slice).unwrap_or_default())
}

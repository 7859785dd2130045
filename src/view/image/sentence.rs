//! What a screen reader says of a step, and of what is pointed at. The page puts it into words; the numbers are ready.

use serde::Serialize;

use super::arithmetic::{Scribe, activation_word, plane_word};
use super::choice::Named;
use super::model::Part;
use super::{Model, Step, Target};
use crate::engine::Source;
use crate::picture::{Act, Op};
use crate::scene::Words;

/// More items than this in a list are cut to the first and the last.
const LISTED: usize = 27;

/// A sentence with its numbers. Rows and columns are from 1.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "the fields are what their names say, as text in the reader's numerals"
)]
pub enum Sentence {
    /// A convolution's step on one plane.
    PixelConv {
        row: usize,
        column: usize,
        terms: String,
        products: String,
        bias: String,
        equals: String,
        sum: String,
    },
    /// A convolution's step with an activation.
    PixelAct {
        row: usize,
        column: usize,
        terms: String,
        products: String,
        bias: String,
        equals: String,
        sum: String,
        activation: String,
        result: String,
    },
    /// Red, green and blue, summed; `activation` is `none` for none.
    PixelSum {
        row: usize,
        column: usize,
        red: String,
        green: String,
        blue: String,
        bias: String,
        equals: String,
        sum: String,
        activation: String,
        result: String,
    },
    /// Red, green and blue, each for itself.
    PixelEach {
        row: usize,
        column: usize,
        red: String,
        green: String,
        blue: String,
    },
    /// A maximum.
    PixelMax {
        row: usize,
        column: usize,
        cells: String,
        winner: String,
        result: String,
    },
    /// A mean.
    PixelAverage {
        row: usize,
        column: usize,
        cells: String,
        count: usize,
        equals: String,
        result: String,
    },
    /// An input pixel and how many outputs use it: those of rows and columns from … to.
    PixelInput {
        row: usize,
        column: usize,
        value: String,
        count: usize,
        outputs: String,
    },
    /// A cell of the padding.
    PixelPadding {
        position: String,
        fill: String,
        value: String,
        source: String,
    },
    /// A weight and how often it is used.
    PixelWeight {
        row: usize,
        column: usize,
        value: String,
        count: usize,
    },
    /// No picture yet.
    #[serde(rename = "no-picture")]
    Nothing,
}

/// The sentence for an output.
#[must_use]
pub fn step_sentence(model: &Model, step: usize, words: &Words) -> Sentence {
    let step = model.step_at(step);
    let short = |value: f64| words.numerals.short(value);
    let (row, column) = (step.row + 1, step.column + 1);
    if model.is_by_plane() {
        let [red, green, blue] = three(step.outputs.iter().copied(), words);
        return Sentence::PixelEach {
            row,
            column,
            red,
            green,
            blue,
        };
    }
    if step.parts.len() > 1 {
        return summed(model, &step, words);
    }
    let Some(part) = step.parts.first() else {
        return Sentence::Nothing;
    };
    let result = short(step.output());
    match model.job.op {
        Op::Conv => convolved(model, &step, part, words),
        Op::Max => Sentence::PixelMax {
            row,
            column,
            cells: listed(values(part).map(short), ", "),
            winner: part
                .winner
                .and_then(|index| part.terms.get(index))
                .map(|term| place(term.cell))
                .unwrap_or_default(),
            result,
        },
        Op::Avg => {
            let mut scribe = Scribe::new(words);
            let cells = listed(values(part).map(|v| scribe.bracketed(v)), " + ");
            scribe.write(step.output());
            Sentence::PixelAverage {
                row,
                column,
                cells,
                count: part.count,
                equals: scribe.equals().to_owned(),
                result,
            }
        }
    }
}

fn convolved(model: &Model, step: &Step, part: &Part, words: &Words) -> Sentence {
    let (row, column) = (step.row + 1, step.column + 1);
    let mut scribe = Scribe::new(words);
    let mut texts = Vec::with_capacity(part.terms.len());
    for (index, term) in part.terms.iter().enumerate() {
        let weight = if index > 0 {
            scribe.bracketed(term.weight)
        } else {
            scribe.write(term.weight)
        };
        let value = scribe.bracketed(term.value.unwrap_or(0.0));
        texts.push(format!("{weight}·{value}"));
    }
    let terms = listed(texts.into_iter(), " + ");
    let products = listed(
        part.terms.iter().map(|t| scribe.bracketed(t.product())),
        " + ",
    );
    let bias = scribe.bracketed(f64::from(model.job.bias));
    let sum = scribe.write(step.total());
    let equals = scribe.equals().to_owned();
    if model.job.act == Act::None {
        return Sentence::PixelConv {
            row,
            column,
            terms,
            products,
            bias,
            equals,
            sum,
        };
    }
    Sentence::PixelAct {
        row,
        column,
        terms,
        products,
        bias,
        equals,
        sum,
        activation: words.get(activation_word(model.job.act)).to_owned(),
        result: words.numerals.short(step.output()),
    }
}

fn summed(model: &Model, step: &Step, words: &Words) -> Sentence {
    let mut scribe = Scribe::new(words);
    let mut sums = step.parts.iter().map(|part| scribe.bracketed(part.sum));
    let [red, green, blue] = [(); 3].map(|()| sums.next().unwrap_or_default());
    drop(sums);
    let bias = scribe.bracketed(f64::from(model.job.bias));
    let sum = scribe.write(step.total());
    let activation = match model.job.act {
        Act::None => "none".to_owned(),
        act => words.get(activation_word(act)).to_owned(),
    };
    Sentence::PixelSum {
        row: step.row + 1,
        column: step.column + 1,
        red,
        green,
        blue,
        bias,
        equals: scribe.equals().to_owned(),
        sum,
        activation,
        result: words.numerals.short(step.output()),
    }
}

/// The sentence for what is pointed at; none where there is no such thing.
#[must_use]
pub fn target_sentence(model: &Model, target: Target, words: &Words) -> Option<Sentence> {
    if !model.has(target) {
        return None;
    }
    let [rows, columns] = &model.geometry.axes;
    Some(match target {
        Target::Output(row, column) => step_sentence(model, model.step_of(row, column), words),
        Target::Input(row, column) => {
            let (down, along) = (outputs(rows, row), outputs(columns, column));
            Sentence::PixelInput {
                row: row + 1,
                column: column + 1,
                value: value_text(
                    model,
                    model.values([Source::Cell(row), Source::Cell(column)]),
                    words,
                ),
                count: down.len() * along.len(),
                outputs: match (ends(&down), ends(&along)) {
                    (Some((top, bottom)), Some((left, right))) if down.len() * along.len() > 1 => {
                        format!(
                            "y({}, {}) … y({}, {})",
                            top + 1,
                            left + 1,
                            bottom + 1,
                            right + 1
                        )
                    }
                    (Some((top, _)), Some((left, _))) => format!("y({}, {})", top + 1, left + 1),
                    _ => String::new(),
                },
            }
        }
        Target::Padding(row, column) => {
            let source = model.source(row, column);
            Sentence::PixelPadding {
                position: place((row, column)),
                fill: if model.is_convolution() {
                    words
                        .get(&format!("fill-{}", model.job.fill.name()))
                        .to_owned()
                } else {
                    "none".to_owned()
                },
                value: value_text(model, model.values(source), words),
                source: match source {
                    [Source::Cell(row), Source::Cell(column)] => {
                        place((row as isize, column as isize))
                    }
                    _ => "none".to_owned(),
                },
            }
        }
        Target::Weight(row, column) => Sentence::PixelWeight {
            row: row + 1,
            column: column + 1,
            value: model
                .weights
                .get(row * columns.kernel + column)
                .map(|weight| words.numerals.exact(f64::from(*weight)))?,
            count: model.steps(),
        },
    })
}

/// The outputs that read an input cell on one axis.
pub(super) fn outputs(axis: &crate::engine::AxisGeometry, cell: usize) -> Vec<usize> {
    let mut outputs: Vec<usize> = axis.readers(cell).iter().map(|r| r.output).collect();
    outputs.dedup();
    outputs
}

fn ends(outputs: &[usize]) -> Option<(usize, usize)> {
    Some((*outputs.first()?, *outputs.last()?))
}

/// A cell's value, or its red, green and blue.
pub(super) fn value_text(model: &Model, values: Option<[f64; 3]>, words: &Words) -> String {
    let Some(values) = values else {
        return "·".to_owned();
    };
    let texts: Vec<String> = values
        .into_iter()
        .zip(model.plane_names())
        .map(|(value, plane)| {
            let text = words.numerals.short(value);
            match *plane {
                _ if model.plane_names().len() == 1 => text,
                plane => format!("{} {text}", words.get(plane_word(plane))),
            }
        })
        .collect();
    texts.join(", ")
}

/// `x(3, 5)`, from 1.
fn place((row, column): (isize, isize)) -> String {
    format!("x({}, {})", row.saturating_add(1), column.saturating_add(1)).replace('-', "−")
}

fn three(values: impl Iterator<Item = f64>, words: &Words) -> [String; 3] {
    let mut texts = values.map(|value| words.numerals.short(value));
    [(); 3].map(|()| texts.next().unwrap_or_default())
}

fn values(part: &Part) -> impl Iterator<Item = f64> + '_ {
    part.terms.iter().filter_map(|term| term.value)
}

fn listed(items: impl Iterator<Item = String>, joint: &str) -> String {
    let mut items: Vec<String> = items.collect();
    if items.len() > LISTED {
        let last = items.pop().unwrap_or_default();
        items.truncate(LISTED / 2);
        items.push("…".to_owned());
        items.push(last);
    }
    items.join(joint)
}

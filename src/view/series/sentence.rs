//! What a screen reader says of a step, and of what is pointed at. The page puts it into words; the numbers are ready.

use serde::Serialize;

use super::arithmetic::activation_word;
use super::formula::labels;
use super::{Model, Operation, Step, Target, Term};
use crate::engine::Source;
use crate::scene::Words;

/// More items than this in a list are cut to the first and the last.
const LISTED: usize = 40;

/// A sentence with its numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "the fields are what their names say, as text in the reader's numerals"
)]
pub enum Sentence {
    /// A convolution's step.
    StepConv {
        index: usize,
        terms: String,
        products: String,
        bias: String,
        equals: String,
        sum: String,
    },
    /// A convolution's step with an activation.
    StepAct {
        index: usize,
        terms: String,
        products: String,
        bias: String,
        equals: String,
        sum: String,
        activation: String,
        result: String,
    },
    /// A maximum.
    StepMax {
        index: usize,
        cells: String,
        winner: String,
        result: String,
    },
    /// A mean.
    StepAverage {
        index: usize,
        cells: String,
        count: usize,
        equals: String,
        result: String,
    },
    /// An input cell and the outputs that use it.
    Input {
        index: usize,
        value: String,
        outputs: String,
        count: usize,
    },
    /// A padding cell.
    Padding {
        position: String,
        fill: String,
        value: String,
        source: String,
    },
    /// A weight and how often it is used.
    Weight {
        label: String,
        value: String,
        count: usize,
        uses: String,
    },
    /// An output that is not computed yet.
    OutputHidden { index: usize },
    /// No series yet.
    Nothing,
}

/// The sentence for an output.
#[must_use]
pub fn step_sentence(model: &Model, output: usize, words: &Words) -> Sentence {
    let step = model.step(output);
    let short = |value: f64| words.numerals.short(value);
    let index = output + 1;
    match &model.operation {
        Operation::Convolution { bias, .. } => {
            let terms = joined(step.terms.iter().map(|t| {
                format!(
                    "{}·{}",
                    if t.tap > 0 {
                        bracketed(short(t.weight))
                    } else {
                        short(t.weight)
                    },
                    bracketed(short(t.value.unwrap_or(0.0)))
                )
            }));
            let products = joined(step.terms.iter().map(|t| bracketed(short(t.product()))));
            let exact = exactly(&step, f64::from(*bias), words);
            let bias = bracketed(short(f64::from(*bias)));
            let (equals, sum) = (equals(exact), short(step.total));
            if model.act == "none" {
                Sentence::StepConv {
                    index,
                    terms,
                    products,
                    bias,
                    equals,
                    sum,
                }
            } else {
                Sentence::StepAct {
                    index,
                    terms,
                    products,
                    bias,
                    equals,
                    sum,
                    activation: words.get(activation_word(model.act)).to_owned(),
                    result: short(step.output),
                }
            }
        }
        Operation::Max => Sentence::StepMax {
            index,
            cells: listed(values(&step).map(short), ", "),
            winner: winner(&step),
            result: short(step.output),
        },
        Operation::Average { .. } => Sentence::StepAverage {
            index,
            cells: joined(values(&step).map(|v| bracketed(short(v)))),
            count: step.count,
            equals: equals(exactly(&step, 0.0, words)),
            result: short(step.output),
        },
    }
}

/// The sentence for what is pointed at; `computed` outputs are there.
#[must_use]
pub fn target_sentence(
    model: &Model,
    target: Target,
    computed: usize,
    words: &Words,
) -> Option<Sentence> {
    let axis = &model.axis;
    let exact =
        |value: Option<f64>| value.map_or_else(|| "·".to_owned(), |v| words.numerals.exact(v));
    match target {
        Target::Output(index) if index >= axis.output => None,
        Target::Output(index) if index >= computed => {
            Some(Sentence::OutputHidden { index: index + 1 })
        }
        Target::Output(index) => Some(step_sentence(model, index, words)),
        Target::Input(index) if index >= axis.input => None,
        Target::Input(index) => {
            let mut outputs: Vec<usize> =
                axis.readers(index).iter().map(|r| r.output + 1).collect();
            outputs.dedup();
            Some(Sentence::Input {
                index: index + 1,
                value: exact(model.value(Source::Cell(index))),
                count: outputs.len(),
                outputs: listed(outputs.iter().map(|y| format!("y{y}")), ", "),
            })
        }
        Target::Padding(cell) => {
            let source = axis.source(cell);
            Some(Sentence::Padding {
                position: (cell + 1).to_string().replace('-', "−"),
                fill: if model.weights().is_empty() {
                    String::new()
                } else {
                    words.get(&format!("fill-{}", model.fill)).to_owned()
                },
                value: exact(model.value(source)),
                source: match source {
                    Source::Cell(index) => format!("x{}", index + 1),
                    _ => String::new(),
                },
            })
        }
        Target::Weight(tap) => {
            let weight = *model.weights().get(tap)?;
            let cells: Vec<String> = (0..axis.output.min(LISTED + 1))
                .filter_map(|output| axis.reads(output).nth(tap))
                .map(|read| match read.source {
                    Source::Cell(index) => format!("x{}", index + 1),
                    _ => words
                        .numerals
                        .exact(model.value(read.source).unwrap_or(0.0)),
                })
                .collect();
            Some(Sentence::Weight {
                label: labels(model).get(tap).cloned().unwrap_or_default(),
                value: exact(Some(weight.into())),
                count: axis.output,
                uses: listed(cells.into_iter(), ", "),
            })
        }
    }
}

/// Whether every number of a step is written without rounding.
fn exactly(step: &Step, bias: f64, words: &Words) -> bool {
    let exact = |value: f64| words.numerals.is_exact(value);
    let terms = step.terms.iter().all(|term| {
        exact(term.value.unwrap_or(0.0)) && exact(term.weight) && exact(term.product())
    });
    terms && exact(bias) && exact(step.total)
}

fn equals(exact: bool) -> String {
    if exact { "=" } else { "≈" }.to_owned()
}

fn values(step: &Step) -> impl Iterator<Item = f64> + '_ {
    step.terms.iter().filter_map(|term| term.value)
}

fn winner(step: &Step) -> String {
    step.winner
        .and_then(|tap| step.terms.get(tap))
        .map(|term: &Term| format!("x{}", term.cell + 1))
        .unwrap_or_default()
}

fn bracketed(text: String) -> String {
    if text.starts_with('−') {
        format!("({text})")
    } else {
        text
    }
}

fn joined(items: impl Iterator<Item = String>) -> String {
    listed(items, " + ")
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

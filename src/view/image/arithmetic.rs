//! One step's sum, written out with its numbers.

use super::choice::Named;
use super::model::{Part, Term};
use super::{Model, Step};
use crate::picture::{Act, Op};
use crate::scene::{Numerals, Words};
use crate::view::series::Piece;

/// Longer sums leave out their middle: first terms, then the last one.
const LISTED: usize = 27;

pub(super) fn piece(role: &'static str, text: impl Into<String>) -> Piece {
    Piece {
        role,
        text: text.into(),
    }
}

/// Writes numbers and remembers whether all were said exactly.
pub(super) struct Scribe {
    numerals: Numerals,
    /// Whether every number so far is written without rounding.
    pub(super) exact: bool,
}

impl Scribe {
    pub(super) fn new(words: &Words) -> Self {
        Self {
            numerals: words.numerals,
            exact: true,
        }
    }

    pub(super) fn write(&mut self, value: f64) -> String {
        self.exact &= self.numerals.is_exact(value);
        self.numerals.short(value)
    }

    pub(super) fn bracketed(&mut self, value: f64) -> String {
        let text = self.write(value);
        if value < 0.0 {
            format!("({text})")
        } else {
            text
        }
    }

    /// `=`, or `≈` where something was rounded.
    pub(super) fn equals(&self) -> &'static str {
        if self.exact { "=" } else { "≈" }
    }
}

/// `y(3, 4) = 1·7 + 2·6 + … + 0 = 17`, or its kin for a pooling; with `?` for the result while it is `hidden`.
/// Where planes are summed, each has its own bracket; where each is for itself, its own equation.
#[must_use]
pub fn pieces(model: &Model, step: usize, hidden: bool, words: &Words) -> Vec<Piece> {
    let step = model.step_at(step);
    let name = format!("y({}, {})", step.row + 1, step.column + 1);
    let mut line = vec![piece("output", name)];
    if !model.is_by_plane() {
        equation(model, &step, &step.parts, 0, hidden, words, &mut line);
        return line;
    }
    for (index, (part, plane)) in step.parts.iter().zip(model.plane_names()).enumerate() {
        let word = words.get(plane_word(plane)).to_owned();
        line.push(piece(
            "muted",
            format!("{}{word}", if index > 0 { "; " } else { ", " }),
        ));
        let parts = std::slice::from_ref(part);
        equation(model, &step, parts, index, hidden, words, &mut line);
    }
    line
}

/// The id of a plane's short name.
pub(super) fn plane_word(plane: &str) -> &'static str {
    match plane {
        "red" => "stage-image-red",
        "green" => "stage-image-green",
        "blue" => "stage-image-blue",
        _ => "stage-image-grey",
    }
}

/// ` = … = 17` of one output.
fn equation(
    model: &Model,
    step: &Step,
    parts: &[Part],
    output: usize,
    hidden: bool,
    words: &Words,
    line: &mut Vec<Piece>,
) {
    let mut scribe = Scribe::new(words);
    line.push(piece("plain", " = "));
    let mut body = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            body.push(piece("plain", " + "));
        }
        let bracket = parts.len() > 1;
        if bracket {
            body.push(piece("plain", "("));
        }
        body.extend(of_part(model, part, &mut scribe));
        if bracket {
            body.push(piece("plain", ")"));
        }
    }
    if model.is_convolution() && model.job.bias != 0.0 {
        let bias = f64::from(model.job.bias);
        body.push(piece("plain", if bias < 0.0 { " − " } else { " + " }));
        body.push(piece("plain", scribe.write(bias.abs())));
    }
    let total = step.totals.get(output).copied().unwrap_or(f64::NAN);
    let result = step.outputs.get(output).copied().unwrap_or(f64::NAN);
    let written = scribe.write(total);
    if model.is_convolution() && model.job.act != Act::None {
        let name = words.get(activation_word(model.job.act));
        line.push(piece("plain", format!("{name}(")));
        line.extend(body);
        line.push(piece("plain", format!(") {} ", scribe.equals())));
        scribe.write(result);
        line.push(piece(
            "plain",
            format!("{name}({written}) {} ", scribe.equals()),
        ));
    } else {
        line.extend(body);
        line.push(piece("plain", format!(" {} ", scribe.equals())));
    }
    line.push(piece(
        "output",
        if hidden {
            "?".to_owned()
        } else {
            words.numerals.short(result)
        },
    ));
}

/// The id of an activation's name.
pub(super) fn activation_word(act: Act) -> &'static str {
    match act.name() {
        "relu" => "act-relu",
        "leaky" => "act-leaky",
        "sigmoid" => "act-sigmoid",
        "tanh" => "act-tanh",
        _ => "act-none",
    }
}

pub(super) fn of_part(model: &Model, part: &Part, scribe: &mut Scribe) -> Vec<Piece> {
    match model.job.op {
        Op::Conv => weighted(&part.terms, scribe),
        Op::Max => {
            let mut body = vec![piece("plain", "max(")];
            body.extend(listed(&part.terms, "; ", scribe));
            body.push(piece("plain", ")"));
            body
        }
        Op::Avg => {
            let mut body = vec![piece("plain", "(")];
            body.extend(listed(&part.terms, " + ", scribe));
            body.push(piece("plain", format!(") / {}", part.count)));
            body
        }
    }
}

/// Terms in order; of many the first ones, and then the last.
fn few<'a>(terms: impl Iterator<Item = &'a Term>) -> Vec<Option<&'a Term>> {
    let mut terms: Vec<Option<&Term>> = terms.map(Some).collect();
    if terms.len() > LISTED {
        let last = terms.pop().flatten();
        terms.truncate(LISTED / 2);
        terms.extend([None, last]);
    }
    terms
}

fn weighted(terms: &[Term], scribe: &mut Scribe) -> Vec<Piece> {
    let mut body = Vec::new();
    for (index, term) in few(terms.iter()).into_iter().enumerate() {
        let Some(term) = term else {
            body.push(piece("muted", " + …"));
            continue;
        };
        if index > 0 {
            let joint = if term.weight < 0.0 { " − " } else { " + " };
            body.push(piece("plain", joint));
            body.push(piece("kernel", scribe.write(term.weight.abs())));
        } else {
            body.push(piece("kernel", scribe.write(term.weight)));
        }
        body.push(piece("muted", "·"));
        let text = scribe.bracketed(term.value.unwrap_or(0.0));
        body.push(piece(role_of(term), text));
    }
    body
}

fn listed(terms: &[Term], joint: &str, scribe: &mut Scribe) -> Vec<Piece> {
    let mut body = Vec::new();
    let there = terms.iter().filter(|term| term.value.is_some());
    for (index, term) in few(there).into_iter().enumerate() {
        if index > 0 {
            body.push(piece("muted", joint));
        }
        match term {
            Some(term) => body.push(piece(
                role_of(term),
                scribe.write(term.value.unwrap_or(0.0)),
            )),
            None => body.push(piece("muted", "…")),
        }
    }
    body
}

/// Whose colour a cell's number has.
pub(super) fn role_of(term: &Term) -> &'static str {
    if term.is_inside() { "input" } else { "padding" }
}

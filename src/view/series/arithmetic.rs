//! One step's sum, written out with its numbers.

use serde::Serialize;

use super::{Model, Operation, Step};
use crate::engine::Source;
use crate::scene::{Numerals, Words};

/// One coloured piece of the arithmetic. A piece that starts a new term starts with a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Whose colour it has: `input`, `kernel`, `output`, `padding`, `plain` or `muted`.
    pub role: &'static str,
    /// What is written.
    pub text: String,
}

fn piece(role: &'static str, text: impl Into<String>) -> Piece {
    Piece {
        role,
        text: text.into(),
    }
}

/// `y₇ = 0.1·7 + 0.2·6 + … + 0 = 4.1`, or its kin for a pooling; with `?` for the result while it is `hidden`.
#[must_use]
pub fn pieces(model: &Model, output: usize, hidden: bool, words: &Words) -> Vec<Piece> {
    let step = model.step(output);
    let numerals = words.numerals;
    let mut line = vec![piece(
        "output",
        format!("y{}", Numerals::subscript(output as i64 + 1)),
    )];
    line.push(piece("plain", " = "));
    let mut exact = true;
    let mut write = |value: f64| {
        exact &= numerals.is_exact(value);
        numerals.short(value)
    };
    let body = match &model.operation {
        Operation::Convolution { bias, .. } => {
            let mut body = weighted(&step, &mut write);
            let bias = f64::from(*bias);
            body.push(piece("plain", if bias < 0.0 { " − " } else { " + " }));
            body.push(piece("plain", write(bias.abs())));
            body
        }
        Operation::Max => {
            let mut body = vec![piece("plain", "max(")];
            body.extend(listed(&step, "; ", &mut write));
            body.push(piece("plain", ")"));
            body
        }
        Operation::Average { .. } => {
            let mut body = vec![piece("plain", "(")];
            body.extend(listed(&step, " + ", &mut write));
            body.push(piece("plain", format!(") / {}", step.count)));
            body
        }
    };
    let total = write(step.total);
    let equals = |exact: bool| if exact { " = " } else { " ≈ " };
    if model.act == "none" || !matches!(model.operation, Operation::Convolution { .. }) {
        line.extend(body);
        line.push(piece("plain", equals(exact)));
    } else {
        let name = words.get(activation_word(model.act));
        line.push(piece("plain", format!("{name}(")));
        line.extend(body);
        line.push(piece("plain", format!("){}", equals(exact))));
        line.push(piece(
            "plain",
            format!(
                "{name}({total}){}",
                equals(exact && numerals.is_exact(step.output))
            ),
        ));
    }
    let result = if hidden {
        "?".to_owned()
    } else {
        numerals.short(step.output)
    };
    line.push(piece("output", result));
    line
}

/// The id of an activation's name.
pub(super) fn activation_word(act: &str) -> &'static str {
    match act {
        "relu" => "act-relu",
        "leaky" => "act-leaky",
        "sigmoid" => "act-sigmoid",
        "tanh" => "act-tanh",
        _ => "act-none",
    }
}

fn weighted(step: &Step, write: &mut impl FnMut(f64) -> String) -> Vec<Piece> {
    let mut body = Vec::new();
    for (index, term) in step.terms.iter().enumerate() {
        if index > 0 {
            let joint = if term.weight < 0.0 { " − " } else { " + " };
            body.push(piece("plain", joint));
            body.push(piece("kernel", write(term.weight.abs())));
        } else {
            body.push(piece("kernel", write(term.weight)));
        }
        body.push(piece("muted", "·"));
        let value = term.value.unwrap_or(0.0);
        let text = write(value);
        let text = if value < 0.0 {
            format!("({text})")
        } else {
            text
        };
        body.push(piece(role_of(term.source), text));
    }
    body
}

fn listed(step: &Step, joint: &str, write: &mut impl FnMut(f64) -> String) -> Vec<Piece> {
    let mut body = Vec::new();
    let mut first = true;
    for term in &step.terms {
        let Some(value) = term.value else { continue };
        if !first {
            body.push(piece("muted", joint));
        }
        first = false;
        body.push(piece(role_of(term.source), write(value)));
    }
    body
}

fn role_of(source: Source) -> &'static str {
    match source {
        Source::Cell(_) => "input",
        Source::Value(_) | Source::Outside => "padding",
    }
}

/// The pieces broken into lines no wider than `width` at the largest of a few sizes that needs at most
/// `most` lines; the middle is left out where even the smallest does not do. Nothing is measured: a
/// character counts as 0.56 em.
pub(in crate::view) fn wrapped(
    pieces: &[Piece],
    width: f64,
    most: usize,
    largest: f64,
    smallest: f64,
) -> (Vec<Vec<Piece>>, f64) {
    let terms = terms_of(pieces);
    // A little smaller is better than one more line.
    let whole = width / (0.56 * length(pieces) as f64);
    let mut size = if (largest * 0.78..largest).contains(&whole) && whole >= smallest {
        whole.floor()
    } else {
        largest
    };
    loop {
        let lines = broken(&terms, width / (0.56 * size));
        if lines.len() <= most {
            return (lines, size);
        }
        if size <= smallest {
            return (elided(&terms, width / (0.56 * size), most), size);
        }
        size = (size - 2.0).max(smallest);
    }
}

/// Pieces that must stay together: a sign with its term.
fn terms_of(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut terms: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let breaks = piece.text.starts_with(" +") || piece.text.starts_with(" −");
        match terms.last_mut() {
            Some(term) if !breaks => term.push(piece.clone()),
            _ => terms.push(vec![piece.clone()]),
        }
        if piece.text == "; "
            && let Some(term) = terms.last_mut()
            && !term.is_empty()
        {
            terms.push(Vec::new());
        }
    }
    terms
}

fn length(term: &[Piece]) -> usize {
    term.iter().map(|piece| piece.text.chars().count()).sum()
}

fn broken(terms: &[Vec<Piece>], characters: f64) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut used = 0;
    for term in terms {
        let more = length(term);
        if used > 0 && (used + more) as f64 > characters {
            lines.push(Vec::new());
            used = 0;
        }
        used += more;
        if let Some(line) = lines.last_mut() {
            line.extend(term.iter().cloned());
        }
    }
    lines
}

fn elided(terms: &[Vec<Piece>], characters: f64, most: usize) -> Vec<Vec<Piece>> {
    let Some((last, front)) = terms.split_last() else {
        return Vec::new();
    };
    let mut fits = broken(std::slice::from_ref(last), characters);
    for keep in 1..front.len() {
        let mut short: Vec<Vec<Piece>> = front.iter().take(keep).cloned().collect();
        short.push(vec![piece("muted", " + …")]);
        short.push(last.clone());
        let lines = broken(&short, characters);
        if lines.len() > most {
            break;
        }
        fits = lines;
    }
    fits
}

//! Red, green and blue, each with its own line of arithmetic.

use super::arithmetic::{Scribe, activation_word, piece, plane_word};
use super::sums::{EM, length};
use super::{Model, Step};
use crate::picture::Act;
use crate::scene::Words;
use crate::view::look::Look;
use crate::view::series::Piece;

/// Red, green and blue in a line each, with what each adds; then the sum over them.
pub(super) fn by_plane(
    model: &Model,
    step: &Step,
    hidden: bool,
    look: &Look<'_>,
    width: f64,
    size: f64,
) -> Vec<Vec<Piece>> {
    let words = look.words;
    let summed = !model.is_by_plane();
    let mut lines = Vec::new();
    for (index, (part, plane)) in step.parts.iter().zip(model.plane_names()).enumerate() {
        let mut scribe = Scribe::new(words);
        let mut line = vec![piece(
            "muted",
            format!("{}: ", words.get(plane_word(plane))),
        )];
        let mut body = super::arithmetic::of_part(model, part, &mut scribe);
        let bias = f64::from(model.job.bias);
        if !summed && model.is_convolution() && bias != 0.0 {
            body.push(piece("plain", if bias < 0.0 { " − " } else { " + " }));
            body.push(piece("plain", scribe.write(bias.abs())));
        }
        let output = step.outputs.get(index).copied().unwrap_or(f64::NAN);
        let value = if summed { part.sum } else { output };
        let text = scribe.write(value);
        let equals = scribe.equals();
        let mut end = Vec::new();
        if !summed && model.is_convolution() && model.job.act != Act::None {
            let total = step.totals.get(index).copied().unwrap_or(f64::NAN);
            let name = words.get(activation_word(model.job.act));
            end.push(piece(
                "plain",
                format!(" {equals} {} → {name} ", scribe.write(total)),
            ));
        } else {
            end.push(piece("plain", format!(" {equals} ")));
        }
        end.push(match (summed, hidden) {
            (true, _) => piece("plain", text),
            (false, true) => piece("output", "?"),
            (false, false) => piece("output", text),
        });
        let room = width / (EM * size) - (length(&line) + length(&end)) as f64;
        line.extend(shortened(body, room));
        line.extend(end);
        lines.push(line);
    }
    if summed {
        lines.push(total(model, step, hidden, words));
    }
    lines
}

/// `y = 12 + 5 − 3 + b = 14`.
fn total(model: &Model, step: &Step, hidden: bool, words: &Words) -> Vec<Piece> {
    let mut scribe = Scribe::new(words);
    let mut line = vec![piece("output", "y"), piece("plain", " = ")];
    for (index, part) in step.parts.iter().enumerate() {
        let text = if index > 0 {
            scribe.bracketed(part.sum)
        } else {
            scribe.write(part.sum)
        };
        line.push(piece("plain", if index > 0 { " + " } else { "" }));
        line.push(piece("plain", text));
    }
    let bias = f64::from(model.job.bias);
    if bias != 0.0 {
        line.push(piece("plain", if bias < 0.0 { " − " } else { " + " }));
        line.push(piece("plain", scribe.write(bias.abs())));
    }
    let total = scribe.write(step.total());
    line.push(piece("plain", format!(" {} ", scribe.equals())));
    if model.job.act != Act::None {
        let name = words.get(activation_word(model.job.act));
        scribe.write(step.output());
        line.push(piece(
            "plain",
            format!("{total}, {name}({total}) {} ", scribe.equals()),
        ));
    }
    let output = if hidden {
        "?".to_owned()
    } else {
        words.numerals.short(step.output())
    };
    line.push(piece("output", output));
    line
}

/// The pieces, the middle ones left out where they take more than so many characters.
fn shortened(pieces: Vec<Piece>, characters: f64) -> Vec<Piece> {
    if length(&pieces) as f64 <= characters {
        return pieces;
    }
    let mut kept: Vec<Piece> = Vec::new();
    let mut whole = 0;
    for piece in &pieces {
        let joint = piece.text.starts_with(' ') || piece.text == "; ";
        if joint {
            whole = kept.len();
        }
        if (length(&kept) + piece.text.chars().count()) as f64 > characters - 5.0 {
            break;
        }
        kept.push(piece.clone());
    }
    kept.truncate(whole);
    kept.push(piece("muted", " + …"));
    let closed = pieces.last().filter(|last| last.text.starts_with(')'));
    kept.extend(closed.cloned());
    kept
}

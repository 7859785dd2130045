//! What is said of a pair.

use super::{Input, Pair, Placed};
use crate::scene::Words;
use crate::view::lab::{Row, Told};

/// An output's size: cells of a row, or columns × rows.
pub(super) fn size(placed: &Placed) -> String {
    let shape = placed.output.shape();
    if shape.height == 1 {
        shape.width.to_string()
    } else {
        format!("{}×{}", shape.width, shape.height)
    }
}

pub(super) fn seen(pair: &Pair, words: &Words) -> Vec<Told> {
    let [a, b] = &pair.outputs;
    let mut seen = vec![Told::new(match pair.input {
        Input::Series(_) => "compare-series",
        Input::Picture(_) => "compare-pictures",
    })];
    match &pair.difference {
        None => seen.push(Told::new("compare-nowhere")),
        Some(left) => {
            if left.largest == 0.0 {
                seen.push(Told::new("compare-same"));
            } else {
                seen.push(
                    Told::new("compare-differ")
                        .with("largest", words.numerals.short(left.largest))
                        .with("mean", words.numerals.short(left.mean))
                        .with("equal", words.numerals.short(100.0 * left.equal)),
                );
            }
            if size(a) != size(b) {
                seen.push(
                    Told::new("compare-sizes")
                        .with("a", size(a))
                        .with("b", size(b))
                        .with("both", size(&left.placed)),
                );
            }
            if !left.exact {
                seen.push(Told::new("compare-nearest"));
            }
        }
    }
    if a.output.shape().channels != b.output.shape().channels {
        seen.push(Told::new("compare-brightness"));
    } else if a.output.shape().channels == 3 {
        seen.push(Told::new("compare-channels"));
    }
    if pair.reduced > 1 {
        seen.push(Told::new("compare-reduced").with("by", pair.reduced));
    }
    if pair.other.is_some() {
        seen.push(Told::new("compare-own"));
    }
    if pair.apart {
        seen.push(Told::new("compare-source"));
    }
    for (which, keys) in ["a", "b"].into_iter().zip(&pair.broken) {
        if !keys.is_empty() {
            let told = Told::new("compare-broken").with("which", which);
            seen.push(told.with("keys", keys.join(", ")));
        }
    }
    seen
}

pub(super) fn table(pair: &Pair, words: &Words) -> Vec<Row> {
    let [a, b] = &pair.outputs;
    let mut rows: Vec<Row> = Vec::new();
    for (key, [first, second]) in &pair.keys {
        let text = |text: &str| {
            if text.is_empty() {
                "–".to_owned()
            } else {
                written(text, words)
            }
        };
        rows.push(Row {
            label: Told::new("compare-key").with("key", *key),
            value: format!("{} | {}", text(first), text(second)),
        });
    }
    rows.push(Row::new("compare-size-a", size(a)));
    rows.push(Row::new("compare-size-b", size(b)));
    if let Some(left) = &pair.difference {
        let short = |number| words.numerals.short(number);
        rows.push(Row::new("compare-largest", short(left.largest)));
        rows.push(Row::new("compare-mean", short(left.mean)));
        rows.push(Row::new(
            "compare-equal",
            format!("{} %", short(100.0 * left.equal)),
        ));
    }
    rows
}

/// A key's text as a person reads it: signs and decimal marks, where it is made of numbers.
fn written(text: &str, words: &Words) -> String {
    const LONG: usize = 40;
    let numeric = text
        .chars()
        .all(|c| c.is_ascii_digit() || "-.,;/ ".contains(c));
    let text = if numeric {
        let text = text.replace('-', "−").replace(',', ", ").replace(';', "; ");
        if words.numerals.decimal == ',' {
            text.replace(", ", "; ").replace('.', ",")
        } else {
            text
        }
    } else {
        text.to_owned()
    };
    if text.chars().count() > LONG {
        let begin: String = text.chars().take(LONG - 1).collect();
        format!("{begin}…")
    } else {
        text
    }
}

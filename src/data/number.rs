//! What one cell says: a number, nothing, or something that is neither.

use super::dialect::Decimal;

/// What a file writes where a value is missing. An empty cell is missing as well.
const MISSING: [&str; 14] = [
    "NA", "N/A", "#N/A", "NaN", "null", "-", "–", "—", "\u{2212}", ".", "?", "н/д", "Н/Д", "Н/д",
];

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell {
    /// Finite, also as an `f32`.
    Number(f64),
    Missing,
    Bad,
}

/// Reads cells, keeping one buffer between them: a long file costs no allocation per cell.
pub(super) struct CellReader {
    decimal: Decimal,
    plain: String,
}

impl CellReader {
    pub(super) fn new(decimal: Decimal) -> Self {
        Self {
            decimal,
            plain: String::new(),
        }
    }

    pub(super) fn read(&mut self, cell: &[u8]) -> Cell {
        let Ok(text) = std::str::from_utf8(cell) else {
            return Cell::Bad;
        };
        let text = text.trim();
        if text.is_empty() {
            return Cell::Missing;
        }
        match self.number(text) {
            Some(number) => Cell::Number(number),
            None if MISSING.iter().any(|m| m.eq_ignore_ascii_case(text)) => Cell::Missing,
            None => Cell::Bad,
        }
    }

    fn number(&mut self, text: &str) -> Option<f64> {
        plain(text, self.decimal, &mut self.plain)?;
        let number = self.plain.parse::<f64>().ok()?;
        (number as f32).is_finite().then_some(number)
    }
}

/// Rewrites `text` into `out` as Rust writes numbers: ASCII minus, decimal point, no thousands separators.
///
/// A space of any width separates thousands when it leaves groups of three:
/// with a decimal comma, `1 234,5` becomes `1234.5`, while `1 23` is no number.
/// Letters other than an exponent's are refused, so that `inf` and `nan` are no numbers either.
fn plain(text: &str, decimal: Decimal, out: &mut String) -> Option<()> {
    out.clear();
    let mut whole = true;
    let mut grouped = false;
    let mut run = 0;
    for c in text.chars() {
        match c {
            '0'..='9' => {
                run += 1;
                out.push(c);
            }
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
                let full = if grouped {
                    run == 3
                } else {
                    (1..=3).contains(&run)
                };
                if !whole || !full {
                    return None;
                }
                grouped = true;
                run = 0;
            }
            '+' | '-' => out.push(c),
            '\u{2212}' | '–' => out.push('-'),
            '.' | ',' | 'e' | 'E' => {
                if whole && grouped && run != 3 {
                    return None;
                }
                whole = false;
                match (c, decimal) {
                    ('.', Decimal::Point) | (',', Decimal::Comma) => out.push('.'),
                    ('e' | 'E', _) => out.push('e'),
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
    (!whole || !grouped || run == 3).then_some(())
}

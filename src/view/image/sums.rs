//! The step's arithmetic on the stage: a small kernel in its own rows and columns, anything else as lines.

use super::arithmetic::{Scribe, activation_word, piece, pieces, role_of};
use super::model::Part;
use super::pen::Pen;
use super::planes::by_plane;
use super::{Model, Op, Step, Target};
use crate::picture::Act;
use crate::scene::{Anchor, Command, Paint, Point, Rect, Role, Span, Text, Words};
use crate::view::draw::Draw;
use crate::view::look::Look;
use crate::view::series::{Piece, wrapped};

/// Width of a character in em; nothing is measured.
pub(super) const EM: f64 = 0.61;
/// Larger kernels are written as lines.
const TABLE: usize = 5;

/// What is written, and how.
pub(super) struct Sums {
    body: Body,
    /// Font size.
    size: f64,
    /// CSS pixels that it takes.
    pub(super) height: f64,
}

enum Body {
    /// A term a weight, with the sum beside them.
    Table(Table),
    /// Whole lines, in their middle.
    Lines(Vec<Vec<Piece>>),
}

struct Table {
    /// Rows of terms, each as pieces.
    rows: Vec<Vec<Vec<Piece>>>,
    /// Characters of the widest term.
    characters: usize,
    /// What comes of them: one or two lines.
    result: Vec<Vec<Piece>>,
}

impl Sums {
    /// Lays the arithmetic of a step out.
    pub(super) fn new(model: &Model, step: &Step, hidden: bool, look: &Look<'_>) -> Self {
        let width = look.width - 28.0;
        let low = look.height < 480.0 * (look.text / 14.0).max(1.0);
        let small = look.small();
        let (largest, smallest) = if low {
            (look.text.max(small), small)
        } else {
            (look.text * 1.25, look.text.max(small))
        };
        if let [part] = step.parts.as_slice()
            && let Some(table) = table(model, step, part, hidden, look.words)
        {
            let lines = table.rows.len().max(table.result.len()) as f64;
            let size = (width / table.width(1.0)).min(largest);
            if size >= small && (!low || lines <= 3.0) {
                let size = size.floor().max(small);
                return Self {
                    height: lines * size * 1.5 + 6.0,
                    body: Body::Table(table),
                    size,
                };
            }
        }
        if step.parts.len() > 1 {
            let lines = by_plane(
                model,
                step,
                hidden,
                look,
                width,
                largest.min(look.text * 1.1),
            );
            let size = largest.min(look.text * 1.1).max(small);
            return Self {
                height: lines.len() as f64 * size * 1.5 + 6.0,
                body: Body::Lines(lines),
                size,
            };
        }
        let most = if low { 2 } else { 3 };
        let all = pieces(
            model,
            model.step_of(step.row, step.column),
            hidden,
            look.words,
        );
        let (lines, size) = wrapped(&all, width, most, largest, smallest);
        Self {
            // As high as it may get, so that nothing moves from step to step.
            height: most as f64 * largest * 1.5 + 6.0,
            body: Body::Lines(lines),
            size,
        }
    }
}

impl Table {
    /// Width at a font size, with the result.
    fn width(&self, size: f64) -> f64 {
        let columns = self.rows.first().map_or(0, Vec::len);
        size * EM
            * ((self.characters + 1) as f64 * columns as f64 + 3.0 + longest(&self.result) as f64)
    }
}

fn longest(lines: &[Vec<Piece>]) -> usize {
    lines.iter().map(|line| length(line)).max().unwrap_or(0)
}

pub(super) fn length(line: &[Piece]) -> usize {
    line.iter().map(|piece| piece.text.chars().count()).sum()
}

fn table(model: &Model, step: &Step, part: &Part, hidden: bool, words: &Words) -> Option<Table> {
    let [height, width] = model.geometry.axes.each_ref().map(|axis| axis.kernel);
    if model.job.op != Op::Conv || height > TABLE || width > TABLE {
        return None;
    }
    let mut scribe = Scribe::new(words);
    let mut rows = Vec::with_capacity(height);
    let mut characters = 0;
    for (i, row) in part.terms.chunks(width.max(1)).enumerate() {
        let mut terms = Vec::with_capacity(width);
        for (j, term) in row.iter().enumerate() {
            let negative = term.weight < 0.0;
            let sign = match (i, j) {
                (0, 0) if negative => "−",
                (0, 0) => "",
                _ if negative => "− ",
                _ => "+ ",
            };
            let pieces = vec![
                piece("plain", sign),
                piece("kernel", scribe.write(term.weight.abs())),
                piece("muted", "·"),
                piece(role_of(term), scribe.bracketed(term.value.unwrap_or(0.0))),
            ];
            characters = characters.max(length(&pieces));
            terms.push(pieces);
        }
        rows.push(terms);
    }
    let bias = f64::from(model.job.bias);
    let mut sum = Vec::new();
    if bias != 0.0 {
        let sign = if bias < 0.0 { "− " } else { "+ " };
        sum.push(piece(
            "plain",
            format!("{sign}{} ", scribe.write(bias.abs())),
        ));
    }
    let total = scribe.write(step.total());
    sum.push(piece("plain", format!("{} ", scribe.equals())));
    let mut result = Vec::new();
    let output = if hidden {
        "?".to_owned()
    } else {
        words.numerals.short(step.output())
    };
    if model.job.act == Act::None {
        sum.push(piece("output", output));
        result.push(sum);
    } else {
        sum.push(piece("plain", total.clone()));
        result.push(sum);
        scribe.write(step.output());
        let name = words.get(activation_word(model.job.act));
        result.push(vec![
            piece("plain", format!("{name}({total}) {} ", scribe.equals())),
            piece("output", output),
        ]);
    }
    Some(Table {
        rows,
        characters,
        result,
    })
}

/// Writes it.
pub(super) fn sums(pen: &mut Pen<'_>, sums: Sums) {
    let area = pen.layout.sums;
    let shown = if pen.pointed() {
        1.0
    } else {
        pen.moment.multiply()
    };
    let shown = match pen.view.target {
        Some(Target::Input(..)) => shown * 0.55,
        _ => shown,
    };
    let line = sums.size * 1.5;
    match sums.body {
        Body::Table(table) => write_table(pen, &table, sums.size, area, shown),
        Body::Lines(lines) => {
            let used = lines.len() as f64 * line;
            let first = area.y + (area.height - used) / 2.0 + line / 2.0;
            let aligned = pen.step.parts.len() > 1;
            let wide = longest(&lines) as f64 * 0.55 * sums.size;
            let (x, anchor) = if aligned {
                // Planes stand under each other.
                let left = area.x + ((area.width - wide) / 2.0).max(0.0);
                (left, Anchor::Start)
            } else {
                (area.centre().x, Anchor::Middle)
            };
            for (index, pieces) in lines.iter().enumerate() {
                let at = Point::new(x, first + index as f64 * line);
                write(pen, at, anchor, pieces, sums.size, area.width, shown);
            }
        }
    }
}

fn write_table(pen: &mut Pen<'_>, table: &Table, size: f64, area: Rect, shown: f64) {
    let line = size * 1.5;
    let column = (table.characters + 1) as f64 * size * EM;
    let columns = table.rows.first().map_or(0, Vec::len);
    let left = area.x + (area.width - table.width(size)) / 2.0;
    let top = area.y + (area.height - table.rows.len() as f64 * line) / 2.0;
    for (i, row) in table.rows.iter().enumerate() {
        for (j, term) in row.iter().enumerate() {
            let cell = Rect::new(
                left + column * j as f64,
                top + line * i as f64,
                column,
                line,
            );
            let target = Target::Weight(i, j);
            let lit = pen.view.target == Some(target);
            pen.group(target.id(), cell, 1.0, |pen| {
                if lit {
                    let back = Rect::new(
                        cell.x + size * EM * 0.4,
                        cell.y + 1.0,
                        cell.width,
                        cell.height - 2.0,
                    );
                    pen.fill(back, 4.0, Paint::tint(Role::Kernel, 0.22));
                }
                let at = Point::new(cell.right(), cell.centre().y);
                write(pen, at, Anchor::End, term, size, column, shown);
            });
        }
    }
    let x = left + column * columns as f64 + 2.0 * size * EM;
    let used = table.result.len() as f64 * line;
    let first = area.centre().y - used / 2.0 + line / 2.0;
    for (index, pieces) in table.result.iter().enumerate() {
        let at = Point::new(x, first + index as f64 * line);
        let room = area.right() - x;
        write(pen, at, Anchor::Start, pieces, size * 1.1, room, shown);
    }
}

fn write(
    pen: &mut Pen<'_>,
    at: Point,
    anchor: Anchor,
    pieces: &[Piece],
    size: f64,
    max_width: f64,
    shown: f64,
) {
    let spans = pieces
        .iter()
        .filter(|piece| !piece.text.is_empty())
        .map(|piece| Span {
            paint: Paint::ink(match piece.role {
                "input" => Role::Input,
                "kernel" => Role::Kernel,
                "output" => Role::Output,
                "padding" | "muted" => Role::Muted,
                _ => Role::Ink,
            })
            .faded(shown),
            text: piece.text.clone(),
        })
        .collect();
    pen.commands.push(Command::Text(Text {
        at,
        anchor,
        size,
        bold: false,
        max_width: max_width.max(1.0),
        spans,
    }));
}

/// The result on its way to its pixel.
pub(super) fn falling(pen: &mut Pen<'_>) {
    let fallen = pen.moment.sum();
    if !(0.01..0.99).contains(&fallen) || pen.pointed() || !pen.moment.detail {
        return;
    }
    let (row, column) = pen.model.position(pen.shown);
    let to = pen
        .output
        .area(column as f64, row as f64, 1.0, 1.0)
        .centre();
    let area = pen.layout.sums;
    let from = Point::new(area.centre().x + area.width * 0.2, area.y);
    let at = Point::new(
        from.x + (to.x - from.x) * fallen,
        from.y + (to.y - from.y) * fallen,
    );
    let text = pen.look.words.numerals.short(pen.step.output());
    let (size, ink) = (pen.look.text * 1.3, Paint::ink(Role::Output));
    let plate = Rect::new(at.x - size * 1.3, at.y - size * 0.7, size * 2.6, size * 1.4);
    pen.fill(plate, 6.0, Paint::of(Role::Background).faded(0.85));
    pen.write(at, Anchor::Middle, text, size, true, ink, size * 2.6);
}

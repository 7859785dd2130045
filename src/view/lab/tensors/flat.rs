//! A series as a row, a text as a matrix of ones and zeros, and the product that embeds it.

use super::super::parts::{Pen, Strip};
use super::content::{Content, Side};
use super::text::Text;
use super::title::{Way, axis, label_room, title};
use crate::learn::dense::Matrix;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;

/// Draws a series; `now` is the position that is looked at. Where it stands.
pub(super) fn series(pen: &mut Pen<'_>, values: &[f32], side: &Side, now: usize) -> Rect {
    let top = title(pen, std::slice::from_ref(side));
    let small = pen.look.small();
    let (width, height) = (pen.look.width, pen.look.height);
    let unit = (small * 4.2).min((width - small * 6.0) / 5.0);
    let few = values.len() as f64 * small * 2.5 <= width - small * 6.0;
    let lens = if few { 0.0 } else { small * 7.5 };
    let tall = (height - top - small * 7.0 - lens).clamp(30.0, 320.0);
    let above = ((height - top - small * 6.0 - lens - tall) / 2.0).max(0.0);
    let rect = Rect::new(
        small * 3.6,
        top + above + small * 2.0,
        width - small * 6.0,
        tall,
    );
    let strip = Strip::new(rect, values, Role::Input);
    strip.draw(pen, "x");
    strip.mark(pen, now, Role::Field);
    if !strip.is_cells(pen) {
        for value in [strip.range.0, strip.range.1] {
            let at = Point::new(rect.x - 5.0, strip.y(value));
            let text = pen.number(value);
            pen.small(at, Anchor::End, text, Paint::of(Role::Muted), rect.x - 6.0);
        }
    }
    if let Some(value) = values.get(now) {
        let text = format!("x[{now}] = {}", pen.number(f64::from(*value)));
        let x = strip.middle(now).min(width - small * 5.0).max(small * 5.0);
        let y = if strip.is_cells(pen) {
            strip.cell(now).y
        } else {
            rect.y
        };
        let size = pen.look.text;
        let ink = Paint::ink(Role::Input);
        pen.write(
            Point::new(x, y - small),
            Anchor::Middle,
            text,
            size,
            true,
            ink,
            width,
        );
    }
    let end = if strip.is_cells(pen) {
        strip.cell(0).bottom()
    } else {
        rect.bottom()
    };
    let below = end + small * 1.4;
    let (from, to) = (Point::new(rect.x, below), Point::new(rect.right(), below));
    axis(pen, side, from, to, Way::Across);
    if lens > 0.0 && !strip.is_cells(pen) {
        numbers(pen, &strip, now, unit, below + small * 3.2);
    }
    rect
}

/// Writes the numbers around a position of a long series under it, and where they stand in it.
fn numbers(pen: &mut Pen<'_>, strip: &Strip<'_>, now: usize, unit: f64, top: f64) {
    let small = pen.look.small();
    let most = (((strip.rect.width / unit) as usize).max(1) - 1) / 2 * 2 + 1;
    let first = now
        .saturating_sub(most / 2)
        .min(strip.values.len().saturating_sub(most));
    let Some(some) = strip
        .values
        .get(first..(first + most).min(strip.values.len()))
    else {
        return;
    };
    let wide = unit * some.len() as f64;
    let place = Rect::new(
        strip.rect.x + (strip.rect.width - wide) / 2.0,
        top,
        wide,
        small * 2.4,
    );
    let cells = Strip {
        range: strip.range,
        first,
        ..Strip::new(place, some, Role::Input)
    };
    let (left, right) = (
        strip.left(first as f64),
        strip.left((first + some.len()) as f64),
    );
    let window = Rect::new(left, strip.rect.y, right - left, strip.rect.height);
    pen.fill(window, 0.0, Paint::of(Role::Input).faded(0.12));
    cells.draw(pen, "x");
    cells.mark(pen, now - first, Role::Field);
    for index in 0..some.len() {
        let at = Point::new(cells.middle(index), place.bottom() + small * 0.9);
        let muted = Paint::of(Role::Muted);
        pen.small(at, Anchor::Middle, (first + index).to_string(), muted, unit);
    }
}

/// Where the cells of a matrix stand.
#[derive(Clone, Copy, Debug)]
struct Grid {
    x: f64,
    y: f64,
    across: f64,
    down: f64,
}

impl Grid {
    fn cell(&self, row: usize, column: usize) -> Rect {
        Rect::new(
            self.x + column as f64 * self.across,
            self.y + row as f64 * self.down,
            self.across,
            self.down,
        )
    }

    fn all(&self, matrix: &Matrix) -> Rect {
        Rect::new(
            self.x,
            self.y,
            self.across * matrix.columns() as f64,
            self.down * matrix.rows() as f64,
        )
    }

    /// A column, or where it is between two, all of it.
    fn column(&self, matrix: &Matrix, column: f64) -> Rect {
        Rect::new(
            self.x + column * self.across,
            self.y,
            self.across,
            self.down * matrix.rows() as f64,
        )
    }
}

/// Draws a matrix; each cell is found under `kind`.
fn matrix(pen: &mut Pen<'_>, matrix: &Matrix, grid: Grid, role: Role, kind: &'static str) {
    let low = matrix.data().iter().copied().fold(0.0, f64::min);
    let high = matrix.data().iter().copied().fold(0.0, f64::max);
    let scale = Scale::of(role, low, high);
    let size = (grid.across / 2.6).min(grid.down * 0.62).min(pen.look.text);
    for (row, numbers) in matrix.iter().enumerate() {
        for (column, number) in numbers.iter().enumerate() {
            let cell = grid.cell(row, column);
            let id = Id {
                kind,
                index: column.cast_signed(),
                row: Some(row.cast_signed()),
            };
            pen.group(id, cell, 1.0, |pen| {
                pen.fill(cell.grow(-0.5), 0.0, scale.paint(*number));
                if size >= 8.0 {
                    let ink = if *number == 0.0 {
                        Role::Muted
                    } else {
                        Role::Ink
                    };
                    let text = pen.number(*number);
                    pen.text(cell.centre(), text, size, Paint::of(ink), cell.width - 2.0);
                }
            });
        }
    }
    pen.frame(
        grid.all(matrix).grow(1.0),
        0.0,
        Paint::of(role).faded(0.7),
        1.0,
    );
}

/// The words of the vocabulary before the rows of a matrix.
fn rows(pen: &mut Pen<'_>, text: &Text, grid: Grid, now: Option<usize>, room: f64) {
    let size = pen.look.small().min(grid.down * 0.9);
    if size < 7.0 {
        return;
    }
    for (row, word) in text.vocabulary.iter().enumerate() {
        let cell = grid.cell(row, 0);
        let at = Point::new(grid.x - 5.0, cell.centre().y);
        let lit = now == Some(row);
        let paint = Paint::of(if lit { Role::Ink } else { Role::Muted });
        pen.write(at, Anchor::End, word, size, lit, paint, room);
    }
}

/// The words of the text over the columns of a matrix.
fn columns(pen: &mut Pen<'_>, text: &Text, grid: Grid, now: usize) {
    let size = pen.look.small().min(grid.across * 0.9);
    if size < 7.0 {
        return;
    }
    for position in 0..text.places.len() {
        let cell = grid.cell(0, position);
        let at = Point::new(cell.centre().x, grid.y - size * 0.8);
        let lit = now == position;
        let paint = Paint::of(if lit { Role::Ink } else { Role::Muted });
        pen.write(
            at,
            Anchor::Middle,
            text.token(position),
            size,
            lit,
            paint,
            cell.width - 1.0,
        );
    }
}

/// A position of the text, and the one where the mark is on its way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    pub(super) position: usize,
    pub(super) gliding: f64,
}

/// Draws the one-hot matrix. Where it stands.
pub(super) fn one_hot(
    pen: &mut Pen<'_>,
    text: &Text,
    hot: &Matrix,
    sides: &[Side],
    now: Now,
) -> Rect {
    let top = title(pen, sides);
    let small = pen.look.small();
    let words = word_room(pen, text);
    let left = label_room(pen) + words + 12.0;
    let room = (
        pen.look.width - left - 16.0,
        pen.look.height - top - small * 5.0,
    );
    let grid = Grid {
        x: left,
        y: top + small * 1.8,
        across: (room.0 / hot.columns().max(1) as f64).min(92.0),
        down: (room.1 / hot.rows().max(1) as f64).min(64.0),
    };
    let all = grid.all(hot);
    let grid = Grid {
        x: left + (room.0 - all.width) / 2.0,
        y: grid.y + (room.1 - all.height).max(0.0) / 2.0,
        ..grid
    };
    let place = text.places.get(now.position).copied();
    rows(pen, text, grid, place, words);
    columns(pen, text, grid, now.position);
    matrix(pen, hot, grid, Role::Input, "hot");
    pen.frame(
        grid.column(hot, now.gliding).grow(1.5),
        2.0,
        Paint::of(Role::Field),
        2.0,
    );
    let all = grid.all(hot);
    arrows(pen, sides, all, words);
    all
}

/// The arrows down and along of a matrix.
fn arrows(pen: &mut Pen<'_>, sides: &[Side], all: Rect, words: f64) {
    let [down, across] = sides else { return };
    let x = all.x - words - 10.0;
    axis(
        pen,
        down,
        Point::new(x, all.y),
        Point::new(x, all.bottom()),
        Way::Down,
    );
    let y = all.bottom() + pen.look.small() * 0.9;
    axis(
        pen,
        across,
        Point::new(all.x, y),
        Point::new(all.right(), y),
        Way::Across,
    );
}

/// How wide the longest word of the vocabulary is, about.
fn word_room(pen: &Pen<'_>, text: &Text) -> f64 {
    let longest = text
        .vocabulary
        .iter()
        .map(|word| word.chars().count())
        .max();
    (longest.unwrap_or(0) as f64 * pen.look.small() * 0.6)
        .min(pen.look.width * 0.14)
        .max(8.0)
}

/// Draws a table times a one-hot matrix: the table to the left of the product, the one-hot matrix above it, as a product
/// is worked out by hand. Where the product stands.
pub(super) fn embedding(pen: &mut Pen<'_>, content: &Content, sides: &[Side], now: Now) -> Rect {
    let Content::Embedding(text, hot, table, product) = content else {
        return Rect::new(0.0, 0.0, 0.0, 0.0);
    };
    let top = title(pen, sides);
    let small = pen.look.small();
    let words = word_room(pen, text);
    let (gap, left) = (words + 22.0, label_room(pen));
    let wide =
        (pen.look.width - left - gap - 16.0) / (table.columns() + hot.columns()).max(1) as f64;
    let head = small * 3.4;
    let tall =
        (pen.look.height - top - head - small * 7.0) / (hot.rows() + table.rows()).max(1) as f64;
    let (across, down) = (wide.min(64.0), tall.min(44.0));
    let used = across * (table.columns() + hot.columns()) as f64 + gap + left;
    let x = ((pen.look.width - used) / 2.0).max(4.0) + left;
    let right = x + across * table.columns() as f64 + gap;
    let spare = (tall - down).max(0.0) * (hot.rows() + table.rows()) as f64;
    let upper = top + head + spare / 2.0;
    let lower = upper + down * hot.rows() as f64 + small * 3.2;
    let grid = |x, y| Grid { x, y, across, down };
    let (at_table, at_hot, at_product) = (grid(x, lower), grid(right, upper), grid(right, lower));
    let place = text.places.get(now.position).copied();
    rows(pen, text, at_hot, place, words);
    columns(pen, text, at_hot, now.position);
    matrix(pen, hot, at_hot, Role::Input, "hot1");
    matrix(pen, table, at_table, Role::Kernel, "table");
    matrix(pen, product, at_product, Role::Output, "hot");
    let names = [
        (at_hot, small * 2.4, "stage-tensors-one-hot", Role::Input),
        (at_table, small, "stage-tensors-table", Role::Kernel),
        (at_product, small, "stage-tensors-product", Role::Output),
    ];
    for (grid, above, word, role) in names {
        let at = Point::new(grid.x, grid.y - above);
        let text = pen.word(word);
        pen.head(at, text, Paint::ink(role), pen.look.width - grid.x - 8.0);
    }
    pen.frame(
        at_hot.column(hot, now.gliding).grow(1.5),
        2.0,
        Paint::of(Role::Field),
        2.0,
    );
    pen.frame(
        at_product.column(product, now.gliding).grow(1.5),
        2.0,
        Paint::of(Role::Field),
        2.0,
    );
    if let Some(place) = place {
        let column = at_table.column(table, place as f64).grow(1.5);
        pen.frame(column, 2.0, Paint::of(Role::Field), 2.0);
        let y = column.bottom() + 6.0;
        let x = at_product.column(product, now.gliding).centre().x;
        let (from, to) = (Point::new(column.centre().x, y), Point::new(x, y));
        let points = vec![Point::new(from.x, column.bottom()), from, to];
        let paint = Paint::of(Role::Field).faded(0.8);
        pen.stroke(crate::scene::Outline::Polyline(points), paint, 1.2);
        pen.arrow(
            to,
            Point::new(to.x, at_product.all(product).bottom()),
            paint,
        );
    }
    let all = at_product.all(product);
    if let [down, across] = sides {
        let x = at_table.x - 8.0;
        axis(
            pen,
            down,
            Point::new(x, all.y),
            Point::new(x, all.bottom()),
            Way::Down,
        );
        let y = all.bottom() + small * 1.5;
        axis(
            pen,
            across,
            Point::new(all.x, y),
            Point::new(all.right(), y),
            Way::Across,
        );
    }
    all
}

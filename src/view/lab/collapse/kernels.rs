//! The kernels in a row, and the one that they come to, with the arithmetic of one of its weights.

use super::layers::Layers;
use super::{Pen, SINGLE, SOURCES};
use crate::net::factors;
use crate::scene::{Anchor, Command, Id, Numerals, Paint, Point, Rect, Role, Scale, Span, Text};
use crate::view::draw::Draw;
use crate::view::look::Look;
use crate::view::series::{Piece, wrapped};

/// Narrower cells are shared out over two rows.
const NARROW: f64 = 24.0;
/// From kernel to kernel, in cells.
const GAP: f64 = 0.9;

/// Where the kernels stand: those of the layers, and the one.
#[derive(Clone, Debug)]
pub(super) struct Places {
    kernels: Vec<Rect>,
    single: Rect,
    cell: f64,
    /// Where the arithmetic begins, and how many lines it has.
    sum: f64,
    lines: usize,
    /// Where all of it ends.
    pub(super) bottom: f64,
}

impl Places {
    pub(super) fn new(look: &Look<'_>, layers: &Layers) -> Self {
        let small = look.small();
        let width = look.width - 32.0;
        let count = |size: usize| size as f64;
        let stacked: f64 = layers
            .kernels
            .iter()
            .map(|kernel| count(kernel.len()))
            .sum();
        let gaps = GAP * layers.kernels.len().saturating_sub(1) as f64;
        let one = count(layers.collapsed.len());
        let most = 46.0 * look.unit();
        let in_one = (width / (stacked + gaps + 1.4 + one)).min(most);
        let (cell, rows) = if in_one >= NARROW {
            (in_one, 1)
        } else {
            ((width / (stacked + gaps).max(one + 1.0)).min(most), 2)
        };
        let height = cell.clamp(small * 1.5, 36.0 * look.unit());
        let used = if rows == 1 {
            (stacked + gaps + 1.4 + one) * cell
        } else {
            (stacked + gaps) * cell
        };
        let caption = small * 1.8;
        let mut x = (look.width - used) / 2.0;
        let top = 8.0 + caption;
        let mut kernels = Vec::new();
        for kernel in &layers.kernels {
            let wide = count(kernel.len()) * cell;
            kernels.push(Rect::new(x, top, wide, height));
            x += wide + GAP * cell;
        }
        let index = small * 1.3;
        let (x, y) = if rows == 1 {
            (x + (1.4 - GAP) * cell, top)
        } else {
            (
                (look.width - one * cell) / 2.0 + cell / 2.0,
                top + height + index + caption,
            )
        };
        let single = Rect::new(x, y, one * cell, height);
        let sum = single.bottom() + index + 0.4 * small;
        let lines = if look.height < 480.0 { 1 } else { 2 };
        Self {
            kernels,
            single,
            cell,
            sum,
            lines,
            bottom: sum + lines as f64 * look.text * 1.5 + 4.0,
        }
    }
}

fn cell(row: Rect, width: f64, index: usize) -> Rect {
    Rect::new(
        row.x + index as f64 * width + 1.5,
        row.y,
        width - 3.0,
        row.height,
    )
}

/// Draws them; `lit` is the part that is pointed at, `place` the weight of the one that is taken apart.
pub(super) fn draw(
    pen: &mut Pen<'_>,
    layers: &Layers,
    places: &Places,
    lit: Option<Id>,
    place: usize,
) {
    let sizes: Vec<usize> = layers.kernels.iter().map(Vec::len).collect();
    let products = factors(&sizes, place);
    let numbers = layers.kernels.iter().flatten().chain(&layers.collapsed);
    let ends = numbers.fold((0.0_f64, 0.0_f64), |(low, high), weight| {
        (low.min((*weight).into()), high.max((*weight).into()))
    });
    let scale = Scale::of(Role::Kernel, ends.0, ends.1);
    for (layer, (kernel, row)) in layers.kernels.iter().zip(&places.kernels).enumerate() {
        let name = format!("K{}", Numerals::subscript(layer as i64 + 1));
        let used: Vec<bool> = (0..kernel.len())
            .map(|at| {
                products
                    .iter()
                    .any(|product| product.get(layer) == Some(&at))
            })
            .collect();
        let kind = SOURCES.get(layer).copied().unwrap_or(SINGLE);
        weights(pen, places, (*row, kind), kernel, &scale, &used);
        head(pen, *row, &name);
        if layer > 0 {
            sign(
                pen,
                Point::new(row.x - GAP * places.cell / 2.0, row.centre().y),
                "∗",
            );
        }
    }
    let used: Vec<bool> = (0..layers.collapsed.len())
        .map(
            |at| match lit.and_then(|id| Some((source(id)?, id.index))) {
                // The weights that a layer's own one has a part in.
                Some((layer, index)) => factors(&sizes, at)
                    .iter()
                    .any(|product| product.get(layer).map(|at| *at as isize) == Some(index)),
                None => at == place,
            },
        )
        .collect();
    weights(
        pen,
        places,
        (places.single, SINGLE),
        &layers.collapsed,
        &scale,
        &used,
    );
    head(pen, places.single, "C");
    let middle = places.single.centre().y;
    sign(
        pen,
        Point::new(places.single.x - places.cell * 0.45, middle),
        "=",
    );
    sum(pen, layers, places, &products, place);
}

/// Which layer a part is a weight of.
fn source(id: Id) -> Option<usize> {
    SOURCES.iter().position(|kind| *kind == id.kind)
}

fn head(pen: &mut Pen<'_>, row: Rect, name: &str) {
    let small = pen.look.small();
    let at = Point::new(row.x + 2.0, row.y - small * 0.8);
    let ink = Paint::ink(Role::Kernel);
    pen.write(at, Anchor::Start, name, small, true, ink, row.width);
}

fn sign(pen: &mut Pen<'_>, at: Point, text: &str) {
    let size = pen.look.text * 1.3;
    pen.text(at, text, size, Paint::of(Role::Muted), size);
}

fn weights(
    pen: &mut Pen<'_>,
    places: &Places,
    (row, kind): (Rect, &'static str),
    kernel: &[f32],
    scale: &Scale,
    used: &[bool],
) {
    let small = pen.look.small();
    let before = if kind == SINGLE {
        pen.before
    } else {
        Layers::before(kernel)
    };
    for (index, weight) in kernel.iter().enumerate() {
        let cell = cell(row, places.cell, index);
        let id = Id {
            kind,
            index: index as isize,
            row: None,
        };
        let lit = used.get(index).copied().unwrap_or(false);
        pen.group(id, cell.grow(1.5), 1.0, |pen| {
            pen.fill(cell, 4.0, scale.paint((*weight).into()));
            let width = if lit { 2.5 } else { 1.0 };
            let edge = if lit { Role::Field } else { Role::Kernel };
            pen.frame(cell, 4.0, Paint::of(edge), width);
            let text = pen.look.words.numerals.short((*weight).into());
            let size = (pen.look.text * 0.95)
                .min(cell.height * 0.5)
                .max(small * 0.85);
            let ink = Paint::of(Role::Ink);
            pen.text(cell.centre(), text, size, ink, cell.width - 3.0);
        });
        if places.cell >= small * 1.6 {
            let at = Point::new(cell.centre().x, row.bottom() + small * 0.75);
            let text = (index as i64 - before as i64).to_string().replace('-', "−");
            pen.text(at, text, small * 0.85, Paint::of(Role::Muted), places.cell);
        }
    }
}

/// `C(0) = K₁(−1)·K₂(1) + … = 0.2·1 + … = 0.5`.
fn sum(pen: &mut Pen<'_>, layers: &Layers, places: &Places, products: &[Vec<usize>], place: usize) {
    let numerals = pen.look.words.numerals;
    let piece = |role: &'static str, text: String| Piece { role, text };
    let name = (place as i64 - pen.before as i64)
        .to_string()
        .replace('-', "−");
    let mut pieces = vec![
        piece("kernel", format!("C({name})")),
        piece("plain", " = ".to_owned()),
    ];
    let mut exact = true;
    let mut write = |weight: f32| {
        exact &= numerals.is_exact(weight.into());
        let text = numerals.short(weight.into());
        if weight < 0.0 {
            format!("({text})")
        } else {
            text
        }
    };
    for (index, product) in products.iter().enumerate() {
        let factors = product.iter().zip(&layers.kernels);
        let factors = factors.map(|(at, kernel)| write(kernel.get(*at).copied().unwrap_or(0.0)));
        let text = factors.collect::<Vec<_>>().join("·");
        let sign = if index > 0 { " + " } else { "" };
        pieces.push(piece("plain", sign.to_owned()));
        pieces.push(piece("kernel", text));
    }
    let total = layers.collapsed.get(place).copied().unwrap_or(0.0);
    let total_text = numerals.short(total.into());
    let equals = if exact && numerals.is_exact(total.into()) {
        " = "
    } else {
        " ≈ "
    };
    pieces.push(piece("plain", equals.to_owned()));
    pieces.push(piece("output", total_text));
    let smallest = pen.look.small();
    let width = pen.look.width - 32.0;
    let (lines, size) = wrapped(&pieces, width, places.lines, pen.look.text * 1.15, smallest);
    for (index, line) in lines.into_iter().enumerate() {
        let spans = line.into_iter().map(|piece| Span {
            paint: Paint::ink(match piece.role {
                "kernel" | "output" => Role::Kernel,
                "muted" => Role::Muted,
                _ => Role::Ink,
            }),
            text: piece.text,
        });
        pen.commands.push(Command::Text(Text {
            at: Point::new(
                pen.look.width / 2.0,
                places.sum + (index as f64 + 0.5) * size * 1.45,
            ),
            anchor: Anchor::Middle,
            size,
            bold: false,
            max_width: width,
            spans: spans.collect(),
        }));
    }
}

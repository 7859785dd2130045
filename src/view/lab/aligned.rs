//! Rows of numbers under each other, every cell at its place along one input: as cells with numbers while there is room,
//! as lines beyond that.

use super::Along;
use crate::scene::{Anchor, Command, Id, Outline, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// Narrower than this, in sizes of small text, cells become a line.
const CELL: f64 = 2.1;
/// No more places than this can be pointed at, spread evenly.
const PLACES: usize = 400;
/// What a pointer finds: a place of the input.
pub(super) const PLACE: &str = "p";

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Strip<'a> {
    pub(super) name: String,
    /// What is said beside the name.
    pub(super) note: String,
    pub(super) role: Role,
    pub(super) values: &'a [f32],
    pub(super) along: Along,
    pub(super) scale: Scale,
}

/// Where the rows stand.
#[derive(Clone, Debug)]
pub(super) struct Aligned {
    area: Rect,
    /// The place at the left edge.
    left: f64,
    pitch: f64,
    count: usize,
    small: f64,
    /// Whether cells have room for numbers.
    cells: bool,
}

impl Aligned {
    /// Rows in an area; every cell of every row is in sight.
    pub(super) fn new(look: &Look<'_>, area: Rect, strips: &[Strip<'_>]) -> Self {
        let ends = strips.iter().map(|strip| strip.along.ends());
        let [left, right] = ends
            .reduce(|[left, right], [first, last]| [left.min(first), right.max(last)])
            .unwrap_or([0.0, 1.0]);
        let span = (right - left).max(1.0);
        let small = look.small();
        let pitch = (area.width / span).min(58.0 * look.unit());
        Self {
            // In the middle, where there is more room than is needed.
            area: Rect::new(
                area.x + (area.width - pitch * span) / 2.0,
                area.y,
                pitch * span,
                area.height,
            ),
            left,
            pitch,
            count: strips.len().max(1),
            small,
            cells: pitch >= CELL * small,
        }
    }

    /// The stage's x of a place.
    pub(super) fn x(&self, place: f64) -> f64 {
        self.area.x + (place - self.left) * self.pitch
    }

    /// The numbers' part of a row.
    pub(super) fn body(&self, row: usize) -> Rect {
        let each = self.area.height / self.count as f64;
        let caption = (1.9 * self.small).min(each * 0.5);
        let high = if self.cells {
            44.0_f64.max(self.small * 2.4)
        } else {
            each
        };
        let height = (each - caption - 0.5 * self.small).clamp(2.0, high);
        let y = self.area.y + row as f64 * each + caption;
        Rect::new(self.area.x, y, self.area.width, height)
    }

    /// A cell of a row.
    pub(super) fn cell(&self, row: usize, along: &Along, cell: usize) -> Rect {
        let body = self.body(row);
        let width = self.pitch * 0.86;
        let x = self.x(along.place(cell)) - width / 2.0;
        Rect::new(x, body.y, width.max(0.5), body.height)
    }

    /// Whether numbers stand in cells.
    pub(super) fn has_cells(&self) -> bool {
        self.cells
    }
}

/// Draws rows, with a place marked in all of them, and what a pointer finds.
pub(super) fn draw<P: Draw>(
    pen: &mut P,
    look: &Look<'_>,
    aligned: &Aligned,
    strips: &[Strip<'_>],
    place: Option<f64>,
) {
    for (row, strip) in strips.iter().enumerate() {
        caption(pen, look, aligned, row, strip, place);
        if aligned.cells {
            cells(pen, look, aligned, row, strip, place);
        } else {
            line(pen, aligned, row, strip, place);
        }
    }
    if let Some(place) = place.filter(|_| !aligned.cells) {
        let x = aligned.x(place);
        let first = aligned.body(0).y;
        let last = aligned.body(strips.len().saturating_sub(1)).bottom();
        let red = Paint::of(Role::Field).faded(0.6);
        pen.line(Point::new(x, first), Point::new(x, last), red, 1.2);
    }
    places(pen, aligned);
}

/// What a pointer finds: columns over all rows.
fn places<P: Draw>(pen: &mut P, aligned: &Aligned) {
    let span = aligned.area.width / aligned.pitch.max(1e-9);
    let first = aligned.left.ceil() as isize;
    let end = (aligned.left + span).floor() as isize;
    let count = end.saturating_sub(first).max(0).unsigned_abs() + 1;
    let every = count.div_ceil(PLACES).max(1);
    for at in (0..count).step_by(every) {
        let index = first.saturating_add_unsigned(at);
        let x = aligned.x(index as f64 - 0.5);
        let hit = Rect::new(
            x,
            aligned.area.y,
            aligned.pitch * every as f64,
            aligned.area.height,
        );
        let id = Id {
            kind: PLACE,
            index,
            row: None,
        };
        pen.group(id, hit, 1.0, |_| {});
    }
}

/// The row's name on the left, its number at the place and what is said of it on the right.
fn caption<P: Draw>(
    pen: &mut P,
    look: &Look<'_>,
    aligned: &Aligned,
    row: usize,
    strip: &Strip<'_>,
    place: Option<f64>,
) {
    let small = look.small();
    let body = aligned.body(row);
    let y = body.y - small * 0.75;
    let (left, right) = (
        12.0_f64.max(small * 0.6),
        look.width - 12.0_f64.max(small * 0.6),
    );
    let left = body.x.min(look.width * 0.3).max(left);
    let ink = Paint::ink(strip.role);
    pen.write(
        Point::new(left, y),
        Anchor::Start,
        strip.name.clone(),
        small,
        true,
        ink,
        look.width * 0.5,
    );
    let numerals = look.words.numerals;
    let here = place
        .and_then(|place| strip.along.at(place))
        .and_then(|cell| strip.values.get(cell));
    let note = match here.filter(|_| !aligned.cells) {
        Some(number) => format!("{} · {}", numerals.short((*number).into()), strip.note),
        None => strip.note.clone(),
    };
    let right = (body.right()).clamp(look.width * 0.7, right.max(look.width * 0.7));
    let muted = Paint::of(Role::Muted);
    let room = (right - left) * 0.5;
    pen.write(
        Point::new(right, y),
        Anchor::End,
        note,
        small,
        false,
        muted,
        room,
    );
}

fn cells<P: Draw>(
    pen: &mut P,
    look: &Look<'_>,
    aligned: &Aligned,
    row: usize,
    strip: &Strip<'_>,
    place: Option<f64>,
) {
    let here = place.and_then(|place| strip.along.at(place));
    for (index, number) in strip.values.iter().enumerate() {
        let cell = aligned.cell(row, &strip.along, index);
        let value = f64::from(*number);
        pen.fill(cell, 4.0, strip.scale.paint(value));
        pen.frame(cell, 4.0, Paint::of(Role::Hairline), 1.0);
        let lit = here == Some(index);
        if lit {
            pen.frame(cell.grow(1.5), 5.0, Paint::of(Role::Field), 2.5);
        }
        let size = (look.text * 1.05).min(cell.height * 0.42).max(look.small());
        let text = look.words.numerals.short(value);
        let ink = Paint::of(Role::Ink);
        pen.write(
            cell.centre(),
            Anchor::Middle,
            text,
            size,
            lit,
            ink,
            cell.width - 3.0,
        );
    }
}

/// A long row: its zero, a line through its numbers, or from the smallest to the largest where many share a pixel.
fn line<P: Draw>(
    pen: &mut P,
    aligned: &Aligned,
    row: usize,
    strip: &Strip<'_>,
    place: Option<f64>,
) {
    let body = aligned.body(row);
    let (low, high) = strip.scale.range();
    let span = if high > low { high - low } else { 1.0 };
    let y = |value: f64| {
        let share = ((value - low) / span).clamp(0.0, 1.0);
        let share = if share.is_finite() { share } else { 0.5 };
        body.bottom() - 1.0 - share * (body.height - 2.0)
    };
    pen.fill(body, 0.0, Paint::of(Role::Soft).faded(0.6));
    if (low..=high).contains(&0.0) {
        let (from, to) = (Point::new(body.x, y(0.0)), Point::new(body.right(), y(0.0)));
        pen.line(from, to, Paint::of(Role::Muted).faded(0.6), 1.0);
    }
    let paint = Paint::of(strip.role);
    let apart = aligned.pitch * strip.along.step;
    if apart >= 1.0 {
        let points = strip.values.iter().enumerate().map(|(index, number)| {
            let x = aligned.x(strip.along.place(index));
            Point::new(x, y((*number).into()))
        });
        pen.stroke(Outline::Polyline(points.collect()), paint, 1.4);
    } else {
        let each = (1.0 / apart).ceil().clamp(1.0, 1e6) as usize;
        let segments = strip.values.chunks(each).enumerate().map(|(index, chunk)| {
            let x = aligned.x(strip.along.place(index * each));
            let low = chunk.iter().copied().fold(f32::INFINITY, f32::min);
            let high = chunk.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let (top, bottom) = (y(high.into()), y(low.into()));
            [Point::new(x, top), Point::new(x, bottom.max(top + 1.0))]
        });
        let segments = Outline::Segments(segments.collect());
        pen.commands()
            .push(Command::Stroke(segments, paint, 1.2, None));
    }
    let here = place
        .and_then(|place| strip.along.at(place))
        .and_then(|cell| Some((cell, strip.values.get(cell)?)));
    if let Some((cell, number)) = here {
        let at = Point::new(aligned.x(strip.along.place(cell)), y((*number).into()));
        pen.dots(vec![(at, 5.0)], Role::Background);
        pen.dots(vec![(at, 3.5)], Role::Field);
    }
}

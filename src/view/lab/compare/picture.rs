//! Two outputs of a picture and their difference, each on the picture's own ground.

use std::rc::Rc;

use super::colours::Colours;
use super::{NAMES, Pair, Pen, Placed, difference};
use crate::engine::Shape;
use crate::picture::Image;
use crate::scene::{Anchor, Command, Paint, Palette, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// Cells of a lens on each side of its middle.
const AROUND: isize = 2;

/// Where the three pictures stand, and what of the input's plane they show.
#[derive(Clone, Debug)]
pub(super) struct Panels {
    rects: [Rect; 3],
    lenses: [Option<Rect>; 3],
    /// The row and the column at the top left corner, in cells of the input.
    origin: [f64; 2],
    /// CSS pixels of a cell.
    scale: f64,
    size: [usize; 2],
}

impl Panels {
    pub(super) fn new(look: &Look<'_>, pair: &Pair, input: &Image) -> Self {
        let size = [input.height(), input.width()];
        // All of both outputs is to be seen, wherever padding has brought them.
        let ends = |axis: usize| {
            let length = size.get(axis).copied().unwrap_or(1) as f64;
            let mut ends = [-0.5, length - 0.5];
            for placed in &pair.outputs {
                if let Some(along) = placed.stand.get(axis) {
                    let ([low, high], [first, last]) = (ends, along.ends());
                    ends = [low.min(first), high.max(last)];
                }
            }
            ends
        };
        let ([top, bottom], [left, right]) = (ends(0), ends(1));
        let (rows, columns) = ((bottom - top).max(1.0), (right - left).max(1.0));
        let small = look.small();
        let (gap, caption, bar) = (18.0, 1.9 * small, 2.6 * small);
        let across = if look.width < 560.0 { 2.0 } else { 3.0 };
        let down = if across < 3.0 { 2.0 } else { 1.0 };
        let room = ((look.width - 24.0 - (across - 1.0) * gap) / across).max(20.0);
        let most = (look.height - 16.0) / down - caption - bar;
        let lens = look.height - 16.0 - caption - bar;
        let scale = (room / columns).min(most.max(20.0) / rows);
        let (width, height) = (columns * scale, rows * scale);
        let lens_side =
            ((lens - height - 2.2 * small).min(room) / (2 * AROUND + 1) as f64).min(small * 3.4);
        let has_lens = across > 2.0 && lens_side >= small * 1.5;
        let lens_height = if has_lens {
            lens_side * (2 * AROUND + 1) as f64 + 2.2 * small
        } else {
            0.0
        };
        let used = down * (height + caption + bar) + lens_height;
        let y = 8.0 + ((look.height - 16.0 - used) / 2.0).max(0.0);
        let x = (look.width - across * width - (across - 1.0) * gap) / 2.0;
        let rect = |index: f64| {
            let (row, column) = ((index / across).floor(), index % across);
            Rect::new(
                x.max(12.0) + column * (width + gap),
                y + caption + row * (height + caption + bar),
                width,
                height,
            )
        };
        let rects = [rect(0.0), rect(1.0), rect(2.0)];
        let lenses = rects.map(|rect| {
            has_lens.then(|| {
                let side = lens_side * (2 * AROUND + 1) as f64;
                let left = rect.centre().x - side / 2.0;
                Rect::new(left, rect.bottom() + bar + 1.6 * small, side, side).snapped()
            })
        });
        Self {
            rects,
            lenses,
            origin: [top, left],
            scale,
            size,
        }
    }

    /// The row and column of the input under a point of any of the three.
    pub(super) fn place_at(&self, at: Point) -> Option<[f64; 2]> {
        let rect = self.rects.iter().find(|rect| rect.contains(at))?;
        let ([top, left], [height, width]) = (self.origin, self.size);
        let within =
            |place: f64, count: usize| place.round().clamp(0.0, count.saturating_sub(1) as f64);
        Some([
            within((at.y - rect.y) / self.scale + top, height),
            within((at.x - rect.x) / self.scale + left, width),
        ])
    }

    /// Rows and columns of the input's plane on one of the three.
    fn area(&self, rect: Rect, rows: [f64; 2], columns: [f64; 2]) -> Rect {
        let ([top, left], [first_row, end_row], [first, end]) = (self.origin, rows, columns);
        Rect::new(
            rect.x + (first - left) * self.scale,
            rect.y + (first_row - top) * self.scale,
            (end - first) * self.scale,
            (end_row - first_row) * self.scale,
        )
    }
}

pub(super) fn draw(pen: &mut Pen<'_>, pair: &Pair, panels: &Panels, place: Option<[f64; 2]>) {
    let shared = Colours::of(&pair.outputs);
    let left = pair.difference.as_ref();
    let [a, b] = &pair.outputs;
    let most = left.map_or(0.0, |left| left.largest as f32);
    let shown = [
        (Some(a), shared),
        (Some(b), shared),
        (left.map(|left| &left.placed), Colours::Signed(most)),
    ];
    let places = panels.rects.into_iter().zip(panels.lenses);
    for (((placed, colours), name), (rect, lens)) in shown.into_iter().zip(NAMES).zip(places) {
        let role = if name == "stage-compare-difference" {
            Role::Ink
        } else {
            Role::Output
        };
        panel(pen, panels, rect, placed, colours, (name, role));
        if let (Some(placed), Some([row, column])) = (placed, place) {
            cross(pen, panels, rect, [row, column]);
            if let Some(area) = lens {
                self::lens(pen, area, placed, colours, [row, column]);
            }
        }
    }
}

/// One of the three: what there is of it, on hatched ground, its name and its scale.
fn panel(
    pen: &mut Pen<'_>,
    panels: &Panels,
    rect: Rect,
    placed: Option<&Placed>,
    colours: Colours,
    (name, role): (&str, Role),
) {
    let small = pen.look.small();
    let words = pen.look.words;
    let y = rect.y - small * 0.85;
    let ink = Paint::ink(role);
    let at = Point::new(rect.x, y);
    pen.write(
        at,
        Anchor::Start,
        words.get(name),
        small,
        true,
        ink,
        rect.width * 0.62,
    );
    pen.hatched(rect, 0.0);
    let Some(placed) = placed else { return };
    let size = super::texts::size(placed);
    let at = Point::new(rect.right(), y);
    let muted = Paint::of(Role::Muted);
    pen.write(
        at,
        Anchor::End,
        size,
        small,
        false,
        muted,
        rect.width * 0.36,
    );
    let [rows, columns] = placed.stand;
    let area = panels.area(rect, rows.ends(), columns.ends());
    let picture = Command::Picture {
        rect: area,
        width: columns.count.max(1),
        rgba: pixels(placed, colours, pen.palette),
    };
    pen.clipped(rect, |pen| pen.commands.push(picture));
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    bar(pen, rect, colours);
}

/// The scale below a picture.
fn bar(pen: &mut Pen<'_>, rect: Rect, colours: Colours) {
    let small = pen.look.small();
    let [low, high] = colours.ends();
    let strip = Rect::new(rect.x, rect.bottom() + 5.0, rect.width, small * 0.55);
    const TICKS: usize = 64;
    if colours != Colours::Rgb {
        for tick in 0..TICKS {
            let number = low + (high - low) * tick as f64 / (TICKS - 1) as f64;
            let [red, green, blue] = colours.rgb([number as f32; 3], pen.palette);
            let part = Rect::new(
                strip.x + strip.width * tick as f64 / TICKS as f64,
                strip.y,
                strip.width / TICKS as f64,
                strip.height,
            );
            let rgba = Rc::from([red, green, blue, 255]);
            pen.commands.push(Command::Picture {
                rect: part,
                width: 1,
                rgba,
            });
        }
        pen.frame(strip, 0.0, Paint::of(Role::Muted).faded(0.5), 1.0);
    }
    let numerals = pen.look.words.numerals;
    let y = strip.bottom() + small * 0.75;
    let muted = Paint::of(Role::Muted);
    for (x, anchor, value) in [
        (strip.x, Anchor::Start, low),
        (strip.right(), Anchor::End, high),
    ] {
        let text = if colours == Colours::Rgb && anchor == Anchor::Start {
            "R, G, B: 0".to_owned()
        } else {
            numerals.short(value)
        };
        let room = rect.width * 0.45;
        pen.write(
            Point::new(x, y),
            anchor,
            text,
            small * 0.92,
            false,
            muted,
            room,
        );
    }
}

/// The pixels of an output. Of a difference of three channels the farthest from zero is shown.
fn pixels(placed: &Placed, colours: Colours, palette: &Palette) -> Rc<[u8]> {
    let Shape {
        channels,
        height,
        width,
    } = placed.output.shape();
    let mut rgba = Vec::with_capacity(height * width * 4);
    for row in 0..height {
        for column in 0..width {
            let numbers = numbers(placed, channels, row, column);
            rgba.extend(colours.rgb(shown(colours, numbers), palette));
            rgba.push(255);
        }
    }
    rgba.into()
}

fn numbers(placed: &Placed, channels: usize, row: usize, column: usize) -> [f32; 3] {
    [0, 1, 2].map(|channel: usize| {
        let channel = channel.min(channels.saturating_sub(1));
        let number = placed.output.row(channel, row).get(column);
        number.copied().unwrap_or(0.0)
    })
}

fn shown(colours: Colours, numbers: [f32; 3]) -> [f32; 3] {
    if colours == Colours::Rgb {
        return numbers;
    }
    let farthest = numbers
        .into_iter()
        .reduce(|a, b| if b.abs() > a.abs() { b } else { a });
    [farthest.unwrap_or(0.0); 3]
}

/// The cell that is looked at.
fn cross(pen: &mut Pen<'_>, panels: &Panels, rect: Rect, [row, column]: [f64; 2]) {
    let cell = panels.area(rect, [row - 0.5, row + 0.5], [column - 0.5, column + 0.5]);
    let short = (9.0 - cell.width).max(0.0) / 2.0;
    let mark = cell.grow(short);
    pen.clipped(rect.grow(4.0), |pen| {
        pen.frame(
            mark.grow(2.0),
            2.0,
            Paint::of(Role::Background).faded(0.85),
            4.0,
        );
        pen.frame(mark, 1.0, Paint::of(Role::Field), 2.0);
    });
}

/// The numbers around it, cell by cell of this output.
fn lens(pen: &mut Pen<'_>, area: Rect, placed: &Placed, colours: Colours, [row, column]: [f64; 2]) {
    let [rows, columns] = placed.stand;
    let across = 2 * AROUND + 1;
    let side = area.width / across as f64;
    pen.hatched(area, 0.0);
    let (Some(middle_row), Some(middle)) = (rows.at(row), columns.at(column)) else {
        return;
    };
    let channels = placed.output.shape().channels;
    for down in -AROUND..=AROUND {
        for along in -AROUND..=AROUND {
            let (Some(row), Some(column)) = (
                middle_row
                    .checked_add_signed(down)
                    .filter(|row| *row < rows.count),
                middle
                    .checked_add_signed(along)
                    .filter(|column| *column < columns.count),
            ) else {
                continue;
            };
            let cell = Rect::new(
                area.x + (along + AROUND) as f64 * side,
                area.y + (down + AROUND) as f64 * side,
                side,
                side,
            );
            let numbers = shown(colours, numbers(placed, channels, row, column));
            let [red, green, blue] = colours.rgb(numbers, pen.palette);
            pen.commands.push(Command::Picture {
                rect: cell,
                width: 1,
                rgba: Rc::from([red, green, blue, 255]),
            });
            let light = 0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue);
            let ink = if light > 140.0 {
                Role::Black
            } else {
                Role::White
            };
            let number = difference::number(&placed.output, 1, 0, row, column);
            let text = pen.look.words.numerals.short(number.into());
            let here = down == 0 && along == 0;
            let size = pen.look.small() * 0.92;
            let room = side - 3.0;
            pen.write(
                cell.centre(),
                Anchor::Middle,
                text,
                size,
                here,
                Paint::of(ink),
                room,
            );
        }
    }
    let middle = Rect::new(
        area.x + AROUND as f64 * side,
        area.y + AROUND as f64 * side,
        side,
        side,
    );
    pen.frame(middle.grow(1.0), 1.0, Paint::of(Role::Background), 3.5);
    pen.frame(middle, 1.0, Paint::of(Role::Field), 2.0);
    pen.frame(area.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
}

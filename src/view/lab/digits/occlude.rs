//! Which part decides: a square of paper over the digit, and what becomes of the class for every place of it.

use super::classes;
use super::layout::EDGE;
use super::pen::{Pen, Tint, cell_of};
use crate::learn::digits::{SIDE, covered, largest};
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::{State, Touch};

/// Where things stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) digit: Rect,
    heat: Rect,
    classes: Rect,
}

impl Places {
    pub(super) fn new(look: &Look<'_>) -> Self {
        let small = look.small();
        let room = look.width - 2.0 * EDGE;
        let head = small * 2.0;
        let foot = small * 3.4;
        if look.width < 620.0 * look.unit() {
            let side = ((room - 14.0) / 2.0)
                .min((look.height - 2.0 * EDGE - 2.0 * head - foot) * 0.55)
                .max(64.0);
            let side = (side / 8.0).floor() * 8.0;
            let top = EDGE + head;
            let below = top + side + foot + head * 0.5;
            return Self {
                digit: Rect::new(EDGE, top, side, side),
                heat: Rect::new(look.width - EDGE - side, top, side, side),
                classes: Rect::new(EDGE, below, room, look.height - EDGE - below),
            };
        }
        let gap = 26.0;
        let bars = (room * 0.22).clamp(130.0, 240.0);
        let side = ((room - bars - 2.0 * gap) / 2.0).min(look.height - 2.0 * EDGE - head - foot);
        let side = (side / 8.0).floor() * 8.0;
        let top = ((look.height - side - foot + head) / 2.0).max(EDGE + head);
        let heat = EDGE + side + gap;
        let left = heat + side + gap;
        Self {
            digit: Rect::new(EDGE, top, side, side),
            heat: Rect::new(heat, top, side, side),
            classes: Rect::new(left, top, look.width - EDGE - left, side),
        }
    }
}

/// The side of the square, and the places along a row.
fn sizes(state: &State) -> (usize, usize) {
    let size = state.count("size").clamp(1, SIDE);
    (size, SIDE + 1 - size)
}

pub(super) fn draw(pen: &mut Pen<'_>) {
    let Places {
        digit,
        heat,
        classes,
    } = Places::new(pen.look);
    let (size, places) = sizes(pen.view.state);
    let step = pen.view.moment.step.min(places * places - 1);
    let (row, column) = (step / places, step % places);
    covered_digit(pen, digit, size, [row, column]);
    heat_map(pen, heat, size, places, step);
    let whole = pen.model.shown.run.probabilities();
    let now = pen.model.under(step).to_vec();
    let small = pen.look.small();
    let title = pen.word("stage-digits-under");
    let at = Point::new(classes.x, classes.y - small * 0.9);
    pen.head(at, title, Role::Output, classes.width);
    classes::draw(pen, classes, &now, Some(&whole));
}

/// The digit, and the square over it.
fn covered_digit(pen: &mut Pen<'_>, rect: Rect, size: usize, [row, column]: [usize; 2]) {
    let small = pen.look.small();
    let title = match pen.model.shown.sample {
        Some(sample) => format!("{} {}", pen.word("stage-digits-sample"), sample + 1),
        None => pen.word("stage-digits-drawn"),
    };
    pen.head(
        Point::new(rect.x, rect.y - small * 0.9),
        title,
        Role::Input,
        rect.width,
    );
    let cells = covered(&pen.model.shown.cells, size, row, column);
    let ink: Vec<f32> = cells.iter().map(|cell| f32::from(*cell)).collect();
    pen.cells(rect, SIDE, &ink, Tint::Shades(Role::Input, 16.0));
    pen.grid(rect, [SIDE, SIDE]);
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    let cell = rect.width / SIDE as f64;
    let square = Rect::new(
        rect.x + cell * column as f64,
        rect.y + cell * row as f64,
        cell * size as f64,
        cell * size as f64,
    );
    pen.hatched(square, 0.0);
    pen.ring(square, 2.5);
    pen.targets(rect, [SIDE, SIDE], "under", 0);
    let word = pen.word("stage-digits-move");
    let at = Point::new(rect.x, rect.bottom() + small * 1.1);
    pen.small(at, Anchor::Start, word, Paint::of(Role::Muted), rect.width);
}

/// For every place of the square, how probable the class of the whole digit still is; where another one wins, which.
fn heat_map(pen: &mut Pen<'_>, rect: Rect, size: usize, places: usize, step: usize) {
    let small = pen.look.small();
    let class = pen.model.shown.run.class();
    let title = format!("{} {class}", pen.word("stage-digits-heat"));
    pen.head(
        Point::new(rect.x, rect.y - small * 0.9),
        title,
        Role::Output,
        rect.width,
    );
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Hairline), 1.0);
    let cell = rect.width / SIDE as f64;
    // The middle of the square stands where the number does.
    let off = cell * (size as f64 - 1.0) / 2.0;
    let inner = Rect::new(
        rect.x + off,
        rect.y + off,
        cell * places as f64,
        cell * places as f64,
    );
    let all = pen.model.shown.occlusion.probabilities.clone();
    let text = (cell * 0.34).min(small);
    for (place, probabilities) in all.iter().enumerate() {
        let at = cell_of(inner, [places, places], place / places, place % places);
        let own = probabilities.get(class).copied().unwrap_or_default();
        let winner = largest(probabilities);
        let id = Id {
            kind: "place",
            index: place.cast_signed(),
            row: None,
        };
        pen.group(id, at, 1.0, |pen| {
            pen.fill(at, 0.0, Paint::tint(Role::Output, f64::from(own) * 0.55));
            let ink = Paint::of(Role::Ink);
            if winner == class {
                let share = pen.percent(f64::from(own));
                if cell >= small * 2.0 {
                    pen.text(at.centre(), share, text, ink, at.width - 2.0);
                }
            } else {
                pen.frame(at.grow(-1.0), 2.0, Paint::of(Role::Positive), 2.0);
                let size = (cell * 0.5).min(small * 1.5);
                pen.write(
                    at.centre(),
                    Anchor::Middle,
                    winner.to_string(),
                    size,
                    true,
                    ink,
                    at.width,
                );
            }
        });
    }
    let here = cell_of(inner, [places, places], step / places, step % places);
    pen.ring(here, 2.0);
    let word = pen.word("stage-digits-heat-note");
    let at = Point::new(rect.x, rect.bottom() + small * 1.1);
    pen.small(at, Anchor::Start, word, Paint::of(Role::Muted), rect.width);
}

/// The place whose square has this cell in its middle, as nearly as can be.
fn place_over(cell: usize, state: &State) -> usize {
    let (size, places) = sizes(state);
    let along = |at: usize| at.saturating_sub((size - 1) / 2).min(places - 1);
    along(cell / SIDE) * places + along(cell % SIDE)
}

/// The square goes where the pointer is.
pub(super) fn touch(touch: &Touch, state: &mut State) -> Vec<&'static str> {
    let Some(id) = touch.id else {
        return Vec::new();
    };
    let Ok(index) = usize::try_from(id.index) else {
        return Vec::new();
    };
    let place = match id.kind {
        "under" => place_over(index, state),
        "place" => index,
        _ => return Vec::new(),
    };
    go(state, place)
}

/// The arrows move the square.
pub(super) fn walk(rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
    let (_, places) = sizes(state);
    let step = state.step.min(places * places - 1);
    let moved = |at: usize, by: isize| at.saturating_add_signed(by).min(places - 1);
    let place = moved(step / places, rows) * places + moved(step % places, columns);
    go(state, place)
}

fn go(state: &mut State, place: usize) -> Vec<&'static str> {
    if state.step == place {
        return Vec::new();
    }
    state.step = place;
    vec!["step"]
}

//! The values around the present one: those that have arrived, what was forecast of them, and the next forecast.

use super::frame::{Now, Places};
use super::id;
use super::run::Run;
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Role, hatch};
use crate::view::draw::Draw;
use crate::view::lab::parts::{Pen, Plot, Ruler, round_ticks};

/// What is in sight, and at which scale.
pub(super) struct Sight {
    rect: Rect,
    pitch: f64,
    /// The number of the value at the left edge.
    pub(super) from: f64,
    /// How many are in sight.
    pub(super) shown: f64,
    low: f64,
    high: f64,
}

/// Where the forecast stands once the values have filled the chart, as a share of its width.
const PRESENT: f64 = 0.8;

impl Sight {
    pub(super) fn new(run: &Run, places: &Places, now: &Now) -> Self {
        let shown = places.shown();
        let from = |arrived: f64| (arrived + 1.0 - shown * PRESENT).max(0.0);
        let range = |arrived: usize| range(run, from(arrived as f64), shown, arrived);
        let (before, after) = (range(now.before), range(now.arrived));
        let mix = |a: f64, b: f64| a + (b - a) * now.came;
        Self {
            rect: places.near,
            pitch: places.pitch,
            from: from(now.between()),
            shown,
            low: mix(before.0, after.0),
            high: mix(before.1, after.1),
        }
    }

    /// The middle of a value's place; between two values for fractions.
    pub(super) fn x(&self, number: f64) -> f64 {
        self.rect.x + (number + 0.5 - self.from) * self.pitch
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low).max(1e-300);
        self.rect.bottom() - share.clamp(0.0, 1.0) * self.rect.height
    }

    fn at(&self, number: usize, value: f64) -> Point {
        Point::new(self.x(number as f64), self.y(value))
    }

    /// The numbers of the values in sight.
    fn numbers(&self) -> std::ops::Range<usize> {
        let first = (self.from - 1.0).floor().max(0.0) as usize;
        first..(self.from + self.shown + 1.0).ceil().max(0.0) as usize
    }
}

/// The smallest and largest value of what has arrived and is in sight, with the next, and some air. Forecasts may lie
/// outside: they then stand at the edge.
fn range(run: &Run, from: f64, shown: f64, arrived: usize) -> (f64, f64) {
    let first = from.floor().max(0.0) as usize;
    let last = ((from + shown).ceil().max(0.0) as usize).min(arrived + 1);
    let some = run.values.get(first..last.min(run.values.len()));
    let (low, high) = crate::view::lab::parts::extremes(some.unwrap_or_default());
    let (low, high) = (f64::from(low), f64::from(high));
    let air = ((high - low) * 0.25)
        .max(1e-6 * high.abs().max(low.abs()))
        .max(1e-30);
    (low - air, high + air)
}

pub(super) fn draw(run: &Run, sight: &Sight, now: &Now, pointed: Option<usize>, pen: &mut Pen<'_>) {
    let rect = sight.rect;
    let small = pen.look.small();
    legend(rect, pen);
    let plot = Plot {
        rect,
        x: Ruler::plain(0.0, 1.0),
        y: Ruler::plain(sight.low, sight.high),
    };
    let numerals = pen.look.words.numerals.telling(sight.low, sight.high);
    let many = (rect.height / (small * 3.0)).max(2.0) as usize;
    let ticks: Vec<(f64, String)> = round_ticks(sight.low, sight.high, many)
        .into_iter()
        .filter(|tick| *tick >= sight.low)
        .map(|tick| (tick, numerals.short(tick)))
        .collect();
    plot.paper(pen, &[], &ticks);
    pen.clipped(rect.grow(1.0), |pen| {
        future(sight, now, pen);
        window(run, sight, now, pen);
        past(run, sight, now, pen);
    });
    present(run, sight, now, pen);
    places(run, sight, now, pen);
    if let Some(number) = pointed {
        point(run, sight, number, pen);
    }
    numbers(run, sight, now, pen);
}

/// What the marks mean, over the chart.
fn legend(rect: Rect, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let y = rect.y - small * 0.95;
    let each = rect.width / 3.0;
    let words = [
        "stage-forecast-value",
        "stage-forecast-made",
        "stage-forecast-error",
    ];
    for (index, word) in words.into_iter().enumerate() {
        let x = rect.x + each * index as f64;
        let middle = Point::new(x + 5.0, y);
        let role = match index {
            0 => {
                pen.dots(vec![(middle, 4.0)], Role::Input);
                Role::Input
            }
            1 => {
                ring(pen, middle, 4.5, Paint::of(Role::Output));
                Role::Output
            }
            _ => {
                stick(
                    pen,
                    Point::new(middle.x, y - 6.0),
                    Point::new(middle.x, y + 6.0),
                );
                Role::Ink
            }
        };
        let word = pen.word(word);
        let at = Point::new(x + 14.0, y);
        pen.small(at, Anchor::Start, word, Paint::ink(role), each - 20.0);
    }
}

/// What is not known yet is hatched.
fn future(sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let left = sight.x(now.between() + 0.5).max(sight.rect.x);
    let rect = Rect::new(
        left,
        sight.rect.y,
        (sight.rect.right() - left).max(0.0),
        sight.rect.height,
    );
    if rect.width <= 1.0 {
        return;
    }
    pen.fill(rect, 0.0, Paint::of(Role::Soft).faded(0.6));
    let lines = Paint::of(Role::Hatch).faded(0.35);
    pen.stroke(hatch(rect, 9.0), lines, 1.0);
    let small = pen.look.small();
    let word = pen.word("stage-forecast-future");
    let at = Point::new(rect.right() - 6.0, rect.bottom() - small);
    pen.small(
        at,
        Anchor::End,
        word,
        Paint::of(Role::Muted),
        rect.width - 10.0,
    );
}

/// The values that the forecast is made of.
fn window(run: &Run, sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let n = run.n() as f64;
    let left = sight.x(now.between() - n - 0.5);
    let rect = Rect::new(left, sight.rect.y, n * sight.pitch, sight.rect.height);
    pen.fill(rect.grow(-1.0), 0.0, Paint::of(Role::Field).faded(0.07));
    pen.frame(rect.grow(-1.0), 3.0, Paint::of(Role::Field), 1.6);
}

/// What has arrived, and what was forecast of it.
fn past(run: &Run, sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let numbers = sight.numbers();
    // The newest comes only with the beat.
    let still = if now.came < 1.0 {
        now.before.min(now.arrived)
    } else {
        now.arrived
    };
    let value = |number: usize| run.value(number).unwrap_or_default();
    let known = numbers.start..numbers.end.min(still);
    let points: Vec<Point> = known
        .clone()
        .map(|number| sight.at(number, value(number)))
        .collect();
    for number in known
        .clone()
        .filter(|number| *number + 1 < now.arrived || now.came >= 1.0)
    {
        if let Some(made) = run.forecast(number) {
            stick(pen, sight.at(number, made), sight.at(number, value(number)));
        }
    }
    pen.stroke(
        Outline::Polyline(points.clone()),
        Paint::of(Role::Input).faded(0.5),
        1.3,
    );
    let size = (sight.pitch * 0.16).clamp(2.0, 4.5);
    for number in known {
        if let Some(made) = run.forecast(number) {
            ring(
                pen,
                sight.at(number, made),
                size,
                Paint::of(Role::Output).faded(0.7),
            );
        }
    }
    pen.dots(
        points.into_iter().map(|point| (point, size)).collect(),
        Role::Input,
    );
}

/// The newest value as it comes, with the error of its forecast, and the next forecast as it is made.
fn present(run: &Run, sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let size = (sight.pitch * 0.2).clamp(3.0, 6.0);
    let small = pen.look.small();
    let newest = now.arrived.saturating_sub(1);
    let value = run.value(newest).unwrap_or_default();
    if now.came < 1.0 && now.arrived > now.before {
        let place = sight.at(newest, value);
        if let Some(made) = run.forecast(newest) {
            let made = sight.at(newest, made);
            let reached = Point::new(place.x, made.y + (place.y - made.y) * now.came);
            stick(pen, made, reached);
            ring(pen, made, size, Paint::of(Role::Output));
        }
        pen.fill_dot(
            place,
            size * now.came,
            Paint::of(Role::Input).faded(now.came),
        );
    }
    let next = now.arrived;
    let Some(made) = run.forecast(next).filter(|_| now.made > 0.0) else {
        return;
    };
    let (from, to) = (sight.at(newest, value), sight.at(next, made));
    let flat = Point::new(to.x, from.y);
    dashes(pen, from, flat, Paint::of(Role::Muted).faded(now.made));
    ring(
        pen,
        to,
        size * (0.4 + 0.6 * now.made),
        Paint::of(Role::Output).faded(now.made),
    );
    let text = format!(
        "ŷ = {}",
        pen.look
            .words
            .numerals
            .telling(sight.low, sight.high)
            .short(made)
    );
    let above = if to.y - small * 1.4 < sight.rect.y {
        to.y + small * 1.4
    } else {
        to.y - small * 1.4
    };
    pen.write(
        Point::new(to.x, above),
        Anchor::Middle,
        text,
        small,
        true,
        Paint::ink(Role::Output).faded(now.made),
        (sight.rect.right() - to.x).max(sight.pitch) * 2.0,
    );
}

/// Lets a pointer find what has arrived.
fn places(run: &Run, sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let numbers = sight.numbers();
    for number in numbers.start..numbers.end.min(now.arrived).min(run.values.len()) {
        let left = sight.x(number as f64 - 0.5).max(sight.rect.x);
        let right = sight.x(number as f64 + 0.5).min(sight.rect.right());
        if right > left {
            let hit = Rect::new(left, sight.rect.y, right - left, sight.rect.height);
            pen.group(id("x", number), hit, 1.0, |_| {});
        }
    }
}

/// Marks a value that is pointed at.
fn point(run: &Run, sight: &Sight, number: usize, pen: &mut Pen<'_>) {
    let x = sight.x(number as f64);
    if x < sight.rect.x || x > sight.rect.right() {
        return;
    }
    let (top, bottom) = (
        Point::new(x, sight.rect.y),
        Point::new(x, sight.rect.bottom()),
    );
    pen.line(top, bottom, Paint::of(Role::Ink).faded(0.45), 1.0);
    let value = run.value(number).unwrap_or_default();
    ring(pen, sight.at(number, value), 6.5, Paint::of(Role::Ink));
}

/// The numbers of values under the chart, as many as there is room for.
fn numbers(run: &Run, sight: &Sight, now: &Now, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let by = (small * 3.2 / sight.pitch).ceil().max(1.0) as usize;
    let by = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|step| *step >= by)
        .unwrap_or(100);
    let last = now.arrived.min(run.values.len());
    for number in sight
        .numbers()
        .filter(|number| (number + 1).is_multiple_of(by) && *number <= last)
    {
        let x = sight.x(number as f64);
        if x > sight.rect.x && x < sight.rect.right() {
            let at = Point::new(x, sight.rect.bottom() + small * 0.8);
            let text = (number + 1).to_string();
            pen.small(
                at,
                Anchor::Middle,
                text,
                Paint::of(Role::Muted),
                small * 3.0,
            );
        }
    }
}

/// A hollow point.
fn ring(pen: &mut Pen<'_>, at: Point, radius: f64, paint: Paint) {
    let inner = Paint {
        role: Role::Panel,
        ..paint
    };
    pen.fill_dot(at, radius, paint);
    pen.fill_dot(at, (radius - 1.8).max(0.5), inner);
}

/// From a forecast to what came.
fn stick(pen: &mut Pen<'_>, from: Point, to: Point) {
    pen.line(from, to, Paint::of(Role::Ink).faded(0.75), 2.0);
}

fn dashes(pen: &mut Pen<'_>, from: Point, to: Point, paint: Paint) {
    let command = Command::Stroke(Outline::line(from, to), paint, 1.2, Some([4.0, 3.0]));
    pen.commands().push(command);
}

impl Pen<'_> {
    fn fill_dot(&mut self, at: Point, radius: f64, paint: Paint) {
        let dot = Outline::Dots(vec![(at, radius.max(0.1))]);
        self.commands().push(Command::Fill(dot, paint));
    }
}

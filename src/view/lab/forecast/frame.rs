//! The stage of the forecast: the series, what is near, the kernel under what it reads, the errors.

use super::run::{Part, Run};
use super::{chart, id, weights};
use crate::scene::{Anchor, Outline, Paint, Point, Rect, Role};
use crate::view::Look;
use crate::view::draw::Draw;
use crate::view::lab::View;
use crate::view::lab::parts::Pen;

/// Where things stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    /// The whole series, where it is longer than what is near and there is room.
    pub(super) overview: Option<Rect>,
    /// The values around the present one.
    pub(super) near: Rect,
    /// From one value to the next in it.
    pub(super) pitch: f64,
    /// The weights, under their values.
    pub(super) kernel: Rect,
    /// The errors.
    pub(super) errors: Rect,
}

impl Places {
    pub(super) fn new(run: &Run, look: &Look<'_>) -> Self {
        let small = look.small();
        let left = small * 4.2;
        let width = (look.width - left - small).max(1.0);
        let n = run.n().max(1) as f64;
        let pitch = (width * 0.62 / n)
            .clamp(10.0, 40.0 * look.unit())
            .min(width / 3.0);
        let shown = width / pitch;
        let title = small * 1.9;
        let long = (run.values.len() as f64) > shown;
        let overview = (long && look.height > 380.0).then(|| {
            let height = (look.height * 0.11).min(72.0);
            Rect::new(left, title, width, height)
        });
        let errors = Rect::new(
            small,
            look.height - small * 5.4,
            (look.width - 2.0 * small).max(1.0),
            small * 5.0,
        );
        let kernel_height = (look.height * 0.19).clamp(small * 5.5, small * 11.0);
        let kernel = Rect::new(
            left,
            errors.y - kernel_height - small * 0.8,
            width,
            kernel_height,
        );
        let top = overview.map_or(0.0, |rect| rect.bottom() + small * 0.6) + title;
        let near = Rect::new(left, top, width, (kernel.y - top - small * 1.6).max(1.0));
        Self {
            overview,
            near,
            pitch,
            kernel,
            errors,
        }
    }

    /// How many values are near.
    pub(super) fn shown(&self) -> f64 {
        self.near.width / self.pitch
    }
}

/// The present moment, drawn between its step and the one it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    /// Values that have arrived at the end of the beat.
    pub(super) arrived: usize,
    /// Values that had arrived before it.
    pub(super) before: usize,
    /// How far the newest has come, 0 to 1.
    pub(super) came: f64,
    /// How far the weights have met their values.
    pub(super) met: f64,
    /// How far the forecast is there.
    pub(super) made: f64,
}

impl Now {
    fn new(run: &Run, view: &View<'_>) -> Self {
        let moment = view.moment;
        Self {
            arrived: run.arrived(moment.step),
            before: run.arrived(moment.from),
            came: moment.glide(),
            met: moment.multiply(),
            made: moment.sum(),
        }
    }

    /// The number of values that had arrived, between both.
    pub(super) fn between(&self) -> f64 {
        let (before, arrived) = (self.before as f64, self.arrived as f64);
        before + (arrived - before) * self.came
    }
}

pub(super) fn draw(run: &Run, pointed: Option<usize>, view: &View<'_>, pen: &mut Pen<'_>) {
    let places = Places::new(run, pen.look);
    let now = Now::new(run, view);
    let sight = chart::Sight::new(run, &places, &now);
    if let Some(rect) = places.overview {
        overview(run, rect, &sight, &now, pen);
    }
    chart::draw(run, &sight, &now, pointed, pen);
    weights::draw(run, &places, &sight, &now, view.hover, pen);
    errors(run, places.errors, now.arrived, pen);
}

/// The whole series: what has arrived, what has not, the part that is held out, and what is near.
fn overview(run: &Run, rect: Rect, sight: &chart::Sight, now: &Now, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let count = run.values.len().max(1) as f64;
    let x = |number: f64| rect.x + number / count * rect.width;
    let (low, high) = crate::view::lab::parts::extremes(&run.values);
    let y = |value: f32| {
        let share =
            (f64::from(value) - f64::from(low)) / (f64::from(high) - f64::from(low)).max(1e-30);
        rect.bottom() - 3.0 - share.clamp(0.0, 1.0) * (rect.height - 6.0).max(1.0)
    };
    pen.fill(rect, 0.0, Paint::of(Role::Panel));
    let split = x(run.split as f64);
    let rest = Rect::new(split, rect.y, (rect.right() - split).max(0.0), rect.height);
    pen.fill(rest, 0.0, Paint::tint(Role::Soft, 1.0));
    pen.line(
        Point::new(split, rect.y),
        Point::new(split, rect.bottom()),
        Paint::of(Role::Muted),
        1.0,
    );
    let shown = Rect::new(
        x(sight.from.max(0.0)),
        rect.y,
        (x((sight.from + sight.shown).min(count)) - x(sight.from.max(0.0))).max(1.0),
        rect.height,
    );
    let line = |from: usize, to: usize| {
        let some = run
            .values
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .enumerate();
        let point =
            |(offset, value): (usize, &f32)| Point::new(x((from + offset) as f64 + 0.5), y(*value));
        Outline::Polyline(some.map(point).collect())
    };
    let arrived = now.arrived;
    pen.stroke(line(0, arrived), Paint::of(Role::Input), 1.4);
    let future = Paint::of(Role::Input).faded(0.3);
    pen.stroke(
        line(arrived.saturating_sub(1), run.values.len()),
        future,
        1.2,
    );
    pen.frame(rect, 0.0, Paint::of(Role::Hairline), 1.0);
    pen.frame(shown.grow(1.0), 2.0, Paint::of(Role::Ink).faded(0.7), 1.4);
    let heads = [
        ("stage-forecast-first", rect.x, split - rect.x),
        ("stage-forecast-rest", split + 4.0, rect.right() - split),
    ];
    for (word, at, room) in heads {
        let word = pen.word(word);
        pen.small(
            Point::new(at, rect.y - small * 0.8),
            Anchor::Start,
            word,
            Paint::of(Role::Muted),
            room - 6.0,
        );
    }
    // Some values to a place that a pointer finds.
    let by = (run.values.len() as f64 * 3.0 / rect.width.max(1.0))
        .ceil()
        .max(1.0) as usize;
    for number in (0..run.values.len()).step_by(by) {
        let left = x(number as f64);
        let hit = Rect::new(left, rect.y, x((number + by) as f64) - left, rect.height);
        pen.group(id("o", number), hit, 1.0, |_| {});
    }
}

/// The errors so far in the present part, as bars.
fn errors(run: &Run, rect: Rect, arrived: usize, pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let part = run.part(arrived);
    let word = match part {
        Part::First => "stage-forecast-errors-first",
        Part::Rest => "stage-forecast-errors-rest",
    };
    let head = pen.word(word);
    let at = Point::new(rect.x, rect.y + small * 0.6);
    pen.head(at, head, Paint::of(Role::Ink), rect.width);
    let some = run.errors(run.of_part(part, arrived));
    let label = (small * 9.5).min(rect.width * 0.36);
    let room = (rect.width - label - small * 5.0).max(1.0);
    let most = some
        .map_or(1.0, |some| some.kernel.max(some.last))
        .max(1e-300);
    let lines = [
        (
            "stage-forecast-kernel",
            Role::Output,
            some.map(|some| some.kernel),
        ),
        (
            "stage-forecast-last",
            Role::Muted,
            some.map(|some| some.last),
        ),
    ];
    for (index, (word, role, error)) in lines.into_iter().enumerate() {
        let y = rect.y + small * (1.6 + 1.7 * index as f64);
        let middle = y + small * 0.65;
        let word = pen.word(word);
        let at = Point::new(rect.x, middle);
        pen.small(at, Anchor::Start, word, Paint::ink(role), label - 6.0);
        let share = (error.unwrap_or(0.0) / most).clamp(0.0, 1.0);
        let bar = Rect::new(rect.x + label, y, (share * room).max(1.0), small * 1.3);
        pen.fill(bar, 2.0, Paint::of(role).faded(0.85));
        let text = error.map_or("–".to_owned(), |error| pen.number(error));
        let at = Point::new(bar.right() + 6.0, middle);
        pen.small(at, Anchor::Start, text, Paint::of(Role::Ink), small * 5.0);
    }
}

//! The effective field beside the theoretical one.

use super::frame::Pen;
use super::model::{AT_ONCE, Input, Model};
use super::photo::{caption, grey};
use super::state::State;
use crate::net::{Effective, Measure, Parts, Stage, Unit, Weights};
use crate::scene::{Anchor, Command, Outline, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;

/// More work for one run is not begun on the page's own thread: it would stand still for more than a second.
const MOST_WORK: u64 = 3 * AT_ONCE;
/// Work between two frames.
const FRAME_WORK: u64 = 4_000_000;
/// How much of the picture is seen under the field.
const GROUND: f64 = 0.35;
/// The height of the curve, in CSS pixels.
const CURVE: f64 = 46.0;
/// Narrower room has no curve.
const ROOMY: f64 = 220.0;
/// Multiply-adds that take as long as to draw a weight.
const DRAWN: u64 = 16;

/// The effective field of a unit while it is measured, seed by seed while every weight is random, in one run where some
/// were chosen.
#[derive(Clone, Debug)]
pub struct Measuring {
    unit: Unit,
    measure: Measure,
    /// The first seed, while all weights are random.
    seed: Option<u64>,
    runs: usize,
    linear: bool,
    /// How much work a run is.
    work: u64,
}

impl Measuring {
    /// Begins to measure.
    ///
    /// # Errors
    /// How much work a single run would be, where that is more than is done at once.
    pub fn new(state: &State, model: &Model, unit: Unit) -> Result<Self, u64> {
        let parts = Parts::cell(&model.plan, unit.value, unit.row, unit.column);
        let random = state.tensors.is_empty() && state.kernels.iter().next().is_none();
        let stages = model.plan.stages.iter().take(unit.value);
        let drawn: u64 = stages.map(Stage::parameters).sum();
        // Forwards, and about twice as much back; to draw a weight is as much as some multiply-adds.
        let drawn = if random {
            drawn.saturating_mul(DRAWN)
        } else {
            0
        };
        let work = parts.work().saturating_mul(3).saturating_add(drawn);
        if work > MOST_WORK {
            return Err(work);
        }
        let input = model.input.part(parts.input()).map_err(|_| work)?;
        Ok(Self {
            unit,
            measure: Measure::new(&model.plan, unit, input),
            seed: random.then_some(state.seed),
            runs: if random { state.seeds } else { 1 },
            linear: state.linear,
            work,
        })
    }

    /// Measures on, for about as long as a frame may take: one run at least.
    pub fn go_on(&mut self, model: &Model) {
        let mut done = 0_u64;
        while !self.done() && (done == 0 || done.saturating_add(self.work) <= FRAME_WORK) {
            done = done.saturating_add(self.work.max(1));
            let another = self.seed.map(|seed| {
                let seed = seed + self.measure.runs() as u64;
                Weights::up_to(&model.net, &model.plan, seed, self.unit.value)
            });
            let weights = another.as_ref().unwrap_or(&model.weights);
            if self.measure.add(&model.plan, weights, self.linear).is_err() {
                // None that a person can cause: the model has been computed.
                self.runs = self.measure.runs();
            }
        }
    }

    /// Whether all runs are in.
    #[must_use]
    pub const fn done(&self) -> bool {
        self.measure.runs() >= self.runs
    }

    /// Over how many runs it is a mean by now.
    #[must_use]
    pub const fn runs(&self) -> usize {
        self.measure.runs()
    }

    /// The field as it is by now.
    #[must_use]
    pub fn field(&self, model: &Model) -> Effective {
        self.measure.field(&model.plan)
    }
}

/// The effective field of a unit from all its runs; none where a run is too much work.
#[must_use]
pub fn measured(state: &State, model: &Model, unit: Unit) -> Option<Effective> {
    let mut measuring = Measuring::new(state, model, unit).ok()?;
    while !measuring.done() {
        measuring.go_on(model);
    }
    Some(measuring.field(model))
}

/// Draws the field over its part of the picture: the theoretical square, its central half, and in red how much each cell
/// counts; below it, the same column by column.
pub(super) fn draw(pen: &mut Pen<'_>, area: Rect, field: &Effective) {
    let [rows, columns] = field.size;
    let small = pen.look.small();
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    let told = [
        format!("{}: {}", pen.word("stage-central"), percent(field.central)),
        format!("{}: {}", pen.word("stage-even"), percent(field.even)),
    ];
    let (told, high) = if area.width < ROOMY * pen.look.unit() {
        (told.to_vec(), 0.0)
    } else {
        (vec![told.join(" · ")], CURVE * pen.look.unit())
    };
    let below = small * (0.6 + 1.3 * told.len() as f64) + high;
    let room = Rect::new(
        area.x,
        area.y,
        area.width,
        (area.height - below).max(area.height / 2.0),
    );
    let square = fitted(room, rows as f64 / columns.max(1) as f64);
    let title = pen.word("stage-effective");
    let over = Rect::new(square.x, square.y, area.width, square.height);
    caption(pen, over, Role::Field, &title, &format!("{rows}×{columns}"));
    let rgba = over_picture(pen, field);
    pen.commands.push(Command::Picture {
        rect: square,
        width: columns,
        rgba: rgba.into(),
    });
    pen.frame(square.grow(1.5), 1.0, Paint::of(Role::Field), 1.5);
    let quarter = |length: f64, cells: usize| (cells / 4) as f64 / cells.max(1) as f64 * length;
    let (across, down) = (quarter(square.width, columns), quarter(square.height, rows));
    let inner = Rect::new(
        square.x + across,
        square.y + down,
        square.width - 2.0 * across,
        square.height - 2.0 * down,
    );
    if inner.width < square.width {
        pen.dashed(inner, 0.0, Paint::of(Role::Ink).faded(0.8));
    }
    let ink = Paint::of(Role::Ink);
    let mut y = square.bottom() + small * 1.1;
    for line in told {
        let at = Point::new(square.x, y);
        pen.write(at, Anchor::Start, line, small, false, ink, area.width);
        y += small * 1.3;
    }
    if high > 0.0 {
        let top = y - small * 0.4;
        let high = (area.bottom() - top).min(high);
        let rect = Rect::new(square.x, top, square.width, high);
        curve(pen, rect, field, across);
    }
}

/// The picture under the field in grey, redder where a cell counts more.
fn over_picture(pen: &Pen<'_>, field: &Effective) -> Vec<u8> {
    let largest = field.shares.iter().copied().fold(0.0, f64::max);
    let paper = pen.view.palette.rgb(Role::Background);
    let red = pen.view.palette.rgb(Role::Field);
    let ([top, left], [_, columns]) = (field.origin, field.size);
    let pixels = field.shares.iter().enumerate().flat_map(|(index, share)| {
        let (row, column) = (top + index / columns.max(1), left + index % columns.max(1));
        let ground = match &pen.model.input {
            Input::Picture(image, _) => {
                let [r, g, b, _] = grey(image.pixel(column, row));
                paper.mix(Rgb([r, g, b]), GROUND)
            }
            Input::Series(_) => paper,
        };
        let strength = if largest > 0.0 {
            (share / largest).sqrt()
        } else {
            0.0
        };
        let Rgb([r, g, b]) = ground.mix(red, strength);
        [r, g, b, 255]
    });
    pixels.collect()
}

/// What the columns of the field count together, as bars; the central half between two lines.
fn curve(pen: &mut Pen<'_>, rect: Rect, field: &Effective, quarter: f64) {
    let [_, columns] = field.size;
    let mut sums = vec![0.0; columns];
    for line in field.shares.chunks(columns.max(1)) {
        for (sum, share) in sums.iter_mut().zip(line) {
            *sum += share;
        }
    }
    let largest = sums.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return;
    }
    let pitch = rect.width / columns.max(1) as f64;
    for (index, sum) in sums.iter().enumerate() {
        let height = rect.height * sum / largest;
        let x = rect.x + index as f64 * pitch;
        let bar = Rect::new(x, rect.bottom() - height, (pitch * 0.86).max(0.5), height);
        pen.fill(bar, 0.0, Paint::of(Role::Field).faded(0.75));
    }
    for x in [rect.x + quarter, rect.right() - quarter] {
        let (top, bottom) = (Point::new(x, rect.y), Point::new(x, rect.bottom()));
        pen.commands.push(Command::Stroke(
            Outline::line(top, bottom),
            Paint::of(Role::Ink).faded(0.8),
            1.0,
            Some([4.0, 3.0]),
        ));
    }
}

fn fitted(area: Rect, aspect: f64) -> Rect {
    let aspect = aspect.clamp(0.05, 20.0);
    let width = area.width.min(area.height / aspect);
    Rect::new(area.x, area.y, width.max(1.0), (width * aspect).max(6.0)).snapped()
}

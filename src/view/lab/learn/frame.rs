//! The stage of learning: the kernel, the loss, and what the kernel makes.

use super::run::{Run, What};
use super::{kernel, loss, outputs, rivals};
use crate::learn::kernel::Kernel;
use crate::scene::{Paint, Point, Rect, Role};
use crate::view::Look;
use crate::view::lab::View;
use crate::view::lab::parts::Pen;

/// Where things stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) kernel: Rect,
    pub(super) loss: Rect,
    /// What the kernel makes, where there is room.
    pub(super) outputs: Option<Rect>,
    /// The errors of the rivals as bars, where there is room.
    pub(super) rivals: Option<Rect>,
}

impl Places {
    pub(super) fn new(run: &Run, look: &Look<'_>) -> Self {
        let small = look.small();
        let gap = small * 0.9;
        let width = (look.width - 2.0 * gap).max(1.0);
        let height = (look.height - 2.0 * gap).max(1.0);
        let part = |x: f64, y: f64, wide: f64, high: f64| {
            Rect::new(gap + x, gap + y, wide.max(1.0), high.max(1.0))
        };
        if look.width < small * 48.0 && look.height < small * 36.0 {
            let half = height * 0.52;
            return Self {
                kernel: part(0.0, 0.0, width, half - gap),
                loss: part(0.0, half, width, height - half),
                outputs: None,
                rivals: None,
            };
        }
        if look.width < small * 48.0 {
            let (one, two) = (height * 0.33, height * 0.64);
            return Self {
                kernel: part(0.0, 0.0, width, one - gap),
                loss: part(0.0, one, width, two - one - gap),
                outputs: Some(part(0.0, two, width, height - two)),
                rivals: None,
            };
        }
        let split = width * if run.what == What::Edges { 0.52 } else { 0.46 };
        let upper = height * if run.what == What::Edges { 0.54 } else { 0.5 };
        let edges = run.what == What::Edges;
        let lower = if edges { width } else { width * 0.6 };
        Self {
            kernel: part(0.0, 0.0, split - gap, upper - gap),
            loss: part(split, 0.0, width - split, upper - gap),
            outputs: Some(part(
                0.0,
                upper,
                lower - if edges { 0.0 } else { gap },
                height - upper,
            )),
            rivals: (!edges).then(|| part(lower, upper, width - lower, height - upper)),
        }
    }
}

/// What is drawn: the present kernel, between two steps while it moves.
pub(super) struct Shown<'a> {
    pub(super) run: &'a Run,
    pub(super) step: usize,
    pub(super) kernel: Kernel,
    /// The weight that is pointed at; after the last, the bias.
    pub(super) weight: Option<usize>,
    /// The output of the test that is pointed at.
    pub(super) output: Option<usize>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(
        run: &'a Run,
        view: &View<'_>,
        weight: Option<usize>,
        output: Option<usize>,
    ) -> Self {
        let moment = view.moment;
        let empty = || Kernel::new(Vec::new());
        let at = |step: usize| run.at(step).map_or_else(empty, |kept| kept.kernel.clone());
        let (from, to) = (at(moment.from), at(moment.step));
        let t = moment.time.clamp(0.0, 1.0) as f32;
        let mix = |a: f32, b: f32| if t >= 1.0 { b } else { a + (b - a) * t };
        let pairs = from.weights.iter().zip(&to.weights);
        Self {
            run,
            step: moment.step,
            kernel: Kernel {
                weights: pairs.map(|(a, b)| mix(*a, *b)).collect(),
                bias: mix(from.bias, to.bias),
            },
            weight,
            output,
        }
    }
}

pub(super) fn draw(shown: &Shown<'_>, pen: &mut Pen<'_>) {
    let places = Places::new(shown.run, pen.look);
    kernel::draw(shown, places.kernel, pen);
    loss::draw(shown, places.loss, pen);
    if let Some(rect) = places.outputs {
        outputs::draw(shown, rect, pen);
    }
    if let Some(rect) = places.rivals {
        rivals::draw(shown, rect, pen);
    }
}

/// A heading at the top of a place; what is left under it.
pub(super) fn headed(pen: &mut Pen<'_>, rect: Rect, word: &str, role: Role) -> Rect {
    let small = pen.look.small();
    let text = pen.word(word);
    let at = Point::new(rect.x, rect.y + small * 0.6);
    pen.head(at, text, Paint::ink(role), rect.width);
    let down = small * 1.6;
    let height = (rect.height - down).max(1.0);
    Rect::new(rect.x, rect.y + down, rect.width, height)
}

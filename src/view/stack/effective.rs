//! The effective field beside the theoretical one.

use super::frame::Pen;
use super::model::Model;
use super::state::State;
use crate::engine::GeometryError;
use crate::net::{Effective, Unit, Weights, effective};
use crate::scene::{Anchor, Command, Paint, Point, Rect, Rgb, Role};
use crate::view::draw::Draw;

/// The effective field of a unit: a mean over seeds while every weight is random, of one run where some were chosen.
///
/// # Errors
/// None that a person can cause: the model has been computed.
pub fn measured(state: &State, model: &Model, unit: Unit) -> Result<Effective, GeometryError> {
    let random = state.tensors.is_empty() && state.kernels.iter().next().is_none();
    let seeds = if random { state.seeds as u64 } else { 1 };
    let weights: Vec<Weights> = if random {
        (0..seeds)
            .map(|more| Weights::new(&model.net, &model.plan, state.seed + more))
            .collect()
    } else {
        vec![model.weights.clone()]
    };
    effective(&model.plan, unit, &weights, state.linear, |place| {
        model.input.part(place)
    })
}

/// Draws the field as a picture of its own: the theoretical square, its central half, and how much each cell counts.
pub(super) fn draw(pen: &mut Pen<'_>, rect: Rect, field: &Effective) {
    let [rows, columns] = field.size;
    let square = fitted(rect, rows as f64 / columns.max(1) as f64);
    let largest = field.shares.iter().copied().fold(0.0, f64::max);
    let (paper, red) = (
        pen.view.palette.rgb(Role::Background),
        pen.view.palette.rgb(Role::Field),
    );
    let pixels = field.shares.iter().flat_map(|share| {
        let Rgb([r, g, b]) = paper.mix(
            red,
            if largest > 0.0 {
                (share / largest).sqrt()
            } else {
                0.0
            },
        );
        [r, g, b, 255]
    });
    let rgba: Vec<u8> = pixels.collect();
    let small = pen.look.small();
    let title = pen.word("stage-effective");
    let y = square.y - small * 0.9;
    pen.write(
        Point::new(square.x, y),
        Anchor::Start,
        title,
        small,
        true,
        Paint::of(Role::Field),
        rect.width * 0.6,
    );
    let note = format!("{rows}×{columns}");
    pen.write(
        Point::new(square.right(), y),
        Anchor::End,
        note,
        small,
        false,
        Paint::of(Role::Muted),
        rect.width * 0.38,
    );
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
        pen.dashed(inner, 0.0, Paint::of(Role::Ink).faded(0.7));
    }
}

fn fitted(area: Rect, aspect: f64) -> Rect {
    let aspect = aspect.clamp(0.05, 20.0);
    let width = area.width.min(area.height / aspect);
    Rect::new(area.x, area.y, width.max(1.0), (width * aspect).max(6.0)).snapped()
}

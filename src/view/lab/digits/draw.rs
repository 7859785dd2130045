//! The digit, every layer's maps, and the classes.

use super::classes;
use super::layout::{EDGE, Layout};
use super::pen::{Pen, cell_of};
use crate::net::Step;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let model = pen.model;
    let layout = Layout::new(model.network().plan(), pen.look);
    digit(pen, layout.digit, layout.narrow);
    for (index, (area, rects)) in layout.layers.iter().enumerate() {
        head(pen, index + 1, *area, layout.narrow);
        let values = model.shown.run.values.get(index + 1);
        let high = values.map_or(0.0, |tensor| {
            tensor.data().iter().copied().fold(0.0, f32::max)
        });
        for (channel, rect) in rects.iter().enumerate() {
            pen.map(*rect, index + 1, channel, high);
        }
    }
    let small = pen.look.small();
    let title = pen.word("stage-digits-classes");
    let at = Point::new(layout.classes.x, layout.classes.y - small * 0.9);
    pen.head(at, title, Role::Output, layout.classes.width);
    let now = model.shown.run.probabilities();
    classes::draw(pen, layout.classes, &now, None);
}

/// The digit with what it is.
fn digit(pen: &mut Pen<'_>, rect: Rect, narrow: bool) {
    let small = pen.look.small();
    let room = rect.width / 8.0;
    let at = Point::new(rect.x, rect.y - room * 0.5 - small * 0.6);
    let title = match pen.model.shown.sample {
        Some(sample) => format!("{} {}", pen.word("stage-digits-sample"), sample + 1),
        None => pen.word("stage-digits-drawn"),
    };
    pen.head(at, title, Role::Input, rect.width + room);
    pen.fill(rect, 0.0, Paint::of(Role::Background));
    pen.map(rect, 0, 0, 1.0);
    if let Some(unit) = pen.unit.filter(|unit| unit.value == 0) {
        pen.ring(cell_of(rect, [8, 8], unit.row, unit.column), 2.0);
    }
    if narrow {
        return;
    }
    let at = Point::new(rect.x, rect.bottom() + room * 0.8 + small * 0.8);
    let hint = pen.word("stage-digits-hint");
    pen.small(
        at,
        Anchor::Start,
        hint,
        Paint::of(Role::Muted),
        rect.width + room * 1.6,
    );
}

/// What a layer is, over its maps.
fn head(pen: &mut Pen<'_>, value: usize, area: Rect, narrow: bool) {
    let small = pen.look.small();
    let plan = pen.model.network().plan();
    let shape = plan.shape(value);
    let name = match plan.stage(value).map(|stage| &stage.step) {
        Some(Step::Conv { .. }) => pen.word("stage-digits-conv"),
        _ => pen.word("stage-digits-max"),
    };
    let size = format!("{}×{}×{}", shape.channels, shape.height, shape.width);
    if narrow {
        let at = Point::new(area.x, area.y - small * 0.8);
        pen.head(
            at,
            format!("{value}  {name} · {size}"),
            Role::Output,
            area.width,
        );
        return;
    }
    let room = area.width + 16.0;
    let x = area.centre().x;
    let lines = [(name, Role::Output, true), (size, Role::Muted, false)];
    for (line, (text, role, bold)) in lines.into_iter().enumerate() {
        let y = EDGE + small * (0.7 + 1.25 * line as f64);
        let paint = Paint::ink(role);
        pen.write(
            Point::new(x, y),
            Anchor::Middle,
            text,
            small,
            bold,
            paint,
            room,
        );
    }
}

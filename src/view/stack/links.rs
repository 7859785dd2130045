//! A dense layer beside a convolution over the same few cells: how many links, how many weights, and which links share one.

use super::frame::Pen;
use crate::engine::{AxisGeometry, Shape};
use crate::net::{Net, Op};
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Cells of the input that are drawn, at least and at most.
const FEW: usize = 8;
const MOST: usize = 20;
/// Colours of weights, one after the other; more weights take them again, paler.
const COLOURS: [Role; 6] = [
    Role::Kernel,
    Role::Input,
    Role::Output,
    Role::Field,
    Role::Positive,
    Role::Muted,
];

pub(super) fn draw(pen: &mut Pen<'_>) {
    let Some(axis) = first(pen) else {
        return;
    };
    let (width, height) = (pen.look.width, pen.look.height);
    let narrow = width < 560.0;
    let halves = if narrow {
        let half = height / 2.0;
        [
            Rect::new(12.0, 8.0, width - 24.0, half - 14.0),
            Rect::new(12.0, half + 4.0, width - 24.0, half - 14.0),
        ]
    } else {
        let half = width / 2.0;
        [
            Rect::new(20.0, 12.0, half - 36.0, height - 24.0),
            Rect::new(half + 16.0, 12.0, half - 36.0, height - 24.0),
        ]
    };
    let [dense, shared] = halves;
    let (inputs, outputs) = (axis.input, axis.output);
    // Every output sees every input, each with a weight of its own.
    let every = (0..outputs)
        .flat_map(|output| (0..inputs).map(move |input| (input, output, output * inputs + input)));
    panel(
        pen,
        dense,
        "stage-dense",
        [inputs, outputs],
        &every.collect::<Vec<_>>(),
        inputs * outputs,
    );
    let windows = (0..outputs).flat_map(|output| {
        axis.reads(output)
            .filter_map(move |read| match read.source {
                crate::engine::Source::Cell(cell) => Some((cell, output, read.tap)),
                _ => None,
            })
    });
    panel(
        pen,
        shared,
        "stage-convolution",
        [inputs, outputs],
        &windows.collect::<Vec<_>>(),
        axis.kernel,
    );
}

/// The first convolution of the stack over a few cells.
fn first(pen: &Pen<'_>) -> Option<AxisGeometry> {
    let mut layer = pen
        .model
        .net
        .layers
        .iter()
        .find(|layer| layer.conv().is_some())?
        .clone();
    layer.back = 0;
    if let Op::Conv(conv) = &mut layer.op {
        (conv.out, conv.groups) = (1, 1);
    }
    let net = Net {
        layers: vec![layer],
    };
    let plan = (FEW..=MOST).find_map(|cells| net.plan(Shape::series(1, cells), true).ok())?;
    let [_, width] = plan.stage(1)?.geometry()?.axes;
    Some(width)
}

/// One layer: its input below, its output above, and its links, coloured by their weight.
fn panel(
    pen: &mut Pen<'_>,
    area: Rect,
    title: &str,
    [inputs, outputs]: [usize; 2],
    links: &[(usize, usize, usize)],
    weights: usize,
) {
    let small = pen.look.small();
    let name = pen.word(title);
    let middle = area.x + area.width / 2.0;
    pen.write(
        Point::new(middle, area.y + small),
        Anchor::Middle,
        name,
        pen.look.text,
        true,
        Paint::of(Role::Ink),
        area.width,
    );
    let told = format!(
        "{} {} · {} {}",
        pen.word("stage-links"),
        links.len(),
        pen.word("stage-weights"),
        weights,
    );
    pen.write(
        Point::new(middle, area.y + small * 2.6),
        Anchor::Middle,
        told,
        small,
        false,
        Paint::of(Role::Muted),
        area.width,
    );
    let size = (area.width / inputs.max(1) as f64 * 0.62).min(34.0 * pen.look.unit());
    let top = area.y + small * 4.0 + size / 2.0;
    let bottom = (area.bottom() - size).min(top + 300.0 * pen.look.unit());
    let at = |index: usize, count: usize, y: f64| {
        let pitch = area.width / inputs.max(outputs).max(1) as f64;
        Point::new(
            middle + (index as f64 - (count as f64 - 1.0) / 2.0) * pitch,
            y,
        )
    };
    let focus = pen.view.focus.unit;
    let looked = (focus.value == 1)
        .then_some(focus.column)
        .filter(|column| *column < outputs);
    for (input, output, weight) in links {
        let (from, to) = (
            at(*input, inputs, bottom - size / 2.0),
            at(*output, outputs, top + size / 2.0),
        );
        let paint = colour(*weight);
        let faded = looked.is_some_and(|looked| looked != *output);
        pen.line(
            from,
            to,
            if faded { paint.faded(0.25) } else { paint },
            if faded { 1.0 } else { 2.0 },
        );
    }
    for (count, y, role) in [(inputs, bottom, Role::Input), (outputs, top, Role::Output)] {
        for index in 0..count {
            let place = at(index, count, y);
            let cell = Rect::new(place.x - size / 2.0, y - size / 2.0, size, size);
            pen.fill(cell, 4.0, Paint::tint(role, 0.25));
            pen.frame(cell, 4.0, Paint::of(role), 1.0);
        }
    }
}

fn colour(weight: usize) -> Paint {
    let role = COLOURS
        .get(weight % COLOURS.len())
        .copied()
        .unwrap_or(Role::Muted);
    let round = (weight / COLOURS.len()) % 3;
    Paint::tint(role, 1.0 - 0.3 * round as f64)
}

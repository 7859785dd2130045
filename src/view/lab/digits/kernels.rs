//! What was learned: the kernels of the first layer beside what they make of the digit, those of the second, and one of
//! its sums taken apart.

use super::layout::EDGE;
use super::pen::{Pen, Tint, cell_of};
use crate::engine::Shape;
use crate::net::Step;
use crate::scene::{Anchor, Id, Paint, Point, Rect, Role, Scale};
use crate::view::draw::Draw;

/// Values of the two convolutions.
const FIRST: usize = 1;
const SECOND: usize = 3;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let narrow = pen.look.width < 620.0 * pen.look.unit();
    let room = pen.look.width - 2.0 * EDGE;
    let at = Point::new(EDGE, EDGE + small * 0.6);
    let title = pen.word("stage-digits-first");
    pen.head(at, title, Role::Kernel, room);
    let top = EDGE + small * 1.7;
    let height = pen.look.height - top - EDGE;
    let share = if narrow { 0.4 } else { 0.42 };
    let bottom = first(pen, Rect::new(EDGE, top, room, height * share));
    let at = Point::new(EDGE, bottom + small * 1.1);
    let title = pen.word("stage-digits-second");
    pen.head(at, title, Role::Kernel, room);
    let top = bottom + small * 2.2;
    let rest = pen.look.height - top - EDGE;
    let strip = (small * 4.2).max(58.0).min(rest * 0.4);
    let bottom = second(pen, Rect::new(EDGE, top, room, rest - strip - small * 2.0));
    sum(
        pen,
        Rect::new(EDGE, bottom + small * 0.7, room, strip + small),
    );
}

/// Eight kernels, each before its map.
fn first(pen: &mut Pen<'_>, area: Rect) -> f64 {
    let network = pen.model.network();
    let plan = network.plan().clone();
    let count = plan.shape(FIRST).channels;
    let columns = 4;
    let rows = count.div_ceil(columns).max(1);
    let (wide, high) = (area.width / columns as f64, area.height / rows as f64);
    let side = (wide * 0.46 - 4.0).min(high - 10.0).max(12.0).floor();
    let largest = |numbers: &[f32]| numbers.iter().fold(0.0_f32, |most, n| most.max(n.abs()));
    let reach = largest(&network.weights().of(FIRST).weights);
    let values = pen.model.shown.run.values.get(FIRST);
    let top = values.map_or(0.0, |tensor| largest(tensor.data()));
    for channel in 0..count {
        let x = area.x + wide * (channel % columns) as f64;
        let y = area.y + high * (channel / columns) as f64;
        let rect = Rect::new(x, y, side, side).snapped();
        let kernel: Vec<f32> = pen
            .model
            .network()
            .weights()
            .kernel(&plan, FIRST, channel, 0)
            .to_vec();
        plate(pen, rect, &kernel, reach);
        let map = Rect::new(x + side + 8.0, y, side, side).snapped();
        pen.map(map, FIRST, channel, top);
    }
    area.y + high * rows as f64
}

/// A kernel with its numbers, where there is room for them.
fn plate(pen: &mut Pen<'_>, rect: Rect, kernel: &[f32], reach: f32) {
    let scale = Scale::of(Role::Kernel, f64::from(-reach), f64::from(reach));
    for (index, weight) in kernel.iter().enumerate() {
        let cell = cell_of(rect, [3, 3], index / 3, index % 3);
        let written = cell.width >= 24.0;
        let weight = f64::from(*weight);
        if written {
            pen.fill(cell, 0.0, scale.paint(weight));
            let size = (cell.width * 0.36).min(pen.look.small());
            let text = pen
                .look
                .words
                .numerals
                .short((weight * 100.0).round() / 100.0);
            pen.text(
                cell.centre(),
                text,
                size,
                Paint::of(Role::Ink),
                cell.width - 2.0,
            );
        }
    }
    if rect.width < 72.0 {
        pen.cells(rect, 3, kernel, Tint::Signed(reach));
    }
    pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Kernel), 1.2);
}

/// Which filter of the second convolution is taken apart.
fn filter(pen: &Pen<'_>) -> usize {
    let hovered = pen.view.hover.filter(|id| id.kind == "kernel");
    let by_kernel = hovered.and_then(|id| usize::try_from(id.index).ok());
    let by_unit = pen.unit.filter(|unit| unit.value >= SECOND);
    by_kernel
        .or_else(|| {
            by_unit
                .filter(|unit| unit.value <= SECOND + 1)
                .map(|unit| unit.channel)
        })
        .unwrap_or_else(|| {
            // The one that answers most strongly.
            let values = pen.model.shown.run.values.get(SECOND);
            values.map_or(0, |tensor| {
                let peaks: Vec<f32> = (0..tensor.shape().channels)
                    .map(|channel| tensor.channel(channel).iter().copied().fold(0.0, f32::max))
                    .collect();
                crate::learn::digits::largest(&peaks)
            })
        })
}

/// Sixteen filters side by side, each with a kernel for every channel below it, and its map under them.
fn second(pen: &mut Pen<'_>, area: Rect) -> f64 {
    let small = pen.look.small();
    let plan = pen.model.network().plan().clone();
    let Some(Step::Conv { geometry, .. }) = plan.stage(SECOND).map(|stage| stage.step.clone())
    else {
        return area.y;
    };
    let (outputs, inputs) = (geometry.output.channels, geometry.input.channels);
    let name = small * 1.4;
    let pitch =
        ((area.width - name) / outputs as f64).min((area.height - small) / (inputs as f64 + 1.3));
    let side = (pitch - 3.0).max(4.0);
    let weights = &pen.model.network().weights().of(SECOND).weights;
    let reach = weights
        .iter()
        .fold(0.0_f32, |most, weight| most.max(weight.abs()));
    let chosen = filter(pen);
    let values = pen.model.shown.run.values.get(SECOND);
    let top = values.map_or(0.0, |tensor| {
        tensor.data().iter().copied().fold(0.0, f32::max)
    });
    for channel in 0..inputs {
        let at = Point::new(area.x, area.y + pitch * (channel as f64 + 0.5) + small);
        let text = (channel + 1).to_string();
        pen.small(at, Anchor::Start, text, Paint::of(Role::Muted), name - 4.0);
    }
    for output in 0..outputs {
        let x = area.x + name + pitch * output as f64;
        let at = Point::new(x + side / 2.0, area.y + small * 0.4);
        let ink = if output == chosen {
            Role::Kernel
        } else {
            Role::Muted
        };
        pen.small(
            at,
            Anchor::Middle,
            (output + 1).to_string(),
            Paint::ink(ink),
            pitch,
        );
        let column = Rect::new(x, area.y + small, side, pitch * inputs as f64);
        let id = Id {
            kind: "kernel",
            index: output.cast_signed(),
            row: None,
        };
        pen.group(id, column, 1.0, |pen| {
            for channel in 0..inputs {
                let rect =
                    Rect::new(x, area.y + small + pitch * channel as f64, side, side).snapped();
                let kernel = pen
                    .model
                    .network()
                    .weights()
                    .kernel(&plan, SECOND, output, channel)
                    .to_vec();
                pen.cells(rect, 3, &kernel, Tint::Signed(reach));
            }
        });
        if output == chosen {
            pen.frame(column.grow(2.0), 1.0, Paint::of(Role::Kernel), 2.0);
        }
        let map = Rect::new(x, area.y + small + pitch * inputs as f64 + 5.0, side, side).snapped();
        pen.map(map, SECOND, output, top);
    }
    area.y + small + pitch * (inputs as f64 + 1.0) + 6.0
}

/// One filter's sum: what each channel adds, the bias, and the activation.
fn sum(pen: &mut Pen<'_>, area: Rect) {
    let small = pen.look.small();
    let output = filter(pen);
    let Some(parts) = parts(pen, output) else {
        return;
    };
    let reach = parts
        .iter()
        .flatten()
        .fold(0.0_f32, |most, n| most.max(n.abs()));
    let count = parts.len() as f64;
    let gap = small * 0.9;
    let side = ((area.width - gap * count) / count)
        .min(area.height - small * 1.7)
        .max(8.0)
        .floor();
    let bias = pen
        .model
        .network()
        .weights()
        .of(SECOND)
        .bias
        .get(output)
        .copied();
    let bias = pen
        .look
        .words
        .numerals
        .short(f64::from(bias.unwrap_or_default()));
    let words = [
        pen.word("stage-digits-filter"),
        pen.word("stage-digits-sum"),
    ];
    let [name, what] = words;
    let head = format!("{name} {}: {what} {bias}", output + 1);
    pen.head(
        Point::new(area.x, area.y + small * 0.5),
        head,
        Role::Kernel,
        area.width,
    );
    let y = area.y + small * 1.4;
    let last = parts.len().saturating_sub(1);
    for (index, part) in parts.iter().enumerate() {
        let rect = Rect::new(area.x + (side + gap) * index as f64, y, side, side).snapped();
        let tint = if index == last {
            Tint::Shades(Role::Output, reach)
        } else {
            Tint::Signed(reach)
        };
        pen.cells(rect, 4, part, tint);
        let edge = if index == last {
            Role::Output
        } else {
            Role::Hairline
        };
        pen.frame(rect.grow(1.0), 0.0, Paint::of(edge), 1.0);
        let sign = match index {
            _ if index + 1 == last => "→",
            _ if index + 2 == last => "=",
            _ if index == last => continue,
            _ => "+",
        };
        let at = Point::new(rect.right() + gap / 2.0, rect.centre().y);
        pen.small(
            at,
            Anchor::Middle,
            sign.to_owned(),
            Paint::of(Role::Muted),
            gap,
        );
    }
}

/// What each channel adds to a filter's sum, the sum with the bias, and what the activation leaves of it.
fn parts(pen: &Pen<'_>, output: usize) -> Option<Vec<Vec<f32>>> {
    let network = pen.model.network();
    let plan = network.plan();
    let Step::Conv { spec, geometry, .. } = &plan.stage(SECOND)?.step else {
        return None;
    };
    let input = pen.model.shown.run.values.get(SECOND - 1)?;
    let shape = input.shape();
    let mut parts = Vec::new();
    let bias = network.weights().of(SECOND).bias.get(output).copied()?;
    let mut sum = vec![bias; geometry.output.height * geometry.output.width];
    for channel in 0..shape.channels {
        let one = crate::engine::Tensor::new(
            Shape::new(1, shape.height, shape.width),
            input.channel(channel).to_vec(),
        );
        let spec = crate::engine::ConvSpec {
            out_channels: 1,
            ..*spec
        };
        let kernel = network.weights().kernel(plan, SECOND, output, channel);
        let part = crate::engine::conv_plainly(&one.ok()?, kernel, None, &spec).ok()?;
        for (sum, part) in sum.iter_mut().zip(part.output.data()) {
            *sum += part;
        }
        parts.push(part.output.into_data());
    }
    let after = sum.iter().map(|sum| sum.max(0.0)).collect();
    parts.push(sum);
    parts.push(after);
    Some(parts)
}

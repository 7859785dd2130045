//! Training: loss and accuracy epoch by epoch, the first kernels as they come about, and what is taken for what.

use super::layout::EDGE;
use super::pen::{Pen, Tint, finer};
use super::{confusion, curves};
use crate::scene::{Paint, Point, Rect, Role};
use crate::view::draw::Draw;

pub(super) fn draw(pen: &mut Pen<'_>) {
    let small = pen.look.small();
    let narrow = pen.look.width < 620.0 * pen.look.unit();
    let room = Rect::new(
        EDGE,
        EDGE,
        pen.look.width - 2.0 * EDGE,
        pen.look.height - 2.0 * EDGE,
    );
    let strip = small * 1.6 + if narrow { 34.0 } else { 56.0 };
    let (left, right) = if narrow {
        let high = (room.height - strip - small) * 0.46;
        let upper = Rect {
            height: high,
            ..room
        };
        let lower = Rect::new(
            room.x,
            room.y + high + small * 0.6,
            room.width,
            room.height - strip - high - small * 1.4,
        );
        (upper, lower)
    } else {
        let wide = room.width * 0.5;
        let high = room.height - strip - small;
        let left = Rect::new(room.x, room.y, wide - 12.0, high);
        (
            left,
            Rect::new(room.x + wide + 12.0, room.y, room.width - wide - 12.0, high),
        )
    };
    let curve = pen.model.curve().clone();
    if narrow {
        let half = (left.width - 12.0) / 2.0;
        let first = Rect {
            width: half,
            ..left
        };
        let second = Rect::new(left.x + half + 12.0, left.y, half, left.height);
        curves::draw(pen, first, &curve, curves::Which::Loss);
        curves::draw(pen, second, &curve, curves::Which::Accuracy);
    } else {
        let half = (left.height - small) / 2.0;
        let first = Rect {
            height: half,
            ..left
        };
        let second = Rect::new(left.x, left.y + half + small, left.width, half);
        curves::draw(pen, first, &curve, curves::Which::Loss);
        curves::draw(pen, second, &curve, curves::Which::Accuracy);
    }
    let measured = *pen.model.measured();
    let title = format!(
        "{} · {} / {} · {}",
        pen.word("stage-digits-confusion"),
        measured.right(),
        measured.count,
        finer(pen.look.words, measured.accuracy()),
    );
    confusion::draw(pen, right, &measured.confusion, title);
    kernels(
        pen,
        Rect::new(
            room.x,
            room.bottom() - strip + small,
            room.width,
            strip - small,
        ),
    );
}

/// The first layer's kernels in a row.
fn kernels(pen: &mut Pen<'_>, area: Rect) {
    let small = pen.look.small();
    let title = pen.word("stage-digits-kernels");
    pen.head(Point::new(area.x, area.y), title, Role::Kernel, area.width);
    let network = pen.model.network();
    let plan = network.plan().clone();
    let weights = &network.weights().of(1).weights;
    let reach = weights
        .iter()
        .fold(0.0_f32, |most, weight| most.max(weight.abs()));
    let count = plan.shape(1).channels;
    let side = (area.height - small * 0.8)
        .min((area.width + 8.0) / count as f64 - 8.0)
        .floor();
    for channel in 0..count {
        let x = area.x + (side + 8.0) * channel as f64;
        let rect = Rect::new(x, area.y + small * 0.8, side, side).snapped();
        let kernel = pen
            .model
            .network()
            .weights()
            .kernel(&plan, 1, channel, 0)
            .to_vec();
        pen.cells(rect, 3, &kernel, Tint::Signed(reach));
        pen.frame(rect.grow(1.0), 0.0, Paint::of(Role::Kernel), 1.0);
    }
}

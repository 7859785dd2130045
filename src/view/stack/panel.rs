//! Where the cells of a dense layer and of a convolution stand that are drawn side by side.

use super::model::Model;
use crate::engine::{AxisGeometry, Shape};
use crate::net::{Net, Op, Unit};
use crate::scene::{Point, Rect};
use crate::view::look::Look;

/// Cells of the input that are drawn, at least and at most.
const FEW: usize = 8;
const MOST: usize = 20;

/// A dense layer and the first convolution of a stack over the same few cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Panels {
    /// The convolution's layer, counted from 1.
    pub(super) layer: usize,
    /// What it reads.
    pub(super) axis: AxisGeometry,
    pub(super) dense: Panel,
    pub(super) shared: Panel,
}

/// One layer: its output above, its input below.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Panel {
    /// All its room, with the words above and below the cells.
    pub(super) area: Rect,
    /// Whether there is room for words below the cells.
    pub(super) notes: bool,
    /// The side of a cell.
    pub(super) size: f64,
    /// The row of the input.
    pub(super) inputs: Line,
    /// The row of the output.
    pub(super) outputs: Line,
}

/// A row of cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) count: usize,
    middle: Point,
    pitch: f64,
}

impl Line {
    /// The middle of a cell.
    pub(super) fn at(&self, index: usize) -> Point {
        let from_middle = index as f64 - (self.count as f64 - 1.0) / 2.0;
        Point::new(self.middle.x + from_middle * self.pitch, self.middle.y)
    }
}

impl Panels {
    /// None where the stack has no convolution that fits.
    pub(super) fn new(model: &Model, look: &Look<'_>) -> Option<Self> {
        let layers = &model.net.layers;
        let index = layers.iter().position(|layer| layer.conv().is_some())?;
        let mut layer = layers.get(index)?.clone();
        layer.back = 0;
        if let Op::Conv(conv) = &mut layer.op {
            (conv.out, conv.groups) = (1, 1);
        }
        let net = Net {
            layers: vec![layer],
        };
        let plan = (FEW..=MOST).find_map(|cells| net.plan(Shape::series(1, cells), true).ok())?;
        let [_, axis] = plan.stage(1)?.geometry()?.axes;
        let (width, height) = (look.width, look.height);
        let halves = if width < 560.0 {
            let half = height / 2.0;
            [8.0, half + 4.0].map(|top| Rect::new(12.0, top, width - 24.0, half - 14.0))
        } else {
            let half = width / 2.0;
            [20.0, half + 16.0].map(|left| Rect::new(left, 12.0, half - 36.0, height - 24.0))
        };
        let [dense, shared] = halves.map(|area| Panel::new(area, &axis, look));
        Some(Self {
            layer: index + 1,
            axis,
            dense,
            shared,
        })
    }

    /// The unit under a point.
    pub(super) fn unit_at(&self, at: Point) -> Option<Unit> {
        [&self.dense, &self.shared].into_iter().find_map(|panel| {
            let rows = [
                (self.layer - 1, &panel.inputs),
                (self.layer, &panel.outputs),
            ];
            rows.into_iter().find_map(|(value, line)| {
                let near = |index: &usize| panel.cell(line.at(*index)).grow(3.0).contains(at);
                (0..line.count).find(near).map(|column| Unit {
                    value,
                    channel: 0,
                    row: 0,
                    column,
                })
            })
        })
    }

    /// Where the keyboard finds the convolution's input and output.
    pub(super) fn rects(&self) -> Vec<(usize, Rect)> {
        let row = |line: &Line| {
            let last = self.shared.cell(line.at(line.count.saturating_sub(1)));
            let first = self.shared.cell(line.at(0));
            Rect::new(first.x, first.y, last.right() - first.x, first.height)
        };
        vec![
            (self.layer - 1, row(&self.shared.inputs)),
            (self.layer, row(&self.shared.outputs)),
        ]
    }
}

impl Panel {
    fn new(area: Rect, axis: &AxisGeometry, look: &Look<'_>) -> Self {
        let small = look.small();
        let most = axis.input.max(axis.output).max(1) as f64;
        let pitch = area.width / most;
        let size = (pitch * 0.62).min(34.0 * look.unit());
        let above = small * 4.0;
        let notes = area.height - above - small * 4.5 > 4.0 * size;
        let below = if notes { small * 4.5 } else { 2.0 };
        let room = (area.height - above - below).max(2.0 * size);
        let high = room.min(380.0 * look.unit());
        let top = area.y + (room - high) / 2.0;
        let area = Rect::new(area.x, top, area.width, high + above + below);
        let line = |count: usize, y: f64| Line {
            count,
            middle: Point::new(area.x + area.width / 2.0, y),
            pitch,
        };
        Self {
            area,
            notes,
            size,
            outputs: line(axis.output, area.y + above + size / 2.0),
            inputs: line(axis.input, area.bottom() - below - size / 2.0),
        }
    }

    /// The cell around its middle.
    pub(super) fn cell(&self, middle: Point) -> Rect {
        let half = self.size / 2.0;
        Rect::new(middle.x - half, middle.y - half, self.size, self.size)
    }
}

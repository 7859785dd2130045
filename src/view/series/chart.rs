//! The overview of a long series: bars, a line, or for each pixel the smallest and largest value under it.

use super::pen::Pen;
use crate::scene::{Anchor, Envelope, Id, Outline, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// From one bar to the next where values still are bars.
const BAR: f64 = 4.0;

/// Which stretch of the input an overview shows, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartMap {
    /// The plot of the input.
    pub input: Rect,
    /// The plot of the output, under it, where there is room.
    pub output: Option<Rect>,
    /// The input cell at the left edge.
    pub from: f64,
    /// The input cell beyond the right edge.
    pub to: f64,
}

impl ChartMap {
    /// Whether a point lies on one of the plots.
    #[must_use]
    pub fn holds(&self, at: Point) -> bool {
        self.input.contains(at) || self.output.is_some_and(|area| area.contains(at))
    }

    /// The stage's x of an input coordinate.
    #[must_use]
    pub fn x(&self, cell: f64) -> f64 {
        self.input.x + (cell - self.from) / (self.to - self.from) * self.input.width
    }

    /// The input coordinate at a stage's x.
    #[must_use]
    pub fn cell(&self, x: f64) -> f64 {
        self.from + (x - self.input.x) / self.input.width * (self.to - self.from)
    }
}

/// Values to be drawn over the input's coordinates.
struct Plot<'a> {
    id: &'static str,
    values: &'a [f32],
    envelope: &'a Envelope,
    /// Where value 0 stands, in input coordinates, and how far the next one is.
    origin: f64,
    stride: f64,
    /// Values from here on are not there yet.
    until: usize,
    role: Role,
}

impl Plot<'_> {
    /// The first value at or after an input coordinate.
    fn index(&self, cell: f64) -> usize {
        ((cell - self.origin) / self.stride).ceil().max(0.0) as usize
    }

    /// The values in sight, and one more on each side.
    fn shown(&self, map: &ChartMap) -> (usize, usize) {
        let first = self.index(map.from).saturating_sub(1);
        let last = (self.index(map.to) + 1).min(self.values.len());
        (first.min(last), last)
    }
}

/// Draws both overviews.
pub(super) fn charts(pen: &mut Pen<'_>, map: &ChartMap) {
    let model = pen.model;
    let input = Plot {
        id: "c",
        values: model.input.data(),
        envelope: &model.input_envelope,
        origin: 0.5,
        stride: 1.0,
        until: model.axis.input,
        role: Role::Input,
    };
    plot(pen, map, map.input, &input);
    let output = Plot {
        id: "d",
        values: model.output.data(),
        envelope: &model.output_envelope,
        origin: model.anchor(0) as f64 + 0.5,
        stride: model.axis.stride as f64,
        until: pen.moment.computed(),
        role: Role::Output,
    };
    if let Some(area) = map.output {
        plot(pen, map, area, &output);
    }
    lens(pen, map);
}

fn plot(pen: &mut Pen<'_>, map: &ChartMap, area: Rect, plot: &Plot<'_>) {
    let (first, last) = plot.shown(map);
    let range = plot.envelope.range(plot.values, first, last.max(first + 1));
    // What overflowed to infinity, or is no number, stands at an edge of the plot.
    let finite = |value: f32| f64::from(value.clamp(f32::MIN, f32::MAX));
    let low = finite(range.0);
    let high = finite(range.1).max(low);
    let bars = low >= 0.0 && low <= 0.5 * high || low < 0.0;
    let (floor, ceiling) = if bars {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    let height = (ceiling - floor).max(f64::MIN_POSITIVE);
    let y = |value: f64| {
        let share = (value.max(floor).min(ceiling) - floor) / height;
        area.bottom() - 2.0 - share * (area.height - 4.0)
    };
    let id = Id {
        kind: plot.id,
        index: 0,
        row: None,
    };
    pen.group(id, area, 1.0, |pen| {
        pen.fill(area, 0.0, Paint::of(Role::Panel));
        let zero = y(floor.max(0.0).min(ceiling)).round() - 0.5;
        let clip = area.grow(1.0);
        pen.clipped(clip, |pen| {
            let hairline = Paint::of(Role::Hairline);
            pen.line(
                Point::new(area.x, zero),
                Point::new(area.right(), zero),
                hairline,
                1.0,
            );
            marks(pen, map, area, plot, bars.then_some(zero), &y);
        });
        pen.frame(area, 0.0, Paint::of(Role::Hairline), 1.0);
        let small = pen.look.small();
        let ends = [
            (ceiling, area.y + small * 0.55),
            (floor, area.bottom() - small * 0.55),
        ];
        for (value, y) in ends {
            pen.write(
                Point::new(area.x - 4.0, y),
                Anchor::End,
                pen.look.words.numerals.short(value),
                small,
                false,
                Paint::of(Role::Muted),
                area.x - 6.0,
            );
        }
    });
}

fn marks(
    pen: &mut Pen<'_>,
    map: &ChartMap,
    area: Rect,
    plot: &Plot<'_>,
    zero: Option<f64>,
    y: &impl Fn(f64) -> f64,
) {
    let paint = Paint::of(plot.role);
    let pixels = area.width / (map.to - map.from) * plot.stride;
    let (first, last) = plot.shown(map);
    let last = last.min(plot.until);
    let place = |i: usize| map.x(plot.origin + plot.stride * i as f64);
    let some = plot.values.get(first..last).unwrap_or_default();
    if let (Some(zero), true) = (zero, pixels >= BAR) {
        for (offset, value) in some.iter().enumerate() {
            let top = y(f64::from(*value));
            let x = place(first + offset) - pixels * 0.4;
            let bar = Rect::new(x, top.min(zero), pixels * 0.8, (top - zero).abs().max(1.0));
            pen.fill(bar, 0.0, paint.faded(0.75));
        }
    } else if pixels >= 1.0 {
        let points = some
            .iter()
            .enumerate()
            .map(|(offset, value)| Point::new(place(first + offset), y(f64::from(*value))))
            .collect();
        pen.stroke(Outline::Polyline(points), paint, 1.4);
    } else {
        let mut columns = Vec::new();
        let mut column = area.x.floor();
        while column < area.right() {
            let (a, b) = (
                plot.index(map.cell(column)),
                plot.index(map.cell(column + 1.0)),
            );
            let (low, high) = plot.envelope.range(plot.values, a.min(last), b.min(last));
            if low <= high {
                let x = column + 0.5;
                let (top, bottom) = (y(f64::from(high)), y(f64::from(low)));
                columns.push([
                    Point::new(x, top - 0.5),
                    Point::new(x, bottom.max(top + 0.5)),
                ]);
            }
            column += 1.0;
        }
        pen.stroke(Outline::Segments(columns), paint, 1.0);
    }
}

/// The window's place on the overviews, and what the lens below enlarges.
fn lens(pen: &mut Pen<'_>, map: &ChartMap) {
    let camera = pen.layout.camera;
    let axis = pen.model.axis;
    let inside = |x: f64| x.clamp(map.input.x, map.input.right());
    let (left, right) = (
        inside(map.x(camera.left)),
        inside(map.x(camera.left + camera.visible)),
    );
    for area in [Some(map.input), map.output].into_iter().flatten() {
        let lens = Rect::new(left, area.y, right - left, area.height);
        pen.fill(lens, 0.0, Paint::of(Role::Kernel).faded(0.08));
    }
    let (near, far) = (
        map.input.bottom(),
        pen.layout.input_index - pen.look.small() * 0.7,
    );
    let edges = [
        (left, camera.x(camera.left)),
        (right, camera.x(camera.left + camera.visible)),
    ];
    let lines = edges
        .map(|(from, to)| [Point::new(from, near), Point::new(to, far)])
        .to_vec();
    pen.stroke(
        Outline::Segments(lines),
        Paint::of(Role::Kernel).faded(0.35),
        1.0,
    );
    let start = inside(map.x(pen.window));
    let width = (inside(map.x(pen.window + axis.span as f64)) - start).max(3.0);
    let seen = pen.window + axis.span as f64 >= map.from && pen.window <= map.to;
    if seen {
        let mark = Rect::new(start, map.input.y, width, map.input.height);
        let role = if pen.pointed() {
            Role::Field
        } else {
            Role::Kernel
        };
        pen.frame(mark.grow(1.0), 2.0, Paint::of(role), 2.0);
    }
    let now = map.x(pen.model.anchor(pen.shown) as f64 + 0.5);
    let Some(area) = map.output else { return };
    if (area.x..=area.right()).contains(&now) {
        pen.line(
            Point::new(now, area.y),
            Point::new(now, area.bottom()),
            Paint::of(Role::Output),
            1.5,
        );
    }
}

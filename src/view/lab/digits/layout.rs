//! Where the digit, the maps and the classes stand.

use crate::engine::Shape;
use crate::net::Plan;
use crate::scene::Rect;
use crate::view::Look;

/// The places of what is drawn in every mode, and of the maps.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The eight by eight cells that can be drawn on.
    pub(super) digit: Rect,
    /// The ten bars.
    pub(super) classes: Rect,
    /// The place of all maps of a layer, and that of each map.
    pub(super) layers: Vec<(Rect, Vec<Rect>)>,
    /// Whether the stage is narrow: things stand below one another.
    pub(super) narrow: bool,
}

/// Room at the edges.
pub(super) const EDGE: f64 = 16.0;

impl Layout {
    pub(super) fn new(plan: &Plan, look: &Look<'_>) -> Self {
        let narrow = look.width < 620.0 * look.unit();
        let shapes: Vec<Shape> = plan.shapes.iter().skip(1).copied().collect();
        // The classes are not maps.
        let shapes = shapes.split_last().map_or(&[][..], |(_, maps)| maps);
        if narrow {
            below(shapes, look)
        } else {
            beside(shapes, look)
        }
    }
}

/// Layers as columns, eight maps high.
fn beside(shapes: &[Shape], look: &Look<'_>) -> Layout {
    const ROWS: usize = 8;
    let small = look.small();
    let top = EDGE + small * 3.4;
    let height = look.height - top - EDGE;
    let pitch = (height / ROWS as f64).floor();
    let room = look.width - 2.0 * EDGE;
    let classes = (room * 0.2).clamp(120.0, 220.0);
    let gap = (room * 0.022).clamp(10.0, 24.0);
    // A map of a layer is as large as its cells are many, but small ones are not that small.
    let share = |shape: &Shape| match shape.width {
        8.. => 1.0,
        4.. => 0.78,
        _ => 0.5,
    };
    let across = |shape: &Shape| shape.channels.div_ceil(ROWS) as f64;
    let digit_room = (room * 0.27).min(height * 0.6);
    let maps_room = room - digit_room - classes - gap * (shapes.len() as f64 + 2.0);
    let wish: f64 = shapes
        .iter()
        .map(|shape| share(shape) * across(shape))
        .sum();
    let inner: f64 = shapes.iter().map(|shape| (across(shape) - 1.0) * 5.0).sum();
    let side = ((maps_room - inner) / wish.max(1.0))
        .min(pitch - 6.0)
        .max(8.0);
    let cell = ((digit_room - 8.0) / 9.6).floor();
    let digit = Rect::new(
        EDGE + cell * 0.8,
        (top + (height - cell * 8.0) / 2.0 - small * 1.5).floor(),
        cell * 8.0,
        cell * 8.0,
    );
    let mut x = digit.right() + cell * 0.8 + gap;
    let mut layers = Vec::new();
    for shape in shapes {
        let own = (side * share(shape)).floor();
        let columns = shape.channels.div_ceil(ROWS);
        let rects: Vec<Rect> = (0..shape.channels)
            .map(|channel| {
                let (row, column) = (channel % ROWS, channel / ROWS);
                Rect::new(
                    x + column as f64 * (own + 5.0),
                    top + row as f64 * pitch + (pitch - own) / 2.0,
                    own,
                    own,
                )
                .snapped()
            })
            .collect();
        let width = columns as f64 * (own + 5.0) - 5.0;
        layers.push((Rect::new(x, top, width, height), rects));
        x += width + gap;
    }
    let most = look.width - EDGE - x;
    let tall = (height * 0.72).min(small * 2.6 * 10.0);
    Layout {
        digit,
        classes: Rect::new(x, top + (height - tall) / 2.0, most, tall),
        layers,
        narrow: false,
    }
}

/// The digit and the classes side by side, and layers as rows below them.
fn below(shapes: &[Shape], look: &Look<'_>) -> Layout {
    let small = look.small();
    let head = small * 1.5;
    let room = look.width - 2.0 * EDGE;
    let sides: Vec<f64> = shapes
        .iter()
        .map(|shape| {
            let gap = 3.0;
            let most = (room + gap) / shape.channels as f64 - gap;
            let wish = if shape.width >= 8 { 44.0 } else { 30.0 };
            most.min(wish).floor()
        })
        .collect();
    let maps: f64 = sides.iter().map(|side| side + head + 6.0).sum();
    let top = EDGE + head;
    let cell = ((look.height - maps - top - head - 12.0) / 9.0)
        .min(room * 0.5 / 9.0)
        .max(8.0)
        .floor();
    let digit = Rect::new(EDGE + cell * 0.5, top + cell * 0.5, cell * 8.0, cell * 8.0);
    let left = digit.right() + cell + 12.0;
    let classes = Rect::new(left, top, look.width - EDGE - left, cell * 9.0);
    let mut y = digit.bottom() + cell * 0.5 + head;
    let mut layers = Vec::new();
    for (shape, side) in shapes.iter().zip(sides) {
        y += head;
        let rects = (0..shape.channels).map(|channel| {
            let gap = (room - side * shape.channels as f64)
                / shape.channels.saturating_sub(1).max(1) as f64;
            let x = EDGE + channel as f64 * (side + gap.min(8.0));
            Rect::new(x, y, side, side).snapped()
        });
        layers.push((Rect::new(EDGE, y, room, side), rects.collect()));
        y += side + 6.0;
    }
    Layout {
        digit,
        classes,
        layers,
        narrow: true,
    }
}

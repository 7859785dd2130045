//! Where everything on the stage stands.

use super::{Look, Model};
use crate::scene::Rect;

/// Beyond so many cells (with padding) an overview is drawn, and the cells become a lens on the window.
const CELLS: usize = 48;

/// Which cells are in sight, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Camera {
    /// The input coordinate at the left margin.
    pub(super) left: f64,
    /// From one cell's left edge to the next one's.
    pub(super) pitch: f64,
    /// Where the first cell stands.
    pub(super) margin: f64,
    /// How many cells are in sight.
    pub(super) visible: f64,
    /// How many cells it is away from where it follows the window.
    pub(super) pan: f64,
}

impl Camera {
    fn new(look: &Look<'_>, model: &Model, window: f64, pan: f64) -> Self {
        let axis = &model.axis;
        let edge = if look.width < 560.0 { 8.0 } else { 34.0 };
        let room = (look.width - 2.0 * edge).max(60.0);
        let first = -(axis.before as f64);
        let all = axis.padded().max(axis.reach()) as f64;
        let (widest, usual, least) = (58.0 * look.unit(), 46.0 * look.unit(), 32.0 * look.unit());
        let spread = room / (axis.span as f64 + 1.0);
        let fit = room / all;
        let pitch = if fit >= least {
            fit.min(widest)
        } else {
            usual.min(spread.max(3.0)).max(fit)
        };
        let visible = room / pitch;
        if visible >= all {
            return Self {
                left: first,
                pitch,
                margin: (look.width - all * pitch) / 2.0,
                visible: all,
                pan: 0.0,
            };
        }
        let centred = window + axis.span as f64 / 2.0 - visible / 2.0;
        let left = (centred + pan).clamp(first, first + all - visible);
        Self {
            left,
            pitch,
            margin: edge,
            visible,
            pan: left - centred,
        }
    }

    /// The left edge of a cell, which may stand between two.
    pub(super) fn x(&self, cell: f64) -> f64 {
        self.margin + (cell - self.left) * self.pitch
    }

    /// Width of a cell without the gap to the next.
    pub(super) fn cell(&self) -> f64 {
        if self.pitch >= 16.0 {
            self.pitch - 4.0
        } else {
            (self.pitch - 1.0).max(1.0)
        }
    }

    /// The middle of a cell.
    pub(super) fn middle(&self, cell: f64) -> f64 {
        self.x(cell) + self.cell() / 2.0
    }

    /// The first and the last cell of which a part is in sight, one more on each side.
    pub(super) fn range(&self) -> std::ops::RangeInclusive<isize> {
        let first = self.left.floor() as isize - 1;
        first..=first + self.visible.ceil() as isize + 2
    }

    /// Whether cells are wide enough for numbers.
    pub(super) fn has_numbers(&self) -> bool {
        self.pitch >= 22.0
    }
}

/// Rows of the stage, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) camera: Camera,
    /// Overview of the input.
    pub(super) input_chart: Option<Rect>,
    /// Middle of the input's caption.
    pub(super) input_caption: f64,
    /// Middle of the input's index numbers.
    pub(super) input_index: f64,
    pub(super) input: Rect,
    pub(super) kernel: Rect,
    /// Middle of the weights' names, which a low stage leaves out.
    pub(super) names: f64,
    /// Middle of the products.
    pub(super) products: f64,
    pub(super) output_caption: f64,
    pub(super) output: Rect,
    pub(super) output_index: f64,
    /// Overview of the output, which a low stage leaves out.
    pub(super) output_chart: Option<Rect>,
    /// Top of the lines of arithmetic, where there is room for them.
    pub(super) arithmetic: Option<f64>,
}

impl Layout {
    /// Shares the height out. `window` is where the window starts, between cells while it glides;
    /// `lines` is the height that the arithmetic takes.
    pub(super) fn new(look: &Look<'_>, model: &Model, window: f64, pan: f64, lines: f64) -> Self {
        let unit = look.unit();
        let small = look.small();
        let camera = Camera::new(look, model, window, pan);
        let axis = &model.axis;
        let many = axis.input + axis.before + axis.after > CELLS;
        let arcs = axis.before + axis.after > 0;

        let cell = (48.0 * unit).min(camera.pitch.max(26.0) * 1.15);
        let caption = small + 10.0;
        let naming = if look.is_low() { 0.0 } else { small + 6.0 };
        let fixed = 2.0 * (caption + small + 8.0)
            + 2.0 * cell
            + 0.84 * cell
            + naming
            + (look.text + 12.0)
            + lines;
        let edge = if look.height < 480.0 { 8.0 } else { 20.0 };
        let least = if arcs { 34.0 } else { 22.0 };
        // Cells may give up nearly half their height before an overview is left out.
        let room = look.height - 2.0 * edge - fixed - least - 26.0;
        let charted = many && room + 2.84 * 0.45 * cell >= 3.0 * small;
        let charts = if charted {
            (0.4 * (look.height - fixed)).clamp(5.2 * small, 2.0 * 110.0 * unit)
        } else {
            0.0
        };
        let (chart, overviews) = (
            charts / 2.0,
            if look.is_low() { charts / 2.0 } else { charts },
        );
        let free = (look.height - 2.0 * edge - fixed - overviews).max(0.0);
        let upper = (0.32 * free).clamp(least, 76.0 * unit);
        let fan = (0.4 * free).clamp(20.0, 100.0 * unit);
        let before_sum = (0.18 * free).clamp(6.0, 44.0);
        let used = fixed + overviews + upper + fan + before_sum;
        // What does not fit is taken from the cells' height.
        let squeeze = ((used + 2.0 * edge - look.height) / 2.84).clamp(0.0, cell * 0.45);
        let cell = (cell - squeeze).floor();
        let spare = (look.height - used - 2.0 * edge).max(0.0);
        let chart_gap = (spare * 0.12).clamp(8.0, 28.0);

        let width = look.width;
        let strip = |y: f64, height: f64| Rect::new(0.0, y.round(), width, height.round());
        let mut y = edge + (spare * 0.42 - 2.0 * chart_gap).max(0.0);
        let input_caption = y + caption / 2.0;
        y += caption;
        let mut input_chart = None;
        if charted {
            input_chart = Some(strip(y, chart - 6.0));
            y += chart + chart_gap;
        }
        let input_index = y + small / 2.0 + 1.0;
        y += small + 8.0;
        let input = strip(y, cell);
        y += cell + upper;
        let kernel = strip(y, 0.84 * cell);
        y += 0.84 * cell;
        let names = y + small / 2.0 + 4.0;
        y += naming;
        let products = y + look.text / 2.0 + 6.0;
        y += look.text + 12.0 + fan;
        let output = strip(y, cell);
        y += cell;
        let output_index = y + small / 2.0 + 5.0;
        y += small + 8.0;
        let output_caption = y + caption / 2.0;
        y += caption;
        let mut output_chart = None;
        if charted && !look.is_low() {
            output_chart = Some(strip(y + 2.0, chart - 6.0));
            y += chart + chart_gap;
        }
        Self {
            camera,
            input_chart,
            input_caption,
            input_index,
            input,
            kernel,
            names,
            products,
            output_caption,
            output,
            output_index,
            output_chart,
            arithmetic: (y + lines <= look.height + 4.0)
                .then_some((y + before_sum).min(look.height - lines)),
        }
    }
}

//! Where everything on the stage stands.

use super::Model;
use crate::scene::Rect;
use crate::view::look::Look;

/// Narrower stages put the lens under the pictures.
const NARROW: f64 = 600.0;
/// The most cells that the lens shows beside the window, on each side.
const MARGIN: usize = 2;

/// Rectangles of the stage.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) narrow: bool,
    pub(super) input: Rect,
    pub(super) output: Rect,
    /// One a plane of the input.
    pub(super) lenses: Vec<Rect>,
    /// Cells of a lens beside the window.
    pub(super) margin: usize,
    /// Width and height of a cell of the lens.
    pub(super) cell: (f64, f64),
    /// The lines of arithmetic.
    pub(super) sums: Rect,
}

/// How large the lens's cells are.
#[derive(Clone, Copy)]
struct Cells {
    margin: usize,
    width: f64,
    height: f64,
}

impl Look<'_> {
    /// The least width of a cell in which a number can be read.
    pub(super) fn legible(&self) -> f64 {
        self.small() * 2.1
    }
}

/// What the layout needs to know.
pub(super) struct Wants {
    /// Width to height of what the pictures show.
    pub(super) aspect: f64,
    /// Height of the arithmetic.
    pub(super) sums: f64,
    /// Height of what stands under the pictures.
    pub(super) below: f64,
}

impl Layout {
    /// Shares the stage out.
    pub(super) fn new(look: &Look<'_>, model: &Model, wants: &Wants) -> Self {
        if look.width < NARROW {
            Self::narrow(look, model, wants)
        } else {
            Self::wide(look, model, wants)
        }
    }

    fn wide(look: &Look<'_>, model: &Model, wants: &Wants) -> Self {
        let (edge, gap) = (14.0, 18.0 * look.unit());
        let planes = model.job.channels.planes() as f64;
        let caption = look.small() + 12.0;
        let area = (look.height - 2.0 * edge - caption - wants.below - wants.sums - gap).max(60.0);
        let inner = look.width - 2.0 * edge - 2.0 * gap;
        let column = inner / 3.0;
        let lens_height = (area - (planes - 1.0) * 10.0) / planes;
        // A large window may take from the pictures.
        let room = |panel: f64| inner - 2.0 * panel - if planes > 1.0 { 16.0 } else { 0.0 };
        let mut panel = column.min(area * wants.aspect);
        let mut cells = fit(look, model, room(panel), lens_height);
        if cells.width < look.legible() {
            panel = (inner * 0.28).min(area * wants.aspect);
            cells = fit(look, model, room(panel), lens_height);
        }
        let (lens, tall) = size(model, cells);
        let stack = tall * planes + 10.0 * (planes - 1.0);
        let height = panel / wants.aspect;
        let block = height.max(stack);
        let free = (area - block).max(0.0);
        let top = edge + caption + 0.4 * free;
        // What the lens does not take is shared out between the three.
        let spare = ((room(panel) - lens) / 4.0).clamp(0.0, 60.0);
        let used = 2.0 * panel + lens + 2.0 * (gap + spare) + (inner - 2.0 * panel - room(panel));
        let left = (look.width - used) / 2.0;
        let middle = top + block / 2.0;
        let picture = |x: f64| Rect::new(x, middle - height / 2.0, panel, height).snapped();
        let lens_x = left + panel + gap + spare + (inner - 2.0 * panel - room(panel));
        let lenses = (0..model.job.channels.planes())
            .map(|plane| {
                let y = middle - stack / 2.0 + plane as f64 * (tall + 10.0);
                Rect::new(lens_x.round(), y.round(), lens, tall)
            })
            .collect();
        let below = (middle + height / 2.0 + wants.below).max(middle + stack / 2.0 + caption);
        let end = look.height - edge - wants.sums;
        let sums = (below + gap + 0.3 * free).min(end);
        Self {
            narrow: false,
            input: picture(left),
            output: picture(lens_x + lens + gap + spare),
            lenses,
            margin: cells.margin,
            cell: (cells.width, cells.height),
            sums: Rect::new(edge, sums, look.width - 2.0 * edge, wants.sums),
        }
    }

    fn narrow(look: &Look<'_>, model: &Model, wants: &Wants) -> Self {
        let (edge, gap) = (8.0, 12.0);
        let planes = model.job.channels.planes();
        let caption = look.small() + 10.0;
        let column = (look.width - 2.0 * edge - gap) / 2.0;
        let top = edge + caption;
        let lens_caption = look.small() + 8.0;
        let bottom = look.height - edge - wants.sums;
        let label = if planes > 1 { caption } else { 0.0 };
        let room = (look.width - 2.0 * edge - gap * (planes - 1) as f64) / planes as f64;
        // The pictures give way to the numbers, as far as they can.
        let with = |share: f64| {
            let panel = column.min(share * look.height * wants.aspect);
            let lens_top = top + panel / wants.aspect + wants.below + 4.0;
            let area = (bottom - lens_top - lens_caption).max(40.0);
            (panel, lens_top, area, fit(look, model, room, area - label))
        };
        let (panel, lens_top, area, cells) = [0.36, 0.3]
            .into_iter()
            .map(with)
            .find(|(.., cells)| readable(look, cells))
            .unwrap_or_else(|| with(0.24));
        let height = panel / wants.aspect;
        let picture = |x: f64| Rect::new(x + (column - panel) / 2.0, top, panel, height).snapped();
        let (lens, tall) = size(model, cells);
        let all = lens * planes as f64 + gap * (planes - 1) as f64;
        let left = (look.width - all) / 2.0;
        let y = lens_top + label + ((area - label - tall) * 0.4).max(0.0);
        let lenses = (0..planes)
            .map(|plane| {
                let x = left + plane as f64 * (lens + gap);
                Rect::new(x.round(), y.round(), lens, tall)
            })
            .collect();
        Self {
            narrow: true,
            input: picture(edge),
            output: picture(edge + column + gap),
            lenses,
            margin: cells.margin,
            cell: (cells.width, cells.height),
            sums: Rect::new(edge, bottom, look.width - 2.0 * edge, wants.sums),
        }
    }
}

/// Rows and columns of a lens.
pub(super) fn cells(model: &Model, margin: usize) -> (usize, usize) {
    let [rows, columns] = &model.geometry.axes;
    (rows.span + 2 * margin, columns.span + 2 * margin)
}

fn size(model: &Model, fitted: Cells) -> (f64, f64) {
    let (rows, columns) = cells(model, fitted.margin);
    (fitted.width * columns as f64, fitted.height * rows as f64)
}

/// Whether a cell has room for its number.
fn readable(look: &Look<'_>, cells: &Cells) -> bool {
    cells.width >= look.legible() && cells.height >= look.small() * 1.3
}

/// The widest margin with which numbers can still be read; the least one where they cannot.
fn fit(look: &Look<'_>, model: &Model, width: f64, height: f64) -> Cells {
    let with = |margin: usize| {
        let (rows, columns) = cells(model, margin);
        let (wide, high) = (width / columns as f64, height / rows as f64);
        let largest = 40.0 * look.unit();
        let high = high.min(largest).min(wide * 1.1);
        let whole = |side: f64| {
            if side > 12.0 {
                side.floor()
            } else {
                side.max(1.0)
            }
        };
        Cells {
            margin,
            width: whole(wide.min(high * 1.5).min(largest)),
            height: whole(high),
        }
    };
    // Three lenses are for the window and its weights.
    let most = if model.job.channels.planes() > 1 {
        1
    } else {
        MARGIN
    };
    (0..=most)
        .rev()
        .map(with)
        .find(|cells| readable(look, cells))
        .unwrap_or_else(|| with(1))
}

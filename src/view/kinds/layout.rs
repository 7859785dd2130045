//! Where everything stands: blocks of channels, the kernels between them, a cell taken apart, and all kinds below.

use super::blocks::{Block, Column, cascade, kernels};
use super::{Kind, Model, Place};
use crate::engine::Shape;
use crate::scene::{Point, Rect};
use crate::view::look::Look;

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The input, what is between two halves, the output.
    pub(super) blocks: Vec<Block>,
    pub(super) columns: Vec<Column>,
    /// Where kernels are mixed or generated, for the kinds that do so.
    pub(super) workshop: Option<Rect>,
    /// Where the cell is taken apart.
    pub(super) lens: Option<Rect>,
    pub(super) title: Point,
    pub(super) strip: Vec<(Kind, Rect)>,
}

/// What lies under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A cell of the output.
    Output {
        /// Its channel.
        channel: usize,
        /// Where.
        place: Place,
    },
    /// A cell of the input, or of what is between two halves: the output cell above it.
    Input(Place),
    /// The kernel of an output channel.
    Kernel(usize),
    /// The picture of a kind.
    Kind(Kind),
}

const MARGIN: f64 = 16.0;
/// The least height of a workshop, in sizes of text.
const WORKSHOP: f64 = 40.0;

impl Layout {
    pub(super) fn new(model: &Model, look: &Look<'_>) -> Self {
        let small = look.small();
        let narrow = look.width < 560.0;
        let margin = if narrow { 8.0 } else { MARGIN };
        let inner = Rect::new(margin, 0.0, look.width - 2.0 * margin, look.height);
        let (title, strip, top) = strip(model, look, inner);
        let lens_height = small * 2.0 + if look.is_low() { 44.0 } else { 92.0 };
        let low = look.height < 380.0 * look.unit();
        let lens = (!low && model.kind != Kind::Filter)
            .then(|| Rect::new(inner.x, top - lens_height, inner.width, lens_height - small));
        let bottom = lens.map_or(top, |lens| lens.y) - small * 0.6;
        let head = small * 3.2;
        let area = Rect::new(inner.x, head, inner.width, (bottom - head).max(60.0));
        let mut layout = Self {
            blocks: Vec::new(),
            columns: Vec::new(),
            workshop: None,
            lens,
            title,
            strip,
        };
        layout.place(model, area, small);
        layout
    }

    /// The blocks and what is between them.
    fn place(&mut self, model: &Model, area: Rect, small: f64) {
        let halves = model.middle.is_some();
        let builds = model.kind.mixes() || model.kind == Kind::Filter;
        let (block, column) = match (halves, builds) {
            (true, _) => (0.25, 0.125),
            (_, true) => (0.27, 0.46),
            _ => (0.3, 0.4),
        };
        let input = model.input.shape();
        let output = model.output.shape();
        let wide = |share: f64| area.width * share;
        let part = |x: f64, share: f64| Rect::new(x, area.y, wide(share), area.height);
        let mut x = area.x;
        self.blocks.push(cascade(
            part(x, block),
            input,
            model.sizes.groups_of(model.kind),
            small,
        ));
        x += wide(block);
        if halves {
            let middle = cascade(part(x + wide(column), block), input, 1, small);
            self.columns
                .push(kernels(part(x, column), &middle, model.sizes.kernel, 1));
            self.blocks.push(middle);
            x += wide(column + block);
        }
        let between = part(x, column);
        x += wide(column);
        let groups = if halves {
            1
        } else {
            model.sizes.groups_of(model.kind)
        };
        let last = cascade(part(x, block), output, groups, small);
        let taps = if halves || model.kind == Kind::Pointwise {
            1
        } else {
            model.sizes.kernel
        };
        if builds {
            let share = if model.kind == Kind::Filter {
                0.92
            } else {
                0.66
            };
            let left = between.x + between.width * 0.08;
            let width = between.width * (share - 0.08);
            let (top, bottom) = (between.y - small * 1.6, between.bottom());
            // As high as the blocks beside it, if what is in it has room there.
            let height = last.height().max(WORKSHOP * small).min(bottom - top);
            let top = top + (bottom - top - height) / 2.0;
            self.workshop = Some(Rect::new(left, top, width, height));
            let rest = between.width * (1.0 - share);
            if model.kind.mixes() {
                let room = Rect::new(between.right() - rest, between.y, rest, between.height);
                self.columns
                    .push(kernels(room, &last, taps, input.channels));
            }
        } else {
            let groups = model.sizes.groups_of(model.kind);
            let deep = if halves {
                input.channels
            } else {
                input.channels / groups.max(1)
            };
            self.columns.push(kernels(between, &last, taps, deep));
        }
        self.blocks.push(last);
    }

    /// Where the keyboard finds the output.
    #[must_use]
    pub fn output(&self) -> Rect {
        let cards = self.blocks.last().map(|block| block.cards.as_slice());
        hull(cards.unwrap_or_default())
    }

    /// The cards of the input's channels that an output sees.
    #[must_use]
    pub fn inputs(&self, seen: &std::ops::Range<usize>) -> Vec<Rect> {
        let cards = self.blocks.first().map(|block| block.cards.as_slice());
        let cards = cards.unwrap_or_default().iter().enumerate();
        cards
            .filter(|(channel, _)| seen.contains(channel))
            .map(|(_, card)| *card)
            .collect()
    }

    /// The kernels, or where they are made.
    #[must_use]
    pub fn kernels(&self) -> Vec<Rect> {
        let faces: Vec<Rect> = self
            .columns
            .iter()
            .flat_map(|column| column.faces.iter().copied())
            .collect();
        if faces.is_empty() {
            return self.workshop.into_iter().collect();
        }
        faces
    }

    /// The card of an output channel.
    #[must_use]
    pub fn outputs(&self, channel: usize) -> Vec<Rect> {
        let cards = self.blocks.last().map(|block| block.cards.as_slice());
        let card = cards.unwrap_or_default().get(channel);
        card.into_iter().copied().collect()
    }

    /// What lies under a point.
    #[must_use]
    pub fn at(&self, model: &Model, at: Point) -> Option<Spot> {
        let chosen = self.strip.iter().find(|(_, rect)| rect.contains(at));
        if let Some((kind, _)) = chosen {
            return Some(Spot::Kind(*kind));
        }
        let faces = self.columns.last().map(|column| column.faces.as_slice());
        let face = faces
            .unwrap_or_default()
            .iter()
            .position(|face| face.grow(4.0).contains(at));
        if let Some(channel) = face {
            return Some(Spot::Kernel(channel));
        }
        let last = self.blocks.len().saturating_sub(1);
        for (index, block) in self.blocks.iter().enumerate() {
            // The card in front is the last.
            let Some(channel) = block.cards.iter().rposition(|card| card.contains(at)) else {
                continue;
            };
            let card = block.cards.get(channel)?;
            let of = if index == last {
                &model.output
            } else {
                &model.input
            };
            let place = cell(*card, of.shape(), at);
            return Some(if index == last {
                Spot::Output { channel, place }
            } else {
                let scale = model.output.shape().width / model.input.shape().width.max(1);
                Spot::Input(Place {
                    row: place.row * scale + scale / 2,
                    column: place.column * scale + scale / 2,
                })
            });
        }
        None
    }
}

fn cell(card: Rect, shape: Shape, at: Point) -> Place {
    let along = |offset: f64, length: f64, cells: usize| {
        ((offset / length * cells as f64) as usize).min(cells.saturating_sub(1))
    };
    Place {
        row: along(at.y - card.y, card.height, shape.height),
        column: along(at.x - card.x, card.width, shape.width),
    }
}

/// The rectangle around some.
pub(super) fn hull(rects: &[Rect]) -> Rect {
    let join = |a: Rect, b: Rect| {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        Rect::new(
            x,
            y,
            a.right().max(b.right()) - x,
            a.bottom().max(b.bottom()) - y,
        )
    };
    rects
        .iter()
        .copied()
        .reduce(join)
        .unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
}

/// The kinds' pictures along the bottom: where the title stands, where each, and where all of it begins.
fn strip(model: &Model, look: &Look<'_>, inner: Rect) -> (Point, Vec<(Kind, Rect)>, f64) {
    let small = look.small();
    let shape = model.input.shape();
    let aspect = (shape.height as f64 / shape.width.max(1) as f64).clamp(0.4, 1.6);
    let count = Kind::ALL.len();
    let across = if inner.width < small * 5.2 * count as f64 {
        count.div_ceil(2)
    } else {
        count
    };
    let gap = 8.0;
    let wide = (inner.width - gap * (across - 1) as f64) / across as f64;
    let most = if look.is_low() {
        28.0
    } else if across < count {
        44.0
    } else {
        62.0
    };
    let high = (wide * aspect).min(most).round();
    let width = (high / aspect).min(wide).round();
    let rows = count.div_ceil(across);
    let row = high + small * 1.6;
    let top = inner.height - row * rows as f64 - 2.0;
    let places = Kind::ALL.iter().enumerate().map(|(index, (kind, _))| {
        let x = inner.x + (wide + gap) * (index % across) as f64 + (wide - width) / 2.0;
        let y = top + row * (index / across) as f64;
        (*kind, Rect::new(x, y, width, high).snapped())
    });
    let title = Point::new(inner.x, top - small * 0.9);
    (title, places.collect(), top - small * 1.9)
}

//! The image view as lessons see it.

use std::rc::Rc;

use super::stage::Session;
use crate::engine::AxisGeometry;
use crate::scene::Rect;
use crate::session::glance::{Glance, Hidden, Taught, Wanted, found};
use crate::session::stepping::Stepping;
use crate::view::image::{LensMap, PictureMap, Target, image_facts};

/// Nothing that is lit is smaller than this, in CSS pixels.
const SEEN: f64 = 6.0;

impl Taught for Session {
    fn glance(&mut self) -> Glance {
        let settled = self.album.wanted.is_none() && self.problem.is_none();
        let model = self.model.as_ref().filter(|_| settled);
        let step = self.player.step();
        Glance {
            wanted: self
                .album
                .wanted
                .clone()
                .map(|(kind, name)| Wanted::of(("picture", kind, name))),
            problem: self.problem.map(Into::into),
            notices: self.notices.clone(),
            facts: model
                .map(|model| image_facts(model, step, &self.setting.words))
                .unwrap_or_default(),
            under: self.hover.or(self.focus).map(|target| match target {
                Target::Input(..) | Target::Padding(..) => "x",
                Target::Weight(..) => "K",
                Target::Output(..) => "y",
            }),
        }
    }

    fn lit(&mut self, what: &str) -> Vec<Rect> {
        let at = self.moment().step;
        let Some(model) = self.model.as_ref() else {
            return Vec::new();
        };
        let (row, column) = match self.target() {
            Some(Target::Output(row, column)) => (row, column),
            _ => model.position(at),
        };
        let [rows, columns] = &model.geometry.axes;
        let cells = |axis: &AxisGeometry, at: usize| -> Vec<isize> {
            axis.reads(at).map(|read| read.cell).collect()
        };
        let (down, along) = (cells(rows, row), cells(columns, column));
        let (top, left) = (rows.start(row) as f64, columns.start(column) as f64);
        let (height, width) = (rows.span as f64, columns.span as f64);
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        let (input, output) = (frame.input, frame.output);
        let lenses = frame.lenses.clone();
        let scene = Rc::clone(&frame.scene);
        let pixels = |map: Option<PictureMap>, [x, y, width, height]: [f64; 4]| {
            map.map(|map| seen(map.area(x, y, width, height), map.rect))
        };
        match what {
            "x" | "field" => {
                let lens = found(&scene, |id| {
                    let row = id.row.unwrap_or_default();
                    matches!(id.kind, "x" | "p") && down.contains(&row) && along.contains(&id.index)
                });
                let window = pixels(input, [left, top, width, height]);
                hull(&lens).into_iter().chain(window).collect()
            }
            // In every plane's lens; the arithmetic names them by their colour.
            "K" => {
                let weights = found(&scene, |id| id.kind == "k");
                let of = |lens: &LensMap| {
                    let there = weights
                        .iter()
                        .filter(|rect| lens.rect.contains(rect.centre()));
                    hull(&there.copied().collect::<Vec<_>>())
                };
                lenses.iter().filter_map(of).collect()
            }
            "y" | "z" => pixels(output, [column as f64, row as f64, 1.0, 1.0])
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }

    fn hidden(&self, fact: &str) -> Hidden {
        match fact {
            "y" | "z" | "sum" => Hidden::Nowhere,
            _ => Hidden::Sizes,
        }
    }

    fn telling(&self, fact: &str) -> &'static [&'static str] {
        match fact {
            "output" | "lost-rows" | "lost-columns" => &["out-height", "out-width"],
            _ => &[],
        }
    }
}

/// What of a rectangle of pixels is in the picture's place, and large enough to be seen.
fn seen(rect: Rect, within: Rect) -> Rect {
    let x = rect.x.clamp(within.x, within.right());
    let y = rect.y.clamp(within.y, within.bottom());
    let width = rect.right().clamp(within.x, within.right()) - x;
    let height = rect.bottom().clamp(within.y, within.bottom()) - y;
    let grow = ((SEEN - width.min(height)) / 2.0).max(0.0);
    Rect::new(x, y, width, height).grow(grow)
}

/// The rectangle around all.
fn hull(rects: &[Rect]) -> Option<Rect> {
    rects.iter().copied().reduce(|a, b| {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        let (right, bottom) = (a.right().max(b.right()), a.bottom().max(b.bottom()));
        Rect::new(x, y, right - x, bottom - y)
    })
}

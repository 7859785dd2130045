//! What both pictures show: zooming, panning, following the window.

use super::interim::PictureMap;
use super::stage::Session;
use crate::scene::Point;
use crate::session::history::History;
use crate::session::stepping::Stepping;
use crate::view::image::Zoom;

/// No closer than so many pixels of the input's shorter side.
const CLOSEST: f64 = 8.0;

/// A part of the input, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Session {
    /// The input's width and height, if there is one.
    fn extent(&self) -> Option<(f64, f64)> {
        let axes = &self.model.as_ref()?.geometry.axes;
        let [height, width] = axes.each_ref().map(|axis| axis.input as f64);
        Some((width, height))
    }

    /// What of the input is in sight.
    fn part(&self) -> Option<Part> {
        let (width, height) = self.extent()?;
        Some(match self.state.zoom {
            Some(Zoom { x, y, scale }) => {
                let (w, h) = (width / scale, height / scale);
                Part {
                    x: (x - w / 2.0).clamp(0.0, width - w),
                    y: (y - h / 2.0).clamp(0.0, height - h),
                    width: w,
                    height: h,
                }
            }
            None => Part {
                x: 0.0,
                y: 0.0,
                width,
                height,
            },
        })
    }

    /// Shows a part of the input, as far as there is one.
    fn show(&mut self, part: Part) {
        let Some((width, height)) = self.extent() else {
            return;
        };
        let most = self.closest();
        let scale = (width / part.width).clamp(1.0, most);
        let middle = |start: f64, all: f64| {
            let shown = all / scale;
            start.clamp(0.0, all - shown) + shown / 2.0
        };
        // Rounded as the address writes it.
        let short = |value: f64| (value * 100.0).round() / 100.0;
        self.state.zoom = (scale > 1.005).then(|| Zoom {
            x: short(middle(part.x, width)),
            y: short(middle(part.y, height)),
            scale: short(scale),
        });
        self.history = History::Replace;
        self.redraw();
    }

    /// The largest magnification.
    fn closest(&self) -> f64 {
        self.extent().map_or(1.0, |(width, height)| {
            (width.min(height) / CLOSEST).max(1.0)
        })
    }

    pub(super) fn zoomable(&self) -> bool {
        self.closest() > 1.0
    }

    pub(super) fn magnification(&self) -> f64 {
        self.state.zoom.map_or(1.0, |zoom| zoom.scale)
    }

    /// Zooms both pictures by a factor about the pointer, or about the window where that is in neither.
    pub(super) fn zoom_by(&mut self, factor: f64, at: Point) {
        let (Some(part), Some((width, _))) = (self.part(), self.extent()) else {
            return;
        };
        let scale = (width / part.width * factor).clamp(1.0, self.closest());
        let factor = scale * part.width / width;
        let held = self.picture_at(at).map(|map| {
            (
                (at.x - map.rect.x) / map.rect.width,
                (at.y - map.rect.y) / map.rect.height,
            )
        });
        let (share_x, share_y) = held.unwrap_or_else(|| {
            let [_, columns] = self.output();
            let step = self.player.step();
            let (y, x) = self.anchor(step / columns.max(1), step % columns.max(1));
            (
                (x as f64 + 0.5 - part.x) / part.width,
                (y as f64 + 0.5 - part.y) / part.height,
            )
        });
        let (width, height) = (part.width / factor, part.height / factor);
        self.show(Part {
            x: part.x + share_x * (part.width - width),
            y: part.y + share_y * (part.height - height),
            width,
            height,
        });
    }

    /// The picture under the pointer.
    fn picture_at(&mut self, at: Point) -> Option<PictureMap> {
        let frame = self.frame()?;
        [frame.input, frame.output]
            .into_iter()
            .flatten()
            .find(|map| map.rect.contains(at))
    }

    /// Moves what both pictures show by so many CSS pixels to the right and down.
    pub(super) fn pan_by(&mut self, dx: f64, dy: f64) {
        let (Some(part), Some(map)) = (self.part(), self.frame().and_then(|frame| frame.input))
        else {
            return;
        };
        if self.state.zoom.is_some() {
            self.show(Part {
                x: part.x - dx / map.rect.width * part.width,
                y: part.y - dy / map.rect.height * part.height,
                ..part
            });
        }
    }

    /// Shows the whole pictures.
    pub(super) fn fit(&mut self) {
        self.state.zoom = None;
        self.history = History::Replace;
        self.redraw();
    }

    /// Brings the window back into sight.
    pub(super) fn follow(&mut self) {
        let (Some(part), Some(_)) = (self.part(), self.state.zoom) else {
            return;
        };
        let [_, columns] = self.output();
        let step = self.player.step();
        let (y, x) = self.anchor(step / columns.max(1), step % columns.max(1));
        let (x, y) = (x as f64 + 0.5, y as f64 + 0.5);
        let inside = (part.x..part.x + part.width).contains(&x)
            && (part.y..part.y + part.height).contains(&y);
        if !inside {
            let history = self.history;
            self.show(Part {
                x: x - part.width / 2.0,
                y: y - part.height / 2.0,
                ..part
            });
            self.history = history;
        }
    }
}

//! What both pictures show: zooming, panning, following the window.

use super::stage::Session;
use crate::scene::{Point, Rect};
use crate::session::history::History;
use crate::session::stepping::Stepping;
use crate::view::image::{PictureMap, Zoom};

/// No closer than so many pixels of the input's shorter side.
const CLOSEST: f64 = 8.0;

impl Session {
    /// What of the input is in sight, in its pixels.
    fn seen(&mut self) -> Option<Rect> {
        let map = self.frame()?.input?;
        Some(Rect::new(
            map.x0,
            map.y0,
            map.rect.width * map.scale,
            map.rect.height * map.scale_y,
        ))
    }

    /// The largest magnification.
    fn closest(&self) -> f64 {
        self.model.as_ref().map_or(1.0, |model| {
            let [height, width] = model.geometry.axes.each_ref().map(|axis| axis.input as f64);
            (width.min(height) / CLOSEST).max(1.0)
        })
    }

    pub(super) fn zoomable(&self) -> bool {
        self.closest() > 1.0
    }

    pub(super) fn magnification(&self) -> f64 {
        self.state.zoom.map_or(1.0, |zoom| zoom.scale)
    }

    /// Shows what lies around a place of the input, as far as there is something.
    fn show(&mut self, x: f64, y: f64, scale: f64) {
        let scale = round(scale.clamp(1.0, self.closest()));
        self.state.zoom = (scale > 1.0).then_some(Zoom { x, y, scale });
        self.history = History::Replace;
        self.redraw();
        // From what is seen: what was panned beyond an end is not owed.
        if let (Some(zoom), Some(seen)) = (self.state.zoom, self.seen()) {
            let middle = seen.centre();
            self.state.zoom = Some(Zoom {
                x: round(middle.x),
                y: round(middle.y),
                ..zoom
            });
            self.redraw();
        }
    }

    /// Zooms both pictures by a factor about the pointer, or about the window where that is in neither.
    pub(super) fn zoom_by(&mut self, factor: f64, at: Point) {
        let Some(seen) = self.seen() else { return };
        let before = self.magnification();
        let scale = (before * factor).clamp(1.0, self.closest());
        let held = match self.picture_at(at) {
            Some(map) => Point::new(
                seen.x + (at.x - map.rect.x) / map.rect.width * seen.width,
                seen.y + (at.y - map.rect.y) / map.rect.height * seen.height,
            ),
            None => self.window(),
        };
        let (middle, change) = (seen.centre(), before / scale);
        self.show(
            held.x + (middle.x - held.x) * change,
            held.y + (middle.y - held.y) * change,
            scale,
        );
    }

    /// The middle of the window, in pixels of the input.
    fn window(&self) -> Point {
        let [_, columns] = self.output();
        let step = self.player.step();
        let (y, x) = self.anchor(step / columns.max(1), step % columns.max(1));
        Point::new(x as f64 + 0.5, y as f64 + 0.5)
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
        let (Some(zoom), Some(seen)) = (self.state.zoom, self.seen()) else {
            return;
        };
        let Some(map) = self.frame().and_then(|frame| frame.input) else {
            return;
        };
        let middle = seen.centre();
        self.show(
            middle.x - dx * map.scale,
            middle.y - dy * map.scale_y,
            zoom.scale,
        );
    }

    /// Shows the whole pictures.
    pub(super) fn fit(&mut self) {
        self.state.zoom = None;
        self.history = History::Replace;
        self.redraw();
    }

    /// Brings the window back into sight.
    pub(super) fn follow(&mut self) {
        let Some(zoom) = self.state.zoom else { return };
        let at = self.window();
        if self.seen().is_some_and(|seen| !seen.contains(at)) {
            let history = self.history;
            self.show(at.x, at.y, zoom.scale);
            self.history = history;
        }
    }
}

/// As the address writes it.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

//! The pointer on the stage: what is under it, and what dragging and clicking do.

use super::stage::{Session, zoom};
use crate::scene::Point;
use crate::session::history::History;
use crate::session::message::Phase;
use crate::session::stepping::Stepping;
use crate::view::series::{ChartMap, Model, Target};

/// A button or finger that is held down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drag {
    from: Point,
    /// The step at which the window stood.
    step: usize,
    /// What lay under the pointer.
    over: Over,
    /// Whether it has gone far enough not to be a click.
    moved: bool,
}

/// What lies under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Over {
    /// A cell, or nothing.
    Cell(Option<Target>),
    /// An overview, at this input coordinate.
    Chart(f64),
}

/// Further than this, in CSS pixels, is no click.
const CLICK: f64 = 5.0;

impl Session {
    pub(super) fn pointer(&mut self, phase: Phase, at: Point, touch: bool) {
        match phase {
            Phase::Down => {
                let over = self.over(at);
                self.drag = Some(Drag {
                    from: at,
                    step: self.player.step(),
                    over,
                    moved: false,
                });
                if touch {
                    self.point(self.pointed(over));
                }
            }
            Phase::Move => {
                if self.drag.is_some() {
                    self.dragged(at);
                } else if !touch {
                    let over = self.over(at);
                    self.point(self.pointed(over));
                }
            }
            Phase::Up => {
                if let Some(drag) = self.drag.take()
                    && !drag.moved
                {
                    self.click(drag.over);
                }
            }
            Phase::Leave => {
                if !touch {
                    self.drag = None;
                    self.point(None);
                }
            }
        }
    }

    fn over(&mut self, at: Point) -> Over {
        let Some(frame) = self.frame() else {
            return Over::Cell(None);
        };
        let chart = frame.chart;
        match (frame.scene.hit(at), chart) {
            (Some(id), Some(map)) if matches!(id.kind, "c" | "d") => Over::Chart(map.cell(at.x)),
            (Some(id), _) => Over::Cell(Target::of(id)),
            (None, _) => Over::Cell(None),
        }
    }

    /// What a pointer over it points at.
    fn pointed(&self, over: Over) -> Option<Target> {
        match (over, &self.model) {
            (Over::Cell(target), _) => target,
            (Over::Chart(cell), Some(model)) if cell >= 0.0 => {
                Some(Target::Input((cell as usize).min(model.axis.input - 1)))
            }
            (Over::Chart(_), _) => None,
        }
    }

    fn point(&mut self, target: Option<Target>) {
        if self.hover != target {
            self.hover = target;
            self.redraw();
        }
    }

    fn dragged(&mut self, at: Point) {
        let Some(mut drag) = self.drag else { return };
        let (dx, dy) = (at.x - drag.from.x, at.y - drag.from.y);
        if !drag.moved && dx.hypot(dy) < CLICK {
            return;
        }
        drag.moved = true;
        self.drag = Some(drag);
        self.point(None);
        let Some(pitch) = self.frame().map(|frame| frame.pitch) else {
            return;
        };
        let (chart, stride) = (
            self.frame().and_then(|frame| frame.chart),
            self.model.as_ref().map_or(1, |model| model.axis.stride),
        );
        match (drag.over, chart) {
            (Over::Chart(_), Some(map)) => {
                let zoomed = zoom(&self.state, self.input_length()).is_some();
                if zoomed {
                    self.shift(-(at.x - drag.from.x) / map.input.width * (map.to - map.from));
                    drag.from = at;
                    self.drag = Some(drag);
                } else {
                    self.place(map.cell(at.x));
                }
            }
            (Over::Cell(_), _) => {
                let moved = (dx / pitch / stride.max(1) as f64).round() as isize;
                let step = drag.step.saturating_add_signed(moved);
                self.go(step);
            }
            (Over::Chart(_), None) => {}
        }
    }

    /// Outputs and weights are pinned; a click on the input places the window.
    fn click(&mut self, over: Over) {
        match over {
            Over::Chart(cell) => self.place(cell),
            Over::Cell(Some(Target::Input(index))) => self.place(index as f64 + 0.5),
            Over::Cell(Some(Target::Padding(cell))) => self.place(cell as f64 + 0.5),
            Over::Cell(Some(target)) => self.toggle_pin(target),
            Over::Cell(None) => self.unpin(),
        }
    }

    pub(super) fn toggle_pin(&mut self, target: Target) {
        self.state.pin = (self.state.pin != Some(target)).then_some(target);
        self.history = History::Replace;
        self.redraw();
    }

    pub(super) fn unpin(&mut self) {
        self.state.pin = None;
        self.hover = None;
        self.focus = None;
        self.history = History::Replace;
        self.redraw();
    }

    /// Puts the window where its anchor is nearest to an input coordinate.
    fn place(&mut self, cell: f64) {
        let Some(model) = &self.model else { return };
        let step = nearest_step(model, cell);
        self.state.pin = None;
        self.go(step);
    }

    fn input_length(&self) -> usize {
        self.model.as_ref().map_or(0, |model| model.axis.input)
    }

    /// Zooms the overview by a factor about the stage's x, or about the window where that is outside.
    pub(super) fn zoom_by(&mut self, factor: f64, at: Point) {
        let Some(map) = self.frame().and_then(|frame| frame.chart) else {
            return;
        };
        let centre = if map.holds(at) {
            map.cell(at.x)
        } else {
            self.model
                .as_ref()
                .map_or(0.0, |model| model.anchor(self.player.step()) as f64)
        };
        self.show(
            &map,
            centre - (centre - map.from) / factor,
            centre + (map.to - centre) / factor,
        );
    }

    /// Moves what the overview shows, or the lens when the pointer is there, by so many CSS pixels to the right.
    pub(super) fn pan_by(&mut self, dx: f64, at: Point) {
        let Some(frame) = self.frame() else { return };
        // From what is seen: what was panned beyond an end is not owed.
        let pan = frame.pan - dx / frame.pitch;
        match frame.chart {
            Some(map) if map.holds(at) => {
                self.shift(-dx / map.input.width * (map.to - map.from));
            }
            _ => {
                self.pan = pan;
                self.redraw();
            }
        }
    }

    fn shift(&mut self, cells: f64) {
        let Some(map) = self.frame().and_then(|frame| frame.chart) else {
            return;
        };
        let length = self.input_length() as f64;
        let cells = cells.clamp(-map.from, length - map.to);
        self.show(&map, map.from + cells, map.to + cells);
    }

    /// Shows a stretch of the input in the overview, at least 16 cells of it.
    fn show(&mut self, map: &ChartMap, from: f64, to: f64) {
        let length = self.input_length() as f64;
        let width = (to - from).max(16.0).min(length);
        let middle = (from + to) / 2.0;
        let from = (middle - width / 2.0).clamp(0.0, length - width).round();
        let to = (from + width).round().min(length);
        if (from, to) == (map.from, map.to) {
            return;
        }
        let whole = from <= 0.0 && to >= length;
        self.state.from = (!whole).then_some(from as usize + 1);
        self.state.to = (!whole).then_some(to as usize);
        self.history = History::Replace;
        self.redraw();
    }

    /// Shows the whole input.
    pub(super) fn fit(&mut self) {
        self.state.from = None;
        self.state.to = None;
        self.pan = 0.0;
        self.history = History::Replace;
        self.redraw();
    }
}

fn nearest_step(model: &Model, cell: f64) -> usize {
    let first = model.anchor(0) as f64 + 0.5;
    let step = ((cell - first) / model.axis.stride as f64).round().max(0.0);
    (step as usize).min(model.steps().saturating_sub(1))
}

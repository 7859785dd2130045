//! The pointer on the stage: what is under it, and what dragging and clicking do.

use super::act::share_of;
use super::stage::Session;
use crate::engine::AxisGeometry;
use crate::scene::Point;
use crate::session::history::History;
use crate::session::message::Phase;
use crate::session::stepping::Stepping;
use crate::view::image::Target;

/// A button or finger that is held down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drag {
    /// Where it was last.
    at: Point,
    /// What lay under the pointer.
    over: Over,
    /// Whether it has gone far enough not to be a click.
    moved: bool,
}

/// What lies under the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Over {
    /// The handle that covers the result with the input.
    Handle,
    /// The whole input, at this place in pixels.
    Input(f64, f64),
    /// The whole result, at this pixel.
    Output(usize, usize),
    /// A cell of the lens, a weight, or nothing.
    Cell(Option<Target>),
}

/// Further than this, in CSS pixels, is no click.
const CLICK: f64 = 5.0;

impl Session {
    pub(super) fn pointer(&mut self, phase: Phase, at: Point, touch: bool) {
        match phase {
            Phase::Down => {
                let over = self.over(at);
                self.drag = Some(Drag {
                    at,
                    over,
                    moved: false,
                });
                if touch {
                    let target = self.pointed(over);
                    self.point(target);
                }
            }
            Phase::Move => {
                if self.drag.is_some() {
                    self.dragged(at);
                } else if !touch {
                    let over = self.over(at);
                    let target = self.pointed(over);
                    self.point(target);
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
        if frame.handle.is_some_and(|handle| handle.contains(at)) {
            return Over::Handle;
        }
        if let Some((row, column)) = frame.output.and_then(|map| map.pixel_at(at)) {
            return Over::Output(row, column);
        }
        if let Some(map) = frame.input.filter(|map| map.rect.contains(at)) {
            let (x, y) = map.place(at);
            return Over::Input(x, y);
        }
        Over::Cell(frame.scene.hit(at).and_then(Target::of))
    }

    /// What a pointer over it points at.
    fn pointed(&self, over: Over) -> Option<Target> {
        match over {
            Over::Handle => None,
            Over::Input(x, y) => {
                let model = self.model.as_ref()?;
                model.target_at(y.floor() as isize, x.floor() as isize)
            }
            Over::Output(row, column) => Some(Target::Output(row, column)),
            Over::Cell(target) => target,
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
        let (dx, dy) = (at.x - drag.at.x, at.y - drag.at.y);
        if !drag.moved && dx.hypot(dy) < CLICK {
            return;
        }
        drag.moved = true;
        drag.at = at;
        self.drag = Some(drag);
        self.point(None);
        match drag.over {
            Over::Handle => self.compare_at(at),
            Over::Input(..) | Over::Output(..) if self.state.zoom.is_some() => self.pan_by(dx, dy),
            Over::Input(..) | Over::Output(..) => {
                let over = self.slid(drag.over, at);
                self.click(over);
            }
            Over::Cell(_) => {}
        }
    }

    /// The place in the same picture that is nearest to the pointer.
    fn slid(&mut self, over: Over, at: Point) -> Over {
        let Some(frame) = self.frame() else {
            return over;
        };
        let map = match over {
            Over::Output(..) => frame.output,
            _ => frame.input,
        };
        let Some(map) = map else { return over };
        let (x, y) = map.place(at);
        match over {
            // What lies before the picture is its first pixel.
            Over::Output(..) => Over::Output(y.max(0.0) as usize, x.max(0.0) as usize),
            _ => Over::Input(x, y),
        }
    }

    /// Weights are pinned; a click on a picture, or on a cell of the lens, places the window.
    fn click(&mut self, over: Over) {
        match over {
            Over::Handle => {}
            Over::Input(x, y) => self.place(y, x),
            Over::Output(row, column) => self.place_at(row, column),
            Over::Cell(Some(Target::Input(row, column))) => {
                self.place(row as f64 + 0.5, column as f64 + 0.5);
            }
            Over::Cell(Some(Target::Padding(row, column))) => {
                self.place(row as f64 + 0.5, column as f64 + 0.5);
            }
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

    /// Covers the result with the input up to the pointer.
    fn compare_at(&mut self, at: Point) {
        if let Some(share) = self.frame().map(|frame| frame.share_at(at.x)) {
            self.state.compare = share_of(share);
            self.history = History::Replace;
            self.redraw();
        }
    }

    /// Puts the window where its anchor is nearest to a place of the input.
    fn place(&mut self, y: f64, x: f64) {
        let Some(model) = &self.model else { return };
        let [rows, columns] = &model.geometry.axes;
        let (row, column) = (nearest(rows, y), nearest(columns, x));
        self.place_at(row, column);
    }

    /// Puts the window at an output pixel, or the nearest there is.
    fn place_at(&mut self, row: usize, column: usize) {
        let [rows, columns] = self.output();
        let last = |count: usize| count.saturating_sub(1);
        self.state.pin = None;
        self.go(row.min(last(rows)) * columns + column.min(last(columns)));
    }

    /// The input pixel at which the window of an output stands: its middle, within the picture.
    pub(super) fn anchor(&self, row: usize, column: usize) -> (usize, usize) {
        let Some(model) = &self.model else {
            return (0, 0);
        };
        let [rows, columns] = &model.geometry.axes;
        let within = |axis: &AxisGeometry, output: usize| {
            let last = axis.input.saturating_sub(1) as isize;
            anchor(axis, output).clamp(0, last).unsigned_abs()
        };
        (within(rows, row), within(columns, column))
    }
}

/// The cell under the middle of a window, which may lie in the padding.
fn anchor(axis: &AxisGeometry, output: usize) -> isize {
    axis.start(output) + (axis.centre_tap() * axis.dilation) as isize
}

fn nearest(axis: &AxisGeometry, cell: f64) -> usize {
    let first = anchor(axis, 0) as f64 + 0.5;
    // A negative number becomes 0.
    ((cell - first) / axis.stride as f64).round() as usize
}

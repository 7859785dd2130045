//! The pointer on the stage: the unit under it lights up, a click keeps it.

use super::stage::Session;
use crate::net::Unit;
use crate::scene::Point;
use crate::session::history::History;
use crate::session::message::Phase;
use crate::session::stepping::Stepping;

impl Session {
    pub(super) fn pointer(&mut self, phase: Phase, at: Point, touch: bool) {
        match phase {
            Phase::Down => {
                self.pressed = self.under(at);
                if touch {
                    self.point(self.pressed);
                }
            }
            Phase::Move => {
                // A finger that slides, like a button held down, takes the unit along.
                if !touch || self.pressed.is_some() {
                    let under = self.under(at);
                    self.point(under);
                }
            }
            Phase::Up => {
                if self.pressed.take().is_some()
                    && let Some(unit) = self.under(at)
                {
                    self.choose(unit);
                    self.history = History::Replace;
                    if touch {
                        self.point(None);
                    }
                }
            }
            Phase::Leave => {
                self.pressed = None;
                self.point(None);
            }
        }
    }

    fn under(&mut self, at: Point) -> Option<Unit> {
        let layout = self.frame()?.layout.clone();
        layout.unit_at(self.model.as_ref()?, at)
    }

    fn point(&mut self, unit: Option<Unit>) {
        if self.hover != unit {
            self.hover = unit;
            self.redraw();
        }
    }

    /// Makes a unit the state's.
    pub(super) fn choose(&mut self, unit: Unit) {
        let Some(model) = &self.model else { return };
        if !model.has(unit) {
            return;
        }
        let shape = model.plan.shape(unit.value);
        // A single number stands over all of the input: what was looked at before stays.
        if shape.height * shape.width > 1 {
            self.state.place = Some(model.place_of(unit));
        }
        self.state.channel = unit.channel;
        self.state.step = unit.value;
        self.focused = None;
        self.player.jump(unit.value);
        self.redraw();
    }
}

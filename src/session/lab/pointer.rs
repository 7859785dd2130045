//! The pointer on the stage: what lies under it lights up; held down, it is the lab's.

use super::stage::Session;
use crate::scene::{Id, Point};
use crate::session::message::Phase;
use crate::session::stepping::Stepping;
use crate::view::lab::{Held, Touch};

/// A pointer that has moved no farther than this, in CSS pixels, has clicked.
const STILL: f64 = 6.0;

impl Session {
    pub(super) fn pointer(&mut self, phase: Phase, at: Point, touch: bool) {
        match phase {
            Phase::Down => {
                let id = self.under(at);
                self.point(id, Some(at));
                self.held(Touch {
                    start: id,
                    id,
                    from: at,
                    last: at,
                    at,
                    phase: Held::Down,
                });
            }
            Phase::Move => {
                let id = self.under(at);
                if !touch || self.touch.is_some() {
                    self.point(id, Some(at));
                }
                if let Some(held) = self.touch {
                    self.held(Touch {
                        id,
                        last: held.at,
                        at,
                        phase: Held::Move,
                        ..held
                    });
                }
            }
            Phase::Up => {
                if let Some(held) = self.touch {
                    let id = self.under(at);
                    let still = (at.x - held.from.x).hypot(at.y - held.from.y) <= STILL;
                    self.held(Touch {
                        id,
                        last: held.at,
                        at,
                        phase: if still { Held::Click } else { Held::Up },
                        ..held
                    });
                }
                self.touch = None;
                // A finger leaves what it has shown until the next tap.
                if !touch {
                    let id = self.under(at);
                    self.point(id, Some(at));
                }
            }
            Phase::Leave => {
                self.touch = None;
                if !touch {
                    self.point(None, None);
                }
            }
        }
    }

    fn held(&mut self, touch: Touch) {
        self.touch = Some(touch);
        let changed = self.lab.touch(&touch, &mut self.state);
        self.changed(&changed);
    }

    fn under(&mut self, at: Point) -> Option<Id> {
        self.scene().hit(at)
    }

    fn point(&mut self, id: Option<Id>, place: Option<Point>) {
        let moved = self.place != place && self.lab.follows();
        if self.hover != id || moved {
            self.redraw();
        }
        self.hover = id;
        self.place = place;
    }
}

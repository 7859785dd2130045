//! The pointer on the stage: the cell under it lights up, a click keeps it, or chooses a kind.

use super::stage::Session;
use crate::scene::Point;
use crate::session::history::History;
use crate::session::message::Phase;
use crate::session::stepping::Stepping;
use crate::view::kinds::{Kind, Place, Spot};

impl Session {
    pub(super) fn pointer(&mut self, phase: Phase, at: Point, touch: bool) {
        match phase {
            Phase::Down => {
                self.pressed = true;
                if touch {
                    let under = self.under(at);
                    self.point(under);
                }
            }
            Phase::Move => {
                if !touch || self.pressed {
                    let under = self.under(at);
                    self.point(under);
                }
            }
            Phase::Up => {
                if std::mem::take(&mut self.pressed) {
                    match self.spot(at) {
                        Some(Spot::Kind(kind)) => self.take_kind(kind),
                        Some(spot) => {
                            if let Some((channel, place)) = self.cell(spot) {
                                self.choose(channel, place);
                                self.history = History::Replace;
                            }
                        }
                        None => {}
                    }
                    if touch {
                        self.point(None);
                    }
                }
            }
            Phase::Leave => {
                self.pressed = false;
                self.point(None);
            }
        }
    }

    fn spot(&mut self, at: Point) -> Option<Spot> {
        let layout = self.frame()?.layout.clone();
        layout.at(self.model.as_ref()?, at)
    }

    /// The output channel and the cell that a spot stands for.
    fn cell(&self, spot: Spot) -> Option<(usize, Place)> {
        let (channel, place) = self.chosen()?;
        Some(match spot {
            Spot::Output { channel, place } => (channel, place),
            Spot::Input(place) => (channel, place),
            Spot::Kernel(channel) => (channel, place),
            Spot::Kind(_) => return None,
        })
    }

    fn under(&mut self, at: Point) -> Option<(usize, Place)> {
        let spot = self.spot(at)?;
        self.cell(spot)
    }

    fn point(&mut self, cell: Option<(usize, Place)>) {
        if self.hover != cell {
            self.hover = cell;
            self.redraw();
        }
    }

    /// Makes a cell the state's.
    pub(super) fn choose(&mut self, channel: usize, place: Place) {
        let other = self.state.channel != channel;
        self.state.channel = channel;
        self.state.place = Some(place);
        self.focused = None;
        if other {
            self.recompute();
        }
        self.settle();
        self.redraw();
    }

    fn take_kind(&mut self, kind: Kind) {
        self.hover = None;
        self.state.kind = kind;
        self.history = self.trail.change(vec!["kind".to_owned()], false);
        self.recompute();
        self.redraw();
    }
}

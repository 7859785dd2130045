//! What every session does with its player, whatever it shows.

use super::desk::Told;
use super::history::History;
use super::message::Message;
use super::player::{Pace, Player};
use crate::view::series::{Moment, SPEEDS};

/// A session with a player.
pub(super) trait Stepping {
    fn player(&self) -> &Player;
    fn player_mut(&mut self) -> &mut Player;
    /// How many positions there are.
    fn steps(&self) -> usize;
    fn pace(&self) -> Pace;
    /// The chosen speed, one of `SPEEDS`.
    fn speed(&mut self) -> &mut f64;
    /// Whether motion is unwelcome.
    fn reduced(&self) -> bool;
    /// Whether there is something to play.
    fn playable(&self) -> bool;
    /// Whether something is pointed at, so that playing waits.
    fn waiting(&self) -> bool;
    /// The position has changed.
    fn arrived(&mut self);
    /// The picture is stale.
    fn redraw(&mut self);
    /// What the address has to say.
    fn record(&mut self, history: History);

    /// What is to be drawn.
    fn moment(&self) -> Moment {
        let moment = self.player().moment(self.pace(), self.reduced());
        #[cfg(feature = "stack")]
        if self.withheld() {
            return moment.withheld();
        }
        moment
    }

    /// Whether the reader is to find the present result.
    #[cfg(feature = "stack")]
    fn withheld(&self) -> bool {
        false
    }

    /// The last position.
    fn last(&self) -> usize {
        self.steps().saturating_sub(1)
    }

    /// Goes to a step at once.
    fn go(&mut self, step: usize) {
        let step = step.min(self.last());
        self.player_mut().jump(step);
        self.arrived();
        self.record(History::Replace);
        self.redraw();
    }

    /// Does what a message says of playing and stepping; hands back any other.
    fn drive(&mut self, message: Message) -> Option<Message> {
        let step = self.player().step();
        match message {
            Message::Play => self.play(),
            Message::Pause => self.pause(),
            Message::Toggle if self.player().playing() => self.pause(),
            Message::Toggle => self.play(),
            Message::First => self.go(0),
            Message::Back => self.go(step.saturating_sub(1)),
            Message::Forward => {
                let (steps, at_once) = (self.steps(), self.reduced());
                self.player_mut().forward(steps, at_once);
                self.arrived();
                self.record(History::Replace);
            }
            Message::Last => self.go(self.last()),
            Message::Step { step } => self.go(step),
            Message::Faster => self.change_speed(1),
            Message::Slower => self.change_speed(-1),
            other => return Some(other),
        }
        None
    }

    fn play(&mut self) {
        if self.playable() {
            let steps = self.steps();
            self.player_mut().play(steps);
            self.arrived();
        }
    }

    fn pause(&mut self) {
        self.player_mut().pause();
        self.arrived();
        self.record(History::Replace);
    }

    fn change_speed(&mut self, by: isize) {
        let now = *self.speed();
        let now = SPEEDS.iter().position(|speed| *speed == now);
        let next = now.unwrap_or(0).saturating_add_signed(by);
        if let Some(speed) = SPEEDS.get(next) {
            *self.speed() = *speed;
            self.record(History::Replace);
        }
    }

    /// Lets time pass up to `now`, in milliseconds of any clock.
    fn pass(&mut self, now: f64) -> Told {
        let (waiting, steps, pace) = (self.waiting(), self.steps(), self.pace());
        let was = (self.player().step(), self.player().playing());
        let before = self.moment();
        let ended = self.player_mut().advance(now, waiting, steps, pace);
        let playing = self.player().playing();
        let moved = ended || was != (self.player().step(), playing);
        let moment = self.moment();
        if moment != before {
            self.redraw();
        }
        if moved {
            self.arrived();
            self.record(if playing {
                History::None
            } else {
                History::Replace
            });
        }
        Told {
            again: self.player().moving() && !(waiting && playing),
            changed: moved || before.computed() != moment.computed(),
        }
    }
}

//! Steps back, and forward again.

use crate::view::stack::State;

/// Earlier states, and those that were stepped back from.
#[derive(Clone, Debug, Default)]
pub(super) struct Undo {
    past: Vec<State>,
    future: Vec<State>,
}

/// More steps are forgotten.
const MOST: usize = 100;

impl Undo {
    /// A change is made of this state.
    pub(super) fn keep(&mut self, state: State) {
        self.future.clear();
        self.past.push(state);
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// Whether there is something to take back, and something to do again.
    pub(super) fn possible(&self) -> [bool; 2] {
        [!self.past.is_empty(), !self.future.is_empty()]
    }

    /// The state before, in place of the present one.
    pub(super) fn back(&mut self, present: &State) -> Option<State> {
        step(&mut self.past, &mut self.future, present)
    }

    /// The state that was stepped back from.
    pub(super) fn forward(&mut self, present: &State) -> Option<State> {
        step(&mut self.future, &mut self.past, present)
    }
}

fn step(from: &mut Vec<State>, to: &mut Vec<State>, present: &State) -> Option<State> {
    let state = from.pop()?;
    to.push(present.clone());
    // How the page looks is nobody's step.
    Some(State {
        speed: present.speed,
        lang: present.lang.clone(),
        theme: present.theme.clone(),
        workers: present.workers,
        ..state
    })
}

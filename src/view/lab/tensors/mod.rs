//! Structured data as tensors.

use super::{Data, Key, Lab, Need, Sort, State, Told, View};
use crate::scene::{Command, Outline, Paint, Rect, Role, Scene, Words};
use crate::view::{Facts, Look, facts};

const KEYS: [Key; 1] = [Key::new("kind", "series", Sort::Choice(&["series"]))];

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Tensors {
    values: Vec<f32>,
}

impl Lab for Tensors {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        Need::Series(state.series.clone(), state.column)
    }

    fn compute(&mut self, _state: &State, data: &Data) -> Result<(), Told> {
        self.values = data.values().to_vec();
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        self.values.len()
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let cell = Rect::new(16.0 + view.moment.step as f64, 16.0, 24.0, 24.0);
        Scene {
            width: look.width,
            height: look.height,
            commands: vec![Command::Fill(
                Outline::Rect(cell, 4.0),
                Paint::of(Role::Input),
            )],
        }
    }

    fn spoken(&self, view: &View<'_>, _words: &Words) -> Told {
        Told::new("tensors-step").with("step", view.moment.step + 1)
    }

    fn seen(&self, _view: &View<'_>, _words: &Words) -> Vec<Told> {
        vec![Told::new("tensors-series").with("count", self.values.len())]
    }

    fn facts(&self, _view: &View<'_>) -> Facts {
        facts([("values", self.values.len().into())])
    }
}

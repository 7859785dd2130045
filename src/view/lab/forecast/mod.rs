//! The next value of a growing series, forecast from the last n: y_t = x̂_{t+1} = Σ K(i)·x_{t−i} + b.

mod chart;
mod frame;
mod run;
mod say;
mod weights;

use super::parts::Pen;
use super::{Data, Key, Lab, Need, RangeOf, Row, Sort, State, Told, Touch, View};
use crate::learn::kernel::TooFew;
use crate::scene::{Id, Rect, Scene, Words};
use crate::view::{Facts, Look};
use run::{Run, WEIGHTS};

const KEYS: [Key; 4] = [
    Key::new("weights", "last", Sort::Choice(&WEIGHTS)),
    Key::new("n", "5", Sort::Whole(1, MOST as i64)),
    Key::new("kernel", "-1,2", Sort::Numbers(RangeOf(1, MOST))),
    // The number of a value that has arrived, from 1.
    Key::new("at", "", Sort::Pointed(9)),
];

/// The most values a forecast is made of.
const MOST: usize = 24;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Forecast {
    run: Run,
    /// Every choice of weights of the present size, with its error over the rest; the learned one where it can be.
    others: Vec<(&'static str, f64)>,
}

impl Forecast {
    /// The number of the value that is pointed at, from 0; of those that have arrived.
    fn pointed(&self, view: &View<'_>) -> Option<usize> {
        let arrived = self.run.arrived(view.moment.step);
        let hovered = view.hover.filter(|id| id.kind == "x");
        let number = match hovered {
            Some(id) => usize::try_from(id.index).ok()?,
            None => view
                .state
                .text("at")
                .parse::<usize>()
                .ok()?
                .checked_sub(1)?,
        };
        (number < arrived).then_some(number)
    }
}

impl Lab for Forecast {
    fn keys(&self) -> &'static [Key] {
        &KEYS
    }

    fn need(&self, state: &State) -> Need {
        Need::Series(state.series.clone(), state.column)
    }

    fn offers(&self, key: &str, state: &State) -> bool {
        match key {
            "n" => state.text("weights") != "own",
            "kernel" => state.text("weights") == "own",
            _ => true,
        }
    }

    fn compute(&mut self, state: &State, data: &Data) -> Result<(), Told> {
        let values = data.values();
        let few = |TooFew { got, needed }| {
            Told::new("forecast-short")
                .with("got", got)
                .with("needed", needed)
        };
        let run = Run::new(
            values,
            state.text("weights"),
            state.count("n"),
            state.list("kernel"),
        );
        self.run = run.map_err(few)?;
        let n = self.run.n();
        let fixed = WEIGHTS.into_iter().filter(|name| *name != "own");
        let tested = fixed.filter_map(|name| {
            let other = Run::new(values, name, n, Vec::new()).ok()?;
            Some((name, other.tested()?.kernel))
        });
        self.others = tested.collect();
        Ok(())
    }

    fn steps(&self, _state: &State) -> usize {
        self.run.steps()
    }

    fn beat(&self) -> f64 {
        1100.0
    }

    fn frame(&self, view: &View<'_>, look: &Look<'_>) -> Scene {
        let mut pen = Pen::new(look, view.palette);
        frame::draw(&self.run, self.pointed(view), view, &mut pen);
        pen.scene()
    }

    fn spoken(&self, view: &View<'_>, words: &Words) -> Told {
        say::spoken(self, view, words)
    }

    fn seen(&self, view: &View<'_>, words: &Words) -> Vec<Told> {
        say::seen(self, view, words)
    }

    fn table(&self, view: &View<'_>, words: &Words) -> Vec<Row> {
        say::table(self, view, words)
    }

    fn facts(&self, view: &View<'_>) -> Facts {
        say::told(self, view)
    }

    fn formula(&self, _state: &State) -> Option<String> {
        Some("y_t = hat x_(t+1) = sum_(i=0)^(n-1) K(i) x_(t-i) + b".to_owned())
    }

    fn touch(&mut self, touch: &Touch, state: &mut State) -> Vec<&'static str> {
        let Some(id) = touch.id else {
            return Vec::new();
        };
        let number = usize::try_from(id.index).unwrap_or_default();
        match (id.kind, touch.phase) {
            // In the overview one goes to the moment at which a value has just arrived.
            ("o", super::Held::Down | super::Held::Move) => {
                state.step = (number + 1).saturating_sub(self.run.n());
                vec!["step"]
            }
            ("x", super::Held::Click) => {
                let text = (number + 1).to_string();
                let same = state.text("at") == text;
                state.put("at", if same { String::new() } else { text });
                vec!["at"]
            }
            _ => Vec::new(),
        }
    }

    fn walk(&mut self, _rows: isize, columns: isize, state: &mut State) -> Vec<&'static str> {
        let arrived = self.run.arrived(state.step);
        let from = state.text("at").parse().unwrap_or(arrived);
        let at = from.saturating_add_signed(columns).clamp(1, arrived.max(1));
        state.put("at", at.to_string());
        vec!["at"]
    }

    fn inspected(&self, _view: &View<'_>, look: &Look<'_>) -> Option<Rect> {
        Some(frame::Places::new(&self.run, look).near)
    }
}

/// The name of a part of the stage.
fn id(kind: &'static str, index: usize) -> Id {
    Id {
        kind,
        index: index.cast_signed(),
        row: None,
    }
}
